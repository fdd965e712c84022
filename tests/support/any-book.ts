// Books of any content for properties: as a scenario file can hold them, and as the app itself can have them.
import fc from 'fast-check';
import { cleanCell } from '../../src/book/clean-cell';
import { columnOf, inputColumns } from '../../src/book/columns';
import { compareOverrides, keyOf, overrideKey } from '../../src/book/keys';
import {
  type Book,
  type Cell,
  type Look,
  type Override,
  ROW_SHEETS,
  type Row,
  type RowSheet,
  type RulesChoice,
  type Variant,
} from '../../src/book/types';
import type { Entry, Sheet } from '../../src/model/vocabulary';

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
    // a blank value gives that of the law back
    overrides: fc
      .tuple(overrides, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
      .map(([list, blank]) => list.map((one, at) => (blank[at] ? { ...one, value: '' } : one))),
  });
};

/** A book that a scenario file can hold: every cell is read, nothing is in doubt. */
const versions = fc.dictionary(
  fc.constantFrom('national.power', 'national.enterprise', 'guangdong.power', 'a.constructor', 'x.y-1.z'),
  fc.constantFrom('2026.1', '2026.2', '2027.11', '3', '1.0.0+a-b'),
  { minKeys: 1, maxKeys: 5, noNullPrototype: true },
);
const rules: fc.Arbitrary<RulesChoice> = fc.oneof(
  fc.constant({}),
  versions.map((lock) => ({ lock })),
  fc.tuple(versions, versions).map(([lock, declined]) => ({ lock, declined })),
);

export const anyBook: fc.Arbitrary<Book> = fc
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
    return fc.tuple(fc.array(variantOf(base), { maxLength: 2 }), rules).map(([variants, kept]) => ({
      settings: textsOf(settings),
      sheets,
      overrides: own,
      variants,
      nextId: id + 1,
      ...kept,
    }));
  });

const typedText = fc.oneof(word, number, fc.string({ maxLength: 300, unit: 'binary' }), fc.constant('1.000'));

/** A cell as typing leaves it: with what was typed, and where that could not be read, exactly that. */
const typedCell = (entry: Entry): fc.Arbitrary<Cell | null> =>
  typedText.map((typed) => cleanCell(entry, typed, 'anthracite').cell);

const look: fc.Arbitrary<Look> = fc.record(
  {
    widths: fc.dictionary(fc.constantFrom('year', 'heatSupplied', 'emissions'), fc.integer({ min: 1, max: 900 })),
    hidden: fc.array(fc.constantFrom('year', 'scheme')),
    folded: fc.array(word, { maxLength: 2 }),
    frozen: fc.constantFrom('', 'facility'),
    filters: fc.dictionary(
      fc.constantFrom('year', 'sector'),
      fc.oneof(
        fc.record({ kind: fc.constant('values' as const), values: fc.array(word), except: fc.boolean() }),
        fc.record({ kind: fc.constant('number' as const), low: number }),
      ),
    ),
    sorted: fc.record({ column: fc.constant('year'), descending: fc.boolean() }),
  },
  { requiredKeys: [] },
);

/** A book of which every facility is named, with one cell as typing leaves it. */
export const halfTypedBook: fc.Arbitrary<Book> = anyBook
  .filter(({ sheets }) => sheets.facilities.length > 0)
  .chain((book) =>
    fc.constantFrom(...inputColumns('facilities').slice(3)).chain((entry) =>
      typedCell(entry).map((cell) => {
        const [row, ...others] = book.sheets.facilities;
        const cells = filled({ ...row?.cells, [entry.id]: cell });
        const facilities = row ? [{ ...row, cells }, ...others] : [];
        return { ...book, sheets: { ...book.sheets, facilities } };
      }),
    ),
  );

/** A book as the app can have it: cells that are in doubt, what was typed, rows in any order, looks. */
export const typedBook: fc.Arbitrary<Book> = anyBook.chain((book) =>
  fc
    .tuple(
      fc.record(Object.fromEntries(inputColumns('facilities').map((entry) => [entry.id, typedCell(entry)])), {
        requiredKeys: [],
      }),
      fc.record({ enterprises: look, facilities: look, streams: look }, { requiredKeys: [] }),
      fc.nat(1000),
    )
    .map(([cells, looks, used]) => {
      const row: Row = { id: book.nextId + used, cells: filled(cells) };
      const facilities = [row, ...book.sheets.facilities];
      const known = { facilities: [{ row: row.id, typed: { heatSupplied: '1万' } }, {}] };
      const variants = used % 2 ? book.variants.map((variant) => ({ ...variant, known })) : book.variants;
      return { ...book, sheets: { ...book.sheets, facilities }, variants, nextId: row.id + 1, looks };
    }),
);
