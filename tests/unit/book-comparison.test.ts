// What differs between two states of a book.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBooks, countOf } from '../../src/book/book-comparison';
import { replaceBook, setCells, setOverride, setSetting } from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { sortRows } from '../../src/book/look';
import { applyPatch, invert } from '../../src/book/patch';
import type { Book, Patch, Row } from '../../src/book/types';
import { typedBook } from '../support/any-book';

const unit = (id: number, facility: string, electricityGenerated: string): Row => ({
  id,
  cells: {
    enterprise: { text: 'N' },
    facility: { text: facility },
    year: { text: '2024' },
    electricityGenerated: { text: electricityGenerated },
  },
});

const BOOK: Book = {
  ...emptyBook(),
  settings: { name: 'Plan', allowancePrice: '97' },
  sheets: { ...emptyBook().sheets, facilities: [unit(1, 'Unit 1', '100'), unit(2, 'Unit 2', '200')] },
  nextId: 3,
};

const changed = (patch: Patch | undefined): Book => (patch ? applyPatch(BOOK, patch) : BOOK);
const facilities = (other: Book) => compareBooks(BOOK, other).sheets[1];

describe('two states of a book', () => {
  test('that are the same have no difference', () => {
    fc.assert(
      fc.property(typedBook, (book) => {
        const comparison = compareBooks(book, structuredClone(book));
        expect(countOf(comparison)).toBe(0);
        expect(comparison.looks).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('differ in a cell by what it showed, under the name of its row', () => {
    const other = changed(
      setCells(BOOK, 'facilities', [{ row: 2, column: 'electricityGenerated', typed: '3万' }]).patch,
    );
    expect(facilities(other)).toMatchObject({
      added: [],
      removed: [],
      changed: [{ row: 'N, Unit 2, 2024', cells: [{ name: 'electricityGenerated', before: '200', after: '3万' }] }],
    });
    expect(countOf(compareBooks(BOOK, other))).toBe(1);
  });

  test('take a row that was renamed for the same row', () => {
    const other = changed(setCells(BOOK, 'facilities', [{ row: 2, column: 'facility', typed: 'Unit 2A' }]).patch);
    expect(facilities(other)?.changed).toEqual([
      { row: 'N, Unit 2, 2024', cells: [{ name: 'facility', before: 'Unit 2', after: 'Unit 2A' }] },
    ]);
  });

  test('take rows of the same name for the same row, whatever their ids', () => {
    const other: Book = {
      ...BOOK,
      sheets: { ...BOOK.sheets, facilities: [unit(2, 'Unit 1', '100'), unit(9, 'Unit 3', '5')] },
      nextId: 10,
    };
    expect(facilities(other)).toMatchObject({ added: ['N, Unit 3, 2024'], removed: ['N, Unit 2, 2024'], changed: [] });
  });

  test('differ in settings, own values, versions of rules and scenarios', () => {
    const variant = {
      settings: { name: 'Low price' },
      rows: { enterprises: [], facilities: [], streams: [] },
      overrides: [],
    };
    const priced = changed(setSetting(BOOK, 'allowancePrice', '60').patch);
    const own = setOverride(priced, { parameter: 'p', key: '', year: 2024, value: '1' });
    const other: Book = {
      ...applyPatch(priced, own ?? { changes: [] }),
      variants: [variant],
      lock: { 'cn.power': '2' },
    };
    const comparison = compareBooks(BOOK, other);
    expect(comparison).toMatchObject({
      settings: [{ name: 'allowancePrice', before: '97', after: '60' }],
      overrides: [{ name: 'p, , 2024', before: '', after: '1' }],
      rules: [{ name: 'cn.power', before: '', after: '2' }],
      scenarios: { added: ['Low price'], removed: [], changed: [] },
    });
    expect(countOf(comparison)).toBe(4);
  });

  test('that differ only in the order of their rows have the same values', () => {
    const other = changed(sortRows(BOOK, 'facilities', [2, 1], { column: 'facility', descending: true }));
    const comparison = compareBooks(BOOK, other);
    expect([countOf(comparison), comparison.looks]).toEqual([0, true]);
  });
});

test('a file put in place of a book, and that taken back, gives the book byte for byte', () => {
  fc.assert(
    fc.property(typedBook, typedBook, (bare, other) => {
      // a book on the device keeps to some rules
      const book: Book = { lock: { 'national.power': '2024.1' }, ...bare };
      const patch = replaceBook(book, other);
      expect(patch).toBeDefined();
      if (!patch) return;
      const text = JSON.stringify(book);
      const back = applyPatch(applyPatch(book, patch), invert(patch));
      expect({ ...back, nextId: book.nextId }).toEqual(book);
      expect(JSON.stringify(book)).toBe(text);
    }),
    { numRuns: 60 },
  );
});
