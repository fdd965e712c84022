// How much two states of a book differ, in rows, cells and settings: what going back to a copy would change.
import { keyOf, overrideKey } from './keys';
import { type Book, ROW_SHEETS, type Row, type RowSheet } from './types';

export interface BookDifference {
  /** Rows that only the book after has, and that only the book before has. */
  readonly added: number;
  readonly removed: number;
  /** Cells that differ in rows that both have, and how many rows these are. */
  readonly cells: number;
  readonly rows: number;
  readonly settings: number;
  readonly overrides: number;
  /** Further scenarios that are not the same. */
  readonly scenarios: number;
  /** Packs of rules that are kept to in another version. */
  readonly rules: number;
}

interface RowDifference {
  readonly added: number;
  readonly removed: number;
  readonly cells: number;
  readonly rows: number;
}

const NONE: RowDifference = { added: 0, removed: 0, cells: 0, rows: 0 };

/** How many names two records do not have the same text under. */
function differing<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  text: (value: T) => string,
) {
  if (before === after) return 0;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const read = (record: Readonly<Record<string, T>>, name: string): string | undefined => {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    return value === undefined ? undefined : text(value);
  };
  return [...names].filter((name) => read(before, name) !== read(after, name)).length;
}

function between(before: readonly Row[], after: readonly Row[], nameOf: (row: Row) => string | number): RowDifference {
  if (before === after) return NONE;
  const left = new Map(before.map((row) => [nameOf(row), row]));
  let added = 0;
  let shared = 0;
  let cells = 0;
  let rows = 0;
  for (const row of after) {
    const other = left.get(nameOf(row));
    if (!other) {
      added += 1;
      continue;
    }
    left.delete(nameOf(row));
    shared += 1;
    const count = differing(other.cells, row.cells, (cell) => cell.text);
    cells += count;
    rows += Number(count > 0);
  }
  return { added, removed: before.length - shared, cells, rows };
}

const weight = ({ added, removed, cells }: RowDifference): number => added + removed + cells;

/**
 * Rows of states of one book are the same by id; another book may have the same rows under other ids. The reading that finds
 * less to be different is the truer one.
 */
function rowsBetween(sheet: RowSheet, before: readonly Row[], after: readonly Row[]): RowDifference {
  const byId = between(before, after, (row) => row.id);
  if (weight(byId) === 0) return byId;
  const byKey = between(before, after, (row) => keyOf(sheet, row.cells));
  return weight(byKey) < weight(byId) ? byKey : byId;
}

const sum = (a: RowDifference, b: RowDifference): RowDifference => ({
  added: a.added + b.added,
  removed: a.removed + b.removed,
  cells: a.cells + b.cells,
  rows: a.rows + b.rows,
});

function scenariosBetween(before: Book['variants'], after: Book['variants']): number {
  const texts = before.map((one) => JSON.stringify(one));
  const same = after.filter((one, at) => texts[at] === JSON.stringify(one)).length;
  return Math.max(before.length, after.length) - same;
}

const overridesOf = ({ overrides }: Book): Readonly<Record<string, string>> =>
  Object.fromEntries(overrides.map((one) => [overrideKey(one), one.value]));

/** What going from `before` to `after` changes. How sheets are shown does not count, nor does the order of rows. */
export function differenceBetween(before: Book, after: Book): BookDifference {
  const rows = ROW_SHEETS.map((sheet) => rowsBetween(sheet, before.sheets[sheet], after.sheets[sheet]));
  return {
    ...rows.reduce(sum, NONE),
    settings: differing(before.settings, after.settings, String),
    overrides: differing(overridesOf(before), overridesOf(after), String),
    scenarios: scenariosBetween(before.variants, after.variants),
    rules: differing(before.lock ?? {}, after.lock ?? {}, String),
  };
}

/** Whether nothing at all is different. */
export const isSame = (difference: BookDifference): boolean => Object.values(difference).every((count) => count === 0);

/** Rows of all sheets. */
export const rowCount = ({ sheets }: Book): number =>
  ROW_SHEETS.reduce((count, sheet) => count + sheets[sheet].length, 0);

const BYTES_PER_CELL = 48;
const BYTES_PER_ROW = 64;
const BYTES_AT_LEAST = 512;

/** About how many bytes a book takes on the device, found without writing it out. */
export const roughSize = (book: Book): number =>
  ROW_SHEETS.reduce(
    (size, sheet) =>
      book.sheets[sheet].reduce(
        (sum, row) => sum + BYTES_PER_ROW + BYTES_PER_CELL * Object.keys(row.cells).length,
        size,
      ),
    BYTES_AT_LEAST + JSON.stringify([book.settings, book.overrides, book.variants]).length,
  );
