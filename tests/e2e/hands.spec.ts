// What hands do on the grid as in Excel and WPS: whole rows and columns, moving what was cut, filling, adding rows.
import { expect, type Page, test } from '@playwright/test';
import { GRID_WORDS } from '../../src/ui/words/sheets';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const words = GRID_WORDS.zh;
const { hands } = words;
let app: App;

/** Three units; generation 410,400, 247,800 and 93,600 MWh; hours 5,700, 5,900 and 2,200. */
test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  app = await startApp(page);
  await app.openExample('coal-gas-2024');
});

const GENERATED = 'electricityGenerated';

/** The number of columns, gutter included, as it is announced. */
const columnCount = async (page: Page): Promise<number> =>
  Number(await page.getByRole('grid').getAttribute('aria-colcount'));

const copiedLines = async (): Promise<readonly string[]> => (await app.grid.copied()).split('\r\n');

/** Presses a cell at a place, goes on to another with the button down, and lets go. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** Middle of a row number, or a part of its height. */
async function gutter(page: Page, row: number, part = 2): Promise<{ x: number; y: number }> {
  const box = await page.locator(`[role=row][aria-rowindex="${row + 3}"] .sg-gutter`).boundingBox();
  if (!box) throw new Error(`no row ${row}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / part };
}

/** The fill handle of the selection. */
async function handle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.sg-cell.has-handle').boundingBox();
  if (!box) throw new Error('no handle');
  return { x: box.x + box.width - 4, y: box.y + box.height - 4 };
}

test.describe('selecting', () => {
  test('Shift+Space takes the row, Ctrl+Space the column, Ctrl+A everything, and the active cell stays', async ({
    page,
  }) => {
    const { grid } = app;
    await grid.click(1, GENERATED);
    await grid.press('Shift+Space', 'Control+c');
    expect((await copiedLines()).map((line) => line.split('\t').length)).toEqual([(await columnCount(page)) - 1]);
    expect((await copiedLines())[0]).toMatch(/^2号燃煤机组\t2024\t/);
    await grid.expectActive(1, GENERATED);
    await grid.press('Shift+ArrowDown', 'Control+c');
    expect((await copiedLines()).map((line) => line.split('\t')[0])).toEqual(['2号燃煤机组', '3号燃气机组']);
    await grid.click(1, GENERATED);
    await grid.press('Control+Space', 'Control+c');
    expect(await copiedLines()).toEqual(['410400', '247800', '93600']);
    await grid.press('Control+a', 'Control+a', 'Control+c');
    expect(await copiedLines()).toHaveLength(3);
    await grid.expectActive(1, GENERATED);
    await grid.press('Control+c', 'Escape', 'ArrowDown');
    await grid.expectActive(2, GENERATED);
  });

  test('Shift with Home, Ctrl+End and Ctrl+arrows extends; Shift and a row number does too', async ({ page }) => {
    const { grid } = app;
    await grid.click(1, GENERATED);
    await grid.press('Shift+Home', 'Control+c');
    expect((await copiedLines())[0]).toMatch(/^2号燃煤机组\t.*\t247800$/);
    await grid.click(0, GENERATED);
    await grid.press('Control+Shift+ArrowDown', 'Control+c');
    expect(await copiedLines()).toEqual(['410400', '247800', '93600']);
    await grid.press('Control+Shift+End', 'Control+c');
    expect((await copiedLines()).map((line) => line.split('\t')[0])).toEqual(['410400', '247800', '93600']);
    await grid.press('Control+Home');
    const [first, last] = [await gutter(page, 0), await gutter(page, 1)];
    await page.mouse.click(first.x, first.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(last.x, last.y);
    await page.keyboard.up('Shift');
    await grid.press('Control+c');
    expect((await copiedLines()).map((line) => line.split('\t').length)).toEqual(
      Array(2).fill((await columnCount(page)) - 1),
    );
  });

  test('the figures below count what is not blank, and name the least and the most', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'installedCapacity');
    await grid.press('Control+Space');
    const stats = page.getByTestId('stats');
    await expect(stats).toContainText(`${words.sum} 220`);
    await expect(stats).toContainText(`${hands.least} 60${hands.most} 100${words.count} 3`);
    await grid.click(0, 'facility');
    await grid.press('Shift+ArrowDown');
    await expect(stats).toHaveText(`${hands.filled} 2`);
  });

  test('Ctrl+G goes to a row, Ctrl+Backspace back to the active cell', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Control+g');
    await page.keyboard.type('3');
    await grid.press('Enter');
    await grid.expectActive(2, GENERATED);
    await expect(grid.editor).toBeFocused();
    await grid.root.locator('.sg-scroller').evaluate((node) => node.scrollTo(node.scrollWidth, 0));
    await expect(grid.active).not.toBeInViewport({ ratio: 1 });
    await grid.press('Control+Backspace');
    await expect(grid.active).toBeInViewport({ ratio: 1 });
  });
});

test.describe('pasting beyond the end', () => {
  const block = (rows: number) => Array.from({ length: rows }, (_, at) => `机组${at}\t2024`).join('\r\n');

  test('asks before it adds rows: Enter adds them, and one undo takes them back', async ({ page }) => {
    const { grid } = app;
    await grid.click(1, 'facility');
    await grid.paste(block(42));
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText(hands.ask.question(40));
    await expect(question.getByRole('button', { name: hands.ask.add(40) })).toBeFocused();
    await expectAccessible(page, 'the question', '.sg');
    await grid.expectRows(3);
    await grid.press('Enter');
    await grid.expectRows(43);
    await grid.expectText(2, 'facility', '机组1');
    await expect(grid.editor).toBeFocused();
    await grid.press('Control+z');
    await grid.expectRows(3);
    await grid.expectText(1, 'facility', '2号燃煤机组');
  });

  test('takes only what fits, or nothing, if that is wanted', async ({ page }) => {
    const { grid } = app;
    await grid.click(1, 'facility');
    await grid.paste(block(5));
    await grid.press('ArrowRight', 'Enter');
    await grid.expectRows(3);
    await grid.expectText(2, 'facility', '机组1');
    await expect(page.locator('.sg-note')).toHaveText(hands.notes.rowsLeftOut(3));
    await grid.press('Control+z');
    await grid.paste(block(5));
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await grid.press('Escape');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await grid.expectText(1, 'facility', '2号燃煤机组');
    await expect(grid.editor).toBeFocused();
  });

  test('does not ask on the empty row, which is there to add rows, nor for the one row it stands for', async ({
    page,
  }) => {
    const { grid } = app;
    await grid.click(3, 'facility');
    await grid.paste(block(3));
    await grid.expectRows(6);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await grid.click(5, 'facility');
    await grid.paste(block(2));
    await grid.expectRows(7);
  });

  test('says how many columns found no place', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('End', 'ArrowUp');
    await grid.paste('1\t2\t3');
    await expect(page.locator('.sg-note')).toContainText(hands.notes.columnsLeftOut(2));
  });
});

test.describe('the clipboard', () => {
  test('a choice is copied by its name and comes back as the same choice', async () => {
    const { grid } = app;
    const name = (await (await grid.cell(0, 'unitCategory')).textContent()) ?? '';
    await grid.click(0, 'unitCategory');
    await grid.press('Control+c');
    expect(await grid.copied()).toBe(name);
    await grid.click(2, 'unitCategory');
    await grid.press('Control+v');
    await grid.expectText(2, 'unitCategory', name);
    await expect(await grid.cell(2, 'unitCategory')).not.toHaveAttribute('aria-invalid', 'true');
  });

  test('what Excel sends as HTML is left aside, ragged lines leave alone what they lack', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'operatingHours');
    await page.evaluate(async () => {
      const blob = (type: string, text: string) => new Blob([text], { type });
      const html = '<table><tr><td>9</td></tr></table>';
      const item = {
        'text/plain': blob('text/plain', '5701\t410401\r\n5902\r\n'),
        'text/html': blob('text/html', html),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    });
    await grid.press('Control+v');
    await grid.expectText(0, 'operatingHours', '5,701');
    await grid.expectText(0, GENERATED, '410,401');
    await grid.expectText(1, 'operatingHours', '5,902');
    await grid.expectText(1, GENERATED, '247,800');
    await grid.expectText(2, 'operatingHours', '2,200');
  });
});

test.describe('cutting', () => {
  test('what is cut stays until it is pasted, then moves in one step', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'operatingHours');
    await grid.press('Shift+ArrowRight', 'Control+x');
    await expect(page.locator('.sg-outline.is-moving')).toBeVisible();
    await grid.expectText(0, GENERATED, '410,400');
    await grid.click(2, 'operatingHours');
    await grid.press('Control+v');
    await grid.expectText(2, GENERATED, '410,400');
    await grid.expectText(2, 'operatingHours', '5,700');
    await grid.expectText(0, GENERATED, '');
    await expect(page.locator('.sg-outline')).toHaveCount(0);
    await grid.press('Control+z');
    await grid.expectText(0, GENERATED, '410,400');
    await grid.expectText(2, GENERATED, '93,600');
    await expect(page.getByTestId('undo')).toBeDisabled();
  });

  test('Escape keeps it where it is; pasted into an open cell it is copied', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Control+x', 'Escape');
    await expect(page.locator('.sg-outline')).toHaveCount(0);
    await grid.click(1, GENERATED);
    await grid.press('Control+v');
    await grid.expectText(1, GENERATED, '410,400');
    await grid.expectText(0, GENERATED, '410,400');
    await grid.press('Control+x');
    await grid.click(2, GENERATED);
    await grid.press('F2', 'Control+a', 'Control+v', 'Enter');
    await grid.expectText(2, GENERATED, '410,400');
    await grid.expectText(1, GENERATED, '410,400');
  });
});

test.describe('filling', () => {
  test('names and years go on under the handle as in Excel, and Ctrl does the other', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'facility');
    const target = await (await grid.cell(2, 'facility')).boundingBox();
    const end = { x: (target?.x ?? 0) + 40, y: (target?.y ?? 0) + 16 };
    await drag(page, await handle(page), end);
    await grid.expectText(1, 'facility', '2号燃煤机组');
    await grid.expectText(2, 'facility', '3号燃煤机组');
    await grid.click(0, 'year');
    await page.keyboard.down('Control');
    await drag(page, await handle(page), { ...end, x: (await handle(page)).x });
    await page.keyboard.up('Control');
    await grid.expectText(2, 'year', '2026');
  });

  test('a double click on the handle fills down as far as the data beside it goes', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    const at = await handle(page);
    await page.mouse.dblclick(at.x, at.y);
    for (const row of [1, 2]) await grid.expectText(row, GENERATED, '410,400');
    await grid.press('Control+z');
    await grid.expectText(2, GENERATED, '93,600');
  });

  test("Ctrl+Enter puts the entry into all selected cells, Ctrl+' takes the one above", async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Shift+ArrowDown');
    await page.keyboard.type('5000');
    await grid.press('Control+Enter');
    await grid.expectText(0, GENERATED, '5,000');
    await grid.expectText(1, GENERATED, '5,000');
    await expect(grid.selected).toHaveCount(2);
    await grid.click(2, GENERATED);
    await grid.press("Control+'");
    await grid.expectText(2, GENERATED, '5,000');
    await grid.press('Control+z', 'Control+z');
    await grid.expectText(0, GENERATED, '410,400');
  });
});

test.describe('rows', () => {
  test('selected rows move by keys and by their numbers, and undo puts them back', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Alt+Shift+ArrowDown');
    await grid.expectText(1, 'facility', '1号燃煤机组');
    await grid.expectActive(1, GENERATED);
    await grid.press('Alt+Shift+ArrowDown', 'Alt+Shift+ArrowDown');
    await grid.expectText(2, 'facility', '1号燃煤机组');
    const from = await gutter(page, 2);
    await page.mouse.click(from.x, from.y);
    await drag(page, from, await gutter(page, 0, 6));
    await grid.expectText(0, 'facility', '1号燃煤机组');
    await grid.expectText(1, 'facility', '2号燃煤机组');
    await app.expectFigure('emissions', '784,173');
    await grid.press('Control+z');
    await grid.expectText(2, 'facility', '1号燃煤机组');
    await page.mouse.click(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, (await gutter(page, 0)).y);
    await expect(page.locator('.sg-drop')).toBeVisible();
    await grid.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.sg-drop')).toHaveCount(0);
    await grid.expectText(2, 'facility', '1号燃煤机组');
  });

  test('with whole rows selected Ctrl+Shift++ inserts and Ctrl+- deletes', async () => {
    const { grid } = app;
    await grid.click(1, 'facility');
    await grid.press('Shift+Space', 'Control+Shift++');
    await grid.expectRows(4);
    await grid.expectText(1, 'facility', '');
    await grid.press('Control+-');
    await grid.expectRows(3);
    await grid.expectText(1, 'facility', '2号燃煤机组');
    await grid.click(1, 'facility');
    await grid.press('Control+-');
    await grid.expectRows(3);
  });

  test('undo takes the selection to what it has changed', async () => {
    const { grid } = app;
    await grid.type(2, GENERATED, '5');
    await grid.click(0, 'facility');
    await grid.press('Control+z');
    await grid.expectActive(2, GENERATED);
    await grid.press('Control+Home', 'Control+y');
    await grid.expectActive(2, GENERATED);
  });
});

test('undoing what was done on another sheet goes there, where it is seen', async ({ page }) => {
  const { grid } = app;
  await app.show('streams');
  await grid.type(1, 'quantity', '5');
  await app.show('facilities');
  await grid.click(0, GENERATED);
  await grid.press('Control+z');
  await expect(page.getByTestId('nav-streams')).toHaveAttribute('aria-current', 'page');
  await grid.expectActive(1, 'quantity');
  await expect(grid.editor).toBeFocused();
  await app.show('facilities');
  await page.getByTestId('redo').click();
  await grid.expectText(1, 'quantity', '5');
  await grid.expectActive(1, 'quantity');
});

test.describe('the menu', () => {
  test('on a row number it is about rows, and pastes what the clipboard holds', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Control+c');
    await (await grid.cell(1, GENERATED)).click({ button: 'right' });
    await expect(grid.menu.getByRole('menuitem', { name: hands.menu.fillDown })).toBeVisible();
    await grid.menu.getByRole('menuitem', { name: words.menu.paste }).click();
    await grid.expectText(1, GENERATED, '410,400');
    const last = await gutter(page, 2);
    await page.mouse.click(last.x, last.y, { button: 'right' });
    await expect(grid.menu.getByRole('menuitem', { name: hands.menu.fillDown })).toHaveCount(0);
    await expect(grid.menu.getByRole('menuitem', { name: hands.menu.moveDown })).toBeDisabled();
    await grid.menu.getByRole('menuitem', { name: hands.menu.moveUp }).click();
    await grid.expectText(1, 'facility', '3号燃气机组');
  });
});

test.describe('on a touch screen', () => {
  test('a long press opens the menu, a tap selects, a double tap edits', async ({ page }) => {
    const { grid } = app;
    const box = await (await grid.cell(1, GENERATED)).boundingBox();
    const point = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 16 };
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchEnd') =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [point] });
    const tap = async () => {
      await touch('touchStart');
      await touch('touchEnd');
    };
    await touch('touchStart');
    await expect(grid.menu).toBeVisible();
    await touch('touchEnd');
    await grid.press('Escape');
    await grid.expectActive(1, GENERATED);
    await expect(async () => {
      await tap();
      await tap();
      await expect(page.locator('.sg-editor')).toHaveClass(/is-open/, { timeout: 1000 });
    }).toPass();
  });
});
