// Checked rows of a file -> the one step that brings them into a book: appended, or laid over the rows of the same key.

import type { ImportEffect } from './import-report';
import { keyOf } from './keys';
import { atOnce, makePace, type Paced } from './paced';
import type { Book, Cell, Change, Patch, Row, RowSheet } from './types';

/** `new` appends to a book that was made for the file. */
export const IMPORT_MODES = ['append', 'update', 'new'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface ImportChoice {
  readonly mode: ImportMode;
  /** In an update: rows of the file that the book does not have are added. */
  readonly addNew: boolean;
  /** In an update: a blank cell of the file blanks the cell of the book. */
  readonly blankClears: boolean;
}

export type ImportCells = Readonly<Record<string, Cell>>;

export interface Planned {
  /** Undefined where nothing changes. */
  readonly patch: Patch | undefined;
  readonly effect: ImportEffect;
}

/** Rows by their keys; of several with one key the first. */
function* rowsByKey(sheet: RowSheet, rows: readonly Row[]): Paced<ReadonlyMap<string, Row>> {
  const pause = makePace();
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(sheet, row.cells);
    if (!found.has(key)) found.set(key, row);
    if (pause()) yield;
  }
  return found;
}

/** Changes that lay the cells of a file over a row; a value that stays the same keeps how it was typed. */
function overlay(sheet: RowSheet, row: Row, cells: ImportCells, columns: readonly string[], clears: boolean): Change[] {
  return columns.flatMap((column): Change[] => {
    const before = row.cells[column] ?? null;
    const after = cells[column] ?? null;
    if (before?.text === after?.text || (after === null && !clears)) return [];
    return [{ kind: 'cell', sheet, row: row.id, column, before, after }];
  });
}

/** The change that puts rows at the end of a sheet; taking it back frees their ids again, so that the book is as it was. */
function appended(book: Pick<Book, 'sheets' | 'nextId'>, sheet: RowSheet, added: readonly ImportCells[]): Change[] {
  if (added.length === 0) return [];
  const inserted = added.map((cells, at): Row => ({ id: book.nextId + at, cells }));
  const ids = [book.nextId, book.nextId + inserted.length] as const;
  return [{ kind: 'rows', sheet, at: book.sheets[sheet].length, removed: [], inserted, ids }];
}

/** The same as `planImport`, with pauses. */
export function* planning(
  book: Pick<Book, 'sheets' | 'nextId'>,
  sheet: RowSheet,
  rows: readonly ImportCells[],
  columns: readonly string[],
  choice: ImportChoice,
): Paced<Planned> {
  const pause = makePace();
  const isUpdate = choice.mode === 'update';
  const known = isUpdate ? yield* rowsByKey(sheet, book.sheets[sheet]) : undefined;
  const changes: Change[] = [];
  const added: ImportCells[] = [];
  let changedRows = 0;
  let sameRows = 0;
  for (const cells of rows) {
    const row = known?.get(keyOf(sheet, cells));
    const own = row ? overlay(sheet, row, cells, columns, choice.blankClears) : [];
    if (!row && (!isUpdate || choice.addNew)) added.push(cells);
    else if (row && own.length > 0) changedRows += 1;
    else if (row) sameRows += 1;
    for (const change of own) changes.push(change);
    if (pause()) yield;
  }
  const changedCells = changes.length;
  for (const change of appended(book, sheet, added)) changes.push(change);
  return {
    patch: changes.length > 0 ? { changes } : undefined,
    effect: { added: added.length, changedRows, changedCells, sameRows },
  };
}

/**
 * The step that imports rows into a sheet. `columns` are those the file gives. The same key twice among `rows` must have
 * been settled before.
 */
export const planImport = (...of: Parameters<typeof planning>): Planned => atOnce(planning(...of));
