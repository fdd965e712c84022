// The units a column of a file can be in, for its list of choices.
import { type ColumnPlan, planState } from '../../book/import-match';
import type { UnitState } from '../../book/import-units';
import { unitsLike } from '../../book/number-units';
import type { RowSheet } from '../../book/types';
import type { Entry } from '../../model/vocabulary';

export const isNumber = (entry: Entry | undefined): entry is Entry => entry?.kind === 'input' && entry.id !== 'year';

/** Shares that the vocabulary counts as fractions of one. */
const isFraction = (entry: Entry): boolean =>
  entry.unit === '1' && (/fraction/.test(entry.meaning.en) || entry.id === 'freeShare');

const aboveOne = (samples: readonly string[]): boolean =>
  samples.some((text) => /^\d+(?:\.\d+)?$/.test(text) && Number(text) > 1);

/** How the unit of a column stands; a share above one without a unit must be asked about. */
export function stateOf(
  sheet: RowSheet,
  plan: ColumnPlan,
  entry: Entry,
  samples: readonly string[],
): UnitState | undefined {
  if (plan.unit === '' && isFraction(entry) && aboveOne(samples)) return 'doubtful';
  return planState(sheet, plan);
}

/** States that keep the rows from being checked. */
export const isBlocking = (state: UnitState | undefined): boolean =>
  state !== undefined && state !== 'fits' && state !== 'assumed';

/** Units to choose from: what the file says, and those that suit the column; '' is what the file leaves open. */
export function unitChoices(entry: Entry, written: string): readonly string[] {
  const own = entry.unit === '1' ? ['1', '%'] : entry.unit.split(' or ').flatMap((unit) => [unit, ...unitsLike(unit)]);
  const units = entry.unit.includes('product unit') ? [] : own;
  return [...new Set(['', ...(written === '' ? [] : [written]), ...units])];
}
