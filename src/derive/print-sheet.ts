// A sheet as paper takes it: which rows, the columns in bands that fit a page, marks and numbered notes.
import type { SheetCell } from './cells';

export interface PaperColumn {
  readonly id: string;
  readonly header: string;
  readonly unit: string;
  readonly group: string;
  readonly kind: 'text' | 'number' | 'choice' | 'result';
  /** Names the row, and so stands in every band. */
  readonly names: boolean;
}

/** What stands behind a value on paper, where the screen has a hatched or dotted corner. */
export const PAPER_MARKS = ['default', 'draft', 'assumed', 'missing'] as const;
export type PaperMark = (typeof PAPER_MARKS)[number];

export interface PaperCell {
  readonly text: string;
  readonly mark: PaperMark | undefined;
  /** Number of the note below the table, where the cell has one. */
  readonly note: number | undefined;
}

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly PaperCell[])[];
  /** Columns of each band, by index; the names come first in every one. */
  readonly bands: readonly (readonly number[])[];
  /** Note n stands at n − 1. */
  readonly notes: readonly string[];
  readonly marks: readonly PaperMark[];
}

/** Which rows go on paper, and why not all of them. */
export interface PaperRows {
  readonly indexes: readonly number[];
  readonly why: 'all' | 'inView' | 'first';
}

/** More cells than these are dozens of pages that nobody reads, and a page that the browser lays out for minutes. */
export const MOST_CELLS = 16_000;
/** Width of a landscape A4 in characters of a table. */
export const PAGE_CHARS = 168;

const WIDE = /[\u2e80-\uffef]/u;
const NARROWEST = 7;
const WIDEST_NAME = 20;
const PADDING = 3;

/** How many columns of plain letters a text takes; Chinese characters count twice. */
const drawnWidth = (text: string): number => [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

/** All rows where that is reasonable; else those of the enterprise in view; else the first ones. */
export function rowsForPaper(
  count: number,
  columns: number,
  isInView: (row: number) => boolean,
  most = MOST_CELLS,
): PaperRows {
  const all = Array.from({ length: count }, (_, index) => index);
  const room = Math.max(1, Math.floor(most / Math.max(1, columns)));
  if (count <= room) return { indexes: all, why: 'all' };
  const inView = all.filter(isInView);
  if (inView.length > 0 && inView.length <= room) return { indexes: inView, why: 'inView' };
  return { indexes: all.slice(0, room), why: 'first' };
}

/** Headers may break into lines: the longest word, or a third of the whole in Chinese. */
function headerWidth({ header, unit }: PaperColumn): number {
  const words = header.split(/[\s/]+/).map((word) => (WIDE.test(word) ? drawnWidth(word) / 2 : drawnWidth(word)));
  return Math.max(drawnWidth(unit), ...words);
}

function widthsOf(columns: readonly PaperColumn[], rows: readonly (readonly PaperCell[])[]): readonly number[] {
  return columns.map((column, index) => {
    const widest = rows.reduce((most, cells) => {
      const cell = cells[index];
      return cell ? Math.max(most, drawnWidth(cell.text) + (cell.mark || cell.note ? 2 : 0)) : most;
    }, 0);
    const isText = column.kind === 'text' || column.kind === 'choice';
    const content = isText ? Math.min(widest, WIDEST_NAME) : widest;
    return PADDING + Math.max(NARROWEST, content, headerWidth(column));
  });
}

function cut(rest: readonly number[], widths: readonly number[], room: number): readonly (readonly number[])[] {
  const bands: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const index of rest) {
    const width = widths[index] ?? 0;
    if (used + width > room) {
      bands.push([]);
      used = 0;
    }
    bands.at(-1)?.push(index);
    used += width;
  }
  return bands;
}

/** The columns cut into as few bands as fit the page, about equally wide; the names of the rows come again in each. */
export function bandsOf(
  columns: readonly PaperColumn[],
  widths: readonly number[],
  page = PAGE_CHARS,
): readonly (readonly number[])[] {
  const names = columns.flatMap((column, index) => (column.names ? [index] : []));
  const rest = columns.flatMap((column, index) => (column.names ? [] : [index]));
  const room = page - names.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
  const { length } = cut(rest, widths, room);
  if (length === 0) return [names];
  let narrow = Math.ceil(rest.reduce((sum, index) => sum + (widths[index] ?? 0), 0) / length);
  while (narrow < room && cut(rest, widths, narrow).length > length) narrow += 1;
  return cut(rest, widths, Math.min(narrow, room)).map((band) => [...names, ...band]);
}

/** How an entry was typed is nothing for paper. */
function markOf({ state, mark }: SheetCell): PaperMark | undefined {
  if (state === 'missing') return 'missing';
  return mark === 'cleaned' || mark === 'sum' ? undefined : mark;
}

/** The table for chosen rows. `cell` answers what the screen shows, which is what paper gets. */
export function paperTable(
  columns: readonly PaperColumn[],
  indexes: readonly number[],
  cell: (row: number, column: string) => SheetCell,
): PaperTable {
  const numbers = new Map<string, number>();
  const noteOf = ({ state, note }: SheetCell): number | undefined => {
    if (state === 'ok' || !note) return undefined;
    const known = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, known);
    return known;
  };
  const rows = indexes.map((row) =>
    columns.map(({ id }): PaperCell => {
      const shown = cell(row, id);
      return { text: shown.text, mark: markOf(shown), note: noteOf(shown) };
    }),
  );
  const used = new Set(rows.flatMap((cells) => cells.flatMap(({ mark }) => mark ?? [])));
  return {
    columns,
    rows,
    bands: bandsOf(columns, widthsOf(columns, rows)),
    notes: [...numbers.keys()],
    marks: PAPER_MARKS.filter((mark) => used.has(mark)),
  };
}
