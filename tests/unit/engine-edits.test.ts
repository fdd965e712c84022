// Any sequence of edits, undone ones included, ends in the results of a fresh computation.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Computation } from '../../src/book/compute';
import type { Book, RowSheet } from '../../src/book/types';
import { resultLines } from '../../src/derive/results';
import { setCell, small } from '../cases/edits';
import { computed, REGISTRY } from '../cases/run';

const COLUMNS: Readonly<Record<RowSheet, Readonly<Record<string, readonly string[]>>>> = {
  enterprises: {
    enterprise: ['E', 'F', ''],
    year: ['2021', '2022', '2024', '2018', ''],
    bankedAllowances: ['', '0', '400000', 'many', '-1'],
    offsetUse: ['', 'none', 'limit', 'held'],
    offsetsHeld: ['', '100'],
  },
  facilities: {
    enterprise: ['E', 'F', ''],
    facility: ['1', '2', '3', ''],
    year: ['2021', '2022', '2024', '2026', '2018', 'soon', ''],
    scheme: ['national', 'guangdong', ''],
    sector: ['power', 'cement', ''],
    unitCategory: ['', 'gas', 'conventionalCoalAbove300', 'nuclear'],
    loadFactor: ['', '0.5', '1.5'],
    specialCase: ['', 'yes', 'no'],
    verifiedEmissions: ['', '3000000'],
  },
  streams: {
    enterprise: ['E', 'F'],
    facility: ['1', '2', '3', ''],
    year: ['2021', '2024', '2026'],
    stream: ['1', '2', ''],
    material: ['', 'bituminous', 'naturalGas', 'straw'],
    quantity: ['', '100', '1200000', 'abc'],
  },
};

type Edit = (book: Book) => Book;

const sheet = fc.constantFrom<RowSheet>('enterprises', 'facilities', 'streams');
const place = fc.nat({ max: 30 });

const cellEdit = fc.tuple(sheet, place, fc.nat(), fc.nat()).map(
  ([on, at, c, v]): Edit =>
    (book) => {
      const columns = Object.entries(COLUMNS[on]);
      const [column, values] = columns[c % columns.length] ?? ['', []];
      return setCell(book, on, at % Math.max(1, book.sheets[on].length), column, values[v % values.length] ?? '');
    },
);
const removal = fc.tuple(sheet, place).map(
  ([on, at]): Edit =>
    (book) => ({
      ...book,
      sheets: { ...book.sheets, [on]: book.sheets[on].toSpliced(at % Math.max(1, book.sheets[on].length), 1) },
    }),
);
const addition = fc.tuple(sheet, place, place).map(
  ([on, from, to]): Edit =>
    (book) => {
      const rows = book.sheets[on];
      const copied = rows[from % Math.max(1, rows.length)];
      const row = { id: book.nextId, cells: copied?.cells ?? {} };
      return {
        ...book,
        nextId: book.nextId + 1,
        sheets: { ...book.sheets, [on]: rows.toSpliced(to % (rows.length + 1), 0, row) },
      };
    },
);
const reversal = sheet.map(
  (on): Edit =>
    (book) => ({ ...book, sheets: { ...book.sheets, [on]: book.sheets[on].toReversed() } }),
);
const price = fc.constantFrom('', '80', '90').map(
  (text): Edit =>
    (book) => ({ ...book, settings: text ? { allowancePrice: text } : {} }),
);
const override = fc.tuple(fc.constantFrom('', '0.7', 'half'), fc.constantFrom(2021, 2024)).map(
  ([value, y]): Edit =>
    (book) => ({
      ...book,
      overrides: value ? [{ parameter: 'floorShare', key: '', year: y, value }] : [],
    }),
);

const edits = fc.array(
  fc.tuple(
    fc.oneof({ weight: 8, arbitrary: cellEdit }, removal, addition, reversal, price, override),
    fc.constantFrom('look', 'go on', 'undo'),
  ),
  { minLength: 1, maxLength: 14 },
);

const linesOf = (book: Book, computation: Computation) => resultLines(book, computation, 'en');

test('after any sequence of edits the results are those of a fresh computation', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(edits, (sequence) => {
      const history = [small()];
      const computation = computed(small());
      for (const [edit, then] of sequence) {
        const before = history.at(-1) ?? small();
        const after = edit(before);
        history.push(after);
        computation.sync(after);
        if (then === 'look') linesOf(after, computation);
        if (then === 'undo') {
          history.pop();
          computation.sync(before);
        }
      }
      const last = history.at(-1) ?? small();
      const fresh = new Computation(REGISTRY);
      fresh.sync(last);
      expect(linesOf(last, computation)).toEqual(linesOf(last, fresh));
    }),
    { numRuns: 60 },
  );
});
