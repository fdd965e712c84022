// Books on the device: events, snapshots, history, conflicts, deletion; nothing half written.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyBook } from '../../src/book/empty-book';
import type { Book, Change } from '../../src/book/types';
import { type BookEvent, type Database, openDatabase } from '../../src/store/database';
import { happen, type Keeper, type Kept, makeKeeper } from '../../src/store/keeper';

let database: Database;
let keeper: Keeper;
let opened = 0;

beforeEach(() => {
  opened += 1;
  database = openDatabase(`test-${opened}`);
  keeper = makeKeeper(database);
});
afterEach(async () => {
  vi.useRealTimers();
  await database.delete();
});

/** A step that inserts a facility called `name` at the end. */
function adding(book: Book, name: string): BookEvent {
  const change: Change = {
    kind: 'rows',
    sheet: 'facilities',
    at: book.sheets.facilities.length,
    removed: [],
    inserted: [{ id: book.nextId, cells: { facility: { text: name } } }],
  };
  return { kind: 'do', step: { label: 'type', patch: { changes: [change] } } };
}

const names = (kept: Kept | undefined): readonly (string | undefined)[] | undefined =>
  kept?.book.sheets.facilities.map((row) => row.cells.facility?.text);

/** Does and writes an event; answers with what it made. */
async function write(kept: Kept, event: BookEvent, by: Keeper = keeper): Promise<Kept> {
  const after = happen(kept, event);
  await by.append('a', 'Book', [event], after);
  return after;
}

async function writeMany(kept: Kept, count: number, by: Keeper = keeper): Promise<Kept> {
  let now = kept;
  for (let at = 1; at <= count; at += 1) now = await write(now, adding(now.book, `unit ${now.seq + 1}`), by);
  return now;
}

const create = (): Promise<Kept> => keeper.create('a', 'Book', emptyBook());
const UNDO: BookEvent = { kind: 'undo' };
const REDO: BookEvent = { kind: 'redo' };

test('a new book is there, empty, with nothing to undo', async () => {
  await create();
  expect(await keeper.open('a')).toEqual({
    book: emptyBook(),
    history: { done: [], undone: [] },
    seq: 0,
  });
  expect(await keeper.open('b')).toBeUndefined();
});

test('what was written is replayed when the book is opened, by another keeper too', async () => {
  const after = await writeMany(await create(), 3);
  const other = makeKeeper(database);
  expect(await other.open('a')).toEqual(after);
  expect(names(after)).toEqual(['unit 1', 'unit 2', 'unit 3']);
});

test('a snapshot is taken at the fiftieth event, and what it contains is not kept twice', async () => {
  const after = await writeMany(await create(), 53);
  expect(await database.snapshots.get('a')).toMatchObject({ seq: 50 });
  expect((await database.events.toArray()).map(({ seq }) => seq)).toEqual([51, 52, 53]);
  expect(await keeper.open('a')).toEqual(after);
  expect(names(after)).toHaveLength(53);
});

test('undo and redo go on after reopening, across a snapshot', async () => {
  let kept = await writeMany(await create(), 51);
  for (let at = 0; at < 3; at += 1) kept = await write(kept, UNDO);
  const reopened = await keeper.open('a');
  expect(names(reopened)).toHaveLength(48);
  expect(reopened?.history.undone).toHaveLength(3);
  if (reopened) kept = await write(reopened, REDO);
  expect(names(await keeper.open('a'))?.at(-1)).toBe('unit 49');
});

test('a number that another tab has taken is refused, and its event stays', async () => {
  const start = await create();
  const mine = await write(start, adding(start.book, 'mine'));
  await expect(write(start, adding(start.book, 'yours'), makeKeeper(database))).rejects.toMatchObject({
    name: 'ConstraintError',
  });
  expect(await keeper.open('a')).toEqual(mine);
});

test('a tab that fell behind a snapshot is refused as well, though its numbers are free again', async () => {
  const start = await create();
  const after = await writeMany(start, 50);
  await expect(write(start, adding(start.book, 'late'))).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(await keeper.open('a')).toEqual(after);
});

test('an event that leaves out a number is refused: a book is never replayed with a gap', async () => {
  const start = await create();
  const lost = happen(start, adding(start.book, 'lost'));
  const event = adding(lost.book, 'next');
  await expect(keeper.append('a', 'Book', [event], happen(lost, event))).rejects.toMatchObject({
    name: 'ConstraintError',
  });
  expect(await keeper.open('a')).toEqual(start);
});

