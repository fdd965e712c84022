// Typing into the grid is as in Excel and WPS, by keys and by input methods.
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
