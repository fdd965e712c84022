// Auctions of Guangdong allowances: bids are cleared by price and then by time, and the published results add up.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openTool } from './support/tool';

const bid = (page: Page, line: number, column: string): Locator => page.locator(`#bid-${line}-${column}`);

/** What each line of the table is filled with. */
const awards = (page: Page): Locator => page.locator('.au-award');

const outcome = (page: Page, id: string): Locator => page.getByTestId(`auction-${id}`).locator('.tool-value');

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('the example clears at the last bid filled, and refuses bids with the reason', async ({ page }) => {
  const tool = await openTool(page, 'guangdong-power-2013-2014', 'auctions');
  await page.getByTestId('auction-example').click();
  await expect(outcome(page, 'price')).toHaveText('14.00 CNY/t');
  // 80 % of the mean of three months, 16 yuan
  await expect(outcome(page, 'reserve')).toHaveText('12.80 CNY/t');
  await expect(outcome(page, 'sold')).toHaveText('500,000 t');
  await expect(outcome(page, 'revenue')).toHaveText('7,000,000 CNY');
  await expect(awards(page)).toHaveText(['180,000', '150,000', '120,000', '0', '50,000', '0', '0', '0']);
  const notes = page.locator('.au-note');
  await expect(notes.nth(3)).toHaveText('below the reserve');
  await expect(notes.nth(5)).toHaveText('below 1,000 t per bid');
  await expect(notes.nth(6)).toHaveText('above 50 % of the offer');

  // by the rules of 2015 nobody is filled where more is offered than bid for
  await tool.type('offer', '2000000');
  await expect(outcome(page, 'sold')).toHaveText('0 t');
  await expect(awards(page)).toHaveText(Array.from({ length: 8 }, () => '0'));
});

test('of two bids at the same price the earlier one is filled first', async ({ page }) => {
  const tool = await openTool(page, 'guangdong-power-2013-2014', 'auctions');
  await page.getByTestId('auction-rule').selectOption('2015');
  await tool.typeAll({ offer: '300000', reserve: '10' });
  const paste = async (rows: readonly string[]) => {
    await bid(page, 0, 'bidder').focus();
    await tool.app.grid.paste(rows.join('\n'));
  };
  await paste(['Bidder\tPrice\tQuantity', 'Early\t14\t100,000', 'High\t15\t120,000', 'Late\t14\t100,000']);
  await expect(bid(page, 2, 'bidder')).toHaveValue('Late');
  await expect(awards(page)).toHaveText(['100,000', '120,000', '80,000']);
  await expect(page.locator('.au-note').nth(2)).toHaveText('marginal bid, filled in part');

  await paste(['Late\t14\t100,000', 'High\t15\t120,000', 'Early\t14\t100,000']);
  await expect(awards(page)).toHaveText(['100,000', '120,000', '80,000']);
  await expect(bid(page, 2, 'bidder')).toHaveValue('Early');
});

test('a line that cannot be read is left out and named, and the bids are there after a reload', async ({ page }) => {
  await openTool(page, 'guangdong-power-2013-2014', 'auctions');
  await page.getByTestId('auction-example').click();
  await bid(page, 0, 'price').fill('fifteen');
  await bid(page, 0, 'price').press('Enter');
  await expect(bid(page, 1, 'price')).toBeFocused();
  await expect(bid(page, 0, 'price')).toHaveAttribute('aria-invalid', 'true');
  await expect(awards(page).first()).toHaveText('');
  await expect(awards(page).nth(4)).toHaveText('90,000');

  await page.reload();
  await expect(bid(page, 0, 'price')).toHaveValue('fifteen');
  await bid(page, 0, 'price').fill('15.20');
  await bid(page, 0, 'price').press('Enter');
  await expect(awards(page).first()).toHaveText('180,000');
});

test('the auctions that were held add up to what was published', async ({ page }) => {
  await openTool(page, 'guangdong-power-2013-2014', 'auctions');
  const total = page.getByTestId('auction-total');
  await expect(total).toContainText('17,561,885');
  await expect(total).toContainText('815,460,455');
  const sold = await page.getByTestId('auction-results').locator('tbody tr td:nth-child(5)').allTextContents();
  expect(sold.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)).toBe(17_561_885);
});
