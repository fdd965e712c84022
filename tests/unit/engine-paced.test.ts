// Taking over many rows with pauses: whatever happens in between, the results are those of a book just opened.
import { describe, expect, test } from 'vitest';
import type { Computation } from '../../src/book/compute';
import { planImport, planning } from '../../src/book/import-plan';
import { atOnce, makePace, type Paced, ROWS_TO_A_PAUSE } from '../../src/book/paced';
import { applying, applyPatch, invert } from '../../src/book/patch';
import type { Book, Patch } from '../../src/book/types';
import { columnsOf } from '../../src/derive/columns';
import { lookAhead } from '../../src/derive/columns-in-use';
import { resultLines } from '../../src/derive/results';
import { setCell, small } from '../cases/edits';
import { computed } from '../cases/run';

const MANY = ROWS_TO_A_PAUSE * 2;
const APPEND = { mode: 'append', addNew: true, blankClears: false } as const;
const UPDATE = { ...APPEND, mode: 'update' } as const;

/** Units of three enterprises, one of which the book has already. */
const rows = Array.from({ length: MANY }, (_, at) => ({
  enterprise: { text: ['E', 'G', 'H'][at % 3] ?? '' },
  facility: { text: `New ${at}` },
  year: { text: '2024' },
  scheme: { text: 'national' },
  sector: { text: 'power' },
  verifiedEmissions: { text: String(at) },
}));

const columns = Object.keys(rows[0] ?? {});

function stepOf(book: Book, choice: Parameters<typeof planImport>[4] = APPEND, given: typeof rows = rows): Patch {
  const { patch } = planImport(book, 'facilities', given, columns, choice);
  if (!patch) throw new Error('nothing to import');
  return patch;
}

/** Takes work on from pause to pause, `between` each of them; answers how many there were. */
function pausing(work: Paced<unknown>, between: (pause: number) => void): number {
  let pauses = 0;
  while (!work.next().done) {
    pauses += 1;
    between(pauses);
  }
  return pauses;
}

const figures = (book: Book, computation: Computation) => ({
  lines: resultLines(book, computation, 'en'),
  columns: (['enterprises', 'facilities', 'streams'] as const).map((sheet) =>
    columnsOf(sheet, computation, undefined).map(({ id }) => id),
  ),
  positions: computation.positions.map(({ ref, inputs }) => ({ ref, given: Object.keys(inputs) })),
  strays: computation.strays.length,
});

const expectFresh = (book: Book, computation: Computation): void =>
  expect(figures(book, computation)).toEqual(figures(book, computed(book)));

const before = small();
const after = applyPatch(before, stepOf(before));

describe('a book taken over with pauses', () => {
  test('has the results of one taken over at once, also where some are asked for in every pause', () => {
    const computation = computed(before);
    const pauses = pausing(computation.syncing(after), () => figures(before, computation));
    expect(pauses).toBeGreaterThan(4);
    expectFresh(after, computation);
    const back = computed(after);
    pausing(back.syncing(before), () => figures(before, back));
    expectFresh(before, back);
  });

  test('may be given up at any pause, and gives way to another that comes', () => {
    const all = pausing(computed(before).syncing(after), () => undefined);
    const other = setCell(setCell(before, 'facilities', 0, 'loadFactor', '0.5'), 'enterprises', 2, 'enterprise', 'F');
    for (let last = 1; last <= all; last += 1) {
      const computation = computed(before);
      const work = computation.syncing(after);
      pausing(work, (pause) => {
        if (pause === last) computation.sync(other);
      });
      expectFresh(other, computation);
      const left = computed(before);
      const halfway = left.syncing(after);
      for (let pause = 0; pause < last; pause += 1) halfway.next();
      left.sync(before);
      expectFresh(before, left);
    }
  });

  test('keeps nothing of a row that was renamed in the work that was left', () => {
    const renamed = setCell(after, 'enterprises', 2, 'enterprise', 'F');
    const computation = computed(after);
    figures(after, computation);
    const work = computation.syncing(renamed);
    for (let pause = 0; pause < 3; pause += 1) work.next();
    computation.sync(after);
    expectFresh(after, computation);
  });

  test('tells of every row to whoever has asked in between', () => {
    const computation = computed(before);
    let seen = -1;
    pausing(computation.syncing(after), () => {
      seen = computation.count;
    });
    expect(computation.reachedSince(seen)).toBeUndefined();
    computation.sync(after);
    expect(computation.reachedSince(seen)).toBeUndefined();
  });
});

test('columns looked at ahead are those looked at once, also where that was left halfway', () => {
  const computation = computed(before);
  figures(before, computation);
  computation.sync(after);
  lookAhead('facilities', computation).next();
  expectFresh(after, computation);
  computation.sync(before);
  expectFresh(before, computation);
  computation.sync(after);
  const pauses = pausing(lookAhead('facilities', computation), () => {
    computation.sync(before);
    expectFresh(before, computation);
  });
  expect(pauses).toBe(1);
  expectFresh(before, computation);
  computation.sync(after);
  atOnce(lookAhead('facilities', computation));
  expectFresh(after, computation);
});

describe('a step worked out ahead', () => {
  test('is the step planned at once, and the book is the one it makes', () => {
    expect(pausing(planning(before, 'facilities', rows, columns, APPEND), () => undefined)).toBeGreaterThan(0);
    const changed = rows.map((row) => ({ ...row, verifiedEmissions: { text: '7' } }));
    const patch = stepOf(after, UPDATE, changed);
    const ahead = atOnce(applying(after, patch));
    const done = applyPatch(after, patch);
    expect(done).toBe(ahead);
    // asked for once it is forgotten: the history keeps the patch, not the book
    expect(applyPatch(after, patch)).not.toBe(ahead);
    expect(applyPatch(after, patch)).toEqual(ahead);
    expect(applyPatch(done, invert(patch))).toEqual(after);
  });

  test('of another book is not taken for it', () => {
    const patch = stepOf(before);
    atOnce(applying(before, patch));
    const other: Book = { ...before, settings: { name: 'other' } };
    expect(applyPatch(other, patch).settings).toEqual({ name: 'other' });
  });

  test('that is not needed leaves the book as it is', () => {
    const text = JSON.stringify(before);
    atOnce(applying(before, stepOf(before)));
    expect(JSON.stringify(before)).toBe(text);
  });
});

test('a pause comes after so many rows, however many are counted at once', () => {
  const pause = makePace();
  expect(Array.from({ length: ROWS_TO_A_PAUSE }, () => pause()).filter(Boolean)).toEqual([true]);
  expect(pause(ROWS_TO_A_PAUSE * 3)).toBe(true);
  expect(pause()).toBe(false);
});
