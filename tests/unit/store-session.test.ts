// The session: steps on the open book, what is said to be saved, conflicts, failures, where the page is.
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteRows, setGrid } from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { addScenario, removeScenario } from '../../src/book/scenario-commands';
import type { Book } from '../../src/book/types';
import { makeRegistry } from '../../src/engine/registry';
import { PACKS, SOURCES } from '../../src/rules';
import type { BookEvent } from '../../src/store/database';
import { ConflictError, happen, type Keeper, type Kept } from '../../src/store/keeper';
import type { Preferences } from '../../src/store/preferences';
import { createSession, type Session } from '../../src/store/session';
import { makePreferences } from '../cases/preferences';

const registry = makeRegistry(PACKS, SOURCES);

/** A keeper in memory whose writes wait until the test lets them through or fails them. */
function makeHeldKeeper() {
  const books = new Map<string, Kept>();
  const held: { settle: (error?: Error) => void }[] = [];
  const hold = (work: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      held.push({ settle: (error) => (error ? reject(error) : resolve(work())) });
    });
  const keeper: Keeper = {
    standing: () => 'alone',
    reach: () => 'there',
    ready: async () => undefined,
    list: async () => [],
    create: async (id, _name, book) => {
      const kept: Kept = { book, history: { done: [], undone: [] }, seq: 0 };
      books.set(id, kept);
      return kept;
    },
    isFree: async (id) => !books.has(id),
    open: async (id) => books.get(id),
    since: async (id) => books.get(id),
    append: (id, _name, events: readonly BookEvent[]) =>
      hold(() => {
        const before = books.get(id);
        if (before) books.set(id, events.reduce(happen, before));
      }),
    rest: async () => undefined,
    replace: (id, _name, whole) => hold(() => books.set(id, whole)),
    lock: async () => undefined,
    mend: async () => false,
    remove: async (id) => void books.delete(id),
    restore: async () => undefined,
  };
  /** Resolves when a write has begun, and waits to be let through. */
  const begun = () => vi.waitFor(() => expect(held.length).toBeGreaterThan(0));
  /** Lets the oldest waiting write through, or fails it. */
  const settle = async (error?: Error): Promise<void> => {
    await begun();
    held.shift()?.settle(error);
    await new Promise((done) => setTimeout(done));
  };
  return { keeper, books, begun, settle };
}

let desk: ReturnType<typeof makeHeldKeeper>;
let preferences: Preferences;
let session: Session;
let dispose: () => void;

beforeEach(async () => {
  desk = makeHeldKeeper();
  preferences = makePreferences();
  createRoot((end) => {
    dispose = end;
    session = createSession(async () => registry, desk.keeper, preferences);
  });
  await session.create('Book', emptyBook(), 'facilities');
});
afterEach(() => dispose());

const bookOf = (): Book => session.book() ?? emptyBook();
const names = (): readonly (string | undefined)[] => bookOf().sheets.facilities.map((row) => row.cells.facility?.text);
const keptNames = (): readonly (string | undefined)[] | undefined =>
  desk.books.get(session.bookId())?.book.sheets.facilities.map((row) => row.cells.facility?.text);

/** Types a name into the row below the last one. */
function type(name: string): void {
  const defaults = { enterprise: 'A', year: '2024', scheme: 'national', sector: 'power' };
  const row = bookOf().sheets.facilities.length;
  session.act(setGrid(bookOf(), 'facilities', [{ row, column: 'facility', typed: name }], defaults).patch, 'type');
}

test('a new book is open, saved, shown and remembered', () => {
  expect(session.view()).toBe('facilities');
  expect(session.saved()).toBe('saved');
  expect(session.position()).toBeUndefined();
  expect(preferences.place()).toEqual({ book: session.bookId(), view: 'facilities', panel: true });
});

test('a step changes the book and its results at once, and is saved when the device has it', async () => {
  const before = session.version();
  type('Unit 1');
  expect(names()).toEqual(['Unit 1']);
  expect(session.version()).toBeGreaterThan(before);
  expect(session.position()?.children).toHaveLength(1);
  expect(session.saved()).toBe('saving');
  await desk.settle();
  expect(session.saved()).toBe('saved');
  expect(keptNames()).toEqual(['Unit 1']);
});

test('it is saved only when the last of several steps is written; what comes during a write goes with the next one', async () => {
  type('Unit 1');
  await desk.begun();
  type('Unit 2');
  session.undo();
  type('Unit 3');
  await desk.settle();
  expect(session.saved()).toBe('saving');
  expect(keptNames()).toEqual(['Unit 1']);
  await desk.settle();
  await vi.waitFor(() => expect(session.saved()).toBe('saved'));
  expect(keptNames()).toEqual(['Unit 1', 'Unit 3']);
});

