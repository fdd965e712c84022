// Every released shape of the database opens as it was left, with a copy of each book from before; newer data is not touched.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import type { Book } from '../../src/book/types';
import { type BookEvent, type Database, type EventRecord, openDatabase } from '../../src/store/database';
import { happen, makeKeeper } from '../../src/store/keeper';
import { makeOld, RELEASED, readOld } from '../support/old-database';

let database: Database | undefined;
let made = 0;

/** The database of a released version, opened by this one. */
async function openOld(name: (typeof RELEASED)[number], change?: (raw: Database) => void) {
  made += 1;
  const data = readOld(name);
  await makeOld({ data, name: `old-${made}` });
  database = openDatabase(`old-${made}`);
  change?.(database);
  const keeper = makeKeeper(database);
  await keeper.ready();
  return { data, keeper, database };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await database?.delete();
});

const names = ({ sheets }: Book) => sheets.facilities.map((row) => row.cells.facility?.text);
const UNDO: BookEvent = { kind: 'undo' };

for (const released of RELEASED)
  test(`a database of ${released} opens with its books, goes on, and undoes what was done then`, async () => {
    const { keeper, database } = await openOld(released);
    const [record, ...others] = await keeper.list();
    expect(others).toEqual([]);
    const kept = record && (await keeper.open(record.id));
    if (!record || !kept) throw new Error('the book is not there');
    expect(kept.seq).toBe(56);
    expect(names(kept.book)).toEqual(['1号机组', '2号机组', '改名52']);
    expect(kept.book.settings.name).toBe('未命名');
    expect(kept.history.undone).toHaveLength(1);

    const after = happen(kept, UNDO);
    await keeper.append(record.id, 'Book', [UNDO], after);
    expect(names(after.book)).toEqual(['1号机组', '2号机组', '改名51']);
    expect(await keeper.open(record.id)).toEqual(after);
    let back = after;
    while (back.history.done.length > 0) back = happen(back, UNDO);
    expect(names(back.book)).toEqual([]);

    const deleted = (await database.books.toArray()).find((book) => book.deleted !== undefined);
    await keeper.restore(deleted?.id ?? '');
    const restored = await keeper.open(deleted?.id ?? '');
    expect(restored && names(restored.book)).toEqual(['已删机组']);
  });

test('the first upgrade leaves a copy of every book as it was, and only the first', async () => {
  const { database, data } = await openOld('version-1');
  const copies = await database.copies.toArray();
  expect(copies.map(({ why, seq }) => [why, seq]).sort()).toEqual([
    ['migration', 1],
    ['migration', 56],
  ]);
  expect(copies.map(({ state }) => names(state)).sort()).toEqual([['1号机组', '2号机组', '改名52'], ['已删机组']]);
  for (const table of ['books', 'snapshots', 'events'])
    expect(await database.table(table).toArray()).toEqual(data.tables[table]);
  database.close();
  await database.open();
  expect(await database.copies.count()).toBe(2);
});

test('where there is no room for copies the upgrade is done without them, and changes nothing', async () => {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const { keeper, database, data } = await openOld('version-1');
  expect(add).toHaveBeenCalled();
  expect(await database.copies.count()).toBe(0);
  for (const table of ['books', 'snapshots', 'events'])
    expect(await database.table(table).toArray()).toEqual(data.tables[table]);
  expect(await keeper.list()).toHaveLength(1);
});

test('a book that cannot be read is left as it is and does not stop the upgrade', async () => {
  made += 1;
  const data = readOld('version-1');
  const broken = { book: 'broken', seq: 0, state: null, history: null };
  const record = { id: 'broken', name: 'broken', created: 0, updated: 0, seq: 1 };
  const event: EventRecord = { book: 'broken', seq: 1, event: UNDO };
  const { books = [], snapshots = [], events = [] } = data.tables;
  const tables = { books: [...books, record], snapshots: [...snapshots, broken], events: [...events, event] };
  await makeOld({ data: { ...data, tables }, name: `old-${made}` });
  database = openDatabase(`old-${made}`);
  await makeKeeper(database).ready();
  expect(await database.copies.count()).toBe(2);
  expect(await database.snapshots.get('broken')).toEqual(broken);
});

test('a newer version leaves more than this one knows: it is kept, read and written around', async () => {
  const { data } = await openOld('version-2');
  database?.close();
  made += 1;
  const newer = openDatabase(`old-${made}`);
  newer.version(3).stores({ notes: 'id' });
  await newer.open();
  await newer.table('notes').put({ id: 'n', text: 'of a newer version' });
  for (const [table, records] of Object.entries(data.tables)) await newer.table(table).bulkPut([...records]);
  const [id] = await newer.books.toCollection().primaryKeys();
  await newer.books.update(id ?? '', { tag: 'newer' } as object);
  await newer.snapshots
    .where('book')
    .equals(id ?? '')
    .modify((record) => {
      Object.assign(record.state, { mood: 'newer' });
    });
  newer.close();

  database = openDatabase(`old-${made}`);
  const keeper = makeKeeper(database);
  await keeper.ready();
  let kept = await keeper.open(id ?? '');
  for (let at = 0; kept && at < 60; at += 1) {
    const event: BookEvent = { kind: at % 2 === 0 ? 'undo' : 'redo' };
    const after = happen(kept, event);
    await keeper.append(id ?? '', 'Book', [event], after);
    kept = after;
  }
  expect(await database.books.get(id ?? '')).toMatchObject({ tag: 'newer', name: 'Book' });
  expect((await database.snapshots.get(id ?? ''))?.state).toMatchObject({ mood: 'newer' });
  database.close();

  const again = openDatabase(`old-${made}`);
  again.version(3).stores({ notes: 'id' });
  expect(await again.table('notes').toArray()).toEqual([{ id: 'n', text: 'of a newer version' }]);
  expect(await makeKeeper(again).open(id ?? '')).toEqual(kept);
  again.close();
});

test('a change of a kind that this version does not know is refused, never left out', async () => {
  const { keeper, database } = await openOld('version-2');
  const [record] = await keeper.list();
  const id = record?.id ?? '';
  const kept = await keeper.open(id);
  const step = { label: 'type', patch: { changes: [{ kind: 'weather', after: 'rain' }] } };
  await database.events.add({ book: id, seq: 57, event: { kind: 'do', step } } as unknown as EventRecord);
  await database.books.update(id, { seq: 57 });
  await expect(keeper.open(id)).rejects.toMatchObject({ name: 'NewerError' });
  if (kept) await expect(keeper.since(id, kept)).rejects.toMatchObject({ name: 'NewerError' });
  expect(await database.events.count()).toBe(8);
});
