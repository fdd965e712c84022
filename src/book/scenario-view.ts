// The book as one of its scenarios has it, kept up to date change by change, and which scenario a step leads to.
import type { Step } from './history';
import { changedAt, changedPlaces } from './row-changes';
import { rowAt, sameOrder } from './row-index';
import { withVariant } from './scenario';
import { ownersOf } from './scenario-rows';
import { settled } from './scenario-settling';
import { type Book, type Change, KEYS, ROW_SHEETS, type Row, type RowSheet, type Variant } from './types';

/** A scenario of a book: `index` 0 is the base. `book` is the book as the scenario has it. */
export interface ScenarioView {
  readonly index: number;
  readonly book: Book;
  readonly base: Book;
  readonly variant: Variant | undefined;
}

/** Says at which places the rows of a view differ from those of the view before, where only cells changed. */
function markChanges(sheet: RowSheet, before: ScenarioView, after: ScenarioView): void {
  const rows = after.book.sheets[sheet];
  const old = before.book.sheets[sheet];
  if (rows === old || !before.variant || !after.variant) return;
  const shared = before.base.sheets[sheet] === after.base.sheets[sheet];
  const places = new Set(shared ? [] : changedPlaces(after.base.sheets[sheet], before.base.sheets[sheet]));
  if (!shared && places.size === 0) return;
  for (const { variant, base } of [before, after])
    for (const owner of variant ? ownersOf(variant, sheet, base.sheets[sheet]) : []) {
      const at = owner && rowAt(rows, owner.id);
      if (at !== undefined && rows[at] !== old[at]) places.add(at);
    }
  sameOrder(rows, old);
  changedAt(rows, old, [...places]);
}

/** Takes over the rows of the view before where nothing in them differs, so that nothing is computed again. */
function keptRows(sheet: RowSheet, before: ScenarioView | undefined, next: ScenarioView): readonly Row[] {
  const isSame =
    before?.base.sheets[sheet] === next.base.sheets[sheet] && before.variant?.rows[sheet] === next.variant?.rows[sheet];
  return isSame && before ? before.book.sheets[sheet] : next.book.sheets[sheet];
}

/** The view of a scenario; an index that does not exist shows the base. `before` is the view of the book before a change. */
export function viewOf(whole: Book, index: number, before?: ScenarioView): ScenarioView {
  const variant = whole.variants[index - 1];
  if (!variant) return { index: 0, book: whole, base: whole, variant: undefined };
  const { base } = settled(whole);
  const laid = withVariant(base, variant);
  const fresh = { index, book: laid, base, variant };
  const sheets = {
    enterprises: keptRows('enterprises', before, fresh),
    facilities: keptRows('facilities', before, fresh),
    streams: keptRows('streams', before, fresh),
  };
  const isKept = before && ROW_SHEETS.every((sheet) => sheets[sheet] === before.book.sheets[sheet]);
  const isSameSettings = before?.variant?.settings === variant.settings && before.base.settings === base.settings;
  const view: ScenarioView = {
    ...fresh,
    book: {
      ...laid,
      sheets: isKept ? before.book.sheets : sheets,
      settings: isSameSettings ? before.book.settings : laid.settings,
    },
  };
  if (before) for (const sheet of ROW_SHEETS) markChanges(sheet, before, view);
  return view;
}

/** How a step happened: done for the first time or again, or taken back. */
export type Direction = 'forward' | 'back';

const SHARED: ReadonlySet<Change['kind']> = new Set(['look', 'order', 'rows', 'rules']);

/** Rows, their names and order, looks and rules belong to all scenarios. */
export function isSharedChange(change: Change): boolean {
  return SHARED.has(change.kind) || (change.kind === 'cell' && KEYS[change.sheet].includes(change.column));
}

const isOther = (change: Change): boolean => change.kind === 'book' && change.before.variants !== change.after.variants;

/** The scenario to show after a step, seen from scenario `index`: one that comes is shown, one that goes is left. */
export function sceneAfter(index: number, { patch, scenario = 0 }: Step, direction: Direction): number {
  for (const { variant } of patch.changes.flatMap((change) => (change.kind === 'setting' ? change : []))) {
    if (variant?.part !== 'whole') continue;
    const comes = (direction === 'forward' ? variant.inserted : variant.removed).length > 0;
    if (comes) return direction === 'back' ? scenario : variant.at + 1;
    if (direction === 'back') return scenario;
    return index - 1 > variant.at ? index - 1 : index - 1 === variant.at ? 0 : index;
  }
  if (patch.changes.some(isOther)) return direction === 'forward' ? 0 : scenario;
  return patch.changes.every(isSharedChange) ? index : scenario;
}
