// Why a number is what it is: the formula with the value of every part. Made on request, from the same tree.
import { compile, type Linker } from '../formula/compile';
import type { Decimal } from '../formula/decimal';
import { childrenOf, type NameNode, type Node } from '../formula/tree';
import { Fault, isNumber, type Value } from '../formula/value';
import type { Binding, InputRule, Quantity } from '../model/pack';
import type { Status } from '../model/status';
import { ensureFresh, resultOf } from './evaluate';
import type { ParameterInYear, ParameterLine } from './parameters';
import type { Plan, Slot } from './plan';
import { SCOPES, versionIn } from './registry';
import type { Row } from './row';

/** A part of the formula with its value. Branches that were not taken have no value and no parts. */
export interface Trace {
  readonly node: Node;
  readonly value: Value | undefined;
  readonly parts: readonly Trace[];
}

export type Operand =
  | {
      readonly kind: 'result';
      readonly node: NameNode;
      readonly quantity: Quantity;
      readonly value: Value;
      readonly status: Status;
    }
  | { readonly kind: 'input'; readonly node: NameNode; readonly rule: InputRule; readonly value: Value | undefined }
  | {
      readonly kind: 'parameter';
      readonly node: NameNode;
      readonly inYear: ParameterInYear;
      /** The line of the table that applies; undefined where none does. */
      readonly line: ParameterLine | undefined;
    }
  | {
      readonly kind: 'rows';
      readonly node: NameNode;
      /** Each row below that takes part, with its value; undefined is a blank. */
      readonly rows: readonly { readonly row: Row; readonly value: Value | undefined }[];
    };

/** What a floor, cap or limit did to the value. */
export interface Applied {
  readonly binding: Binding;
  readonly without: Value;
  /** Value minus `without`; undefined where either is no number. */
  readonly by: Decimal | undefined;
}

export interface Explanation {
  readonly row: Row;
  readonly slot: Slot;
  readonly value: Value;
  readonly status: Status;
  readonly trace: Trace;
  readonly operands: readonly Operand[];
  readonly applied: readonly Applied[];
}

/** The arguments of a call that were needed for its value. */
function takenArguments(node: Node, row: Row, linker: Linker<Row>): readonly Node[] {
  if (node.kind !== 'call') return childrenOf(node);
  if (node.fn === 'sum' || node.fn === 'count' || node.fn === 'isBlank') return [];
  if (node.fn === 'ifBlank') {
    const [name, other] = node.args;
    const given = name ? compile({ ...node, fn: 'isBlank', args: [name] }, linker)(row) === false : false;
    return given || !other ? node.args.slice(0, 1) : [other];
  }
  if (node.fn !== 'if' && node.fn !== 'ifs') return node.args;
  const taken: Node[] = [];
  for (const [index, arg] of node.args.entries()) {
    if (index % 2 === 1) continue;
    taken.push(arg);
    if (index === node.args.length - 1) return taken;
    const holds = compile(arg, linker)(row);
    if (holds === true) return [...taken, ...node.args.slice(index + 1, index + 2)];
    if (holds instanceof Fault) return taken;
  }
  return taken;
}

function traceOf(node: Node, row: Row, linker: Linker<Row>): Trace {
  const value = compile(node, linker)(row);
  const taken = takenArguments(node, row, linker);
  const parts = childrenOf(node).map((child) =>
    taken.includes(child) ? traceOf(child, row, linker) : { node: child, value: undefined, parts: [] },
  );
  return { node, value, parts };
}

function lineOf(plan: Plan, inYear: ParameterInYear, row: Row): ParameterLine | undefined {
  const { by } = inYear.parameter;
  if (by === undefined) return inYear.lines.get('');
  const index = plan.indexOf.get(by);
  const key = index === undefined ? row.inputs[by] : row.values[index];
  return typeof key === 'string' ? inYear.lines.get(key) : undefined;
}

function rowsOperand(node: NameNode, row: Row, plan: Plan): Operand {
  const linker = plan.linker.rows(node.scope ?? node.id, node.scope === null ? [] : [node.id]);
  const read = node.scope === null ? undefined : linker.linker.name(node);
  return { kind: 'rows', node, rows: linker.of(row).map((child) => ({ row: child, value: read?.(child) })) };
}

