// Numbers as people write them: units typed after a number, what is said about cleaned cells, and how figures are shown.
import { expect, type Page, test } from '@playwright/test';
import { DISPLAY_WORDS, NOTICE_WORDS } from '../../src/ui/words/numbers';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const GENERATED = 'electricityGenerated';
const HEAT = 'heatSupplied';

async function opened(page: Page, lang: 'zh' | 'en' = 'zh'): Promise<App> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await startApp(page, lang);
  await app.openExample('coal-gas-2024');
  return app;
}

test('a unit typed after a number is converted, and cell, hover and editor agree about it', async ({ page }) => {
  const app = await opened(page);
  const { grid } = app;
  for (const [column, typed, shown, unit] of [
    [GENERATED, '12.5 万 MWh', '125,000', 'MWh'],
    [GENERATED, '10 万千瓦时', '100', 'MWh'],
    [HEAT, '350 TJ', '350,000', 'GJ'],
    ['installedCapacity', '60 万千瓦', '600', 'MW'],
  ] as const) {
    await grid.type(0, column, typed);
    await grid.expectText(0, column, shown);
    const cell = await grid.cell(0, column);
    await expect(cell).toHaveAttribute('title', new RegExp(`输入为 ${typed}，读作 ${shown} ${unit}`));
    await expect(cell).toHaveClass(/is-cleaned/);
  }
  // the editor opens with the value in the unit of the column
  await grid.click(0, HEAT);
  await grid.press('F2');
  await expect(grid.editor).toHaveValue('350000');
  await grid.press('Escape');
  await grid.press('Control+c');
  expect(await grid.copied()).toBe('350000');
  // what was typed is still known after a reload
  await app.expectSaved();
  await page.reload();
  await expect(await grid.cell(0, HEAT)).toHaveAttribute('title', /输入为 350 TJ，读作 350,000 GJ/);
  await grid.click(0, HEAT);
  await expect(page.locator('.sg [aria-live]').first()).toContainText('输入为 350 TJ');
});

test('a unit of another kind is refused with the way to mend it, and a doubtful one is asked about', async ({
  page,
}) => {
  const app = await opened(page);
  const { grid } = app;
  await grid.type(0, GENERATED, '350 TJ');
  const cell = await grid.cell(0, GENERATED);
  await expect(cell).toHaveText('350 TJ');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAttribute('title', /的单位 TJ 与 MWh 不是同一类量，请以 kWh、MWh 或 GWh 填写/);
  await expect(app.todo).toContainText('的单位 TJ 与 MWh 不是同一类量');
  await grid.expectText(0, 'emissions', '444,643');
  await grid.type(0, HEAT, '500 tce');
  await expect(await grid.cell(0, HEAT)).toHaveAttribute('title', /标准煤.*没有固定的换算/);
  await expect(grid.notices).toContainText('标准煤');
  await grid.type(0, GENERATED, '12 mWh');
  await grid.notices.getByRole('button', { name: '12 MWh' }).click();
  await grid.expectText(0, GENERATED, '12');
  await expect(grid.notices).toHaveCount(0);
  // gas is counted in ten thousands of cubic metres, coal in tonnes
  await app.show('streams');
  await grid.type(2, 'quantity', '3,500 万Nm3');
  await grid.expectText(2, 'quantity', '3,500');
  await grid.type(2, 'quantity', '3500万');
  await expect(grid.notices.getByRole('button')).toHaveText(['3500 万Nm³', '35000000 万Nm³']);
  await grid.type(0, 'quantity', '20 万吨');
  await grid.expectText(0, 'quantity', '200,000');
  await grid.type(0, 'quantity', '3 万Nm3');
  await expect(await grid.cell(0, 'quantity')).toHaveAttribute('title', /与 t 不是同一类量/);
});

test('a sum shows itself in the cell, on hover and in the editor, and only a sum is opened again as typed', async ({
  page,
}) => {
  const { grid } = await opened(page);
  await grid.type(0, GENERATED, '=1200*0.93');
  const cell = await grid.cell(0, GENERATED);
  await expect(cell).toHaveClass(/is-sum/);
  await expect(cell).toHaveAttribute('title', /=1200\*0\.93，读作 1,116 MWh/);
  await grid.click(0, GENERATED);
  await grid.press('F2');
  await expect(grid.editor).toHaveValue('=1200*0.93');
  await grid.press('End', 'Backspace', '4', 'Enter');
  await grid.expectText(0, GENERATED, '1,128');
  await grid.type(0, GENERATED, '=350 TJ');
  await expect(cell).toHaveAttribute('title', /算式“.*”没有结果/);
});

