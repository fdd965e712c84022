// The explanation of a number: the rule that bound, the way down and back, what lights up, what is off, copy and print.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { EXPLAIN_WORDS } from '../../src/ui/words/explain';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

const WORDS = EXPLAIN_WORDS.en;

async function opened(page: Page, lang: 'zh' | 'en' = 'en'): Promise<App> {
  const app = await startApp(page, lang);
  await app.openExample('coal-gas-2024');
  return app;
}

const part = (app: App, name: string): Locator => app.explain.getByTestId(`explain-${name}`);

/** The operand of that name, in the formula or in what it leads to. */
const operand = (app: App, name: string): Locator =>
  app.explain.locator('.xp-box').getByRole('button', { name, exact: true }).first();

const lit = (page: Page, how: string): Locator => page.locator(`[role=gridcell].is-${how}`);

test('the rule that bound comes first: what it made of the number, by how much, under which article', async ({
  page,
}) => {
  const app = await opened(page);
  await app.explainFigure('allowance');
  const binding = part(app, 'binding');
  await expect(binding.locator('.xp-sentence')).toHaveText(
    'Shortfall limit (allowance at least 80 % of emissions) raised the allowance from 586,090 to 627,338 tCO₂, by 41,248 tCO₂.',
  );
  await expect(binding).toContainText('section 5 (3)');
  const [rule, formula] = [await binding.boundingBox(), await part(app, 'formula').boundingBox()];
  expect(rule?.y).toBeLessThan(formula?.y ?? 0);
  await expect(part(app, 'check').locator('.xp-check')).toHaveCount(2);
  await expect(part(app, 'check')).toContainText('Surrender obligation 784,173; the two sides are equal');
  await expect(part(app, 'check').locator('.is-wrong')).toHaveCount(0);

  await app.grid.click(0, 'electricityAllowance');
  await expect(part(app, 'binding')).toContainText(
    'Load factor applied (0.72) < 0.65: does not hold, 0.07 above the limit.',
  );
  await expect(part(app, 'off')).toContainText('Cooling correction holds in 2019–2022 only');
  await expect(part(app, 'numbers').locator('.xp-pair')).toHaveText([
    '410,400 MWhElectricity generated',
    '0.8049 tCO₂/MWhElectricity benchmark applied',
    '1Load correction',
  ]);
});

test('operands lead down and Alt with the left arrow back, to the place one had scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 500 });
  const app = await opened(page);
  await app.explainFigure('allowance');
  const scroller = page.locator('.panel');
  await operand(app, 'Calculated allowance').focus();
  const top = await scroller.evaluate((node) => node.scrollTop);
  await page.keyboard.press('Enter');
  const heading = app.explain.locator('h2');
  await expect(heading).toHaveText('Calculated allowance');
  await expect(heading).toBeFocused();
  expect(await scroller.evaluate((node) => node.scrollTop)).toBe(0);
  await app.explain.locator('.xp-row').first().click();
  await expect(app.explain.locator('.xp-crumb')).toHaveText(['Allowance', 'Calculated allowance']);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(app.explain.getByTestId('explain-value')).toHaveText(/^627,338/);
  expect(await scroller.evaluate((node) => node.scrollTop)).toBe(top);
  await expect(app.explain.locator('.xp-back')).toHaveCount(0);

  // the same term in the other language stands beside the title on hover
  await expect(app.explain.locator('.xp-other')).toBeHidden();
  await heading.hover();
  await expect(app.explain.locator('.xp-other')).toHaveText('应发配额');
  await expect(app.explain.locator('.xp-other')).toBeVisible();
});

