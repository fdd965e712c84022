// Sorting, filtering and arranging the columns of a sheet, without a screen.
import { describe, expect, test } from 'vitest';
import type { Look } from '../../src/book/types';
import type { SheetColumn } from '../../src/derive/columns';
import { VOCABULARY } from '../../src/rules/vocabulary';
import { conditionOf, filterOf, filterOfNumbers, filterOfValues } from '../../src/ui/grid/filter-plan';
import type { GridCell, GridColumn } from '../../src/ui/grid/types';
import { arrange, groupsOf } from '../../src/ui/sheets/sheet-arranging';
import type { ShownRow } from '../../src/ui/sheets/sheet-rows';
import { cellValue, makeTest, type ReadCell, sorted, valuesOf } from '../../src/ui/sheets/sheet-values';

const ids = (columns: readonly { readonly id: string }[]): readonly string[] => columns.map(({ id }) => id);

function column(id: string, kind: SheetColumn['kind']): SheetColumn {
  const entry = VOCABULARY.find((one) => one.id === id);
  if (!entry) throw new Error(id);
  return { id, entry, kind, group: 'production', label: entry.label, unit: entry.unit };
}
const HEAT = column('heatSupplied', 'number');
const NAME = column('facility', 'text');
const ALLOWANCE = column('allowance', 'result');

/** Rows with one text each, numbered from 1. */
const rowsOf = (of: SheetColumn, texts: readonly string[]): readonly ShownRow[] =>
  texts.map((text, at) => ({
    source: { id: at + 1, cells: text === '' ? {} : { [of.id]: { text } } },
    row: undefined,
    enterprise: '',
    year: '',
  }));
const read: ReadCell = ({ source }, id): GridCell => {
  const text = source?.cells[id]?.text ?? '';
  return { text, edit: text, state: 'ok' };
};
const order = (of: SheetColumn, texts: readonly string[], descending = false, lang = 'zh-CN') =>
  sorted('facilities', of, rowsOf(of, texts), read, { descending, lang }).map(({ source }) => source?.id);

describe('sorting', () => {
  test('puts numbers by size, words behind them, blanks last, whatever the direction', () => {
    expect(order(HEAT, ['10', '', '9', 'x', '-3', '1e3'])).toEqual([5, 3, 1, 6, 4, 2]);
    expect(order(HEAT, ['10', '', '9', 'x', '-3', '1e3'], true)).toEqual([6, 1, 3, 5, 4, 2]);
  });

  test('tells numbers apart beyond the digits of a machine number', () => {
    expect(order(HEAT, ['0.10000000000000000002', '0.10000000000000000001'])).toEqual([2, 1]);
  });

  test('leaves equal ones as they stood, in both directions', () => {
    expect(order(HEAT, ['1', '2', '1', '2'])).toEqual([1, 3, 2, 4]);
    expect(order(HEAT, ['1', '2', '1', '2'], true)).toEqual([2, 4, 1, 3]);
  });

  test('puts Chinese names by their sound and numbered ones by their number', () => {
    expect(order(NAME, ['珠江', '北江', '临江'])).toEqual([2, 3, 1]);
    expect(order(NAME, ['10号机组', '2号机组', '1号机组'])).toEqual([3, 2, 1]);
    expect(order(NAME, ['Unit 10', 'unit 9', 'Unit 1'], false, 'en')).toEqual([3, 2, 1]);
  });
});

describe('what a cell counts as', () => {
  const value = (of: SheetColumn, cell: GridCell, text = ''): string => {
    const [shown] = rowsOf(of, [text]);
    return shown ? cellValue('facilities', of, shown, () => cell) : 'no row';
  };

  test('is the value of the book behind arithmetic, and the digits of a stand-in', () => {
    expect(value(HEAT, { text: '1,116', edit: '=1200*0.93', state: 'ok' }, '1116')).toBe('1116');
    expect(value(HEAT, { text: '1,200', edit: '', state: 'ok', mark: 'default' })).toBe('1200');
    expect(value(HEAT, { text: '', edit: '', state: 'missing' })).toBe('');
  });

  test('is the kind of trouble of a result without value, in no language', () => {
    expect(value(ALLOWANCE, { text: '不完整', edit: '', state: 'incomplete' })).toBe('!incomplete');
    expect(value(ALLOWANCE, { text: '2', edit: '1.6', state: 'ok' })).toBe('1.6');
  });
});

