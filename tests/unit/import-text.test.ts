// Bytes of files as Chinese and other programs write them: kind, encoding, delimiter, headers, decimal sign.

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { guessDelimiter, readTable } from '../../src/book/csv-import-lines';
import { kindOf } from '../../src/book/import-kind';
import { guessDecimal, guessHeader, layoutFrom, unitsOf } from '../../src/book/import-layout';
import type { Table } from '../../src/book/import-table';
import { columnLetters } from '../../src/book/import-table';
import { readText, readTextAs } from '../../src/book/import-text';
import { listParts } from '../../src/book/xlsx';
import { decode } from '../../src/store/import-decode';
import { gbk, utf16 } from '../support/gbk';
import { makeXlsx } from '../support/xlsx';

const CHINESE = '企业名称,机组名称,年份,发电量（万千瓦时）\r\n北方发电,1号机组,2024,190000\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const tableOf = (text: string, delimiter = guessDelimiter(text)): Table => {
  const table = readTable(text, delimiter);
  if ('code' in table) throw new Error(table.code);
  return table;
};

describe('encodings', () => {
  test.each([
    ['utf-8', utf8(CHINESE)],
    ['utf-8', utf8(`\ufeff${CHINESE}`)],
    ['gb18030', gbk(CHINESE)],
    ['utf-16le', utf16(CHINESE, 'le', true)],
    ['utf-16be', utf16(CHINESE, 'be', true)],
    ['utf-16le', utf16(CHINESE, 'le', false)],
    ['utf-16be', utf16(CHINESE, 'be', false)],
  ] as const)('a CSV in %s is read with its headers', (encoding, bytes) => {
    expect(readText(bytes, decode)).toEqual({ text: CHINESE, encoding, damaged: false });
  });

  test('a text in GBK that bears the mark of UTF-8 is GBK all the same', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...gbk(CHINESE)]);
    expect(readText(bytes, decode)).toEqual({ text: CHINESE, encoding: 'gb18030', damaged: false });
  });

  test('a table of numbers alone in UTF-16 without a mark is seen by its zeros', () => {
    expect(readText(utf16('1\t2\r\n3\t4\r\n', 'le', false), decode).encoding).toBe('utf-16le');
  });

  test('bytes that no encoding explains are said to be damaged', () => {
    const read = readText(new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0x0a]), decode);
    expect(read.damaged).toBe(true);
  });

  test('an encoding can be chosen against the guess', () => {
    expect(readTextAs(gbk(CHINESE), 'gb18030', decode).text).toBe(CHINESE);
    expect(readTextAs(utf8('Zürich'), 'windows-1252', decode).text).toBe('ZÃ¼rich');
  });

  test('no bytes make the reader fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof readText(bytes, decode).text).toBe('string');
      }),
    );
  });
});

describe('kinds of files', () => {
  const names = (bytes: Uint8Array) => listParts(bytes)?.map(({ name }) => name);
  const kind = (bytes: Uint8Array) => kindOf(bytes, names);
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (text: string) => [...Buffer.from(text, 'utf16le')];

  test.each([
    ['xlsx', makeXlsx([{ name: 'Sheet1', rows: [['a']] }])],
    ['xls', new Uint8Array([...ole, ...wide('Workbook')])],
    ['protected', new Uint8Array([...ole, 0, 0, ...wide('EncryptedPackage')])],
    ['ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') })],
    ['numbers', zipSync({ 'Index/Document.iwa': strToU8('x') })],
    ['xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') })],
    ['document', zipSync({ 'word/document.xml': strToU8('<a/>') })],
    ['archive', zipSync({ 'a.csv': strToU8('a,b') })],
    ['pdf', utf8('%PDF-1.7')],
    ['picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['html', utf8('<html><body><table><tr><td>1</td></tr></table></body></html>')],
    ['html', utf16('<table><tr><td>1</td></tr></table>', 'le', true)],
    ['text', utf8('a,b\n1,2')],
    ['empty', new Uint8Array()],
  ] as const)('%s is told by its bytes, not by its name', (wanted, bytes) => {
    expect(kind(bytes)).toBe(wanted);
  });
});

describe('delimiters', () => {
  test.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'Name;Leistung;Wärme\nBlock 1;12,5;3,4\nBlock 2;13,5;4,4\n'],
    ['\t', '企业\t年份\t备注\n甲\t2024\t一,二,三\n'],
    ['|', 'a|b\n1|2\n'],
    ['，', '企业，年份\n甲，2024\n'],
    [',', '"a;b;c",2\n"d;e;f",3\n'],
    [',', '2024年碳排放数据；单位见表头\n企业,年份,发电量\n甲,2024,1\n乙,2024,2\n'],
    [';', 'sep=;\nabc\n'],
    [',', 'only one column\n1\n'],
  ] as const)('%j divides its file most evenly', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  test('rows keep the numbers that a spreadsheet gives them, over blank rows and line breaks in cells', () => {
    const table = tableOf('sep=,\r\na,b\r\n\r\n"x\r\ny",1\r\n,\r\nz,2\r\n');
    expect(table.rows.map(({ number }) => number)).toEqual([2, 4, 6]);
    expect(table.rows[1]?.cells).toEqual(['x\ny', '1']);
  });

  test('a quote that never closes is a fault with its row, not a cell that swallows the file', () => {
    expect(readTable('a,b\n1,"2\n3,4\n', ',')).toMatchObject({ code: 'brokenQuotes', read: '2' });
  });

  test('a million and one cells are refused with the limit', () => {
    expect(readTable(`${'1,'.repeat(199)}1\n`.repeat(5001), ',')).toMatchObject({
      code: 'tooManyCells',
      most: '1000000',
    });
  });

  test('any rows written as CSV come back as the same cells, whatever the delimiter', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', ' ', '"', ',', ';', '\t', '|', '\n', '中', '.', "'"),
      maxLength: 6,
    });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|', '，'), (written, delimiter) => {
        const text = written
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        const trimmed = written.map((row) => row.slice(0, row.findLastIndex((one) => one.trim() !== '') + 1));
        const read = readTable(text, delimiter as ',');
        expect('rows' in read ? read.rows.map(({ cells }) => cells) : []).toEqual(
          trimmed.filter((row) => row.length > 0),
        );
      }),
    );
  });
});

describe('layout', () => {
  test('headers below titles and remarks are found, and the units in the row below them', () => {
    const table = tableOf(
      '2024年度重点排放单位数据表,,,\n填报单位：北方发电,,,\n企业名称,机组名称,年份,发电量,供热量\n,,,万千瓦时,GJ\n北方发电,1号,2024,19,400\n',
    );
    const header = guessHeader(table);
    const layout = layoutFrom(table, header);
    expect(layout).toEqual({ header: 2, units: 3, first: 4 });
    expect(unitsOf(table, layout)).toEqual(['', '', '', '万千瓦时', 'GJ']);
  });

  test('a table of data alone has no headers', () => {
    expect(guessHeader(tableOf('1,2,3\n4,5,6\n'))).toBe(-1);
  });

  test.each([
    [',', 'Name;Strom\nA;1.234,50\nB;12,5\n'],
    ['.', 'Name;Strom\nA;1,234.50\nB;12.5\n'],
    ['.', 'Name;Strom\nA;1.234\nB;1,234\n'],
    ['.', 'Name;Strom\nA;12,5\nB;12.5\n'],
  ] as const)('the decimal sign is %j by numbers that leave no doubt', (sign, text) => {
    const table = tableOf(text, ';');
    expect(guessDecimal(table, layoutFrom(table, 0))).toBe(sign);
  });

  test('columns have the letters of a spreadsheet', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
