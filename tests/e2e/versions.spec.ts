// Old and new versions of the app on the same books: upgrades, side by side, rolled back, kept waiting. Nothing is lost.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { TABS_WORDS } from '../../src/ui/words/tabs';
import { buildApp, type OtherBuild, type SourceEdit } from '../support/build-app';
import { makeOld, RELEASED, readOld } from '../support/old-database';
import { type StaticServer, serve } from '../support/serve';
import { App } from './support/app';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const COLUMN = 'electricityGenerated';

/** A later version: one more table, one more field in every record, and a note with every write. */
const LATER: readonly SourceEdit[] = [
  {
    file: 'src/store/database.ts',
    find: '  return database;\n',
    put: "  database.version(3).stores({ notes: 'id' }).upgrade(withCopies);\n  return database;\n",
  },
  { file: 'src/store/keeper.ts', find: 'const all = [', put: "const all = [database.table('notes'), " },
  {
    file: 'src/store/keeper-tables.ts',
    find: 'await database.books.put({ ...record,',
    put: "await database.table('notes').put({ id, seq });\n  await database.books.put({ ...record, tag: 'later',",
  },
];

let later: OtherBuild;
let server: StaticServer;

test.describe.configure({ mode: 'serial' });
test.use({ serviceWorkers: 'block' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  later = await buildApp('later', LATER);
});
test.afterAll(() => rm(later.scratch, { recursive: true, force: true }));
test.beforeEach(async () => {
  server = await serve(DIST);
});
test.afterEach(() => server.close());

async function openPage(context: BrowserContext): Promise<App> {
  const page = await context.newPage();
  await page.goto(server.url);
  await expect(page.locator('#content')).toBeVisible();
  return new App(page);
}

const gridShown = (app: App) => expect(app.page.getByRole('grid')).toBeVisible();
const expectRole = (app: App, role: 'writer' | 'reader') => expect(app.saved).toHaveAttribute('data-role', role);
const versionOf = (page: Page) => page.locator('html').getAttribute('data-version');

/** All records of a table, read beside the app. */
function recordsOf(page: Page, table: string): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('tanbiao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction(name).objectStore(name).getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
    table,
  );
}

