// What headers of real files mean: names, units, sheets, and what no name may be taken for.
import { describe, expect, test } from 'vitest';
import { cleanNumber } from '../../src/book/clean-number';
import { columnOf, everyColumn } from '../../src/book/columns';
import { guessSheet, matchHeader, planColumns, planState, sheetElsewhere } from '../../src/book/import-match';
import { COLUMN_NAMES } from '../../src/book/import-names';
import { isUnit, unitState, withUnit } from '../../src/book/import-units';
import { ROW_SHEETS, type RowSheet } from '../../src/book/types';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-/()（）]+/g, '');

describe('synonyms', () => {
  test('every synonym belongs to a column of its sheet that can be given', () => {
    for (const sheet of ROW_SHEETS)
      for (const id of Object.keys({ ...COLUMN_NAMES[sheet] })) {
        expect(columnOf(sheet, id)?.kind, `${sheet} ${id}`).toMatch(/^(input|choice|text)$/);
      }
    for (const id of Object.keys(COLUMN_NAMES.all)) expect(columnOf('streams', id)).toBeDefined();
  });

  test('no synonym is the name of another column, or of a result', () => {
    for (const sheet of ROW_SHEETS) {
      const owners = new Map<string, string>();
      for (const { id, label } of everyColumn(sheet))
        for (const word of [id, label.zh, label.en]) owners.set(plain(word), id);
      for (const [id, words] of Object.entries({ ...COLUMN_NAMES.all, ...COLUMN_NAMES[sheet] })) {
        if (!columnOf(sheet, id)) continue;
        for (const word of words) {
          expect(owners.get(plain(word)) ?? id, `${sheet}: ${word}`).toBe(id);
          owners.set(plain(word), id);
        }
      }
    }
  });
});

describe('headers', () => {
  test.each<[RowSheet, string, string | undefined, string]>([
    ['facilities', 'electricityGenerated', 'electricityGenerated', ''],
    ['facilities', '发电量', 'electricityGenerated', ''],
    ['facilities', '发电量（万千瓦时）', 'electricityGenerated', '万千瓦时'],
    ['facilities', '发电量(MWh)', 'electricityGenerated', 'MWh'],
    ['facilities', '机组发电量/万kWh', 'electricityGenerated', '万kWh'],
    ['facilities', '发电量\n（亿千瓦时）', 'electricityGenerated', '亿千瓦时'],
    ['facilities', '供热量 GJ', 'heatSupplied', 'GJ'],
    ['facilities', '供 热 量【TJ】', 'heatSupplied', 'TJ'],
    ['facilities', 'Electricity generated [GWh]', 'electricityGenerated', 'GWh'],
    ['facilities', 'Installed capacity, MW', 'installedCapacity', 'MW'],
    ['facilities', '装机容量：MW', 'installedCapacity', 'MW'],
    ['facilities', '设施/机组', 'facility', ''],
    ['facilities', '机组负荷（出力）系数（%）', 'loadFactor', '%'],
    ['facilities', '年份', 'year', ''],
    ['facilities', '重点排放单位', 'enterprise', ''],
    ['streams', '收到基低位发热量（GJ/t）', 'netCalorificValue', 'GJ/t'],
    ['streams', '低位发热量（收到基）（kJ/kg）', 'netCalorificValue', 'kJ/kg'],
    ['streams', '消耗量（t或万Nm3）', 'quantity', 't或万Nm3'],
    ['streams', '单位热值含碳量（tC/GJ）', 'carbonContentPerHeat', 'tC/GJ'],
    ['streams', '燃料品种', 'material', ''],
    ['streams', '供热量（百万大卡）', undefined, '百万大卡'],
    ['enterprises', 'CCER持有量（吨）', 'offsetsHeld', '吨'],
    ['facilities', '标煤耗', undefined, ''],
    ['facilities', '备注', undefined, ''],
    ['facilities', '__proto__', undefined, ''],
    ['facilities', 'constructor', undefined, ''],
  ])('on %s %j is %s with the unit %j', (sheet, header, id, unit) => {
    const match = matchHeader(sheet, header);
    expect([match.entry?.id, match.unit]).toEqual([id, unit]);
  });

  test('a computed result is known as one and never given', () => {
    expect(matchHeader('facilities', '核算排放量（tCO2）').entry?.kind).toBe('result');
    expect(planColumns('facilities', ['核算排放量'], []).map(({ column }) => column)).toEqual(['']);
  });

  test('of two headers for one column the closer one gets it, the other is left out', () => {
    const plans = planColumns('facilities', ['年发电量', '发电量', '机组发电量'], []);
    expect(plans.map(({ column }) => column)).toEqual(['', 'electricityGenerated', '']);
  });

  test('the unit row counts before the header', () => {
    expect(planColumns('facilities', ['发电量', '供热量(GJ)'], ['万千瓦时', '']).map(({ unit }) => unit)).toEqual([
      '万千瓦时',
      'GJ',
    ]);
  });

  test.each<[RowSheet, readonly string[]]>([
    ['facilities', ['企业名称', '机组名称', '年份', '发电量', '供热量']],
    ['streams', ['企业名称', '机组名称', '年份', '燃料品种', '消耗量', '低位发热量']],
    ['streams', ['facility', 'year', 'fuel', 'consumption', 'ncv']],
    ['enterprises', ['企业名称', '年度', '持有抵销量', '结转可用配额']],
    ['facilities', ['a', 'b']],
  ])('these headers speak of %s', (sheet, headers) => {
    expect(guessSheet(headers)).toBe(sheet);
  });
});

