// The overrides of a book or a scenario: a list in a fixed order, so that one taken away and put back lands where it was.
import { compareOverrides, overrideKey } from './keys';
import type { Override } from './types';

/** The overrides with one taken away, put in or changed; an unchanged order for what stays. */
export function withOverride(
  overrides: readonly Override[],
  before: Override | null,
  after: Override | null,
): readonly Override[] {
  const key = before && overrideKey(before);
  const rest = overrides.filter((one) => overrideKey(one) !== key);
  if (!after) return rest;
  const next = rest.findIndex((one) => compareOverrides(one, after) > 0);
  return rest.toSpliced(next < 0 ? rest.length : next, 0, after);
}
