// Bringing steps to the device: pauses that can be cut short, what was not taken, books that were left, newer versions.
import 'fake-indexeddb/auto';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSetting } from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { addScenario } from '../../src/book/scenario-commands';
import { makeRegistry } from '../../src/engine/registry';
import { type Database, type EventRecord, openDatabase } from '../../src/store/database';
import { type Keeper, makeKeeper } from '../../src/store/keeper';
import { settle } from '../../src/store/leaving';
import { createSession, type Session } from '../../src/store/session';
import { makePreferences } from '../cases/preferences';

let database: Database;
let keeper: Keeper;
let session: Session;
let dispose: () => void;
let made = 0;
let pause: () => Promise<void>;

beforeEach(async () => {
  made += 1;
  database = openDatabase(`saving-${made}`);
  keeper = makeKeeper(database);
  pause = () => Promise.resolve();
  createRoot((end) => {
    dispose = end;
    session = createSession(
      async () => makeRegistry([], []),
      keeper,
      makePreferences(),
      () => pause(),
    );
  });
  await session.create('Book', emptyBook(), 'facilities');
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  dispose();
  await database.delete();
});

function rename(name: string): void {
  const book = session.book();
  if (book) session.act(setSetting(book, 'name', name).patch, 'rename');
}

const kept = async (id = session.bookId()) => (await makeKeeper(database).open(id))?.book.settings.name;
const isSaved = () => vi.waitFor(() => expect(session.saved()).toBe('saved'), { timeout: 10_000 });

/** Makes the device take nothing; answers with the way back. */
function fill(): () => void {
  const full = vi.spyOn(database.books, 'put').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
  return () => full.mockRestore();
}

test('what waits for a pause is written at once when the page is about to go', async () => {
  pause = () => new Promise(() => undefined);
  rename('one');
  rename('two');
  expect(session.isAllSaved()).toBe(false);
  expect(await settle(session)).toBe(true);
  expect(session.isAllSaved()).toBe(true);
  expect(session.saved()).toBe('saved');
  expect(await kept()).toBe('two');
});

test('what the device did not take is tried again by itself, and why is known meanwhile', async () => {
  const makeRoom = fill();
  rename('one');
  await vi.waitFor(() => expect(session.saved()).toBe('failed'));
  expect(session.failure()?.name).toBe('QuotaExceededError');
  expect(await settle(session)).toBe(false);
  makeRoom();
  await isSaved();
  expect(session.failure()).toBeUndefined();
  expect(await kept()).toBe('one');
});

test('a book that was left with something unsaved comes back as it was left, and is written in the end', async () => {
  const makeRoom = fill();
  rename('one');
  const left = session.bookId();
  await vi.waitFor(() => expect(session.saved()).toBe('failed'));
  await session.create('Other', emptyBook(), 'facilities');
  expect(session.saved()).toBe('saved');
  expect(session.isAllSaved()).toBe(false);
  await session.open(left, 'facilities');
  expect(session.book()?.settings.name).toBe('one');
  expect(session.saved()).toBe('failed');
  session.close();
  makeRoom();
  await vi.waitFor(() => expect(session.isAllSaved()).toBe(true), { timeout: 10_000 });
  expect(await kept(left)).toBe('one');
});

test('a book that was opened again while its last step was on its way has that step', async () => {
  let go: () => void = () => undefined;
  pause = () =>
    new Promise((resolve) => {
      go = resolve;
    });
  rename('one');
  session.show('home');
  const opening = session.open(session.bookId(), 'facilities');
  go();
  expect(await opening).toBe(true);
  expect(session.book()?.settings.name).toBe('one');
  expect(session.saved()).toBe('saved');
});

test('a book that is gone from the device while it is open is written anew, with its history', async () => {
  rename('one');
  await isSaved();
  await Promise.all([database.books.clear(), database.snapshots.clear(), database.events.clear()]);
  rename('two');
  await isSaved();
  expect(await kept()).toBe('two');
  session.undo();
  await isSaved();
  expect(await kept()).toBe('one');
});

test('at rest a book has nothing that the version before would leave out', async () => {
  const add = (): void => {
    const whole = session.whole();
    if (whole) session.actOnWhole(addScenario(whole, 0, `Scenario ${whole.variants.length + 2}`), 'scenarioAdd');
  };
  const onDisk = async () => ({
    events: await database.events.count(),
    variants: (await database.snapshots.get(session.bookId()))?.state.variants.length,
  });
  rename('one');
  await settle(session);
  expect(await onDisk()).toEqual({ events: 1, variants: 0 });
  add();
  await settle(session);
  expect(await onDisk()).toEqual({ events: 0, variants: 1 });
  add();
  await isSaved();
  expect(await onDisk()).toEqual({ events: 1, variants: 1 });
  // without anybody leaving, too
  await vi.waitFor(async () => expect(await onDisk()).toEqual({ events: 0, variants: 2 }), { timeout: 10_000 });
  session.undo();
  await settle(session);
  expect(await onDisk()).toEqual({ events: 0, variants: 1 });
  expect(session.history().undone).toHaveLength(1);
});

test('a book that a newer version has changed in a way not known here is not opened, and that is said', async () => {
  rename('one');
  await isSaved();
  const id = session.bookId();
  const step = { label: 'type', patch: { changes: [{ kind: 'weather' }] } };
  await database.events.add({ book: id, seq: 2, event: { kind: 'do', step } } as unknown as EventRecord);
  await database.books.update(id, { seq: 2 });
  expect(await session.open(id, 'facilities')).toBe(false);
  expect(session.isNewer()).toBe(true);
  expect(session.book()?.settings.name).toBe('one');
});
