// Reading cells by row and column index; the empty row at the end reads as blank.
import { untrack } from 'solid-js';
import type { Layout } from './layout';
import type { GridCell, GridModel } from './types';

export const BLANK: GridCell = { text: '', edit: '', state: 'ok' };

export interface Reading {
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
  return {
    cell,
    edit: (row, at) => now(row, at).edit,
    isBlank: (row, at) => now(row, at).edit === '' && now(row, at).text === '',
  };
}
