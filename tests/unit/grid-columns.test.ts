// Choice cells, header groups and cell ranges of the grid.
import { describe, expect, it } from 'vitest';
import { filterChoices, resolveEdit, showEdit } from '../../src/ui/grid/choices';
import { makeGroups } from '../../src/ui/grid/header-groups';
import { isInside, isSingle, listFrom, makeRange } from '../../src/ui/grid/range';
import { describeCell, describeState } from '../../src/ui/grid/speaking';
import type { GridCell, GridColumn, GridWords } from '../../src/ui/grid/types';

const base = { header: '类别', unit: '', group: '', width: 90 };
const TYPE: GridColumn = {
  ...base,
  id: 'type',
  kind: 'choice',
  choices: [
    { value: 'coalBig', label: '常规燃煤 >300' },
    { value: 'coalSmall', label: '常规燃煤 ≤300' },
    { value: 'gas', label: 'Gas' },
  ],
};
const POWER: GridColumn = { ...base, id: 'power', header: '发电量', unit: 'MWh', kind: 'number' };

describe('choice cells', () => {
  it('show the label of an id and an unknown text as it is', () => {
    expect(showEdit(TYPE, 'coalBig')).toBe('常规燃煤 >300');
    expect(showEdit(TYPE, 'wood')).toBe('wood');
    expect(showEdit(POWER, '5')).toBe('5');
  });

  it('take an id or a label, in any case, in full or half width', () => {
    expect(resolveEdit(TYPE, 'gas')).toBe('gas');
    expect(resolveEdit(TYPE, ' GAS ')).toBe('gas');
    expect(resolveEdit(TYPE, 'ｇａｓ')).toBe('gas');
    expect(resolveEdit(TYPE, '常规燃煤 ＞300')).toBe('coalBig');
  });

  it('pass other texts on as typed', () => {
    expect(resolveEdit(TYPE, '常规')).toBe('常规');
    expect(resolveEdit(POWER, ' 1,000 ')).toBe(' 1,000 ');
  });

  it('offer everything and a blank until something is typed, then what holds the text', () => {
    expect(filterChoices(TYPE, '', '空').map((choice) => choice.value)).toEqual(['', 'coalBig', 'coalSmall', 'gas']);
    expect(filterChoices(TYPE, '燃煤', '空').map((choice) => choice.value)).toEqual(['coalBig', 'coalSmall']);
    expect(filterChoices(TYPE, 'BIG', '空').map((choice) => choice.value)).toEqual(['coalBig']);
    expect(filterChoices(TYPE, 'wood', '空')).toEqual([]);
  });
});

describe('header groups', () => {
  const columns = ['a', 'a', 'a', 'b', '', 'a'].map((group, at) => ({ ...POWER, id: `c${at}`, group }));

  it('span neighbours of one group and end where the frozen columns end', () => {
    const groups = makeGroups(columns, 2).map(({ name, first, last, frozen }) => [name, first, last, frozen]);
    expect(groups).toEqual([
      ['a', 0, 1, true],
      ['a', 2, 2, false],
      ['b', 3, 3, false],
      ['', 4, 4, false],
      ['a', 5, 5, false],
    ]);
  });
});

describe('ranges', () => {
  it('span two corners in any order', () => {
    const range = makeRange({ row: 5, column: 1 }, { row: 2, column: 4 });
    expect(range).toEqual({ top: 2, left: 1, bottom: 5, right: 4 });
    expect(isInside(range, { row: 3, column: 4 })).toBe(true);
    expect(isInside(range, { row: 6, column: 4 })).toBe(false);
    expect(isSingle(range)).toBe(false);
  });

  it('list nothing where the end lies before the start', () => {
    expect(listFrom(2, 4)).toEqual([2, 3, 4]);
    expect(listFrom(2, 1)).toEqual([]);
  });
});

describe('what a screen reader hears', () => {
  const words = { blank: 'blank', readOnly: 'read only', state: { missing: 'missing' } } as unknown as GridWords;

  it('names column, value, unit and what is wrong', () => {
    const filled: GridCell = { text: '1,900', edit: '1900', state: 'ok' };
    const missing: GridCell = { text: '', edit: '', state: 'missing', note: 'needs a value' };
    expect(describeCell(POWER, filled, words)).toBe('发电量, 1,900 MWh');
    expect(describeCell(POWER, missing, words)).toBe('发电量, blank, missing, needs a value');
    expect(describeCell({ ...POWER, kind: 'result' }, filled, words)).toBe('发电量, 1,900 MWh, read only');
  });

  it('says nothing of the state of an ordinary cell', () => {
    expect(describeState({ text: '1', edit: '1', state: 'ok' }, words)).toBe('');
  });
});
