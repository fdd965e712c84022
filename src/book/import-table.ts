// A table as a file holds it, before anything of it means something: rows of texts under the numbers a spreadsheet gives them.

export interface Table {
  readonly rows: readonly TableRow[];
  /** Cells of the widest row. */
  readonly width: number;
}

export interface TableRow {
  /** Number of the row as Excel and WPS show it, from 1; blank rows are left out and counted. */
  readonly number: number;
  readonly cells: readonly string[];
  /** By place: what a merged cell says that begins further up and reaches down to this row. */
  readonly merged?: Readonly<Record<number, string>>;
}

/** What a table may hold at most; more is refused with words, not cut. */
export const MOST_BYTES = 50 * 1024 * 1024;
export const MOST_CELLS = 1_000_000;
export const MOST_COLUMNS = 256;
export const LONGEST_CELL = 10_000;

/** Why a file is no table that can be read. `read` and `most` are figures, or the place of what is broken. */
export type TableFault = {
  readonly code: 'tooManyCells' | 'tooManyColumns' | 'cellTooLong' | 'brokenQuotes' | 'noTable';
  readonly read?: string;
  readonly most?: string;
};

const LETTERS = 26;
const FIRST_LETTER = 65;

/** Letters of a column as spreadsheets count them: 0 is A, 26 is AA. */
export function columnLetters(at: number): string {
  let letters = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(FIRST_LETTER + ((rest - 1) % LETTERS)) + letters;
  return letters;
}

/** A table of rows, or why it is none. Blank cells at the end of rows and blank rows go. */
export function makeTable(rows: Iterable<TableRow>): Table | TableFault {
  const kept: TableRow[] = [];
  let width = 0;
  let filled = 0;
  for (const row of rows) {
    const { number, cells } = row;
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    if (last < 0) continue;
    const long = cells.find((cell) => cell.length > LONGEST_CELL);
    if (long !== undefined) return { code: 'cellTooLong', read: `${number}`, most: `${LONGEST_CELL}` };
    width = Math.max(width, last + 1);
    for (let at = 0; at <= last; at += 1) if (cells[at] !== '') filled += 1;
    if (filled > MOST_CELLS) return { code: 'tooManyCells', most: `${MOST_CELLS}` };
    kept.push(last + 1 === cells.length ? row : { ...row, cells: cells.slice(0, last + 1) });
  }
  if (width > MOST_COLUMNS) return { code: 'tooManyColumns', read: `${width}`, most: `${MOST_COLUMNS}` };
  return kept.length === 0 ? { code: 'noTable' } : { rows: kept, width };
}
