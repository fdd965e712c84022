// Reading scenario files: what is accepted and what it means.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultLine, readScenario, writeScenario } from '../../src/book/csv';
import type { Book, RowSheet } from '../../src/book/types';

const CASES = new URL('../cases/', import.meta.url);

const file = (...lines: string[]): string => ['#tanbiao,1', ...lines].join('\n');

function bookOf(text: string): Book {
  const read = readScenario(text);
  if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
  return read.book;
}

const texts = (book: Book, sheet: RowSheet) =>
  book.sheets[sheet].map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell.text])));

const FACILITIES = ['#facilities', 'enterprise,facility,year,scheme,sector,electricityGenerated,loadFactor'];
const UNIT = 'North,Unit 1,2024,national,power';

describe('a scenario file', () => {
  const names = readdirSync(CASES).filter((name) => name.endsWith('.csv') && !name.includes('.expected.'));
  test.each(names)('%s reads without fault and comes back the same', (name) => {
    const book = bookOf(readFileSync(new URL(name, CASES), 'utf8'));
    expect(book.sheets.facilities.length).toBeGreaterThan(0);
    expect(bookOf(writeScenario(book))).toEqual(book);
  });

  test('is read with or without byte order mark and with any line ending', () => {
    const text = file('#scenario', 'id,value', 'name,Base', ...FACILITIES, `${UNIT},5,`, '');
    const plain = bookOf(text);
    expect(plain.settings).toEqual({ name: 'Base' });
    for (const ending of ['\r\n', '\r']) expect(bookOf(`\ufeff${text.replaceAll('\n', ending)}`)).toEqual(plain);
    expect(bookOf(text.replace('\n', '\r\n'))).toEqual(plain);
  });

  test('may have its sections and columns in any order, and blank lines and the commas of spreadsheets', () => {
    const text = file(
      ',,,,',
      '#streams,,,,',
      'quantity,stream,year,facility,enterprise,,',
      '5,coal,2024,Unit 1,North,,',
      ',,,,',
      '#facilities,,,,',
      'year,facility,enterprise,,',
      '2024,Unit 1,North,,',
      '#scenario,,,,',
      'value,id,,,',
      '90,allowancePrice,,,',
    );
    const book = bookOf(text);
    expect(book.settings).toEqual({ allowancePrice: '90' });
    expect(texts(book, 'streams')).toEqual([
      { enterprise: 'North', facility: 'Unit 1', year: '2024', stream: 'coal', quantity: '5' },
    ]);
  });

  test('may have labels in either language as headers, with or without the unit in either kind of bracket', () => {
    const book = bookOf(
      file(
        '#facilities',
        '企业,设施/机组,年度,碳市场,Sector,发电量（MWh）,Heat supplied (GJ),负荷（出力）系数（1）,产品产量（t 熟料）,基准值(tCO2/t)',
        '北方电力,1号机组,2024年,全国碳市场,水泥,5,6,85%,7,0.8',
        '#streams',
        '企业,设施/机组,年度,燃料/物料流,燃料/物料种类,消耗量（10^4 Nm3）,低位发热量（GJ/万Nm³）',
        '北方电力,1号机组,2024,气,天然气,1,389.31',
      ),
    );
    expect(texts(book, 'facilities')).toEqual([
      {
        enterprise: '北方电力',
        facility: '1号机组',
        year: '2024',
        scheme: 'national',
        sector: 'cement',
        electricityGenerated: '5',
        heatSupplied: '6',
        loadFactor: '0.85',
        output: '7',
        benchmark: '0.8',
      },
    ]);
    expect(texts(book, 'streams')[0]).toMatchObject({
      material: 'naturalGas',
      quantity: '1',
      netCalorificValue: '389.31',
    });
  });

  test('takes plain decimals as they stand, and what people type where it is clear', () => {
    const numbers = ['1.000', '00.50', '-5', '"1,234.50"', '１２３．５', '12.5万', '-0', '1.2E+06'];
    const rows = numbers.map((number, at) => `North,Unit ${at},2024,national,power,${number},`);
    expect(texts(bookOf(file(...FACILITIES, ...rows)), 'facilities').map((row) => row.electricityGenerated)).toEqual([
      '1',
      '0.5',
      '-5',
      '1234.5',
      '123.5',
      '125000',
      '0',
      '1200000',
    ]);
  });

  test('joins a section that occurs twice, each with its own columns', () => {
    const book = bookOf(
      file(...FACILITIES, `${UNIT},5,`, '#facilities', 'year,enterprise,facility,heatSupplied', '2024,North,Unit 2,7'),
    );
    expect(texts(book, 'facilities').map((row) => row.facility)).toEqual(['Unit 1', 'Unit 2']);
  });

  test('may leave scheme and sector blank, and name an enterprise only by its facilities', () => {
    const book = bookOf(file(...FACILITIES, 'North,Unit 1,2024,,,,'));
    expect(book.sheets.enterprises).toEqual([]);
    expect(texts(book, 'facilities')).toEqual([{ enterprise: 'North', facility: 'Unit 1', year: '2024' }]);
  });

  test('keeps the rules and results a program wrote, and its overrides', () => {
    const text = file(
      '#results',
      'sheet,value',
      'facilities,5',
      '#rules',
      'pack,version',
      "national.power,'=1",
      '#overrides',
      'parameter,key,year,value',
      'electricityBenchmark,gas,2024,0.3900',
      'deadline,,2023,2024-12-31',
    );
    const read = readScenario(text);
    if ('faults' in read) throw new Error('faults');
    expect(read.book.overrides).toEqual([
      { parameter: 'deadline', key: '', year: 2023, value: '2024-12-31' },
      { parameter: 'electricityBenchmark', key: 'gas', year: 2024, value: '0.39' },
    ]);
    expect(read.kept).toEqual({
      rules: [
        ['pack', 'version'],
        ['national.power', '=1'],
      ],
      results: [
        ['sheet', 'value'],
        ['facilities', '5'],
      ],
    });
    expect(readScenario(writeScenario(read.book, read.kept))).toEqual(read);
  });

  test('holds further scenarios as differences: a blank cell is as in the first, a lone apostrophe blanks it', () => {
    const text = file(
      '#scenario',
      'id,value',
      'name,Base',
      'allowancePrice,90',
      ...FACILITIES,
      `${UNIT},5,0.5`,
      'North,Unit 2,2024,national,power,6,0.6',
      '#scenario',
      'id,value',
      'name,High',
      'allowancePrice,120',
      "offsetPrice,'",
      '#facilities',
      'enterprise,facility,year,electricityGenerated,loadFactor',
      'North,Unit 1,2024,7,',
      "North,Unit 2,2024,,'",
      '#enterprises',
      'enterprise,year,offsetUse',
      'North,2024,limit',
      '#scenario',
      'id,value',
      'name,Low',
    );
    const book = bookOf(text);
    expect(book.variants).toHaveLength(2);
    expect(book.variants[0]).toEqual({
      settings: { name: 'High', allowancePrice: '120', offsetPrice: '' },
      rows: {
        enterprises: [{ enterprise: 'North', year: '2024', offsetUse: 'limit' }],
        facilities: [
          { enterprise: 'North', facility: 'Unit 1', year: '2024', electricityGenerated: '7' },
          { enterprise: 'North', facility: 'Unit 2', year: '2024', loadFactor: '' },
        ],
        streams: [],
      },
      overrides: [],
    });
    expect(bookOf(writeScenario(book))).toEqual(book);
  });
});
