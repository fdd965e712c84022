// Files that travel: the project file, another state of a book one has, links, and every way into the page.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { FILES_WORDS } from '../../src/ui/words/files';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const GAS = new URL('../../public/examples/gas-chp-2023.csv', import.meta.url);
const COAL = new URL('../../public/examples/coal-gas-2024.csv', import.meta.url);

/** Pastes a text on the page itself, as Ctrl+V does where no field has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const booksAtHome = async (app: App, count: number): Promise<void> => {
  await app.home();
  await expect(app.page.locator('.book-line')).toHaveCount(count);
};

test('a project file brings everything along, and a later state of it is shown before it replaces anything', async ({
  page,
}) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '200万');
  await app.expectSaved();
  const later = await app.download('export-project');
  expect(later.name).toBe('煤电＋气电 2024.tanbiao');
  await app.grid.type(0, 'electricityGenerated', '100');
  await app.expectFigure('emissions', await app.figure('emissions').innerText());
  const before = await app.download('export-project');

  // the book of the file is open here: nothing happens to it unless the user says so
  await app.chooseFile('from-a-colleague.bin', later.text);
  const known = page.getByTestId('known-book');
  await expect(known.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(known.getByTestId('known-count')).toContainText('1');
  await expect(known.getByTestId('differs-facilities')).toContainText('100 → 200万');
  await known.getByTestId('put-in-place').click();
  await app.grid.expectText(0, 'electricityGenerated', '2,000,000');
  await page.getByTestId('undo').click();
  await app.grid.expectText(0, 'electricityGenerated', '100');
  const undone = await app.download('export-project');
  const bookIn = (text: string) => JSON.parse(text).book;
  expect(bookIn(undone.text)).toEqual(bookIn(before.text));
  await booksAtHome(app, 1);

  // as a new book it leaves the other one alone
  await app.chooseFile('again.tanbiao', later.text);
  await page.getByTestId('open-as-new').click();
  await app.grid.expectText(0, 'electricityGenerated', '2,000,000');
  await booksAtHome(app, 2);
  await app.chooseFile('same.tanbiao', undone.text);
  await expect(page.getByTestId('known-same')).toHaveText(FILES_WORDS.zh.knownSame);
  await page.getByTestId('open-kept').click();
  await app.grid.expectText(0, 'electricityGenerated', '100');
});

test('a project file on a device that does not know it opens at once; one that was changed only when asked', async ({
  page,
  browser,
}) => {
  const app = await startApp(page, 'en');
  await app.openExample('coal-gas-2024');
  const { text } = await app.download('export-project');
  const context = await browser.newContext();
  const other = await startApp(await context.newPage(), 'en');
  await other.openFile('plan.tanbiao', text);
  await other.expectFigure('floorTopUp', '41,248');

  await other.home();
  await other.chooseFile('changed.tanbiao', text.replace('"410400"', '"510400"'));
  await expect(other.unopened).toContainText('checksum does not fit');
  await other.page.getByTestId('open-anyway').click();
  await other.grid.expectText(0, 'electricityGenerated', '510,400');
  await booksAtHome(other, 2);

  await other.chooseFile('cut.tanbiao', text.slice(0, 900));
  await expect(other.unopened).toContainText('cut off');
  await other.chooseFile(
    'newer.tanbiao',
    text.replace('"format":1', '"format":7').replace(/"app":"[^"]*"/, '"app":"3.1.0"'),
  );
  await expect(other.unopened).toContainText('version 3.1.0');
  await booksAtHome(other, 2);
  await context.close();
});

test('a scenario travels as a link; a cut link says so, and one too long offers a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await startApp(page);
  await app.openExample('gas-chp-2023');
  await page.getByTestId('file-menu').click();
  await page.getByTestId('send-link').click();
  await expect(page.getByTestId('share-size')).toContainText(/\d/);
  await page.getByTestId('share-copy').click();
  await expect(page.getByText(FILES_WORDS.zh.shareCopied, { exact: true })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/^http:\/\/localhost:\d+\/#s=1[\w-]+$/);
  await page.getByTestId('share-close').click();
  await app.expectFigure('allowance', '283,617');

  const other = await context.newPage();
  await other.goto(address);
  const receiver = await linked(other);
  await expect(other).toHaveURL(/\/$/);
  await other.getByTestId('link-cancel').click();
  await booksAtHome(receiver, 1);
  await paste(other, `请看这个方案：\n${address}\n`);
  await other.getByTestId('link-open').click();
  await receiver.expectFigure('allowance', '283,617');
  await booksAtHome(receiver, 2);

  await other.evaluate((hash) => location.assign(hash), new URL(address).hash.slice(0, -5));
  await expect(receiver.unopened).toContainText(FILES_WORDS.zh.linkBroken);
  await other.close();

  await app.home();
  await app.openFile('large.csv', largeScenario());
  await page.getByTestId('file-menu').click();
  await page.getByTestId('send-link').click();
  await expect(page.getByTestId('share-instead')).toContainText('8,000');
});

/** The page of a link that has come in. */
async function linked(page: Page): Promise<App> {
  await expect(page.getByTestId('link-book').getByRole('heading')).toBeFocused();
  await expect(page.getByTestId('link-book')).toContainText('1 家企业');
  const { App } = await import('./support/app');
  return new App(page);
}

