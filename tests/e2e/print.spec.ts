// On paper: sheet, position, explanation and every other view, as the browser prints them, in both languages.
import { expect, type Page, test } from '@playwright/test';
import { PRINT_WORDS } from '../../src/ui/words/print';
import { type App, type Lang, startApp, VIEWS } from './support/app';

const WIDTH_OF_PAPER = 704; // 186 mm at 96 dots per inch: A4 within its margins

/** What the browser does before it lays out paper, with a window as wide as the paper so that overflow shows. */
async function toPaper(page: Page, width = WIDTH_OF_PAPER): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height: 1000 });
  await expect(page.getByTestId('print-head')).toBeVisible();
}

async function toScreen(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  // none, not the screen: paper that is made afterwards would be laid out for the screen too
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(page.getByTestId('print-head')).toHaveCount(0);
}

/** Controls and parts of the frame that would be printed; a button that is a name in a table is none. */
function controlsOn(page: Page, more = ''): Promise<readonly string[]> {
  return page.evaluate((extra) => {
    const frame = '.header, .nav, .strip, .todo, .footer, .skip, .button, .icon-button, [role=grid], [role=menu]';
    return [...document.querySelectorAll(`${frame}${extra}`)]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.outerHTML.slice(0, 90));
  }, more);
}

/** How far things reach beyond the paper. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

const FIGURES = ['emissions', 'electricityAllowance', 'gasTopUp', 'allowance', 'loadFactor', 'unitCategory'] as const;

/** The texts of a column on paper; signs and numbers of notes stand apart. */
const onPaper = (page: Page, column: string): Promise<readonly string[]> =>
  page.locator(`td[data-column=${column}] .pr-value`).allTextContents();

async function onScreen(app: App, column: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const row of [0, 1, 2]) texts.push(((await (await app.grid.cell(row, column)).textContent()) ?? '').trim());
  return texts;
}

for (const lang of ['zh', 'en'] as const) {
  const words = PRINT_WORDS[lang];

  test(`a sheet is printed with the figures of the screen, whole and without controls (${lang})`, async ({ page }) => {
    const app = await startApp(page, lang);
    await app.openExample('coal-gas-2024');
    const expected = new Map<string, readonly string[]>();
    for (const column of FIGURES) expected.set(column, await onScreen(app, column));
    await toPaper(page, 1032);
    for (const [column, texts] of expected) expect(await onPaper(page, column), column).toEqual(texts);
    expect(await controlsOn(page, ', input, select')).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const head = page.getByTestId('print-head');
    for (const text of [words.rules, words.printed, words.self, '2026.1']) await expect(head).toContainText(text);
    await expect(page.getByTestId('print-body')).toContainText(words.marks.default);
    const bands = page.locator('.pr-table');
    expect(await bands.count()).toBeGreaterThan(1);
    for (const band of await bands.all()) await expect(band.locator('.pr-name').first()).toHaveText('1号燃煤机组');
    await toScreen(page);
    expect(await pagesOf(page)).toBeLessThanOrEqual(2);
    await expect(page.getByTestId('print-body')).toHaveCount(0);
  });

  test(`a position is printed with data, working, articles and what is not certain (${lang})`, async ({ page }) => {
    const app = await startApp(page, lang);
    await app.openExample('coal-gas-2024');
    const need = (await app.figure('purchaseNeed').textContent()) ?? '';
    const emissions = await app.figure('emissions').textContent();
    await app.show('position');
    await expect(page.getByTestId('position-page')).toContainText(need);
    await toPaper(page);
    expect(await controlsOn(page, ', input[type=checkbox], select')).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const body = page.getByTestId('print-body');
    for (const text of [words.inputs, words.working, words.articles, words.weakTitle])
      await expect(body).toContainText(text);
    for (const text of [need, emissions ?? '', '410,400', '0.8049']) await expect(body).toContainText(text);
    await expect(page.getByTestId('print-head')).toContainText('95');
    await toScreen(page);
    const pages = await pagesOf(page);
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThanOrEqual(14);
  });
}

test('what a sheet lacks is told in numbered notes, and a sheet without rows says so', async ({ page }) => {
  const app = await startApp(page, 'en');
  await app.openExample('coal-gas-2024');
  await app.grid.click(0, 'electricityGenerated');
  await app.grid.press('Delete');
  await expect(app.figure('allowance')).not.toHaveText('627,338');
  await toPaper(page, 1032);
  await expect(page.locator('.pr-notes li').first()).toHaveText(/\S/);
  await expect(page.locator('td[data-column=electricityGenerated] .pr-sign').first()).toHaveText('□');
  await expect(page.locator('.pr-note').first()).toHaveText('1');
  await toScreen(page);
  await app.home();
  await app.newBook();
  await toPaper(page, 1032);
  await expect(page.getByTestId('print-body')).toHaveText(PRINT_WORDS.en.empty);
});

test('an explanation is printed alone, from its button, on white in the dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
  const app = await startApp(page, 'zh');
  await app.openExample('coal-gas-2024');
  await app.grid.click(0, 'allowance');
  const value = (await app.explain.getByTestId('explain-value').textContent()) ?? '';
  await page.getByTestId('explain-print').click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: WIDTH_OF_PAPER, height: 1000 });
  await expect(page.getByTestId('print-head')).toContainText(PRINT_WORDS.zh.explanation);
  await expect(app.explain.getByTestId('explain-value')).toHaveText(value);
  await expect(app.explain.getByTestId('explain-cite').first()).toBeVisible();
  await expect(page.getByTestId('print-body')).toHaveText('');
  expect(await controlsOn(page, ', input, select')).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const colours = await page.evaluate(() => [
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.querySelector('.explain') ?? document.body).color,
  ]);
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(22, 33, 31)']);
});

for (const lang of ['zh', 'en'] satisfies readonly Lang[])
  test(`every view is printed with its head and within the paper (${lang})`, async ({ page }) => {
    const app = await startApp(page, lang);
    await app.openExample('coal-gas-2024');
    for (const view of VIEWS) {
      await app.show(view);
      await expect(page.locator('main')).toHaveText(/\S/);
      const isSheet = ['facilities', 'streams', 'enterprises'].includes(view);
      await toPaper(page, isSheet ? 1032 : WIDTH_OF_PAPER);
      await expect(page.getByTestId('print-head'), view).toContainText(PRINT_WORDS[lang].self);
      expect(await overflowOf(page), view).toBeLessThanOrEqual(0);
      expect(await controlsOn(page), view).toEqual([]);
      await toScreen(page);
    }
  });

test('the file menu prints what is in view', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
  const app = await startApp(page, 'en');
  await app.openExample('coal-gas-2024');
  await app.show('streams');
  await page.getByTestId('file-menu').click();
  await page.getByTestId('print').click();
  await expect(page.locator('html')).toHaveAttribute('data-print', 'sheet');
  await expect(page.locator('.pr-title')).toHaveText('Fuels, materials');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('html')).not.toHaveAttribute('data-print');
});
