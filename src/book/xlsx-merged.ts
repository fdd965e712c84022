// Cells of a sheet that are merged downwards: the rows below the first are told what the cell says, for names that stand once for many rows.
import { MOST_CELLS, type TableRow } from './import-table';

/** A merged area, in places from 0 and row numbers from 1. */
export interface MergedArea {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Index of the first row from a number on. */
function firstFrom(rows: readonly TableRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows in their order, with `merged` where an area reaches down to them; a file that claims endless areas is not followed. */
export function withMerged(rows: readonly TableRow[], areas: readonly MergedArea[]): readonly TableRow[] {
  const found = new Map<number, Record<number, string>>();
  let steps = 0;
  for (const { left, top, bottom } of areas) {
    const start = firstFrom(rows, top);
    const text = rows[start]?.number === top ? (rows[start]?.cells[left] ?? '') : '';
    if (text.trim() === '') continue;
    for (let at = start + 1; (rows[at]?.number ?? Number.POSITIVE_INFINITY) <= bottom; at += 1) {
      steps += 1;
      if (steps > MOST_CELLS) return rows;
      found.set(at, { ...found.get(at), [left]: text });
    }
  }
  if (found.size === 0) return rows;
  return rows.map((row, at) => {
    const merged = found.get(at);
    return merged ? { ...row, merged } : row;
  });
}
