// What is kept on the device: books as snapshots, and every step since as it was made.
import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { History, Step } from '../book/history';
import type { Book } from '../book/types';
import { copyBooks } from './migration';

/** One thing that happened to a book. */
export type BookEvent =
  | { readonly kind: 'do'; readonly step: Step }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface BookRecord {
  readonly id: string;
  readonly name: string;
  readonly created: number;
  readonly updated: number;
  /** Number of the last event: events themselves do not tell, since snapshots remove them. */
  readonly seq: number;
  /** Time of deletion; a deleted book stays for a while, so that deleting can be undone. */
  readonly deleted?: number;
}

export interface SnapshotRecord {
  readonly book: string;
  /** Number of the last event that the snapshot contains. */
  readonly seq: number;
  readonly state: Book;
  readonly history: History;
}

export interface EventRecord {
  readonly book: string;
  /** 1, 2, 3 ... within a book; a number that is taken means that another tab wrote it. */
  readonly seq: number;
  readonly event: BookEvent;
}

/** A book as it was at some time, kept beside it so that one can go back. Has the book and no history. */
export interface CopyRecord {
  readonly id: number;
  readonly book: string;
  readonly name: string;
  readonly at: number;
  /** A code of the words: why it was made. */
  readonly why: string;
  /** Number of the last event that it contains. */
  readonly seq: number;
  readonly state: Book;
}

/** Something the page remembers that no book holds: a folder for backups, how columns of a file were matched. */
export interface MemoryRecord {
  readonly id: string;
  readonly value: unknown;
}

export type Database = Dexie & {
  books: EntityTable<BookRecord, 'id'>;
  snapshots: EntityTable<SnapshotRecord, 'book'>;
  events: Table<EventRecord, [string, number]>;
  copies: EntityTable<CopyRecord, 'id'>;
  memory: EntityTable<MemoryRecord, 'id'>;
};

/** Databases that have no room for copies. */
const withoutCopies = new WeakSet<Dexie>();

/** Goes with every version that is added to a released one. */
const withCopies = (upgrade: Transaction): Promise<void> | undefined =>
  withoutCopies.has(upgrade.db) ? undefined : copyBooks(upgrade);

/**
 * Opens the database of this origin. Versions are only ever added to, and only by tables and fields: an older page that
 * meets a newer database must be able to go on. A transaction is complete when it is on the disk, not when it is on its way.
 */
export function openDatabase(name = 'tanbiao'): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({ books: 'id, updated', snapshots: 'book', events: '[book+seq], book' });
  database.version(2).stores({ copies: '++id, book', memory: 'id' }).upgrade(withCopies);
  return database;
}

/** Opens the database; where an upgrade finds no room for copies of the books it is done without them. */
export async function open(database: Database): Promise<void> {
  try {
    await database.open();
  } catch (error) {
    const isFull = error instanceof Error && /Quota|Abort/.test(`${error.name} ${error.message}`);
    if (!isFull) throw error;
    withoutCopies.add(database);
    await database.open();
  }
}