test('the whole book can be written in place of events that did not arrive', async () => {
  const start = await create();
  const lost = happen(start, adding(start.book, 'lost'));
  const whole = happen(lost, adding(lost.book, 'next'));
  await keeper.replace('a', 'Book', whole, start.seq);
  expect(await keeper.open('a')).toEqual(whole);
  const after = await write(whole, UNDO);
  expect(names(await keeper.open('a'))).toEqual(['lost']);
  await expect(keeper.replace('a', 'Book', whole, start.seq)).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(await keeper.open('a')).toEqual(after);
});

test('a reader comes from where it is to what was written since, with and without a snapshot in between', async () => {
  const start = await create();
  const some = await writeMany(start, 3);
  expect(await keeper.since('a', start)).toEqual(some);
  expect(await keeper.since('a', some)).toBe(some);
  const many = await writeMany(some, 50);
  expect(await keeper.since('a', some)).toEqual(many);
  const lost = happen(many, adding(many.book, 'lost'));
  const whole = happen(lost, adding(lost.book, 'next'));
  await keeper.replace('a', 'Book', whole, many.seq);
  expect(await keeper.since('a', many)).toEqual(whole);
  await keeper.remove('a');
  expect(await keeper.since('a', many)).toBeUndefined();
});

test('the name and time of the last change stand in the list, the latest first', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') });
  const kept = await create();
  vi.setSystemTime(new Date('2026-01-02'));
  await keeper.create('b', 'Other', emptyBook());
  expect((await keeper.list()).map(({ name }) => name)).toEqual(['Other', 'Book']);
  vi.setSystemTime(new Date('2026-01-03'));
  const event = adding(kept.book, 'x');
  await keeper.append('a', 'Renamed', [event], happen(kept, event));
  expect((await keeper.list()).map(({ name }) => name)).toEqual(['Renamed', 'Other']);
});

test('a deleted book is gone from the list and cannot be opened or written, and comes back whole', async () => {
  const after = await writeMany(await create(), 2);
  await keeper.remove('a');
  expect(await keeper.list()).toEqual([]);
  expect(await keeper.open('a')).toBeUndefined();
  await expect(write(after, UNDO)).rejects.toMatchObject({ name: 'ConstraintError' });
  await keeper.restore('a');
  expect(await keeper.open('a')).toEqual(after);
  await write(after, UNDO);
  expect(names(await keeper.open('a'))).toEqual(['unit 1']);
});

test('a book deleted thirty days ago is removed with everything it had, others are not', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') });
  await writeMany(await create(), 2);
  await keeper.create('b', 'Other', emptyBook());
  const copy = { name: '', at: 0, why: 'calm', seq: 0, state: emptyBook() };
  await database.copies.bulkAdd([
    { ...copy, book: 'a' },
    { ...copy, book: 'b' },
  ]);
  await keeper.remove('a');
  vi.setSystemTime(new Date('2026-01-30'));
  await keeper.list();
  expect(await database.events.count()).toBe(2);
  vi.setSystemTime(new Date('2026-02-02'));
  expect((await keeper.list()).map(({ id }) => id)).toEqual(['b']);
  expect(await database.events.count()).toBe(0);
  expect(await database.snapshots.count()).toBe(1);
  expect((await database.copies.toArray()).map(({ book }) => book)).toEqual(['b']);
});

test('nothing is half written when a step of a transaction fails', async () => {
  const after = await writeMany(await create(), 49);
  const record = await database.books.get('a');
  const put = vi.spyOn(database.snapshots, 'put').mockRejectedValueOnce(new Error('disk full'));
  await expect(write(after, adding(after.book, 'the fiftieth'))).rejects.toThrow('disk full');
  put.mockRestore();
  expect(await database.books.get('a')).toEqual(record);
  expect(await database.events.count()).toBe(49);
  expect(await keeper.open('a')).toEqual(after);
  await write(after, adding(after.book, 'again'));
  expect(names(await keeper.open('a'))?.at(-1)).toBe('again');
});

test('a book is not made by halves either', async () => {
  vi.spyOn(database.snapshots, 'add').mockRejectedValueOnce(new Error('disk full'));
  await expect(create()).rejects.toThrow('disk full');
  expect(await keeper.list()).toEqual([]);
});

test('events written together are all there, also beyond the next snapshot', async () => {
  const done = await writeMany(await create(), 45);
  const events = Array.from({ length: 12 }, () => UNDO);
  const after = events.reduce(happen, done);
  await keeper.append('a', 'Book', events, after);
  expect(await keeper.open('a')).toEqual(after);
  expect((await database.snapshots.get('a'))?.seq).toBe(57);
});

test('events of which another tab has taken a number are not written at all', async () => {
  const start = await create();
  const other = await writeMany(start, 1);
  const mine = [adding(start.book, 'mine'), UNDO];
  await expect(keeper.append('a', 'Book', mine, mine.reduce(happen, start))).rejects.toMatchObject({
    name: 'ConstraintError',
  });
  expect(await keeper.open('a')).toEqual(other);
});
