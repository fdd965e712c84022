// The position page: charts that say what the chain says, five prices through all rules, pictures for slides, all positions.
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { PICTURE_RATIO, PICTURE_WIDTH } from '../../src/ui/charts/picture-size';
import { CHART_WORDS } from '../../src/ui/words/charts';
import { type App, type Lang, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const CHARTS = ['coverage', 'waterfall', 'price'] as const;

async function openPosition(page: Page, example: string, lang: Lang = 'en'): Promise<App> {
  const app = await startApp(page, lang);
  await app.openExample(example);
  await app.show('position');
  return app;
}

/** Waits until a chart is drawn. */
async function drawn(page: Page, name: string): Promise<Locator> {
  const canvas = page.getByTestId(`chart-${name}`);
  await expect(canvas).toHaveAttribute('data-drawn', 'yes');
  return canvas;
}

/** How many pixels of a canvas are not transparent, and the colour of the most frequent opaque one. */
const inked = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const data = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
    return data.filter((value, at) => at % 4 === 3 && value > 0).length;
  });

/** The mean lightness of the opaque pixels that are grey, which are letters and lines. */
const inkLightness = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const data = element.getContext('2d')?.getImageData(0, 0, 60, element.height).data ?? new Uint8ClampedArray();
    let sum = 0;
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at + 3] ?? 0) < 200) continue;
      sum += data[at] ?? 0;
      count += 1;
    }
    return count === 0 ? 0 : sum / count;
  });

const rowOf = (page: Page, table: string, label: string): Locator =>
  page.getByTestId(`table-${table}`).locator('tbody tr').filter({ hasText: label });

async function cellsOf(row: Locator): Promise<readonly string[]> {
  return (await row.locator('td').allInnerTexts()).map((text) => text.trim());
}

/** The figure of a line of the chain, without words and units. */
async function chainFigure(page: Page, label: string): Promise<string> {
  const line = page
    .locator('.pos-line')
    .filter({ has: page.locator('.pos-label', { hasText: new RegExp(`^${label}$`) }) });
  return line.locator('td').first().locator('.pos-value b').innerText();
}

test('charts are drawn, and their tables say what the chain and the strip say', async ({ page }) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  const app = await openPosition(page, 'coal-gas-2024');
  for (const name of CHARTS) expect(await inked(await drawn(page, name)), name).toBeGreaterThan(1000);
  await page.getByTestId('figure-waterfall').locator('summary').click();
  for (const label of ['Floor top-up', 'Allowances carried in', 'Offsets used', 'To be bought']) {
    const text = await chainFigure(page, label);
    expect((await cellsOf(rowOf(page, 'coverage', label)))[0], label).toBe(text);
    expect((await cellsOf(rowOf(page, 'waterfall', label)))[0], label).toBe(text);
  }
  expect((await cellsOf(rowOf(page, 'coverage', 'To be bought')))[0]).toBe(
    await app.figure('purchaseNeed').innerText(),
  );
  expect((await cellsOf(rowOf(page, 'coverage', 'Floor: 80%')))[0]).toBe('627,338.4');
  expect(await cellsOf(rowOf(page, 'waterfall', 'Compliance cost'))).toEqual(['11,859,325', 'CNY', '']);
  expect((await cellsOf(rowOf(page, 'price', 'Compliance cost')))[2]).toBe(await chainFigure(page, 'Compliance cost'));
  await expect(page.getByTestId('covered-purchaseNeed')).toContainText('784,173 · 100.00%');
  await expect(page.getByTestId('chart-coverage')).toHaveAttribute('aria-label', /784,173.*124,835/);
  await expectAccessible(page, 'position in the light', '.position-page');
  expect(faults).toEqual([]);
});

test('the cost at another price is what the book says once that price is set', async ({ page }) => {
  const app = await openPosition(page, 'coal-gas-2024');
  await drawn(page, 'price');
  expect(await cellsOf(rowOf(page, 'price', 'Purchase cost'))).toEqual([
    '7,115,595',
    '9,487,460',
    '11,859,325',
    '14,231,190',
    '16,603,055',
  ]);
  const steps = page.getByTestId('price-steps');
  await steps.getByTestId('field-price4').fill('１２３．４５');
  await steps.getByTestId('field-price4').blur();
  const cost = (await cellsOf(rowOf(page, 'price', 'Compliance cost')))[4] ?? '';
  const fine = (await cellsOf(rowOf(page, 'price', 'Fine up to')))[4] ?? '';
  await expect(page.getByTestId('table-price').locator('thead')).toContainText('123.45 CNY');
  await steps.getByTestId('field-price0').fill('1,23');
  await steps.getByTestId('field-price0').blur();
  expect((await cellsOf(rowOf(page, 'price', 'Purchase cost')))[0]).toBe('–');
  await expect(steps.locator('[aria-invalid=true]')).toHaveCount(1);
  await app.show('prices');
  await app.grid.type(0, 'allowancePrice', '123.45');
  await app.show('position');
  expect(await chainFigure(page, 'Compliance cost')).toBe(cost);
  expect(await chainFigure(page, 'Fine up to')).toBe(fine);
  await page.getByTestId('price-reset').click();
  await expect(steps.getByTestId('field-price2')).toHaveValue('123.45');
});