test('books of every released version open, go on, and are copied before the database changes', async ({ browser }) => {
  for (const released of RELEASED) {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${server.url}favicon.svg`);
    await page.evaluate(makeOld, { data: readOld(released), name: 'tanbiao' });
    const app = await openPage(context);
    await app.page.locator('.book-open').click();
    await app.grid.expectRows(3);
    await app.grid.expectText(2, 'facility', '改名52');
    await app.page.getByTestId('undo').click();
    await app.grid.expectText(2, 'facility', '改名51');
    await app.grid.type(0, 'facility', '甲');
    await app.expectSaved();
    await app.page.reload();
    await app.grid.expectText(0, 'facility', '甲');
    await app.grid.expectText(2, 'facility', '改名51');
    const copies = await recordsOf(app.page, 'copies');
    const made = copies.filter(({ why }) => why === 'migration').map(({ seq }) => seq);
    expect(made.sort()).toEqual(released === 'version-2' ? [] : [1, 56]);
    await context.close();
  }
});

test('old and new version side by side lose nothing, nor does a roll-back', async ({ context }) => {
  const old = await openPage(context);
  await old.openExample('coal-gas-2024');
  await old.grid.type(0, COLUMN, '411000');
  await old.grid.click(1, COLUMN);
  await old.page.keyboard.type('248000');

  server.use(later.dist);
  const next = await openPage(context);
  await gridShown(next);
  expect(await versionOf(next.page)).toContain('+later');
  await expect(old.page.getByTestId('newer-bar')).toContainText(TABS_WORDS.zh.newer);
  await expectRole(next, 'reader');
  // what was being typed when the database changed under it, and what comes after
  await old.page.keyboard.press('Enter');
  await old.expectSaved();
  await old.grid.type(2, COLUMN, '94000');
  await old.expectSaved();
  await next.grid.expectText(1, COLUMN, '248,000');
  await next.grid.expectText(2, COLUMN, '94,000');
  await next.page.getByTestId('edit-here').click();
  await expectRole(next, 'writer');
  await next.grid.type(0, COLUMN, '412000');
  await next.expectSaved();
  await old.grid.expectText(0, COLUMN, '412,000');
  expect(await recordsOf(next.page, 'notes')).toHaveLength(1);
  expect((await recordsOf(next.page, 'copies')).map(({ why }) => why)).toContain('migration');

  await next.page.close();
  server.use(DIST);
  await old.page.reload();
  await gridShown(old);
  expect(await versionOf(old.page)).not.toContain('later');
  await old.grid.expectText(0, COLUMN, '412,000');
  await old.grid.type(0, COLUMN, '413000');
  await old.page.getByTestId('undo').click();
  await old.page.getByTestId('redo').click();
  await old.expectSaved();
  expect((await recordsOf(old.page, 'books'))[0]).toMatchObject({ tag: 'later' });

  server.use(later.dist);
  await old.page.reload();
  await gridShown(old);
  expect(await versionOf(old.page)).toContain('+later');
  for (const [row, text] of [
    [0, '413,000'],
    [1, '248,000'],
    [2, '94,000'],
  ] as const)
    await old.grid.expectText(row, COLUMN, text);
  await old.grid.type(0, COLUMN, '414000');
  await old.expectSaved();
  for (const text of ['413,000', '412,000']) {
    await old.page.getByTestId('undo').click();
    await old.grid.expectText(0, COLUMN, text);
  }
  await old.expectSaved();
});

test('a new version that is kept waiting says so, and goes on by itself', async ({ context }) => {
  const old = await openPage(context);
  await old.openExample('coal-gas-2024');
  await old.expectSaved();
  // a window that hears nothing, as one that the system has put to sleep
  const asleep = await context.newPage();
  await asleep.goto(`${server.url}favicon.svg`);
  await asleep.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('tanbiao');
        opening.onsuccess = () => {
          Object.assign(window, { wake: () => opening.result.close() });
          resolve();
        };
      }),
  );
  server.use(later.dist);
  const next = await openPage(context);
  await expect(next.page.getByTestId('waiting-bar')).toContainText(TABS_WORDS.zh.blocked);
  // the old version goes on as soon as the new one has what it waits for
  await old.grid.type(0, COLUMN, '411000');
  await asleep.evaluate(() => (window as unknown as { wake: () => void }).wake());
  await gridShown(next);
  await expect(next.page.getByTestId('waiting-bar')).toBeHidden();
  await old.expectSaved();
  await next.grid.expectText(0, COLUMN, '411,000');
});

test('a part of the page that is no longer there is said, and a new start leads to it', async ({ context }) => {
  const app = await openPage(context);
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, COLUMN, '411000');
  const gone = '**/assets/RulesPage*.js';
  await app.page.route(gone, (route) => route.fulfill({ status: 404 }));
  await app.page.getByTestId('nav-rules').click();
  await expect(app.page.getByRole('alert')).toContainText(TABS_WORDS.zh.crashed);
  await app.page.unroute(gone);
  await app.page.getByTestId('crash-reload').click();
  await expect(app.page.getByTestId('nav-rules')).toHaveAttribute('aria-current', 'page');
  await app.show('facilities');
  await app.grid.expectText(0, COLUMN, '411,000');
});

test.describe('the step to a new version', () => {
  test.use({ serviceWorkers: 'allow' });

  test('takes what is being typed along, and waits for what is not saved', async ({ page }) => {
    await page.goto(server.url);
    const app = new App(page);
    await expect(page.locator('html[data-offline=ready]')).toBeAttached();
    await app.openExample('coal-gas-2024');
    await app.grid.click(0, COLUMN);
    await page.keyboard.type('411');
    server.use(later.dist);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const button = page.getByTestId('apply-update');
    await expect(button).toBeVisible();
    await page.keyboard.type('000');
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    await button.click();
    await expect(page.locator('.footer-warning')).toContainText(TABS_WORDS.zh.hindered);
    expect(await versionOf(page)).not.toContain('later');
    await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
    await app.expectSaved();
    await app.grid.click(1, COLUMN);
    await page.keyboard.type('248000');
    await button.click();
    await expect(page.locator('html')).toHaveAttribute('data-version', /\+later$/);
    await gridShown(app);
    await expect(page.locator('.footer')).toContainText('+later');
    await app.grid.expectText(0, COLUMN, '411,000');
    await app.grid.expectText(1, COLUMN, '248,000');
    await expectRole(app, 'writer');
  });
});
