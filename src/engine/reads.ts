// Which inputs a plan reads at all: the columns a user needs.
import { namesIn } from '../formula/tree';
import type { Plan } from './plan';

const known = new WeakMap<Plan, ReadonlySet<string>>();

/** Ids of the inputs of the row and of the scenario that the formulas of a plan read. */
export function inputsReadBy(plan: Plan): ReadonlySet<string> {
  const before = known.get(plan);
  if (before) return before;
  const trees = [
    ...plan.slots.map((slot) => slot.node),
    ...[...plan.exclusions, ...plan.advice].map(({ rule }) => plan.registry.tree(rule.when)),
  ];
  const names = trees.flatMap((tree) => namesIn(tree)).filter((name) => name.scope === null);
  const ids = names.flatMap((name) => [name.id, plan.parameters.get(name.id)?.parameter.by ?? name.id]);
  const read = new Set(ids.filter((id) => plan.inputs.has(id)));
  known.set(plan, read);
  return read;
}
