// The guard before the keeper: room where the device is full, reasons in words, damaged books, books that are gone.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { adviceFor, type StorageFacts } from '../../src/derive/storage-advice';
import { type Database, openDatabase } from '../../src/store/database';
import { browserOf } from '../../src/store/device-facts';
import { DamagedError, type GuardNews, guardKeeper, troubleOf } from '../../src/store/device-guard';
import { noteFolder } from '../../src/store/device-marker';
import { happen, type Keeper, makeKeeper } from '../../src/store/keeper';
import { plants } from '../cases/plants';

let database: Database;
let inner: Keeper;
let opened = 0;
let told: { trouble?: unknown; gone?: unknown; damaged?: string; mended?: string };

/** The storage for small notes; it outlives the database, as in a browser. */
function makeNotes(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const news = (makeRoom = async () => false): GuardNews => ({
  trouble: (trouble) => {
    told.trouble = trouble;
  },
  gone: (gone) => {
    told.gone = gone;
  },
  damaged: (damaged) => {
    told.damaged = damaged;
  },
  mended: (mended) => {
    told.mended = mended;
  },
  tell: () => undefined,
  makeRoom,
});

beforeEach(() => {
  opened += 1;
  database = openDatabase(`guard-${opened}`);
  inner = makeKeeper(database);
  told = {};
  vi.stubGlobal('localStorage', makeNotes());
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await database.delete();
});

/** An error as the database gives it: the reason lies inside of the end of the transaction. */
const full = (): Error =>
  Object.assign(new Error('aborted'), {
    name: 'AbortError',
    inner: Object.assign(new Error(), { name: 'QuotaExceededError' }),
  });

/** A keeper whose next writes fail so often. */
const failing = (times: number, error: () => Error): Keeper => {
  let left = times;
  return {
    ...inner,
    create: async (...args) => {
      left -= 1;
      if (left >= 0) throw error();
      return inner.create(...args);
    },
  };
};

test('a write that finds no room is done after room was made, and nobody is troubled', async () => {
  const makeRoom = vi.fn(async () => true);
  const keeper = guardKeeper(failing(2, full), news(makeRoom));
  await keeper.create('a', 'Book', plants());
  expect(makeRoom).toHaveBeenCalledTimes(2);
  expect(told.trouble).toBeUndefined();
  expect((await keeper.open('a'))?.book).toEqual(plants());
});

test('where no room can be made the write fails, and says that the device is full', async () => {
  const keeper = guardKeeper(failing(9, full), news());
  await expect(keeper.create('a', 'Book', plants())).rejects.toThrow();
  expect(told.trouble).toBe('full');
});

test('not everything is given away for one write', async () => {
  const makeRoom = vi.fn(async () => true);
  await expect(guardKeeper(failing(99, full), news(makeRoom)).create('a', '', plants())).rejects.toThrow();
  expect(makeRoom).toHaveBeenCalledTimes(3);
});

test('reasons have names: no room, no database, something else; another window is none', () => {
  const named = (name: string): Error => Object.assign(new Error(), { name });
  expect(troubleOf(full())).toBe('full');
  expect(troubleOf(named('OpenFailedError'))).toBe('unavailable');
  expect(troubleOf(named('DataError'))).toBe('other');
  expect(troubleOf(named('ConstraintError'))).toBeUndefined();
});

test('a damaged snapshot or a step that does not fit is told as a damaged book; others open', async () => {
  const keeper = guardKeeper(inner, news());
  await keeper.create('a', 'A', plants());
  await keeper.create('b', 'B', plants());
  const kept = await keeper.create('c', 'C', plants());
  await database.snapshots.put({ book: 'a', seq: 0, state: { nonsense: 1 } } as never);
  await expect(keeper.open('a')).rejects.toThrow(DamagedError);
  expect(told.damaged).toBe('a');
  expect((await keeper.open('b'))?.book).toEqual(plants());
  const rows = { kind: 'rows', sheet: 'streams', at: 99, removed: [{ id: 1, cells: {} }], inserted: [] } as const;
  const event = { kind: 'do', step: { label: 'type', patch: { changes: [rows] } } } as const;
  await database.events.add({ book: 'c', seq: 1, event });
  await expect(keeper.open('c')).rejects.toThrow(DamagedError);
  expect(told.damaged).toBe('c');
  expect(() => happen(kept, event)).toThrow(RangeError);
});

test('a damaged book that can be put back opens, and that is said; one that comes back damaged is told as before', async () => {
  const mending = (state: unknown): Keeper => ({
    ...inner,
    mend: async (id) => {
      await database.snapshots.put({ book: id, seq: 0, state, history: { done: [], undone: [] } } as never);
      return true;
    },
  });
  const book = { ...plants(), settings: { name: 'North' } };
  await inner.create('a', 'North', book);
  const damage = () => database.snapshots.put({ book: 'a', seq: 0, state: { nonsense: 1 } } as never);
  await damage();
  expect((await guardKeeper(mending(book), news()).open('a'))?.book).toEqual(book);
  expect(told).toEqual({ mended: 'North' });
  told = {};
  await damage();
  await expect(guardKeeper(mending({ nonsense: 2 }), news()).open('a')).rejects.toThrow(DamagedError);
  expect(told).toEqual({ damaged: 'a' });
});

test('books that were here and are gone are told, with their number and names, until that is read', async () => {
  const keeper = guardKeeper(inner, news());
  expect(await keeper.list()).toEqual([]);
  expect(told.gone).toBeUndefined();
  await keeper.create('a', 'North River', plants());
  await keeper.create('b', 'South Sea', plants());
  noteFolder('Backups');
  await database.delete();
  database = openDatabase(`guard-${opened}`);
  const later = guardKeeper(makeKeeper(database), news());
  await later.list();
  expect(told.gone).toMatchObject({ count: 2, folder: 'Backups' });
  expect((told.gone as { names: string[] }).names.toSorted()).toEqual(['North River', 'South Sea']);
  await later.create('c', 'New', plants());
  expect(told.gone).toMatchObject({ count: 2 });
});

test('books that the user deleted are not gone', async () => {
  const keeper = guardKeeper(inner, news());
  await keeper.create('a', 'A', plants());
  await keeper.remove('a');
  await keeper.list();
  expect(told.gone).toBeUndefined();
  await keeper.restore('a');
  expect((await keeper.list()).length).toBe(1);
});

const facts: StorageFacts = { persistent: false, installed: false, usage: 1, quota: 100, browser: 'chromium' };

test('advice fits the device: Safari is told of its week, an iPhone to take files along before installing', () => {
  expect(adviceFor(facts)).toEqual(['mayEvict', 'installHelps', 'clearing', 'private', 'elsewhere']);
  expect(adviceFor({ ...facts, browser: 'ios' }).slice(0, 2)).toEqual(['iosInstall', 'safariWeek']);
  expect(adviceFor({ ...facts, browser: 'ios', installed: true, persistent: true })).toEqual([
    'iosInstalled',
    'clearing',
    'elsewhere',
  ]);
  expect(adviceFor({ ...facts, browser: 'safari' })).toContain('safariWeek');
  expect(adviceFor({ ...facts, usage: 90 })[0]).toBe('lowSpace');
  expect(adviceFor({ ...facts, usage: undefined, quota: undefined })).not.toContain('lowSpace');
});

test('browsers are told apart, an iPad that says it is a Mac too', () => {
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
  expect(browserOf(mac, 0)).toBe('safari');
  expect(browserOf(mac, 5)).toBe('ios');
  expect(browserOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 0)).toBe(
    'chromium',
  );
  expect(browserOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0)).toBe('firefox');
  expect(
    browserOf(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140 Mobile Safari/604.1',
      5,
    ),
  ).toBe('ios');
});
