// What the rules have to say about a row besides its results: warnings and hints, none of which keeps anything back.
import type { Advice } from '../model/pack';
import { ensureFresh } from './evaluate';
import type { Row } from './row';

/** The advice of the row's rules that applies to it as it stands. */
export function adviceOf(row: Row): readonly Advice[] {
  if (!row.plan || row.plan.advice.length === 0) return [];
  ensureFresh(row);
  return row.plan.advice.filter(({ holds }) => holds(row) === true).map(({ rule }) => rule);
}
