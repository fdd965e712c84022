// The books on the device with what guards them: backups, copies, deleted ones, and what can still be read of a damaged one.
import Dexie from 'dexie';
import { isBook } from '../book/book-shape';
import { emptyHistory } from '../book/history';
import type { Book } from '../book/types';
import { type BackupNotes, backupNotes } from './backup-notes';
import type { CopyInfo } from './copies';
import type { BookRecord, Database, EventRecord } from './database';
import { happen, type Kept } from './keeper';

export interface GuardedBook {
  readonly record: BookRecord;
  readonly notes: BackupNotes;
  /** Latest first. */
  readonly copies: readonly CopyInfo[];
}

/** Every book, deleted ones too, latest first. */
export async function guardedBooks(database: Database, copies: readonly CopyInfo[]): Promise<readonly GuardedBook[]> {
  const records = await database.books.orderBy('updated').reverse().toArray();
  return Promise.all(
    records.map(async (record) => ({
      record,
      notes: await backupNotes(database, record.id),
      copies: copies.filter(({ book }) => book === record.id),
    })),
  );
}

/** The steps after a snapshot as far as they fit: up to the first that does not. */
function replayed(start: Kept, events: readonly EventRecord[]): Kept {
  let kept = start;
  for (const { event } of events) {
    try {
      const next = happen(kept, event);
      if (!isBook(next.book)) return kept;
      kept = next;
    } catch {
      return kept;
    }
  }
  return kept;
}

/** What can still be read of a damaged book; undefined where nothing can. */
export async function salvaged(database: Database, id: string): Promise<Book | undefined> {
  const snapshot = await database.snapshots.get(id);
  const from = Number.isSafeInteger(snapshot?.seq) ? (snapshot?.seq ?? 0) : 0;
  const events = await database.events
    .where('[book+seq]')
    .between([id, from], [id, Dexie.maxKey], false, true)
    .sortBy('seq');
  if (isBook(snapshot?.state)) return replayed({ book: snapshot.state, history: emptyHistory, seq: from }, events).book;
  return undefined;
}
