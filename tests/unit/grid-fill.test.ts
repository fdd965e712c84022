// Fill handle, Ctrl+D and Ctrl+R, Ctrl+arrow jumps, and the sums under the grid.
import { describe, expect, it } from 'vitest';
import { fillArea, fillSide, planCopyFill, planFill } from '../../src/ui/grid/fill-plan';
import { jumpTarget } from '../../src/ui/grid/jump';
import { continueSeries, readPlainNumber } from '../../src/ui/grid/series';
import { makeStats, readNumber } from '../../src/ui/grid/stats';
import type { GridColumn } from '../../src/ui/grid/types';

const numeric = { numeric: true };
const text = { numeric: false };

describe('continuing a series', () => {
  it('copies a single number', () => {
    expect(continueSeries(['5'], 3, numeric)).toEqual(['5', '5', '5']);
  });

  it('continues two numbers as a line, exact to the last decimal', () => {
    expect(continueSeries(['0.1', '0.2'], 3, numeric)).toEqual(['0.3', '0.4', '0.5']);
  });

  it('continues backward from the start', () => {
    expect(continueSeries(['10', '12'], 2, { numeric: true, backward: true })).toEqual(['8', '6']);
  });

  it('continues years in any kind of column', () => {
    expect(continueSeries(['2024', '2025'], 2, text)).toEqual(['2026', '2027']);
  });

  it('repeats other texts in turn', () => {
    expect(continueSeries(['a', 'b'], 3, text)).toEqual(['a', 'b', 'a']);
    expect(continueSeries(['1', '2'], 2, text)).toEqual(['1', '2']);
  });

  it('repeats where a cell of the source is blank or a formula', () => {
    expect(continueSeries(['1', ''], 2, numeric)).toEqual(['1', '']);
    expect(continueSeries(['=1+1', '3'], 2, numeric)).toEqual(['=1+1', '3']);
  });
});

describe('filling a range', () => {
  const kinds: GridColumn['kind'][] = ['number', 'number', 'result', 'text'];
  const columns = kinds.map((kind, at) => ({ id: `c${at}`, header: '', unit: '', group: '', kind, width: 80 }));
  const cells = [
    ['1', '5', '9', 'x'],
    ['3', '5', '9', 'y'],
  ];
  const sheet = { columns, readEdit: (row: number, at: number) => cells[row]?.[at] ?? '' };

  it('goes on along the farther axis of the drag', () => {
    const source = { top: 2, left: 2, bottom: 3, right: 3 };
    expect(fillSide(source, 3, 3)).toBeUndefined();
    expect(fillSide(source, 6, 4)).toBe('down');
    expect(fillSide(source, 4, 6)).toBe('right');
    expect(fillSide(source, 0, 2)).toBe('up');
    expect(fillArea(source, 'down', 6, 4)).toEqual({ top: 4, left: 2, bottom: 6, right: 3 });
  });

  it('fills each column by itself and leaves results alone', () => {
    const source = { top: 0, left: 0, bottom: 1, right: 3 };
    const edits = planFill(sheet, source, { top: 2, left: 0, bottom: 3, right: 3 }, 'down');
    expect(edits.map((edit) => [edit.row, edit.column, edit.text])).toEqual([
      [2, 'c0', '5'],
      [3, 'c0', '7'],
      [2, 'c1', '5'],
      [3, 'c1', '5'],
      [2, 'c3', 'x'],
      [3, 'c3', 'y'],
    ]);
  });

  it('fills upward away from the source', () => {
    const edits = planFill(
      { columns, readEdit: (row) => String(row) },
      { top: 3, left: 0, bottom: 4, right: 0 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      'up',
    );
    expect(edits.map((edit) => [edit.row, edit.text])).toEqual([
      [2, '2'],
      [1, '1'],
    ]);
  });

  it('copies the first row of the range down, or the row above a single one', () => {
    const range = planCopyFill(sheet, { top: 0, left: 0, bottom: 1, right: 0 }, 'down');
    expect(range).toEqual([{ row: 1, column: 'c0', text: '1' }]);
    const single = planCopyFill(sheet, { top: 1, left: 0, bottom: 1, right: 0 }, 'down');
    expect(single).toEqual([{ row: 1, column: 'c0', text: '1' }]);
    expect(planCopyFill(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, 'down')).toEqual([]);
  });

  it('copies the first column to the right, past results', () => {
    const edits = planCopyFill(sheet, { top: 0, left: 1, bottom: 0, right: 3 }, 'right');
    expect(edits).toEqual([{ row: 0, column: 'c3', text: '5' }]);
  });
});

describe('jumping with Ctrl and an arrow', () => {
  const blankAt = (pattern: string) => (at: number) => pattern[at] === '.';

  it('goes to the end of a block', () => {
    expect(jumpTarget(blankAt('xxx..x'), 0, 1, 5)).toBe(2);
  });

  it('goes from the end of a block to the next one', () => {
    expect(jumpTarget(blankAt('xxx..x'), 2, 1, 5)).toBe(5);
  });

  it('goes from a blank to the next filled cell, and to the edge where there is none', () => {
    expect(jumpTarget(blankAt('..xx..'), 0, 1, 5)).toBe(2);
    expect(jumpTarget(blankAt('..xx..'), 3, 1, 5)).toBe(5);
  });

  it('goes backward alike and stays at the edge', () => {
    expect(jumpTarget(blankAt('x.xxx'), 4, -1, 4)).toBe(2);
    expect(jumpTarget(blankAt('x.xxx'), 0, -1, 4)).toBe(0);
  });
});

describe('summing a selection', () => {
  it('is exact, separates thousands and says nothing of a single number', () => {
    const numbers = ['0.1', '0.2', '1999999.7'].map(readPlainNumber).filter((value) => value !== undefined);
    expect(makeStats(numbers)).toEqual({ sum: '2,000,000', mean: '666,666.67', count: 3 });
    expect(makeStats(numbers.slice(1, 2))).toBeUndefined();
  });

  it('reads what is shown where the edit text is a formula, and skips words', () => {
    expect(readNumber({ text: '350,000', edit: '=35*10000', state: 'ok' })?.toString()).toBe('350000');
    expect(readNumber({ text: '缺 1 项', edit: '', state: 'incomplete' })).toBeUndefined();
  });
});
