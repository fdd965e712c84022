// One number, one text: strip, sheet, position page, charts, explanation and results file never disagree.
import { expect, type Page, test } from '@playwright/test';
import { numberText } from '../../src/derive/numbers';
import { Decimal } from '../../src/formula/decimal';
import { VOCABULARY } from '../../src/rules/vocabulary';
import { CHART_WORDS } from '../../src/ui/words/charts';
import { type App, startApp } from './support/app';

const EXAMPLES = ['coal-gas-2024', 'air-cooled-chp-2022'] as const;
const FIGURES = ['emissions', 'allowance', 'shortfall', 'purchaseNeed'] as const;

const labelOf = (id: string): string =>
  VOCABULARY.find((entry) => entry.id === id && entry.sheet === 'enterprises')?.label.zh ?? id;

/** Value of a result of the enterprise in an exported file, '' where it has none. */
function valueIn(csv: string, id: string): string {
  const lines = csv.split('\r\n');
  const header = lines[lines.indexOf('#results') + 1]?.split(',') ?? [];
  const at = (column: string) => header.indexOf(column);
  const rows = lines.map((line) => line.split(','));
  const row = rows.find((cells) => cells[at('sheet')] === 'enterprises' && cells[at('quantity')] === id);
  return row?.[at('value')] ?? '';
}

async function onPositionPage(app: App, id: string): Promise<string> {
  await app.show('position');
  const label = new RegExp(`^${labelOf(id)}$`);
  const line = app.page
    .getByTestId('position-table')
    .locator('.pos-line')
    .filter({ has: app.page.locator('.pos-label', { hasText: label }) });
  // signs and words may stand beside the number
  return /\d[\d,.]*/.exec(await line.locator('td').first().innerText())?.[0] ?? '';
}

/** What stands for a figure in the table of a chart, and in which; undefined where no chart shows it by itself. */
const IN_CHARTS: Readonly<Partial<Record<(typeof FIGURES)[number], readonly [chart: string, label: string]>>> = {
  emissions: ['coverage', CHART_WORDS.zh.emissions],
  purchaseNeed: ['waterfall', labelOf('purchaseNeed')],
};

/** The figure in the table of a chart, with the position page in view. */
async function inChartTable(app: App, chart: string, label: string): Promise<string> {
  const cells = app.page.getByTestId(`table-${chart}`).locator('tr', { hasText: label }).locator('td');
  return (await cells.first().textContent()) ?? '';
}

for (const example of EXAMPLES)
  test(`emissions, allowance, shortfall and purchase of ${example} are the same text everywhere`, async ({ page }) => {
    const app = await startApp(page);
    await app.openExample(example);
    const { text: results } = await app.download('export-results');
    for (const id of FIGURES) {
      const text = (await app.figure(id).textContent()) ?? '';
      expect(text).toMatch(/^\d{1,3}(,\d{3})+$/);
      await app.show('enterprises');
      await app.grid.expectText(0, id, text);
      await app.explainFigure(id);
      await expect(app.explain.getByTestId('explain-value')).toHaveText(new RegExp(`^${text}\\s*tCO₂$`));
      expect(await onPositionPage(app, id)).toBe(text);
      const inChart = IN_CHARTS[id];
      if (inChart) expect(await inChartTable(app, ...inChart)).toBe(text);
      expect(valueIn(results, id)).toBe(text.replaceAll(',', ''));
    }
  });

test('the table of all positions says what the strip says of each', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('two-markets-2023');
  await app.show('position');
  const lines = page.getByTestId('positions-table').locator('tbody tr');
  for (const index of [0, 1]) {
    const line = lines.nth(index);
    await line.getByRole('button').click();
    await expect(line).toHaveClass(/is-current/);
    for (const id of ['emissions', 'allowance', 'purchaseNeed'] as const) {
      const text = (await app.figure(id).textContent()) ?? '';
      await expect(line.locator(`[data-figure=${id}]`)).toHaveText(text);
    }
  }
});

test('the units add up to their enterprise, in the sheet as on the screen', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  let sum = 0;
  for (const row of [0, 1, 2]) {
    const text = await (await app.grid.cell(row, 'emissions')).textContent();
    sum += Number((text ?? '').replaceAll(',', ''));
  }
  await app.expectFigure('emissions', sum.toLocaleString('en-US'));
});

interface Cell {
  readonly text: string;
  readonly isResult: boolean;
}

