// What a user can do to a book besides typing into cells; each gives a patch, or undefined where nothing changes.
import { oneLine } from './characters';
import { cleanCell } from './clean-cell';
import { columnOf } from './columns';
import { type Edited, newCells, patchOf } from './edit-cells';
import { keyBy, keyOf, overrideKey } from './keys';
import {
  type Book,
  type Cell,
  type Change,
  KEYS,
  type Looks,
  type Override,
  type Patch,
  type Row,
  type RowSheet,
} from './types';

export { type Edit, type Edited, setCells, setGrid, type Told } from './edit-cells';

/** Puts blank rows before index `at`; they inherit from the row above as in `setGrid`. */
export function insertRows(
  book: Book,
  sheet: RowSheet,
  at: number,
  count: number,
  defaults: Readonly<Record<string, string>> = {},
): Patch | undefined {
  const place = Math.min(Math.max(at, 0), book.sheets[sheet].length);
  const inserted: Row[] = [];
  for (let n = 0; n < count; n += 1) {
    const above = inserted.at(-1) ?? book.sheets[sheet][place - 1];
    inserted.push({ id: book.nextId + n, cells: newCells(sheet, new Map(), above, defaults) });
  }
  return count > 0 ? { changes: [{ kind: 'rows', sheet, at: place, removed: [], inserted }] } : undefined;
}

/** Removals of the rows at these places, runs together, from the bottom up so that places above stay right. */
function removals(sheet: RowSheet, rows: readonly Row[], gone: (row: Row) => boolean): Change[] {
  const changes: Change[] = [];
  let end = rows.length;
  while (end > 0) {
    let start = end;
    for (let row = rows[start - 1]; row && gone(row); row = rows[start - 1]) start -= 1;
    if (start < end) changes.push({ kind: 'rows', sheet, at: start, removed: rows.slice(start, end), inserted: [] });
    end = start === end ? end - 1 : start;
  }
  return changes;
}

/** Deletes rows by id. The streams of a facility go with it, unless another row holds the same facility and year. */
export function deleteRows(book: Book, sheet: RowSheet, ids: readonly number[]): Patch | undefined {
  const gone = new Set(ids);
  const rows = book.sheets[sheet];
  const changes = removals(sheet, rows, (row) => gone.has(row.id));
  if (sheet === 'facilities' && changes.length > 0) {
    const kept = new Set(rows.filter((row) => !gone.has(row.id)).map((row) => keyOf(sheet, row.cells)));
    const keys = rows.filter((row) => gone.has(row.id)).map((row) => keyOf(sheet, row.cells));
    const left = new Set(keys.filter((key) => !kept.has(key)));
    changes.push(...removals('streams', book.sheets.streams, (row) => left.has(keyBy(KEYS.facilities, row.cells))));
  }
  return patchOf(changes);
}

/** The column that tells one row of a sheet from its neighbours. */
const NAME: Readonly<Record<RowSheet, string>> = {
  enterprises: 'enterprise',
  facilities: 'facility',
  streams: 'stream',
};
const COUNTED = /^(.*?) \((\d{1,6})\)$/;
const FIRST_COPY = 2;
/** Room for the number within the length of a name. */
const LONGEST_BASE = 190;

/** Cells with a name that no row has yet: "Unit 1" becomes "Unit 1 (2)", "Unit 1 (2)" becomes "Unit 1 (3)". */
function withFreshName(sheet: RowSheet, cells: Row['cells'], taken: Set<string>): Row['cells'] {
  const column = NAME[sheet];
  const name = cells[column]?.text ?? '';
  const [, base = name, number] = COUNTED.exec(name) ?? [];
  for (let n = number ? Number(number) + 1 : FIRST_COPY; ; n += 1) {
    const fresh: Record<string, Cell> = {
      ...cells,
      [column]: { text: oneLine(`${base.slice(0, LONGEST_BASE)} (${n})`) },
    };
    const key = keyOf(sheet, fresh);
    if (taken.has(key)) continue;
    taken.add(key);
    return fresh;
  }
}

/** Copies rows (by id), in the order of the sheet, below the last of them, each under a fresh name. Streams stay. */
export function duplicateRows(book: Book, sheet: RowSheet, ids: readonly number[]): Patch | undefined {
  const rows = book.sheets[sheet];
  const chosen = new Set(ids);
  const taken = new Set(rows.map((row) => keyOf(sheet, row.cells)));
  const inserted = rows
    .filter((row) => chosen.has(row.id))
    .map((row, n) => ({ id: book.nextId + n, cells: withFreshName(sheet, row.cells, taken) }));
  const at = rows.findLastIndex((row) => chosen.has(row.id)) + 1;
  return inserted.length > 0 ? { changes: [{ kind: 'rows', sheet, at, removed: [], inserted }] } : undefined;
}

/** Types into a setting of the scenario sheet; what cannot be read is kept as typed and told (row 0). */
export function setSetting(book: Book, key: string, typed: string): Edited {
  const entry = columnOf('scenario', key);
  if (!entry) {
    return {
      patch: undefined,
      told: [{ edit: 0, row: 0, column: key, fault: { code: 'unknownColumn', candidates: [] } }],
    };
  }
  const { cell, fault, note } = cleanCell(entry, typed);
  const before = Object.hasOwn(book.settings, key) ? (book.settings[key] ?? null) : null;
  const after = cell?.text ?? null;
  const told = fault || note ? [{ edit: 0, row: 0, column: key, ...(fault && { fault }), ...(note && { note }) }] : [];
  return { patch: patchOf(before === after ? [] : [{ kind: 'setting', key, before, after }]), told };
}

const overrideOf = (book: Book, named: Pick<Override, 'parameter' | 'key' | 'year'>): Override | null =>
  book.overrides.find((one) => overrideKey(one) === overrideKey(named)) ?? null;

/** Sets a parameter of the rules for one year; `value` is canonical text. */
export function setOverride(book: Book, after: Override): Patch | undefined {
  const before = overrideOf(book, after);
  return before?.value === after.value ? undefined : { changes: [{ kind: 'override', before, after }] };
}

/** Gives a parameter back the value of the law. */
export function removeOverride(book: Book, named: Pick<Override, 'parameter' | 'key' | 'year'>): Patch | undefined {
  const before = overrideOf(book, named);
  return before ? { changes: [{ kind: 'override', before, after: null }] } : undefined;
}

/** How sheets are shown, without what belongs to the rows they had: a filter could hide all of other rows. */
function looksForOtherRows(looks: Looks): Looks {
  const kept = Object.entries(looks).flatMap(([sheet, { filters: _filters, sorted: _sorted, ...look }]) =>
    Object.keys(look).length > 0 ? [[sheet, look] as const] : [],
  );
  return Object.fromEntries(kept);
}

/**
 * Puts another book in place of this one, for an import or a restored backup; one step to undo. Columns stay as the
 * user has arranged them, unless the other book brings looks of its own.
 */
export function replaceBook(before: Book, after: Book): Patch | undefined {
  if (before === after) return undefined;
  const looks = after.looks ?? looksForOtherRows(before.looks ?? {});
  const next = after.looks || Object.keys(looks).length === 0 ? after : { ...after, looks };
  return { changes: [{ kind: 'book', before, after: next }] };
}