describe('a filter', () => {
  test('by values lets those through, or all but those', () => {
    const some = makeTest({ kind: 'values', values: ['a', ''] });
    expect(['a', 'b', ''].map(some)).toEqual([true, false, true]);
    const others = makeTest({ kind: 'values', values: ['a', ''], except: true });
    expect(['a', 'b', ''].map(others)).toEqual([false, true, false]);
  });

  test('by numbers takes both ends in, and nothing that is no number', () => {
    const between = makeTest({ kind: 'number', low: '1.5', high: '2' });
    expect(['1.5', '2', '2.0', '1.49', 'x', '', '!incomplete'].map(between)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['-1', '7'].map(makeTest({ kind: 'number', high: '0' }))).toEqual([true, false]);
  });

  test('offers each value once with its count, numbers by size, blanks last', () => {
    const rows = rowsOf(HEAT, ['10', '9', '', '10', '']);
    expect(valuesOf('facilities', HEAT, rows, read, 'en')).toEqual([
      { value: '9', label: '9', count: 1 },
      { value: '10', label: '10', count: 2 },
      { value: '', label: '', count: 2 },
    ]);
  });

  test('is written the short way, and not at all where everything is ticked', () => {
    const all = ['a', 'b', 'c', 'd'];
    expect(filterOfValues(all, new Set(all))).toBeUndefined();
    expect(filterOfValues(all, new Set(['c']))).toEqual({ kind: 'values', values: ['c'] });
    expect(filterOfValues(all, new Set(['a', 'b', 'd']))).toEqual({ kind: 'values', values: ['c'], except: true });
    for (const kept of [['c'], ['a', 'b', 'd'], ['a', 'b']])
      expect(all.filter(filterOf(filterOfValues(all, new Set(kept))))).toEqual(kept);
  });

  test('by a condition comes back into its fields', () => {
    const plain = (typed: string) => (typed === '' ? undefined : typed);
    for (const kind of ['atLeast', 'atMost', 'between', 'equals'] as const) {
      const condition = { kind, low: '1', high: kind === 'between' ? '2' : '' };
      expect(conditionOf(filterOfNumbers(condition, plain))).toEqual(condition);
    }
    expect(filterOfNumbers({ kind: 'between', low: '1', high: '' }, plain)).toBeUndefined();
    expect(conditionOf(undefined).kind).toBe('none');
  });
});

describe('the columns shown', () => {
  const grid = (id: string, group: string, rest: Partial<GridColumn> = {}): GridColumn => ({
    id,
    header: id,
    unit: '',
    group,
    kind: 'number',
    width: 100,
    ...(group === 'name' ? {} : { groupId: group }),
    ...rest,
  });
  const all = [
    grid('n', 'name', { frozen: true }),
    grid('a1', 'a'),
    grid('a2', 'a'),
    grid('b1', 'b'),
    grid('b2', 'b'),
    grid('c1', 'c'),
  ];
  const shown = (look: Look) => arrange(all, look);

  test('leave out hidden ones, of which a mark tells, neighbours together', () => {
    const { columns, gaps } = shown({ hidden: ['a2', 'b1', 'c1'] });
    expect(ids(columns)).toEqual(['n', 'a1', 'b2']);
    expect(gaps).toEqual([
      { at: 2, columns: ['a2', 'b1'] },
      { at: 3, columns: ['c1'] },
    ]);
  });

  test('leave a stub for a folded group, hidden columns of it included', () => {
    const { columns, gaps } = shown({ hidden: ['b1'], folded: ['b'] });
    expect(ids(columns)).toEqual(['n', 'a1', 'a2', 'c1']);
    expect(gaps).toEqual([{ at: 3, columns: ['b1', 'b2'], group: { id: 'b', name: 'b' } }]);
    expect(groupsOf(all, { folded: ['b'], hidden: ['a1'] }, 'n').map(({ folded }) => folded)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test('are frozen up to the chosen one, none of them, or as at first', () => {
    const frozen = (look: Look) => ids(shown(look).columns.filter((one) => one.frozen));
    expect(frozen({})).toEqual(['n']);
    expect(frozen({ frozen: 'a2' })).toEqual(['n', 'a1', 'a2']);
    expect(frozen({ frozen: 'a2', hidden: ['a2'] })).toEqual(['n', 'a1']);
    expect(frozen({ frozen: '' })).toEqual([]);
    expect(frozen({ frozen: 'gone' })).toEqual(['n']);
  });
});
