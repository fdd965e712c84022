// The list of all steps: readable, one can jump in it, and it is there after a reload.
import { expect, test } from '@playwright/test';
import { startApp } from './support/app';
import { expectAccessible } from './support/axe';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the history names each step, jumps in both directions and outlives a reload', async ({ page }) => {
  const app = await startApp(page, 'en');
  await app.openExample('coal-gas-2024');
  const before = await (await app.grid.cell(0, 'electricityGenerated')).textContent();
  const first = await (await app.grid.cell(0, 'facility')).textContent();
  await app.grid.type(0, 'electricityGenerated', '1,234,567');
  await app.grid.click(0, 'operatingHours');
  await app.grid.paste('5000\t1200000\r\n5100\t1300000\r\n');
  await app.page.locator('.book-name').fill('Renamed');
  await app.page.locator('.book-name').press('Enter');

  await page.getByTestId('history').click();
  const list = page.getByTestId('history-list');
  const steps = list.getByRole('listitem');
  await expect(steps).toHaveCount(4);
  await expect(steps.nth(0)).toContainText('Rename');
  await expect(steps.nth(1)).toContainText(`Paste 2 × 2 at ${first}`);
  await expect(steps.nth(2)).toContainText(`Type: Electricity generated of ${first}: ${before} → 1,234,567`);
  await expect(steps.nth(3)).toContainText('As it was at first');
  await expectAccessible(page, 'the history', '[data-testid=history-list]');

  await steps.nth(2).getByRole('button').click();
  await expect(steps.nth(2)).toContainText('now');
  await expect(steps.nth(1)).toContainText('undone');
  await app.grid.expectText(0, 'electricityGenerated', '1,234,567');
  await app.expectSaved();
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByTestId('history').click();
  await expect(steps.nth(2)).toContainText('now');
  await steps.nth(3).getByRole('button').click();
  await app.grid.expectText(0, 'electricityGenerated', before ?? '');
  await steps.nth(0).getByRole('button').click();
  await app.grid.expectText(0, 'electricityGenerated', '1,200,000');
  await expect(page.locator('.book-name')).toHaveValue('Renamed');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(page.getByTestId('history')).toBeFocused();
  await app.expectSaved();
});
