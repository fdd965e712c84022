// What is kept on the device: books as snapshots, and every step since as it was made.
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { History, Step } from '../book/history';
import type { Book } from '../book/types';

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

export type Database = Dexie & {
  books: EntityTable<BookRecord, 'id'>;
  snapshots: EntityTable<SnapshotRecord, 'book'>;
  events: Table<EventRecord, [string, number]>;
};

/** Opens the database of this origin. Versions are only ever added to, never changed. */
export function openDatabase(name = 'tanbiao'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({ books: 'id, updated', snapshots: 'book', events: '[book+seq], book' });
  return database;
}
