// Data on this device: what is promised and what is not, backups, copies and the way back, a full device, a lost database.
import { expect, type Page, test } from '@playwright/test';
import { HOME_WORDS } from '../../src/ui/words/home';
import { STORAGE_WORDS } from '../../src/ui/words/storage';
import { startApp } from './support/app';
import { expectAccessible } from './support/axe';
import {
  bookIn,
  bookOf,
  damageBook,
  deleteAll,
  deleteDatabase,
  dropRecords,
  fillDevice,
  folderFiles,
  leaveApp,
  StoragePage,
  stubFolderDialogue,
} from './support/storage';

const words = STORAGE_WORDS.zh;
const COAL = HOME_WORDS.zh.titles['coal-gas-2024'];
const GAS = HOME_WORDS.zh.titles['gas-chp-2023'];

async function rename(page: Page, name: string): Promise<void> {
  await page.locator('.book-name').fill(name);
  await page.locator('.book-name').press('Enter');
}

/** Types into as many cells, one below the other. */
async function typeMany(page: Page, count: number): Promise<void> {
  for (let at = 1; at <= count; at += 1) {
    await page.keyboard.insertText(`机组${at}`);
    await page.keyboard.press('Enter');
  }
}

test('lasting storage is asked for once, after the first saved input, and the answer is shown as it is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { storage } = navigator;
    const persist = storage.persist.bind(storage);
    storage.persist = () => {
      document.documentElement.dataset.asked = String(Number(document.documentElement.dataset.asked ?? 0) + 1);
      return persist();
    };
  });
  const asked = page.locator('html[data-asked]');
  const app = await startApp(page);
  const storage = new StoragePage(page);
  await storage.open();
  await expect(storage.fact('persistent')).toContainText(words.persistent.notAsked);
  await app.home();
  await app.openExample('coal-gas-2024');
  await app.expectSaved();
  await storage.open();
  await expect(asked).toHaveCount(0);

  await app.show('facilities');
  await app.grid.type(0, 'electricityGenerated', '411000');
  await expect(asked).toHaveAttribute('data-asked', '1');
  await app.grid.type(1, 'electricityGenerated', '248000');
  await app.expectSaved();
  await storage.open();
  await expect(asked).toHaveAttribute('data-asked', '1');
  await expect(storage.fact('persistent')).toContainText(words.persistent.no);
  await expect(storage.fact('persistent')).not.toContainText(words.persistent.notAsked);

  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  await session.send('Browser.grantPermissions', {
    permissions: ['durableStorage'],
    ...(browserContextId && { browserContextId }),
  });
  await page.getByTestId('ask-persist').click();
  await expect(storage.told).toHaveText(words.persistent.granted);
  await expect(storage.fact('persistent')).toContainText(words.persistent.yes);
});

test('after forty changes a backup is offered, can be put off, and is one click away', async ({ page }) => {
  const app = await startApp(page);
  await app.newBook();
  await app.grid.click(0, 'facility');
  const reminder = page.getByTestId('backup-reminder');
  await typeMany(page, 38);
  await app.expectSaved();
  await expect(reminder).toHaveCount(0);
  await typeMany(page, 3);
  await expect(reminder).toBeVisible();
  await expectAccessible(page, 'reminder', '.bars');
  await page.getByTestId('put-off').click();
  await expect(reminder).toHaveCount(0);
  await typeMany(page, 41);
  await expect(reminder).toBeVisible();

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-now').click()]);
  expect((await bookIn(file)).sheets.facilities.length).toBe(82);
  await expect(reminder).toHaveCount(0);
  const storage = new StoragePage(page);
  await storage.open();
  await storage.expectChanges(words.unnamed, 0);
  await expect(storage.fact('backup')).toContainText(file.suggestedFilename());
  await expect(storage.fact('unsaved')).toHaveAttribute('data-mood', 'good');
});

