// What filling a range from a source range means for the sheet.
import { listFrom } from './range';
import { continueSeries, type SeriesKind } from './series';
import type { GridColumn, GridEdit, Selection } from './types';

export interface FillSheet {
  readonly columns: readonly GridColumn[];
  readEdit(row: number, column: number): string;
}

export type FillSide = 'down' | 'up' | 'right' | 'left';

/** On which side a target cell lies of the source range, the farther axis deciding; undefined inside it. */
export function fillSide(source: Selection, row: number, column: number): FillSide | undefined {
  const vertical = Math.max(row - source.bottom, source.top - row, 0);
  const horizontal = Math.max(column - source.right, source.left - column, 0);
  if (vertical === 0 && horizontal === 0) return undefined;
  if (vertical >= horizontal) return row > source.bottom ? 'down' : 'up';
  return column > source.right ? 'right' : 'left';
}

/** The cells beside the source that a drag to a cell would fill. */
export function fillArea(source: Selection, side: FillSide, row: number, column: number): Selection {
  if (side === 'down') return { ...source, top: source.bottom + 1, bottom: row };
  if (side === 'up') return { ...source, top: row, bottom: source.top - 1 };
  if (side === 'right') return { ...source, left: source.right + 1, right: column };
  return { ...source, left: column, right: source.left - 1 };
}

/** What a run of source cells may be continued as; a choice only repeats. */
function seriesKind(kinds: readonly (GridColumn['kind'] | undefined)[]): SeriesKind {
  if (kinds.every((kind) => kind === 'number' || kind === 'result')) return 'number';
  return kinds.every((kind) => kind === 'text') ? 'text' : 'other';
}

/**
 * The edits that continue the source range over the target range; result columns are left out. `other` does what is
 * not usual, as Ctrl does in Excel.
 */
export function planFill(
  sheet: FillSheet,
  source: Selection,
  target: Selection,
  side: FillSide,
  other = false,
): GridEdit[] {
  const edits: GridEdit[] = [];
  const vertical = side === 'down' || side === 'up';
  const backward = side === 'up' || side === 'left';
  const from = vertical ? listFrom(source.top, source.bottom) : listFrom(source.left, source.right);
  const along = vertical ? listFrom(target.top, target.bottom) : listFrom(target.left, target.right);
  const lines = vertical ? listFrom(target.left, target.right) : listFrom(target.top, target.bottom);
  if (backward) along.reverse();
  for (const line of lines) {
    const texts = from.map((at) => (vertical ? sheet.readEdit(at, line) : sheet.readEdit(line, at)));
    const kinds = (vertical ? [line] : from).map((at) => sheet.columns[at]?.kind);
    const filled = continueSeries(texts, along.length, { kind: seriesKind(kinds), backward, other });
    along.forEach((at, index) => {
      const column = sheet.columns[vertical ? line : at];
      if (!column || column.kind === 'result') return;
      edits.push({ row: vertical ? at : line, column: column.id, text: filled[index] ?? '' });
    });
  }
  return edits;
}

/** The edits of Ctrl+D or Ctrl+R: the first line of the range copied over the rest, or the line before a single one. */
export function planCopyFill(sheet: FillSheet, range: Selection, side: 'down' | 'right'): GridEdit[] {
  const down = side === 'down';
  const single = down ? range.top === range.bottom : range.left === range.right;
  const first = (down ? range.top : range.left) - (single ? 1 : 0);
  if (first < 0) return [];
  const source = down ? { ...range, top: first, bottom: first } : { ...range, left: first, right: first };
  const target = down ? { ...range, top: first + 1 } : { ...range, left: first + 1 };
  return planCopies(sheet, source, target, down);
}

/** The edits that copy one line of cells over others. */
function planCopies(sheet: FillSheet, source: Selection, target: Selection, down: boolean): GridEdit[] {
  return listFrom(target.left, target.right).flatMap((at) => {
    const column = sheet.columns[at];
    if (!column || column.kind === 'result') return [];
    return listFrom(target.top, target.bottom).map((row) => {
      const text = down ? sheet.readEdit(source.top, at) : sheet.readEdit(row, source.left);
      return { row, column: column.id, text };
    });
  });
}

/** The last row down to which the column left of a range (or right of it) has data without a gap. */
export function neighbourEnd(
  isBlank: (row: number, column: number) => boolean,
  range: Selection,
  rows: number,
  columns: number,
): number {
  for (const at of [range.left - 1, range.right + 1]) {
    if (at < 0 || at >= columns) continue;
    let end = range.bottom;
    while (end + 1 < rows && !isBlank(end + 1, at)) end += 1;
    if (end > range.bottom) return end;
  }
  return range.bottom;
}
