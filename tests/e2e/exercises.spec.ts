// Exercises for classes: opened as new books, worked on by hand, checked, explained, solved, begun anew; also without a network.
import { expect, type Page, test } from '@playwright/test';
import { EXERCISE_WORDS } from '../../src/ui/words/exercises';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const words = EXERCISE_WORDS.zh;

async function openExercise(app: App, name: string): Promise<void> {
  await app.page.getByTestId(`exercise-${name}`).click();
  await expect(app.page.getByTestId('exercise')).toBeVisible();
  await expect(app.page.getByRole('grid')).toBeVisible();
}

const states = (page: Page) =>
  page.getByTestId('exercise-said').evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));

const booksOf = (page: Page) => page.locator('.books .book-open');

test('a learner enters the data, checks, follows a wrong result to its explanation, and gets everything right', async ({
  page,
}) => {
  const app = await startApp(page);
  await openExercise(app, 'power-floor-2024');
  await expect(page.getByTestId('exercise')).toContainText('131,200');
  await expectAccessible(page, 'exercise');
  await page.getByTestId('exercise-check').click();
  await expect(page.getByTestId('exercise-score')).toHaveText(words.score(0, 7));
  for (let at = 1; at <= 3; at += 1) await page.getByTestId('exercise-hint').click();
  await expect(page.getByTestId('exercise-hint')).toHaveCount(0);

  await app.grid.type(1, 'electricityGenerated', '206500');
  await expect(page.getByTestId('exercise-score')).toHaveText(words.again);
  await app.grid.type(2, 'electricityGenerated', '91000');
  await app.show('streams');
  await app.grid.type(1, 'quantity', '131200');
  await app.grid.type(1, 'netCalorificValue', '20.30');
  await app.grid.type(1, 'carbonContent', '0.5339');
  await app.grid.type(2, 'quantity', '1820');
  await page.getByTestId('exercise-check').click();
  await expect.poll(() => states(page)).toEqual(['notYet', 'right', 'right', 'notYet', 'notYet', 'notYet', 'notYet']);
  await page.getByTestId('exercise-asked').first().getByRole('button', { name: words.explain }).click();
  await expect(app.explain.getByTestId('explain-value')).toContainText('254,2');

  await app.grid.type(1, 'carbonContent', '0.5330');
  await page.getByTestId('exercise-check').click();
  await expect(page.getByTestId('exercise-score')).toHaveText(`✓ ${words.done}`);
  await expectAccessible(page, 'exercise, checked');

  // the exercise is still one after a reload, and in its file
  await app.expectSaved();
  await page.reload();
  await page.getByTestId('exercise-check').click();
  await expect(page.getByTestId('exercise-score')).toHaveText(`✓ ${words.done}`);
  const file = await app.download('export-scenario');
  expect(file.text).toContain('\r\nexercise,power-floor-2024\r\n');
});

test('exercises, solutions and examples are new books: those of the user stay as they are', async ({ page }) => {
  const app = await startApp(page);
  await app.newBook();
  await app.grid.type(0, 'facility', '我的机组');
  await page.locator('.book-name').fill('我的表');
  await page.locator('.book-name').press('Enter');
  await app.expectSaved();
  await app.home();
  const { title } = words.exercises['cement-2025'];

  await openExercise(app, 'cement-2025');
  await app.grid.type(0, 'balanceValue', '0.5');
  await app.expectSaved();
  await page.getByTestId('exercise-solution').click();
  await expect(page.locator('.book-name')).toHaveValue(words.solutionTitle(title));
  await expect(page.getByTestId('exercise')).toHaveCount(0);
  await app.grid.expectText(0, 'balanceValue', '0.81');

  await app.home();
  await page.getByRole('button', { name: title, exact: true }).last().click();
  await expect(page.getByTestId('exercise')).toBeVisible();
  await app.grid.expectText(0, 'balanceValue', '0.5');
  await page.getByTestId('exercise-reset').click();
  await app.grid.expectText(0, 'balanceValue', '');

  await app.home();
  await app.openExample('coal-gas-2024');
  await app.home();
  await expect(booksOf(page)).toHaveCount(5);
  await page.getByRole('button', { name: '我的表', exact: true }).click();
  await app.grid.expectText(0, 'facility', '我的机组');
  await app.grid.expectRows(1);
});

test('a comparison of scenarios is checked in the scenario the learner has made', async ({ page }) => {
  const app = await startApp(page);
  await openExercise(app, 'offset-decision-2024');
  await page.getByTestId('exercise-check').click();
  await expect.poll(() => states(page)).toEqual(['right', 'right', 'noScenario', 'noScenario', 'noScenario']);
  const file = await app.download('export-scenario');
  await app.home();
  const further =
    '#scenario\r\nid,value\r\nname,抵销\r\n#enterprises\r\nenterprise,year,offsetUse\r\n练习发电 Practice Generation,2024,limit\r\n';
  await app.openFile('mine.csv', file.text + further);
  await page.getByTestId('exercise-check').click();
  await expect(page.getByTestId('exercise-score')).toHaveText(`✓ ${words.done}`);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('an exercise opens and is checked', async ({ page, context }) => {
    const app = await startApp(page);
    await expect(page.locator('html[data-offline=ready]')).toBeAttached();
    await context.setOffline(true);
    await page.reload();
    await openExercise(app, 'missing-data-2024');
    await page.getByTestId('exercise-check').click();
    await expect(page.getByTestId('exercise-score')).toHaveText(words.score(0, 6));
    await page.getByTestId('exercise-solution').click();
    await app.expectFigure('shortfall', '645,254');
  });
});
