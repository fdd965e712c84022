// Whether something that came back from the device is a book at all: storage can be damaged, and a damaged book must say so.
import type { History } from './history';
import { type Book, ROW_SHEETS } from './types';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const areTexts = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText);

const isCell = (value: unknown): boolean =>
  isRecord(value) && isText(value.text) && (value.typed === undefined || isText(value.typed));

function areRows(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const ids = new Set<unknown>();
  for (const row of value as readonly unknown[]) {
    if (!isRecord(row) || !Number.isSafeInteger(row.id) || ids.has(row.id)) return false;
    if (!isRecord(row.cells) || !Object.values(row.cells).every(isCell)) return false;
    ids.add(row.id);
  }
  return true;
}

const isOverride = (value: unknown): boolean =>
  isRecord(value) && [value.parameter, value.key, value.value].every(isText) && typeof value.year === 'number';

const isVariant = (value: unknown): boolean => {
  if (!isRecord(value) || !areTexts(value.settings) || !isRecord(value.rows)) return false;
  const { rows, overrides } = value;
  const areRowsOf = (list: unknown): boolean => Array.isArray(list) && list.every(areTexts);
  return ROW_SHEETS.every((sheet) => areRowsOf(rows[sheet])) && Array.isArray(overrides) && overrides.every(isOverride);
};

/** Tells a book from what cannot be one; fields that later versions added pass. */
export function isBook(value: unknown): value is Book {
  if (!isRecord(value) || !areTexts(value.settings) || !isRecord(value.sheets)) return false;
  const { sheets, overrides, variants, nextId } = value;
  return (
    [value.lock, value.declined].every((versions) => versions === undefined || areTexts(versions)) &&
    ROW_SHEETS.every((sheet) => areRows(sheets[sheet])) &&
    Array.isArray(overrides) &&
    overrides.every(isOverride) &&
    Array.isArray(variants) &&
    variants.every(isVariant) &&
    Number.isSafeInteger(nextId)
  );
}

const isStep = (value: unknown): boolean =>
  isRecord(value) && isText(value.label) && isRecord(value.patch) && Array.isArray(value.patch.changes);

/** Tells a history from what cannot be one. */
export const isHistory = (value: unknown): value is History =>
  isRecord(value) && [value.done, value.undone].every((steps) => Array.isArray(steps) && steps.every(isStep));
