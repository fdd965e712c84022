// What the user decides in the import wizard, and what follows from it.
import { columnOf } from '../../book/columns';
import type { CheckInput } from '../../book/import-check';
import { type ColumnPlan, planColumns, sheetElsewhere } from '../../book/import-match';
import type { ImportChoice, ImportMode } from '../../book/import-plan';
import type { ImportView } from '../../book/import-view';
import { KEYS, ROW_SHEETS, type RowSheet } from '../../book/types';
import { choiceText } from '../../derive/labels';
import type { Lang } from '../../model/text';
import { plansOf, type RememberedColumns } from '../../store/import-memory';
import type { GoneOn } from '../../store/importing';
import { isBlocking, isNumber, stateOf } from './unit-choices';

/** How far a long work is. */
export interface Busy {
  readonly kind: 'reading' | 'checking' | 'collecting';
  readonly done: number;
  readonly total: number;
}

export interface Decisions {
  readonly sheet: RowSheet;
  readonly plans: readonly ColumnPlan[];
  readonly constants: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, number>>;
  readonly filled: readonly string[];
  readonly edits: CheckInput['edits'];
  readonly skipped: readonly number[];
  readonly choice: ImportChoice;
  /** Whether the file goes on to another sheet that it has columns for. */
  readonly goesOn: boolean;
}

/** Before anything is decided. */
export const firstDecisions = (mode: ImportMode): Decisions => ({
  sheet: 'facilities',
  plans: [],
  constants: {},
  answers: {},
  filled: [],
  edits: {},
  skipped: [],
  choice: { mode, addNew: true, blankClears: false },
  goesOn: true,
});

/** Columns without which a row is not known, or does not count. */
const NEEDED: Readonly<Record<RowSheet, readonly string[]>> = {
  enterprises: KEYS.enterprises,
  facilities: [...KEYS.facilities, 'scheme', 'sector'],
  streams: [...KEYS.streams, 'material'],
};

/** Columns that are asked for where the file does not have them. */
export const neededColumns = ({ sheet, plans }: Decisions): readonly string[] =>
  NEEDED[sheet].filter((id) => !plans.some(({ column }) => column === id));

/** Keys still without any value; a fuel may be called by its kind. */
export function missingKeys({ sheet, plans, constants }: Decisions): readonly string[] {
  const given = (id: string): boolean =>
    plans.some(({ column }) => column === id) || (constants[id] ?? '').trim() !== '';
  return KEYS[sheet].filter((id) => !given(id) && !(id === 'stream' && given('material')));
}

/** How many columns have a unit that must be settled first. */
export const countBlocked = ({ sheet, plans }: Decisions, view: ImportView | undefined): number =>
  plans.filter((plan) => {
    const entry = columnOf(sheet, plan.column);
    return isNumber(entry) && isBlocking(stateOf(sheet, plan, entry, view?.samples[plan.at] ?? []));
  }).length;

/** Another reading of the file: rows may stand elsewhere, so nothing that names a row stays. */
export function afterReading(
  before: Decisions,
  view: ImportView,
  known: RememberedColumns | undefined,
  goneOn?: GoneOn,
): Decisions {
  const sheet = known?.sheet ?? goneOn?.to ?? view.sheet;
  const plans = known ? plansOf(known, view.headers) : planColumns(sheet, view.headers, view.units);
  const goesOn = known?.goesOn ?? true;
  return { ...before, sheet, plans, goesOn, edits: {}, skipped: [], answers: {}, filled: [] };
}

/** Columns that are left out here and belong to another sheet: to that which most of them belong to. */
export function columnsElsewhere(
  { sheet, plans }: Decisions,
  done: readonly RowSheet[],
): { readonly sheet: RowSheet; readonly columns: readonly ColumnPlan[] } | undefined {
  const [best] = ROW_SHEETS.filter((other) => !done.includes(other))
    .map((other) => ({
      sheet: other,
      columns: plans.filter(({ column, header }) => column === '' && sheetElsewhere(sheet, header) === other),
    }))
    .sort((a, b) => b.columns.length - a.columns.length);
  return best && best.columns.length > 0 ? best : undefined;
}

/** The columns matched anew for another sheet. */
export const retargeted = (before: Decisions, sheet: RowSheet, view: ImportView): Decisions => ({
  ...before,
  sheet,
  plans: planColumns(sheet, view.headers, view.units),
  answers: {},
  filled: [],
});

/** Values for columns that the file lacks; a kind that is chosen for all fuels is their name too, in the language of the page. */
function constantsOf({ sheet, plans, constants }: Decisions, lang: Lang): Decisions['constants'] {
  const { stream = '', material = '' } = constants;
  const isNamed = stream.trim() !== '' || plans.some(({ column }) => column === 'stream');
  if (sheet !== 'streams' || isNamed || material === '') return constants;
  return { ...constants, stream: choiceText('material', material, lang) };
}

/** Everything the worker must know for a check. */
export const checkInput = (view: ImportView, decisions: Decisions, lang: Lang): CheckInput => ({
  ...decisions,
  constants: constantsOf(decisions, lang),
  layout: view.layout,
  decimal: view.decimal,
});
