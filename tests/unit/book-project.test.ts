// The project file: everything of a book there and back, and nothing else in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBook } from '../../src/book/empty-book';
import { faultLine } from '../../src/book/fault-line';
import { type ProjectMeta, readProject, writeProject } from '../../src/book/project';
import type { Book } from '../../src/book/types';
import { typedBook } from '../support/any-book';

const META: Omit<ProjectMeta, 'format'> = {
  app: '0.1.0',
  rules: { 'national-power': '2024.1' },
  origin: 'b00c',
  at: 1_796_000_000_000,
};

const PLANT: Book = {
  ...emptyBook(),
  settings: { name: 'Plan', allowancePrice: '97.49' },
  sheets: {
    ...emptyBook().sheets,
    facilities: [
      {
        id: 3,
        cells: {
          enterprise: { text: 'N' },
          facility: { text: 'Unit 1' },
          year: { text: '2024' },
          electricityGenerated: { text: '1900000', typed: '190万' },
          heatSupplied: { text: '1.000' },
        },
      },
    ],
  },
  overrides: [{ parameter: 'p', key: '', year: 2024, value: '1' }],
  nextId: 9,
  looks: { facilities: { widths: { year: 80.5 }, sorted: { column: 'year', descending: true } } },
};

const lines = (text: string): readonly string[] => {
  const read = readProject(text);
  return 'faults' in read ? read.faults.map(faultLine) : [];
};

/** The file with something else in it, its checksum made anew as a person who means harm would. */
function forged(change: (book: Record<string, unknown>, file: Record<string, unknown>) => void): readonly string[] {
  const file = JSON.parse(writeProject(PLANT, META)) as Record<string, unknown>;
  change(file.book as Record<string, unknown>, file);
  return lines(JSON.stringify(file)).filter((line) => !line.includes('checksum does not fit'));
}

