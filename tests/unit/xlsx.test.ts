// Workbooks of Excel and WPS: values exact, sheets, styles, merged cells, and containers that mean harm.

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openXlsx, type Workbook } from '../../src/book/xlsx';
import { dateText, numberText, styleOf } from '../../src/book/xlsx-cell';
import { makeXlsx, parts } from '../support/xlsx';

function open(bytes: Uint8Array): Workbook {
  const workbook = openXlsx(bytes);
  if (typeof workbook === 'string') throw new Error(workbook);
  return workbook;
}

function rowsOf(bytes: Uint8Array, sheet = 0): readonly (readonly string[])[] {
  const read = open(bytes).read(sheet);
  if (typeof read === 'string' || 'code' in read) throw new Error(JSON.stringify(read));
  return read.table.rows.map(({ cells }) => cells);
}

const inner = (xml: string, strings: readonly string[] = []) => rowsOf(makeXlsx([{ name: 'S', rows: xml }], strings));

describe('cells', () => {
  test.each([
    ['0.57310000000000005', '0.5731'],
    ['1900000', '1900000'],
    ['1.0000000000000001E-5', '0.00001'],
    ['123456789012345', '123456789012345'],
    ['9.1440000123456794E+17', '9.14400001234568E+17'],
    ['-0.1', '-0.1'],
  ])('the number stored as %s is %s', (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });

  test('dates, shares, codes, truth values, results of formulas and errors are what one sees', () => {
    const cells = [
      '<c r="A1" s="1"><v>45657</v></c>',
      '<c r="B1" s="2"><v>0.85</v></c>',
      '<c r="C1" s="3"><v>123</v></c>',
      '<c r="D1" t="b"><v>1</v></c>',
      '<c r="E1" t="str"><f>A1&amp;"x"</f><v>a &lt; b</v></c>',
      '<c r="F1"><f>1+1</f><v>2</v></c>',
      '<c r="G1" t="e"><v>#N/A</v></c>',
      '<c r="H1"><f>SUM(A1)</f></c>',
      '<c r="I1" t="inlineStr"><is><r><t>供</t></r><r><t xml:space="preserve">热 </t></r><rPh><t>gong</t></rPh></is></c>',
      '<c r="J1" s="4"><v>1234.5</v></c>',
      '<c r="K1" t="s"><v>0</v></c>',
      '<c r="L1" t="d"><v>2024-06-30T00:00:00</v></c>',
    ];
    expect(inner(`<row r="1">${cells.join('')}</row>`, ['第_x000D_行'])).toEqual([
      [
        '2024-12-31',
        '85%',
        '000123',
        'TRUE',
        'a < b',
        '2',
        '#N/A',
        '#CALC!',
        '供热 ',
        '1234.5',
        '第\r行',
        '2024-06-30',
      ],
    ]);
  });

  test('gaps, missing addresses and rows out of order come out in their places', () => {
    const xml = '<row r="5"><c r="C5"><v>3</v></c></row><row r="2"><c><v>1</v></c><c><v>2</v></c></row>';
    const read = open(makeXlsx([{ name: 'S', rows: xml }])).read(0);
    expect(read).toMatchObject({
      table: {
        rows: [
          { number: 2, cells: ['1', '2'] },
          { number: 5, cells: ['', '', '3'] },
        ],
        width: 3,
      },
    });
  });

  test('merged and hidden rows are counted, and merged cells are not filled with the number beside them', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="B2"><v>2</v></c></row>';
    const read = open(
      makeXlsx([{ name: 'S', rows, tail: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>' }]),
    ).read(0);
    expect(read).toMatchObject({ merged: 1, hiddenRows: 1, table: { rows: [{ cells: ['1'] }, { cells: ['', '2'] }] } });
    expect(read).toHaveProperty('table.rows.1.merged', { 0: '1' });
  });

  test('a merged cell reaches down to every row that it spans, not to the sides, and endless ones are not followed', () => {
    const rows = ['A', '', 'B', '', ''].map((name, at) => [name, at + 1]);
    const read = (...refs: readonly string[]) =>
      open(
        makeXlsx([
          {
            name: 'S',
            rows,
            tail: `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
          },
        ]),
      ).read(0);
    const mergedIn = (...refs: readonly string[]) => {
      const found = read(...refs);
      return typeof found === 'object' && 'table' in found
        ? found.table.rows.map(({ merged }) => merged?.[0] ?? '')
        : [];
    };
    expect(mergedIn('A1:A2', 'A3:A5')).toEqual(['', 'A', '', 'B', 'B']);
    expect(mergedIn('A1:C1', 'A3:B3', 'nonsense', 'A0:A9', 'A2:A1')).toEqual(['', '', '', '', '']);
    expect(mergedIn('A1:A1048576')).toEqual(['', 'A', 'A', 'A', 'A']);
  });

  test('both calendars give the days that Excel shows', () => {
    expect(dateText('45657.75', false)).toBe('2024-12-31 18:00:00');
    expect(dateText('44195', true)).toBe('2024-12-31');
    expect(dateText('-1', false)).toBeUndefined();
  });

  test.each([
    [14, undefined, 'date'],
    [57, undefined, 'date'],
    [9, undefined, 'percent'],
    [4, undefined, 'number'],
    [164, 'yyyy"年"m"月"d"日"', 'date'],
    [164, '[$-804]yyyy年', 'date'],
    [164, '0.0%', 'percent'],
    [164, '#,##0.00"万元"', 'number'],
    [164, '0.00_);[Red](0.00)', 'number'],
    [164, '000000', 'code'],
    [164, '[h]:mm:ss', 'date'],
    [164, '#,##0"m³"', 'number'],
    [164, 'General', 'number'],
  ] as const)('format %i %s is a %s', (id, code, kind) => {
    expect(styleOf(id, code).kind).toBe(kind);
  });

  test('any number comes back as the shortest decimal that is it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }), (value) => {
        expect(Number(numberText(value.toPrecision(17)))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('workbooks', () => {
  test('sheets are listed in their order, hidden ones marked, names in plain characters', () => {
    const workbook = open(
      makeXlsx([
        { name: '说明 <1>', rows: [['a']] },
        { name: '数据', rows: [['b', 2]], state: 'hidden' },
      ]),
    );
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['说明 <1>', false],
      ['数据', true],
    ]);
    expect(workbook.read(1)).toMatchObject({ table: { rows: [{ number: 1, cells: ['b', '2'] }] } });
    expect(workbook.read(7)).toBe('damaged');
  });

  test('any cells come back as they were', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '<', '&', '"', '中', ' ', '\n'), minLength: 1, maxLength: 5 }),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const wanted = rows
          .map((row) => row.map((one) => (one === null ? '' : `${one}`)))
          .map((row) => row.slice(0, row.findLastIndex((one) => one.trim() !== '') + 1))
          .filter((row) => row.length > 0);
        const read = open(makeXlsx([{ name: 'S', rows }])).read(0);
        expect(typeof read === 'object' && 'table' in read ? read.table.rows.map(({ cells }) => cells) : []).toEqual(
          wanted,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile containers', () => {
  /** The same container, its directory saying another size of the first sheet. */
  function lying(files: Record<string, Uint8Array>, size: number): Uint8Array {
    const bytes = zipSync(files);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const name = strToU8('xl/worksheets/sheet1.xml');
    for (let at = 0; at + 46 + name.length < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, index) => bytes[at + 46 + index] === byte))
        view.setUint32(at + 24, size, true);
    return bytes;
  }

  test('a workbook that unpacks to hundreds of megabytes is refused before anything is unpacked', () => {
    const files = parts([{ name: 'S', rows: [['a']] }]);
    expect(openXlsx(lying(files, 210 * 1024 * 1024))).toBe('bomb');
    expect(openXlsx(zipSync({ ...files, 'xl/a.xml': new Uint8Array(12 * 1024 * 1024) }))).toBe('bomb');
  });

  test('a directory that lies about a size yields no more than it admits', () => {
    const files = parts([{ name: 'S', rows: [['a']] }]);
    const sheet = strToU8(`<worksheet><sheetData>${'<row/>'.repeat(100_000)}</sheetData></worksheet>`);
    expect(open(lying({ ...files, 'xl/worksheets/sheet1.xml': sheet }, 50)).read(0)).toBe('damaged');
  });

  test('document types, and so entities that swell, are refused', () => {
    const files = parts([{ name: 'S', rows: [['a']] }]);
    const dtd = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData/></worksheet>';
    expect(open(zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(dtd) })).read(0)).toBe('damaged');
  });

  test('rows and columns beyond any sheet are not built', () => {
    const xml = '<row r="99999999999"><c r="ZZZ1"><v>1</v></c><c r="A1"><v>2</v></c></row>';
    expect(inner(xml)).toEqual([['2']]);
  });

  test('any change of any byte gives a table or a fault, never an exception', () => {
    const bytes = makeXlsx([
      {
        name: 'S',
        rows: [
          ['企业', 1, 2.5],
          ['b', null, 'c'],
        ],
      },
    ]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const broken = bytes.slice();
        broken[at] = byte;
        const workbook = openXlsx(broken);
        if (typeof workbook !== 'string')
          for (const index of workbook.sheets.keys()) expect(workbook.read(index)).toBeDefined();
      }),
      { numRuns: 1500 },
    );
  });
});
