// What the history calls its steps, in both languages.
import { expect, test } from 'vitest';
import { deleteRows, insertRows, setCells, setGrid, setOverride, setSetting } from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { moveRows, setLook, sortRows } from '../../src/book/look';
import { applyPatch } from '../../src/book/patch';
import { detailOf } from '../../src/book/step-detail';
import type { Book, Patch } from '../../src/book/types';
import { stepText } from '../../src/derive/step-text';
import { makeRegistry } from '../../src/engine/registry';
import { PACKS, SOURCES } from '../../src/rules';

const registry = makeRegistry(PACKS, SOURCES);
const DEFAULTS = { enterprise: 'A', year: '2024', scheme: 'national', sector: 'power' };

function bookWith(...names: readonly string[]): Book {
  const edits = names.map((typed, row) => ({ row, column: 'facility', typed }));
  const { patch } = setGrid(emptyBook(), 'facilities', edits, DEFAULTS);
  return patch ? applyPatch(emptyBook(), patch) : emptyBook();
}

/** A step in both languages, with its verb in front. */
function told(book: Book, patch: Patch | undefined, label: string): readonly [string, string] {
  if (!patch) throw new Error('the step does nothing');
  const detail = detailOf(book, patch);
  const step = { label, patch, ...(detail && { detail }) };
  return [stepText(step, label, registry, 'zh'), stepText(step, label, registry, 'en')];
}

test('an entry tells the cell, what stood there and what stands there now', () => {
  const book = bookWith('Unit 1', 'Unit 2');
  const id = book.sheets.facilities[1]?.id ?? 0;
  const first = setCells(book, 'facilities', [{ row: id, column: 'electricityGenerated', typed: '1200' }]).patch;
  expect(told(book, first, 'type')).toEqual([
    'type：发电量（Unit 2）：空 → 1,200',
    'type: Electricity generated of Unit 2: blank → 1,200',
  ]);
});

test('a choice is told in words, a year without separators', () => {
  const book = bookWith('Unit 1');
  const id = book.sheets.facilities[0]?.id ?? 0;
  const year = setCells(book, 'facilities', [{ row: id, column: 'year', typed: '2023' }]).patch;
  expect(told(book, year, 'type')[1]).toBe('type: Year of Unit 1: 2024 → 2023');
  const scheme = setCells(book, 'facilities', [{ row: id, column: 'scheme', typed: 'guangdong' }]).patch;
  expect(told(book, scheme, 'type')[0]).toMatch(/^type：.+（Unit 1）：全国.* → 广东/);
});

test('a block tells its size and where it begins', () => {
  const book = bookWith('Unit 1', 'Unit 2', 'Unit 3');
  const edits = [1, 2].flatMap((row) =>
    ['operatingHours', 'electricityGenerated', 'heatSupplied'].map((column) => ({ row, column, typed: '5' })),
  );
  expect(told(book, setGrid(book, 'facilities', edits).patch, 'paste')).toEqual([
    'paste 2 × 3，自“Unit 2”起',
    'paste 2 × 3 at Unit 2',
  ]);
});

test('renaming a unit counts the unit, not the fuels that follow it', () => {
  const units = bookWith('Unit 1');
  const stream = setGrid(units, 'streams', [{ row: 0, column: 'stream', typed: 'coal' }], {
    enterprise: 'A',
    facility: 'Unit 1',
    year: '2024',
  }).patch;
  const book = stream ? applyPatch(units, stream) : units;
  const id = book.sheets.facilities[0]?.id ?? 0;
  const patch = setCells(book, 'facilities', [{ row: id, column: 'facility', typed: 'Unit 9' }]).patch;
  expect(patch?.changes).toHaveLength(2);
  expect(told(book, patch, 'rename')[1]).toBe('rename: Facility of Unit 1: Unit 1 → Unit 9');
});

