// A keeper with second records: what is handed to the scribe and when, and what a worker does in the tables in place of the page.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyBook } from '../../src/book/empty-book';
import type { Row } from '../../src/book/types';
import { type BookEvent, type Database, openDatabase } from '../../src/store/database';
import { ConflictError, freshKept, GoneError, happen, type Keeper, type Kept } from '../../src/store/keeper';
import { appendLong, bringBack, liveIds, mendBook, originalOf, settleBook } from '../../src/store/keeper-worker';
import { makeRecordedKeeper } from '../../src/store/recorded-keeper';
import type { Scribe } from '../../src/store/scribe';

let database: Database;
let opened = 0;

beforeEach(() => {
  opened += 1;
  database = openDatabase(`recorded-${opened}`);
});
afterEach(() => database.delete());

function adding({ book }: Kept, count: number): BookEvent {
  const at = book.sheets.facilities.length;
  const inserted = Array.from(
    { length: count },
    (_, more): Row => ({ id: book.nextId + more, cells: { facility: { text: `unit ${at + more}` } } }),
  );
  return {
    kind: 'do',
    step: { label: 'type', patch: { changes: [{ kind: 'rows', sheet: 'facilities', at, removed: [], inserted }] } },
  };
}

/** A scribe that says what it was asked for, and writes like the worker does. */
function makeScribe(missing: readonly string[] = []) {
  const asked: string[] = [];
  const write = vi.fn<Scribe['write']>(async (id, _name, known) => void asked.push(`write ${id} ${known}`));
  const scribe: Scribe = {
    append: async (id, _name, known, events) => void asked.push(`append ${id} ${known} ${events.length}`),
    renew: async (id) => void asked.push(`renew ${id}`),
    drop: async (id) => void asked.push(`drop ${id}`),
    tidy: async () => void asked.push('tidy'),
    revive: async (isMissing) => {
      const found: string[] = [];
      for (const id of missing) if (await isMissing(id)) found.push(id);
      return found;
    },
    write,
    settle: (id) => void asked.push(`settle ${id}`),
    mend: async (id) => asked.push(`mend ${id}`) > 0,
  };
  return { scribe, asked, write };
}

async function writeOne(keeper: Keeper, before: Kept, count = 1): Promise<Kept> {
  const event = adding(before, count);
  const after = happen(before, event);
  await keeper.append('a1', 'Book', [event], after);
  return after;
}

test('every write is written down a second time, once the database has it', async () => {
  const { scribe, asked } = makeScribe();
  const keeper = makeRecordedKeeper(database, scribe, () => undefined);
  let kept = await keeper.create('a1', 'Book', emptyBook());
  kept = await writeOne(keeper, kept);
  await keeper.replace('a1', 'Book', { ...kept, seq: 2 }, 1);
  await keeper.remove('a1');
  await keeper.restore('a1');
  expect(asked).toEqual(['renew a1', 'append a1 0 1', 'renew a1', 'drop a1', 'renew a1']);
});

test('what the database refuses is not written down', async () => {
  const { scribe, asked } = makeScribe();
  const keeper = makeRecordedKeeper(database, scribe, () => undefined);
  const kept = await keeper.create('a1', 'Book', emptyBook());
  await writeOne(keeper, kept);
  asked.length = 0;
  await expect(writeOne(keeper, kept)).rejects.toMatchObject({ name: 'ConstraintError' });
  await expect(keeper.replace('a1', 'Book', kept, 0)).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(asked).toEqual([]);
});

test('long events are left to the worker, and its errors are those of the keeper', async () => {
  const { scribe, asked, write } = makeScribe();
  const keeper = makeRecordedKeeper(database, scribe, () => undefined);
  const kept = await keeper.create('a1', 'Book', emptyBook());
  await writeOne(keeper, kept, 1001);
  expect(asked).toEqual(['renew a1', 'write a1 0']);
  expect((await keeper.open('a1'))?.seq).toBe(0);
  for (const [name, kind] of [
    ['ConstraintError', ConflictError],
    ['GoneError', GoneError],
  ] as const) {
    write.mockRejectedValueOnce(Object.assign(new Error('no'), { name }));
    await expect(writeOne(keeper, kept, 1001)).rejects.toThrow(kind);
  }
});

