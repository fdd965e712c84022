// What names a row: its key cells joined into one text.
import { type Cell, KEYS, type Override, type RowSheet } from './types';

/** Stands between the parts of a key; cleaned texts hold no control characters. */
const BETWEEN = '\u0001';

type Cells = Readonly<Record<string, Cell>>;

/** The key of cells by the given key columns, for comparing; blank parts count as ''. */
export const keyBy = (columns: readonly string[], cells: Cells): string =>
  columns.map((column) => cells[column]?.text ?? '').join(BETWEEN);

/** The key of a row of a sheet, for comparing. */
export const keyOf = (sheet: RowSheet, cells: Cells): string => keyBy(KEYS[sheet], cells);

/** A key the way a person reads it. */
export const shownKey = (key: string): string => key.split(BETWEEN).join(', ');

/** The parts of a key in the order of its columns. */
export const keyParts = (key: string): readonly string[] => key.split(BETWEEN);

/** What names an override: parameter, line of the table, year. */
export const overrideKey = (one: Pick<Override, 'parameter' | 'key' | 'year'>): string =>
  [one.parameter, one.key, one.year].join(BETWEEN);

/** Order of overrides in a book, so that one taken away and put back lands where it was. */
export function compareOverrides(a: Override, b: Override): number {
  const left = overrideKey(a);
  const right = overrideKey(b);
  return left < right ? -1 : Number(left > right);
}
