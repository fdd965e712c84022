// A further scenario laid over the base, and the differences of a book that was changed on top of it.
import { compareOverrides, overrideKey } from './keys';
import { rowAt, sameOrder } from './row-index';
import { differenceOf, differentRow, ownersOf, rowWith } from './scenario-rows';
import {
  type Book,
  type DifferentRow,
  type DifferentTexts,
  type KnownRow,
  type Override,
  ROW_SHEETS,
  type Row,
  type RowSheet,
  type Variant,
} from './types';

/** A further scenario that is as the base is. */
export const emptyVariant = (name: string): Variant => ({
  settings: name === '' ? {} : { name },
  rows: { enterprises: [], facilities: [], streams: [] },
  overrides: [],
});

// The same differences over the same row are the same row: what was computed of it holds.
const laid = new WeakMap<DifferentTexts, { readonly base: Row; readonly row: Row }>();

/** A row of the base with what differs in it. */
function laidOver(sheet: RowSheet, base: Row, different: DifferentRow): Row {
  const before = laid.get(different.texts);
  if (before?.base === base) return before.row;
  const row = rowWith(sheet, base, different);
  laid.set(different.texts, { base, row });
  return row;
}

function rowsWith(sheet: RowSheet, rows: readonly Row[], variant: Variant): readonly Row[] {
  const found = ownersOf(variant, sheet, rows);
  if (found.every((owner) => !owner)) return rows;
  const next = [...rows];
  for (const [place, owner] of found.entries()) {
    const different = owner && differentRow(variant, sheet, place);
    const at = owner && rowAt(rows, owner.id);
    if (different && at !== undefined) next[at] = laidOver(sheet, owner, different);
  }
  sameOrder(next, rows);
  return next;
}

function settingsWith(base: Book['settings'], own: Variant['settings']): Book['settings'] {
  if (Object.keys(own).length === 0) return base;
  return Object.fromEntries(Object.entries({ ...base, ...own }).filter(([, value]) => value !== ''));
}

function overridesWith(base: readonly Override[], own: readonly Override[]): readonly Override[] {
  if (own.length === 0) return base;
  const named = new Set(own.map(overrideKey));
  const kept = base.filter((one) => !named.has(overrideKey(one)));
  return [...kept, ...own.filter(({ value }) => value !== '')].sort(compareOverrides);
}

/** The base as a further scenario has it: same rows in the same order under the same ids, other cells and settings. */
export function withVariant(base: Book, variant: Variant): Book {
  const sheets = {
    enterprises: rowsWith('enterprises', base.sheets.enterprises, variant),
    facilities: rowsWith('facilities', base.sheets.facilities, variant),
    streams: rowsWith('streams', base.sheets.streams, variant),
  };
  const isSame = ROW_SHEETS.every((sheet) => sheets[sheet] === base.sheets[sheet]);
  return {
    ...base,
    settings: settingsWith(base.settings, variant.settings),
    sheets: isSame ? base.sheets : sheets,
    overrides: overridesWith(base.overrides, variant.overrides),
  };
}

/** Settings that differ; '' for one that is blank here. */
function settingsOf(base: Book['settings'], own: Book['settings']): Variant['settings'] {
  const ids = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => ((base[id] ?? '') === (own[id] ?? '') ? [] : [[id, own[id] ?? '']])),
  );
}

/** Overrides that differ; '' for one that the base has and this has not. */
function overridesOf(base: readonly Override[], own: readonly Override[]): readonly Override[] {
  const before = new Map(base.map((one) => [overrideKey(one), one.value]));
  const after = new Set(own.map(overrideKey));
  const gone = base.filter((one) => !after.has(overrideKey(one))).map((one) => ({ ...one, value: '' }));
  return [...own.filter((one) => before.get(overrideKey(one)) !== one.value), ...gone].sort(compareOverrides);
}

/** The known parts of differing rows as a scenario keeps them: nothing where there is nothing. */
function knownRows(rows: readonly DifferentRow[]): readonly KnownRow[] | undefined {
  const known = rows.map(({ texts: _texts, ...rest }): KnownRow => rest);
  return known.some((one) => Object.keys(one).length > 0) ? known : undefined;
}

/** What differs between the base and a book that has the same rows. */
export function variantOf(base: Book, effective: Book): Variant {
  const rows: Record<RowSheet, readonly DifferentTexts[]> = { enterprises: [], facilities: [], streams: [] };
  const known: Partial<Record<RowSheet, readonly KnownRow[]>> = {};
  for (const sheet of ROW_SHEETS) {
    const own = effective.sheets[sheet];
    const differing = base.sheets[sheet].flatMap((row) => {
      const other = own[rowAt(own, row.id) ?? -1];
      return (other && other !== row && differenceOf(sheet, row, other)) || [];
    });
    rows[sheet] = differing.map(({ texts }) => texts);
    const parts = knownRows(differing);
    if (parts) known[sheet] = parts;
  }
  return {
    settings: settingsOf(base.settings, effective.settings),
    rows,
    overrides: overridesOf(base.overrides, effective.overrides),
    ...(Object.keys(known).length > 0 && { known }),
  };
}
