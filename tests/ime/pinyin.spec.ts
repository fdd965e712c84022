// Chinese typed with a real pinyin input method: no letter lost or doubled, and no candidate takes the user away.
import { expect, test } from '@playwright/test';
import { SHELL_WORDS } from '../../src/ui/words/shell';
import { type App, startApp } from '../e2e/support/app';
import { letters, press, switchOn } from './keyboard';

const NAME = 'facility';
const GENERATED = 'electricityGenerated';
/** Pinyin under way is shown with a space between the syllables. */
const NIHAO = /^ni ?hao$/;

let app: App;

/** Three units; the second is called 2号燃煤机组. */
test.beforeEach(async ({ page }) => {
  app = await startApp(page);
  await app.openExample('coal-gas-2024');
});

/** The cell next below, by name; a cell that was typed into the wrong place would change it. */
async function expectNeighbours(): Promise<void> {
  await app.grid.expectText(0, NAME, '1号燃煤机组');
  await app.grid.expectText(2, NAME, '3号燃气机组');
}

test('你好 typed into a selected, not opened cell comes once, and its candidate does not leave the cell', async ({
  page,
}) => {
  const { grid } = app;
  await grid.click(1, NAME);
  await switchOn(page);
  await letters('nihao');
  await expect(grid.editor).toHaveValue(NIHAO);
  await press('space');
  await expect(grid.editor).toHaveValue('你好');
  await grid.expectActive(1, NAME);
  await press('Return');
  await grid.expectActive(2, NAME);
  await grid.expectText(1, NAME, '你好');
  await expectNeighbours();
  await page.getByTestId('undo').click();
  await grid.expectText(1, NAME, '2号燃煤机组');
  await expect(page.getByTestId('undo')).toBeDisabled();
});

test('Enter on raw pinyin takes the letters and stays; the next Enter goes down', async ({ page }) => {
  const { grid } = app;
  await grid.click(1, NAME);
  await switchOn(page);
  await letters('nihao');
  await expect(grid.editor).toHaveValue(NIHAO);
  await press('Return');
  await expect(grid.editor).toHaveValue('nihao');
  await grid.expectActive(1, NAME);
  await press('Return');
  await grid.expectText(1, NAME, 'nihao');
  await grid.expectActive(2, NAME);
  await expectNeighbours();
});

test('arrows choose among candidates, digits take one, and no cell is left', async ({ page }) => {
  const { grid } = app;
  await grid.click(1, NAME);
  await switchOn(page);
  await letters('nihao');
  await expect(grid.editor).toHaveValue(NIHAO);
  await press('Down', 'Down', 'Up', 'Up');
  await grid.expectActive(1, NAME);
  await expect(grid.editor).toHaveValue(NIHAO);
  await press('1');
  await expect(grid.editor).toHaveValue('你好');
  // a second word follows the first, and the end of the entry is one step
  await letters('zhongguo');
  await expect(grid.editor).toHaveValue(/^你好zhong ?guo$/);
  await press('space');
  await expect(grid.editor).toHaveValue('你好中国');
  await press('Return');
  await grid.expectText(1, NAME, '你好中国');
  await grid.expectActive(2, NAME);
  await expectNeighbours();
});

test('Escape takes the pinyin back first, then the entry', async ({ page }) => {
  const { grid } = app;
  await grid.click(1, NAME);
  await switchOn(page);
  await letters('nihao');
  await expect(grid.editor).toHaveValue(NIHAO);
  await press('Escape');
  await expect(grid.editor).toHaveValue('');
  await grid.expectActive(1, NAME);
  await press('Escape');
  await grid.expectText(1, NAME, '2号燃煤机组');
  await expect(grid.editor).toHaveValue('2号燃煤机组');
  await expect(page.getByTestId('undo')).toBeDisabled();
});

test('word after word goes down the column, one to a cell, and then into a new row', async () => {
  const { grid } = app;
  await grid.click(1, NAME);
  await switchOn(app.page);
  for (const row of [1, 2, 3]) {
    await grid.expectActive(row, NAME);
    await letters('nihao');
    await press('space');
    await expect(grid.editor).toHaveValue('你好');
    await press('Return');
  }
  for (const row of [1, 2, 3]) await grid.expectText(row, NAME, '你好');
  await grid.expectActive(4, NAME);
  await grid.expectRows(4);
});