test('steps that come together and are not taken come whole with the next write', async () => {
  type('Unit 1');
  await desk.begun();
  type('Unit 2');
  type('Unit 3');
  await desk.settle(new Error('disk full'));
  expect(session.saved()).toBe('failed');
  await desk.settle();
  await vi.waitFor(() => expect(session.saved()).toBe('saved'));
  expect(keptNames()).toEqual(['Unit 1', 'Unit 2', 'Unit 3']);
});

test('undo and redo go back and forth, and stop at the ends', async () => {
  type('Unit 1');
  type('Unit 2');
  session.undo();
  expect(names()).toEqual(['Unit 1']);
  session.redo();
  session.redo();
  expect(names()).toEqual(['Unit 1', 'Unit 2']);
  session.undo();
  session.undo();
  session.undo();
  expect(names()).toEqual([]);
  expect(session.history().done).toEqual([]);
  expect(session.history().undone.map(({ label }) => label)).toEqual(['type', 'type']);
  await desk.settle();
  expect(session.saved()).toBe('saved');
  expect(keptNames()).toEqual([]);
});

test('a jump through the history is one write, back and forth', async () => {
  for (const name of ['Unit 1', 'Unit 2', 'Unit 3']) type(name);
  await desk.settle();
  session.jump(1);
  expect(names()).toEqual(['Unit 1']);
  expect(session.history().undone).toHaveLength(2);
  await desk.settle();
  expect(session.saved()).toBe('saved');
  expect(keptNames()).toEqual(['Unit 1']);
  session.jump(99);
  expect(names()).toEqual(['Unit 1', 'Unit 2', 'Unit 3']);
  await desk.settle();
  expect(keptNames()).toEqual(['Unit 1', 'Unit 2', 'Unit 3']);
  session.jump(0);
  expect(names()).toEqual([]);
  expect(session.history().done).toEqual([]);
  await desk.settle();
  expect(session.saved()).toBe('saved');
});

test('a jump to where one is does nothing', () => {
  type('Unit 1');
  const before = session.version();
  session.jump(1);
  expect(session.version()).toBe(before);
});

test('nothing happens where there is nothing to do', () => {
  const before = session.version();
  session.act(undefined, 'type');
  session.undo();
  session.redo();
  expect(session.version()).toBe(before);
  expect(session.saved()).toBe('saved');
});

test('a conflict is said, holds back further steps, and writes none of those that were waiting', async () => {
  type('Unit 1');
  type('Unit 2');
  await desk.settle(new ConflictError('taken'));
  expect(session.saved()).toBe('conflict');
  type('Unit 3');
  expect(names()).toEqual(['Unit 1', 'Unit 2']);
  // the second step tries to bring the whole book, which the keeper refuses
  await desk.settle(new ConflictError('taken'));
  expect(session.saved()).toBe('conflict');
  expect(keptNames()).toEqual([]);
});

test('after a failure the next step brings everything', async () => {
  type('Unit 1');
  await desk.settle(new Error('disk full'));
  expect(session.saved()).toBe('failed');
  expect(keptNames()).toEqual([]);
  type('Unit 2');
  expect(session.saved()).toBe('saving');
  await desk.settle();
  expect(session.saved()).toBe('saved');
  expect(keptNames()).toEqual(['Unit 1', 'Unit 2']);
});

test('a failure stays said while it lasts', async () => {
  type('Unit 1');
  type('Unit 2');
  await desk.settle(new Error('disk full'));
  await desk.settle(new Error('disk full'));
  expect(session.saved()).toBe('failed');
});

test('a write of the book that was left says nothing about the one that is open', async () => {
  type('Unit 1');
  await desk.begun();
  type('Unit 2');
  const left = session.bookId();
  await session.create('Other', emptyBook(), 'facilities');
  await desk.settle();
  await desk.settle(new Error('disk full'));
  expect(session.saved()).toBe('saved');
  type('Unit 9');
  await desk.settle();
  expect(session.saved()).toBe('saved');
  expect(keptNames()).toEqual(['Unit 9']);
  expect(desk.books.get(left)?.book.sheets.facilities).toHaveLength(1);
});

