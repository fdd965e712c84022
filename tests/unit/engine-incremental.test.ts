// After an edit only the rows that depend on it are computed again, and the results are those of a fresh computation.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Computation } from '../../src/book/compute';
import type { Book, Row as BookRow, Cell, RowSheet } from '../../src/book/types';
import { resultLines } from '../../src/derive/results';
import { ensureFresh } from '../../src/engine/evaluate';
import type { Row } from '../../src/engine/row';
import { computed, makeBook, REGISTRY, sheetsOf, unit, type YearCase } from '../cases/run';

const coal = {
  unitCategory: 'conventionalCoalAbove300',
  loadFactor: '0.6',
  electricityGenerated: '3000000',
  electricitySupplied: '2800000',
  cogeneration: 'no',
  coolingMethod: 'water',
  purchasedElectricity: '10',
};
const fuel = { material: 'bituminous', quantity: '1200000', netCalorificValue: '21', carbonContent: '0.55' };
const year = (y: number): YearCase => ({
  year: y,
  units: [unit(coal, fuel, { ...fuel, quantity: '10' }), unit(coal, fuel)],
  enterprise: { bankedAllowances: '5' },
});

const small = (): Book => {
  const { enterprises, facilities, streams } = sheetsOf([year(2021), year(2022), year(2024)]);
  const other = facilities.filter((one) => one.year === '2024').map((one) => ({ ...one, enterprise: 'F' }));
  return makeBook({ enterprises, facilities: [...facilities, ...other], streams }, { allowancePrice: '90' });
};

type Update = (row: BookRow) => BookRow;

function editRow(book: Book, sheet: RowSheet, at: number, update: Update): Book {
  const rows = book.sheets[sheet].map((row, index) => (index === at ? update(row) : row));
  return { ...book, sheets: { ...book.sheets, [sheet]: rows } };
}

function withCell(row: BookRow, column: string, text: string): BookRow {
  const { [column]: _gone, ...rest } = row.cells;
  const cells: Record<string, Cell> = text === '' ? rest : { ...rest, [column]: { text } };
  return { ...row, cells };
}

const setCell = (book: Book, sheet: RowSheet, at: number, column: string, text: string): Book =>
  editRow(book, sheet, at, (row) => withCell(row, column, text));

const allRows = (book: Book, computation: Computation): readonly Row[] => [
  ...(['streams', 'facilities'] as const).flatMap((sheet) =>
    book.sheets[sheet].flatMap((row) => computation.rowOf(sheet, row.id) ?? []),
  ),
  ...computation.positions,
  ...computation.cycles,
];

const nameOf = (row: Row): string => {
  const { sheet, enterprise, facility, stream, year: y } = row.ref as Record<string, string>;
  return [sheet, enterprise, facility, stream, y].filter((part) => part !== '').join(' ');
};

/** What an edit made stale, by name. */
function staleAfter(edit: (book: Book) => Book): readonly string[] {
  const book = small();
  const computation = computed(book);
  for (const row of allRows(book, computation)) ensureFresh(row);
  const edited = edit(book);
  computation.sync(edited);
  return allRows(edited, computation)
    .filter((row) => !row.fresh)
    .map(nameOf);
}

describe('an edit reaches only what depends on it', () => {
  test('a fuel reaches its unit and its enterprise, and no other year', () => {
    const at = small().sheets.streams.findIndex((row) => row.cells.year?.text === '2024');
    expect(staleAfter((book) => setCell(book, 'streams', at, 'quantity', '7'))).toEqual([
      'streams E 1 1 2024',
      'facilities E 1 2024',
      'enterprises E 2024',
    ]);
  });

  test('a unit of 2021 reaches its enterprise and the cycle 2021-2022', () => {
    expect(staleAfter((book) => setCell(book, 'facilities', 1, 'loadFactor', '0.5'))).toEqual([
      'facilities E 2 2021',
      'enterprises E 2021',
      'cycles E 2021-2022',
    ]);
  });

  test('a cell of the enterprise sheet reaches the position only', () => {
    expect(staleAfter((book) => setCell(book, 'enterprises', 2, 'bankedAllowances', '9'))).toEqual([
      'enterprises E 2024',
    ]);
  });

  test('a price reaches the enterprises and cycles and no unit or fuel', () => {
    expect(staleAfter((book) => ({ ...book, settings: { allowancePrice: '91' } }))).toEqual([
      'enterprises E 2021',
      'enterprises E 2022',
      'enterprises E 2024',
      'enterprises F 2024',
      'cycles E 2021-2022',
    ]);
  });

  test('nothing is reached where nothing changed', () => {
    expect(staleAfter((book) => book)).toEqual([]);
    expect(staleAfter((book) => ({ ...book }))).toEqual([]);
    expect(staleAfter((book) => ({ ...book, sheets: { ...book.sheets, streams: [...book.sheets.streams] } }))).toEqual(
      [],
    );
  });

  test('a unit that is renamed loses its fuels, and both enterprises are computed again', () => {
    expect(staleAfter((book) => setCell(book, 'facilities', 4, 'enterprise', 'F'))).toEqual([
      'streams E 1 1 2024',
      'streams E 1 2 2024',
      'facilities F 1 2024',
      'facilities F 1 2024',
      'enterprises F 2024',
      'enterprises E 2024',
    ]);
  });

  test('a unit that is evaluated once is not evaluated again', () => {
    const book = small();
    const computation = computed(book);
    const rows = allRows(book, computation);
    for (const row of rows) ensureFresh(row);
    const [first] = book.sheets.facilities;
    const before = first && computation.rowOf('facilities', first.id)?.values.slice();
    const edited = setCell(book, 'facilities', 1, 'loadFactor', '0.5');
    computation.sync(edited);
    for (const row of allRows(edited, computation)) ensureFresh(row);
    const after = first && computation.rowOf('facilities', first.id)?.values;
    expect(after?.every((value, index) => value === before?.[index])).toBe(true);
  });
});

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
    { numRuns: 100 },
  );
});