test('a click on another cell ends the word in the cell where it was begun', async () => {
  const { grid } = app;
  await grid.click(1, NAME);
  await switchOn(app.page);
  await letters('nihao');
  await expect(grid.editor).toHaveValue(NIHAO);
  await grid.click(2, NAME);
  await grid.expectText(1, NAME, NIHAO);
  await expectNeighbours();
  await letters('nihao');
  await press('space');
  await expect(grid.editor).toHaveValue('你好');
});

test('F2 opens the cell, and a word is composed in the middle of its text', async ({ page }) => {
  const { grid } = app;
  await grid.click(1, NAME);
  await switchOn(page);
  await press('F2', 'Home', 'Right', 'Right');
  const caret = () => grid.editor.evaluate((editor: HTMLTextAreaElement) => editor.selectionEnd);
  await expect.poll(caret).toBe('2号'.length);
  await letters('nihao');
  await expect(grid.editor).toHaveValue(/^2号ni ?hao燃煤机组$/);
  await press('space');
  await expect(grid.editor).toHaveValue('2号你好燃煤机组');
  await press('Return');
  await grid.expectText(1, NAME, '2号你好燃煤机组');
  await expectNeighbours();
});

test('a number typed with pinyin on has each of its digits once', async () => {
  const { grid } = app;
  await grid.click(0, GENERATED);
  await switchOn(app.page);
  await press('1');
  await expect(grid.editor).toHaveValue('1');
  await press('Return');
  await grid.expectText(0, GENERATED, '1');
  await grid.expectActive(1, GENERATED);
  await press('1', '2', 'period', '5');
  await expect(grid.editor).toHaveValue('12.5');
  await press('Return');
  await grid.expectText(1, GENERATED, '12.5');
  await grid.expectText(2, GENERATED, '93,600');
});

test('the name of the book takes a composed word, and Enter on the pinyin does not leave the field', async ({
  page,
}) => {
  const name = page.getByLabel(SHELL_WORDS.zh.bookName);
  await name.click();
  await page.keyboard.press('Control+a');
  await switchOn(page);
  await letters('nihao');
  await expect(name).toHaveValue(NIHAO);
  await press('space');
  await expect(name).toHaveValue('你好');
  await expect(name).toBeFocused();
  await letters('ok');
  await press('Return');
  await expect(name).toHaveValue('你好ok');
  await expect(name).toBeFocused();
  await press('Return');
  await expect(name).not.toBeFocused();
  await page.getByTestId('undo').click();
  await expect(name).not.toHaveValue('你好ok');
});

test('the find bar takes a composed word, and Enter on the pinyin searches nothing yet', async ({ page }) => {
  const { grid } = app;
  await grid.click(1, NAME);
  await page.keyboard.press('Control+f');
  const bar = page.getByTestId('find-bar');
  const query = bar.getByRole('textbox').first();
  await expect(query).toBeFocused();
  await switchOn(page);
  await letters('nihao');
  await expect(query).toHaveValue(NIHAO);
  await press('Return');
  await expect(query).toHaveValue('nihao');
  await expect(query).toBeFocused();
  await page.keyboard.press('Control+a');
  await letters('nihao');
  await expect(query).toHaveValue(NIHAO);
  await press('Escape');
  await expect(query).toHaveValue('');
  await expect(bar).toBeVisible();
  await letters('nihao');
  await press('space');
  await expect(query).toHaveValue('你好');
  await grid.expectActive(1, NAME);
});

test('full-width digits are a number; with a Chinese full stop between them they are asked about', async () => {
  const { grid } = app;
  await grid.click(0, GENERATED);
  await switchOn(app.page);
  await press('F8'); // full-width characters on
  await press('1', '2', 'period', '5');
  await expect(grid.editor).toHaveValue('１２。５');
  await press('Return');
  await expect(await grid.cell(0, GENERATED)).toHaveAttribute('aria-invalid', 'true');
  await press('ctrl+period', '1', '2', 'period', '5'); // Chinese punctuation off
  await expect(grid.editor).toHaveValue('１２．５');
  await press('Return');
  await grid.expectText(1, GENERATED, '12.5');
  await press('F8', 'ctrl+period');
});
