import { describe, expect, test } from 'vitest';
import { faultLine, readScenario, writeScenario } from '../../src/book/csv';
import { emptyBook } from '../../src/book/empty-book';
import type { Book } from '../../src/book/types';

function again(text: string): Book {
  const read = readScenario(text);
  if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
  return read.book;
}

/** A book of one unit with this name, wherever a name can be. */
function named(name: string): Book {
  const cells = {
    enterprise: { text: name },
    facility: { text: name },
    year: { text: '2024' },
    sector: { text: 'power' },
    electricityGenerated: { text: '123456789012' },
  };
  return {
    ...emptyBook(),
    settings: { name },
    sheets: { ...emptyBook().sheets, facilities: [{ id: 1, cells }] },
    nextId: 2,
  };
}

describe('a name that a spreadsheet would rewrite', () => {
  test.each([
    '914400001234567890',
    '001',
    '1.10',
    '1E5',
    '1-2',
    '3/4',
    '2024-1-2',
    '1,234',
    '5%',
    '1:30',
    'True',
    "'001",
  ])('%s leaves behind an apostrophe and comes back without, in results too', (name) => {
    const results = [
      ['sheet', 'enterprise', 'quantity', 'value'],
      ['facilities', name, 'emissions', '123456789012'],
    ];
    const text = writeScenario(named(name), { results });
    expect(again(text)).toEqual(named(name));
    const cell = name.includes(',') ? `"'${name}"` : `'${name}`;
    expect(text).toContain(`facilities,${cell},emissions`);
    expect(text).toContain(`\r\n${cell},${cell},2024,power`);
    // figures stay figures
    expect(text).toContain('power,123456789012\r\n');
    expect(text).toContain('emissions,123456789012\r\n');
  });

  test.each(['1', '12', '1号', '2024', '300MW', '12345678901', 'A-1', '1.5', '1E5号'])('%s needs none', (name) => {
    expect(writeScenario(named(name))).not.toContain("'");
  });
});

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
