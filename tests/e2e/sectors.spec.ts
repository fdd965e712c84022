// Every sector and market: the examples are complete, a new book starts where the user is, columns follow the choices.
import { expect, test } from '@playwright/test';
import { startApp } from './support/app';

const EXAMPLES: readonly (readonly [name: string, emissions: string, allowance: string])[] = [
  ['steel-works-2025', '7,161,184', '7,195,566'],
  ['cement-carbide-slag-2025', '2,004,845', '2,018,235'],
  ['aluminium-2024-2025', '659,116', '659,116'],
  ['guangdong-power-2013-2014', '2,430,000', '2,265,435'],
  ['guangdong-ceramics-2023-2025', '155,822.72', '155,161.2'],
  ['two-markets-2023', '696,379', '690,560'],
];

for (const [name, emissions, allowance] of EXAMPLES)
  test(`the example ${name} is complete and comes to what its rules say`, async ({ page }) => {
    const app = await startApp(page);
    await app.openExample(name);
    await app.expectNothingToDo();
    await app.expectFigure('emissions', emissions);
    await app.expectFigure('allowance', allowance);
    await app.show('position');
    await expect(page.getByTestId('position-table')).toBeVisible();
    await expect(page.locator('.pos-missing')).toHaveCount(0);
  });

test.describe('a new book', () => {
  test('starts with the market and sector chosen on the home page, and asks only for what they need', async ({
    page,
  }) => {
    const app = await startApp(page, 'en');
    await page.getByTestId('start-choice').selectOption('guangdong ceramics');
    await app.newBook();
    expect(await app.grid.has('unitCategory')).toBe(false);
    await app.grid.type(0, 'output', '8600000');
    await app.grid.expectText(0, 'sector', 'Ceramics');
    await app.grid.expectText(0, 'scheme', 'Guangdong ETS');
    await app.grid.type(0, 'historicalIntensity', '0.0186');
    await app.grid.expectText(0, 'calculatedAllowance', '156,760.8');
  });

  test('shows further columns once another method is chosen', async ({ page }) => {
    const app = await startApp(page, 'en');
    await app.openExample('guangdong-ceramics-2023-2025');
    expect(await app.grid.has('historicalEmissions')).toBe(false);
    await app.grid.type(0, 'allocationMethod', 'Historical emissions');
    await app.grid.expectText(0, 'historicalEmissions', '');
    await app.grid.type(0, 'historicalEmissions', '150000');
    await app.grid.expectText(0, 'calculatedAllowance', '150,000');
  });
});

test.describe('an enterprise in two markets', () => {
  test('has a position in each, told apart by name, and one row of inputs behind both', async ({ page }) => {
    const app = await startApp(page, 'en');
    await app.openExample('two-markets-2023');
    await expect(page.getByTestId('chooser').locator('option')).toHaveText([/National ETS$/, /Guangdong ETS$/]);
    await app.show('enterprises');
    await app.grid.expectText(0, 'scheme', 'National ETS');
    await app.grid.expectText(1, 'scheme', 'Guangdong ETS');
    await app.grid.type(1, 'bankedAllowances', '500');
    await app.grid.expectText(0, 'bankedAllowances', '500');
    await page.keyboard.press('Control+z');
    await app.grid.expectText(1, 'bankedAllowances', '0');
  });

  test('is compared with the other market, with the reason why a facility is not covered there', async ({ page }) => {
    const app = await startApp(page, 'en');
    await app.openExample('two-markets-2023');
    await app.show('position');
    const part = page.getByTestId('other-scheme');
    await part.locator('summary').click();
    await expect(part.locator('.pos-compare')).toContainText('690,560');
    await expect(part).toContainText('not covered');
    await expect(part).toContainText('Power left for the national market from 2021');
  });
});

test('the working of a steel works lists its processes, and each step leads to its formula', async ({ page }) => {
  const app = await startApp(page, 'en');
  await app.openExample('steel-works-2025');
  await app.show('position');
  const part = page.getByTestId('working');
  await part.locator('summary').click();
  const ironmaking = page.getByTestId('working-ironmakingCounted');
  await expect(part.locator('tr').filter({ has: ironmaking })).toContainText('2,725,008.15');
  await ironmaking.click();
  await expect(app.explain.getByTestId('explain-value')).toContainText('2,725,008.15');
});
