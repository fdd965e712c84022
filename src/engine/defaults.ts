// What a blank input is taken as: the other arm of the `ifBlank` that reads it.
import { compile } from '../formula/compile';
import { childrenOf, type Node } from '../formula/tree';
import { type Eval, Fault, type Value } from '../formula/value';
import type { Plan } from './plan';
import type { Row } from './row';

const known = new WeakMap<Plan, Map<string, Eval<Row> | null>>();

/** What a formula reads in place of a blank `id`: the second part of its first `ifBlank`. */
export function otherArm(node: Node, id: string): Node | undefined {
  if (node.kind === 'call' && node.fn === 'ifBlank') {
    const [name, other] = node.args;
    if (name?.kind === 'name' && name.scope === null && name.id === id) return other;
  }
  for (const child of childrenOf(node)) {
    const found = otherArm(child, id);
    if (found) return found;
  }
  return undefined;
}

function compiled(plan: Plan, id: string): Eval<Row> | null {
  const ofPlan = known.get(plan) ?? new Map<string, Eval<Row> | null>();
  known.set(plan, ofPlan);
  const before = ofPlan.get(id);
  if (before !== undefined) return before;
  const arms = plan.slots.map((slot) => otherArm(slot.node, id)).filter((arm) => arm !== undefined);
  const run = arms[0] ? compile(arms[0], plan.linker) : null;
  ofPlan.set(id, run);
  return run;
}

/** The value that stands in for a blank input of a computed row; undefined where there is none. */
export function defaultOf(row: Row, id: string): Exclude<Value, Fault> | undefined {
  if (!row.plan) return undefined;
  const value = compiled(row.plan, id)?.(row);
  return value instanceof Fault ? undefined : value;
}
