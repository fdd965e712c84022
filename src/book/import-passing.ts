// Rows of a table that bring nothing in: they say again what a row above says, or name a fuel's unit and give no fuel.
import type { ColumnPlan } from './import-match';
import type { ReadRow } from './import-row';
import { keyOf } from './keys';
import { KEYS, type RowSheet } from './types';

export interface Passing {
  /** Indexes of the rows that are passed over. */
  readonly over: ReadonlySet<number>;
  /** Rows that repeat one above; a table with a row for each fuel names its unit in each. */
  readonly repeated: number;
  /** Rows without any figure of a fuel. */
  readonly bare: number;
}

/** A row that holds something wrong or open must be seen. */
const isSettled = ({ open, issues }: ReadRow): boolean => open === 0 && !issues;

/** Tells of rows, from the top down, whether they say only what the first of their name says. */
function repeating(sheet: RowSheet): (read: ReadRow) => boolean {
  const first = new Map<string, ReadRow['cells']>();
  return (read) => {
    const { cells } = read;
    // two equal lines of a fuel may be two deliveries: that is for the user to say
    if (sheet === 'streams' || !isSettled(read) || KEYS[sheet].some((id) => !cells[id])) return false;
    const key = keyOf(sheet, cells);
    const before = first.get(key);
    if (!before) first.set(key, cells);
    return before !== undefined && Object.entries(cells).every(([id, { text }]) => before[id]?.text === text);
  };
}

/** Tells whether a row gives nothing of a fuel: neither its name nor anything about it. */
function baring(sheet: RowSheet, plans: readonly ColumnPlan[]): (read: ReadRow) => boolean {
  const own = plans.map(({ column }) => column).filter((column) => column !== '' && !KEYS.facilities.includes(column));
  if (sheet !== 'streams' || own.length === 0) return () => false;
  return (read) => isSettled(read) && own.every((id) => !read.cells[id]);
}

/** Which of the rows that are kept bring nothing in. */
export function passOver(
  sheet: RowSheet,
  plans: readonly ColumnPlan[],
  kept: readonly number[],
  rows: readonly (ReadRow | undefined)[],
): Passing {
  const isBare = baring(sheet, plans);
  const repeats = repeating(sheet);
  const over = new Set<number>();
  let bare = 0;
  for (const row of kept) {
    const read = rows[row];
    if (!read) continue;
    if (isBare(read)) bare += 1;
    else if (!repeats(read)) continue;
    over.add(row);
  }
  return { over, repeated: over.size - bare, bare };
}
