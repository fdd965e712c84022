// Single questions beside the book: an intended order, what has to be bought, an offset lot, penalties.
import { expect, test } from '@playwright/test';
import { openTool, type Tool } from './support/tool';

/** An order that keeps to every rule. */
const ORDER = { orderQuantity: '99999', previousClose: '80', orderPrice: '88' };

test.describe('an intended order', () => {
  test('a listed trade may move by 10 % and a block trade by 30 % of the previous close', async ({ page }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'orders');
    await tool.typeAll(ORDER);
    await tool.expectAnswer('lowestPrice', /^72 /);
    await tool.expectAnswer('highestPrice', /^88 /);
    await tool.expectAnswer('orderAllowed', /^Yes/);
    await tool.expectAnswer('cashChange', /^−8,799,912 /);

    await tool.choose('tradeKind', 'block');
    await tool.expectAnswer('lowestPrice', /^56 /);
    await tool.expectAnswer('highestPrice', /^104 /);
    await tool.expectAnswer('sizeCheck', /^Not met/);
    await tool.type('orderQuantity', '100,000');
    await tool.expectAnswer('orderAllowed', /^Yes/);
  });

  test('is refused for its price, its size or its trader, each with the place of the rule', async ({ page }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'orders');
    await tool.typeAll({ ...ORDER, orderPrice: '88.01' });
    await tool.expectAnswer('priceCheck', /^Not met/);
    await expect(tool.answer('priceCheck').locator('.tool-cite')).toContainText('trading rules: price band');
    await tool.expectAnswer('orderAllowed', /^No/);

    await tool.typeAll({ orderPrice: '88', orderQuantity: '100000' });
    await tool.expectAnswer('priceCheck', /^Met/);
    await tool.expectAnswer('sizeCheck', /^Not met/);
    await expect(tool.answer('sizeCheck').locator('.tool-cite')).toContainText('trading rules: size of one order');
    await expect(tool.answer('sizeCheck')).toContainText('listed: below this size');

    await tool.type('orderQuantity', '99999');
    await tool.expectAnswer('orderAllowed', /^Yes/);
    await tool.choose('trader', 'other');
    await tool.expectAnswer('traderCheck', /^Not met/);
    await tool.expectAnswer('orderAllowed', /^No/);
  });

  test('has no answer where a field cannot be read, and says which', async ({ page }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'orders');
    await tool.typeAll({ ...ORDER, previousClose: 'eighty' });
    await expect(tool.field('previousClose')).toHaveAttribute('aria-invalid', 'true');
    await expect(tool.answer('lowestPrice').locator('.tool-fault')).toContainText('Previous close');
    await tool.type('previousClose', '80');
    await expect(tool.field('previousClose')).not.toHaveAttribute('aria-invalid');
    await tool.expectAnswer('lowestPrice', /^72 /);
  });
});

test.describe('the cost of what the open book has to buy', () => {
  test('is told at three prices, of which a published one stays marked as an assumption', async ({ page }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'orders');
    await tool.typeAll({ lowPrice: '60', midPrice: '75.5' });
    await page.getByTestId('pick-highPrice').selectOption({ label: 'Close of 2024 97.49' });
    await expect(tool.field('highPrice')).toHaveValue('97.49');
    const picked = page.locator('.price-picked');
    await expect(picked).toContainText('published price, assumed by you');

    const line = page.getByTestId('purchase-costs').locator('tbody td');
    await expect(line).toHaveText(['124,835', '7,490,100', '9,425,042.50', '12,170,164.15']);
    await expect(page.getByTestId('purchase-costs').locator('tfoot td')).toHaveText(await line.allTextContents());

    await page.reload();
    await expect(tool.field('lowPrice')).toHaveValue('60');
    await expect(tool.field('highPrice')).toHaveValue('97.49');
    await expect(picked).toContainText('Close of 2024');
    await expect(line.last()).toHaveText('12,170,164.15');

    await tool.type('highPrice', '100');
    await expect(picked).toHaveCount(0);
    await expect(line.last()).toHaveText('12,483,500');
  });

  test('follows the book: an edit of a unit changes it', async ({ page }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'orders');
    await tool.type('lowPrice', '60');
    const cost = page.getByTestId('purchase-costs').locator('tfoot td').nth(1);
    await expect(cost).toHaveText('7,490,100');
    await tool.app.show('enterprises');
    await tool.app.grid.type(0, 'bankedAllowances', '1000000');
    await tool.app.show('orders');
    await expect(tool.field('lowPrice')).toHaveValue('60');
    await expect(cost).toHaveText('0');
  });
});

