// Sheets on paper: which rows, how columns are cut into pages, signs and numbered notes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetCell } from '../../src/derive/cells';
import { bandsOf, type PaperColumn, paperTable, rowsForPaper } from '../../src/derive/print-sheet';

const column = (id: string, names = false): PaperColumn => ({
  id,
  header: id,
  unit: 'tCO₂',
  group: 'g',
  kind: names ? 'text' : 'result',
  names,
});
const NAMES = [column('facility', true), column('year', true)];
const ok = (text: string): SheetCell => ({ text, edit: text, state: 'ok' });

describe('the rows of a sheet on paper', () => {
  test('are all of them where they fit', () => {
    expect(rowsForPaper(3, 10, () => false, 30)).toEqual({ indexes: [0, 1, 2], why: 'all' });
  });

  test('are those of the enterprise in view where there are too many', () => {
    expect(rowsForPaper(4, 10, (row) => row > 1, 30)).toEqual({ indexes: [2, 3], why: 'inView' });
  });

  test('are the first ones where the enterprise in view has too many itself, or none', () => {
    expect(rowsForPaper(9, 10, () => true, 30)).toEqual({ indexes: [0, 1, 2], why: 'first' });
    expect(rowsForPaper(9, 10, () => false, 30)).toEqual({ indexes: [0, 1, 2], why: 'first' });
  });

  test('are never more than the paper takes, and at least one', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 80 }), fc.nat(9), (count, columns, share) => {
        const { indexes, why } = rowsForPaper(count, columns, (row) => row % 10 <= share);
        expect(indexes.length * columns).toBeLessThanOrEqual(16_000 + columns);
        expect(indexes.length > 0).toBe(count > 0);
        expect(why === 'all').toBe(indexes.length === count);
      }),
    );
  });
});

describe('bands of columns', () => {
  test('repeat the names, keep the order and leave no column out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 60 }), { maxLength: 60 }), (widths) => {
        const columns = [...NAMES, ...widths.map((_, index) => column(`c${index}`))];
        const bands = bandsOf(columns, [12, 8, ...widths], 168);
        for (const band of bands) expect(band.slice(0, 2)).toEqual([0, 1]);
        expect(bands.flatMap((band) => band.slice(2))).toEqual(widths.map((_, index) => index + 2));
      }),
    );
  });

  test('are as wide as the page at most, and about equally wide', () => {
    const widths = [12, 8, ...Array.from({ length: 20 }, () => 15)];
    const columns = [...NAMES, ...Array.from({ length: 20 }, (_, index) => column(`c${index}`))];
    const bands = bandsOf(columns, widths, 168);
    expect(bands.map((band) => band.length - 2)).toEqual([7, 7, 6]);
    for (const band of bands) expect(band.reduce((sum, at) => sum + (widths[at] ?? 0), 0)).toBeLessThanOrEqual(168);
  });

  test('are the names alone where there is nothing else', () => {
    expect(bandsOf(NAMES, [12, 8])).toEqual([[0, 1]]);
  });
});

describe('a table on paper', () => {
  const cells: Readonly<Record<string, SheetCell>> = {
    '0 a': ok('1,590,866'),
    '0 b': { ...ok('0.99'), mark: 'default', note: 'left blank' },
    '1 a': { text: 'incomplete', edit: '', state: 'incomplete', note: 'Unit 2 needs a quantity' },
    '1 b': { text: '', edit: '', state: 'missing', note: 'Unit 2 needs a quantity' },
    '2 a': { text: 'refused', edit: '', state: 'refused', note: 'The year is not covered' },
    '2 b': { ...ok('5'), mark: 'assumed' },
  };
  const table = paperTable(
    [...NAMES, column('a'), column('b')],
    [0, 1, 2],
    (row, id) => cells[`${row} ${id}`] ?? ok(id),
  );

  test('has the texts of the screen', () => {
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['facility', 'year', '1,590,866', '0.99'],
      ['facility', 'year', 'incomplete', ''],
      ['facility', 'year', 'refused', '5'],
    ]);
  });

  test('numbers what is to be said of cells without value, the same words once', () => {
    expect(table.notes).toEqual(['Unit 2 needs a quantity', 'The year is not covered']);
    expect(table.rows.map((row) => row.map(({ note }) => note))).toEqual([
      [undefined, undefined, undefined, undefined],
      [undefined, undefined, 1, 1],
      [undefined, undefined, 2, undefined],
    ]);
  });

  test('lists the signs that occur', () => {
    expect(table.marks).toEqual(['default', 'assumed', 'missing']);
  });
});
