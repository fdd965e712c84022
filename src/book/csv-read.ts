// Text of a scenario file -> a book, or everything that is wrong with it.
import { readLines } from './csv-lines';
import { type ReadRow, readRows } from './csv-rows';
import { type Part, splitSections } from './csv-sections';
import { readKept, readOverrides, readSettings } from './csv-settings';
import { type Fault, FaultList } from './fault';
import { keyBy, shownKey } from './keys';
import { readRules } from './lock';
import { nearest } from './nearest';
import { type Book, KEYS, ROW_SHEETS, type Row, type RowSheet, type Variant } from './types';

/** Sections a program wrote about its results: lines of cells, the header first; of `#rules` the book keeps the versions. */
export interface Kept {
  readonly rules: readonly (readonly string[])[];
  readonly results: readonly (readonly string[])[];
}

export type ReadScenario = { readonly book: Book; readonly kept: Kept } | { readonly faults: readonly Fault[] };

type Rows = Readonly<Record<RowSheet, readonly ReadRow[]>>;

const ENTERPRISE = KEYS.enterprises;
const FACILITY = KEYS.facilities;

function rowsOf(part: Part, scenario: number, faults: FaultList): Rows {
  return {
    enterprises: readRows('enterprises', part.enterprises, scenario, faults),
    facilities: readRows('facilities', part.facilities, scenario, faults),
    streams: readRows('streams', part.streams, scenario, faults),
  };
}

/** Says which streams of the first scenario belong to no facility of the file. */
function checkStreams(rows: Rows, faults: FaultList): void {
  const known = new Set(rows.facilities.map(({ key }) => key));
  for (const { cells, place } of rows.streams) {
    const key = keyBy(FACILITY, cells);
    if (!known.has(key)) faults.add(place, 'orphanStream', shownKey(key), '', () => nearestKey(key, known));
  }
}

/** More keys are not searched for a near one: it would take longer than reading the file. */
const MOST_KEYS = 1000;

const nearestKey = (key: string, known: ReadonlySet<string>): string =>
  known.size > MOST_KEYS ? '' : shownKey(nearest(key, known));

/** Keys a further scenario may change; an enterprise-year named only by facilities exists too. */
function keysOf(base: Rows): Readonly<Record<RowSheet, ReadonlySet<string>>> {
  const keys = (sheet: RowSheet): string[] => base[sheet].map(({ key }) => key);
  const named = base.facilities.map(({ cells }) => keyBy(ENTERPRISE, cells));
  return {
    enterprises: new Set([...keys('enterprises'), ...named]),
    facilities: new Set(keys('facilities')),
    streams: new Set(keys('streams')),
  };
}

function changesOf({ cells, blanked }: ReadRow): Readonly<Record<string, string>> {
  const given = Object.entries(cells).map(([column, cell]) => [column, cell.text] as const);
  return Object.fromEntries([...given, ...blanked.map((column) => [column, ''] as const)]);
}

function readVariant(part: Part, scenario: number, base: ReturnType<typeof keysOf>, faults: FaultList): Variant {
  const rows = rowsOf(part, scenario, faults);
  const changes = (sheet: RowSheet): readonly Readonly<Record<string, string>>[] => {
    for (const { key, place } of rows[sheet]) {
      if (base[sheet].has(key)) continue;
      faults.add(place, 'unknownRow', shownKey(key), '', () => nearestKey(key, base[sheet]));
    }
    return rows[sheet].map(changesOf);
  };
  return {
    settings: readSettings(part.scenario, scenario, faults),
    rows: { enterprises: changes('enterprises'), facilities: changes('facilities'), streams: changes('streams') },
    overrides: readOverrides(part.overrides, scenario, faults),
  };
}

function numbered(rows: Rows): Pick<Book, 'sheets' | 'nextId'> {
  let nextId = 1;
  const sheets: Record<RowSheet, readonly Row[]> = { enterprises: [], facilities: [], streams: [] };
  for (const sheet of ROW_SHEETS) {
    sheets[sheet] = rows[sheet].map(({ cells }) => {
      const row = { id: nextId, cells };
      nextId += 1;
      return row;
    });
  }
  return { sheets, nextId };
}

/**
 * Reads the text of a scenario file. Gives the book, its rows numbered from 1 in the order enterprises, facilities,
 * streams, or else all faults (at most 200), never both and never an exception.
 */
export function readScenario(text: string): ReadScenario {
  const faults = new FaultList();
  const lines = readLines(text, faults);
  const [first, ...further] = (lines && splitSections(lines, faults)) ?? [];
  if (!first) return { faults: faults.all() };
  const rows = rowsOf(first, 1, faults);
  checkStreams(rows, faults);
  const keys = keysOf(rows);
  const settings = readSettings(first.scenario, 1, faults);
  const overrides = readOverrides(first.overrides, 1, faults);
  const variants = further.map((part, index) => readVariant(part, index + 2, keys, faults));
  if (faults.any) return { faults: faults.all() };
  const kept = { rules: readKept(first.rules), results: readKept(first.results) };
  return { book: { settings, ...numbered(rows), overrides, variants, ...readRules(kept.rules) }, kept };
}
