// Computes the results of rows, each when it is first asked for after a change.
import { Fault, type Value } from '../formula/value';
import { STATUSES, type Status, statusOf } from '../model/status';
import type { Row } from './row';

/** Weakest rank met since the last reset. One per process: a calculation never waits halfway. */
const met = { rank: 0 };

/** Remembers that the value being computed rests on something of this rank. */
export function note(rank: number): void {
  if (rank > met.rank) met.rank = rank;
}

/** The weakest rank met while `compute` ran, and its value. */
export function withRank(start: number, compute: () => Value): { value: Value; rank: number } {
  const outer = met.rank;
  met.rank = start;
  const value = compute();
  const result = { value, rank: met.rank };
  met.rank = outer;
  return result;
}

function excluded(row: Row): Fault | undefined {
  for (const [index, { holds }] of (row.plan?.exclusions ?? []).entries())
    if (holds(row) === true)
      return new Fault('refused', [{ code: 'excluded', at: { row, id: '' }, detail: String(index) }]);
  return undefined;
}

function evaluate(row: Row): void {
  const { plan } = row;
  if (!plan) return;
  for (const child of row.children) ensureFresh(child);
  const outer = met.rank;
  const refusal = plan.exclusions.length > 0 ? excluded(row) : undefined;
  for (const slot of plan.slots) {
    met.rank = slot.rank;
    row.values[slot.index] = refusal ?? slot.run(row);
    row.ranks[slot.index] = met.rank;
  }
  met.rank = outer;
}

/** Computes a row, and the rows below it, unless nothing changed since the last time. */
export function ensureFresh(row: Row): void {
  if (row.fresh) return;
  row.fresh = true;
  row.runs += 1;
  evaluate(row);
}

export interface Result {
  readonly value: Value;
  /** The weakest status the value rests on. */
  readonly status: Status;
}

/** The result of a quantity; undefined where the rules of the row's sector and year do not have it. */
export function resultOf(row: Row, id: string): Result | undefined {
  if (!row.plan) return row.refusal ? { value: row.refusal, status: STATUSES[0] } : undefined;
  const index = row.plan.indexOf.get(id);
  if (index === undefined) return undefined;
  ensureFresh(row);
  const value = row.values[index];
  return value === undefined ? undefined : { value, status: statusOf(row.ranks[index] ?? 0) };
}
