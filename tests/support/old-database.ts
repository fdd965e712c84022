// Databases as released versions of the app left them, for tests in Node and in the browser.
import { readFileSync } from 'node:fs';

export interface OldDatabase {
  readonly version: number;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

/** The shapes that were released: the first with books, the one with looks and named steps, the one with copies. */
export const RELEASED = ['version-1-first', 'version-1', 'version-2'] as const;

/** Reads what a released version left. */
export function readOld(name: (typeof RELEASED)[number]): OldDatabase {
  return JSON.parse(readFileSync(new URL(`../cases/kept/${name}.json`, import.meta.url), 'utf8')) as OldDatabase;
}

/** Makes the database `name` as it was. Stands on its own, so that it can be sent into a page. */
export function makeOld({ data, name }: { data: OldDatabase; name: string }): Promise<void> {
  const request = indexedDB.open(name, data.version * 10);
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore('books', { keyPath: 'id' }).createIndex('updated', 'updated');
      result.createObjectStore('snapshots', { keyPath: 'book' });
      result.createObjectStore('events', { keyPath: ['book', 'seq'] }).createIndex('book', 'book');
      if (data.version < 2) return;
      result.createObjectStore('copies', { keyPath: 'id', autoIncrement: true }).createIndex('book', 'book');
      result.createObjectStore('memory', { keyPath: 'id' });
    };
    request.onsuccess = () => {
      const { result } = request;
      const writing = result.transaction([...result.objectStoreNames], 'readwrite');
      for (const [table, records] of Object.entries(data.tables))
        for (const record of records) writing.objectStore(table).put(record);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        result.close();
        resolve();
      };
    };
  });
}
