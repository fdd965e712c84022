// What lies on the disk, read beside the app and replayed, with everything that must hold of it.
import type { Page } from '@playwright/test';
import type { BookRecord, EventRecord, SnapshotRecord } from '../../src/store/database';
import { happen, type Kept } from '../../src/store/keeper';

interface Raw {
  readonly books: readonly BookRecord[];
  readonly snapshots: readonly SnapshotRecord[];
  readonly events: readonly EventRecord[];
}

function readRaw(page: Page): Promise<Raw> {
  return page.evaluate(
    () =>
      new Promise<Raw>((resolve, reject) => {
        const opening = indexedDB.open('tanbiao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(['books', 'snapshots', 'events']);
          const [books, snapshots, events] = ['books', 'snapshots', 'events'].map((name) =>
            reading.objectStore(name).getAll(),
          );
          reading.oncomplete = () => {
            opening.result.close();
            resolve({
              books: books?.result,
              snapshots: snapshots?.result,
              events: events?.result,
            } as Raw);
          };
        };
      }),
  );
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`the book on the disk is not sound: ${what}`);
}

/** Every event has its number, from the snapshot to the last one of the record, and nothing is left over. */
function checkNumbers({ books, snapshots, events }: Raw): void {
  const [record] = books;
  const [snapshot] = snapshots;
  must(books.length === 1 && record !== undefined, `${books.length} books`);
  must(snapshots.length === 1 && snapshot !== undefined, `${snapshots.length} snapshots`);
  const wanted = Array.from({ length: record.seq - snapshot.seq }, (_, at) => snapshot.seq + at + 1);
  const found = events.map(({ seq }) => seq);
  must(JSON.stringify(found) === JSON.stringify(wanted), `events ${found} after ${snapshot.seq}, not ${wanted}`);
}

function checkRows({ book }: Kept): void {
  const ids = book.sheets.facilities.map(({ id }) => id);
  must(new Set(ids).size === ids.length, 'two rows with one id');
  must(Math.max(0, ...ids) < book.nextId, 'an id that is given out again');
  for (const { id, cells } of book.sheets.facilities)
    for (const column of ['enterprise', 'year', 'scheme', 'sector'])
      must(cells[column]?.text !== undefined, `row ${id} has no ${column}`);
}

/** All steps can be taken back and done again, and lead to the same book. */
function checkHistory(kept: Kept): void {
  const steps = kept.history.done.length;
  let moved = kept;
  for (let at = 0; at < steps; at += 1) moved = happen(moved, { kind: 'undo' });
  must(moved.history.done.length === 0, 'steps that cannot be taken back');
  for (let at = 0; at < steps; at += 1) moved = happen(moved, { kind: 'redo' });
  must(JSON.stringify(moved.book.sheets) === JSON.stringify(kept.book.sheets), 'taken back and done again it differs');
}

/** The one book on the disk. Throws where anything of it is not sound. */
export async function readKept(page: Page): Promise<Kept> {
  const raw = await readRaw(page);
  checkNumbers(raw);
  const [snapshot] = raw.snapshots;
  if (!snapshot) throw new Error('no snapshot');
  const start: Kept = { book: snapshot.state, history: snapshot.history, seq: snapshot.seq };
  const kept = raw.events.reduce((before, { event }) => happen(before, event), start);
  checkRows(kept);
  checkHistory(kept);
  return kept;
}
