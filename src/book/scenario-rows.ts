// The rows of a further scenario that differ from the base: their texts, what is known of them, which row each belongs to.
import { keyOf } from './keys';
import { rowAt } from './row-index';
import {
  type Cell,
  type DifferentRow,
  type DifferentTexts,
  KEYS,
  type KnownRow,
  ROW_SHEETS,
  type Row,
  type RowSheet,
  type Variant,
  type VariantChange,
} from './types';

const NOTHING: KnownRow = {};

/** A differing row of a scenario with all that is known of it. */
export function differentRow(variant: Variant, sheet: RowSheet, place: number): DifferentRow | undefined {
  const texts = variant.rows[sheet][place];
  return texts && { ...(variant.known?.[sheet]?.[place] ?? NOTHING), texts };
}

/** The name of a differing row, for comparing with those of the base. */
export function keyOfTexts(sheet: RowSheet, texts: DifferentTexts): string {
  const cells: Record<string, Cell> = {};
  for (const column of KEYS[sheet]) if (texts[column]) cells[column] = { text: texts[column] };
  return keyOf(sheet, cells);
}

/** The first row of a sheet by its key. */
function byKey(sheet: RowSheet, rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(sheet, row.cells);
    if (!found.has(key)) found.set(key, row);
  }
  return found;
}

/** The rows of the base by place of the differing row; undefined where the base has none of that id or name. */
type Owners = readonly (Row | undefined)[];

const owners = new WeakMap<readonly DifferentTexts[], { readonly rows: readonly Row[]; readonly found: Owners }>();

/** Which row of the base each differing row belongs to: the one of its id, else the first of its name. */
export function ownersOf(variant: Variant, sheet: RowSheet, rows: readonly Row[]): Owners {
  const differing = variant.rows[sheet];
  const before = owners.get(differing);
  if (before?.rows === rows) return before.found;
  let names: ReadonlyMap<string, Row> | undefined;
  const found = differing.map((texts, place) => {
    const id = variant.known?.[sheet]?.[place]?.row;
    const own = id === undefined ? undefined : rows[rowAt(rows, id) ?? -1];
    if (own) return own;
    names ??= byKey(sheet, rows);
    return names.get(keyOfTexts(sheet, texts));
  });
  owners.set(differing, { rows, found });
  return found;
}

/** Columns of a differing row that are not its name. */
export const changedColumns = (sheet: RowSheet, texts: DifferentTexts): readonly string[] =>
  Object.keys(texts).filter((column) => !KEYS[sheet].includes(column));

/** The key texts of a row of the base. */
export const keyTexts = (sheet: RowSheet, row: Row): Record<string, string> =>
  Object.fromEntries(KEYS[sheet].flatMap((column) => (row.cells[column] ? [[column, row.cells[column].text]] : [])));

/** A row of the base with another scenario's cells in place of its own. */
export function rowWith(sheet: RowSheet, base: Row, { texts, typed }: DifferentRow): Row {
  const cells: Record<string, Cell> = { ...base.cells };
  for (const column of changedColumns(sheet, texts)) {
    const text = texts[column] ?? '';
    const own = typed?.[column];
    if (text === '') delete cells[column];
    else cells[column] = own === undefined ? { text } : { text, typed: own };
  }
  return { id: base.id, cells };
}

/** What differs in a row; undefined where nothing does. Cells of the same text count as the same, however they were typed. */
export function differenceOf(sheet: RowSheet, base: Row, row: Row): DifferentRow | undefined {
  const texts: Record<string, string> = {};
  const typed: Record<string, string> = {};
  for (const column of new Set([...Object.keys(base.cells), ...Object.keys(row.cells)])) {
    const cell = row.cells[column];
    const text = cell?.text ?? '';
    if (KEYS[sheet].includes(column) || text === (base.cells[column]?.text ?? '')) continue;
    texts[column] = text;
    if (cell?.typed !== undefined) typed[column] = cell.typed;
  }
  if (Object.keys(texts).length === 0) return undefined;
  const isTyped = Object.keys(typed).length > 0;
  return { row: base.id, texts: { ...keyTexts(sheet, base), ...texts }, ...(isTyped && { typed }) };
}

/** The cells a change of differing rows touches, by id of the row and column. */
export function touchedCells(change: VariantChange): readonly (readonly [number, string])[] {
  if (change.part !== 'rows') return [];
  const { sheet, removed, inserted } = change;
  const before = new Map(removed.map((one) => [one.row, one]));
  const after = new Map(inserted.map((one) => [one.row, one]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    if (id === undefined) return [];
    const [old, now] = [before.get(id)?.texts ?? {}, after.get(id)?.texts ?? {}];
    const columns = new Set([...changedColumns(sheet, old), ...changedColumns(sheet, now)]);
    return [...columns].filter((column) => old[column] !== now[column]).map((column) => [id, column] as const);
  });
}

/** How many cells, settings and parameters a scenario has otherwise; its name is none of them. */
export function countDifferences({ rows, settings, overrides }: Variant): number {
  const cells = ROW_SHEETS.flatMap((sheet) => rows[sheet].map((texts) => changedColumns(sheet, texts).length));
  const named = Object.keys(settings).filter((key) => key !== 'name').length;
  return cells.reduce((sum, count) => sum + count, named + overrides.length);
}
