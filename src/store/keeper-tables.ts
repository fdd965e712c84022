// What is done in the tables of books, in a transaction of whoever calls: the page, or the worker that writes for it.
import Dexie from 'dexie';
import type { BookEvent, Database, EventRecord } from './database';
import { type Kept, replay } from './happen';

/** Another tab has written the book in between. Named as the database names a number that is taken. */
export class ConflictError extends Error {
  override readonly name = 'ConstraintError';
}

/** The book is not on the disk any more, though nobody deleted it here: its database was, or the browser cleared it. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}

/** The events of a book after one of them, in order. */
const eventsAfter = (database: Database, id: string, seq: number): Promise<readonly EventRecord[]> =>
  database.events.where('[book+seq]').between([id, seq], [id, Dexie.maxKey], false, true).sortBy('seq');

/** A book as it was last saved; undefined where there is none. */
export async function openKept(database: Database, id: string): Promise<Kept | undefined> {
  return database.transaction('r', database.books, database.snapshots, database.events, async () => {
    const [record, snapshot] = await Promise.all([database.books.get(id), database.snapshots.get(id)]);
    if (!record || record.deleted || !snapshot) return undefined;
    const start: Kept = { book: snapshot.state, history: snapshot.history, seq: snapshot.seq };
    return replay(start, await eventsAfter(database, id, snapshot.seq));
  });
}

/** A book with all that was written since. */
export async function keptSince(database: Database, id: string, kept: Kept): Promise<Kept | undefined> {
  return database.transaction('r', database.books, database.snapshots, database.events, async () => {
    const record = await database.books.get(id);
    if (!record || record.deleted) return undefined;
    if (record.seq === kept.seq) return kept;
    const later = await eventsAfter(database, id, kept.seq);
    // a snapshot may have swallowed some of them
    return later.length === record.seq - kept.seq ? replay(kept, later) : openKept(database, id);
  });
}

/** Puts a book as a whole in place of its events. */
export async function takeSnapshot(database: Database, id: string, kept: Kept): Promise<void> {
  await database.snapshots.put({ book: id, seq: kept.seq, state: kept.book, history: kept.history });
  await database.events.where('[book+seq]').between([id, 0], [id, kept.seq], true, true).delete();
}

/** Marks event `seq` as the last one of a book. Throws where `known` is not, or where the book was deleted meanwhile. */
export async function advance(database: Database, id: string, name: string, known: number, seq: number): Promise<void> {
  const record = await database.books.get(id);
  const now = Date.now();
  if (!record) throw new GoneError();
  if (record.deleted !== undefined || record.seq !== known) throw new ConflictError();
  // the record is at hand: an update would look it up twice more
  await database.books.put({ ...record, name, updated: now, seq });
}

/** Puts events behind the last one, which is `known`. */
export async function addEvents(
  database: Database,
  id: string,
  name: string,
  events: readonly BookEvent[],
  known: number,
): Promise<void> {
  await advance(database, id, name, known, known + events.length);
  await database.events.bulkAdd(events.map((event, at): EventRecord => ({ book: id, seq: known + at + 1, event })));
}

/** A book as a whole, before it is in the tables. */
export interface Whole {
  readonly id: string;
  readonly name: string;
  readonly created: number;
  readonly kept: Kept;
}

async function addRecord(database: Database, { id, name, created, kept }: Whole): Promise<void> {
  await database.books.add({ id, name, created, updated: Date.now(), seq: kept.seq });
}

/** Puts in a new book; throws where anything of one with its id is there. */
export async function addBook(database: Database, whole: Whole): Promise<void> {
  const { seq, book: state, history } = whole.kept;
  await addRecord(database, whole);
  await database.snapshots.add({ book: whole.id, seq, state, history });
}

/** Puts in a book that was there before, over whatever is left of it. */
export async function addAgain(database: Database, whole: Whole): Promise<void> {
  await addRecord(database, whole);
  await takeSnapshot(database, whole.id, whole.kept);
}

/** Puts a book as a whole in place of what is there, if anything; throws where that does not end with event `known`. */
export async function replaceBook(
  database: Database,
  id: string,
  name: string,
  whole: Kept,
  known: number,
): Promise<void> {
  if (!(await database.books.get(id))) return addAgain(database, { id, name, created: Date.now(), kept: whole });
  await advance(database, id, name, known, whole.seq);
  await takeSnapshot(database, id, whole);
}

/** Puts a book as a whole in place of its events, unless more have come. */
export async function restBook(database: Database, id: string, kept: Kept): Promise<void> {
  const record = await database.books.get(id);
  if (record && record.deleted === undefined && record.seq === kept.seq) await takeSnapshot(database, id, kept);
}
