// Before the database changes its shape every book is copied as it is. The shape only ever grows, so a copy that finds no room is done without.
import type { Transaction } from 'dexie';
import type { Book } from '../book/types';
import type { BookRecord, CopyRecord, EventRecord, SnapshotRecord } from './database';
import { replay } from './happen';

function stateOf({ state, history, seq }: SnapshotRecord, events: readonly EventRecord[]): Book | undefined {
  const later = events.filter((event) => event.seq > seq);
  try {
    return replay({ book: state, history, seq }, later).book;
  } catch {
    return undefined;
  }
}

/** Copies one book as it was last saved; what cannot be read is left alone, as the upgrade leaves it. */
async function copyBook(upgrade: Transaction, { id, name, seq }: BookRecord): Promise<void> {
  const snapshot = await upgrade.table<SnapshotRecord, string>('snapshots').get(id);
  if (!snapshot) return;
  const events = await upgrade.table<EventRecord>('events').where('book').equals(id).sortBy('seq');
  const state = stateOf(snapshot, events);
  if (!state) return;
  const copy: Omit<CopyRecord, 'id'> = { book: id, name, at: Date.now(), why: 'migration', seq, state };
  await upgrade.table<Omit<CopyRecord, 'id'>>('copies').add(copy);
}

/** Copies all books, in the transaction that changes the shape: either both happen or neither. */
export async function copyBooks(upgrade: Transaction): Promise<void> {
  const records = await upgrade.table<BookRecord>('books').toArray();
  for (const record of records) await copyBook(upgrade, record);
}
