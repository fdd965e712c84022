// What is known of an edit without comparing all rows is what comparing them would find.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteRows, insertRows, setCells } from '../../src/book/commands';
import type { Computation } from '../../src/book/compute';
import { moveRows } from '../../src/book/look';
import { applyPatch, invert } from '../../src/book/patch';
import { changedPlaces } from '../../src/book/row-changes';
import { type Book, type Patch, ROW_SHEETS, type RowSheet } from '../../src/book/types';
import { columnsOf } from '../../src/derive/columns';
import { plainText } from '../../src/derive/numbers';
import { ensureFresh, resultOf } from '../../src/engine/evaluate';
import type { Row } from '../../src/engine/row';
import { small } from '../cases/edits';
import { computed } from '../cases/run';

type Step =
  | {
      readonly kind: 'cell';
      readonly sheet: RowSheet;
      readonly at: number;
      readonly column: string;
      readonly typed: string;
    }
  | { readonly kind: 'insert' | 'delete' | 'move'; readonly sheet: RowSheet; readonly at: number };

const cell: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('cell'),
  sheet: fc.constantFrom(...ROW_SHEETS),
  at: fc.nat(8),
  column: fc.constantFrom('quantity', 'loadFactor', 'unitCategory', 'bankedAllowances', 'electricitySupplied', 'year'),
  typed: fc.constantFrom('', '7', '0.5', '2024', 'gas'),
});
const rows: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move'),
  sheet: fc.constantFrom(...ROW_SHEETS),
  at: fc.nat(8),
});
const step = fc.oneof({ weight: 4, arbitrary: cell }, { weight: 1, arbitrary: rows });

function patchFor(book: Book, made: Step): Patch | undefined {
  const { sheet, at } = made;
  const row = book.sheets[sheet][at % Math.max(1, book.sheets[sheet].length)];
  if (!row) return insertRows(book, sheet, at, 1);
  switch (made.kind) {
    case 'cell':
      return setCells(book, sheet, [{ row: row.id, column: made.column, typed: made.typed }]).patch;
    case 'insert':
      return insertRows(book, sheet, at, 1);
    case 'delete':
      return deleteRows(book, sheet, [row.id]);
    case 'move':
      return moveRows(book, sheet, [row.id], book.sheets[sheet][0]?.id);
  }
}

/** Books one after the other: each step is done, taken back and done again. */
function booksOf(steps: readonly Step[]): readonly Book[] {
  let book = small();
  return [
    book,
    ...steps.flatMap((made) => {
      const patch = patchFor(book, made);
      if (!patch) return [];
      const done = applyPatch(book, patch);
      const back = applyPatch(done, invert(patch));
      book = applyPatch(back, patch);
      return [done, back, book];
    }),
  ];
}

const differences = (book: Book, before: Book, sheet: RowSheet): readonly number[] =>
  book.sheets[sheet].flatMap((row, at) => (row === before.sheets[sheet][at] ? [] : [at]));

test('the places known to have changed are those that differ', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const books = booksOf(steps);
      for (const [at, book] of books.entries())
        for (const sheet of ROW_SHEETS) {
          const before = books[at - 1] ?? book;
          const places = changedPlaces(book.sheets[sheet], before.sheets[sheet]);
          if (places) expect(places.toSorted((a, b) => a - b)).toEqual(differences(book, before, sheet));
        }
    }),
  );
});

test('an edit of a cell is known by its place, and only against the version it was made from', () => {
  const book = small();
  const [first, second] = book.sheets.facilities;
  const edit = (of: Book, row: number, typed: string): Book =>
    applyPatch(of, setCells(of, 'facilities', [{ row, column: 'loadFactor', typed }]).patch ?? { changes: [] });
  const once = edit(book, first?.id ?? 0, '0.5');
  const twice = edit(once, second?.id ?? 0, '0.4');
  expect(changedPlaces(once.sheets.facilities, book.sheets.facilities)).toEqual([0]);
  expect(changedPlaces(twice.sheets.facilities, once.sheets.facilities)).toEqual([1]);
  expect(changedPlaces(twice.sheets.facilities, book.sheets.facilities)).toBeUndefined();
});

const everyRow = (computation: Computation): readonly Row[] => [
  ...computation.rowsOf('streams'),
  ...computation.rowsOf('facilities'),
  ...computation.positions,
];

const figures = (computation: Computation): readonly string[] =>
  everyRow(computation).flatMap((row) =>
    (row.plan?.slots ?? []).map(({ quantity }) => `${quantity.id} ${plainText(resultOf(row, quantity.id)?.value)}`),
  );

const columns = (computation: Computation): readonly (readonly string[])[] =>
  ROW_SHEETS.map((sheet) => columnsOf(sheet, computation, undefined).map(({ id, unit }) => `${id} ${unit}`));

test('a book followed from edit to edit has the figures and columns of the book as if just opened', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 4 }), (steps) => {
      const [first = small(), ...later] = booksOf(steps);
      const followed = computed(first);
      for (const book of later) {
        const count = followed.count;
        for (const row of everyRow(followed)) ensureFresh(row);
        followed.sync(book);
        const reached = followed.reachedSince(count);
        if (reached) for (const row of everyRow(followed)) expect(row.fresh || reached.has(row)).toBe(true);
        const fresh = computed(book);
        expect(columns(followed)).toEqual(columns(fresh));
        expect(figures(followed)).toEqual(figures(fresh));
      }
    }),
    { numRuns: 15 },
  );
});