test('another book starts with nothing selected or explained', async () => {
  type('Unit 1');
  const row = session.position();
  if (row) session.explaining.start({ row, id: 'allowance' });
  await session.create('Other', emptyBook(), 'facilities');
  expect(session.focus()).toBeUndefined();
  expect(session.explaining.target()).toBeUndefined();
  expect(session.position()).toBeUndefined();
});

test('a book that is not there is not opened, and the one that is open stays', async () => {
  const id = session.bookId();
  expect(await session.open('nowhere', 'streams')).toBe(false);
  expect(session.bookId()).toBe(id);
  expect(session.view()).toBe('facilities');
});

test('the position in view follows the selected row and stays when the selection has none', () => {
  type('Unit 1');
  const other = setGrid(bookOf(), 'facilities', [
    { row: 1, column: 'facility', typed: 'Unit 2' },
    { row: 1, column: 'enterprise', typed: 'B' },
  ]).patch;
  session.act(other, 'type');
  const unit = bookOf().sheets.facilities[1];
  const at = { sheet: 'facilities', row: unit?.id, enterprise: 'B', year: '2024', column: 'year' } as const;
  session.setFocus(at);
  const second = session.position();
  expect(second).toBe(session.computation().positionsOf('B', '2024')[0]);
  session.setFocus({ ...at, enterprise: '' });
  expect(session.position()).toBe(second);
  session.act(deleteRows(bookOf(), 'facilities', unit ? [unit.id] : []), 'delete');
  expect(session.position()).toBe(session.computation().positionsOf('A', '2024')[0]);
});

test('views and the panel are remembered with the book', () => {
  session.show('streams');
  session.setPanel(false);
  expect(preferences.place()).toEqual({ book: session.bookId(), view: 'streams', panel: false });
  session.close();
  expect(session.book()).toBeUndefined();
  expect(preferences.place()).toMatchObject({ book: '', view: 'home' });
});

/** Two scenarios besides the base, the last one in view, and a unit to differ in. */
function withScenarios(): void {
  type('Unit 1');
  for (const name of ['High', 'Low']) {
    const whole = session.whole();
    if (whole) session.actOnWhole(addScenario(whole, 0, name), 'scenarioAdd');
  }
}

/** Types the electricity of the first unit. */
const typeElectricity = (typed: string): void =>
  session.act(setGrid(bookOf(), 'facilities', [{ row: 0, column: 'electricityGenerated', typed }]).patch, 'type');

const electricity = (): string | undefined => bookOf().sheets.facilities[0]?.cells.electricityGenerated?.text;

test('a new scenario is shown; what is typed there stays there, and the results are those of the scenario in view', () => {
  withScenarios();
  expect(session.scenario()).toBe(2);
  typeElectricity('5万');
  expect(electricity()).toBe('50000');
  const unit = session.computation().rowOf('facilities', bookOf().sheets.facilities[0]?.id ?? 0);
  expect(String(unit?.inputs.electricityGenerated)).toBe('50000');
  session.showScenario(0);
  expect(electricity()).toBeUndefined();
  expect(session.whole()?.variants[1]?.rows.facilities[0]?.electricityGenerated).toBe('50000');
});

test('switching is no step; undoing a step of another scenario shows that scenario', () => {
  withScenarios();
  typeElectricity('7');
  const steps = session.history().done.length;
  session.showScenario(1);
  typeElectricity('8');
  session.showScenario(0);
  expect(session.history().done).toHaveLength(steps + 1);
  session.undo();
  expect(session.scenario()).toBe(1);
  expect(electricity()).toBeUndefined();
  session.undo();
  expect(session.scenario()).toBe(2);
  expect(electricity()).toBeUndefined();
  session.redo();
  expect(electricity()).toBe('7');
});

test('a deleted scenario is left, and undone it is there again with what it had', () => {
  withScenarios();
  typeElectricity('7');
  const whole = session.whole();
  if (whole) session.actOnWhole(removeScenario(whole, 2), 'scenarioRemove');
  expect(session.scenario()).toBe(0);
  session.undo();
  expect(session.scenario()).toBe(2);
  expect(electricity()).toBe('7');
});

test('a row deleted in a scenario is gone in all, and comes back with what each had', () => {
  withScenarios();
  typeElectricity('7');
  session.showScenario(1);
  session.act(deleteRows(bookOf(), 'facilities', [bookOf().sheets.facilities[0]?.id ?? 0]), 'delete');
  expect(session.whole()?.sheets.facilities).toEqual([]);
  expect(session.whole()?.variants[1]?.rows.facilities).toEqual([]);
  session.undo();
  session.showScenario(2);
  expect(electricity()).toBe('7');
});
