// The columns of a sheet follow the markets, sectors and years in use, and what each row still needs.
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/types';
import { columnsOf } from '../../src/derive/columns';
import { setCell } from '../cases/edits';
import { computed, type Fields, makeBook } from '../cases/run';

const key = { enterprise: 'E', facility: '1', year: '2025' };
const columnIds = (sheet: 'facilities' | 'enterprises', ...facilities: readonly Fields[]): readonly string[] => {
  const book = makeBook({ facilities: facilities.map((fields, at) => ({ ...key, facility: String(at), ...fields })) });
  return columnsOf(sheet, computed(book), undefined).map(({ id }) => id);
};

const POWER = { scheme: 'national', sector: 'power' };
const CEMENT = { scheme: 'national', sector: 'cement' };

describe('facilities', () => {
  test('a cement line asks for clinker and balance value, not for cooling or cogeneration', () => {
    const ids = columnIds('facilities', CEMENT);
    expect(ids).toEqual(expect.arrayContaining(['output', 'clinkerType', 'balanceValue', 'intensity']));
    expect(ids).not.toContain('unitCategory');
    expect(ids).not.toContain('coolingMethod');
  });

  test('two sectors side by side have the columns of both', () => {
    const both = columnIds('facilities', CEMENT, POWER);
    expect(both).toEqual(expect.arrayContaining(['clinkerType', 'unitCategory']));
  });

  test('market and sector stand right behind the name, before what they decide', () => {
    const ids = columnIds('facilities', POWER);
    expect(ids.slice(0, 5)).toEqual(['facility', 'year', 'scheme', 'sector', 'unitCategory']);
  });

  test('a unit of unknown category is asked for everything its category may need', () => {
    expect(columnIds('facilities', POWER)).toEqual(expect.arrayContaining(['loadFactor', 'installedCapacity']));
  });

  test('a gas unit needs no load factor, and is not asked for one', () => {
    const ids = columnIds('facilities', { ...POWER, unitCategory: 'gas', year: '2024' });
    expect(ids).not.toContain('loadFactor');
  });

  test('a column that holds something stays, needed or not', () => {
    const ids = columnIds('facilities', { ...POWER, unitCategory: 'gas', year: '2024', loadFactor: '0.7' });
    expect(ids).toContain('loadFactor');
  });
});

describe('kept in step with edits', () => {
  const book = makeBook({
    facilities: [
      { ...key, year: '2024', facility: '1', ...POWER, unitCategory: 'gas' },
      { ...key, year: '2024', facility: '2', ...POWER, unitCategory: 'gas' },
    ],
    streams: [{ ...key, year: '2024', facility: '1', stream: 'fuel', material: 'naturalGas', quantity: '5' }],
  });
  const SHEETS = ['enterprises', 'facilities', 'streams'] as const;
  const EDITS: readonly (readonly [string, (before: Book) => Book])[] = [
    ['a number', (before) => setCell(before, 'facilities', 0, 'electricityGenerated', '7')],
    ['another category', (before) => setCell(before, 'facilities', 1, 'unitCategory', 'unconventionalCoal')],
    ['the category back', (before) => setCell(before, 'facilities', 1, 'unitCategory', 'gas')],
    ['no category, which the fuel decides', (before) => setCell(before, 'facilities', 0, 'unitCategory', '')],
    ['another fuel', (before) => setCell(before, 'streams', 0, 'material', 'lignite')],
    ['another year', (before) => setCell(before, 'facilities', 1, 'year', '2020')],
    ['another sector', (before) => setCell(before, 'facilities', 1, 'sector', 'cement')],
    [
      'a row less',
      (before) => ({ ...before, sheets: { ...before.sheets, facilities: before.sheets.facilities.slice(1) } }),
    ],
  ];

  test('after every edit they are those of the book as if just opened', () => {
    const computation = computed(book);
    const idsOf = (from: typeof computation) =>
      SHEETS.map((sheet) => columnsOf(sheet, from, undefined).map(({ id }) => id));
    let now = book;
    const seen = new Set([JSON.stringify(idsOf(computation))]);
    for (const [name, edit] of EDITS) {
      now = edit(now);
      computation.sync(now);
      const ids = idsOf(computation);
      expect(ids, name).toEqual(idsOf(computed(now)));
      seen.add(JSON.stringify(ids));
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  test('a number typed over a number leaves the very same list', () => {
    const computation = computed(book);
    computation.sync(setCell(book, 'facilities', 0, 'electricityGenerated', '7'));
    const before = columnsOf('facilities', computation, undefined);
    computation.sync(setCell(book, 'facilities', 0, 'electricityGenerated', '8'));
    expect(columnsOf('facilities', computation, undefined)).toBe(before);
  });
});
