// Any book -> file -> book is the same book, and no spoiled file is more than a list of faults.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { faultLine, readScenario, writeScenario } from '../../src/book/csv';
import { guarded, unguarded } from '../../src/book/csv-quoting';
import { emptyBook } from '../../src/book/empty-book';
import { type Book, ROW_SHEETS } from '../../src/book/types';
import { anyBook, halfTypedBook } from '../support/any-book';

function again(text: string): Book {
  const read = readScenario(text);
  if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
  return read.book;
}

const content = (book: Book) => ({
  ...book,
  nextId: 0,
  sheets: Object.fromEntries(
    ROW_SHEETS.map((sheet) => [
      sheet,
      book.sheets[sheet].map(({ cells }) => JSON.stringify(Object.entries(cells).sort())).sort(),
    ]),
  ),
});

describe('any book', () => {
  test('comes back from its file the same', () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        expect(again(writeScenario(book))).toEqual(book);
      }),
      { numRuns: 300 },
    );
  });

  test('comes back with the same rows whatever the order of rows and sections in the file', () => {
    fc.assert(
      fc.property(anyBook, fc.infiniteStream(fc.nat()), (book, random) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => [random.next().value ?? 0, one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one);
        const { variants: _, ...base } = book;
        const text = writeScenario({ ...base, variants: [] }).replace('\ufeff', '');
        const sections = text
          .split(/\r\n(?=#)/)
          .slice(1)
          .map((section) => {
            const [head = '', header = '', ...rows] = section.trimEnd().split('\r\n');
            return [head, header, ...shuffled(rows)].join('\n');
          });
        const mixed = ['#tanbiao,1', ...shuffled(sections)].join('\n');
        expect(content(again(mixed))).toEqual(content({ ...book, variants: [] }));
      }),
      { numRuns: 100 },
    );
  });

  test('gives faults or a book, never an exception, when its file is spoiled', () => {
    const spoil = fc.array(
      fc.tuple(fc.nat(), fc.nat(20), fc.string({ maxLength: 8, unit: fc.constantFrom(...'",#\r\n\'=5x电') })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyBook, spoil, (book, spoils) => {
        let text = writeScenario(book);
        for (const [at, length, put] of spoils) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + length);
        }
        const read = readScenario(text);
        if ('faults' in read)
          expect(read.faults.map(faultLine).every((line) => line !== '' && !/[\r\n]/.test(line))).toBe(true);
        else again(writeScenario(read.book, read.kept));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a book as the app can have it, with cells in doubt and half-filled rows', () => {
  const texts = (book: Book) =>
    ROW_SHEETS.map((sheet) =>
      book.sheets[sheet]
        .map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, text])))
        .filter((cells) => Object.keys(cells).length > 0),
    );

  test('comes back from its file with the same values or not at all: nothing in doubt is settled on the way', () => {
    let opened = 0;
    fc.assert(
      fc.property(halfTypedBook, (book) => {
        const read = readScenario(writeScenario(book));
        if ('faults' in read) return;
        opened += 1;
        expect(texts(read.book)).toEqual(texts(book));
      }),
      { numRuns: 300 },
    );
    expect(opened).toBeGreaterThan(0);
  });

  test('a number in doubt is refused by the reader instead of being taken for one of its readings', () => {
    const row = { enterprise: 'A', facility: 'U', year: '2024', electricityGenerated: '1.000' };
    const cells = Object.fromEntries(Object.entries(row).map(([id, text]) => [id, { text }]));
    const book: Book = { ...emptyBook(), settings: { allowancePrice: '2.000' }, nextId: 2 };
    const text = writeScenario({ ...book, sheets: { ...book.sheets, facilities: [{ id: 1, cells }] } });
    const read = readScenario(text);
    expect('faults' in read && read.faults.map(({ column }) => column).sort()).toEqual([
      'allowancePrice',
      'electricityGenerated',
    ]);
  });
});

describe('a text of any kind in a cell', () => {
  const sign = fc.constantFrom(...'=+-@＝＋－＠\t\r\n\'#"|!, \u00a0\u3000');
  const risky = fc
    .tuple(fc.array(sign, { maxLength: 4 }), fc.string({ maxLength: 8, unit: 'grapheme' }))
    .map(([signs, rest]) => signs.join('') + rest);
  const NUMBER = /^-?\d+(\.\d+)?$/;

  test('runs in no spreadsheet, in whatever column it stands, and is read as it was', () => {
    fc.assert(
      fc.property(risky, fc.boolean(), (text, first) => {
        const cell = guarded(text, first);
        expect(unguarded(cell)).toBe(text);
        if (!NUMBER.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 3000 },
    );
  });

  test('leaves a file with no cell that begins as a formula, whether it is a name or what could not be read', () => {
    fc.assert(
      fc.property(risky, risky, (name, typed) => {
        const cells = { enterprise: { text: 'A' }, facility: { text: name }, electricityGenerated: { text: typed } };
        const book: Book = { ...emptyBook(), settings: { name }, nextId: 2 };
        const text = writeScenario({ ...book, sheets: { ...book.sheets, facilities: [{ id: 1, cells }] } });
        const { data } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n' });
        for (const cell of data.flat())
          if (!NUMBER.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });
});
