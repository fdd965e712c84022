// How a sheet is shown and in which order its rows stand: changes that touch no value.
import type { Book, Look, Patch, RowSheet } from './types';

/** Only what differs from the first look of a sheet is kept, so that equal looks are equal data. */
function trimmed(look: Look): Look | null {
  const { widths = {}, hidden = [], folded = [], filters = {}, frozen, sorted } = look;
  const kept: Look = {
    ...(Object.keys(widths).length > 0 && { widths }),
    ...(hidden.length > 0 && { hidden }),
    ...(folded.length > 0 && { folded }),
    ...(frozen !== undefined && { frozen }),
    ...(Object.keys(filters).length > 0 && { filters }),
    ...(sorted && { sorted }),
  };
  return Object.keys(kept).length > 0 ? kept : null;
}

/** The look of a sheet; empty where it is shown as at first. */
export const lookOf = (book: Book | undefined, sheet: RowSheet): Look => book?.looks?.[sheet] ?? {};

/** Changes parts of the look of a sheet; undefined where it stays the same. */
export function setLook(
  book: Book,
  sheet: RowSheet,
  parts: { readonly [K in keyof Look]?: Look[K] | undefined },
): Patch | undefined {
  const before = book.looks?.[sheet] ?? null;
  const { widths, hidden, folded, frozen, filters, sorted } = { ...before, ...parts };
  const after = trimmed({
    ...(widths && { widths }),
    ...(hidden && { hidden }),
    ...(folded && { folded }),
    ...(frozen !== undefined && { frozen }),
    ...(filters && { filters }),
    ...(sorted && { sorted }),
  });
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  return { changes: [{ kind: 'look', sheet, before, after }] };
}

/** Puts the rows of a sheet into the order of these ids; rows that are not named follow as they stood. */
export function orderRows(book: Book, sheet: RowSheet, ids: readonly number[]): Patch | undefined {
  const before = book.sheets[sheet].map((row) => row.id);
  const known = new Set(before);
  const first = [...new Set(ids)].filter((id) => known.has(id));
  const named = new Set(first);
  const after = [...first, ...before.filter((id) => !named.has(id))];
  if (after.every((id, at) => id === before[at])) return undefined;
  return { changes: [{ kind: 'order', sheet, before, after }] };
}

/** Puts the rows into an order and remembers by which column, as one step; undefined where both stay the same. */
export function sortRows(
  book: Book,
  sheet: RowSheet,
  ids: readonly number[],
  sorted: NonNullable<Look['sorted']>,
): Patch | undefined {
  const changes = [
    ...(orderRows(book, sheet, ids)?.changes ?? []),
    ...(setLook(book, sheet, { sorted })?.changes ?? []),
  ];
  return changes.length > 0 ? { changes } : undefined;
}

/**
 * Moves rows (by id, in the given order) before the row `before`, or to the end where it is undefined. Rows moved by
 * hand are in no order of a column any more.
 */
export function moveRows(
  book: Book,
  sheet: RowSheet,
  ids: readonly number[],
  before: number | undefined,
): Patch | undefined {
  const moved = new Set(ids);
  const rows = book.sheets[sheet].map((row) => row.id);
  // where the place is among the moved rows themselves, the first row after it that stays counts
  const at = before === undefined ? rows.length : rows.indexOf(before);
  const upper = rows.slice(0, at < 0 ? rows.length : at).filter((id) => !moved.has(id));
  const order = orderRows(book, sheet, [...upper, ...ids]);
  if (!order) return undefined;
  return { changes: [...order.changes, ...(setLook(book, sheet, { sorted: undefined })?.changes ?? [])] };
}
