import { describe, expect, test } from 'vitest';
import { faultLine, readScenario, writeScenario } from '../../src/book/csv';
import { emptyBook } from '../../src/book/empty-book';
import type { Book } from '../../src/book/types';

function again(text: string): Book {
  const read = readScenario(text);
  if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
  return read.book;
}

describe('a scenario file', () => {
  test('of an empty book has its head, a byte order mark and CRLF', () => {
    expect(writeScenario(emptyBook())).toBe('\ufeff#tanbiao,1\r\n#scenario\r\nid,value\r\n');
    expect(again(writeScenario(emptyBook()))).toEqual(emptyBook());
  });

  test('has ids as headers, keys first, and only columns that hold something', () => {
    const cells = {
      facility: { text: 'Unit, 1' },
      year: { text: '2024' },
      enterprise: { text: 'N' },
      loadFactor: { text: '-5' },
    };
    const book: Book = { ...emptyBook(), sheets: { ...emptyBook().sheets, facilities: [{ id: 1, cells }] }, nextId: 2 };
    expect(writeScenario(book)).toContain(
      '#facilities\r\nenterprise,facility,year,loadFactor\r\nN,"Unit, 1",2024,-5\r\n',
    );
  });

  test.each([
    '=1+1',
    '+5',
    '-x',
    '@SUM(A1)',
    "'=1",
    "''",
    "'",
    "'@",
    "'x",
    '#1机组',
    "'#1",
    '-5',
    '5',
    '"',
    ',',
    '1e5',
    '=cmd|x!A1',
  ])('keeps the name %j, and no spreadsheet runs it', (name) => {
    const cells = {
      enterprise: { text: name },
      facility: { text: name },
      year: { text: '2024' },
      sector: { text: 'power' },
    };
    const settings = { name };
    const book: Book = {
      ...emptyBook(),
      settings,
      sheets: { ...emptyBook().sheets, facilities: [{ id: 1, cells }] },
      nextId: 2,
    };
    const text = writeScenario(book);
    expect(again(text)).toEqual(book);
    for (const cell of text.slice(1).split(/[,\r\n]+/)) {
      if (/^"?[=+\-@]/.test(cell)) expect(cell).toMatch(/^-\d+$/);
    }
  });
});
