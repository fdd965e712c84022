// What the grid tells assistive technology, forced colours, and everything new on the sheet without a mouse.
import { expect, type Page, test } from '@playwright/test';
import { VOCABULARY } from '../../src/rules/vocabulary';
import { LEGEND_WORDS } from '../../src/ui/words/checks';
import { COLUMN_WORDS } from '../../src/ui/words/looks';
import { type App, startApp } from './support/app';

const GENERATED = 'electricityGenerated';
const words = COLUMN_WORDS.zh;

async function opened(page: Page): Promise<App> {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  return app;
}

const labelOf = (id: string): string => VOCABULARY.find((entry) => entry.id === id)?.label.zh ?? id;

const header = (page: Page, id: string) => page.getByRole('columnheader', { name: new RegExp(`^${labelOf(id)}`) });

/** Whether the cell that the editor points to is in the document, and is the active one. */
const pointsToActive = (app: App): Promise<boolean> =>
  app.grid.editor.evaluate((editor) => {
    const cell = document.getElementById(editor.getAttribute('aria-activedescendant') ?? '');
    return cell?.classList.contains('is-active') === true;
  });

/** Row numbers as they are announced, from the first to the last. */
const rowIndexes = (page: Page): Promise<readonly number[]> =>
  page
    .locator('.sg-body [role=row]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))).sort((a, b) => a - b));

test('rows and columns are counted and numbered as they stand, filtered, hidden and scrolled away as well', async ({
  page,
}) => {
  const app = await opened(page);
  const { grid } = app;
  const table = page.getByRole('grid');
  const columns = Number(await table.getAttribute('aria-colcount'));
  await expect(table).toHaveAttribute('aria-rowcount', '6');
  expect(await rowIndexes(page)).toEqual([3, 4, 5, 6]);

  // the active cell stays in the document, however far away one scrolls
  await grid.click(0, GENERATED);
  await page.locator('.sg-scroller').evaluate((scroller) => {
    scroller.scrollLeft = scroller.scrollWidth;
  });
  await expect(grid.active).not.toBeInViewport();
  expect(await pointsToActive(app)).toBe(true);

  // hidden columns are not counted, and those after them move up
  await grid.click(0, 'operatingHours');
  const at = Number(await grid.active.getAttribute('aria-colindex'));
  await grid.press('Control+Shift+L');
  await page.getByRole('button', { name: words.hide }).click();
  await expect(table).toHaveAttribute('aria-colcount', String(columns - 1));
  await grid.click(0, GENERATED);
  expect(Number(await grid.active.getAttribute('aria-colindex'))).toBe(at);
  await expect(header(page, GENERATED)).toHaveAttribute('aria-colindex', String(at));
  expect(await pointsToActive(app)).toBe(true);

  // a filter leaves rows that are numbered anew, and the number of the sheet as their header
  await grid.click(2, 'facility');
  await grid.press('Control+Shift+L');
  await page.locator('.sg-column-menu').getByRole('searchbox').fill('3号');
  await grid.press('Enter');
  await expect(table).toHaveAttribute('aria-rowcount', '4');
  expect(await rowIndexes(page)).toEqual([3, 4]);
  await expect(page.getByRole('rowheader').first()).toHaveText('3');
  expect(await pointsToActive(app)).toBe(true);
  await page.getByTestId('clear-filter').click();
  await expect(table).toHaveAttribute('aria-rowcount', '6');

  await expect(page.locator('[role=columnheader][aria-sort]')).toHaveCount(0);
  await grid.click(0, GENERATED);
  await grid.press('Control+Shift+L');
  await page.getByRole('button', { name: words.sortHigh }).click();
  await expect(header(page, GENERATED)).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('[role=columnheader][aria-sort]')).toHaveCount(1);

  await grid.type(0, GENERATED, '-5');
  await expect(await grid.cell(0, GENERATED)).toHaveAttribute('aria-invalid', 'true');
  await expect(await grid.cell(0, 'electricityAllowance')).toHaveAttribute('aria-readonly', 'true');
  await grid.click(0, GENERATED);
  await grid.press('Shift+ArrowDown');
  await expect(page.locator('[role=gridcell][aria-selected=true]')).toHaveCount(2);
});

test('screen readers hear which figures an edit has changed, and nothing where none has', async ({ page }) => {
  const app = await opened(page);
  const said = page.getByTestId('announcer');
  await expect(said).toHaveAttribute('aria-live', 'polite');
  await expect(said).toHaveText('');
  await app.grid.type(0, GENERATED, '411000');
  await expect(said).toHaveText(/^其中补发 40,765 t/);
  await expect(said).toContainText((await app.figure('floorTopUp').textContent()) ?? '?');
  // the emissions come from the fuel: they have not changed
  await expect(said).not.toContainText((await app.figure('emissions').textContent()) ?? '');
  await app.grid.press('Control+z');
  await expect(said).toHaveText(/^其中补发 41,248 t/);
  // what is selected is told by the grid itself
  await app.grid.click(1, GENERATED);
  await expect(page.locator('.sg [aria-live]').first()).toContainText(`${labelOf(GENERATED)}, 247,800 MWh`);
});