test.describe('an offset lot', () => {
  const NEW_LOT = { projectStart: '2015-06-01', reductionDay: '2021-01-01', lotQuantity: '20000' };

  async function newCcer(tool: Tool): Promise<void> {
    await tool.choose('offsetKind', 'ccer');
    await tool.choose('underAllocation', 'no');
    await tool.typeAll({ ...NEW_LOT, registrationDay: '2024-06-01' });
  }

  test('of old CCER is refused for 2024 and 2025, each with its reason', async ({ page }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'offsets');
    await page.getByTestId('offset-year').selectOption('2025');
    await newCcer(tool);
    await tool.type('obligationDue', '784173');
    await tool.expectAnswer('lotEligible', /^Yes/);
    // 5 % of 784,173 t, rounded down
    await tool.expectAnswer('lotLimit', /^39,208 /);
    await tool.expectAnswer('lotUsable', /^20,000 /);

    await tool.type('registrationDay', '2016-05-01');
    await tool.expectAnswer('registrationCheck', /^Not met/);
    await expect(tool.answer('registrationCheck').locator('.tool-cite')).toContainText('section 5 (2)');
    await tool.expectAnswer('lotEligible', /^No/);
    await tool.expectAnswer('lotUsable', /^0 /);
    await page.getByTestId('offset-year').selectOption('2024');
    await tool.expectAnswer('lotEligible', /^No/);
    await expect(tool.answer('registrationCheck')).toContainText('void from 2025-01-01');
  });

  test('takes the obligation of the open position where none is typed, and says so', async ({ page }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'offsets');
    await expect(page.getByTestId('offset-year')).toHaveValue('2024');
    await newCcer(tool);
    await expect(page.locator('.tool-note').filter({ hasText: '784,173' })).toContainText('if blank');
    await tool.expectAnswer('lotLimit', /^39,208 /);
    await tool.type('registrationDay', '');
    await tool.expectAnswer('registrationCheck', /^Not tested/);
    await tool.expectAnswer('lotEligible', /^Cannot be said yet/);
  });

  test('of local PHCER is usable in Guangdong and no CCER of the national market', async ({ page }) => {
    const tool = await openTool(page, 'two-markets-2023', 'offsets');
    await tool.choose('offsetKind', 'phcer');
    await tool.expectAnswer('kindCheck', /^Not met/);

    await page.getByTestId('offset-scheme').selectOption('guangdong');
    await page.getByTestId('offset-year').selectOption('2024');
    await tool.choose('projectPlace', 'guangdong');
    await tool.choose('ownBoundary', 'no');
    await tool.typeAll({ lotQuantity: '20000', yearEmissions: '150000' });
    await tool.expectAnswer('lotEligible', /^Yes/);
    await tool.expectAnswer('lotLocal', /^Yes/);
    await tool.expectAnswer('lotLimit', /^15,000 /);
    await tool.expectAnswer('lotUsable', /^15,000 /);
    await tool.choose('ownBoundary', 'yes');
    await tool.expectAnswer('boundaryCheck', /^Not met/);
    await tool.expectAnswer('lotUsable', /^0 /);
  });
});

test.describe('penalties', () => {
  const line = (tool: Tool, key: string) => tool.page.getByTestId(`penalty-${key}`);

  test('failing to surrender costs what the rules of the day say, for the tonnes of the open position', async ({
    page,
  }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'penalties');
    const missed = line(tool, 'nonSurrender-keyEntity');
    // deadline, tonnes and price of the book: 5 to 10 times 124,835 t at 95 yuan
    await expect(page.locator('.pen-table caption')).toContainText('31 Dec 2025');
    await expect(missed).toContainText('59,296,625');
    await expect(missed).toContainText('118,593,250');

    await tool.type('breachDay', '2024-04-30');
    await expect(missed.locator('td.num')).toHaveText(['20,000', '30,000', '124,835']);
    await expect(missed.locator('.pen-cite')).toContainText('article 40');
    await expect(line(tool, 'dataFraud-personInCharge')).toHaveCount(0);

    await tool.type('breachDay', '2024-05-01');
    await expect(missed.locator('td.num')).toHaveText(['59,296,625', '118,593,250', '124,835']);
    await expect(missed.locator('.pen-cite')).toContainText('article 24');
    await expect(line(tool, 'dataFraud-personInCharge')).toHaveCount(1);

    await tool.type('breachDay', '2026-08-15');
    await expect(missed.locator('td.num')).toHaveText(['59,296,625', '118,593,250', '–']);
    await expect(missed).toContainText('no new equal cut (draft)');
  });

  test('lines that depend on illegal gains wait for them', async ({ page }) => {
    const tool = await openTool(page, 'coal-gas-2024', 'penalties');
    const fraud = line(tool, 'dataFraud-keyEntity');
    await expect(fraud.locator('.pen-open').first()).toContainText('Illegal gains');
    await tool.choose('gainsFound', 'gainsSome');
    await tool.type('illegalGains', '600000');
    await expect(fraud.locator('td.num').first()).toHaveText('3,000,000');
    await page.getByTestId('penalties-clear').click();
    await expect(fraud.locator('.pen-open').first()).toContainText('Illegal gains');
  });
});
