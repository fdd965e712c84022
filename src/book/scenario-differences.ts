// What differs between two books that have the same rows, and changing one towards the other difference by difference.
import { inputColumns } from './columns';
import { overrideKey } from './keys';
import { rowAt } from './row-index';
import { type Book, type Cell, type Change, type Override, ROW_SHEETS, type Row, type RowSheet } from './types';

/** An input that two books have otherwise; undefined is blank, or the value of the law. */
export type Difference =
  | {
      readonly kind: 'setting';
      readonly key: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | { readonly kind: 'override'; readonly before: Override | undefined; readonly after: Override | undefined }
  | {
      readonly kind: 'cell';
      readonly sheet: RowSheet;
      readonly row: number;
      readonly column: string;
      readonly before: Cell | undefined;
      readonly after: Cell | undefined;
    };

/** The name of a scenario is no input. */
const NAME = 'name';

/** What tells one input from another, whatever its values are. */
export function differenceKey(one: Difference): string {
  if (one.kind === 'setting') return `setting ${one.key}`;
  if (one.kind === 'cell') return `${one.sheet} ${one.row} ${one.column}`;
  const named = one.after ?? one.before;
  return named ? `override ${overrideKey(named)}` : '';
}

function settings(before: Book, after: Book): Difference[] {
  return inputColumns('scenario').flatMap(({ id: key }): Difference[] => {
    const [a, b] = [before.settings[key], after.settings[key]];
    return key === NAME || (a ?? '') === (b ?? '') ? [] : [{ kind: 'setting', key, before: a, after: b }];
  });
}

function overrides(before: Book, after: Book): Difference[] {
  const old = new Map(before.overrides.map((one) => [overrideKey(one), one]));
  const now = new Map(after.overrides.map((one) => [overrideKey(one), one]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key): Difference[] => {
    const [a, b] = [old.get(key), now.get(key)];
    return a?.value === b?.value ? [] : [{ kind: 'override', before: a, after: b }];
  });
}

function cells(sheet: RowSheet, columns: readonly string[], before: Row, after: Row): Difference[] {
  return columns.flatMap((column): Difference[] => {
    const [a, b] = [before.cells[column], after.cells[column]];
    if ((a?.text ?? '') === (b?.text ?? '')) return [];
    return [{ kind: 'cell', sheet, row: before.id, column, before: a, after: b }];
  });
}

/** All inputs that differ: settings, parameters, then cells sheet by sheet and row by row. */
export function differencesOf(before: Book, after: Book): readonly Difference[] {
  const rows = ROW_SHEETS.flatMap((sheet) => {
    const columns = inputColumns(sheet).map(({ id }) => id);
    const other = after.sheets[sheet];
    if (before.sheets[sheet] === other) return [];
    return before.sheets[sheet].flatMap((row) => {
      const now = other[rowAt(other, row.id) ?? -1];
      return !now || now === row ? [] : cells(sheet, columns, row, now);
    });
  });
  return [...settings(before, after), ...overrides(before, after), ...rows];
}

/** The change that gives a book the later value of a difference. */
export function switchOf(one: Difference): Change {
  if (one.kind === 'override') return { kind: 'override', before: one.before ?? null, after: one.after ?? null };
  if (one.kind === 'setting')
    return { kind: 'setting', key: one.key, before: one.before ?? null, after: one.after ?? null };
  return { ...one, before: one.before ?? null, after: one.after ?? null };
}
