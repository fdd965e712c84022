// Text of a scenario file -> its lines as cells, within limits. Quoting is PapaParse's work.
import Papa from 'papaparse';
import type { FaultList } from './fault';

/** A line of the file that holds something; `line` counts from 1 in the file as an editor shows it. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Above what the import takes in at a time, for a book may have grown by several imports. */
const MOST_CHARACTERS = 150_000_000;
const MOST_CELLS = 5_000_000;
/** Blank cells do not count as cells, but are not free either: spreadsheets fill every line up to the longest. */
const MOST_SEPARATORS = 5 * MOST_CELLS;
const LONGEST_CELL = 10_000;
/** Spreadsheets save with another separator where theirs is another, and copy with tabs; the first line shows which. */
const HEAD = /^[\s,;"]*#\s*tanbiao\s*"?([,;\t])/i;
const QUOTE = 34;
const LINE_BREAK = 10;

/** Counts cells that hold something, and separators, without building anything. */
function countCells(text: string, separator: string): { cells: number; separators: number } {
  const between = separator.charCodeAt(0);
  let cells = 0;
  let separators = 0;
  let inQuotes = false;
  let filled = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) inQuotes = !inQuotes;
    if (inQuotes || (char !== between && char !== LINE_BREAK)) {
      filled = true;
    } else {
      if (filled) cells += 1;
      separators += 1;
      filled = false;
    }
  }
  return { cells: cells + Number(filled), separators };
}

function withinLimits(text: string, separator: string, faults: FaultList): boolean {
  if (text.length > MOST_CHARACTERS) {
    faults.add({}, 'fileTooLarge', `${text.length}`, `${MOST_CHARACTERS}`);
    return false;
  }
  const { cells, separators } = countCells(text, separator);
  if (cells > MOST_CELLS) faults.add({}, 'tooManyCells', `${cells}`, `${MOST_CELLS}`);
  else if (separators > MOST_SEPARATORS) faults.add({}, 'tooManyCells', `${separators}`, `${MOST_SEPARATORS}`);
  else return true;
  return false;
}

/**
 * Splits the text of a file (byte order mark or none, any line ending) into lines of cells; blank lines are left out.
 * Undefined where it is too large or its quotes are broken; the fault says so.
 */
export function readLines(text: string, faults: FaultList): readonly Line[] | undefined {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = HEAD.exec(plain.slice(0, LONGEST_CELL))?.[1] ?? ',';
  if (!withinLimits(plain, delimiter, faults)) return undefined;
  const parsed = Papa.parse<string[]>(plain, { delimiter, newline: '\n', quoteChar: '"' });
  const broken = new Set(parsed.errors.filter((error) => error.type === 'Quotes').map((error) => error.row));
  const lines: Line[] = [];
  let line = 1;
  for (const [index, cells] of parsed.data.entries()) {
    if (broken.has(index)) faults.add({ line }, 'brokenQuotes', cells[0] ?? '');
    const long = cells.find((cell) => cell.length > LONGEST_CELL);
    if (long !== undefined) faults.add({ line }, 'cellTooLong', `${long.length}`, `${LONGEST_CELL}`);
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
    line += 1;
    // a quoted cell may hold line breaks of its own
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  return faults.any ? undefined : lines;
}
