// What filling a range from a source range means for the sheet.
import { listFrom } from './range';
import { continueSeries } from './series';
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

/** The edits that continue the source range over the target range; result columns are left out. */
export function planFill(sheet: FillSheet, source: Selection, target: Selection, side: FillSide): GridEdit[] {
  const edits: GridEdit[] = [];
  const vertical = side === 'down' || side === 'up';
  const backward = side === 'up' || side === 'left';
  const from = vertical ? listFrom(source.top, source.bottom) : listFrom(source.left, source.right);
  const along = vertical ? listFrom(target.top, target.bottom) : listFrom(target.left, target.right);
  const lines = vertical ? listFrom(target.left, target.right) : listFrom(target.top, target.bottom);
  if (backward) along.reverse();
  const kindAt = (at: number) => sheet.columns[at]?.kind;
  for (const line of lines) {
    const texts = from.map((at) => (vertical ? sheet.readEdit(at, line) : sheet.readEdit(line, at)));
    const numeric = vertical ? kindAt(line) === 'number' : from.every((at) => kindAt(at) === 'number');
    const filled = continueSeries(texts, along.length, { numeric, backward });
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
  return planFill(sheet, source, target, side);
}
