// Keeps books on the device: every step is written as soon as it is made, in order, and said to be saved only then.
import Dexie from 'dexie';
import { emptyHistory, type History, push, redo, undo } from '../book/history';
import { applyPatch } from '../book/patch';
import type { Book } from '../book/types';
import type { BookEvent, BookRecord, Database } from './database';

/** Another tab has written the book in between. Named as the database names a number that is taken. */
export class ConflictError extends Error {
  override readonly name = 'ConstraintError';
}

/** In place of the last event on the disk: the book itself never got there. */
export const NEVER_KEPT = -1;

/** A book before anything happened to it. */
export const freshKept = (book: Book): Kept => ({ book, history: emptyHistory, seq: 0 });

/** After so many events a snapshot is taken, so that opening a book stays quick. */
const EVENTS_PER_SNAPSHOT = 50;
/** How long a deleted book can be brought back. */
const KEPT_AFTER_DELETION_MS = 30 * 24 * 60 * 60 * 1000;

export interface Kept {
  readonly book: Book;
  readonly history: History;
  readonly seq: number;
}

/** What an event makes of a book and its history. */
export function happen(kept: Kept, event: BookEvent): Kept {
  const seq = kept.seq + 1;
  if (event.kind === 'do')
    return { seq, book: applyPatch(kept.book, event.step.patch), history: push(kept.history, event.step) };
  const moved = event.kind === 'undo' ? undo(kept.history) : redo(kept.history);
  return moved ? { seq, book: applyPatch(kept.book, moved.patch), history: moved.history } : { ...kept, seq };
}

export interface Keeper {
  /** Books that are not deleted, latest first. */
  list(): Promise<readonly BookRecord[]>;
  create(id: string, name: string, book: Book): Promise<Kept>;
  /** A book as it was last saved; undefined where there is none. */
  open(id: string): Promise<Kept | undefined>;
  /** Writes one event; resolves when it is on the disk. Rejects where another tab has written in between. */
  append(id: string, name: string, event: BookEvent, after: Kept): Promise<void>;
  /**
   * Writes the whole book in place of events that did not get onto the disk. `known` is the last event that did; rejects
   * where another tab has written a later one.
   */
  replace(id: string, name: string, whole: Kept, known: number): Promise<void>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

async function openKept(database: Database, id: string): Promise<Kept | undefined> {
  return database.transaction('r', database.books, database.snapshots, database.events, async () => {
    const [record, snapshot] = await Promise.all([database.books.get(id), database.snapshots.get(id)]);
    if (!record || record.deleted || !snapshot) return undefined;
    const later = await database.events
      .where('[book+seq]')
      .between([id, snapshot.seq], [id, Dexie.maxKey], false, true)
      .sortBy('seq');
    const start: Kept = { book: snapshot.state, history: snapshot.history, seq: snapshot.seq };
    return later.reduce((kept, record) => happen(kept, record.event), start);
  });
}

async function takeSnapshot(database: Database, id: string, kept: Kept): Promise<void> {
  await database.snapshots.put({ book: id, seq: kept.seq, state: kept.book, history: kept.history });
  await database.events.where('[book+seq]').between([id, 0], [id, kept.seq], true, true).delete();
}

/** Marks event `seq` as the last one of a book. Throws where `known` is not, or where the book was deleted meanwhile. */
async function advance(database: Database, id: string, name: string, known: number, seq: number): Promise<void> {
  const record = await database.books.get(id);
  const now = Date.now();
  if (!record && known === NEVER_KEPT) {
    await database.books.add({ id, name, created: now, updated: now, seq });
    return;
  }
  if (!record || record.deleted !== undefined || record.seq !== known) throw new ConflictError();
  await database.books.update(id, { name, updated: now, seq });
}

/** Removes for good what was deleted long ago. */
async function forgetOld(database: Database): Promise<void> {
  const limit = Date.now() - KEPT_AFTER_DELETION_MS;
  const old = await database.books.filter((record) => record.deleted !== undefined && record.deleted < limit).toArray();
  for (const { id } of old) {
    await database.events.where('book').equals(id).delete();
    await database.snapshots.delete(id);
    await database.books.delete(id);
  }
}

async function undelete(database: Database, id: string): Promise<void> {
  await database.books
    .where('id')
    .equals(id)
    .modify((record) => {
      delete (record as { deleted?: number }).deleted;
    });
}

/** A keeper over a database. Events of one book are written one after the other. */
export function makeKeeper(database: Database): Keeper {
  const all = [database.books, database.snapshots, database.events];
  const write = <T>(run: () => Promise<T>): Promise<T> => database.transaction('rw', all, run);
  return {
    async list() {
      await forgetOld(database);
      const records = await database.books.orderBy('updated').reverse().toArray();
      return records.filter((record) => record.deleted === undefined);
    },
    create(id, name, book) {
      const now = Date.now();
      const kept = freshKept(book);
      return write(async () => {
        await database.books.add({ id, name, created: now, updated: now, seq: kept.seq });
        await database.snapshots.add({ book: id, seq: 0, state: book, history: emptyHistory });
        return kept;
      });
    },
    open: (id) => openKept(database, id),
    append(id, name, event, after) {
      return write(async () => {
        await advance(database, id, name, after.seq - 1, after.seq);
        await database.events.add({ book: id, seq: after.seq, event });
        if (after.seq % EVENTS_PER_SNAPSHOT === 0) await takeSnapshot(database, id, after);
      });
    },
    replace(id, name, whole, known) {
      return write(async () => {
        await advance(database, id, name, known, whole.seq);
        await takeSnapshot(database, id, whole);
      });
    },
    remove: (id) => write(async () => void (await database.books.update(id, { deleted: Date.now() }))),
    restore: (id) => write(() => undelete(database, id)),
  };
}
