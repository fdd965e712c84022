// Edits of the screen -> edits of the book: rows that only exist by name get a row of their own, new rows their defaults.
import { deleteRows, duplicateRows, type Edit, type Edited, insertRows, setGrid } from '../../book/commands';
import { applyPatch } from '../../book/patch';
import { rowAt } from '../../book/row-index';
import { type Book, KEYS, type Patch, type Row, type RowSheet } from '../../book/types';
import { Decimal } from '../../formula/decimal';
import type { GridEdit } from '../grid/types';
import type { Start } from '../home/starting';
import type { ShownRow } from './sheet-rows';

/**
 * Typing or pasting into rows as shown. `source`-less rows in between become rows of the book with their names; rows
 * beyond the end become new ones.
 */
export function editRows(
  book: Book,
  sheet: RowSheet,
  shown: readonly ShownRow[],
  edits: readonly GridEdit[],
  defaults: Readonly<Record<string, string>>,
  newName: NewName,
): Edited {
  const own = book.sheets[sheet].length;
  const implied = [...new Set(edits.map((edit) => edit.row))]
    .filter((row) => shown[row] && !shown[row].source)
    .sort((a, b) => a - b);
  const place = (row: number): number => {
    const id = shown[row]?.source?.id;
    if (id !== undefined) return rowAt(book.sheets[sheet], id) ?? own;
    return row < shown.length ? own + implied.indexOf(row) : own + implied.length + row - shown.length;
  };
  const names = implied.flatMap((row): readonly Edit[] => {
    const { enterprise = '', year = '' } = shown[row] ?? {};
    return [
      { row: place(row), column: 'enterprise', typed: enterprise },
      { row: place(row), column: 'year', typed: year },
    ];
  });
  const typed = edits.map((edit): Edit => ({ row: place(edit.row), column: edit.column, typed: edit.text }));
  // first the rows get the names they have, so that a new name typed into one renames its units as well
  const given = names.length > 0 ? setGrid(book, sheet, names, defaults).patch : undefined;
  const grown = given ? applyPatch(book, given) : book;
  const { patch, told } = setGrid(grown, sheet, typed, defaults);
  if (!patch) return { patch, told };
  const whole = named(grown, sheet, patch, newName);
  return { patch: { changes: [...(given?.changes ?? []), ...whole.changes] }, told };
}

/** The column in which a row of a sheet has its own name. */
const NAME: Readonly<Partial<Record<RowSheet, string>>> = { facilities: 'facility', streams: 'stream' };

/** Gives rows that came without a name of their own one, so that every row can be told apart and written to a file. */
function named(book: Book, sheet: RowSheet, patch: Patch, newName: NewName): Patch {
  const column = NAME[sheet];
  if (!patch.changes.some((change) => change.kind === 'rows')) return patch;
  const before = new Set(book.sheets[sheet].map((row) => row.id));
  const after = applyPatch(book, patch).sheets[sheet];
  const nameless = after.filter((row) => column && !before.has(row.id) && !row.cells[column]);
  if (!column || nameless.length === 0) return patch;
  const taken = new Set(after.map((row) => keyText(sheet, row, row.cells[column]?.text ?? '')));
  const changes = nameless.map((row) => {
    const text = freeName(newName(row), (name) => taken.has(keyText(sheet, row, name)));
    taken.add(keyText(sheet, row, text));
    return { kind: 'cell', sheet, row: row.id, column, before: null, after: { text } } as const;
  });
  return { changes: [...patch.changes, ...changes] };
}

/** What a row without a name is called at first. */
export type NewName = (row: Row) => string;

const keyText = (sheet: RowSheet, row: Row, name: string): string =>
  KEYS[sheet].map((column) => (column === NAME[sheet] ? name : (row.cells[column]?.text ?? ''))).join('\u0000');

function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let n = 2; isTaken(name); n += 1) {
    const next = `${name.replace(/ \d+$/, '')} ${n}`;
    if (!isTaken(next)) return next;
  }
  return name;
}

const idsOf = (shown: readonly ShownRow[], rows: readonly number[]): readonly number[] =>
  rows.flatMap((row) => shown[row]?.source?.id ?? []);

/** Deletes the rows that the book has; a row that units name stays as long as they do. */
export const removeRows = (
  book: Book,
  sheet: RowSheet,
  shown: readonly ShownRow[],
  rows: readonly number[],
): Patch | undefined => deleteRows(book, sheet, idsOf(shown, rows));

export const copyRows = (
  book: Book,
  sheet: RowSheet,
  shown: readonly ShownRow[],
  rows: readonly number[],
): Patch | undefined => duplicateRows(book, sheet, idsOf(shown, rows));

/** The place in the book that lies above row `at` of the screen, below the row shown before it. */
export function placeBefore(book: Book, sheet: RowSheet, shown: readonly ShownRow[], at: number): number {
  const rows = book.sheets[sheet];
  for (let above = at - 1; above >= 0; above -= 1) {
    const id = shown[above]?.source?.id;
    const place = id === undefined ? undefined : rowAt(rows, id);
    if (place !== undefined) return place + 1;
  }
  const first = shown[0]?.source?.id;
  return (first === undefined ? undefined : rowAt(rows, first)) ?? 0;
}

/**
 * Does something with the order of rows as shown: rows that only exist by name get a row of their own first. `run` is
 * given the id of each, the same one where a row is shown several times.
 */
export function withOwnRows(
  book: Book,
  sheet: RowSheet,
  shown: readonly ShownRow[],
  run: (book: Book, ids: readonly number[]) => Patch | undefined,
): Patch | undefined {
  const own = book.sheets[sheet].length;
  const made = new Map<string, number>();
  const edits: Edit[] = [];
  const ids = shown.map(({ source, enterprise, year }) => {
    const key = JSON.stringify([enterprise, year]);
    const id = source?.id ?? made.get(key);
    if (id !== undefined) return id;
    const row = own + made.size;
    edits.push({ row, column: 'enterprise', typed: enterprise }, { row, column: 'year', typed: year });
    made.set(key, book.nextId + made.size);
    return book.nextId + made.size - 1;
  });
  const given = made.size > 0 ? setGrid(book, sheet, edits).patch : undefined;
  const ordered = run(given ? applyPatch(book, given) : book, ids);
  return ordered && { changes: [...(given?.changes ?? []), ...ordered.changes] };
}

export const addRows = (
  book: Book,
  sheet: RowSheet,
  at: number,
  count: number,
  defaults: Readonly<Record<string, string>>,
): Patch | undefined => insertRows(book, sheet, at, count, defaults);

/** What a first row of a sheet starts with. A fuel belongs to the first unit until it is told otherwise. */
export function defaultsOf(
  book: Book,
  sheet: RowSheet,
  company: string,
  year: number,
  start: Start,
): Readonly<Record<string, string>> {
  const first = book.sheets.facilities[0]?.cells ?? {};
  const enterprise = first.enterprise?.text ?? company;
  const own = first.year?.text ?? new Decimal(year).toFixed();
  if (sheet === 'streams') return { enterprise, year: own, facility: first.facility?.text ?? '' };
  if (sheet === 'enterprises') return { enterprise, year: own };
  return { enterprise, year: own, ...start };
}
