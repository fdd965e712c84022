// What going back to a copy would change, counted; and what can be told from a damaged book.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceBetween, isSame, roughSize, rowCount } from '../../src/book/book-difference';
import { isBook, isHistory } from '../../src/book/book-shape';
import { deleteRows, duplicateRows, setGrid, setOverride, setSetting } from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import type { Book } from '../../src/book/types';
import { apply, done, idOf, plants } from '../cases/plants';

const typed = (book: Book, row: number, text: string): Book =>
  done(book, setGrid(book, 'streams', [{ row, column: 'quantity', typed: text }]));

test('a book does not differ from itself, nor from what comes back from the device', () => {
  expect(isSame(differenceBetween(plants(), plants()))).toBe(true);
  expect(isSame(differenceBetween(plants(), structuredClone(plants())))).toBe(true);
});

test('cells, rows, settings and parameters are counted apart', () => {
  const before = plants();
  let after = typed(typed(before, 0, '55'), 1, '66');
  after = done(after, setSetting(after, 'allowancePrice', '90'));
  after = apply(after, setOverride(after, { parameter: 'heatBenchmark', key: '', year: 2024, value: '0.1' }));
  after = apply(after, duplicateRows(after, 'facilities', [idOf(after, 'facilities', 0)]));
  after = apply(after, deleteRows(after, 'enterprises', [idOf(after, 'enterprises', 1)]));
  expect(differenceBetween(before, after)).toEqual({
    added: 1,
    removed: 1,
    cells: 2,
    rows: 2,
    settings: 1,
    overrides: 1,
    scenarios: 0,
    rules: 0,
  });
});

test('there and back, what was added is removed and the rest is the same', () => {
  const texts = fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { maxLength: 6 });
  fc.assert(
    fc.property(texts, fc.nat(2), (edits, gone) => {
      const before = plants();
      const edited = edits.reduce((book, [row, value]) => typed(book, row, String(value)), before);
      const after = apply(edited, deleteRows(edited, 'facilities', [idOf(edited, 'facilities', gone)]));
      const there = differenceBetween(before, after);
      const back = differenceBetween(after, before);
      expect(back).toEqual({ ...there, added: there.removed, removed: there.added });
      expect(isSame(there)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('the same rows under other ids are the same rows', () => {
  const book = plants();
  const sheets = Object.fromEntries(
    Object.entries(book.sheets).map(([sheet, rows]) => [sheet, rows.map((row) => ({ ...row, id: row.id + 500 }))]),
  ) as unknown as Book['sheets'];
  expect(isSame(differenceBetween(book, { ...book, sheets }))).toBe(true);
});

test('the size of a book grows with what is in it', () => {
  expect(rowCount(plants())).toBe(9);
  expect(roughSize(plants())).toBeGreaterThan(roughSize(emptyBook()));
});

test('books pass, with fields of later versions too; what storage left of one does not', () => {
  const book = plants();
  expect(isBook(book)).toBe(true);
  expect(isBook({ ...book, lock: { national: '2' } })).toBe(true);
  for (const damaged of [
    undefined,
    null,
    'book',
    {},
    { ...book, sheets: undefined },
    { ...book, sheets: { ...book.sheets, streams: [{ id: 1 }] } },
    { ...book, sheets: { ...book.sheets, streams: [{ id: 1, cells: { quantity: '5' } }] } },
    { ...book, settings: { name: 5 } },
    { ...book, overrides: [{}] },
    { ...book, variants: [null] },
    { ...book, nextId: '7' },
    { ...book, lock: 7 },
  ])
    expect(isBook(damaged)).toBe(false);
  expect(isHistory({ done: [], undone: [] })).toBe(true);
  expect(isHistory({ done: [{}], undone: [] })).toBe(false);
  expect(isHistory(undefined)).toBe(false);
});

test('nothing that is read as a book is anything that makes the page stumble over its rows', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      if (isBook(value)) expect(rowCount(value)).toBeGreaterThanOrEqual(0);
    }),
  );
});
