// Bids as they are typed or pasted: lines of text, each cell read as a number or told why it cannot be.
import { cleanNumber, readNumber } from '../book/clean-number';
import type { Bid } from '../engine/clearing';
import type { Decimal } from '../formula/decimal';

/** The columns of a bid, in the order in which they are pasted. */
export const BID_COLUMNS = ['bidder', 'price', 'quantity', 'institution', 'allowance'] as const;
export type BidColumn = (typeof BID_COLUMNS)[number];

/** One line as typed. `institution` is 'yes' or blank. */
export type BidLine = Readonly<Record<BidColumn, string>>;

export const BLANK_LINE: BidLine = { bidder: '', price: '', quantity: '', institution: '', allowance: '' };

/** A cell that keeps its line out of the auction. */
export interface BidFault {
  readonly line: number;
  readonly column: BidColumn;
  readonly code: 'blank' | 'notANumber' | 'notPositive';
}

export interface ReadBids {
  /** Bids with the line each comes from. */
  readonly bids: readonly { readonly bid: Bid; readonly line: number }[];
  readonly faults: readonly BidFault[];
}

/** A plain positive number where one is typed, or why not. */
function numberOf(text: string, unit: string): Decimal | BidFault['code'] {
  if (text.trim() === '') return 'blank';
  const read = cleanNumber(text, unit);
  const value = read.ok ? readNumber(read.text) : undefined;
  if (!value) return 'notANumber';
  return value.gt(0) ? value : 'notPositive';
}

const isBlank = (line: BidLine): boolean => BID_COLUMNS.every((column) => line[column].trim() === '');

function readLine(line: BidLine, at: number): { bid?: Bid; faults: readonly BidFault[] } {
  const price = numberOf(line.price, 'CNY/tCO2');
  const quantity = numberOf(line.quantity, 'tCO2');
  const allowance = line.allowance.trim() === '' ? undefined : numberOf(line.allowance, 'tCO2');
  const faults: BidFault[] = [];
  if (typeof price === 'string') faults.push({ line: at, column: 'price', code: price });
  if (typeof quantity === 'string') faults.push({ line: at, column: 'quantity', code: quantity });
  if (typeof allowance === 'string') faults.push({ line: at, column: 'allowance', code: allowance });
  if (typeof price === 'string' || typeof quantity === 'string' || typeof allowance === 'string') return { faults };
  // a bid without a name is nobody else's
  const bidder = line.bidder.trim() || `#${at + 1}`;
  const institution = line.institution !== '';
  return { bid: { bidder, price, quantity, institution, ...(allowance ? { allowance } : {}) }, faults };
}

/** Reads the lines; wholly blank ones are passed over, faulty ones are left out and named. */
export function readBids(lines: readonly BidLine[]): ReadBids {
  const bids: { bid: Bid; line: number }[] = [];
  const faults: BidFault[] = [];
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const read = readLine(line, at);
    faults.push(...read.faults);
    if (read.bid) bids.push({ bid: read.bid, line: at });
  }
  return { bids, faults };
}

const isHeading = (row: readonly string[]): boolean => row.length > 1 && !/\d/.test(row.slice(1).join(''));

/** Words by which spreadsheets tell an institution from an enterprise. */
const INSTITUTION = /^(yes|y|1|true|institution|是|机构|投资机构)$/i;

const pasted = (column: BidColumn, cell: string): string => {
  if (column !== 'institution') return cell.trim();
  return INSTITUTION.test(cell.trim()) ? 'yes' : '';
};

/** Lines with a block of cells laid over the columns that are shown, from a cell on; a heading row is left out. */
export function pasteBids(
  lines: readonly BidLine[],
  at: { readonly line: number; readonly column: BidColumn },
  cells: readonly (readonly string[])[],
  columns: readonly BidColumn[] = BID_COLUMNS,
): readonly BidLine[] {
  const start = columns.indexOf(at.column);
  const block = cells[0] && isHeading(cells[0]) ? cells.slice(1) : cells;
  const length = Math.max(lines.length, at.line + block.length);
  return Array.from({ length }, (_, index) => {
    const line = lines[index] ?? BLANK_LINE;
    const over = (block[index - at.line] ?? []).flatMap((cell, offset) => {
      const column = columns[start + offset];
      return column === undefined ? [] : [[column, pasted(column, cell)] as const];
    });
    return { ...line, ...Object.fromEntries(over) };
  });
}

/** Lines without what stands in columns that are not shown. */
export const shownLines = (lines: readonly BidLine[], columns: readonly BidColumn[]): readonly BidLine[] =>
  lines.map((line) => ({ ...BLANK_LINE, ...Object.fromEntries(columns.map((column) => [column, line[column]])) }));

/** Lines out of the text in which they are kept, and back. */
export const linesOf = (rows: readonly (readonly string[])[]): readonly BidLine[] =>
  rows.map((row) => ({
    bidder: row[0] ?? '',
    price: row[1] ?? '',
    quantity: row[2] ?? '',
    institution: row[3] ?? '',
    allowance: row[4] ?? '',
  }));

export const rowsOf = (lines: readonly BidLine[]): readonly (readonly string[])[] =>
  lines.map((line) => BID_COLUMNS.map((column) => line[column]));
