// What a file is, by what it holds.
import { describe, expect, test } from 'vitest';
import { readScenario, writeScenario } from '../../src/book/csv';
import { emptyBook } from '../../src/book/empty-book';
import { fileKind, isArchive } from '../../src/book/file-kind';
import { writeProject } from '../../src/book/project';

describe('the kind of a file', () => {
  test.each([
    ['#tanbiao,1\r\n', 'scenario'],
    ['\n\n "#Tanbiao",1\n', 'scenario'],
    ['#tanbiao\t1\t\t\n', 'scenario'],
    ['#tanbiao;1;;\n', 'scenario'],
    [',,,\n# tanbiao ,1', 'scenario'],
    ['#tanbiaox,1', 'other'],
    ['x,#tanbiao,1', 'other'],
    [writeProject(emptyBook(), { app: '1', rules: {} }), 'project'],
    ['\n{ "a": 1, "tanbiao" : "project"', 'project'],
    ['{"name":"other"}', 'other'],
    ['enterprise,facility\nA,B', 'other'],
    ['', 'other'],
  ])('of %j is %s', (text, kind) => {
    expect(fileKind(text)).toBe(kind);
  });

  test('of a workbook is told by its first bytes', () => {
    expect(isArchive(new Uint8Array([0x50, 0x4b, 3, 4, 20]))).toBe(true);
    expect(isArchive(new Uint8Array([0x50, 0x4b]))).toBe(false);
  });
});

test.each([
  ['\t', 'copied out of a spreadsheet'],
  [';', 'saved where a comma stands in numbers'],
])('a scenario file with %j between its cells is read, as it is when %s', (separator) => {
  const book = { ...emptyBook(), settings: { name: 'Plan', allowancePrice: '97.5' } };
  const text = writeScenario(book).replaceAll(',', separator);
  expect(readScenario(text)).toMatchObject({ book });
});
