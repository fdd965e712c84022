// Positions and rectangles of cells, by row and column index.
import type { Selection } from './types';

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The rectangle between two corners, in any order. */
export function makeRange(a: Spot, b: Spot): Selection {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Whether two rectangles are the same. */
export function isSameRange(a: Selection, b: Selection): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Whether two positions are the same. */
export function isSameSpot(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Whether a rectangle holds a position. */
export function isInside(range: Selection, spot: Spot): boolean {
  return spot.row >= range.top && spot.row <= range.bottom && spot.column >= range.left && spot.column <= range.right;
}

/** Whether a rectangle is one cell only. */
export function isSingle(range: Selection): boolean {
  return range.top === range.bottom && range.left === range.right;
}

/** A number kept between two others. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** All whole numbers from one to another, both included. */
export function listFrom(first: number, last: number): number[] {
  const out: number[] = [];
  for (let at = first; at <= last; at++) out.push(at);
  return out;
}