test('what a number is made of and what is made of it light up in two ways', async ({ page }) => {
  const app = await opened(page);
  await app.grid.click(0, 'electricityAllowance');
  await app.grid.cell(0, 'loadCorrection');
  await expect(await app.grid.cell(0, 'loadCorrection')).toHaveClass(/is-reads/);
  await expect(await app.grid.cell(0, 'calculatedAllowance')).toHaveClass(/is-read-by/);
  const line = (cell: Locator) => cell.evaluate((node) => getComputedStyle(node).borderBottomStyle);
  expect(await line(await app.grid.cell(0, 'loadCorrection'))).toBe('solid');
  expect(await line(await app.grid.cell(0, 'calculatedAllowance'))).toBe('dashed');

  // a result under the mouse shows all inputs behind it, an input all that rests on it
  await (await app.grid.cell(1, 'electricityAllowance')).hover();
  await expect(await app.grid.cell(1, 'loadCorrection')).toHaveClass(/is-reads/);
  await expect(lit(page, 'reads').and(page.locator('[role=row][aria-rowindex="3"] *'))).toHaveCount(0);
  await expect(await app.grid.cell(1, 'electricityGenerated')).toHaveClass(/is-reads/);
  await (await app.grid.cell(1, 'electricityGenerated')).hover();
  await expect(await app.grid.cell(1, 'electricityGenerated')).not.toHaveClass(/is-reads/);
  await expect(await app.grid.cell(1, 'electricityAllowance')).toHaveClass(/is-read-by/);

  // an operand on the panel points at its cell
  await app.grid.cell(0, 'electricityGenerated');
  await operand(app, 'Electricity generated').hover();
  await expect(lit(page, 'pointed')).toHaveText(['410,400']);
  await app.explain.locator('h2').hover();
  await expect(lit(page, 'pointed')).toHaveCount(0);
});

test('an input says what reads it, what it changes down to the cost, and is copied as it is shown', async ({
  page,
}) => {
  const app = await opened(page);
  await app.grid.click(0, 'electricityGenerated');
  const reach = part(app, 'reach');
  await expect(reach.locator('.xp-way li').last()).toContainText('Compliance cost');
  await expect(reach.locator('.xp-row')).toContainText([
    '627,338 tCO₂',
    '156,835 tCO₂',
    '124,835 tCO₂',
    '11,859,325 CNY',
  ]);
  await part(app, 'copy').click();
  await expect(app.explain.getByRole('status').last()).toHaveText(WORDS.copied);
  const input = await app.grid.copied();
  expect(input).toContain('Electricity generated: 410,400 MWh');
  expect(input).toContain('Compliance cost 11,859,325 CNY');

  await app.explainFigure('floorTopUp');
  await part(app, 'copy').click();
  const text = await app.grid.copied();
  const shown = await app.explain
    .locator('.xp-sentence, .xp-check > span:last-child, .xp-off > li, .xp-lines .xp-line')
    .allInnerTexts();
  expect(shown.length).toBeGreaterThan(5);
  const bare = (said: string): string => said.replace(/[\s.()✓]|applies here/g, '');
  for (const said of shown) expect(bare(text)).toContain(bare(said.split('\n')[0] ?? ''));
  expect(text).toContain('41,248.4 → 41,248 tCO₂');
  await part(app, 'copy-steps').click();
  const steps = await app.grid.copied();
  expect(steps.startsWith(text.slice(0, 200))).toBe(true);
  expect(steps).toContain('Electricity benchmark: 0.8049 tCO₂/MWh');
});

test('all steps unfold down to the fuel, and only the explanation is printed', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const app = await opened(page, 'zh');
  await app.explainFigure('purchaseNeed');
  const toggle = part(app, 'steps').getByRole('button').first();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(part(app, 'steps').locator('.xp-step')).toContainText(['应清缴量']);
  await expect(part(app, 'steps')).toContainText('226,500 t × 0.5408 tC/t × 0.99 × 44 tCO₂ ÷ 12 tC');
  await toggle.click();
  await part(app, 'print').click();
  await page.emulateMedia({ media: 'print' });
  await expect(app.explain.getByTestId('explain-value')).toBeVisible();
  await expect(part(app, 'steps').locator('.xp-step').first()).toBeVisible();
  await expect(page.getByRole('grid')).toBeHidden();
  await expect(page.locator('.strip, .nav, .header').filter({ visible: true })).toHaveCount(0);
  await expect(part(app, 'print')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(part(app, 'steps').locator('.xp-step')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the panel has no violations, on a telephone too (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const app = await opened(page);
    await app.explainFigure('floorTopUp');
    await part(app, 'steps').getByRole('button').first().click();
    await expectAccessible(page, 'a result with all steps', '.explain');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, 'on a telephone', '.explain');
    const overflow = await app.explain.evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
