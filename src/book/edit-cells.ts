// Typing and pasting: edits of cells, cleaned, as one patch, with what must be told about each.
import { type CellFault, type CellNote, cleanCell } from './clean-cell';
import { columnOf } from './columns';
import { unguarded } from './csv-quoting';
import { followers } from './follow';
import { rowAt } from './row-index';
import type { Book, Cell, Change, Patch, Row, RowSheet } from './types';

/** What was typed into a cell. `row` is the id of the row; in `setGrid` its index, which may lie beyond the end. */
export interface Edit {
  readonly row: number;
  readonly column: string;
  readonly typed: string;
}

/** What the interface must say about an edit: a note on how it was read, or why it could not be. */
export interface Told {
  readonly edit: number;
  /** Id of the row and the column the edit went to. */
  readonly row: number;
  readonly column: string;
  readonly note?: CellNote;
  readonly fault?: { readonly code: CellFault; readonly candidates: readonly string[] };
}

/** `patch` undefined where nothing changes. */
export interface Edited {
  readonly patch: Patch | undefined;
  readonly told: readonly Told[];
}

type CellChange = Extract<Change, { kind: 'cell' }>;

/** Cells of a row as read from edits; null blanks. */
type Given = Map<string, Cell | null>;

const sameCell = (a: Cell | null, b: Cell | null): boolean => a?.text === b?.text && a?.typed === b?.typed;

export const patchOf = (changes: readonly Change[]): Patch | undefined =>
  changes.length === 0 ? undefined : { changes };

const MATERIAL = 'material';

/** The material each row will have: what is given now comes before what the row has, wherever it stands in the block. */
function materialsOf(rows: readonly Row[], sheet: RowSheet, edits: readonly Edit[], idOf: (row: number) => number) {
  const entry = edits.length > 0 ? columnOf(sheet, MATERIAL) : undefined;
  const given = new Map<number, string>();
  if (entry)
    for (const { row, column, typed } of edits)
      if (column === MATERIAL) given.set(idOf(row), cleanCell(entry, typed).cell?.text ?? '');
  return (row: number): string => {
    if (!entry) return '';
    return given.get(row) ?? rows[rowAt(rows, row) ?? -1]?.cells[MATERIAL]?.text ?? '';
  };
}

/** Reads edits into cells by row; the last edit of a cell counts. Columns that cannot be typed into are told and left. */
function readEdits(
  rows: readonly Row[],
  sheet: RowSheet,
  edits: readonly Edit[],
  idOf: (row: number) => number,
): { given: ReadonlyMap<number, Given>; told: readonly Told[] } {
  const given = new Map<number, Given>();
  const told: Told[] = [];
  const materialOf = materialsOf(rows, sheet, edits, idOf);
  for (const [edit, { row: at, column, typed }] of edits.entries()) {
    const row = idOf(at);
    const entry = columnOf(sheet, column);
    if (!entry) {
      told.push({ edit, row, column, fault: { code: 'unknownColumn', candidates: [] } });
      continue;
    }
    // a name keeps its digits without the apostrophe that spreadsheets want for it, and files of ours have
    const plain = entry.kind === 'text' ? unguarded(typed) : typed;
    const { cell, fault, note } = cleanCell(entry, plain, materialOf(row));
    if (fault || note) told.push({ edit, row, column, ...(fault && { fault }), ...(note && { note }) });
    if (fault?.code === 'computed') continue;
    const cells = given.get(row) ?? new Map();
    given.set(row, cells.set(column, cell));
  }
  return { given, told };
}

function cellChanges(sheet: RowSheet, row: Row, given: Given): CellChange[] {
  const changes: CellChange[] = [];
  for (const [column, after] of given) {
    const before = row.cells[column] ?? null;
    if (!sameCell(before, after)) changes.push({ kind: 'cell', sheet, row: row.id, column, before, after });
  }
  return changes;
}

