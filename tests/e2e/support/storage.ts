// The page "Data on this device" as a test works with it, and what can happen to the storage behind the back of the app.
import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { readProject } from '../../../src/book/project';
import type { Book } from '../../../src/book/types';

export class StoragePage {
  readonly root: Locator;
  readonly told: Locator;
  readonly books: Locator;
  readonly copies: Locator;
  readonly folder: Locator;

  constructor(readonly page: Page) {
    this.root = page.getByTestId('storage-page');
    this.told = page.getByTestId('storage-told');
    this.books = page.getByTestId('storage-book');
    this.copies = page.getByTestId('copy');
    this.folder = page.getByTestId('folder-state');
  }

  /** Opens the page from the saved indicator of an open book, or from the home page. */
  async open(): Promise<void> {
    await this.page.getByTestId('to-storage').or(this.page.getByTestId('home-storage')).click();
    await expect(this.root.locator('.st-facts')).toBeVisible();
  }

  fact(name: 'persistent' | 'installed' | 'space' | 'books' | 'backup' | 'unsaved'): Locator {
    return this.root.getByTestId(`fact-${name}`);
  }

  book(name: string): Locator {
    return this.books.filter({ hasText: name });
  }

  async expectChanges(name: string, changes: number): Promise<void> {
    await expect(this.book(name).getByTestId('book-changes')).toHaveText(String(changes));
  }

  async showCopies(name: string): Promise<void> {
    await this.book(name).getByTestId('show-copies').click();
    await expect(this.page.getByTestId('copies')).toBeVisible();
  }
}

/** The book in a project file that was downloaded. */
export async function bookIn(download: Download): Promise<Book> {
  return bookOf(await readFile(await download.path(), 'utf8'));
}

/** The book in the text of a project file; fails where it has faults. */
export function bookOf(text: string): Book {
  const read = readProject(text);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.book;
}

/** Goes to a file of the same origin without the app, so that its database is nobody's. */
export const leaveApp = async (page: Page): Promise<void> => {
  await page.goto('icon-192.png');
};

/** Deletes the database and all there is beside it, as a cleaner would. */
export async function deleteAll(page: Page): Promise<void> {
  await deleteDatabase(page);
  await dropRecords(page);
}

/** Deletes the second records of the books; the page must not have the app. */
export const dropRecords = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('tanbiao-journal', { recursive: true });
  });

/** Deletes the database alone, as a browser does that finds it damaged. */
export async function deleteDatabase(page: Page): Promise<void> {
  await leaveApp(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('tanbiao');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** Puts nonsense in place of what is kept of a book by this name. */
export async function damageBook(page: Page, name: string): Promise<void> {
  await leaveApp(page);
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tanbiao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction(['books', 'snapshots'], 'readwrite');
          const books = work.objectStore('books').getAll();
          books.onsuccess = () => {
            const { id } = books.result.find((one) => one.name === wanted);
            work.objectStore('snapshots').put({ book: id, seq: 0, state: { nonsense: true }, history: 7 });
          };
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          work.onabort = () => reject(work.error);
        };
      }),
    name,
  );
}

/** Fills the database until the browser takes not even a small thing any more; with noise, which cannot be packed. */
export const fillDevice = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('tanbiao');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const database = opening.result;
    const fits = (id: string, size: number): Promise<boolean> =>
      new Promise((resolve) => {
        const work = database.transaction('memory', 'readwrite');
        work.objectStore('memory').put({ id, value: crypto.getRandomValues(new Uint8Array(size)) });
        work.oncomplete = () => resolve(true);
        work.onabort = () => resolve(false);
      });
    let at = 0;
    for (let size = 65_536; size >= 16; size = Math.floor(size / 4)) while (await fits(`filler ${at}`, size)) at += 1;
    database.close();
  });

/** Lets the folder dialogue answer with a folder of the private file system of the page, which is a real one. */
export async function stubFolderDialogue(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true }),
    });
  });
}

/** Names and texts of the files in that folder, or in a folder within it; a file that is being replaced just now is left out. */
export const folderFiles = (page: Page, within = ''): Promise<Record<string, string>> =>
  page.evaluate(async (inner) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
    const folder = inner === '' ? root : await root.getDirectoryHandle(inner);
    const files: Record<string, string> = {};
    for await (const handle of folder.values()) {
      if (handle.kind !== 'file') continue;
      try {
        files[handle.name] = await (await handle.getFile()).text();
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      }
    }
    return files;
  }, within);
