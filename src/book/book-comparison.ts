// What differs between two states of a book, one by one: what putting one in place of the other would change.
import { keyOf, overrideKey, shownKey } from './keys';
import { type Book, type Cell, ROW_SHEETS, type Row, type RowSheet, type Variant } from './types';

/** A value by its name, before and after; '' for none. */
export interface Difference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A row that both states have, with the cells that differ by column. */
export interface RowComparison {
  readonly row: string;
  readonly cells: readonly Difference[];
}

export interface SheetComparison {
  readonly sheet: RowSheet;
  /** Names of the rows that only the state after has, and that only the state before has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly RowComparison[];
}

export interface BookComparison {
  readonly settings: readonly Difference[];
  readonly sheets: readonly SheetComparison[];
  readonly overrides: readonly Difference[];
  /** Versions of the rules by pack, and those that were turned down. */
  readonly rules: readonly Difference[];
  /** Further scenarios by name. */
  readonly scenarios: Readonly<Record<'added' | 'removed' | 'changed', readonly string[]>>;
  /** Order of rows, widths, filters: what changes no value. */
  readonly looks: boolean;
}

type Texts = ReadonlyMap<string, string>;

function differences(before: Texts, after: Texts): readonly Difference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((name) => ({ name, before: before.get(name) ?? '', after: after.get(name) ?? '' }))
    .filter((one) => one.before !== one.after);
}

const textOf = (cell: Cell): string => cell.typed ?? cell.text;
const cellsOf = ({ cells }: Row): Texts =>
  new Map(Object.entries(cells).map(([column, cell]) => [column, textOf(cell)]));

/** Takes rows by a name, each once; rows of the same name in the order they stand. */
function takerBy(rows: Iterable<Row>, nameOf: (row: Row) => string | number): (row: Row) => Row | undefined {
  const byName = new Map<string | number, Row[]>();
  for (const row of rows) {
    const same = byName.get(nameOf(row));
    if (same) same.push(row);
    else byName.set(nameOf(row), [row]);
  }
  return (row) => byName.get(nameOf(row))?.shift();
}

/** Pairs of the same row: by what names it, and what is left over, which may have been renamed, by its id. */
function pairsOf(sheet: RowSheet, before: readonly Row[], after: readonly Row[]): ReadonlyMap<Row, Row> {
  const pairs = new Map<Row, Row>();
  const nameOf = (row: Row): string => keyOf(sheet, row.cells);
  const byKey = takerBy(before, nameOf);
  for (const row of after) {
    const other = byKey(row);
    if (other) pairs.set(row, other);
  }
  const taken = new Set(pairs.values());
  const byId = takerBy(
    before.filter((row) => !taken.has(row)),
    ({ id }) => id,
  );
  for (const row of after) {
    const other = pairs.has(row) ? undefined : byId(row);
    if (other) pairs.set(row, other);
  }
  return pairs;
}

interface ComparedRows extends SheetComparison {
  readonly moved: boolean;
}

function compareRows(sheet: RowSheet, before: readonly Row[], after: readonly Row[]): ComparedRows {
  const pairs = pairsOf(sheet, before, after);
  const nameOf = (row: Row): string => shownKey(keyOf(sheet, row.cells));
  const kept = new Set(pairs.values());
  const changed = after.flatMap((row) => {
    const other = pairs.get(row);
    const cells = other ? differences(cellsOf(other), cellsOf(row)) : [];
    return other && cells.length > 0 ? [{ row: nameOf(other), cells }] : [];
  });
  const order = after.flatMap((row) => pairs.get(row) ?? []);
  const stood = before.filter((row) => kept.has(row));
  return {
    sheet,
    added: after.filter((row) => !pairs.has(row)).map(nameOf),
    removed: before.filter((row) => !kept.has(row)).map(nameOf),
    changed,
    moved: stood.some((row, at) => row !== order[at]),
  };
}

const overridesOf = ({ overrides }: Book): Texts =>
  new Map(overrides.map((one) => [shownKey(overrideKey(one)), one.value]));

const rulesOf = ({ lock = {}, declined = {} }: Book): Texts =>
  new Map([
    ...Object.entries(lock),
    ...Object.entries(declined).map(([pack, version]) => [`${pack} ×`, version] as const),
  ]);

/** Scenarios by name; one without a name by its number, as the file counts them. */
const scenariosOf = ({ variants }: Book): ReadonlyMap<string, Variant> =>
  new Map(variants.map((one, at) => [one.settings.name ?? `${at + 2}`, one]));

function compareScenarios(before: Book, after: Book): BookComparison['scenarios'] {
  const [left, right] = [scenariosOf(before), scenariosOf(after)];
  const both = [...right.keys()].filter((name) => left.has(name));
  return {
    added: [...right.keys()].filter((name) => !left.has(name)),
    removed: [...left.keys()].filter((name) => !right.has(name)),
    changed: both.filter((name) => JSON.stringify(left.get(name)) !== JSON.stringify(right.get(name))),
  };
}

/** Everything that differs, in the order of the state after. */
export function compareBooks(before: Book, after: Book): BookComparison {
  const rows = ROW_SHEETS.map((sheet) => compareRows(sheet, before.sheets[sheet], after.sheets[sheet]));
  const looks = JSON.stringify(before.looks ?? {}) !== JSON.stringify(after.looks ?? {});
  return {
    settings: differences(new Map(Object.entries(before.settings)), new Map(Object.entries(after.settings))),
    sheets: rows.map(({ moved: _, ...sheet }) => sheet),
    overrides: differences(overridesOf(before), overridesOf(after)),
    rules: differences(rulesOf(before), rulesOf(after)),
    scenarios: compareScenarios(before, after),
    looks: looks || rows.some(({ moved }) => moved),
  };
}

/** How many values, rows and scenarios differ. */
export const countOf = ({ settings, sheets, overrides, rules, scenarios }: BookComparison): number =>
  settings.length +
  overrides.length +
  rules.length +
  Object.values(scenarios).flat().length +
  sheets.reduce(
    (sum, { added, removed, changed }) =>
      sum + added.length + removed.length + changed.reduce((cells, row) => cells + row.cells.length, 0),
    0,
  );
