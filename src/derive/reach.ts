// How far a number reaches: what reads it directly, and the way from there to what the enterprise has to buy and pay.
import { resultOf } from '../engine/evaluate';
import { readsOf } from '../engine/explain';
import { SCOPES } from '../engine/registry';
import type { Row } from '../engine/row';
import { Fault } from '../formula/value';
import { type Named, readersAround } from './operand-list';

/** Figures of an enterprise that a reader waits for, the last in the order of the law first. */
const ENDS = ['complianceCost', 'purchaseNeed', 'surplusValue', 'fineLow', 'obligation', 'allowance', 'emissions'];

/** What is told of an enterprise in the list of what changes with a number, in the order of the law. */
const TOLD = ['emissions', 'allowance', 'obligation', 'shortfall', 'purchaseNeed', 'complianceCost', 'fineHigh'];

/** More figures than any pack has on the way. */
const MOST = 2000;

interface Reached extends Named {
  readonly from: Reached | undefined;
}

const keysOf = (): ((row: Row) => number) => {
  const seen = new Map<Row, number>();
  return (row) => {
    const known = seen.get(row) ?? seen.size;
    seen.set(row, known);
    return known;
  };
};

/** A blank input stands aside for its default; what reads it there would read it once it is filled in. */
const isBlankInput = ({ row, id }: Named): boolean => !row.plan?.indexOf.has(id) && row.inputs[id] === undefined;

/** Whether a reader needs a number as things stand: a case that does not apply reads nothing. */
function readsNow(reader: Named, of: Named): boolean {
  const value = resultOf(reader.row, reader.id)?.value;
  if (value === undefined || value instanceof Fault || isBlankInput(of)) return true;
  const scope = reader.row === of.row ? '' : (SCOPES[reader.row.plan?.level ?? of.row.level]?.scope ?? '');
  return readsOf(reader.row, reader.id).some((name) => name.id === of.id && name.scope === scope);
}

/** Everything that a number reaches, nearest first; the first is the number itself. */
function reachedFrom(row: Row, id: string): readonly Reached[] {
  const numberOf = keysOf();
  const first: Reached = { row, id, from: undefined };
  const seen = new Set([`${numberOf(row)} ${id}`]);
  const found: Reached[] = [first];
  for (let at = 0; at < found.length && found.length < MOST; at += 1) {
    const from = found[at];
    if (!from) break;
    for (const next of readersAround(from.row, from.id)) {
      const key = `${numberOf(next.row)} ${next.id}`;
      if (seen.has(key) || next.row.level === 'cycles' || !readsNow(next, from)) continue;
      seen.add(key);
      found.push({ ...next, from });
    }
  }
  return found;
}

/** A step between says nothing to who reads the way, unless it is where the way begins. */
const isTold = ({ row, id, from }: Reached): boolean =>
  from === undefined || row.plan?.slots[row.plan.indexOf.get(id) ?? -1]?.quantity.step !== true;

function wayTo(end: Reached): readonly Named[] {
  const way: Named[] = [];
  for (let at: Reached | undefined = end; at; at = at.from) if (isTold(at)) way.unshift({ row: at.row, id: at.id });
  return way;
}

export interface Reach {
  /** From the number to the last figure that changes with it; empty where it reaches no figure of an enterprise. */
  readonly way: readonly Named[];
  /** Figures of the enterprise that change with it. */
  readonly told: readonly Named[];
}

/** What changes in the position of the enterprise when a number of a row changes. */
export function reachOf(row: Row, id: string): Reach {
  const found = reachedFrom(row, id).slice(1);
  const ofEnterprise = (wanted: string): Reached | undefined =>
    found.find((one) => one.row.level === 'enterprises' && one.id === wanted);
  const end = ENDS.map(ofEnterprise).find((one) => one !== undefined);
  return {
    way: end ? wayTo(end) : [],
    told: TOLD.flatMap((one) => {
      const reached = ofEnterprise(one);
      return reached ? [{ row: reached.row, id: one }] : [];
    }),
  };
}
