// What a cement works asks beside its sheets: leftover allowances, the balance value, whether a line is a special case.
import { expect, test } from '@playwright/test';
import { openTool } from './support/tool';

test('leftover allowances of a cement works are released by thirds, the last of which takes the rest', async ({
  page,
}) => {
  const tool = await openTool(page, 'cement-carbide-slag-2025', 'transfer');
  await tool.choose('sector', 'cement');
  await tool.typeAll({ leftoverAllowance: '10001', leftoverPrice: '40' });
  const rows = page.getByTestId('release-schedule').locator('tbody tr');
  await expect(rows).toHaveText([/2024.*3,333 2\/3.*3,333/, /2025.*3,333 2\/3.*3,333/, /2026.*3,333 2\/3.*3,335/]);
  // 10,001 t at 40 yuan less 0.5 %
  await tool.expectAnswer('netValue', /^398,039\.80 /);

  await tool.choose('sector', 'power');
  await expect(rows).toHaveText([/2021/, /2022/, /2023/]);
  await tool.type('leftoverAllowance', '4999');
  await expect(rows).toHaveText([/at once.*4,999/]);
});

test.describe('the balance value of an industry', () => {
  test('of three lines near each other is their mean intensity', async ({ page }) => {
    await openTool(page, 'cement-carbide-slag-2025', 'balance');
    await page.getByTestId('balance-example').click();
    await expect(page.getByTestId('balance-value')).toHaveText(/^0\.8333333/);
    await page.getByTestId('line-2-intensity').fill('');
    await page.getByTestId('line-2-intensity').blur();
    await expect(page.getByTestId('balance-result')).toContainText('Line 3');
    await expect(page.getByTestId('balance-value')).toHaveCount(0);
  });

  test('of the lines of the book is written into them as one step', async ({ page }) => {
    const { app } = await openTool(page, 'cement-carbide-slag-2025', 'balance');
    await page.getByTestId('balance-sector').selectOption('cement');
    await page.getByTestId('balance-year').selectOption('2025');
    await page.getByTestId('balance-take').click();
    await expect(page.getByTestId('line-0-name')).toHaveValue('1号熟料线');
    await expect(page.getByTestId('line-1-emissions')).toHaveValue('649,414');
    await expect(page.getByTestId('line-2-name')).toHaveCount(0);
    const value = (await page.getByTestId('balance-value').textContent()) ?? '';
    expect(value).toMatch(/^0\.7/);

    await page.getByTestId('balance-apply').click();
    await app.show('facilities');
    await app.grid.expectText(0, 'balanceValue', value);
    await app.grid.expectText(1, 'balanceValue', value);
    await app.grid.expectText(2, 'balanceValue', '0.8');
    await page.getByTestId('undo').click();
    await app.grid.expectText(0, 'balanceValue', '0.8');
    await app.grid.expectText(1, 'balanceValue', '0.8');
  });
});

test('the position of the cement works tells of a line that looks like a special case', async ({ page }) => {
  const { app } = await openTool(page, 'cement-carbide-slag-2025', 'position');
  const told = page.getByTestId('advice').locator('li').filter({ hasText: '2号熟料线' });
  await expect(told).toContainText('more than 15 % carbide slag');
  await app.show('facilities');
  await app.grid.type(1, 'specialCase', 'yes');
  await app.show('position');
  await expect(page.getByTestId('position-table')).toBeVisible();
  await expect(told.filter({ hasText: 'carbide slag' })).toHaveCount(0);
});
