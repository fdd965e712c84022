// The causes of a fault as a user can act on them.
import type { Row } from '../engine/row';
import type { Cause, Fault } from '../formula/value';

/** Whether a cause began in a row of the calculation; else it began in the settings. */
export const isRow = (row: object | null): row is Row => row !== null && 'level' in row;

/** An own figure that may replace one of the rules is never what is missing: what the rules lack for theirs is. */
function asked(cause: Cause): readonly Cause[] {
  const rule = isRow(cause.at.row) ? cause.at.row.plan?.inputs.get(cause.at.id) : undefined;
  const alternatives = cause.alternatives ?? [];
  return rule?.replaces && alternatives.length > 0 ? alternatives.flatMap(asked) : [cause];
}

function eachPlaceOnce(causes: readonly Cause[]): readonly Cause[] {
  const known = new Map<object | null, Set<string>>();
  return causes.flatMap(asked).filter(({ code, at }) => {
    const places = known.get(at.row) ?? new Set<string>();
    const place = `${code} ${at.id}`;
    if (places.has(place)) return false;
    known.set(at.row, places.add(place));
    return true;
  });
}

/** Results of one row share their list of causes, and each is asked for several times. */
const remembered = new WeakMap<readonly Cause[], readonly Cause[]>();

/** What is to be said and mended about a fault, each place once. */
export function causesOf({ causes }: Fault): readonly Cause[] {
  const known = remembered.get(causes);
  if (known) return known;
  const found = eachPlaceOnce(causes);
  remembered.set(causes, found);
  return found;
}
