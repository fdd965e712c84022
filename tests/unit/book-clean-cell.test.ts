// What is typed into cells that are not numbers: choices, materials, years and names.
import { describe, expect, test } from 'vitest';
import { cleanCell } from '../../src/book/clean-cell';
import { columnOf } from '../../src/book/columns';
import type { Sheet } from '../../src/model/vocabulary';

function typing(sheet: Sheet, column: string, typed: string) {
  const entry = columnOf(sheet, column);
  if (!entry) throw new Error(`no column ${column}`);
  return cleanCell(entry, typed);
}

describe('a choice', () => {
  test.each([
    ['facilities', 'sector', 'power', 'power'],
    ['facilities', 'sector', ' Power ', 'power'],
    ['facilities', 'sector', 'DATACENTRE', 'dataCentre'],
    ['facilities', 'sector', '水泥', 'cement'],
    ['facilities', 'sector', 'Flat glass', 'flatGlass'],
    ['facilities', 'scheme', '广东碳市场', 'guangdong'],
    ['streams', 'material', '烟煤', 'bituminous'],
    ['streams', 'material', 'bituminous coal', 'bituminous'],
    ['streams', 'material', 'LNG', 'lng'],
  ] as const)('of %s %s is picked by %j', (sheet, column, typed, id) => {
    expect(typing(sheet, column, typed)).toEqual({ cell: { text: id } });
  });

  test('that is none of the listed is kept as typed and told', () => {
    const { cell, fault } = typing('enterprises', 'offsetUse', ' all ');
    expect(cell).toEqual({ text: ' all ' });
    expect(fault).toEqual({ code: 'notAChoice', candidates: ['none', 'held', 'limit'] });
  });

  test('named like a property of every object is no choice', () => {
    for (const typed of ['__proto__', 'constructor', 'toString']) {
      expect(typing('facilities', 'sector', typed).fault?.code).toBe('notAChoice');
    }
  });

  test('of a material may be a text of its own', () => {
    expect(typing('streams', 'material', ' Biomass pellets\n(own) ')).toEqual({
      cell: { text: 'Biomass pellets (own)' },
    });
  });
});

describe('a year', () => {
  test.each(['2024', ' 2024 ', '2024年', '2024年度', '２０２４'])('is read from %j', (typed) => {
    expect(typing('facilities', 'year', typed)).toEqual({ cell: { text: '2024' } });
  });

  test.each(['24', '2024.5', '2,024', 'next', '2019-2020'])('is not read from %j', (typed) => {
    expect(typing('facilities', 'year', typed)).toEqual({
      cell: { text: typed },
      fault: { code: 'notAYear', candidates: [] },
    });
  });
});

describe('a name', () => {
  test('stands on one line without marks nobody sees', () => {
    expect(typing('facilities', 'facility', ' #1\r\n机组\u200b\u0007 ')).toEqual({ cell: { text: '#1 机组' } });
  });

  test('of eighteen digits stays as it is, and one that a spreadsheet spoiled is told', () => {
    expect(typing('enterprises', 'enterprise', '914400001234567890').cell?.text).toBe('914400001234567890');
    for (const text of ['9.144E+17', '9.14400001234568E+017', '9,144E+17'])
      expect(typing('enterprises', 'enterprise', text).fault?.code).toBe('digitsLost');
    expect(typing('enterprises', 'enterprise', '5E12').fault).toBeUndefined();
  });

  test('longer than two hundred characters is cut, and the whole of it kept as typed', () => {
    const { cell, note } = typing('enterprises', 'enterprise', 'x'.repeat(201));
    expect(cell?.text).toHaveLength(200);
    expect(cell?.typed).toHaveLength(201);
    expect(note).toBe('cut');
  });
});

describe('a number', () => {
  test('keeps what was typed where it was more than the number', () => {
    expect(typing('facilities', 'heatSupplied', ' 12.5万 ')).toEqual({
      cell: { text: '125000', typed: '12.5万' },
      note: 'tenThousands',
    });
    expect(typing('facilities', 'heatSupplied', '=1200*0.93').cell).toEqual({ text: '1116', typed: '=1200*0.93' });
    expect(typing('facilities', 'heatSupplied', '0.60').cell).toEqual({ text: '0.6' });
  });

  test('that cannot be read stays in the cell as typed, with what it could mean', () => {
    expect(typing('facilities', 'heatSupplied', '1,23')).toEqual({
      cell: { text: '1,23' },
      fault: { code: 'ambiguous', candidates: ['1.23', '123'] },
    });
  });
});

test('blank is blank, however it is typed, and a result cannot be typed over', () => {
  for (const typed of ['', '  ', '\u3000', '\u200b', '\n']) {
    expect(typing('facilities', 'heatSupplied', typed)).toEqual({ cell: null });
    expect(typing('facilities', 'sector', typed)).toEqual({ cell: null });
  }
  expect(typing('facilities', 'heatAllowance', '5')).toEqual({
    cell: null,
    fault: { code: 'computed', candidates: [] },
  });
});