function largeScenario(): string {
  const rows = Array.from(
    { length: 900 },
    (_, at) => `Plant ${(at * 7919) % 1000},Unit ${at},2024,national,power,${(at * 48_271) % 99_991}`,
  );
  return ['#tanbiao,1', '#facilities', 'enterprise,facility,year,scheme,sector,electricityGenerated', ...rows].join(
    '\n',
  );
}

test('what is pasted or dropped on the page opens by its content', async ({ page }) => {
  const app = await startApp(page);
  const csv = await readFile(GAS, 'utf8');
  await paste(page, csv);
  await app.expectFigure('allowance', '283,617');
  await app.home();
  // copied out of a spreadsheet, with tabs
  await paste(page, csv.replaceAll(',', '\t'));
  await app.expectFigure('allowance', '283,617');
  await app.home();
  await paste(page, '设施\t发电量\n一号\t100\n');
  await expect(page.getByTestId('import')).toContainText(FILES_WORDS.zh.pastedTable);
  await page.getByTestId('import-cancel').click();
  await paste(page, '您好');
  await expect(page.getByTestId('new-book')).toBeVisible();
});

test('a scenario file that Excel saved anew in the Chinese code page or as Unicode text opens', async ({ page }) => {
  const app = await startApp(page);
  const csv = (await readFile(GAS, 'utf8')).replace(/^\ufeff/, '');
  const utf16 = Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le');
  await app.chooseFile('unicode.txt', utf16);
  await app.expectFigure('allowance', '283,617');
  await app.home();
  // 一号机 in the Chinese code page
  const gbk = Buffer.concat([
    Buffer.from('#tanbiao,1\r\n#facilities\r\nenterprise,facility,year,scheme,sector\r\nA,'),
    Buffer.from([0xd2, 0xbb, 0xba, 0xc5, 0xbb, 0xfa]),
    Buffer.from(',2024,national,power\r\n'),
  ]);
  await app.chooseFile('gbk.csv', gbk);
  await app.grid.expectText(0, 'facility', '一号机');
});

test.describe('the installed app', () => {
  test.use({ serviceWorkers: 'allow' });

  test('opens what another program shares with it, once', async ({ page }) => {
    const app = await startApp(page);
    await expect(page.locator('html[data-offline=ready]')).toBeAttached();
    await page.reload();
    const csv = await readFile(GAS, 'utf8');
    const isKept = await page.evaluate(async (text) => {
      const form = new FormData();
      form.append('title', '方案');
      form.append('files', new File([text], '热电联产 方案.csv', { type: 'text/csv' }));
      // as the system does; the worker keeps the file and sends the system to the page
      await fetch('./share-target', { method: 'POST', body: form });
      return caches.has('tanbiao-shared');
    }, csv);
    expect(isKept).toBe(true);
    await page.goto('about:blank');
    await page.goto('./#shared');
    await app.expectFigure('allowance', '283,617');
    await expect(page).toHaveURL(/\/$/);
    expect(await page.evaluate(() => caches.has('tanbiao-shared'))).toBe(false);
    await booksAtHome(app, 1);
    await page.evaluate(() => location.assign('#shared'));
    await expect(app.unopened).toContainText(FILES_WORDS.zh.noShare);
  });

  test('is handed files by the system, one after the other', async ({ page, request }) => {
    await page.addInitScript(() => {
      const queue = { setConsumer: (consumer: unknown) => Object.assign(globalThis, { launch: consumer }) };
      Object.defineProperty(globalThis, 'launchQueue', { value: queue });
    });
    const app = await startApp(page);
    const csv = await readFile(GAS, 'utf8');
    await page.evaluate((text) => {
      const handle = (name: string) => ({ getFile: async () => new File([text], name) });
      const { launch } = globalThis as unknown as { launch: (params: object) => void };
      launch({ files: [handle('one.tanbiao'), handle('two.csv')] });
    }, csv);
    await app.expectFigure('allowance', '283,617');
    await expect(page.getByTestId('opening-notice')).toContainText(FILES_WORDS.zh.lastOfFiles('two.csv', 2));
    await app.expectFigure('allowance', '283,617');
    await booksAtHome(app, 2);
    const manifest = await (await request.get('manifest.webmanifest')).json();
    expect(manifest.file_handlers[0].accept).toMatchObject({ 'application/x-tanbiao': ['.tanbiao'] });
    expect(manifest.share_target).toMatchObject({ method: 'POST', enctype: 'multipart/form-data' });
  });
});

