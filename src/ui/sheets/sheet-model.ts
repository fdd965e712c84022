// A sheet of the book as the grid wants it.
import { type Accessor, createMemo } from 'solid-js';
import type { Told } from '../../book/commands';
import { refIn } from '../../book/compute-nodes';
import type { Row as BookRow, RowSheet } from '../../book/types';
import { inputCell, missingIn, resultCell } from '../../derive/cells';
import type { SheetColumn } from '../../derive/columns';
import { choiceText } from '../../derive/labels';
import { ensureFresh } from '../../engine/evaluate';
import type { Cause } from '../../formula/value';
import type { Session } from '../../store/session';
import type { GridCell, GridEdit, GridModel } from '../grid/types';
import { starting, startingYear } from '../home/starting';
import { SHEET_WORDS } from '../words/sheets';
import { createLights } from './lights';
import { createColumns } from './sheet-columns';
import { addRows, copyRows, defaultsOf, editRows, ownRowsBefore, removeRows } from './sheet-edits';
import { type ShownRow, shownRows } from './sheet-rows';

const NO_CELL: GridCell = { text: '', edit: '', state: 'ok' };
const NONE_MISSING: ReadonlyMap<string, Cause> = new Map();

/** What the sheet tells about an edit: shown by the page for a while. */
export type Tell = (told: readonly Told[], edits: readonly GridEdit[]) => void;

/** Which position the row shows. */
const schemeCell = (shown: ShownRow, lang: 'zh' | 'en'): GridCell =>
  shown.row ? { ...NO_CELL, text: choiceText('scheme', refIn(shown.row).scheme, lang) } : NO_CELL;

function createCells(
  session: Session,
  sheet: RowSheet,
  columns: Accessor<readonly SheetColumn[]>,
  rows: Accessor<readonly ShownRow[]>,
) {
  const byId = createMemo(() => new Map(columns().map((column) => [column.id, column])));
  // missing inputs are the same for all cells of a row; forgotten with every change of the book
  const missing = createMemo(() => {
    session.version();
    return new Map<ShownRow, ReadonlyMap<string, Cause>>();
  });
  const missingOf = (shown: ShownRow): ReadonlyMap<string, Cause> => {
    const known = missing().get(shown);
    if (known) return known;
    if (shown.row) ensureFresh(shown.row);
    const found = shown.row ? missingIn(shown.row) : NONE_MISSING;
    missing().set(shown, found);
    return found;
  };
  return (index: number, id: string): GridCell => {
    const shown = rows()[index];
    const column = byId().get(id);
    if (!shown || !column) return NO_CELL;
    const lang = session.preferences.lang();
    if (sheet === 'enterprises' && id === 'scheme') return schemeCell(shown, lang);
    if (column.kind === 'result') return shown.row ? resultCell(column, shown.row, lang) : NO_CELL;
    if (!shown.source && (id === 'enterprise' || id === 'year'))
      return { text: shown[id], edit: shown[id], state: 'ok' };
    return inputCell(column, shown.source, shown.row, missingOf(shown), lang);
  };
}

/** What a new row starts with. */
function firstCells(session: Session, sheet: RowSheet, wanted: number): Readonly<Record<string, string>> {
  const book = session.book();
  if (!book) return {};
  const company = SHEET_WORDS[session.preferences.lang()].ownCompany;
  return defaultsOf(book, sheet, company, startingYear(session.registry, starting(), wanted), starting());
}

/** The model of a sheet. `year` is what a first row starts with; `narrow` freezes only the name. */
export function createSheetModel(
  session: Session,
  sheet: RowSheet,
  options: { readonly year: number; readonly narrow: Accessor<boolean>; readonly tell: Tell },
): GridModel & { readonly rows: Accessor<readonly ShownRow[]> } {
  const rows = createMemo(() => {
    session.version();
    return shownRows(session, sheet);
  });
  const { columns, gridColumns } = createColumns(session, sheet, options);
  const defaults = () => firstCells(session, sheet, options.year);
  const newName = (row: BookRow): string => {
    const lang = session.preferences.lang();
    const material = row.cells.material?.text;
    return material ? choiceText('material', material, lang) : SHEET_WORDS[lang].firstNames[sheet];
  };
  const lights = createLights(session, sheet, rows);
  return {
    rows,
    columns: gridColumns,
    rowCount: () => rows().length,
    cell: createCells(session, sheet, columns, rows),
    lit: lights,
    edit(edits, kind) {
      const book = session.book();
      if (!book) return;
      const { patch, told } = editRows(book, sheet, rows(), edits, defaults(), newName);
      session.act(patch, kind);
      options.tell(told, edits);
    },
    ...rowActions(session, sheet, rows, defaults),
    undo: session.undo,
    redo: session.redo,
    select: (index, column) => select(session, sheet, rows()[index], column),
  };
}

function rowActions(
  session: Session,
  sheet: RowSheet,
  rows: Accessor<readonly ShownRow[]>,
  defaults: () => Readonly<Record<string, string>>,
): Pick<GridModel, 'insertRows' | 'deleteRows' | 'duplicateRows'> {
  return {
    insertRows: (at, count) =>
      withBook(session, (book) =>
        session.act(addRows(book, sheet, ownRowsBefore(rows(), at), count, defaults()), 'insert'),
      ),
    deleteRows: (picked) => withBook(session, (book) => session.act(removeRows(book, sheet, rows(), picked), 'delete')),
    duplicateRows: (picked) =>
      withBook(session, (book) => session.act(copyRows(book, sheet, rows(), picked), 'duplicate')),
  };
}

function withBook(session: Session, run: (book: NonNullable<ReturnType<Session['book']>>) => void): void {
  const book = session.book();
  if (book) run(book);
}

/** A name explains nothing itself; the main result of its row stands in. */
const NAMES = new Set(['enterprise', 'facility', 'year', 'stream', 'scheme', 'sector']);
const MAIN_RESULT: Readonly<Record<RowSheet, string>> = {
  enterprises: 'allowance',
  facilities: 'allowance',
  streams: 'emissions',
};

/** The selected cell decides which enterprise is in view and what is explained. */
function select(session: Session, sheet: RowSheet, shown: ShownRow | undefined, column: string): void {
  if (!shown) {
    session.setFocus(undefined);
    session.explaining.start(undefined);
    return;
  }
  const { enterprise, year } = shown;
  session.setFocus({ sheet, row: shown.source?.id, enterprise, year, column });
  session.explaining.start(
    shown.row ? { row: shown.row, id: NAMES.has(column) ? MAIN_RESULT[sheet] : column } : undefined,
  );
}
