// Keeps books on the device: every step is written as soon as it is made, in order, and said to be saved only then.
import type { Accessor } from 'solid-js';
import { emptyHistory } from '../book/history';
import type { Book } from '../book/types';
import type { Lock } from '../model/edition';
import { type BookEvent, type BookRecord, type Database, open } from './database';
import type { Kept } from './happen';
import { addBook, addEvents, keptSince, openKept, replaceBook, restBook, takeSnapshot } from './keeper-tables';
import { createReach, type Reaching } from './reach';
import { removeForGood } from './remove-book';
import { createStanding, type Standing } from './standing';

export { happen, type Kept } from './happen';
export { ConflictError, GoneError } from './keeper-tables';

/** In place of the last event on the disk: the book itself never got there. */
export const NEVER_KEPT = -1;

/** A book before anything happened to it. */
export const freshKept = (book: Book): Kept => ({ book, history: emptyHistory, seq: 0 });

const rowsOf = ({ sheets }: Book): number =>
  sheets.enterprises.length + sheets.facilities.length + sheets.streams.length;

/** Copying more rows takes longer than a frame. */
const LONG_BOOK = 2_000;
const isLongBook = (book: Book): boolean => rowsOf(book) > LONG_BOOK;

/**
 * After so many events a snapshot is taken, so that opening a book stays quick. A large book is copied less often: the
 * copy takes longer than a hundred of its edits.
 */
const eventsPerSnapshot = (book: Book): number => Math.max(50, Math.ceil(rowsOf(book) / 20));

/** Whether a snapshot is to be taken after these events, which lead to `after`. */
function isSnapshotDue(events: readonly BookEvent[], after: Kept): boolean {
  const most = eventsPerSnapshot(after.book);
  return Math.floor((after.seq - events.length) / most) < Math.floor(after.seq / most);
}

/** How long a deleted book can be brought back. */
const KEPT_AFTER_DELETION_MS = 30 * 24 * 60 * 60 * 1000;

export interface Keeper extends Reaching {
  /** How the books stand towards other versions of the app: an older one may keep them for a while. */
  readonly standing: Accessor<Standing>;
  /** Books that are not deleted, latest first. */
  list(): Promise<readonly BookRecord[]>;
  create(id: string, name: string, book: Book): Promise<Kept>;
  /** True where no book has this id, not even a deleted one. */
  isFree(id: string): Promise<boolean>;
  /** A book as it was last saved; undefined where there is none. */
  open(id: string): Promise<Kept | undefined>;
  /** A book with all that was written since; the same object where nothing was, undefined where it is gone. */
  since(id: string, kept: Kept): Promise<Kept | undefined>;
  /**
   * Writes events that lead to `after`; resolves when all of them are on the disk, or rejects with none of them there.
   * Rejects where another tab has written in between, or the book is gone.
   */
  append(id: string, name: string, events: readonly BookEvent[], after: Kept): Promise<void>;
  /**
   * Writes the whole book in place of events that did not get onto the disk, or of one that is gone from it. `known` is the
   * last event that got there; rejects where another tab has written a later one.
   */
  replace(id: string, name: string, whole: Kept, known: number): Promise<void>;
  /**
   * Copies the book as a whole, as it lies on the disk, in place of its latest events: also a version of the app that does
   * not know these reads it then. Does nothing where another tab has written on.
   */
  rest(id: string, kept: Kept): Promise<void>;
  /** Notes the rules of a book that was kept without them. It is no change of the book: nothing else is touched. */
  lock(id: string, lock: Lock): Promise<void>;
  /** Puts a book that cannot be read back as it was last saved; false where nobody has it like that. */
  mend(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

/** Removes for good what was deleted long ago. */
async function forgetOld(database: Database): Promise<void> {
  const limit = Date.now() - KEPT_AFTER_DELETION_MS;
  const old = await database.books.filter((record) => record.deleted !== undefined && record.deleted < limit).toArray();
  for (const { id } of old) await removeForGood(database, id);
}

async function listKept(database: Database): Promise<readonly BookRecord[]> {
  await forgetOld(database);
  const records = await database.books.orderBy('updated').reverse().toArray();
  return records.filter((record) => record.deleted === undefined);
}

async function noteLock(database: Database, id: string, lock: Lock): Promise<void> {
  await database.snapshots
    .where('book')
    .equals(id)
    .modify((record, at) => {
      if (!record.state.lock) at.value = { ...record, state: { ...record.state, lock } };
    });
}

async function undelete(database: Database, id: string): Promise<void> {
  await database.books
    .where('id')
    .equals(id)
    .modify((record) => {
      delete (record as { deleted?: number }).deleted;
    });
}

/** What a page has beside the database. */
export interface KeeperHelp {
  /** Runs when the database is open, before anything is read of it. */
  readonly opened?: () => Promise<void>;
  /** Puts a long book as a whole in place of its events, without stopping the page. */
  readonly settle?: (id: string) => void;
}

/** A keeper over a database. Events of one book are written one after the other. */
export function makeKeeper(database: Database, { opened, settle }: KeeperHelp = {}): Keeper {
  const all = [database.books, database.snapshots, database.events];
  const write = <T>(run: () => Promise<T>): Promise<T> => database.transaction('rw', all, run);
  return {
    standing: createStanding(database),
    ...createReach(async () => {
      await open(database);
      await opened?.();
    }),
    list: () => listKept(database),
    create: async (id, name, book) => {
      const kept = freshKept(book);
      await write(() => addBook(database, { id, name, created: Date.now(), kept }));
      return kept;
    },
    isFree: async (id) => (await database.books.get(id)) === undefined,
    open: (id) => openKept(database, id),
    since: (id, kept) => keptSince(database, id, kept),
    append: async (id, name, events, after) => {
      const isDue = isSnapshotDue(events, after);
      const settles = isLongBook(after.book) ? settle : undefined;
      await write(async () => {
        await addEvents(database, id, name, events, after.seq - events.length);
        if (isDue && !settles) await takeSnapshot(database, id, after);
      });
      if (isDue) settles?.(id);
    },
    replace: (id, name, whole, known) => write(() => replaceBook(database, id, name, whole, known)),
    rest: async (id, kept) => {
      if (settle && isLongBook(kept.book)) return settle(id);
      await write(() => restBook(database, id, kept));
    },
    lock: (id, lock) => write(() => noteLock(database, id, lock)),
    mend: async () => false,
    remove: (id) => write(async () => void (await database.books.update(id, { deleted: Date.now() }))),
    restore: (id) => write(() => undelete(database, id)),
  };
}