test('rows put in and taken out are counted', () => {
  const book = bookWith('Unit 1', 'Unit 2');
  expect(told(book, insertRows(book, 'facilities', 1, 3), 'insert')[1]).toBe('insert: 3 rows');
  const ids = book.sheets.facilities.map((row) => row.id);
  expect(told(book, deleteRows(book, 'facilities', ids), 'delete')).toEqual([
    'delete：2 行，自“Unit 1”起',
    'delete: 2 rows at Unit 1',
  ]);
});

test('a setting and a parameter are told by their names', () => {
  const book = bookWith('Unit 1');
  expect(told(book, setSetting(book, 'allowancePrice', '95').patch, 'setting')[1]).toMatch(/^setting: .+: blank → 95$/);
  const own = { parameter: 'floorShare', key: '', year: 2024, value: '0.7' };
  expect(told(book, setOverride(book, own), 'override')[1]).toMatch(/^override: [^:]*floor[^:]*: blank → 0\.7$/i);
});

test('an order, a filter and the columns of a sheet are told by the sheet and the columns', () => {
  const book = bookWith('Unit 1', 'Unit 2', 'Unit 3');
  const ids = book.sheets.facilities.map((row) => row.id);
  const sort = sortRows(book, 'facilities', [...ids].reverse(), { column: 'installedCapacity', descending: true });
  expect(told(book, sort, 'sort')).toEqual([
    'sort：设施，按“装机容量”降序',
    'sort: Facilities, by Installed capacity, descending',
  ]);
  const filter = setLook(book, 'facilities', { filters: { sector: { kind: 'values', values: ['power'] } } });
  expect(told(book, filter, 'filter')).toEqual(['filter：设施，按“行业”', 'filter: Facilities, by Sector']);
  const filtered = filter ? applyPatch(book, filter) : book;
  const cleared = setLook(filtered, 'facilities', { filters: undefined });
  expect(told(filtered, cleared, 'filter')[1]).toBe('filter: Facilities, filter of Sector cleared');
  const hidden = ['scheme', 'sector', 'unitCategory', 'operatingHours'];
  expect(told(book, setLook(book, 'facilities', { hidden }), 'columns')).toEqual([
    'columns：设施，隐藏“碳市场”“行业”“机组类别”等 4 列',
    'columns: Facilities, Scheme, Sector, Unit category and 1 more hidden',
  ]);
  const wide = setLook(book, 'streams', { widths: { stream: 200 } });
  expect(told(book, wide, 'columns')[0]).toBe('columns：燃料与物料，“燃料/物料流”的列宽');
});

test('rows moved by hand are told by their number and the first of them, in whichever direction they went', () => {
  const book = bookWith('Unit 1', 'Unit 2', 'Unit 3', 'Unit 4');
  const ids = book.sheets.facilities.map((row) => row.id);
  const down = moveRows(book, 'facilities', ids.slice(0, 1), undefined);
  expect(told(book, down, 'move')).toEqual(['move：设施，1 行，自“Unit 1”起', 'move: Facilities, 1 row at Unit 1']);
  const up = moveRows(book, 'facilities', ids.slice(3), ids[0]);
  expect(told(book, up, 'move')[1]).toBe('move: Facilities, 1 row at Unit 4');
  const sorted = setLook(book, 'facilities', { sorted: { column: 'facility', descending: false } });
  const ordered = sorted ? applyPatch(book, sorted) : book;
  expect(told(ordered, moveRows(ordered, 'facilities', ids.slice(3), ids[0]), 'move')[1]).toBe(
    'move: Facilities, 1 row at Unit 4',
  );
});

test('a step of a version that told nothing is its verb alone', () => {
  expect(stepText({ label: 'paste', patch: { changes: [] } }, 'Paste', registry, 'en')).toBe('Paste');
});

test('an import is told by its file and the rows that came in', () => {
  const book = bookWith('Unit 1');
  const patch = insertRows(book, 'facilities', 1, 120);
  const detail = patch && detailOf(book, patch, 'plants.csv');
  const step = patch && { label: 'import', patch, ...(detail && { detail }) };
  expect(step && stepText(step, '导入', registry, 'zh')).toBe('导入 plants.csv：120 行');
  expect(step && stepText(step, 'Import', registry, 'en')).toBe('Import plants.csv: 120 rows');
});