test('without a price in the book five blank fields wait for the prices of the user', async ({ page }) => {
  const app = await openPosition(page, 'coal-gas-2024', 'zh');
  await app.show('prices');
  await app.grid.click(0, 'allowancePrice');
  await app.grid.press('Delete');
  await app.show('position');
  const fields = page.getByTestId('price-steps').locator('input');
  await expect(fields).toHaveCount(5);
  for (const field of await fields.all()) await expect(field).toHaveValue('');
  await expect(page.getByTestId('figure-waterfall')).toContainText(CHART_WORDS.zh.noPrice);
  await fields.nth(1).fill('80');
  await fields.nth(1).blur();
  await drawn(page, 'price');
  expect((await cellsOf(rowOf(page, 'price', '购买成本')))[1]).toBe('9,986,800');
});

/** Width, height and corner colours of a picture, decoded by the browser. */
function looked(
  page: Page,
  bytes: Buffer,
): Promise<{ width: number; height: number; corners: number[][]; dark: number }> {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const ctx = canvas.getContext('2d');
    if (!ctx) throw new Error('no canvas');
    ctx.drawImage(image, 0, 0);
    const { width, height } = image;
    const pixel = (x: number, y: number): number[] => [...ctx.getImageData(x, y, 1, 1).data];
    const corners = [pixel(0, 0), pixel(width - 1, 0), pixel(0, height - 1), pixel(width - 1, height - 1)];
    const all = ctx.getImageData(0, 0, width, height).data;
    const dark = all.filter((value, at) => at % 4 === 0 && value < 60).length;
    return { width, height, corners, dark };
  }, bytes.toString('base64'));
}

test('a picture is white with dark letters whatever the theme, twice as fine as the screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await openPosition(page, 'coal-gas-2024', 'zh');
  for (const name of CHARTS) {
    await drawn(page, name);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`png-${name}`).click()]);
    expect(file.suggestedFilename()).toMatch(/^示例北江电力 2024 .*\.png$/);
    const picture = await looked(page, await readFile(await file.path()));
    expect(picture.width).toBe(PICTURE_WIDTH * PICTURE_RATIO);
    expect(picture.height).toBeGreaterThan(600);
    expect(picture.corners).toEqual(picture.corners.map(() => [255, 255, 255, 255]));
    expect(picture.dark, 'letters in print colours').toBeGreaterThan(5000);
  }
});

test('charts follow theme, language and paper, and stand still where less motion is wanted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await openPosition(page, 'two-markets-2023', 'zh');
  const canvas = await drawn(page, 'coverage');
  await expect.poll(() => inkLightness(canvas)).toBeGreaterThan(120);
  await expectAccessible(page, 'position in the dark', '.position-page');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce', media: 'print' });
  await expect.poll(() => inkLightness(canvas)).toBeLessThan(100);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce', media: 'screen' });
  await expect.poll(() => inkLightness(canvas)).toBeGreaterThan(120);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect.poll(() => inkLightness(canvas)).toBeLessThan(100);
  await page.getByTestId('language').click();
  await expect(canvas).toHaveAttribute('aria-label', /^Bar chart/);
  await expect(page.getByTestId('figure-coverage')).toContainText(CHART_WORDS.en.coverage);
});

test('the table is copied with all digits, and every position of the book is one step away', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await openPosition(page, 'two-markets-2023');
  await drawn(page, 'overview');
  const table = page.getByTestId('positions-table');
  await expect(table.locator('tbody tr')).toHaveCount(2);
  const names = await table.locator('tbody tr').allInnerTexts();
  expect(names[0]).toContain('National');
  await table.locator('tbody tr').nth(1).getByRole('button').click();
  await expect(table.locator('tr.is-current')).toContainText('Guangdong');
  await expect(app.figure('emissions')).toHaveText('197,246.72');
  expect(await chainFigure(page, 'Accounting emissions')).toBe('197,246.72');
  await page.getByTestId('copy-coverage').click();
  await expect(page.getByTestId('figure-coverage').locator('.ch-said')).toHaveText(CHART_WORDS.en.copied);
  const copied = (await app.grid.copied()).split('\n').map((line) => line.split('\t'));
  expect(copied[0]).toEqual(['Item', 'tCO₂', 'of the obligation']);
  expect(copied.find(([label]) => label === 'Obligation')?.[1]).toBe('197246.7203942');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing is wider than the screen but tables, which scroll by themselves', async ({ page }) => {
    await openPosition(page, 'coal-gas-2024', 'zh');
    for (const name of CHARTS) await drawn(page, name);
    const wide = await page.locator('.position-page').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await expectAccessible(page, 'position on a telephone', '.position-page');
  });
});
