// Reading cells by row and column index; the empty row at the end reads as blank.
import { untrack } from 'solid-js';
import type { Layout } from './layout';
import type { GridCell, GridLine, GridModel } from './types';

export const BLANK: GridCell = { text: '', edit: '', state: 'ok' };

const BLANK_LINE: GridLine = { cell: () => BLANK };

export interface Reading {
  /** Tracks: another line whenever a cell of the row may read differently. */
  line(row: number): GridLine;
  /** Tracks: reruns its reader when the cell changes. */
  cell(row: number, column: number): GridCell;
  /** Edit text as of now, without tracking. */
  edit(row: number, column: number): string;
  /** Whether a cell shows and holds nothing, without tracking. */
  isBlank(row: number, column: number): boolean;
}

/** The reader of a sheet. */
export function makeReading(model: () => GridModel, layout: Layout): Reading {
  const cell = (row: number, at: number): GridCell => {
    const column = layout.column(at);
    return column && row < model().rowCount() ? model().cell(row, column.id) : BLANK;
  };
  const now = (row: number, at: number) => untrack(() => cell(row, at));
  const editNow = (row: number, at: number): string => {
    const { editText, rowCount } = model();
    const column = layout.column(at);
    if (!editText || !column) return cell(row, at).edit;
    return row < rowCount() ? editText(row, column.id) : '';
  };
  return {
    cell,
    line: (row) => {
      if (row >= model().rowCount()) return BLANK_LINE;
      return model().line?.(row) ?? { cell: (column) => model().cell(row, column) };
    },
    edit: (row, at) => untrack(() => editNow(row, at)),
    isBlank: (row, at) => now(row, at).edit === '' && now(row, at).text === '',
  };
}
