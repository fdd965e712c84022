// The text the grid exchanges with Excel and WPS, and what a pasted block means.
import { describe, expect, it } from 'vitest';
import { planAbove, planMove, planPaste } from '../../src/ui/grid/paste-plan';
import { parseTsv, writeHtml, writeTsv } from '../../src/ui/grid/tsv';
import type { GridColumn, Selection } from '../../src/ui/grid/types';

function column(id: string, kind: GridColumn['kind'] = 'number'): GridColumn {
  const choices = [
    { value: 'gas', label: '燃气' },
    { value: 'cfb', label: '循环流化床' },
  ];
  return { id, header: id, unit: '', group: '', kind, width: 90, ...(kind === 'choice' ? { choices } : {}) };
}

const COLUMNS = [column('name', 'text'), column('a'), column('total', 'result'), column('b'), column('type', 'choice')];

function area(top: number, left: number, bottom = top, right = left): Selection {
  return { top, left, bottom, right };
}

describe('reading tab-separated text', () => {
  it("drops the last line break of Excel's clipboard, so that no row is wiped", () => {
    expect(parseTsv('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('drops only one line break, since a blank last row may be meant', () => {
    expect(parseTsv('1\n\n')).toEqual([['1'], ['']]);
  });

  it('keeps empty cells at the start, in the middle and at the end', () => {
    expect(parseTsv('\t1\t\t2\t')).toEqual([['', '1', '', '2', '']]);
  });

  it('reads quoted cells with tabs, line breaks and doubled quotes', () => {
    expect(parseTsv('"a\tb"\t"c ""d""\r\ne"\tf')).toEqual([['a\tb', 'c "d"\ne', 'f']]);
  });

  it('leaves quotes alone that do not enclose a whole cell', () => {
    expect(parseTsv('5" pipe\t"x" y\t"')).toEqual([['5" pipe', '"x" y', '"']]);
  });

  it('reads a quoted last cell that ends with the text', () => {
    expect(parseTsv('1\t"two"')).toEqual([['1', 'two']]);
  });

  it('reads an empty text as one empty cell', () => {
    expect(parseTsv('')).toEqual([['']]);
  });
});

describe('writing tab-separated text', () => {
  it('quotes only what needs it and reads back the same', () => {
    const rows = [
      ['plain', 'tab\there', 'two\nlines', '"quoted"', 'in"side', ''],
      ['1', '-2.5', '', '你好', 'a,b', ' x '],
    ];
    expect(parseTsv(writeTsv(rows))).toEqual(rows);
    expect(writeTsv([['1', 'a"b']])).toBe('1\ta"b');
  });

  it('encodes markup in the HTML form', () => {
    expect(writeHtml([['<b>&']])).toBe('<table><tr><td>&lt;b&gt;&amp;</td></tr></table>');
  });
});

describe('planning a paste', () => {
  it('writes a block from the top left of the selection', () => {
    const plan = planPaste([['1', '2']], area(3, 0), COLUMNS);
    expect(plan.edits).toEqual([
      { row: 3, column: 'name', text: '1' },
      { row: 3, column: 'a', text: '2' },
    ]);
    expect(plan.area).toEqual(area(3, 0, 3, 1));
  });

  it('skips result columns and counts them, without shifting what follows', () => {
    const plan = planPaste([['1', '2', '3']], area(0, 1), COLUMNS);
    expect(plan.edits.map((edit) => [edit.column, edit.text])).toEqual([
      ['a', '1'],
      ['b', '3'],
    ]);
    expect(plan.skipped).toBe(1);
  });

  it('fills a selected range with a single cell', () => {
    const plan = planPaste([['7']], area(0, 0, 2, 1), COLUMNS);
    expect(plan.edits).toHaveLength(6);
    expect(new Set(plan.edits.map((edit) => edit.text))).toEqual(new Set(['7']));
  });

  it('repeats a block that fits the selection without remainder', () => {
    const plan = planPaste([['1'], ['2']], area(0, 1, 3, 1), COLUMNS);
    expect(plan.edits.map((edit) => edit.text)).toEqual(['1', '2', '1', '2']);
  });

  it('writes a block once where the selection does not fit it', () => {
    expect(planPaste([['1'], ['2']], area(0, 1, 2, 1), COLUMNS).edits).toHaveLength(2);
  });

  it('leaves cells alone that a ragged row lacks, but blanks empty ones', () => {
    const plan = planPaste([['1', '2'], ['3'], ['', '4']], area(0, 0), COLUMNS);
    expect(plan.edits.map((edit) => [edit.row, edit.column, edit.text])).toEqual([
      [0, 'name', '1'],
      [0, 'a', '2'],
      [1, 'name', '3'],
      [2, 'name', ''],
      [2, 'a', '4'],
    ]);
  });

  it('drops what lies beyond the last column', () => {
    const plan = planPaste([['1', 'gas', 'x']], area(0, 3), COLUMNS);
    expect(plan.edits.map((edit) => edit.column)).toEqual(['b', 'type']);
    expect(plan.area.right).toBe(4);
    expect(plan.columnsLeftOut).toBe(1);
  });

  it('repeats a row of cells down a selection of one column', () => {
    const plan = planPaste([['1', '2']], area(0, 0, 2, 0), COLUMNS);
    expect(plan.area).toEqual(area(0, 0, 2, 1));
    expect(plan.edits).toHaveLength(6);
  });

  it('can be held to the rows there are', () => {
    const plan = planAbove(planPaste([['1'], ['2'], ['3']], area(1, 1), COLUMNS), 3);
    expect(plan.edits.map((edit) => edit.row)).toEqual([1, 2]);
    expect(plan.area).toEqual(area(1, 1, 2, 1));
  });

  it('turns labels of choices into ids and passes other texts on', () => {
    const plan = planPaste([['循环流化床'], ['GAS'], ['wood']], area(0, 4), COLUMNS);
    expect(plan.edits.map((edit) => edit.text)).toEqual(['cfb', 'gas', 'wood']);
  });
});

describe('moving cut cells', () => {
  it('clears the cells where they stood and writes them where they go, in one list', () => {
    const plan = planMove([['1', '2']], area(0, 0, 0, 1), area(4, 0), COLUMNS);
    expect(plan.edits).toEqual([
      { row: 0, column: 'name', text: '' },
      { row: 0, column: 'a', text: '' },
      { row: 4, column: 'name', text: '1' },
      { row: 4, column: 'a', text: '2' },
    ]);
  });

  it('does not clear what the moved cells themselves cover', () => {
    const plan = planMove([['1'], ['2']], area(0, 1, 1, 1), area(1, 1), COLUMNS);
    expect(plan.edits).toEqual([
      { row: 0, column: 'a', text: '' },
      { row: 1, column: 'a', text: '1' },
      { row: 2, column: 'a', text: '2' },
    ]);
  });

  it('keeps a cell that has found no place: on a result, or beyond the last column', () => {
    const ontoResult = planMove([['1']], area(0, 1), area(0, 2), COLUMNS);
    expect(ontoResult.edits).toEqual([]);
    expect(ontoResult.skipped).toBe(1);
    const beyond = planMove([['1', '2']], area(0, 0, 0, 1), area(5, 4), COLUMNS);
    expect(beyond.edits).toEqual([
      { row: 0, column: 'name', text: '' },
      { row: 5, column: 'type', text: '1' },
    ]);
  });

  it('does not repeat in a larger selection', () => {
    expect(planMove([['1']], area(0, 0), area(3, 0, 6, 0), COLUMNS).area).toEqual(area(3, 0));
  });
});
