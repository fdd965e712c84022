// What a result rests on and what rests on it: weaker operands, rows below, readers.
import { resultOf } from '../engine/evaluate';
import { type Explanation, type Operand, readersOf } from '../engine/explain';
import type { Plan } from '../engine/plan';
import { SCOPES } from '../engine/registry';
import type { Row } from '../engine/row';
import { compile } from '../formula/compile';
import { type CallNode, childrenOf, type Node, namesIn } from '../formula/tree';
import { blankAt, type Value } from '../formula/value';
import { rankOf, type Status } from '../model/status';

/** A quantity, input or parameter of a row. */
export interface Named {
  readonly row: Row;
  readonly id: string;
}

export interface Weaker extends Named {
  readonly status: Status;
}

function statusOf(operand: Operand, row: Row): readonly Weaker[] {
  const { id } = operand.node;
  if (operand.kind === 'result') return [{ row, id, status: operand.status }];
  if (operand.kind === 'parameter') return operand.line ? [{ row, id, status: operand.line.status }] : [];
  if (operand.kind === 'input') return [];
  return operand.rows.flatMap(({ row: below }) => {
    const result = resultOf(below, id);
    return result ? [{ row: below, id, status: result.status }] : [];
  });
}

/** Operands that are less well founded than the rule itself, the weakest first. */
export function weakerOperands(explanation: Explanation): readonly Weaker[] {
  const own = rankOf(explanation.slot.version.status);
  return explanation.operands
    .flatMap((operand) => statusOf(operand, explanation.row))
    .filter((one) => rankOf(one.status) > own)
    .sort((a, b) => rankOf(b.status) - rankOf(a.status));
}

function callsIn(node: Node, fn: CallNode['fn']): readonly CallNode[] {
  const own = node.kind === 'call' && node.fn === fn ? [node] : [];
  return [...own, ...childrenOf(node).flatMap((child) => callsIn(child, fn))];
}

export interface RowsBelow {
  readonly id: string;
  readonly rows: readonly { readonly row: Row; readonly value: Value }[];
}

/** The rows that a sum takes in: those with the name for which its condition, if it has one, does not fail. */
function rowsTaken(call: CallNode, row: Row, plan: Plan): readonly Row[] {
  const scope = namesIn(call)[0]?.scope;
  if (!scope) return [];
  const { linker, of } = plan.linker.rows(
    scope,
    namesIn(call).map(({ id }) => id),
  );
  const only = call.args[1];
  const holds = only ? compile(only, linker) : () => true;
  return of(row).filter((one) => holds(one) !== false);
}

/** What the sums of a formula add up, row by row; a blank is a missing value, and what a sum leaves out is none of it. */
export function rowsBelow({ row, slot, operands }: Explanation): readonly RowsBelow[] {
  const { plan } = row;
  if (!plan) return [];
  const taken = new Map<string, Set<Row>>();
  for (const call of callsIn(slot.node, 'sum')) {
    const rows = rowsTaken(call, row, plan);
    for (const { id } of call.args.slice(0, 1).flatMap(namesIn))
      taken.set(id, new Set([...(taken.get(id) ?? []), ...rows]));
  }
  return operands.flatMap((operand) => {
    const { id } = operand.node;
    const among = taken.get(id);
    if (operand.kind !== 'rows' || !among) return [];
    const rows = operand.rows.filter((one) => among.has(one.row));
    return [{ id, rows: rows.map((one) => ({ row: one.row, value: one.value ?? blankAt({ row: one.row, id }) })) }];
  });
}

const below = new WeakMap<Plan, Map<string, readonly string[]>>();

function readsBelow(plan: Plan, id: string): readonly string[] {
  const known = below.get(plan) ?? new Map<string, readonly string[]>();
  below.set(plan, known);
  const scope = SCOPES[plan.level]?.scope;
  const reads = (node: Node): boolean => namesIn(node).some((name) => name.scope === scope && name.id === id);
  const found = known.get(id) ?? plan.slots.filter((slot) => reads(slot.node)).map((slot) => slot.quantity.id);
  known.set(id, found);
  return found;
}

/** Results that read `id` directly, of the same row and of the row above. */
export function readersAround(row: Row, id: string): readonly Named[] {
  const own = row.plan ? readersOf(row.plan, id).map((reader) => ({ row, id: reader })) : [];
  const { parent } = row;
  const above = parent?.plan ? readsBelow(parent.plan, id).map((reader) => ({ row: parent, id: reader })) : [];
  return [...own, ...above];
}
