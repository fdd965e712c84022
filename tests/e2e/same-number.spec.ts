// One number, one text: strip, sheet, position page, explanation and results file never disagree.
import { expect, test } from '@playwright/test';
import { VOCABULARY } from '../../src/rules/vocabulary';
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
      expect(valueIn(results, id)).toBe(text.replaceAll(',', ''));
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