function operandOf(node: NameNode, row: Row, plan: Plan): Operand {
  if (node.scope !== null || SCOPES[plan.level]?.scope === node.id) return rowsOperand(node, row, plan);
  const result = plan.indexOf.has(node.id) ? resultOf(row, node.id) : undefined;
  const slot = plan.slots[plan.indexOf.get(node.id) ?? -1];
  if (result && slot) return { kind: 'result', node, quantity: slot.quantity, ...result };
  const rule = plan.inputs.get(node.id);
  if (rule)
    return {
      kind: 'input',
      node,
      rule,
      value: rule.level === 'scenario' ? row.scenario[node.id] : row.inputs[node.id],
    };
  const inYear = plan.parameters.get(node.id);
  if (!inYear) throw new Error(`${node.id} has no meaning in ${plan.pack.id}`);
  return { kind: 'parameter', node, inYear, line: lineOf(plan, inYear, row) };
}

/** Names in the parts of the formula that were needed, each once, in reading order. */
function namesUsed(trace: Trace, found: Map<string, NameNode>): Map<string, NameNode> {
  const { node } = trace;
  if (trace.value === undefined) return found;
  if (node.kind === 'name') found.set(`${node.scope ?? ''}.${node.id}`, node);
  if (node.kind === 'call' && ['sum', 'count', 'isBlank'].includes(node.fn)) {
    for (const part of trace.parts) namesWithin(part.node, found);
  }
  for (const part of trace.parts) namesUsed(part, found);
  return found;
}

function namesWithin(node: Node, found: Map<string, NameNode>): void {
  if (node.kind === 'name') found.set(`${node.scope ?? ''}.${node.id}`, node);
  for (const child of childrenOf(node)) namesWithin(child, found);
}

function appliedTo(slot: Slot, value: Value, row: Row, plan: Plan): readonly Applied[] {
  const bindings = (slot.quantity.bindings ?? []).filter((binding) => versionIn([binding], plan.year));
  return bindings.map((binding) => {
    const without = compile(plan.registry.tree(binding.without), plan.linker)(row);
    const by = isNumber(value) && isNumber(without) ? value.minus(without) : undefined;
    return { binding, without, by };
  });
}

/** Explains a result. Undefined where the row has no such quantity in its year. The trace ends in the result itself. */
export function explain(row: Row, id: string): Explanation | undefined {
  const { plan } = row;
  const slot = plan?.slots[plan.indexOf.get(id) ?? -1];
  if (!plan || !slot) return undefined;
  ensureFresh(row);
  const result = resultOf(row, id);
  if (!result) return undefined;
  const linker: Linker<Row> = { ...plan.linker, self: () => ({ row, id }) };
  const kept = plan.exclusions.some(({ holds }) => holds(row) === true);
  const trace = kept ? { node: slot.node, value: result.value, parts: [] } : traceOf(slot.node, row, linker);
  const operands = [...namesUsed(trace, new Map()).values()].map((node) => operandOf(node, row, plan));
  return { row, slot, ...result, trace, operands, applied: appliedTo(slot, result.value, row, plan) };
}

/** A name that a formula needed, by the level it was read from: '' for the row itself. */
export interface NameRead {
  readonly scope: string;
  readonly id: string;
}

/**
 * What the result of a row needed as it stands, without the values: names of its own row, the choices that picked the
 * line of a table, and names of the rows below. Empty for what is no result.
 */
export function readsOf(row: Row, id: string): readonly NameRead[] {
  const { plan } = row;
  const slot = plan?.slots[plan.indexOf.get(id) ?? -1];
  if (!plan || !slot) return [];
  ensureFresh(row);
  const linker: Linker<Row> = { ...plan.linker, self: () => ({ row, id }) };
  return [...namesUsed(traceOf(slot.node, row, linker), new Map()).values()].flatMap((node): readonly NameRead[] => {
    const by = node.scope === null ? plan.parameters.get(node.id)?.parameter.by : undefined;
    const own = { scope: node.scope ?? '', id: node.id };
    return by === undefined ? [own] : [own, { scope: '', id: by }];
  });
}

const readers = new WeakMap<Plan, Map<string, readonly string[]>>();

/** Ids of quantities of the same row that read `id` directly. */
export function readersOf(plan: Plan, id: string): readonly string[] {
  const known = readers.get(plan) ?? new Map<string, readonly string[]>();
  readers.set(plan, known);
  const found =
    known.get(id) ?? plan.slots.filter((slot) => readsName(slot.node, id, plan)).map((slot) => slot.quantity.id);
  known.set(id, found);
  return found;
}

function readsName(node: Node, id: string, plan: Plan): boolean {
  if (node.kind === 'name' && node.scope === null)
    return node.id === id || plan.parameters.get(node.id)?.parameter.by === id;
  return childrenOf(node).some((child) => readsName(child, id, plan));
}
