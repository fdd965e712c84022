// What a cell counts as when rows are sorted and filtered: a number, a word, or nothing.
import { refIn } from '../../book/compute-nodes';
import type { Filter, RowSheet } from '../../book/types';
import type { SheetColumn } from '../../derive/columns';
import { Decimal } from '../../formula/decimal';
import type { GridCell, GridValue } from '../grid/types';
import type { ShownRow } from './sheet-rows';

/** A row with what one of its cells shows. */
export type ReadCell = (shown: ShownRow, column: string) => GridCell;

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

const numberOf = (text: string): Decimal | undefined => (NUMBER.test(text) ? new Decimal(text) : undefined);

/**
 * What a cell holds in the words of the book, whatever the language of the page; '' where it is blank. The cell itself is
 * read only where that is not plain: among ten thousand rows it counts.
 */
export function cellValue(sheet: RowSheet, column: SheetColumn, shown: ShownRow, read: ReadCell): string {
  if (column.kind !== 'result') {
    const own = shown.source?.cells[column.id]?.text;
    if (own !== undefined) return own;
    // a value that the rules give in place of a blank is what people see there
    const { edit, text } = read(shown, column.id);
    return edit !== '' ? edit : text.replaceAll(',', '');
  }
  if (sheet === 'enterprises' && column.id === 'scheme') return shown.row ? refIn(shown.row).scheme : '';
  const { state, edit, text } = read(shown, column.id);
  if (state !== 'ok') return `!${state}`;
  return edit !== '' ? edit : text;
}

interface Key {
  /** Numbers first, then words, blanks last. */
  readonly rank: 0 | 1 | 2;
  readonly number?: Decimal;
  readonly text: string;
}

const isNumeric = (column: SheetColumn): boolean =>
  column.kind === 'number' || column.kind === 'result' || column.id === 'year';

/** Keys of the values of a column; the words for each different value are read once. */
function makeKeys(sheet: RowSheet, column: SheetColumn, read: ReadCell) {
  const keys = new Map<string, Key>();
  return (shown: ShownRow): { readonly value: string; readonly key: Key } => {
    const value = cellValue(sheet, column, shown, read);
    const known = keys.get(value);
    if (known) return { value, key: known };
    const number = isNumeric(column) ? numberOf(value) : undefined;
    const rank = value === '' ? 2 : number ? 0 : 1;
    const key: Key = { rank, text: rank === 1 ? read(shown, column.id).text : '', ...(number && { number }) };
    keys.set(value, key);
    return { value, key };
  };
}

function compareKeys(a: Key, b: Key, words: Intl.Collator): number {
  if (a.number && b.number) return a.number.cmp(b.number);
  return words.compare(a.text, b.text);
}

/** Rows in the order of a column: numbers by size, words as the language sorts them, blanks last; equal ones stay. */
export function sorted(
  sheet: RowSheet,
  column: SheetColumn,
  rows: readonly ShownRow[],
  read: ReadCell,
  order: { readonly descending: boolean; readonly lang: string },
): readonly ShownRow[] {
  const words = new Intl.Collator(order.lang, { numeric: true });
  const side = order.descending ? -1 : 1;
  const keyOf = makeKeys(sheet, column, read);
  const keyed = rows.map((shown) => ({ shown, key: keyOf(shown).key }));
  keyed.sort(({ key: a }, { key: b }) => a.rank - b.rank || side * compareKeys(a, b, words));
  return keyed.map(({ shown }) => shown);
}

/** Tells whether a filter lets a value through; a list of thousands is looked up at once. */
export function makeTest(filter: Filter): (value: string) => boolean {
  if (filter.kind === 'values') {
    const values = new Set(filter.values);
    return (value) => values.has(value) !== (filter.except === true);
  }
  const { low, high } = filter;
  return (value) => {
    const number = numberOf(value);
    return number !== undefined && (low === undefined || number.gte(low)) && (high === undefined || number.lte(high));
  };
}

/** The different values of a column with how often they stand there, in order; blanks last. */
export function valuesOf(
  sheet: RowSheet,
  column: SheetColumn,
  rows: readonly ShownRow[],
  read: ReadCell,
  lang: string,
): readonly GridValue[] {
  const keyOf = makeKeys(sheet, column, read);
  const found = new Map<string, { value: string; label: string; count: number; key: Key }>();
  for (const shown of rows) {
    const { value, key } = keyOf(shown);
    const known = found.get(value);
    if (known) known.count += 1;
    else found.set(value, { value, label: value === '' ? '' : read(shown, column.id).text, count: 1, key });
  }
  const words = new Intl.Collator(lang, { numeric: true });
  return [...found.values()]
    .sort(({ key: a }, { key: b }) => a.rank - b.rank || compareKeys(a, b, words))
    .map(({ value, label, count }) => ({ value, label, count }));
}
