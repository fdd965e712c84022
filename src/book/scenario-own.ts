// Values wanted in a further scenario -> changes of its differences: what is as in the base is no difference.
import { overrideKey } from './keys';
import { rowAt } from './row-index';
import { differenceOf, differentRow, ownersOf, rowWith } from './scenario-rows';
import {
  type Book,
  type Cell,
  type Change,
  type DifferentRow,
  type Override,
  ROW_SHEETS,
  type RowSheet,
  type Variant,
  type VariantChange,
} from './types';

/** What a scenario shall have; null is blank, an override of '' is the value of the law. */
export interface Wanted {
  readonly settings: Map<string, string | null>;
  readonly overrides: Map<string, Override>;
  readonly cells: Map<RowSheet, Map<number, Map<string, Cell | null>>>;
}

/** A change of a further scenario as a change of the book. */
export const asChange = (variant: VariantChange): Change => ({
  kind: 'setting',
  key: '',
  before: null,
  after: null,
  variant,
});

/** The name of a scenario is its own even where it is that of the base. */
const NAME = 'name';

function settingChanges(base: Book, variant: Variant, at: number, wanted: Wanted): VariantChange[] {
  return [...wanted.settings].flatMap(([key, value]): VariantChange[] => {
    const before = variant.settings[key] ?? null;
    const isSame = (value ?? '') === (base.settings[key] ?? '') && (key !== NAME || value === null);
    const after = isSame ? null : (value ?? '');
    return before === after ? [] : [{ part: 'setting', at, key, before, after }];
  });
}

function overrideChanges(base: Book, variant: Variant, at: number, wanted: Wanted): VariantChange[] {
  return [...wanted.overrides].flatMap(([key, override]): VariantChange[] => {
    const find = (list: readonly Override[]): Override | undefined => list.find((one) => overrideKey(one) === key);
    const before = find(variant.overrides) ?? null;
    const after = override.value === (find(base.overrides)?.value ?? '') ? null : override;
    return before?.value === after?.value ? [] : [{ part: 'override', at, before, after }];
  });
}

/** Changes of the differing rows of one sheet: those that stay at their place, those that go from the end on, new ones last. */
function rowChanges(
  before: Book,
  base: Book,
  at: number,
  sheet: RowSheet,
  wanted: ReadonlyMap<number, ReadonlyMap<string, Cell | null>>,
): VariantChange[] {
  const variant = before.variants[at];
  if (!variant) return [];
  const places = new Map(ownersOf(variant, sheet, before.sheets[sheet]).map((owner, place) => [owner?.id, place]));
  const changed: VariantChange[] = [];
  const gone: VariantChange[] = [];
  const inserted: DifferentRow[] = [];
  for (const [id, columns] of wanted) {
    const row = base.sheets[sheet][rowAt(base.sheets[sheet], id) ?? -1];
    if (!row) continue;
    const place = places.get(id);
    const known = place === undefined ? undefined : differentRow(variant, sheet, place);
    const cells: Record<string, Cell> = { ...(known ? rowWith(sheet, row, known) : row).cells };
    for (const [column, cell] of columns) {
      if (cell) cells[column] = cell;
      else delete cells[column];
    }
    const after = differenceOf(sheet, row, { id, cells });
    if (place === undefined || !known) inserted.push(...(after ? [after] : []));
    else if (after) changed.push({ part: 'rows', at, sheet, place, removed: [known], inserted: [after] });
    else gone.push({ part: 'rows', at, sheet, place, removed: [known], inserted: [] });
  }
  const last = variant.rows[sheet].length - gone.length;
  const added: VariantChange[] =
    inserted.length > 0 ? [{ part: 'rows', at, sheet, place: last, removed: [], inserted }] : [];
  return [...changed, ...fromEnd(gone), ...added];
}

const placeOf = (change: VariantChange): number => (change.part === 'rows' ? change.place : 0);

/** The latest place first, so that the places before it stay right. */
export const fromEnd = (changes: readonly VariantChange[]): readonly VariantChange[] =>
  changes.toSorted((a, b) => placeOf(b) - placeOf(a));

/** Changes of scenario `at` (from 0) after which it has what is wanted, over a base that becomes `base`. */
export function ownChanges(before: Book, base: Book, at: number, wanted: Wanted): readonly Change[] {
  const variant = before.variants[at];
  if (!variant) throw new RangeError(`no scenario ${at}`);
  const rows = ROW_SHEETS.flatMap((sheet) => rowChanges(before, base, at, sheet, wanted.cells.get(sheet) ?? new Map()));
  return [...settingChanges(base, variant, at, wanted), ...overrideChanges(base, variant, at, wanted), ...rows].map(
    asChange,
  );
}