function changesOf(book: Book, sheet: RowSheet, given: ReadonlyMap<number, Given>): Change[] {
  const rows = book.sheets[sheet];
  const changes = [...given].flatMap(([id, cells]) => {
    const row = rows[rowAt(rows, id) ?? -1];
    return row ? cellChanges(sheet, row, cells) : [];
  });
  return [...changes, ...followers(book, sheet, changes)];
}

/**
 * Types into cells of existing rows (by id). Where the key of a facility or enterprise changes, the rows below it follow
 * in the same patch. Edits of rows that are no longer there do nothing.
 */
export function setCells(book: Book, sheet: RowSheet, edits: readonly Edit[]): Edited {
  const { given, told } = readEdits(book.sheets[sheet], sheet, edits, (row) => row);
  return { patch: patchOf(changesOf(book, sheet, given)), told };
}

/** What a new row takes over from the row above. */
const INHERITED: Readonly<Record<RowSheet, readonly string[]>> = {
  enterprises: ['enterprise', 'year'],
  facilities: ['enterprise', 'year', 'scheme', 'sector'],
  streams: ['enterprise', 'facility', 'year'],
};

/**
 * Cells of a new row: what is given, and for the rest of the inherited columns what the row above has or, where there is
 * none, the defaults (canonical texts by column). A new row of enterprises takes only what does not repeat the key.
 */
export function newCells(
  sheet: RowSheet,
  given: ReadonlyMap<string, Cell | null>,
  above: Row | undefined,
  defaults: Readonly<Record<string, string>>,
): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  const keyGiven = sheet !== 'enterprises' || INHERITED.enterprises.some((column) => given.get(column));
  for (const column of INHERITED[sheet]) {
    const fallback = Object.hasOwn(defaults, column) ? defaults[column] : undefined;
    const cell = above ? above.cells[column] : fallback ? { text: fallback } : undefined;
    if (cell && (keyGiven || column === 'year' || !above)) cells[column] = { text: cell.text };
  }
  // a blank pasted into a new row gives nothing: below a merged cell it means "as above"
  for (const [column, cell] of given) if (cell) cells[column] = cell;
  return cells;
}

/**
 * Types or pastes by row index. Indexes beyond the last row make new rows at the end, which inherit enterprise, year,
 * scheme and sector (streams: enterprise, facility, year) from the row above; the first row takes them from `defaults`.
 */
export function setGrid(
  book: Book,
  sheet: RowSheet,
  edits: readonly Edit[],
  defaults: Readonly<Record<string, string>> = {},
): Edited {
  const rows = book.sheets[sheet];
  const idOf = (index: number): number => rows[index]?.id ?? book.nextId + index - rows.length;
  const { given, told } = readEdits(rows, sheet, edits, idOf);
  const changes = changesOf(book, sheet, given);
  const inserted: Row[] = [];
  const last = lastGiven(given);
  for (let id = book.nextId; id <= last; id += 1) {
    const above = inserted.at(-1) ?? withChanges(rows.at(-1), changes);
    inserted.push({ id, cells: newCells(sheet, given.get(id) ?? new Map(), above, defaults) });
  }
  if (inserted.length > 0) changes.push({ kind: 'rows', sheet, at: rows.length, removed: [], inserted });
  return { patch: patchOf(changes), told };
}

/** The highest row id that gets more than blanks; 0 where there is none. */
const lastGiven = (given: ReadonlyMap<number, Given>): number =>
  [...given].reduce((last, [id, cells]) => ([...cells.values()].some((cell) => cell) ? Math.max(last, id) : last), 0);

/** The last row as it will be, so that rows pasted below it inherit what is pasted into it. */
function withChanges(row: Row | undefined, changes: readonly Change[]): Row | undefined {
  if (!row) return undefined;
  const cells = { ...row.cells };
  for (const change of changes) {
    if (change.kind !== 'cell' || change.row !== row.id) continue;
    if (change.after) cells[change.column] = change.after;
    else delete cells[change.column];
  }
  return { id: row.id, cells };
}