/** Presses a key until the focus is on a part of the page, which must be there first; answers only to what is painted. */
async function pressUntil(page: Page, key: string, selector: string): Promise<void> {
  await expect(page.locator(selector).first()).toBeVisible();
  const isThere = () =>
    page.evaluate(
      (wanted) =>
        new Promise<boolean>((done) => {
          requestAnimationFrame(() => done(document.activeElement?.matches(wanted) ?? false));
        }),
      selector,
    );
  for (let at = 0; at < 70; at += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

test('menu of a column, filter, columns, search, history, to-do list and legend are reached by keys alone', async ({
  page,
}) => {
  const app = await opened(page);
  const { grid } = app;
  const backInGrid = () => expect(grid.editor).toBeFocused();
  const to = (selector: string, key = 'Tab') => pressUntil(page, key, selector);
  await grid.press('Control+Home', 'Control+Shift+L');
  await to('.sg-column-menu input[type=checkbox]', 'ArrowDown');
  await grid.press('Escape');
  await backInGrid();
  await grid.press('Control+f');
  await page.keyboard.type('93,600');
  await expect(page.getByTestId('find-status')).toHaveText(/1/);
  await grid.press('Escape');
  await backInGrid();
  await grid.expectActive(2, GENERATED);
  await page.keyboard.type('-5');
  await grid.press('Enter', 'ArrowUp', 'ArrowUp');
  await page.keyboard.type('-6');
  await grid.press('Enter', 'F6');

  // out of the grid forwards: the to-do list, its legend
  await to('.todo [aria-expanded=false]');
  await grid.press('Enter');
  await expect(page.getByTestId('todo-panel')).toBeVisible();
  await grid.press('Escape');
  await expect(page.getByTestId('todo-panel')).toHaveCount(0);
  await to('[data-testid=legend]');
  await grid.press('Enter');
  await expect(page.locator('.legend')).toBeVisible();
  await grid.press('Escape');
  await expect(page.getByTestId('legend')).toBeFocused();

  // and backwards: the list of columns, the history
  await to('.sg-text', 'Shift+Tab');
  await grid.press('Shift+F6');
  await to('[data-testid=columns]', 'Shift+Tab');
  await grid.press('Enter');
  // the browser fills and closes the list a moment after the key
  await expect(page.locator('.columns-panel input').first()).toBeVisible();
  await to('.columns-panel input');
  await grid.press('Escape');
  await expect(page.locator('.columns-panel')).toBeHidden();
  await backInGrid();
  await grid.press('Shift+F6');
  await to('[data-testid=history]', 'Shift+Tab');
  await grid.press('Enter');
  await to('.history-step');
  await to('.history-step:not(.is-now)');
  await grid.press('Enter');
  await grid.expectText(1, GENERATED, '247,800');
  await grid.expectText(2, GENERATED, '-5');
  await grid.press('Escape');
  await expect(page.getByTestId('history')).toBeFocused();
});

test('pages, the buttons of charts and the search of the method are reached by keys alone', async ({ page }) => {
  const { grid } = await opened(page);
  const to = (selector: string, key = 'Tab') => pressUntil(page, key, selector);
  await grid.press('Shift+F6');
  await to('[data-testid=nav-position]', 'Shift+Tab');
  await grid.press('Enter');
  await to('figure button');
  await to('[data-testid=nav-rules]', 'Shift+Tab');
  await grid.press('Enter');
  await to('[data-testid=rule-search] [role=combobox]');
  await page.keyboard.type('0.8049');
  await grid.press('Enter');
  await expect(page.locator('.is-found').first()).toBeInViewport();
});

test.describe('with forced colours', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`selection, focus and every mark can be told apart (${colorScheme})`, async ({ browser }) => {
      const context = await browser.newContext({ forcedColors: 'active', colorScheme, locale: 'zh-CN' });
      const page = await context.newPage();
      const app = await opened(page);
      const { grid } = app;
      await grid.click(0, GENERATED);
      await grid.press('Shift+ArrowDown');
      const lookOf = async (row: number) =>
        (await grid.cell(row, GENERATED)).evaluate((cell) => {
          const { color, backgroundColor, outlineStyle, outlineColor } = getComputedStyle(cell);
          return { color, backgroundColor, outlineStyle, outlineColor };
        });
      const [active, selected, other] = [await lookOf(0), await lookOf(1), await lookOf(2)];
      expect(selected.backgroundColor).not.toBe(other.backgroundColor);
      expect(active.outlineStyle).toBe('solid');
      expect(active.outlineColor).not.toBe(active.backgroundColor);
      for (const look of [active, selected, other]) expect(look.color).not.toBe(look.backgroundColor);

      // each sign of the legend is drawn, by a shape of its own
      await page.getByTestId('legend').click();
      const samples = page.locator('.legend dt .sg-cell');
      const looks = await samples.evaluateAll((cells) =>
        cells.map((cell) => {
          const { backgroundImage, borderBottom, textDecorationLine } = getComputedStyle(cell);
          const { content, clipPath, backgroundImage: corner } = getComputedStyle(cell, '::before');
          const text = cell.textContent ?? '';
          const isWord = /[^\d.,−-]/.test(text);
          return [
            backgroundImage,
            borderBottom,
            textDecorationLine,
            content,
            clipPath,
            corner,
            isWord ? text : '',
          ].join();
        }),
      );
      expect(looks).toHaveLength(LEGEND_WORDS.zh.marks.length);
      expect(new Set(looks).size).toBe(looks.length);
      await page.keyboard.press('Escape');
      // the focus shows on a button
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      expect(outline).not.toBe('none');
      await context.close();
    });
});
