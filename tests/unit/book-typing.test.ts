import { describe, expect, test } from 'vitest';
import { duplicateRows, setCells } from '../../src/book/commands';
import { invert } from '../../src/book/patch';
import type { Book, RowSheet } from '../../src/book/types';
import { apply, done, idOf, plants, shown } from '../cases/plants';

describe('typing into cells', () => {
  test('cleans, keeps what was typed, and tells what it did', () => {
    const book = plants();
    const row = idOf(book, 'facilities', 0);
    const edited = setCells(book, 'facilities', [
      { row, column: 'heatSupplied', typed: '12.5万' },
      { row, column: 'loadFactor', typed: '1,23' },
      { row, column: 'heatAllowance', typed: '5' },
      { row, column: 'quantity', typed: '5' },
    ]);
    expect(edited.told).toEqual([
      { edit: 0, row, column: 'heatSupplied', note: 'tenThousands' },
      { edit: 1, row, column: 'loadFactor', fault: { code: 'ambiguous', candidates: ['1.23', '123'] } },
      { edit: 2, row, column: 'heatAllowance', fault: { code: 'computed', candidates: [] } },
      { edit: 3, row, column: 'quantity', fault: { code: 'unknownColumn', candidates: [] } },
    ]);
    const cells = done(book, edited).sheets.facilities[0]?.cells;
    expect(cells?.heatSupplied).toEqual({ text: '125000', typed: '12.5万' });
    expect(cells?.loadFactor).toEqual({ text: '1,23' });
    expect(cells).not.toHaveProperty('heatAllowance');
  });

  test('a name is taken without the apostrophe that makes a spreadsheet keep it, and with any other', () => {
    const book = plants();
    const row = idOf(book, 'facilities', 0);
    const named = (typed: string) =>
      done(book, setCells(book, 'facilities', [{ row, column: 'facility', typed }])).sheets.facilities[0]?.cells
        .facility;
    expect(named("'914400001234567890")).toEqual({ text: '914400001234567890' });
    expect(named("'001")).toEqual({ text: '001' });
    expect(named("'t Hof")).toEqual({ text: "'t Hof" });
  });

  test('what is there already changes nothing, and blank clears', () => {
    const book = plants();
    const row = idOf(book, 'streams', 0);
    expect(setCells(book, 'streams', [{ row, column: 'quantity', typed: ' 5.0 ' }]).patch).toBeUndefined();
    expect(setCells(book, 'streams', [{ row: 999, column: 'quantity', typed: '5' }]).patch).toBeUndefined();
    const cleared = done(book, setCells(book, 'streams', [{ row, column: 'quantity', typed: ' ' }]));
    expect(cleared.sheets.streams[0]?.cells).not.toHaveProperty('quantity');
  });

  test('leaves every other row and sheet as the very same objects', () => {
    const book = plants();
    const after = done(
      book,
      setCells(book, 'facilities', [{ row: idOf(book, 'facilities', 1), column: 'loadFactor', typed: '0.5' }]),
    );
    expect(after.sheets.streams).toBe(book.sheets.streams);
    expect(after.sheets.enterprises).toBe(book.sheets.enterprises);
    expect(after.sheets.facilities[0]).toBe(book.sheets.facilities[0]);
    expect(after.sheets.facilities[1]).not.toBe(book.sheets.facilities[1]);
  });
});

describe('a new name or year', () => {
  const KEYS = 'enterprise,facility,year,stream';
  const rename = (book: Book, sheet: RowSheet, at: number, column: string, typed: string): Book =>
    done(book, setCells(book, sheet, [{ row: idOf(book, sheet, at), column, typed }]));

  test('of a facility takes its streams along', () => {
    const book = plants();
    expect(shown(rename(book, 'facilities', 0, 'facility', 'Unit one'), 'streams', KEYS)).toEqual([
      'North,Unit one,2024,coal',
      'North,Unit one,2024,gas',
      'North,U2,2024,coal',
      'South,U1,2024,coal',
    ]);
    expect(shown(rename(book, 'facilities', 2, 'year', '2025年'), 'streams', KEYS)[3]).toBe('South,U1,2025,coal');
    expect(
      shown(
        rename(rename(book, 'facilities', 0, 'facility', ''), 'facilities', 0, 'facility', 'X'),
        'streams',
        KEYS,
      )[0],
    ).toBe('North,X,2024,coal');
  });

  test('of an enterprise takes its facilities and their streams along', () => {
    const book = rename(plants(), 'enterprises', 0, 'enterprise', 'Norden');
    expect(shown(book, 'facilities', 'enterprise,facility')).toEqual(['Norden,U1', 'Norden,U2', 'South,U1']);
    expect(shown(book, 'streams', KEYS)).toEqual([
      'Norden,U1,2024,coal',
      'Norden,U1,2024,gas',
      'Norden,U2,2024,coal',
      'South,U1,2024,coal',
    ]);
  });

  test('of a duplicate takes nothing along', () => {
    const book = plants();
    const doubled = rename(
      apply(book, duplicateRows(book, 'facilities', [idOf(book, 'facilities', 0)])),
      'facilities',
      1,
      'facility',
      'U1',
    );
    expect(shown(rename(doubled, 'facilities', 1, 'year', '2025'), 'streams', KEYS)).toEqual(
      shown(book, 'streams', KEYS),
    );
  });

  test('that another facility has already does not mix the streams of the two', () => {
    const book = plants();
    expect(shown(rename(book, 'facilities', 0, 'facility', 'U2'), 'streams', KEYS)).toEqual(
      shown(book, 'streams', KEYS),
    );
  });

  test('swapped between two facilities swaps their streams', () => {
    const book = plants();
    const swapped = done(
      book,
      setCells(book, 'facilities', [
        { row: idOf(book, 'facilities', 0), column: 'facility', typed: 'U2' },
        { row: idOf(book, 'facilities', 1), column: 'facility', typed: 'U1' },
      ]),
    );
    expect(shown(swapped, 'streams', KEYS).slice(0, 3)).toEqual([
      'North,U2,2024,coal',
      'North,U2,2024,gas',
      'North,U1,2024,coal',
    ]);
  });

  test('is one patch: undo brings everything back', () => {
    const book = plants();
    const { patch } = setCells(book, 'enterprises', [
      { row: idOf(book, 'enterprises', 0), column: 'year', typed: '2025' },
    ]);
    expect(apply(apply(book, patch), patch && invert(patch))).toEqual(book);
  });
});