test('a long book is put in place of its events by the worker, a short one by the page', async () => {
  const { scribe, asked } = makeScribe();
  const keeper = makeRecordedKeeper(database, scribe, () => undefined);
  let kept = await keeper.create('a1', 'Book', emptyBook());
  for (let at = 0; at < 50; at += 1) kept = await writeOne(keeper, kept);
  expect((await database.snapshots.get('a1'))?.seq).toBe(50);
  for (let at = 0; at < 3; at += 1) kept = await writeOne(keeper, kept, 1000);
  await keeper.rest('a1', kept);
  expect(asked.at(-1)).toBe('settle a1');
  expect((await database.snapshots.get('a1'))?.seq).toBe(50);
  await settleBook(database, 'a1');
  expect((await database.snapshots.get('a1'))?.seq).toBe(53);
  expect(await database.events.count()).toBe(0);
  expect(await keeper.open('a1')).toEqual(kept);
});

test('books that are missing are asked for when the database opens, and told of', async () => {
  const { scribe } = makeScribe(['a1', 'b2']);
  const brought = vi.fn();
  const keeper = makeRecordedKeeper(database, scribe, brought);
  await keeper.create('a1', 'Book', emptyBook());
  await keeper.ready();
  expect(brought).toHaveBeenCalledExactlyOnceWith(['b2']);
});

test('a scribe that fails keeps nobody from the books', async () => {
  const { scribe } = makeScribe();
  const brought = vi.fn();
  const failing = { ...scribe, revive: () => Promise.reject(new Error('no files')) };
  const keeper = makeRecordedKeeper(database, failing, brought);
  await keeper.ready();
  expect(keeper.reach()).toBe('there');
  expect(brought).not.toHaveBeenCalled();
});

test('the worker appends like the page: in order, or not at all', async () => {
  const { scribe } = makeScribe();
  const keeper = makeRecordedKeeper(database, scribe, () => undefined);
  const kept = await keeper.create('a1', 'Book', emptyBook());
  const event = adding(kept, 2000);
  await appendLong(database, 'a1', 'Book', [event], 0);
  expect(await keeper.open('a1')).toEqual(happen(kept, event));
  await expect(appendLong(database, 'a1', 'Book', [event], 0)).rejects.toMatchObject({ name: 'ConstraintError' });
  await expect(appendLong(database, 'b2', 'Book', [event], 0)).rejects.toMatchObject({ name: 'GoneError' });
  expect(await database.events.count()).toBe(1);
});

test('a book comes back whole, over what is left of it, but never over one that is there', async () => {
  const { scribe } = makeScribe();
  const keeper = makeRecordedKeeper(database, scribe, () => undefined);
  const fresh = freshKept(emptyBook());
  const kept = happen(fresh, adding(fresh, 3));
  const whole = { id: 'a1', name: 'Book', created: 7, kept };
  await database.events.add({ book: 'a1', seq: 1, event: { kind: 'undo' } });
  expect(await bringBack(database, whole)).toBe(true);
  expect(await keeper.open('a1')).toEqual(kept);
  expect(await database.books.get('a1')).toMatchObject({ name: 'Book', created: 7, seq: 1 });
  expect(await bringBack(database, { ...whole, kept: fresh })).toBe(false);
  await keeper.remove('a1');
  expect(await bringBack(database, whole)).toBe(false);
  expect(await originalOf(database, 'a1')).toBeUndefined();
  expect(await liveIds(database)).toEqual([]);
});

test('a damaged book is put back as its record has it, unless that is behind what was saved, or the book is deleted', async () => {
  const { scribe } = makeScribe();
  const keeper = makeRecordedKeeper(database, scribe, () => undefined);
  let kept = await keeper.create('a1', 'Book', emptyBook());
  const early = kept;
  kept = await writeOne(keeper, kept);
  kept = await writeOne(keeper, kept);
  const whole = { id: 'a1', name: 'Book', created: 7, kept };
  await database.snapshots.put({ book: 'a1', seq: 0, state: { nonsense: 1 } } as never);
  await database.events.add({ book: 'a1', seq: 9, event: { kind: 'undo' } });
  expect(await mendBook(database, { ...whole, kept: early })).toBe(false);
  expect(await database.events.count()).toBe(3);
  expect(await mendBook(database, whole)).toBe(true);
  expect(await keeper.open('a1')).toEqual(kept);
  kept = await writeOne(keeper, kept);
  expect(await keeper.open('a1')).toEqual(kept);
  await keeper.remove('a1');
  expect(await mendBook(database, { ...whole, kept })).toBe(false);
  expect(await mendBook(database, { ...whole, id: 'b2' })).toBe(false);
});
