// Which inputs a plan reads at all, and which of them matter to a row as it stands: the columns a user needs.
import { compile } from '../formula/compile';
import { type CallNode, childrenOf, type NameNode, type Node, namesIn } from '../formula/tree';
import type { Eval } from '../formula/value';
import type { Plan } from './plan';
import type { Inputs, Row } from './row';

const known = new WeakMap<Plan, ReadonlySet<string>>();

function treesOf(plan: Plan): readonly Node[] {
  const conditions = [...plan.exclusions, ...plan.advice].map(({ rule }) => plan.registry.tree(rule.when));
  return [...plan.slots.map((slot) => slot.node), ...conditions];
}

/** The inputs behind a name: itself, or the one that picks the line of a table. */
function inputsBehind(plan: Plan, names: Iterable<NameNode>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { scope, id } of names) {
    if (scope !== null) continue;
    for (const one of [id, plan.parameters.get(id)?.parameter.by]) if (one && plan.inputs.has(one)) found.add(one);
  }
  return found;
}

/** Ids of the inputs of the row and of the scenario that the formulas of a plan read. */
export function inputsReadBy(plan: Plan): ReadonlySet<string> {
  const before = known.get(plan);
  if (before) return before;
  const read = inputsBehind(plan, treesOf(plan).flatMap(namesIn));
  known.set(plan, read);
  return read;
}

const compiled = new WeakMap<Plan, Map<Node, Eval<Row>>>();

/** The condition as a function of a row, made once per plan: there are thousands of rows to ask. */
function conditionOf(node: Node, plan: Plan): Eval<Row> {
  const ofPlan = compiled.get(plan) ?? new Map<Node, Eval<Row>>();
  compiled.set(plan, ofPlan);
  const run = ofPlan.get(node) ?? compile(node, plan.linker);
  ofPlan.set(node, run);
  return run;
}

/** Branches of a case that may apply: up to the first that does; a condition that cannot be told keeps its branch. */
function openCases(node: CallNode, row: Row, plan: Plan): readonly Node[] {
  const open: Node[] = [];
  for (let index = 0; index < node.args.length; index += 2) {
    const [condition, branch] = node.args.slice(index, index + 2);
    if (condition) open.push(condition);
    if (!condition || !branch) continue;
    const holds = conditionOf(condition, plan)(row);
    if (holds !== false) open.push(branch);
    if (holds === true) return open;
  }
  return open;
}

function openParts(node: Node, row: Row, plan: Plan): readonly Node[] {
  if (node.kind !== 'call') return childrenOf(node);
  if (node.fn === 'if' || node.fn === 'ifs') return openCases(node, row, plan);
  if (node.fn !== 'ifBlank') return node.args;
  const [name, other] = node.args;
  if (name?.kind !== 'name' || !other) return node.args;
  return row.inputs[name.id] === undefined ? [name, other] : [name];
}

interface Walk {
  readonly row: Row;
  readonly plan: Plan;
  readonly names: NameNode[];
  readonly seen: Set<string>;
}

/** Gathers the names a tree needs; a quantity of the same row leads on to its own tree, each once. */
function collectNames(node: Node, walk: Walk): void {
  if (node.kind === 'name' && node.scope === null) {
    walk.names.push(node);
    visit(node.id, walk);
    const by = walk.plan.parameters.get(node.id)?.parameter.by;
    if (by) visit(by, walk);
  }
  for (const part of openParts(node, walk.row, walk.plan)) collectNames(part, walk);
}

function visit(id: string, walk: Walk): void {
  const slot = walk.plan.slots[walk.plan.indexOf.get(id) ?? -1];
  if (!slot || walk.seen.has(id)) return;
  walk.seen.add(id);
  collectNames(slot.node, walk);
}

/** Inputs that the rows above read of their children by name. */
function readFromAbove({ parent, plan }: Row): readonly string[] {
  if (!parent?.plan || !plan) return [];
  const names = treesOf(parent.plan).flatMap(namesIn);
  return names.flatMap(({ scope, id }) => (scope !== null && plan.inputs.has(id) ? [id] : []));
}

interface InPlay {
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly runs: number;
  readonly ids: ReadonlySet<string>;
}

const inPlay = new WeakMap<Row, InPlay>();

/**
 * Ids of the inputs that the results of a computed row need as it stands: what only branches read that do not apply is
 * left out, what may still apply is kept. Remembered until an input of the row changes or it is computed again.
 */
export function inputsInPlay(row: Row): ReadonlySet<string> {
  const { plan, inputs, runs } = row;
  if (!plan) return new Set();
  const before = inPlay.get(row);
  if (before?.inputs === inputs && before.plan === plan && before.runs === runs) return before.ids;
  const walk: Walk = { row, plan, names: [], seen: new Set() };
  for (const { quantity } of plan.slots) if (!quantity.step && !quantity.unasked) visit(quantity.id, walk);
  for (const { rule } of [...plan.exclusions, ...plan.advice]) collectNames(plan.registry.tree(rule.when), walk);
  const ids = new Set([...inputsBehind(plan, walk.names), ...readFromAbove(row)]);
  inPlay.set(row, { inputs, plan, runs, ids });
  return ids;
}
