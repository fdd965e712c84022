// Two languages, each whole: no stray words of the other one, switching keeps the place.
import { expect, type Page, test } from '@playwright/test';
import { SOURCES } from '../../src/rules';
import { FILES_WORDS } from '../../src/ui/words/files';
import { type App, type Lang, startApp, VIEWS } from './support/app';

/** Latin letters that a Chinese reader expects: the product, the switch, keys, units, certificates, file formats. */
const LATIN = new Set(
  [
    'Tanbiao English CSV UTF Excel WPS GBK MB',
    'Esc Tab F Ctrl Del Alt Shift Space Enter D G H R X C V',
    'MW h MWh GJ t tC tCO Nm CNY IT',
    'CCER CEA GDEA PHCER PHCERs IGCC CETS VG AG A',
    'ics Markdown',
    'Chrome Edge Safari Firefox Cookie earlier', // browsers, and the folder for earlier backups
    'B kB GB TB',
    'II III', // rounds of one auction
    'E I BP', // symbols of the balance value
  ].flatMap((line) => line.split(' ')),
);
/** Titles, numbers and issuers of documents are names. */
const NAMES = new Set(JSON.stringify(SOURCES).match(/[A-Za-z]+/g));

/** Names that stand in the examples, and what the switch and the product are called. */
const CHINESE_NAMES = /碳表|中文|示例\S*|[123]号\S*机组|入炉煤|管道天然气/g;

/** All words of the page: text on the screen, tooltips, names for screen readers, placeholders. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    // a term in the other language that is marked as such stands beside the first on purpose
    const marked = [...document.querySelectorAll<HTMLElement>('body [lang]')];
    const other = marked.filter(({ lang }) => lang !== document.documentElement.lang);
    for (const { style } of other) style.setProperty('display', 'none', 'important');
    const attributes = ['title', 'aria-label', 'placeholder', 'alt'];
    const nodes = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join(','))];
    const own = nodes.filter((node) => !other.some((element) => element.contains(node)));
    const said = own.flatMap((node) => attributes.map((name) => node.getAttribute(name) ?? ''));
    const text = [document.body.innerText, ...said].join('\n');
    for (const { style } of other) style.removeProperty('display');
    return text;
  });
}

async function strayWords(page: Page, lang: Lang): Promise<readonly string[]> {
  const text = await wordsOf(page);
  if (lang === 'en') return [...new Set(text.replace(CHINESE_NAMES, '').match(/.*[\u3400-\u9fff].*/g))];
  const latin = text.replace(/https?:\S+/g, '').match(/[A-Za-z]+/g) ?? [];
  return [...new Set(latin)].filter((word) => !LATIN.has(word) && !NAMES.has(word));
}

async function expectPure(app: App, lang: Lang, where: string): Promise<void> {
  expect(await strayWords(app.page, lang), where).toEqual([]);
}

