// The grid has the habits of Excel and WPS: keys, selection, clipboard, input methods, menus.
import { expect, type Page, test } from '@playwright/test';
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

test.describe('typing', () => {
  test('typing replaces the cell, Enter goes down, Escape takes the entry back', async ({ page }) => {
    const { grid } = app;
    await grid.type(0, GENERATED, '411000');
    await grid.expectText(0, GENERATED, '411,000');
    await grid.expectActive(1, GENERATED);
    await page.keyboard.type('5');
    await grid.press('Escape');
    await grid.expectText(1, GENERATED, '247,800');
    await grid.expectActive(1, GENERATED);
    await grid.press('Shift+Enter');
    await grid.expectActive(0, GENERATED);
  });

  test('F2 opens the cell with its value, where arrows move the caret', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('F2');
    await expect(grid.editor).toHaveValue('410400');
    await grid.press('ArrowLeft', 'ArrowLeft');
    await page.keyboard.type('9');
    await grid.press('Enter');
    await grid.expectText(0, GENERATED, '4,104,900');
  });

  test('a double click opens the cell, a click elsewhere takes the entry over', async ({ page }) => {
    const { grid } = app;
    await (await grid.cell(0, GENERATED)).dblclick();
    await page.keyboard.type('1');
    await grid.click(2, GENERATED);
    await grid.expectText(0, GENERATED, '4,104,001');
  });

  test('an arrow ends an entry that began by typing', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await page.keyboard.type('7');
    await grid.press('ArrowDown');
    await grid.expectText(0, GENERATED, '7');
    await grid.expectActive(1, GENERATED);
  });

  test('Enter after Tabs returns to the column where the entry began', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'installedCapacity');
    await page.keyboard.type('101');
    await grid.press('Tab');
    await page.keyboard.type('5701');
    await grid.press('Tab', 'Enter');
    await grid.expectActive(1, 'installedCapacity');
    await grid.expectText(0, 'installedCapacity', '101');
    await grid.expectText(0, 'operatingHours', '5,701');
    await grid.press('Tab', 'Shift+Tab');
    await grid.expectActive(1, 'installedCapacity');
  });

  test('a result column takes no entry and says so', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'emissions');
    await page.keyboard.type('5');
    await grid.press('Enter');
    await expect(page.locator('.sg-note')).toHaveText(words.readOnly);
    await grid.expectText(0, 'emissions', '444,643');
    await expect(page.getByTestId('undo')).toBeDisabled();
  });

  test('a name typed into the empty row makes a row that takes over enterprise, year and scheme', async () => {
    const { grid } = app;
    await grid.type(3, 'facility', '4号机组');
    await grid.expectRows(4);
    await grid.expectText(3, 'year', '2024');
    await grid.expectText(3, 'enterprise', '示例北江电力');
  });
});

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
    await grid.press('Control+Home');
    await grid.expectActive(0, 'facility');
    await grid.press('Control+End');
    await expect(grid.active).toHaveAttribute('aria-colindex', await columnCount());
    await expect(grid.page.locator('[role=row][aria-rowindex="5"]').locator(grid.active)).toBeVisible();
  });

  const columnCount = async () => (await app.page.getByRole('grid').getAttribute('aria-colcount')) ?? '';

  test('Shift with arrows selects a block, whose sum, mean and count stand below', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(grid.selected).toHaveCount(3);
    await expect(page.getByTestId('stats')).toHaveText(`${words.sum} 751,800${words.mean} 250,600${words.count} 3`);
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

test.describe('input methods', () => {
  async function compose(page: Page, confirm: boolean): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['n', 'ni', 'nih', 'niha', 'nihao']) {
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Process', windowsVirtualKeyCode: 229 });
      await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await expect(app.grid.editor).toHaveValue('nihao');
    if (!confirm) return;
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await devtools.send('Input.insertText', { text: '你好' });
  }

  test('你好 composed in a selected cell comes once, and Enter on the candidate stays in the cell', async ({
    page,
  }) => {
    const { grid } = app;
    await grid.click(1, 'facility');
    await compose(page, true);
    await expect(grid.editor).toHaveValue('你好');
    await grid.expectActive(1, 'facility');
    await grid.press('Enter');
    await grid.expectText(1, 'facility', '你好');
    await grid.expectActive(2, 'facility');
    await grid.press('Control+z');
    await grid.expectText(1, 'facility', '2号燃煤机组');
  });

  test('a composition can be taken back with Escape', async ({ page }) => {
    await app.grid.click(1, 'facility');
    await compose(page, false);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await app.grid.press('Escape');
    await app.grid.expectText(1, 'facility', '2号燃煤机组');
  });
});
