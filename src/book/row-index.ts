// Where a row stands in its sheet, by id, without searching ten thousand rows for every keystroke.
import type { Row } from './types';

type Places = ReadonlyMap<number, number>;

// Rows never change in place, so what was found out about an array of them holds as long as it lives.
const known = new WeakMap<readonly Row[], Places>();

function placesOf(rows: readonly Row[]): Places {
  const found = known.get(rows) ?? new Map(rows.map((row, at) => [row.id, at]));
  known.set(rows, found);
  return found;
}

/** Index of the row with this id; undefined where there is none. */
export const rowAt = (rows: readonly Row[], id: number): number | undefined => placesOf(rows).get(id);

/** Says that `rows` has the same ids in the same order as `before`. */
export const sameOrder = (rows: readonly Row[], before: readonly Row[]): void => {
  known.set(rows, placesOf(before));
};
