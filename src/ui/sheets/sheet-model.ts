// A sheet of the book as the grid wants it.
import { type Accessor, createMemo } from 'solid-js';
import type { Told } from '../../book/commands';
import { moveRows } from '../../book/look';
import type { Row as BookRow, RowSheet } from '../../book/types';
import { choiceText } from '../../derive/labels';
import type { Session } from '../../store/session';
import type { GridCell, GridEdit, GridLine, GridLooks, GridModel } from '../grid/types';
import { starting, startingYear } from '../home/starting';
import { SHEET_WORDS } from '../words/sheets';
import { createLastChange } from './last-change';
import { createLights } from './lights';
import { createCells, NO_CELL, type SheetCells } from './sheet-cells';
import { createColumns } from './sheet-columns';
import { addRows, copyRows, defaultsOf, editRows, placeBefore, removeRows, withOwnRows } from './sheet-edits';
import { createFiltering } from './sheet-filter';
import { createLooks } from './sheet-looks';
import { createShownRows, type ShownRow } from './sheet-rows';
import { createReverting } from './sheet-scenario';

const NO_LINE: GridLine = { cell: () => NO_CELL };
const NO_PLACES: ReadonlyMap<ShownRow, number> = new Map();

/** What the sheet tells about an edit: shown by the page for a while. */
export type Tell = (told: readonly Told[], edits: readonly GridEdit[]) => void;

/** What a new row starts with. */
function firstCells(session: Session, sheet: RowSheet, wanted: number): Readonly<Record<string, string>> {
  const book = session.book();
  if (!book) return {};
  const company = SHEET_WORDS[session.preferences.lang()].ownCompany;
  return defaultsOf(book, sheet, company, startingYear(session.registry, starting(), wanted), starting());
}

export interface SheetModel extends GridModel {
  readonly looks: GridLooks;
  /** The rows on the screen. */
  readonly rows: Accessor<readonly ShownRow[]>;
  /** All rows, those that a filter holds back included. */
  readonly allRows: Accessor<readonly ShownRow[]>;
  /** Shows a row that a filter holds back. */
  readonly admit: (shown: ShownRow) => void;
}

/** Rows, columns and how they are shown. */
function createParts(session: Session, sheet: RowSheet, options: { year: number; narrow: Accessor<boolean> }) {
  const all = createShownRows(session, sheet);
  const { columns, gridColumns } = createColumns(session, sheet, options);
  const byId = createMemo(() => new Map(columns().map((column) => [column.id, column])));
  const cells = createCells(session, sheet, byId);
  const { read } = cells;
  const filtering = createFiltering(session, sheet, all, byId, read);
  const shown = createLooks({ session, sheet, byId, grid: gridColumns, all, read, filtering });
  // asked for only while rows are held back
  const places = createMemo(() =>
    filtering.rows() === all() ? NO_PLACES : new Map(all().map((row, at) => [row, at])),
  );
  const { rows } = filtering;
  const label = (index: number): string => {
    if (rows() === all()) return String(index + 1);
    const row = rows()[index];
    return String((row ? (places().get(row) ?? index) : all().length) + 1);
  };
  return { all, cells, rows, admit: filtering.admit, ...shown, label };
}

/** The model of a sheet. `year` is what a first row starts with; `narrow` freezes only the name. */
export function createSheetModel(
  session: Session,
  sheet: RowSheet,
  options: { readonly year: number; readonly narrow: Accessor<boolean>; readonly tell: Tell },
): SheetModel {
  const { all, cells, rows, admit, columns, looks, label } = createParts(session, sheet, options);
  const defaults = () => firstCells(session, sheet, options.year);
  const newName = (row: BookRow): string => {
    const lang = session.preferences.lang();
    const material = row.cells.material?.text;
    return material ? choiceText('material', material, lang) : SHEET_WORDS[lang].firstNames[sheet];
  };
  return {
    rows,
    allRows: all,
    admit,
    looks,
    columns,
    hold: { isOn: () => session.role() === 'reader', say: () => void session.mayEdit() },
    rowCount: () => rows().length,
    rowLabel: label,
    ...makeReads(cells, rows),
    ...createLights(session, rows),
    edit(edits, kind) {
      const book = session.book();
      if (!book || !session.mayEdit()) return;
      const { patch, told } = editRows(book, sheet, rows(), edits, defaults(), newName);
      session.act(patch, kind);
      options.tell(told, edits);
    },
    ...rowActions(session, sheet, rows, defaults),
    revert: createReverting(session, sheet, rows),
    changed: createLastChange(session, sheet, rows),
    undo: session.undo,
    redo: session.redo,
    select: (index, column) => select(session, sheet, rows()[index], column),
  };
}

/** Reading by place on the screen. */
function makeReads(cells: SheetCells, rows: Accessor<readonly ShownRow[]>) {
  return {
    cell: (index: number, id: string): GridCell => {
      const shown = rows()[index];
      return shown ? cells.read(shown, id) : NO_CELL;
    },
    line: (index: number): GridLine => {
      const shown = rows()[index];
      return shown ? cells.line(shown) : NO_LINE;
    },
    editText: (index: number, id: string): string => {
      const shown = rows()[index];
      return shown ? cells.editText(shown, id) : '';
    },
  };
}

function rowActions(
  session: Session,
  sheet: RowSheet,
  rows: Accessor<readonly ShownRow[]>,
  defaults: () => Readonly<Record<string, string>>,
): Pick<GridModel, 'insertRows' | 'deleteRows' | 'duplicateRows' | 'moveRows'> {
  return {
    insertRows: (at, count) =>
      withBook(session, (book) =>
        session.act(addRows(book, sheet, placeBefore(book, sheet, rows(), at), count, defaults()), 'insert'),
      ),
    deleteRows: (picked) => withBook(session, (book) => session.act(removeRows(book, sheet, rows(), picked), 'delete')),
    duplicateRows: (picked) =>
      withBook(session, (book) => session.act(copyRows(book, sheet, rows(), picked), 'duplicate')),
    moveRows: (picked, to) =>
      withBook(session, (book) => {
        const patch = withOwnRows(book, sheet, rows(), (grown, ids) =>
          moveRows(
            grown,
            sheet,
            picked.flatMap((at) => ids[at] ?? []),
            ids[to],
          ),
        );
        session.act(patch, 'move');
      }),
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