describe('units of columns', () => {
  test.each([
    ['facilities', 'electricityGenerated', '万kWh', 'fits'],
    ['facilities', 'electricityGenerated', '', 'assumed'],
    ['facilities', 'electricityGenerated', 'GJ', 'otherUnit'],
    ['facilities', 'heatSupplied', '百万大卡', 'unknownUnit'],
    ['facilities', 'loadFactor', '%', 'fits'],
    ['facilities', 'loadFactor', '', 'fits'],
    ['facilities', 'heatSupplied', '%', 'otherUnit'],
    ['streams', 'quantity', 'm3', 'doubtful'],
    ['streams', 'quantity', 't', 'fits'],
    ['streams', 'quantity', 'tce', 'coalEquivalent'],
    ['streams', 'netCalorificValue', 'kJ/kg', 'fits'],
    ['facilities', 'output', '万t', 'fits'],
  ] as const)('%s %s in %j: %s', (sheet, id, unit, state) => {
    const entry = columnOf(sheet, id);
    expect(entry && unitState(unit, entry)).toBe(state);
    expect(planState(sheet, { at: 0, header: '', column: id, unit })).toBe(state);
  });

  test('numbers are converted by definition, and one that brings its own unit keeps it', () => {
    const entry = columnOf('facilities', 'electricityGenerated');
    const read = (typed: string, unit: string) => {
      const cleaned = entry && cleanNumber(withUnit(typed, unit, entry, ''), 'MWh');
      return cleaned?.ok ? cleaned.text : cleaned?.code;
    };
    expect(read('190000', '万千瓦时')).toBe('1900000');
    expect(read('12.5万', 'kWh')).toBe('125');
    expect(read('(12.5)', '万kWh')).toBe('-125');
    expect(read('1,234.5', '万kWh')).toBe('12345');
    expect(read('350 GWh', 'kWh')).toBe('350000');
    expect(read('12.5万', '万kWh')).toBe('unknownUnit');
    expect(read('0.1', 'kWh')).toBe('0.0001');
  });

  test('a row of units is told from data', () => {
    expect(['t', '%', 'MWh', '万吨', 'GJ/t', '单位：MWh', '（吨）'].every(isUnit)).toBe(true);
    expect(['12', '北京', '发电量', '', '1号机组', '-'].some(isUnit)).toBe(false);
  });
});

describe('a header of another sheet', () => {
  test.each<[RowSheet, string, RowSheet | undefined]>([
    ['facilities', '消耗量（t）', 'streams'],
    ['facilities', '燃料品种', 'streams'],
    ['facilities', '持有CCER', 'enterprises'],
    ['streams', '装机容量（MW）', 'facilities'],
    // names are no columns of their own, results cannot be given, remarks mean nothing
    ['facilities', '机组名称', undefined],
    ['streams', '应发配额', undefined],
    ['facilities', '备注', undefined],
    ['facilities', '发电量', undefined],
  ])('on %s %s belongs to %s', (sheet, header, other) => {
    expect(sheetElsewhere(sheet, header)).toBe(other);
  });
});
