// The columns of each sheet, found by id: keys first, then inputs in the order of the vocabulary, results apart.
import { type Entry, SHEETS, type Sheet } from '../model/vocabulary';
import { VOCABULARY } from '../rules/vocabulary';
import { KEYS, type RowSheet } from './types';

const keysOf = (sheet: Sheet): readonly string[] => (sheet === 'scenario' ? [] : KEYS[sheet]);

/** Keys live on the sheet they name, yet every sheet below repeats them. */
function keyEntry(id: string): Entry {
  const entry = VOCABULARY.find((one) => one.id === id && one.kind !== 'result');
  if (!entry) throw new Error(`the vocabulary has no key column ${id}`);
  return entry;
}

function entriesOf(sheet: Sheet): ReadonlyMap<string, Entry> {
  const keys = keysOf(sheet).map(keyEntry);
  const own = VOCABULARY.filter((entry) => entry.sheet === sheet && !keys.includes(entry));
  return new Map([...keys, ...own].map((entry) => [entry.id, entry]));
}

const BY_SHEET: ReadonlyMap<Sheet, ReadonlyMap<string, Entry>> = new Map(
  SHEETS.map((sheet) => [sheet, entriesOf(sheet)]),
);

/** Every column of a sheet, results included; of `scenario`, every setting. */
export const everyColumn = (sheet: Sheet): readonly Entry[] => [...(BY_SHEET.get(sheet)?.values() ?? [])];

/** Columns the user fills in: keys first, then inputs and choices in the order of the vocabulary. */
export const inputColumns = (sheet: Sheet): readonly Entry[] =>
  everyColumn(sheet).filter((entry) => entry.kind !== 'result');

/** One column (or setting) by id; undefined where the sheet has none of that id. */
export const columnOf = (sheet: Sheet, id: string): Entry | undefined => BY_SHEET.get(sheet)?.get(id);

export const isKey = (sheet: RowSheet, column: string): boolean => KEYS[sheet].includes(column);
