// Copies and backups on the device: made once per state, thinned, found again, dropped for room; books removed for good.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COPY_LIMITS, mostCopies } from '../../src/book/copy-thinning';
import type { Book } from '../../src/book/types';
import { backupNotes, lastBackup, noteBackup } from '../../src/store/backup-notes';
import { makeCopies, type Original } from '../../src/store/copies';
import { type Database, openDatabase } from '../../src/store/database';
import { guardedBooks, salvaged } from '../../src/store/device-books';
import { happen, makeKeeper } from '../../src/store/keeper';
import { removeForGood } from '../../src/store/remove-book';
import { plants } from '../cases/plants';

let database: Database;
let opened = 0;

beforeEach(() => {
  opened += 1;
  database = openDatabase(`copies-${opened}`);
});
afterEach(() => database.delete());

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 30);
const original = (seq: number, book = 'a', state: Book = plants()): Original => ({
  book,
  name: 'Book',
  why: 'time',
  seq,
  state,
});

test('a copy holds the book as it was, and lists say what it is without reading it', async () => {
  const copies = makeCopies(database);
  await copies.make(original(3), NOW);
  const [info] = await copies.list();
  expect(info).toMatchObject({ book: 'a', why: 'time', seq: 3, rows: 9, at: NOW });
  expect(await copies.read(info?.id ?? -1)).toEqual(plants());
});

test('an unchanged book is not copied again', async () => {
  const copies = makeCopies(database);
  await copies.make(original(3), NOW);
  await copies.make(original(3), NOW + 60 * MINUTE);
  await copies.make(original(4), NOW + 61 * MINUTE);
  await copies.make(original(4, 'b'), NOW + 62 * MINUTE);
  expect((await copies.list()).map(({ book, seq }) => [book, seq])).toEqual([
    ['b', 4],
    ['a', 4],
    ['a', 3],
  ]);
});

test('a year of work leaves few copies, the latest among them', async () => {
  const copies = makeCopies(database);
  for (let n = 1; n <= 120; n += 1) await copies.make(original(n), NOW + n * 3 * 24 * 60 * MINUTE);
  const list = await copies.list();
  expect(list.length).toBeLessThanOrEqual(mostCopies(COPY_LIMITS));
  expect(list[0]?.seq).toBe(120);
  expect(await database.copies.count()).toBe(list.length);
});

test('copies that another version of the app made are listed too, and damaged ones are told', async () => {
  const copies = makeCopies(database);
  await copies.make(original(1), NOW);
  await database.copies.add({ ...original(2), at: NOW + 1, why: 'before-version-3' } as never);
  await database.copies.add({ ...original(3), at: NOW + 2, state: { nonsense: true } } as never);
  const list = await copies.list();
  expect(list.map(({ seq, rows }) => [seq, rows])).toEqual([
    [3, 0],
    [2, 9],
    [1, 9],
  ]);
  expect(await copies.read(list[0]?.id ?? -1)).toBeUndefined();
});

test('room is made by the oldest copies until only the latest of each book are left', async () => {
  const copies = makeCopies(database);
  for (let n = 1; n <= 5; n += 1) await copies.make(original(n), NOW + n * MINUTE);
  await copies.make(original(1, 'b'), NOW);
  expect(await copies.makeRoom()).toBe(true);
  expect((await copies.list()).map(({ book, seq }) => `${book}${seq}`)).toEqual(['a5', 'a4', 'a3', 'b1']);
  while (await copies.makeRoom());
  expect((await copies.list()).map(({ book, seq }) => `${book}${seq}`)).toEqual(['a5', 'b1']);
});

test('the last backup is the later of file and folder, and notes of one do not touch the other', async () => {
  await noteBackup(database, 'a', { file: { at: NOW, seq: 5, name: 'a.json' } });
  await noteBackup(database, 'a', { folder: { at: NOW + 1, seq: 7, name: 'a.json' } });
  await noteBackup(database, 'a', { putOff: { at: NOW + 2, seq: 9 } });
  const notes = await backupNotes(database, 'a');
  expect(lastBackup(notes)).toEqual({ at: NOW + 1, seq: 7, name: 'a.json' });
  expect(notes.file?.seq).toBe(5);
  expect(lastBackup(await backupNotes(database, 'b'))).toBeUndefined();
});

test('a book removed for good leaves nothing behind, and other books stay', async () => {
  const keeper = makeKeeper(database);
  const copies = makeCopies(database);
  for (const id of ['a', 'b']) {
    const kept = await keeper.create(id, id, plants());
    const event = { kind: 'do', step: { label: 'rename', patch: { changes: [] } } } as const;
    await keeper.append(id, id, [event], happen(kept, event));
    await copies.make(original(0, id), NOW);
    await noteBackup(database, id, { file: { at: NOW, seq: 0, name: 'x' } });
  }
  await removeForGood(database, 'a');
  const left = await guardedBooks(database, await copies.list());
  expect(left.map(({ record, copies: own }) => [record.id, own.length])).toEqual([['b', 1]]);
  for (const table of [database.events, database.snapshots, database.copies])
    expect((await table.toArray()).every((one) => one.book === 'b')).toBe(true);
  expect(await backupNotes(database, 'a')).toEqual({});
});

test('of a book with a step that does not fit, everything before that step can be read', async () => {
  const keeper = makeKeeper(database);
  let kept = await keeper.create('a', 'a', plants());
  const setting = (value: string, before: string | null) =>
    ({
      kind: 'do',
      step: { label: 'setting', patch: { changes: [{ kind: 'setting', key: 'name', before, after: value }] } },
    }) as const;
  for (const [value, before] of [['One', null] as const, ['Two', 'One'] as const]) {
    const after = happen(kept, setting(value, before));
    await keeper.append('a', value, [setting(value, before)], after);
    kept = after;
  }
  const broken = { kind: 'do', step: { label: 'type', patch: { changes: [{ kind: 'nonsense' }] } } };
  await database.events.put({ book: 'a', seq: 2, event: broken } as never);
  expect((await salvaged(database, 'a'))?.settings.name).toBe('One');
  await database.snapshots.put({ book: 'a', seq: 0, state: 'nonsense' } as never);
  expect(await salvaged(database, 'a')).toBeUndefined();
});
