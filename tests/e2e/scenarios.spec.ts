// Scenarios in a book, as a person works with them: made, edited, marked, undone, compared, carried in a file, named on paper.
import { expect, type Page, test } from '@playwright/test';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const EXAMPLE = 'coal-gas-2024';

/** Picks an entry of the menu of scenarios. */
async function pick(page: Page, testId: string): Promise<void> {
  await page.getByTestId('scenario-menu').click();
  await page.getByTestId(testId).click();
}

/** An example with a second scenario in view, in which the first unit makes less electricity. */
async function withScenario(page: Page): Promise<App> {
  const app = await startApp(page, 'en');
  await app.openExample(EXAMPLE);
  await pick(page, 'scenario-add');
  await expect(page.getByTestId('scenario-bar')).toContainText('Scenario 2');
  await app.grid.type(0, 'electricityGenerated', '37万');
  return app;
}

test('an entry in a scenario stays there, is marked with the value of the base, and is undone where it was made', async ({
  page,
}) => {
  const app = await withScenario(page);
  await app.grid.expectText(0, 'electricityGenerated', '370,000');
  const cell = await app.grid.cell(0, 'electricityGenerated');
  await expect(cell).toHaveClass(/is-different/);
  await expect(cell).toHaveAttribute('title', /Differs from the base case, which has: 410,400/);
  await expect(cell).toHaveAttribute('aria-label', /410,400/);
  await pick(page, 'scenario-0');
  await expect(page.getByTestId('scenario-bar')).toHaveCount(0);
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('scenario-bar')).toContainText('Scenario 2');
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await page.getByTestId('redo').click();
  await app.grid.expectText(0, 'electricityGenerated', '370,000');
  await app.expectSaved();
  await page.reload();
  await expect(page.getByTestId('scenario-bar')).toContainText('Scenario 2');
  await app.grid.expectText(0, 'electricityGenerated', '370,000');
});

test('a cell goes back to the base by key and by menu, a price too', async ({ page }) => {
  const app = await withScenario(page);
  await app.grid.click(0, 'electricityGenerated');
  await page.keyboard.press('Control+Delete');
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await page.getByTestId('undo').click();
  await app.grid.expectText(0, 'electricityGenerated', '370,000');
  await (await app.grid.cell(0, 'electricityGenerated')).click({ button: 'right' });
  await app.grid.menu.getByText('Back to the base value').click();
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await expect(await app.grid.cell(0, 'electricityGenerated')).not.toHaveClass(/is-different/);
  await app.show('prices');
  await app.grid.type(0, 'allowancePrice', '120');
  await expect(await app.grid.cell(0, 'allowancePrice')).toHaveAttribute('title', /which has: 95/);
  await app.grid.click(0, 'allowancePrice');
  await page.keyboard.press('Control+Delete');
  await app.grid.expectText(0, 'allowancePrice', '95');
});

test('scenarios are renamed, duplicated and deleted with the keyboard alone, and a deleted one comes back', async ({
  page,
}) => {
  const app = await withScenario(page);
  const button = page.getByTestId('scenario-menu');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('scenario-rename').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('scenario-name')).toBeFocused();
  await page.keyboard.type('Low output');
  await page.keyboard.press('Enter');
  await expect(button).toHaveText('Low output');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'the menu of scenarios', '.scenario-menu');
  await page.getByTestId('scenario-duplicate').focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText('Low output (2)');
  await app.grid.expectText(0, 'electricityGenerated', '370,000');
  await pick(page, 'scenario-remove');
  await expect(button).toContainText('Base case');
  await page.getByTestId('undo').click();
  await expect(button).toHaveText('Low output (2)');
  await app.grid.expectText(0, 'electricityGenerated', '370,000');
});

test('rows belong to all scenarios, and the bar says so', async ({ page }) => {
  const app = await withScenario(page);
  await app.grid.click(1, 'facility');
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('Control+-');
  await expect(page.getByTestId('scenario-bar')).toContainText('holds in all scenarios');
  await expect(page.getByTestId('nav-facilities')).toContainText('2');
  await pick(page, 'scenario-0');
  await expect(page.getByTestId('nav-facilities')).toContainText('2');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('nav-facilities')).toContainText('3');
});

test('scenarios stand side by side with the same figures as everywhere, and a difference is split by input', async ({
  page,
}) => {
  const app = await withScenario(page);
  await app.show('prices');
  await app.grid.type(0, 'allowancePrice', '120');
  const own = await app.figure('purchaseNeed').textContent();
  await pick(page, 'scenario-compare');
  const line = page.getByTestId('compare-results').locator('[data-figure=purchaseNeed] td');
  await expect(line.nth(1)).toContainText(own ?? '');
  const cost = page.getByTestId('compare-results').locator('[data-figure=complianceCost] td');
  await expect(cost.nth(1)).toContainText('+');
  await expect(page.getByTestId('compare-inputs').getByRole('row')).toHaveCount(3);
  const rows = page.getByTestId('table-scenarios').locator('tbody tr');
  await expect(rows.first()).toContainText('Base case');
  await expect(rows.last()).toContainText('whole difference');
  await page.getByTestId('waterfall-figure').selectOption({ label: 'Calculated allowance' });
  await expect(rows).toHaveCount(3);
  await expectAccessible(page, 'the comparison', '[data-testid=scenarios-page]');
  await page.getByTestId('theme').click();
  await page.getByTestId('theme').click();
  await expectAccessible(page, 'the comparison in the dark', '[data-testid=scenarios-page]');
  await page
    .getByTestId('compare-inputs')
    .getByRole('button', { name: /Electricity generated/ })
    .first()
    .click();
  await expect(app.grid.active).toHaveText('370,000');
  await pick(page, 'scenario-0');
  await expect(app.grid.active).toHaveText('410,400');
});

test('all scenarios travel in one file, and paper names the one in view', async ({ page }) => {
  const app = await withScenario(page);
  await app.expectSaved();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByTestId('print-head')).toContainText('Scenario 2');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const file = await app.download('export-scenario');
  expect(file.text).toContain('370000');
  await app.home();
  await app.openFile('again.csv', file.text);
  await expect(page.getByTestId('scenario-menu')).toContainText('Base case');
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await pick(page, 'scenario-1');
  await app.grid.expectText(0, 'electricityGenerated', '370,000');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 } });

  test('a scenario is switched and compared without the page scrolling sideways', async ({ page }) => {
    await withScenario(page);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(390);
    await pick(page, 'scenario-compare');
    await expect(page.getByTestId('compare-results')).toBeVisible();
    await expectAccessible(page, 'the comparison on a phone', 'main');
    expect(await width()).toBeLessThanOrEqual(390);
  });
});
