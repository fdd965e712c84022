// Fill handle, Ctrl+D and Ctrl+R, Ctrl+arrow jumps, and the sums under the grid.
import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../src/formula/decimal';
import { fillArea, fillSide, neighbourEnd, planCopyFill, planFill } from '../../src/ui/grid/fill-plan';
import { jumpTarget } from '../../src/ui/grid/jump';
import { continueSeries, readPlainNumber } from '../../src/ui/grid/series';
import { makeTally, readNumber } from '../../src/ui/grid/stats';
import type { GridColumn } from '../../src/ui/grid/types';

const numeric = { kind: 'number' } as const;
const text = { kind: 'text' } as const;
const choice = { kind: 'other' } as const;

describe('continuing a series', () => {
  it('copies a single number', () => {
    expect(continueSeries(['5'], 3, numeric)).toEqual(['5', '5', '5']);
  });

  it('continues two numbers as a line, exact to the last decimal', () => {
    expect(continueSeries(['0.1', '0.2'], 3, numeric)).toEqual(['0.3', '0.4', '0.5']);
  });

  it('continues backward from the start', () => {
    expect(continueSeries(['10', '12'], 2, { ...numeric, backward: true })).toEqual(['8', '6']);
  });

  it('continues years in any kind of column', () => {
    expect(continueSeries(['2024', '2025'], 2, text)).toEqual(['2026', '2027']);
  });

  it('repeats other texts in turn', () => {
    expect(continueSeries(['a', 'b'], 3, text)).toEqual(['a', 'b', 'a']);
    expect(continueSeries(['1', '2'], 2, text)).toEqual(['1', '2']);
  });

  it('counts a single number or year up with Ctrl, and copies a run with it', () => {
    expect(continueSeries(['2024'], 2, { ...numeric, other: true })).toEqual(['2025', '2026']);
    expect(continueSeries(['2024'], 2, { ...numeric, other: true, backward: true })).toEqual(['2023', '2022']);
    expect(continueSeries(['1', '2'], 3, { ...numeric, other: true })).toEqual(['1', '2', '1']);
  });

  it('counts names on that have a number at their end or beginning', () => {
    expect(continueSeries(['Unit 1'], 2, text)).toEqual(['Unit 2', 'Unit 3']);
    expect(continueSeries(['机组09'], 2, text)).toEqual(['机组10', '机组11']);
    expect(continueSeries(['1号机组'], 2, text)).toEqual(['2号机组', '3号机组']);
    expect(continueSeries(['Unit 1', 'Unit 3'], 2, text)).toEqual(['Unit 5', 'Unit 7']);
    expect(continueSeries(['A1', 'B1'], 4, text)).toEqual(['A2', 'B2', 'A3', 'B3']);
    expect(continueSeries(['Unit 4'], 2, { ...text, backward: true })).toEqual(['Unit 3', 'Unit 2']);
  });

  it('copies a name with Ctrl, and always a date, a long code and the code of a choice', () => {
    expect(continueSeries(['Unit 1'], 1, { ...text, other: true })).toEqual(['Unit 1']);
    expect(continueSeries(['2024-12-31'], 1, text)).toEqual(['2024-12-31']);
    expect(continueSeries(['911100001234567890'], 1, text)).toEqual(['911100001234567890']);
    expect(continueSeries(['coal300'], 2, choice)).toEqual(['coal300', 'coal300']);
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

  it('lets names count where they are dragged, but copies them with Ctrl+D', () => {
    const names = { columns, readEdit: () => 'Unit 1' };
    const down = planFill(
      names,
      { top: 0, left: 3, bottom: 0, right: 3 },
      { top: 1, left: 3, bottom: 1, right: 3 },
      'down',
    );
    expect(down).toEqual([{ row: 1, column: 'c3', text: 'Unit 2' }]);
    const copied = planCopyFill(names, { top: 0, left: 3, bottom: 1, right: 3 }, 'down');
    expect(copied).toEqual([{ row: 1, column: 'c3', text: 'Unit 1' }]);
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

describe('how far a double click on the handle fills', () => {
  const blankFrom = (ends: readonly number[]) => (row: number, at: number) => row >= (ends[at] ?? 0);
  const range = { top: 0, left: 1, bottom: 0, right: 1 };

  it('is as far as the column on the left goes, or else the one on the right', () => {
    expect(neighbourEnd(blankFrom([4, 1, 9]), range, 20, 3)).toBe(3);
    expect(neighbourEnd(blankFrom([1, 1, 9]), range, 20, 3)).toBe(8);
  });

  it('is nowhere without data beside it, and never beyond the last row', () => {
    expect(neighbourEnd(blankFrom([1, 1, 1]), range, 20, 3)).toBe(0);
    expect(neighbourEnd(blankFrom([99, 1, 1]), range, 5, 3)).toBe(4);
  });
});

describe('the figures of a selection', () => {
  const figuresOf = (cells: readonly (Decimal | undefined)[]) => {
    const tally = makeTally();
    for (const cell of cells) tally.add(cell);
    return tally.stats();
  };
  const numbers = ['0.1', '0.2', '1999999.7'].map(readPlainNumber).filter((value) => value !== undefined);

  it('are exact, with the thousands separated', () => {
    const figures = { sum: '2,000,000', mean: '666,666.67', least: '0.1', most: '1,999,999.7', count: 3, filled: 3 };
    expect(figuresOf(numbers)).toEqual(figures);
  });

  it('are only how many cells are filled where there is one number at most, and none for one cell', () => {
    const texts = [undefined, undefined, undefined];
    expect(figuresOf([...numbers.slice(1, 2), ...texts])).toMatchObject({ sum: '', least: '', count: 1, filled: 4 });
    expect(figuresOf(numbers.slice(1, 2))).toBeUndefined();
  });

  it('read what is shown where the edit text is a formula, and skip words', () => {
    expect(readNumber({ text: '350,000', edit: '=35*10000', state: 'ok' })?.toString()).toBe('350000');
    expect(readNumber({ text: '缺 1 项', edit: '', state: 'incomplete' })).toBeUndefined();
  });
});
