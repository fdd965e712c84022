// Finding and replacing in a sheet, by keys alone, as in Excel and WPS.
import { expect, type Page, test } from '@playwright/test';
import { GRID_WORDS } from '../../src/ui/words/sheets';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const { find } = GRID_WORDS.zh.hands;
let app: App;

test.beforeEach(async ({ page }) => {
  app = await startApp(page);
  await app.openExample('coal-gas-2024');
});

const GENERATED = 'electricityGenerated';

test('Ctrl+F goes to what is shown or entered, counts it, and Escape gives the cell back', async ({ page }) => {
  const { grid } = app;
  const status = page.getByTestId('find-status');
  await grid.click(0, 'facility');
  await grid.press('Control+f');
  await page.keyboard.type('燃煤机组');
  await expect(status).toHaveText(find.place(1, 4, false));
  await expect(page.locator('.sg-cell.is-found')).not.toHaveCount(0);
  await grid.press('Enter', 'Enter');
  await expect(status).toHaveText(find.place(3, 4, false));
  await grid.expectActive(1, 'facility');
  await grid.press('Shift+Enter', 'Shift+Enter', 'F3', 'Shift+F3');
  await expect(status).toHaveText(find.place(1, 4, false));
  await page.getByRole('checkbox', { name: find.whole }).check();
  await expect(status).toHaveText(find.none);
  await page.getByRole('checkbox', { name: find.whole }).uncheck();
  await page.getByRole('textbox', { name: find.query }).fill('247800');
  await expect(status).toHaveText(find.place(1, 1, false));
  await grid.expectActive(1, GENERATED);
  await expectAccessible(page, 'find bar', '.sg');
  await page.getByRole('textbox', { name: find.query }).press('Escape');
  await expect(grid.editor).toBeFocused();
  await expect(page.locator('.sg-cell.is-found')).toHaveCount(0);
  await page.keyboard.type('5');
  await grid.press('Enter');
  await grid.expectText(1, GENERATED, '5');
});

test('Ctrl+H replaces in inputs alone, all in one step, and says how many', async ({ page }) => {
  const { grid } = app;
  await grid.click(0, 'facility');
  await grid.press('Control+h');
  await page.keyboard.type('号燃');
  await expect(page.getByTestId('find-status')).toHaveText(find.place(1, 3, false));
  await grid.press('Tab');
  await expect(page.getByRole('textbox', { name: find.replacement })).toBeFocused();
  await page.keyboard.type('#');
  await grid.press('Enter');
  await grid.expectText(0, 'facility', '1#煤机组');
  await grid.expectActive(1, 'facility');
  await page.getByTestId('replace-all').click();
  await expect(page.locator('.sg-note')).toHaveText(find.replaced(2, 0));
  await grid.expectText(2, 'facility', '3#气机组');
  await expect(page.getByTestId('find-status')).toHaveText(find.none);
  // the button has done its work and keeps the keyboard, so that Escape still leaves the bar
  await expect(page.getByTestId('replace-all')).toBeDisabled();
  await grid.press('Escape');
  await expect(page.getByTestId('find-bar')).toHaveCount(0);
  await expect(grid.editor).toBeFocused();
  await page.getByTestId('undo').click();
  await grid.expectText(1, 'facility', '2号燃煤机组');
  await grid.expectText(2, 'facility', '3号燃气机组');
  await grid.expectText(0, 'facility', '1#煤机组');
  await app.expectFigure('emissions', '784,173');
});

/** How many hits the bar counts. */
const hits = async (page: Page): Promise<number> =>
  Number(/\d+(?=\D*$)/.exec((await page.getByTestId('find-status').textContent()) ?? '')?.[0]);

test('results are found but stay as they are', async ({ page }) => {
  const { grid } = app;
  await grid.click(0, 'facility');
  await grid.press('Control+h');
  await page.keyboard.type('444,643');
  await expect(page.locator('.sg-cell.is-found.is-active.is-result')).toHaveText(/^444,643/);
  await page.getByTestId('replace-all').click();
  await expect(page.locator('.sg-note')).toContainText(find.replaced(0, await hits(page)));
  await grid.expectText(0, 'emissions', '444,643');
  await expect(page.getByTestId('undo')).toBeDisabled();
});