for (const lang of ['zh', 'en'] as const) {
  test(`every view speaks ${lang} only`, async ({ page }) => {
    const app = await startApp(page, lang);
    await expectPure(app, lang, 'home');
    await app.openExample('coal-gas-2024');
    for (const view of VIEWS) {
      await app.show(view);
      await expect(page.locator('main')).toHaveText(/\S/);
      await expectPure(app, lang, view);
    }
  });

  test(`every column of the three sheets speaks ${lang} only`, async ({ page }) => {
    const app = await startApp(page, lang);
    await app.openExample('one-plant-2019-2026');
    for (const view of ['facilities', 'streams', 'enterprises'] as const) {
      await app.show(view);
      await app.grid.click(0, 'year');
      await app.grid.press('Home');
      const last = (await page.getByRole('grid').getAttribute('aria-colcount')) ?? '';
      while ((await app.grid.active.getAttribute('aria-colindex')) !== last) {
        for (let at = 0; at < 4; at += 1) await app.grid.press('ArrowRight');
        await expectPure(app, lang, `${view}: ${await app.explain.locator('h2').textContent()}`);
      }
    }
  });

  test(`list, menus, faults, to-do list and notices speak ${lang} only`, async ({ page }) => {
    const app = await startApp(page, lang);
    await app.chooseFile('x.csv', '#tanbiao,1\n#facilities\nenterprise,facility,year,wattage\n甲,甲,2024,1\n');
    await expect(app.unopened).toBeVisible();
    const faults = (await app.unopened.innerText()).replace(/wattage|x\.csv|甲/g, '');
    if (lang === 'en') expect(faults).not.toMatch(/[\u3400-\u9fff]/);
    await app.unopened.getByRole('button', { name: FILES_WORDS[lang].close }).click();
    await app.openExample('coal-gas-2024');
    await page.getByTestId('file-menu').click();
    await expectPure(app, lang, 'file menu');
    await page.keyboard.press('Escape');
    await app.grid.click(0, 'unitCategory');
    await app.grid.press('Alt+ArrowDown');
    await expectPure(app, lang, 'choice list');
    await app.grid.press('Escape', 'Shift+F10');
    await expectPure(app, lang, 'context menu');
    await app.grid.press('Escape');
    await app.grid.type(0, 'electricityGenerated', '1.000');
    await expectPure(app, lang, 'a question about a number');
    await app.grid.type(1, 'electricityGenerated', '-5');
    await app.grid.type(2, 'installedCapacity', '12.5万');
    await app.grid.type(0, 'year', '1999');
    await app.grid.click(1, 'heatSupplied');
    await app.grid.press('Delete');
    for (const toggle of await app.todo.locator('[aria-expanded=false]').all()) await toggle.click();
    await expectPure(app, lang, 'faults in cells');
  });

  test(`everything that opens on a sheet, the hits of the search and every paper speak ${lang} only`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const app = await startApp(page, lang);
    const { grid } = app;
    await app.openExample('coal-gas-2024');
    const press = grid.press.bind(grid);
    for (const column of ['facility', 'electricityGenerated', 'allowance']) {
      await grid.click(0, column);
      await press('Control+Shift+L');
      await expect(page.locator('.sg-column-menu')).toBeVisible();
      await expectPure(app, lang, `menu of ${column}`);
      await press('Escape');
    }
    await grid.click(2, 'operatingHours');
    await grid.paste('5000\t1\r\n5100\t2\r\n5200\t3\r\n');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectPure(app, lang, 'question about rows');
    await page.getByRole('alertdialog').getByRole('button').first().click();
    await press('Control+h');
    await page.keyboard.type('5000');
    await expect(page.getByTestId('find-status')).toHaveText(/\d/);
    await expectPure(app, lang, 'find and replace');
    await press('Escape');
    await grid.click(0, 'operatingHours');
    await press('Control+Shift+L', 'ArrowDown', 'Enter');
    await grid.type(0, 'operatingHours', '12,345 h');
    // a doubt and how the entry was read, one after the other: no full stop before the sign between them
    await expect(await grid.cell(0, 'operatingHours')).toHaveAttribute('title', /8,784.*[^.。][；;]/);
    for (const overlay of ['columns', 'history', 'legend'] as const) {
      await page.getByTestId(overlay).click();
      await expectPure(app, lang, overlay);
      await press('Escape');
    }
    await app.todo.locator('[aria-expanded=false]').click();
    await expect(page.getByTestId('todo-panel')).toBeVisible();
    await expectPure(app, lang, 'to-do list');
    await press('Escape');

    await app.show('rules');
    const search = page.getByTestId('rule-search').getByRole('combobox');
    await search.fill('2023');
    await expect(page.getByTestId('rule-search').getByRole('option').first()).toBeVisible();
    await expectPure(app, lang, 'search of the method');
    for (const view of ['facilities', 'position'] as const) {
      await app.show(view);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByTestId('print-head')).toBeVisible();
      await expectPure(app, lang, `${view} on paper`);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
    }
  });

  test(`dates are written as readers of ${lang} write them, and stay ISO in files and editors`, async ({ page }) => {
    const app = await startApp(page, lang);
    await app.openExample('coal-gas-2024');
    const [day, wrong] = lang === 'en' ? ['31 Dec 2025', '2025-12-31'] : ['2025-12-31', '31 Dec 2025'];
    await app.expectFigure('surrenderDeadline', day);
    await app.explainFigure('surrenderDeadline');
    await expect(app.explain.getByTestId('explain-value')).toHaveText(day);
    await expect(app.explain).not.toContainText(wrong);
    await app.show('enterprises');
    await app.grid.expectText(0, 'surrenderDeadline', day);
    for (const view of ['position', 'calendar', 'rules'] as const) {
      await app.show(view);
      const written = lang === 'en' ? /\d{1,2} [A-Z][a-z]{2} 20\d\d/ : /20\d\d-\d\d-\d\d/;
      await expect(page.locator('main')).toContainText(written);
      const visible = await page.locator('main').innerText();
      expect(visible, view).not.toMatch(lang === 'en' ? /\b20\d\d-\d\d-\d\d\b/ : /\d [A-Z][a-z]{2} 20\d\d/);
    }
    expect((await app.download('export-results')).text).toContain('surrenderDeadline,2025-12-31,');
  });
}

test('switching the language keeps book, view, cell, explanation and figures', async ({ page }) => {
  const app = await startApp(page, 'zh');
  await app.openExample('coal-gas-2024');
  await app.grid.click(1, 'electricityAllowance');
  const heading = app.explain.locator('h2');
  await expect(heading).toHaveText('发（供）电配额');
  const value = (await app.explain.getByTestId('explain-value').textContent()) ?? '';
  await page.getByTestId('language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(heading).toHaveText('Electricity allowance');
  await expect(app.explain.getByTestId('explain-value')).toHaveText(value);
  await app.grid.expectActive(1, 'electricityAllowance');
  await app.expectFigure('floorTopUp', '41,248');
  await page.getByTestId('language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(heading).toHaveText('发（供）电配额');
});

test('an entry that is being typed is not lost when the language is switched', async ({ page }) => {
  const app = await startApp(page, 'zh');
  await app.openExample('coal-gas-2024');
  await app.grid.click(1, 'electricityGenerated');
  await page.keyboard.type('248000');
  await page.getByTestId('language').click();
  await app.grid.expectText(1, 'electricityGenerated', '248,000');
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-GB' });

  test('the page starts in English', async ({ page }) => {
    await page.goto('.');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tanbiao');
  });
});
