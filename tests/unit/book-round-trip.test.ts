// Any book -> file -> book is the same book, and no spoiled file is more than a list of faults.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell } from '../../src/book/clean-cell';
import { columnOf, inputColumns } from '../../src/book/columns';
import { faultLine, readScenario, writeScenario } from '../../src/book/csv';
import { compareOverrides, keyOf, overrideKey } from '../../src/book/keys';
import {
  type Book,
  type Cell,
  type Override,
  ROW_SHEETS,
  type Row,
  type RowSheet,
  type Variant,
} from '../../src/book/types';
import type { Entry, Sheet } from '../../src/model/vocabulary';

function again(text: string): Book {
  const read = readScenario(text);
  if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
  return read.book;
}

// Books of any content, as the app can make them.
const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'=+-@\'"#,\r\n\t 电 a1') }),
  fc.constantFrom('__proto__', 'constructor', 'Unit 1', '#facilities', '914400001234567890'),
);
const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(6))
  .map(([digits, places]) => `${digits}e-${places}`);
const year = fc.integer({ min: 2013, max: 2030 }).map(String);

function typedFor(entry: Entry): fc.Arbitrary<string> {
  if (entry.id === 'year') return year;
  if (entry.kind === 'input') return number;
  return entry.choices ? fc.constantFrom(...entry.choices) : word;
}

function cellFor(entry: Entry): fc.Arbitrary<Cell | null> {
  return typedFor(entry).map((typed) => {
    const { cell, fault } = cleanCell(entry, typed);
    return cell && !fault ? { text: cell.text } : null;
  });
}

type Cells = Record<string, Cell>;
const filled = (cells: Readonly<Record<string, Cell | null | undefined>>): Cells =>
  Object.fromEntries(Object.entries(cells).flatMap(([id, cell]) => (cell ? [[id, cell]] : [])));

const cellsOf = (sheet: Sheet): fc.Arbitrary<Cells> =>
  fc
    .record(Object.fromEntries(inputColumns(sheet).map((entry) => [entry.id, cellFor(entry)])), { requiredKeys: [] })
    .map(filled);

const textsOf = (cells: Cells): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, text]));

const unique = <T>(list: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(list.map((one) => [key(one), one])).values(),
];

function rowsOf(sheet: RowSheet): fc.Arbitrary<Cells[]> {
  const keys = ROW_SHEETS.includes(sheet)
    ? inputColumns(sheet).filter(({ id }) => ['enterprise', 'facility', 'year', 'stream'].includes(id))
    : [];
  return fc.array(cellsOf(sheet), { maxLength: 5 }).map((rows) =>
    unique(
      rows.filter((cells) => keys.every(({ id }) => cells[id])),
      (cells) => keyOf(sheet, cells),
    ),
  );
}

const overrides: fc.Arbitrary<Override[]> = fc
  .array(fc.record({ parameter: word, key: word, year: fc.integer({ min: 2013, max: 2030 }), value: number }), {
    maxLength: 3,
  })
  .map((list) => {
    const text = (typed: string) => cleanCell(columnOf('scenario', 'name') as Entry, typed).cell?.text ?? '';
    const value = (typed: string) => cleanCell(columnOf('scenario', 'offsetPrice') as Entry, typed).cell?.text ?? '0';
    const clean = list.map((one) => ({
      ...one,
      parameter: text(one.parameter),
      key: text(one.key),
      value: value(one.value),
    }));
    return unique(
      clean.filter(({ parameter }) => parameter !== ''),
      overrideKey,
    ).sort(compareOverrides);
  });

/** Differences that blank or change some cells of rows of the base. */
const variantOf = (base: Readonly<Record<RowSheet, readonly Cells[]>>): fc.Arbitrary<Variant> => {
  const changes = (sheet: RowSheet) =>
    fc
      .array(fc.tuple(cellsOf(sheet), fc.subarray(inputColumns(sheet).map(({ id }) => id))), {
        maxLength: base[sheet].length,
      })
      .map((list) =>
        list.map(([cells, blanks], at) => {
          const keys = ['enterprise', 'facility', 'year', 'stream'].flatMap((id) =>
            base[sheet][at]?.[id] ? [[id, base[sheet][at]?.[id]?.text]] : [],
          );
          return {
            ...textsOf(cells),
            ...Object.fromEntries(blanks.map((id) => [id, ''])),
            ...Object.fromEntries(keys),
          } as Record<string, string>;
        }),
      );
  return fc.record({
    settings: cellsOf('scenario').map(textsOf),
    rows: fc.record({
      enterprises: changes('enterprises'),
      facilities: changes('facilities'),
      streams: changes('streams'),
    }),
    overrides,
  });
};

const anyBook: fc.Arbitrary<Book> = fc
  .tuple(
    cellsOf('scenario'),
    rowsOf('enterprises'),
    rowsOf('facilities'),
    fc.array(cellsOf('streams'), { maxLength: 5 }),
    overrides,
  )
  .chain(([settings, enterprises, facilities, loose, own]) => {
    const streams = unique(
      loose.flatMap((cells, at) => {
        const facility = facilities[at % Math.max(1, facilities.length)];
        if (!facility || !cells.stream) return [];
        const { enterprise, facility: name, year: of } = facility;
        return [filled({ ...cells, enterprise, facility: name, year: of })];
      }),
      (cells) => keyOf('streams', cells),
    );
    const base = { enterprises, facilities, streams };
    const numbered = (rows: readonly Cells[], before: number): Row[] =>
      rows.map((cells, at) => ({ id: before + at + 1, cells }));
    const id = enterprises.length + facilities.length + streams.length;
    const sheets = {
      enterprises: numbered(enterprises, 0),
      facilities: numbered(facilities, enterprises.length),
      streams: numbered(streams, id - streams.length),
    };
    return fc
      .array(variantOf(base), { maxLength: 2 })
      .map((variants) => ({ settings: textsOf(settings), sheets, overrides: own, variants, nextId: id + 1 }));
  });

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
