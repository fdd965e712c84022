// How the columns of files were matched, remembered on the device for the next file with the same headers.

import { columnOf } from '../book/columns';
import type { ColumnPlan } from '../book/import-match';
import { ROW_SHEETS, type RowSheet } from '../book/types';
import { type Database, openDatabase } from './database';

export interface RememberedColumns {
  readonly sheet: RowSheet;
  /** Column id and unit by place in the file. */
  readonly columns: readonly { readonly column: string; readonly unit: string }[];
  /** Whether the file is to go on to another sheet that it has columns for. */
  readonly goesOn?: boolean;
}

/** Longer rows of headers are cut: the beginning tells one kind of file from another. */
const LONGEST = 2000;

/** A file that goes on to another sheet is remembered for that sheet too. */
const idOf = (headers: readonly string[], goneOn: RowSheet | undefined): string =>
  `import:${goneOn === undefined ? '' : `${goneOn}:`}${headers.join('\u0001').slice(0, LONGEST)}`;

/** Runs with a connection of its own: the wizard is rare, and a page must work where nothing can be kept. */
async function within<T>(run: (database: Database) => Promise<T>): Promise<T | undefined> {
  const database = openDatabase();
  try {
    return await run(database);
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

function isRemembered(value: unknown, width: number): value is RememberedColumns {
  if (typeof value !== 'object' || value === null) return false;
  const { sheet, columns } = value as Partial<RememberedColumns>;
  return ROW_SHEETS.some((one) => one === sheet) && Array.isArray(columns) && columns.length === width;
}

/** What was chosen for a file with these headers; undefined where there was none. */
export async function recallColumns(
  headers: readonly string[],
  goneOn?: RowSheet,
): Promise<RememberedColumns | undefined> {
  const record = await within((database) => database.memory.get(idOf(headers, goneOn)));
  const value = record?.value;
  return isRemembered(value, headers.length) ? value : undefined;
}

/** Remembers what was chosen. */
export const rememberColumns = (
  headers: readonly string[],
  remembered: RememberedColumns,
  goneOn?: RowSheet,
): Promise<unknown> => within((database) => database.memory.put({ id: idOf(headers, goneOn), value: remembered }));

/** Remembered choices as plans; columns that the vocabulary no longer has are left out. */
export const plansOf = ({ sheet, columns }: RememberedColumns, headers: readonly string[]): readonly ColumnPlan[] =>
  columns.map(({ column, unit }, at) => ({
    at,
    header: headers[at] ?? '',
    column: columnOf(sheet, column) ? column : '',
    unit,
    by: 'remembered',
  }));