describe('a project file', () => {
  test('holds everything of a book, and reading it gives the same book', () => {
    const read = readProject(writeProject(PLANT, META));
    expect(read).toEqual({ book: PLANT, meta: { ...META, format: 1 } });
  });

  test('of any book gives the same book', () => {
    fc.assert(
      fc.property(typedBook, (book) => {
        const text = writeProject(book, META);
        const read = readProject(text);
        expect(read).toEqual({ book, meta: { ...META, format: 1 } });
        if ('book' in read) expect(writeProject(read.book, META)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('says at its beginning what it is, and ends with its checksum', () => {
    const text = writeProject(PLANT, META);
    expect(text).toMatch(/^\{"tanbiao":"project",\n"format":1,\n"app":"0\.1\.0",/);
    expect(text).toMatch(/"checksum":"[0-9a-f]{64}"\}\n$/);
  });

  test('is the same whatever its line breaks, its spaces and the order of its parts', () => {
    const text = writeProject(PLANT, META);
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()), null, 2);
    for (const other of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`, reversed])
      expect(readProject(other)).toEqual(readProject(text));
  });
});

describe('a project file that is not as it was written', () => {
  const text = writeProject(PLANT, META);

  test('is told to be changed, and can still be had as a book of its own', () => {
    const read = readProject(text.replace('1900000', '2900000'));
    expect('faults' in read && read.faults.map(({ code }) => code)).toEqual(['changedFile']);
    expect('faults' in read && read.doubtful?.book.sheets.facilities[0]?.cells.electricityGenerated?.text).toBe(
      '2900000',
    );
  });

  test('is told to be cut off, wherever it is cut', () => {
    for (const end of [1, 20, Math.floor(text.length / 2), text.length - 3])
      expect(lines(text.slice(0, end))).toEqual([expect.stringMatching(/cut off|damaged/)]);
  });

  test('of a newer format is refused with the version that can read it', () => {
    const newer = text.replace('"format":1', '"format":2').replace('"app":"0.1.0"', '"app":"0.9.0","more":1');
    expect(lines(newer)).toEqual([
      'format: the file has format 2, this program reads formats up to 1; open it with version 0.9.0 or later',
    ]);
  });

  test('of another program is refused', () => {
    expect(lines('{"name":"x"}')).toEqual([expect.stringContaining('project file')]);
    expect(lines('[1,2]')).toEqual([expect.stringContaining('project file')]);
    expect(lines('')).toEqual([expect.stringContaining('cut off')]);
  });

  test('is refused where its parts lie in each other without end', () => {
    expect(lines('['.repeat(200_000))).toEqual([expect.stringContaining('deep')]);
    expect(lines(`{"tanbiao":"project","book":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`)).toEqual([
      expect.stringContaining('deep'),
    ]);
  });
});

describe('a forged project file', () => {
  const rows = (book: Record<string, unknown>) =>
    (book.sheets as { facilities: { id: unknown; cells: Record<string, unknown> }[] }).facilities;
  const cells = (book: Record<string, unknown>) => rows(book)[0]?.cells ?? {};

  test.each<[string, Parameters<typeof forged>[0], string]>([
    [
      'a part nobody knows',
      (book) => Object.assign(book, { setings: {} }),
      'book.setings: "setings" is not known here; did you mean settings?',
    ],
    ['a part that is missing', (book) => void delete book.overrides, 'book.overrides: overrides is missing'],
    [
      'a list in place of a text',
      (book) => Object.assign(cells(book), { facility: ['a'] }),
      'facilities row 1, facility: "1" entries',
    ],
    [
      'a number in place of a text',
      (book) => Object.assign(cells(book), { facility: 5 }),
      'facilities row 1, facility: "5" should be a text',
    ],
    [
      'a column nobody knows',
      (book) => Object.assign(cells(book), { heatSuplied: '1' }),
      'facilities row 1, heatSuplied: "heatSuplied" is no column of facilities; did you mean heatSupplied?',
    ],
    [
      'a result',
      (book) => Object.assign(cells(book), { emissions: '1' }),
      'facilities row 1, emissions: "emissions" is a result',
    ],
    [
      'a setting nobody knows',
      (book) => Object.assign(book.settings as object, { nam: '1' }),
      'scenario, nam: "nam" is no setting; did you mean name?',
    ],
    ['a row twice', (book) => void rows(book).push(...rows(book)), 'facilities row 2, id: "3" occurs twice'],
    [
      'a row beyond the last',
      (book) => Object.assign(book, { nextId: 2 }),
      'facilities row 1, id: "3" is not within 1-1',
    ],
    [
      'half a row',
      (book) => Object.assign(rows(book)[0] ?? {}, { id: 1.5 }),
      'facilities row 1, id: "1.5" is not within',
    ],
    [
      'a format that is a text',
      (_, file) => Object.assign(file, { format: '1' }),
      'format: "1" should be a whole number',
    ],
  ])('with %s is refused with the place', (_, change, fault) => {
    expect(forged(change)).toEqual([expect.stringContaining(fault.replace('"1" entries', '1 entries'))]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s anywhere is refused, and no object is changed',
    (key) => {
      const text = writeProject(PLANT, META);
      for (const place of ['"settings":{', '"cells":{', '"rules":{', '"widths":{', '"book":{']) {
        const spoiled = text.replace(place, `${place}"${key}":{"polluted":"1"},`);
        expect(spoiled).not.toBe(text);
        expect(lines(spoiled)).toEqual(expect.arrayContaining([expect.stringContaining(`"${key}" is not known`)]));
      }
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
    },
  );

  test('with a number that no machine holds is refused', () => {
    const text = writeProject(PLANT, META);
    expect(lines(text.replace('"nextId":9', '"nextId":1e999'))).toEqual(
      expect.arrayContaining([expect.stringContaining('Infinity')]),
    );
    expect(lines(text.replace('"nextId":9', '"nextId":9007199254740993'))).toEqual(
      expect.arrayContaining([expect.stringContaining('is not within')]),
    );
  });

  test('has its names cleaned as the sheet cleans what is typed', () => {
    const text = writeProject(PLANT, META).replace('"Unit 1"', '"\\u200bUnit\\u00011\\n"');
    const read = readProject(text);
    expect('faults' in read && read.doubtful?.book.sheets.facilities[0]?.cells.facility?.text).toBe('Unit 1');
  });
});