/** All cells of the first row of a sheet in the order of the columns. */
function firstRow(page: Page): Promise<readonly Cell[]> {
  return page.locator('.sg-scroller').evaluate((scroller) => {
    const found = new Map<number, Cell>();
    for (let left = 0; left <= scroller.scrollWidth; left += 200) {
      scroller.scrollLeft = left;
      scroller.dispatchEvent(new Event('scroll'));
      for (const cell of scroller.querySelectorAll('[role=row][aria-rowindex="3"] [role=gridcell]')) {
        const isResult = cell.getAttribute('aria-readonly') === 'true';
        found.set(Number(cell.getAttribute('aria-colindex')), { text: cell.textContent ?? '', isResult });
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  });
}

/** The first row as it is printed: the text of each column by its id, in the order of the columns. */
async function printedRow(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const cells = page.locator('.pr-table tbody tr:first-child td');
  const pairs = await cells.evaluateAll((all) =>
    all.map(
      (cell) => [cell.getAttribute('data-column') ?? '', cell.querySelector('.pr-value')?.textContent ?? ''] as const,
    ),
  );
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  return new Map(pairs);
}

interface Line {
  readonly value: string;
  readonly unit: string;
}

/** The results of a row in an exported file by their names. */
function resultsIn(csv: string, keys: Readonly<Record<string, string>>): ReadonlyMap<string, Line> {
  const lines = csv.split('\r\n');
  const start = lines.indexOf('#results') + 1;
  const header = lines[start]?.split(',') ?? [];
  const found = new Map<string, Line>();
  for (const line of lines.slice(start + 1)) {
    const cells = line.split(',');
    const of = (name: string): string => cells[header.indexOf(name)] ?? '';
    const isWanted = Object.entries(keys).every(([name, value]) => of(name) === value);
    if (isWanted) found.set(of('quantity'), { value: of('value'), unit: of('unit') });
  }
  return found;
}

const IS_NUMBER = /^-?\d+(\.\d+)?$/;

/** Results of the first row of a sheet: on paper, in the file and, one after another, in the panel as in the grid. */
async function expectSameInSheet(app: App, sheet: 'facilities' | 'enterprises', csv: string) {
  await app.show(sheet);
  const cells = await firstRow(app.page);
  const printed = await printedRow(app.page);
  expect([...printed.values()]).toEqual(cells.map(({ text }) => text));
  const ids = [...printed.keys()];
  const facility = sheet === 'facilities' ? { facility: printed.get('facility') ?? '' } : {};
  const of = (name: string): string => printed.get(name) ?? '';
  const lines = resultsIn(csv, { sheet, ...facility, enterprise: of('enterprise'), year: of('year') });
  await app.grid.click(0, 'year');
  const shown = new Map<string, string>();
  for (const [at, { text, isResult }] of cells.entries()) {
    const id = ids[at] ?? '';
    const line = lines.get(id);
    if (!isResult || text === '' || !line || !IS_NUMBER.test(line.value)) continue;
    expect(text, id).toBe(numberText(new Decimal(line.value), line.unit));
    while ((await app.grid.active.getAttribute('aria-colindex')) !== String(at + 2)) await app.grid.press('ArrowRight');
    await expect(app.grid.active).toHaveText(text);
    const value = app.explain.getByTestId('explain-value');
    await expect(value, id).toHaveText(new RegExp(`^${text.replace(/[.]/g, '\\.')}(?![\\d.,])`));
    shown.set(id, text);
  }
  return shown;
}

for (const example of ['coal-gas-2024', 'guangdong-power-2013-2014'])
  test(`every result of ${example} is one text in grid, panel, position, charts, strip, file, print, and after a reload`, async ({
    page,
  }) => {
    const app = await startApp(page);
    await app.openExample(example);
    const { text: csv } = await app.download('export-results');
    expect((await expectSameInSheet(app, 'facilities', csv)).size).toBeGreaterThan(5);
    const results = await expectSameInSheet(app, 'enterprises', csv);
    expect(results.size).toBeGreaterThan(8);

    const inStrip = page.locator('.strip [data-testid^=strip-]');
    for (const figure of await inStrip.all()) {
      const id = (await figure.getAttribute('data-testid'))?.replace('strip-', '') ?? '';
      const text = results.get(id);
      if (text !== undefined) await expect(figure.locator('b'), id).toHaveText(text);
    }

    await app.show('position');
    /** Results by what they are called; a name that two results share says nothing. */
    const byLabel = new Map([...results].map(([id, text]) => [labelOf(id), text]));
    const lines = page.getByTestId('position-table').locator('.pos-line');
    await expect(page.getByTestId('table-coverage')).toBeVisible();
    let compared = 0;
    for (const line of await lines.all()) {
      const text = byLabel.get(await line.locator('.pos-label').innerText());
      if (text === undefined) continue;
      await expect(line.locator('td').first()).toContainText(text);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(4);
    for (const row of await page.locator('table[data-testid^=table-]:not([data-testid=table-price]) tbody tr').all()) {
      const text = byLabel.get((await row.locator('th').first().innerText()).trim());
      if (text !== undefined) await expect(row.locator('td').first()).toContainText(text);
    }
    const before = await inStrip.allInnerTexts();
    await app.expectSaved();
    await page.reload();
    await expect(page.getByTestId('position-page')).toBeVisible();
    await expect.poll(() => inStrip.allInnerTexts()).toEqual(before);
    expect((await app.download('export-results')).text).toBe(csv);
  });