test('copies are made by themselves; one sees what going back would change, goes back, and can undo it', async ({
  page,
}) => {
  await page.clock.install();
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  const storage = new StoragePage(page);
  for (const text of ['411000', '412000', '413000']) {
    await app.grid.type(0, 'electricityGenerated', text);
    await app.expectSaved();
  }
  await page.clock.fastForward('16:00');
  await app.grid.type(1, 'electricityGenerated', '248000');
  await app.expectSaved();
  await storage.open();
  await expect(storage.book(COAL).getByTestId('show-copies')).toHaveText(words.showCopies(2));
  await storage.showCopies(COAL);
  await expect(storage.copies).toHaveCount(2);

  await storage.copies.nth(1).getByTestId('look-at-copy').click();
  await expect(page.getByTestId('copy-look')).toContainText(words.difference.cells(2, 2));
  await expectAccessible(page, 'copies', 'main');
  await page.getByTestId('restore-copy').click();
  await expect(storage.told).not.toBeEmpty();
  // what was there before going back is a copy, too
  await expect(storage.copies).toHaveCount(3);
  await expect(storage.copies.first()).toHaveAttribute('data-why', 'restore');
  await app.show('facilities');
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await page.getByTestId('undo').click();
  await app.grid.expectText(0, 'electricityGenerated', '413,000');

  await storage.open();
  await storage.showCopies(COAL);
  await storage.copies.nth(1).getByTestId('look-at-copy').click();
  await page.getByTestId('open-copy').click();
  await app.grid.expectText(0, 'electricityGenerated', '413,000');
  await app.grid.expectText(1, 'electricityGenerated', '247,800');
  await app.home();
  await expect(page.locator('.book-line')).toHaveCount(2);
});

test('deleted books are listed; one comes back, one goes for good after a question', async ({ page }) => {
  const app = await startApp(page);
  for (const name of ['coal-gas-2024', 'gas-chp-2023']) {
    await app.openExample(name);
    await app.home();
    await page.locator('.book-line').getByRole('button', { name: HOME_WORDS.zh.remove }).click();
    await expect(page.locator('.book-line')).toHaveCount(0);
  }
  const storage = new StoragePage(page);
  await storage.open();
  const deleted = page.getByTestId('deleted-book');
  await expect(deleted).toHaveCount(2);
  const gas = deleted.filter({ hasText: GAS });
  await gas.getByTestId('for-good').click();
  await expect(page.getByTestId('for-good-question')).toContainText(words.forGoodAsk(GAS));
  await expect(page.getByRole('button', { name: words.cancel })).toBeFocused();
  await expectAccessible(page, 'deleted books', 'main');
  await page.getByTestId('for-good-yes').click();
  await expect(storage.told).toHaveText(words.forGoodDone(GAS));
  await expect(deleted).toHaveCount(1);
  await deleted.getByTestId('bring-back').click();
  await expect(deleted).toHaveCount(0);
  await expect(storage.book(COAL)).toBeVisible();
  await app.home();
  await expect(page.locator('.book-line')).toHaveCount(1);
});

test('books go into a folder by themselves, under one name, and what is wrong with the folder is said', async ({
  page,
}) => {
  await stubFolderDialogue(page);
  await page.clock.install();
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  const storage = new StoragePage(page);
  await storage.open();
  await page.getByTestId('folder-choose').click();
  await expect(storage.told).toHaveText(words.wrote);
  await expect(storage.folder).toHaveAttribute('data-state', 'ready');
  const [first] = Object.keys(await folderFiles(page));
  expect(first).toContain(COAL);

  await app.show('facilities');
  await app.grid.type(0, 'electricityGenerated', '411000');
  await rename(page, '北江');
  await app.expectSaved();
  await page.clock.runFor(20_000);
  await expect.poll(async () => Object.keys(await folderFiles(page))).toEqual([expect.stringContaining('北江')]);
  const [[, text] = []] = Object.entries(await folderFiles(page));
  expect(bookOf(text ?? '').sheets.facilities[0]?.cells.electricityGenerated?.text).toBe('411000');
  const earlier = Object.values(await folderFiles(page, 'earlier'));
  expect(earlier.map((one) => bookOf(one).settings.name)).toEqual([COAL]);

  await page.reload();
  await storage.open();
  await expect(storage.folder).toHaveAttribute('data-state', 'ready');
  await storage.expectChanges('北江', 0);
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('Backups', { recursive: true }));
  await page.getByTestId('folder-write').click();
  await expect(storage.folder).toHaveAttribute('data-state', 'failed');
  await expect(storage.folder).toContainText(words.folderFault.missing);
  await page.getByTestId('folder-other').click();
  await expect(storage.folder).toHaveAttribute('data-state', 'ready');
  await expect.poll(async () => Object.keys(await folderFiles(page)).length).toBe(1);
});

