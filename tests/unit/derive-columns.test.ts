// The columns of a sheet follow the markets, sectors and years in use, and what each row still needs.
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/derive/columns';
import { computed, type Fields, makeBook } from '../cases/run';

const key = { enterprise: 'E', facility: '1', year: '2025' };
const columnIds = (sheet: 'facilities' | 'enterprises', ...facilities: readonly Fields[]): readonly string[] => {
  const book = makeBook({ facilities: facilities.map((fields, at) => ({ ...key, facility: String(at), ...fields })) });
  return columnsOf(sheet, book, computed(book), undefined).map(({ id }) => id);
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
