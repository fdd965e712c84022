// The grid has the habits of Excel and WPS: moving, selecting, filling, undoing, choices, menus, leaving.
import { expect, test } from '@playwright/test';
import { GRID_WORDS } from '../../src/ui/words/sheets';
import { type App, startApp } from './support/app';

const words = GRID_WORDS.zh;
let app: App;

/** Three units with a fuel each; generation 410,400, 247,800 and 93,600 MWh. */
test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  app = await startApp(page);
  await app.openExample('coal-gas-2024');
});

const GENERATED = 'electricityGenerated';

test.describe('moving and selecting', () => {
  test('arrows, Home, End and their Ctrl forms go where Excel goes', async () => {
    const { grid } = app;
    await grid.click(0, 'installedCapacity');
    await grid.press('ArrowRight', 'ArrowDown');
    await grid.expectActive(1, 'operatingHours');
    await grid.press('ArrowUp', 'ArrowLeft', 'Control+ArrowDown');
    await grid.expectActive(2, 'installedCapacity');
    await grid.press('Control+ArrowUp');
    await grid.expectActive(0, 'installedCapacity');
    await grid.press('Home');
    await grid.expectActive(0, 'facility');
    await grid.press('End');
    await expect(grid.active).toHaveAttribute('aria-colindex', await columnCount());
    // past the frozen columns, as in Excel
    await grid.press('Control+Home');
    await grid.expectActive(0, 'scheme');
    await grid.press('Control+End');
    await expect(grid.active).toHaveAttribute('aria-colindex', await columnCount());
    await expect(grid.page.locator('[role=row][aria-rowindex="5"]').locator(grid.active)).toBeVisible();
  });

  const columnCount = async () => (await app.page.getByRole('grid').getAttribute('aria-colcount')) ?? '';

  test('Shift with arrows selects a block, whose figures stand below', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(grid.selected).toHaveCount(3);
    const figures = [
      [words.sum, '751,800'],
      [words.mean, '250,600'],
      [words.hands.least, '93,600'],
      [words.hands.most, '410,400'],
      [words.count, '3'],
    ].map((figure) => figure.join(' '));
    await expect(page.getByTestId('stats').locator('span')).toHaveText(figures);
  });

  test('Ctrl+A selects all data', async () => {
    const { grid } = app;
    await grid.click(1, 'year');
    await grid.press('Control+a', 'Control+c');
    const rows = (await grid.copied()).split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^1号燃煤机组\t2024\t/);
  });

  test('the wheel over a number changes nothing', async ({ page }) => {
    const { grid } = app;
    await (await grid.cell(0, GENERATED)).dblclick();
    await page.mouse.wheel(0, 200);
    await page.mouse.wheel(0, -200);
    await expect(grid.editor).toHaveValue('410400');
    await grid.press('Enter');
    await grid.expectText(0, GENERATED, '410,400');
    await expect(page.getByTestId('undo')).toBeDisabled();
  });
});

test.describe('clearing, filling, undoing', () => {
  test('Delete blanks the inputs of a block in one step that can be undone and done again', async () => {
    const { grid } = app;
    await grid.click(0, 'operatingHours');
    await grid.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
    await grid.expectText(0, 'operatingHours', '');
    await grid.expectText(1, GENERATED, '');
    await grid.press('Control+z');
    await grid.expectText(0, 'operatingHours', '5,700');
    await grid.expectText(1, GENERATED, '247,800');
    await grid.press('Control+y');
    await grid.expectText(1, GENERATED, '');
    await grid.press('Control+z', 'Control+Shift+z');
    await grid.expectText(1, GENERATED, '');
  });

  test('Ctrl+D fills down and Ctrl+R to the right', async () => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    for (const row of [0, 1, 2]) await grid.expectText(row, GENERATED, '410,400');
    await grid.click(2, 'installedCapacity');
    await grid.press('Shift+ArrowRight', 'Control+r');
    await grid.expectText(2, 'operatingHours', '60');
  });

  test('Ctrl+Z while a cell is open belongs to the text of the cell', async ({ page }) => {
    const { grid } = app;
    await grid.type(0, GENERATED, '411000');
    await grid.press('F2');
    await page.keyboard.type('55');
    await grid.press('Control+z', 'Escape');
    await grid.expectText(0, GENERATED, '411,000');
  });
});

test.describe('choices, menu, leaving', () => {
  test('a choice is made by keyboard: open, go, take; or type its beginning', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'unitCategory');
    const before = (await (await grid.cell(0, 'unitCategory')).textContent()) ?? '';
    await grid.press('Alt+ArrowDown');
    await expect(page.locator('.sg-choice.is-highlighted')).toHaveText(before);
    await grid.press('ArrowDown');
    const next = (await page.locator('.sg-choice.is-highlighted').textContent()) ?? '';
    expect(next).not.toBe(before);
    await grid.press('Enter');
    await expect(grid.choices).toHaveCount(0);
    await grid.expectText(0, 'unitCategory', next);
    await page.keyboard.insertText('燃气');
    await expect(grid.choices).toHaveCount(1);
    await grid.press('Enter');
    await grid.expectText(0, 'unitCategory', /燃气/);
    await grid.press('Alt+ArrowDown', 'Escape');
    await expect(grid.choices).toHaveCount(0);
  });

  test('the context menu works by keyboard and gives the focus back', async () => {
    const { grid } = app;
    await grid.click(1, 'facility');
    await grid.press('Shift+F10');
    await expect(grid.menu.getByRole('menuitem').first()).toBeFocused();
    await grid.press('Escape');
    await expect(grid.menu).toHaveCount(0);
    await expect(grid.editor).toBeFocused();
    await grid.press('Shift+F10');
    while (!(await grid.menu.getByRole('menuitem', { name: words.menu.insertAbove }).evaluate(isFocused)))
      await grid.press('ArrowDown');
    await grid.press('Enter');
    await grid.expectRows(4);
    await grid.expectText(1, 'facility', '');
    await grid.expectText(2, 'facility', '2号燃煤机组');
    await grid.press('Control+z');
    await grid.expectRows(3);
  });

  const isFocused = (node: Element): boolean => node === document.activeElement;

  test('Escape and then Tab leaves the grid, Tab alone does not, F6 does at once', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'year');
    await grid.press('Tab');
    await expect(grid.editor).toBeFocused();
    await grid.press('Escape', 'Tab');
    await expect(grid.editor).not.toBeFocused();
    await grid.click(0, 'year');
    await grid.press('F6');
    await expect(grid.editor).not.toBeFocused();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  });
});
