// Rows of the sections enterprises, facilities and streams: cells read, keys checked.
import type { Entry } from '../model/vocabulary';
import { oneLine } from './characters';
import { type CleanedCell, cleanCell, LONGEST_TEXT } from './clean-cell';
import { type Column, readHeader } from './csv-header';
import { BLANKED, unguarded } from './csv-quoting';
import type { Block, DataRow } from './csv-sections';
import type { FaultList, Place } from './fault';
import { keyOf, shownKey } from './keys';
import { nearest } from './nearest';
import { type Cell, KEYS, type RowSheet } from './types';

/** A row as read: `cells` holds what is given, `blanked` the columns with the mark that blanks them. */
export interface ReadRow {
  readonly place: Place;
  readonly key: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly blanked: readonly string[];
}

/** The format writes numbers with a dot, so a plain decimal is never in doubt here, not even 1.000. */
const LONGEST_PLAIN = 64;
const PLAIN = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/;

/** A plain decimal without needless zeros; undefined for any other text. */
export function plainDecimal(text: string): string | undefined {
  const plain = text.length > LONGEST_PLAIN ? null : PLAIN.exec(text.trim());
  if (!plain) return undefined;
  const [, sign = '', whole = '', decimals = ''] = plain;
  const unsigned = decimals === '' ? whole : `${whole}.${decimals}`;
  return unsigned === '0' ? unsigned : sign + unsigned;
}

/** The cell a file text stands for; unlike in the grid, plain decimals are taken as they are. */
export function readCell(entry: Entry, text: string, material = ''): CleanedCell {
  const plain = entry.kind === 'input' && entry.id !== 'year' ? plainDecimal(text) : undefined;
  return plain === undefined ? cleanCell(entry, text, material) : { cell: { text: plain } };
}

/** Says what a cleaned cell could not be read as. True where there was nothing to say. */
export function reportCell(cleaned: CleanedCell, entry: Entry, text: string, place: Place, faults: FaultList): boolean {
  const { fault, note } = cleaned;
  if (!fault && note !== 'cut') return true;
  const at = { ...place, column: entry.id };
  const read = oneLine(text);
  if (!fault) {
    faults.add(at, 'textTooLong', read, `${LONGEST_TEXT}`);
    return false;
  }
  const choice = fault.code === 'notAChoice';
  const wanted = choice ? fault.candidates.join(' | ') : entry.unit;
  const hint = () => (choice ? nearest(read, fault.candidates) : fault.candidates.join(' or '));
  faults.add(at, fault.code, read, wanted, hint);
  return false;
}

function reportStray(row: DataRow, header: readonly string[], place: Place, faults: FaultList): void {
  for (const [at, text] of row.cells.entries()) {
    if (text.trim() !== '' && (header[at] ?? '').trim() === '') faults.add(place, 'blankHeader', text);
  }
}

/** The material of a row, wherever its column stands. */
function materialIn(columns: readonly Column[], row: DataRow): string {
  const column = columns.find(({ entry }) => entry.id === 'material');
  const text = column ? unguarded((row.cells[column.at] ?? '').trim()) : '';
  return column && text !== '' ? (cleanCell(column.entry, text).cell?.text ?? '') : '';
}

function readRow(
  sheet: RowSheet,
  columns: readonly Column[],
  row: DataRow,
  place: Place,
  faults: FaultList,
): ReadRow | undefined {
  const cells: Record<string, Cell> = {};
  const blanked: string[] = [];
  let sound = true;
  const material = materialIn(columns, row);
  for (const { at, entry } of columns) {
    const raw = row.cells[at] ?? '';
    if (raw === '') continue;
    if (raw.trim() === BLANKED) {
      blanked.push(entry.id);
      continue;
    }
    const text = unguarded(raw.trim());
    const cleaned = readCell(entry, text, material);
    if (cleaned.cell) cells[entry.id] = cleaned.cell;
    if (!reportCell(cleaned, entry, text, place, faults)) sound = false;
  }
  for (const column of KEYS[sheet]) {
    // a missing column has been said once, in the header
    if (cells[column] || !columns.some(({ entry }) => entry.id === column)) continue;
    faults.add({ ...place, column }, 'blankKey', '', column);
    sound = false;
  }
  return sound ? { place, key: keyOf(sheet, cells), cells, blanked } : undefined;
}

/** Takes rows in turn; false with a fault for one whose key came before. */
function uniqueKeys(faults: FaultList): (row: ReadRow) => boolean {
  const seen = new Map<string, Place>();
  return (row) => {
    const before = seen.get(row.key);
    seen.set(row.key, before ?? row.place);
    if (before) faults.add(row.place, 'duplicateKey', shownKey(row.key), '', `row ${before.row}`);
    return !before;
  };
}

/** All sound rows of a sheet in one scenario; blocks of a section that occurs twice are joined. */
export function readRows(
  sheet: RowSheet,
  blocks: readonly Block[],
  scenario: number,
  faults: FaultList,
): readonly ReadRow[] {
  const unique = uniqueKeys(faults);
  const rows: ReadRow[] = [];
  for (const block of blocks) {
    const columns = readHeader(sheet, block, scenario, faults);
    for (const row of block.rows) {
      const place = { scenario, section: sheet, row: row.row, line: row.line };
      reportStray(row, block.header.cells, place, faults);
      const read = readRow(sheet, columns, row, place, faults);
      if (read && unique(read)) rows.push(read);
    }
  }
  return rows;
}