test('a full device gives copies away, then says that it is full, gives the book as a file, and takes all once there is room', async ({
  page,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await page.clock.install();
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  for (const text of ['411000', '412000']) {
    await page.clock.fastForward('16:00');
    await app.grid.type(0, 'electricityGenerated', text);
    await app.expectSaved();
  }
  const storage = new StoragePage(page);
  await storage.open();
  await expect(storage.book(COAL).getByTestId('show-copies')).toHaveText(words.showCopies(2));

  // how much a copy frees, and when, is the browser's affair: the device is filled again until nothing is left to give
  await app.show('facilities');
  const trouble = page.getByTestId('storage-trouble');
  let typed = 247_000;
  for (let time = 0; time < 8 && (await trouble.count()) === 0; time += 1) {
    await fillDevice(page);
    typed += 1_000;
    await app.grid.type(1, 'electricityGenerated', String(typed));
    await expect(trouble.or(page.locator('[data-testid=saved][data-state=saved]')).first()).toBeVisible();
  }
  await expect(trouble).toContainText(words.trouble.full);
  await expect(app.saved).toHaveAttribute('data-state', 'failed');
  await expectAccessible(page, 'a full device', '.bars');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-now').click()]);
  expect((await bookIn(file)).sheets.facilities[1]?.cells.electricityGenerated?.text).toBe(String(typed));
  // the older copy was given away for room, the latest one was not
  await storage.open();
  await expect(storage.book(COAL).getByTestId('show-copies')).toHaveText(words.showCopies(1));
  await app.show('facilities');

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await app.grid.type(2, 'electricityGenerated', '94000');
  await app.expectSaved();
  await expect(trouble).toHaveCount(0);
  await page.reload();
  await app.grid.expectText(1, 'electricityGenerated', typed.toLocaleString('en'));
  await app.grid.expectText(2, 'electricityGenerated', '94,000');
});

test('a database that was deleted is missed, and the books come back from the folder', async ({ page }) => {
  await stubFolderDialogue(page);
  const app = await startApp(page);
  const storage = new StoragePage(page);
  await app.openExample('gas-chp-2023');
  await app.home();
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '411000');
  await app.expectSaved();
  await storage.open();
  await page.getByTestId('folder-choose').click();
  await expect(storage.told).toHaveText(words.wrote);

  await deleteAll(page);
  await page.goto('.');
  const gone = page.getByTestId('books-gone');
  await expect(gone).toContainText(words.gone.title(2));
  await expect(gone).toContainText(COAL);
  await expectAccessible(page, 'books that are gone', 'main');
  await page.getByTestId('gone-folder').click();
  await page.getByTestId('take-all').click();
  await expect(page.getByTestId('taken')).toHaveText(words.gone.taken(2));
  await page.getByTestId('gone-known').click();
  await expect(gone).toHaveCount(0);
  await app.home();
  await page.reload();
  await expect(page.locator('.book-line')).toHaveCount(2);
  await expect(gone).toHaveCount(0);
  await page.locator('.book-open', { hasText: COAL }).click();
  await app.grid.expectText(0, 'electricityGenerated', '411,000');
});

test('a database that the browser dropped is missed by nobody: its books come back from their second records', async ({
  page,
}) => {
  const app = await startApp(page);
  const storage = new StoragePage(page);
  await app.openExample('gas-chp-2023');
  await app.home();
  await page.locator('.book-line').getByRole('button', { name: HOME_WORDS.zh.remove }).click();
  await expect(page.locator('.book-line')).toHaveCount(0);
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '411000');
  await app.grid.type(0, 'electricityGenerated', '412000');
  await app.grid.press('Control+z');
  await app.expectSaved();
  await storage.open();
  await expect(storage.fact('books')).toContainText(words.second(1, 1));

  await deleteDatabase(page);
  await page.goto('.');
  const brought = page.getByTestId('brought-bar');
  await expect(brought).toContainText(words.brought(1, words.quoted(COAL)));
  await expectAccessible(page, 'books that came back', '.bars');
  await page.getByTestId('brought-known').click();
  await expect(brought).toHaveCount(0);
  await app.home();
  await expect(page.locator('.book-line')).toHaveCount(1);
  await expect(page.getByTestId('books-gone')).toHaveCount(0);
  await page.locator('.book-open', { hasText: COAL }).click();
  await app.grid.expectText(0, 'electricityGenerated', '411,000');
  await app.grid.press('Control+y');
  await app.grid.expectText(0, 'electricityGenerated', '412,000');
  await app.grid.press('Control+z', 'Control+z');
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await app.expectSaved();

  // and once more, of what was written since
  await deleteDatabase(page);
  await page.goto('.');
  await expect(brought).toBeVisible();
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
});

