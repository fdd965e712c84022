// The rules of the open book: given to books that had none, kept on the device, followed by every result, agreed to where unknown.
import 'fake-indexeddb/auto';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeOverRules } from '../../src/book/lock';
import type { Book } from '../../src/book/types';
import { resultLines } from '../../src/derive/results';
import { lockOf } from '../../src/engine/editions';
import type { Registry } from '../../src/engine/registry';
import { type Database, openDatabase } from '../../src/store/database';
import { makeKeeper } from '../../src/store/keeper';
import { createSession, type Session } from '../../src/store/session';
import { laterRules, RULES, setTo } from '../cases/edition';
import { makePreferences } from '../cases/preferences';
import { makeBook, sheetsOf, unit } from '../cases/run';

const LATER = laterRules([setTo('electricityBenchmark', 2024, '0.9', 'gas')]);
const BOOK = makeBook(
  sheetsOf([
    {
      year: 2024,
      units: [
        unit({ unitCategory: 'gas', electricityGenerated: '100000', heatSupplied: '0', verifiedEmissions: '50000' }),
      ],
    },
  ]),
);

let database: Database;
let opened = 0;
const ends: (() => void)[] = [];

beforeEach(() => {
  opened += 1;
  database = openDatabase(`editions-${opened}`);
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await database.delete();
});

/** An app with these rules over the one database. */
const appWith = (rules: Registry): Session =>
  createRoot((end) => {
    ends.push(end);
    return createSession(async () => rules, makeKeeper(database), makePreferences());
  });

const valueIn = (session: Session): string => {
  const book = session.book() as Book;
  const line = resultLines(book, session.computation(), 'en').find(
    ({ quantity, sheet }) => quantity === 'calculatedAllowance' && sheet === 'facilities',
  );
  return line?.value || (line?.status ?? '');
};

/** A book as it was kept before books kept to rules. */
async function keepOld(id: string): Promise<void> {
  await makeKeeper(database).create(id, 'old', BOOK);
}

const lockOnDisk = async (id: string) => (await database.snapshots.get(id))?.state.lock;

test('a new book keeps to the rules of the day it was made', async () => {
  const app = appWith(RULES);
  await app.create('new', BOOK, 'facilities');
  expect(app.book()?.lock).toEqual(lockOf(RULES));
  expect(await lockOnDisk(app.bookId())).toEqual(lockOf(RULES));
  expect(app.history().done).toEqual([]);
});

test('an older book keeps to the present rules from its next opening on, on the device too, and nothing else of it changes', async () => {
  await keepOld('a');
  const before = await database.books.get('a');
  const app = appWith(RULES);
  await app.open('a', 'facilities');
  expect(app.book()).toEqual({ ...BOOK, lock: lockOf(RULES) });
  await vi.waitFor(async () => expect(await lockOnDisk('a')).toEqual(lockOf(RULES)));
  expect(await database.books.get('a')).toEqual(before);
  // a later app finds them there and puts none in their place
  const later = appWith(LATER);
  await later.open('a', 'facilities');
  expect(later.book()?.lock).toEqual(lockOf(RULES));
  await makeKeeper(database).lock('a', lockOf(LATER));
  expect(await lockOnDisk('a')).toEqual(lockOf(RULES));
});

test('results and rules of a later app are those of the book, until they are taken over; undo brings them back', async () => {
  const app = appWith(RULES);
  await app.create('new', BOOK, 'facilities');
  const before = valueIn(app);
  const later = appWith(LATER);
  await later.open(app.bookId(), 'facilities');
  const version = () => later.registry.packs.find(({ id }) => id === 'national.power')?.version;
  expect([valueIn(later), version()]).toEqual([before, '2026.1']);
  expect(later.latestRules).toBe(LATER);

  later.act(takeOverRules(later.book() as Book, later.latestRules), 'rules');
  expect([valueIn(later) === before, version()]).toEqual([false, '2026.2']);
  const after = valueIn(later);
  later.undo();
  expect([valueIn(later), version()]).toEqual([before, '2026.1']);
  later.redo();
  expect(valueIn(later)).toBe(after);
  await vi.waitFor(() => expect(later.saved()).toBe('saved'));

  const again = appWith(LATER);
  await again.open(app.bookId(), 'facilities');
  expect(valueIn(again)).toBe(after);
});

test('rules that are not known compute nothing until the user agrees, for this opening alone, and stay with the book', async () => {
  const later = appWith(LATER);
  await later.create('new', BOOK, 'facilities');
  const id = later.bookId();
  const app = appWith(RULES);
  await app.open(id, 'facilities');
  const version = app.version();
  expect(valueIn(app)).toBe('refused');
  app.agreeToLatest();
  expect(app.version()).toBeGreaterThan(version);
  expect(valueIn(app)).toBe('32880');
  expect(app.book()?.lock).toEqual(lockOf(LATER));
  expect(app.history().done).toEqual([]);
  await app.open(id, 'facilities');
  expect(valueIn(app)).toBe('refused');
});
