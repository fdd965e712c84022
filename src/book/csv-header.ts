// A header of a section -> the columns it names: by id or label in either language, with or without its unit.
import type { Entry } from '../model/vocabulary';
import { folded, plainCharacters } from './characters';
import { columnOf, everyColumn } from './columns';
import type { Block } from './csv-sections';
import type { FaultList, Place } from './fault';
import { nearest } from './nearest';
import { KEYS, ROW_SHEETS, type RowSheet } from './types';

/** A column of a block: its place in the line and what it is. */
export interface Column {
  readonly at: number;
  readonly entry: Entry;
}

const UNIT_AT_END = /^(.*?)\s*[([]([^()[\]]*)[)\]]$/;
/** Stands in the vocabulary for whatever a product is counted in. */
const ANY_UNIT = 'product unit';
const BETWEEN_UNITS = ' or ';

function namesOf(sheet: RowSheet): ReadonlyMap<string, Entry> {
  const names = new Map<string, Entry>();
  const columns = everyColumn(sheet);
  for (const entry of columns) for (const word of [entry.label.zh, entry.label.en]) names.set(folded(word), entry);
  for (const entry of columns) names.set(folded(entry.id), entry);
  return names;
}

const NAMES: ReadonlyMap<RowSheet, ReadonlyMap<string, Entry>> = new Map(
  ROW_SHEETS.map((sheet) => [sheet, namesOf(sheet)]),
);

/** Units alike in everything but spaces, raised digits and the way of writing 10^4. */
const plainUnit = (unit: string): string =>
  plainCharacters(unit.normalize('NFKC'))
    .replaceAll('万', '10^4')
    .replace(/[\s^·]/g, '')
    .toLowerCase();

/** True where the bracket of a header holds the unit of the column, or one of its units. */
function unitFits(read: string, unit: string): boolean {
  const given = plainUnit(read);
  return unit
    .split(BETWEEN_UNITS)
    .concat(unit)
    .some((one) => {
      const wanted = plainUnit(one);
      const fixed = plainUnit(one.replace(ANY_UNIT, ''));
      return given === wanted || (one.endsWith(ANY_UNIT) && given.startsWith(fixed));
    });
}

/** The nearest id of the sheet, or the sheet that does have the column. */
function hintFor(sheet: RowSheet, read: string): string {
  const name = folded(read);
  const other = ROW_SHEETS.find((one) => one !== sheet && NAMES.get(one)?.get(name)?.sheet === one);
  if (other) return `${NAMES.get(other)?.get(name)?.id} of ${other}`;
  const names = NAMES.get(sheet) ?? new Map<string, Entry>();
  return names.get(nearest(name, names.keys()))?.id ?? '';
}

/** The column a header names; undefined with a fault where there is none or the unit is another. */
function resolve(sheet: RowSheet, read: string, place: Place, faults: FaultList): Entry | undefined {
  const names = NAMES.get(sheet);
  const whole = names?.get(folded(read));
  if (whole) return whole;
  const [, name = '', unit = ''] = UNIT_AT_END.exec(plainCharacters(read)) ?? [];
  const entry = names?.get(folded(name));
  if (!entry) {
    faults.add({ ...place, column: read }, 'unknownColumn', read, '', () => hintFor(sheet, name === '' ? read : name));
    return undefined;
  }
  if (unitFits(unit, entry.unit)) return entry;
  faults.add({ ...place, column: entry.id }, 'wrongUnit', unit, entry.unit);
  return undefined;
}

/** True where the resolved column may stand in a section of inputs and did not occur before. */
function fits(entry: Entry, read: string, seen: Map<string, string>, place: Place, faults: FaultList): boolean {
  const at = { ...place, column: entry.id };
  const before = seen.get(entry.id);
  seen.set(entry.id, read);
  if (entry.kind === 'result') faults.add(at, 'resultColumn', read);
  else if (before !== undefined) faults.add(at, 'duplicateColumn', read, '', before);
  else return true;
  return false;
}

/** Columns of a block of a row sheet, in the order of the file; faults name what is unknown, doubled or missing. */
export function readHeader(sheet: RowSheet, block: Block, scenario: number, faults: FaultList): readonly Column[] {
  const place = { scenario, section: sheet, line: block.header.line };
  const seen = new Map<string, string>();
  const columns: Column[] = [];
  for (const [at, header] of block.header.cells.entries()) {
    const read = header.trim();
    const entry = read === '' ? undefined : resolve(sheet, read, place, faults);
    if (entry && fits(entry, read, seen, place, faults)) columns.push({ at, entry });
  }
  for (const key of KEYS[sheet]) {
    if (!seen.has(key) && columnOf(sheet, key)) faults.add({ ...place, column: key }, 'missingColumn', '', key);
  }
  return columns;
}
