// How a table is laid out: where its headers stand, whether units stand below them, and which sign its decimals have.
import { plainCharacters } from './characters';
import { matchHeader } from './import-match';
import type { Table, TableRow } from './import-table';
import { bareUnit, isUnit } from './import-units';
import { ROW_SHEETS } from './types';

export type DecimalSign = '.' | ',';

/** Row numbers index `Table.rows`; `header` -1 where the table has none, `units` -1 where no row of units follows. */
export interface Layout {
  readonly header: number;
  readonly units: number;
  /** Index of the first row of data. */
  readonly first: number;
}

/** Titles and remarks rarely take more lines than this. */
const SEARCHED = 30;
const NUMERIC = /^[+-]?[\d.,\s]+%?$/;

const isNumeric = (text: string): boolean => NUMERIC.test(plainCharacters(text));

/** How much a row looks like headers: known names count, numbers speak against it. */
function headerScore({ cells }: TableRow, width: number): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const known = filled.filter((cell) => ROW_SHEETS.some((sheet) => matchHeader(sheet, cell).entry)).length;
  const numbers = filled.filter(isNumeric).length;
  const isWide = filled.length > 1 && filled.length * 2 >= width;
  return known * 4 + (isWide ? 1 : 0) - numbers * 2;
}

/** The row that most likely holds the headers; -1 where every row looks like data. */
export function guessHeader({ rows, width }: Table): number {
  let best = -1;
  let most = 0;
  for (const [at, row] of rows.slice(0, SEARCHED).entries()) {
    const score = headerScore(row, width);
    if (score > most) {
      best = at;
      most = score;
    }
  }
  return best;
}

/** Whether a row under the headers holds their units: nothing but units and signs for none. */
function isUnitRow(row: TableRow | undefined): boolean {
  const filled = (row?.cells ?? []).filter((cell) => cell.trim() !== '');
  const units = filled.filter(isUnit);
  return (
    units.length > 0 &&
    filled.every((cell) => isUnit(cell) || bareUnit(cell) === '' || /^(?:单位|unit)[:：]?$/i.test(cell.trim()))
  );
}

/** The layout with the headers in a row (index, -1 for none). */
export function layoutFrom({ rows }: Table, header: number): Layout {
  const units = header >= 0 && isUnitRow(rows[header + 1]) ? header + 1 : -1;
  return { header, units, first: Math.max(header, units) + 1 };
}

/** The headers of a table; '' where a column has none. */
export const headersOf = ({ rows, width }: Table, { header }: Layout): readonly string[] =>
  Array.from({ length: width }, (_, at) => (rows[header]?.cells[at] ?? '').trim());

/** The units in the row of units; '' where there is none. */
export const unitsOf = ({ rows, width }: Table, { units }: Layout): readonly string[] =>
  Array.from({ length: width }, (_, at) => (rows[units]?.cells[at] ?? '').trim());

const COMMA_DECIMAL = /^[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|0,\d+)$/;
const POINT_DECIMAL = /^[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d*\.(?:\d{1,2}|\d{4,})|0\.\d+)$/;
const SAMPLE_ROWS = 2000;

const EITHER = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
/** One slip of the finger must not turn 1.234 into a thousand. */
const FEWEST = 2;
const SHARE = 10;

/** The sign before decimals, by numbers that can only be read one way; a point where little or both speak for a comma. */
export function guessDecimal({ rows }: Table, { first }: Layout): DecimalSign {
  let commas = 0;
  let points = 0;
  let either = 0;
  for (const { cells } of rows.slice(first, first + SAMPLE_ROWS))
    for (const cell of cells) {
      const text = cell.trim();
      if (COMMA_DECIMAL.test(text)) commas += 1;
      else if (POINT_DECIMAL.test(text)) points += 1;
      else if (EITHER.test(text)) either += 1;
    }
  return commas >= FEWEST && points === 0 && commas * SHARE >= either ? ',' : '.';
}
