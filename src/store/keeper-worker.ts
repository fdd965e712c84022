// What a worker does with books in place of the page: long writes, whole copies of long books, and bringing books back.
import Dexie from 'dexie';
import type { BookEvent, Database } from './database';
import type { Original } from './journal';
import { addAgain, addEvents, openKept, takeSnapshot, type Whole } from './keeper-tables';

const tables = (database: Database) => [database.books, database.snapshots, database.events];

/** A book as the database has it; undefined where it is not there or deleted. */
export async function originalOf(database: Database, id: string): Promise<Original | undefined> {
  return database.transaction('r', tables(database), async () => {
    const [record, kept] = await Promise.all([database.books.get(id), openKept(database, id)]);
    return record && kept && { record, kept };
  });
}

/** Puts events behind the last one, which is `known`. Throws like `append` of the keeper. */
export const appendLong = (
  database: Database,
  id: string,
  name: string,
  events: readonly BookEvent[],
  known: number,
): Promise<void> =>
  database.transaction('rw', tables(database), async () => addEvents(database, id, name, events, known));

/** Puts a book as a whole in place of its events, except of those that are written meanwhile. */
export async function settleBook(database: Database, id: string): Promise<void> {
  const kept = (await originalOf(database, id))?.kept;
  if (!kept) return;
  await database.transaction('rw', tables(database), async () => {
    const [record, before] = await Promise.all([database.books.get(id), database.snapshots.get(id)]);
    const isSame = record && record.deleted === undefined && record.seq >= kept.seq && before && before.seq < kept.seq;
    if (isSame) await takeSnapshot(database, id, kept);
  });
}

/** Puts a book into the database that is not there any more; false where it is, or a deleted one is. */
export async function bringBack(database: Database, whole: Whole): Promise<boolean> {
  return database.transaction('rw', tables(database), async () => {
    if (await database.books.get(whole.id)) return false;
    await addAgain(database, whole);
    return true;
  });
}

/** Puts a book in place of all that is left of it; false where it is deleted, or is known to have come further. */
export async function mendBook(database: Database, whole: Whole): Promise<boolean> {
  const { id, kept } = whole;
  return database.transaction('rw', tables(database), async () => {
    const record = await database.books.get(id);
    if (!record || record.deleted !== undefined || record.seq > kept.seq) return false;
    await database.events.where('[book+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await takeSnapshot(database, id, kept);
    await database.books.update(id, { seq: kept.seq });
    return true;
  });
}

/** Ids of the books that are not deleted. */
export async function liveIds(database: Database): Promise<readonly string[]> {
  const records = await database.books.toArray();
  return records.filter(({ deleted }) => deleted === undefined).map(({ id }) => id);
}