test('several files open one after the other; one that cannot be opened holds up the rest until it is put away', async ({
  page,
}) => {
  const app = await startApp(page);
  const [gas, coal] = [await readFile(GAS), await readFile(COAL)];
  const files = (...contents: readonly (string | Buffer)[]) =>
    contents.map((content, at) => ({ name: `${at + 1}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) }));
  const broken = '#tanbiao,1\n#facilities\nyear,colour\n2024,red\n';
  const notice = page.getByTestId('opening-notice');

  await page.getByTestId('file-input').setInputFiles(files(gas, broken, coal));
  await expect(app.unopened).toContainText('2.csv');
  await expect(notice).toContainText(FILES_WORDS.zh.oneOfFiles('2.csv', 2, 3));
  await expectAccessible(page, 'a file that holds up others');
  await app.unopened.getByRole('button', { name: FILES_WORDS.zh.close }).click();
  await app.expectFigure('emissions', '784,173');
  await expect(notice).toContainText(FILES_WORDS.zh.lastOfFiles('3.csv', 3));
  await expect(notice.getByTestId('leave-rest')).toHaveCount(0);
  await booksAtHome(app, 2);

  await page.getByTestId('file-input').setInputFiles(files(broken, gas, coal));
  await expect(app.unopened).toContainText('1.csv');
  await notice.getByTestId('leave-rest').click();
  await app.unopened.getByRole('button', { name: FILES_WORDS.zh.close }).click();
  await booksAtHome(app, 2);
});

test('Ctrl+S takes over what is being typed, says that all is saved and offers a file; Ctrl+O opens one', async ({
  page,
}) => {
  const app = await startApp(page, 'en');
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chosen).setFiles(GAS.pathname);
  await app.expectFigure('allowance', '283,617');
  await app.grid.click(0, 'electricityGenerated');
  await page.keyboard.type('411000');
  await page.keyboard.press('Control+s');
  await app.grid.expectText(0, 'electricityGenerated', '411,000');
  await app.grid.expectActive(0, 'electricityGenerated');
  await expect(app.grid.editor).toBeFocused();
  const notice = page.getByTestId('opening-notice');
  await expect(notice).toContainText('Every change is written to this device. There is no need to save');
  await expectAccessible(page, 'a notice that offers a file', '.opening-notice');
  const [file] = await Promise.all([page.waitForEvent('download'), notice.getByTestId('notice-save').click()]);
  const { book } = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(JSON.stringify(book)).toContain('"411000"');
  await expect(notice).toHaveText('');
});

test('an empty template opens with a row to go on from, in both languages', async ({ page }) => {
  const app = await startApp(page);
  for (const label of ['下载空白模板 CSV', 'Download empty template CSV']) {
    await page.getByTestId('start-choice').selectOption('guangdong cement');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('template').click()]);
    await expect(page.getByTestId('template')).toHaveText(label);
    const text = await readFile(await file.path(), 'utf8');
    await app.openFile(file.suggestedFilename(), text);
    await app.grid.expectText(0, 'scheme', /广东|Guangdong/);
    await app.home();
    await page.getByTestId('language').click();
  }
});

test('the pages of files are accessible in both themes', async ({ page }) => {
  const app = await startApp(page, 'en');
  await app.openExample('coal-gas-2024');
  const { text } = await app.download('export-project');
  await app.grid.type(0, 'electricityGenerated', '100');
  const look = async (where: string, testId: string): Promise<void> => {
    await expect(page.getByTestId(testId)).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((name) => Object.assign(document.documentElement.dataset, { theme: name }), theme);
      await expectAccessible(page, `${where}, ${theme}`);
    }
  };
  await page.getByTestId('file-menu').click();
  await page.getByTestId('send-link').click();
  await look('sending a link', 'share-size');
  const address = await page.getByTestId('share-address').inputValue();
  await page.getByTestId('share-close').click();
  await app.chooseFile('known.tanbiao', text);
  await look('a file of a known book', 'known-count');
  await page.getByTestId('open-cancel').click();
  await page.evaluate((hash) => location.assign(hash), new URL(address).hash);
  await look('a link', 'link-book');
  await page.getByTestId('link-cancel').click();
  await app.chooseFile('changed.tanbiao', text.replace('"410400"', '"510400"'));
  await look('a file that was changed', 'open-anyway');
});