test('a pasted block is summed up, its questions can be gone through, and one press takes it back', async ({
  page,
}) => {
  const { grid } = await opened(page, 'en');
  const words = NOTICE_WORDS.en;
  await grid.click(0, 'operatingHours');
  await grid.paste('5,701\t41 万 MWh\r\n5,902\t1.000\r\n2,203\tabc\r\n');
  const bar = page.locator('.notices');
  const kinds = [words.notes.thousands(3), words.notes.unit(1)];
  const sum = words.sentence([words.cleaned(4, kinds), words.asks(1), words.unread(1)]);
  await expect(bar.locator('.notice-sum')).toHaveText(sum);
  await expectAccessible(page, 'a summed up paste', '.notices');
  await page.getByTestId('notice-next').click();
  await grid.expectActive(1, GENERATED);
  await bar.getByRole('button', { name: '1000 MWh' }).click();
  await grid.expectText(1, GENERATED, '1,000');
  await expect(bar.locator('.notice-sum')).not.toContainText(words.asks(1));
  // a step since then: the paste is no longer the last thing that can be undone here
  await expect(page.getByTestId('notice-undo')).toHaveCount(0);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('notice-undo')).toHaveText(words.undoPaste);
  await page.getByTestId('notice-undo').click();
  await grid.expectText(0, 'operatingHours', '5,700');
  await grid.expectText(1, GENERATED, '247,800');
  await grid.expectText(2, GENERATED, '93,600');
  await expect(bar.locator('.notice-sum')).toHaveCount(0);
});

test('tonnes can be shown in ten thousands on every screen, and nothing else changes', async ({ page }) => {
  const app = await opened(page);
  const { grid } = app;
  const before = await app.download('export-results');
  const button = page.getByTestId('tonnes');
  await expect(button).toHaveText(DISPLAY_WORDS.zh.shownIn.t);
  await button.click();
  await app.expectFigure('emissions', '78.4173');
  await expect(page.getByTestId('strip-emissions')).toContainText('万t');
  await grid.expectText(0, 'emissions', '44.4643');
  await expect(page.locator('.sg-head', { hasText: '排放' }).filter({ hasText: '万tCO₂' }).first()).toBeVisible();
  // copies and sums have the base unit, and say so
  await grid.click(0, 'emissions');
  await grid.press('Control+c');
  expect(await grid.copied()).toBe('444643');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(page.getByTestId('stats')).toContainText('784,173 tCO₂');
  // what is filled in stays in the unit it is filled in
  await app.show('enterprises');
  await grid.type(0, 'bankedAllowances', '12345');
  await grid.expectText(0, 'bankedAllowances', '12,345');
  await page.getByTestId('undo').click();
  await app.explainFigure('emissions');
  await expect(app.explain.getByTestId('explain-value')).toContainText('78.4173 万tCO₂');
  await expect(app.explain.getByTestId('explain-value')).toContainText('784,173 tCO₂');
  await app.show('position');
  await expect(page.getByTestId('position-table')).toContainText('78.4173');
  await expect(page.getByTestId('position-table')).not.toContainText('784,173');
  await expectAccessible(page, 'the switch of units', '.footer');
  const after = await app.download('export-results');
  expect(after.text).toBe(before.text);
  await page.reload();
  await app.expectFigure('emissions', '78.4173');
  await page.getByTestId('language').click();
  await expect(button).toHaveText(DISPLAY_WORDS.en.shownIn['10^4 t']);
  await button.click();
  await app.expectFigure('emissions', '784,173');
});

test('the wheel changes no number, in a cell, in its editor or in the field of a tool', async ({ page }) => {
  const app = await opened(page);
  const { grid } = app;
  await grid.click(0, GENERATED);
  await page.mouse.wheel(0, 40);
  await grid.press('F2');
  await expect(grid.editor).toHaveValue('410400');
  await page.mouse.wheel(0, 40);
  await expect(grid.editor).toHaveValue('410400');
  await grid.press('Escape');
  for (const view of ['orders', 'auctions', 'balance', 'prices'] as const) {
    await app.show(view);
    await expect(page.locator('#content h1').first()).toBeVisible();
    expect(await page.locator('input[type=number], input[role=spinbutton], input[type=range]').count()).toBe(0);
  }
  await app.show('transfer');
  const field = page.locator('#content input[inputmode=decimal]').first();
  await field.fill('1234');
  await field.hover();
  await page.mouse.wheel(0, 40);
  await page.mouse.wheel(0, -80);
  await expect(field).toHaveValue('1234');
});