test('storage that refuses at first is tried again: the books appear, and what was made meanwhile is saved', async ({
  page,
}) => {
  const app = await startApp(page);
  await app.openExample('gas-chp-2023');
  await app.expectSaved();
  await app.home();
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    const refuse = (): never => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
    IDBFactory.prototype.open = refuse;
    Object.assign(window, { letIn: () => Object.assign(IDBFactory.prototype, { open }) });
  });
  await page.reload();
  await expect(page.locator('.warn-note')).toContainText(HOME_WORDS.zh.unavailable);
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '411000');
  await expect(page.getByTestId('storage-trouble')).toBeVisible();
  await page.evaluate(() => (window as unknown as { letIn: () => void }).letIn());
  await app.expectSaved();
  await expect(page.getByTestId('storage-trouble')).toHaveCount(0);
  await app.home();
  await expect(page.locator('.book-line')).toHaveCount(2);
});

test('storage that does not answer is said to be slow, and the book in view opens as soon as it does', async ({
  page,
  context,
}) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '411000');
  await app.expectSaved();
  await leaveApp(page);

  // a change of the database that does not end: whoever opens it afterwards waits
  const other = await context.newPage();
  await leaveApp(other);
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('tanbiao', 2_000_000);
        opening.onupgradeneeded = () => {
          const work = opening.transaction;
          const store = work?.objectStore('books');
          let isOver = false;
          const spin = (): void => {
            if (isOver) work?.abort();
            else if (store) store.count().onsuccess = spin;
          };
          spin();
          Object.assign(window, {
            end: () => {
              isOver = true;
            },
          });
          resolve();
        };
      }),
  );
  await page.goto('.');
  const slow = page.getByTestId('storage-slow');
  await expect(slow).toContainText(HOME_WORDS.zh.slow);
  await expectAccessible(page, 'slow storage', 'main');
  await other.evaluate(() => (window as unknown as { end: () => void }).end());
  await app.grid.expectText(0, 'electricityGenerated', '411,000');
  await app.expectSaved();
});

test('a damaged book is told as damaged, its copies open, and other books are untouched', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('gas-chp-2023');
  await app.home();
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '411000');
  await app.expectSaved();
  const storage = new StoragePage(page);
  await storage.open();
  await expect(storage.book(COAL).getByTestId('show-copies')).toHaveText(words.showCopies(1));

  await damageBook(page, COAL);
  await dropRecords(page);
  await page.goto('.');
  const damaged = page.getByTestId('book-damaged');
  await expect(damaged).toContainText(words.damaged.title(COAL));
  await expectAccessible(page, 'a damaged book', 'main');
  await page.locator('.book-open', { hasText: GAS }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await app.home();
  await page.getByTestId('damaged-copy').click();
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await app.expectSaved();
});

test('a damaged book is put back from its second record, with its history, and that is said', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  for (const text of ['411000', '412000']) await app.grid.type(0, 'electricityGenerated', text);
  await app.expectSaved();
  await damageBook(page, COAL);
  await page.goto('.');
  await app.grid.expectText(0, 'electricityGenerated', '412,000');
  const bar = page.getByTestId('brought-bar');
  await expect(bar).toContainText(words.mended(words.quoted(COAL)));
  await expectAccessible(page, 'a book that was mended', '.bars');
  await bar.getByTestId('brought-known').click();
  await expect(bar).toHaveCount(0);
  await page.getByTestId('undo').click();
  await app.grid.expectText(0, 'electricityGenerated', '411,000');
  await app.expectSaved();
  await page.reload();
  await app.grid.expectText(0, 'electricityGenerated', '411,000');
  await expect(bar).toHaveCount(0);
});

test('without a database one can calculate, is told that nothing is kept, and can save a file', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'UnknownError');
    };
  });
  const app = await startApp(page);
  await expect(page.locator('.warn-note')).toContainText(HOME_WORDS.zh.unavailable);
  await app.openExample('coal-gas-2024');
  await expect(page.getByTestId('storage-trouble')).toContainText(words.trouble.unavailable);
  await app.grid.type(0, 'electricityGenerated', '411000');
  await expect(app.saved).toHaveAttribute('data-state', 'failed');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-now').click()]);
  expect((await bookIn(file)).sheets.facilities[0]?.cells.electricityGenerated?.text).toBe('411000');
  await new StoragePage(page).open();
  await expect(page.getByTestId('storage-page')).toContainText(words.unavailable);
});
