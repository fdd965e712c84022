// Values of the rules that results of a book rest on and that are not certain: assumed, draft, open, or set by the user.
import type { Computation } from '../book/compute';
import type { Book } from '../book/types';
import { ensureFresh } from '../engine/evaluate';
import { lineToGive, type ParameterLine } from '../engine/parameters';
import type { Plan } from '../engine/plan';
import type { Row } from '../engine/row';
import { compile } from '../formula/compile';
import { type CallNode, childrenOf, type Node } from '../formula/tree';
import { type Cause, Fault } from '../formula/value';
import type { Parameter } from '../model/pack';
import { rankOf } from '../model/status';
import { lineFor } from './input-facts';

export interface UsedLine {
  readonly year: number;
  readonly line: ParameterLine;
  /** A row in whose calculation it stands, for asking further. */
  readonly row: Row;
}

export interface UsedParameter {
  readonly parameter: Parameter;
  readonly lines: readonly UsedLine[];
}

type Collect = (row: Row, found: Set<string>) => void;

const NOTHING: Collect = () => undefined;

const all = (nodes: readonly Node[], plan: Plan): Collect => {
  const parts = nodes.map((node) => collectorOf(node, plan)).filter((part) => part !== NOTHING);
  if (parts.length === 0) return NOTHING;
  return (row, found) => {
    for (const part of parts) part(row, found);
  };
};

/** Only the branch that applies uses its parameters. */
function casesCollector(node: CallNode, plan: Plan): Collect {
  const pairs = node.args.map((arg, index) => ({
    collect: collectorOf(arg, plan),
    holds: index % 2 === 0 && index < node.args.length - 1 ? compile(arg, plan.linker) : undefined,
  }));
  if (pairs.every(({ collect }) => collect === NOTHING)) return NOTHING;
  return (row, found) => {
    for (const [index, { collect, holds }] of pairs.entries()) {
      if (index % 2 === 1) continue;
      collect(row, found);
      const value = holds?.(row);
      if (value === false) continue;
      if (value === true) pairs[index + 1]?.collect(row, found);
      return;
    }
  };
}

function collectorOf(node: Node, plan: Plan): Collect {
  if (node.kind === 'name')
    return node.scope === null && plan.parameters.has(node.id) ? (_row, found) => found.add(node.id) : NOTHING;
  if (node.kind !== 'call') return all(childrenOf(node), plan);
  if (node.fn === 'if' || node.fn === 'ifs') return casesCollector(node, plan);
  if (node.fn !== 'ifBlank') return all(node.args, plan);
  const [name, other] = node.args;
  if (!name || !other) return NOTHING;
  const given = compile({ ...node, fn: 'isBlank', args: [name] }, plan.linker);
  const whenGiven = collectorOf(name, plan);
  const whenBlank = collectorOf(other, plan);
  if (whenGiven === NOTHING && whenBlank === NOTHING) return NOTHING;
  return (row, found) => (given(row) === false ? whenGiven : whenBlank)(row, found);
}

interface SlotCollector {
  readonly index: number;
  readonly collect: Collect;
}

const known = new WeakMap<Plan, readonly SlotCollector[]>();

function collectorsOf(plan: Plan): readonly SlotCollector[] {
  const before = known.get(plan);
  if (before) return before;
  const made = plan.slots
    .map((slot) => ({ index: slot.index, collect: collectorOf(slot.node, plan) }))
    .filter(({ collect }) => collect !== NOTHING);
  known.set(plan, made);
  return made;
}

function usedBy(row: Row): ReadonlySet<string> {
  const found = new Set<string>();
  if (!row.plan) return found;
  ensureFresh(row);
  for (const { index, collect } of collectorsOf(row.plan)) {
    const value = row.values[index];
    if (value !== undefined && !(value instanceof Fault)) collect(row, found);
  }
  return found;
}

const isUncertain = (line: ParameterLine): boolean =>
  line.overridden || rankOf(line.status) >= rankOf('draft') || line.fault !== undefined;

interface Building {
  readonly parameter: Parameter;
  readonly lines: Map<string, UsedLine>;
}

type Groups = Map<string, Building>;

function put(groups: Groups, parameter: Parameter, used: UsedLine): void {
  const group = groups.get(parameter.id) ?? { parameter, lines: new Map() };
  groups.set(parameter.id, group);
  const key = `${used.year} ${used.line.key}`;
  if (!group.lines.has(key)) group.lines.set(key, used);
}

function takeUsed(row: Row, plan: Plan, groups: Groups): void {
  for (const id of usedBy(row)) {
    const line = lineFor(row, id);
    const parameter = plan.parameters.get(id)?.parameter;
    if (line && parameter && isUncertain(line)) put(groups, parameter, { year: plan.year, line, row });
  }
}

/** The line of an open parameter that a row waits for; undefined where it is given, or its kind cannot be told. */
export function openLineFor(row: Row, id: string): ParameterLine | undefined {
  const inYear = row.plan?.parameters.get(id);
  if (!row.plan || !inYear?.version.open || lineFor(row, id)) return undefined;
  const { by } = inYear.parameter;
  if (by === undefined) return lineToGive(inYear, '');
  const index = row.plan.indexOf.get(by);
  const key = index === undefined ? row.inputs[by] : row.values[index];
  return typeof key === 'string' ? lineToGive(inYear, key) : undefined;
}

/** Everything that would mend a fault, alternatives included. */
const causesIn = (causes: readonly Cause[]): readonly Cause[] =>
  causes.flatMap((cause) => [cause, ...causesIn(cause.alternatives ?? [])]);

/** What the law has and nobody has read is listed where a result waits for it, so that it can be given. */
function takeOpen(row: Row, plan: Plan, groups: Groups): void {
  for (const value of row.values) {
    if (!(value instanceof Fault)) continue;
    for (const { at } of causesIn(value.causes)) {
      const parameter = at.row === row ? plan.parameters.get(at.id)?.parameter : undefined;
      const line = parameter && openLineFor(row, at.id);
      if (parameter && line) put(groups, parameter, { year: plan.year, line, row });
    }
  }
}

/** The user's own values are listed even where nothing uses them, so that they can be taken back. */
function takeOwn(row: Row, plan: Plan, groups: Groups): void {
  for (const { parameter, lines } of plan.parameters.values())
    for (const line of lines.values()) if (line.overridden) put(groups, parameter, { year: plan.year, line, row });
}

/** Every row of the calculation that has results. */
function rowsOf(book: Book, computation: Computation): readonly Row[] {
  const of = (sheet: 'facilities' | 'streams'): readonly Row[] =>
    book.sheets[sheet].flatMap((row) => computation.rowOf(sheet, row.id) ?? []);
  return [...of('streams'), ...of('facilities'), ...computation.positions, ...computation.cycles];
}

/** Uncertain values by parameter, the years in order. */
export function uncertainParameters(book: Book, computation: Computation): readonly UsedParameter[] {
  const groups: Groups = new Map();
  const plans = new Set<Plan>();
  for (const row of rowsOf(book, computation)) {
    const { plan } = row;
    if (!plan) continue;
    takeUsed(row, plan, groups);
    takeOpen(row, plan, groups);
    if (!plans.has(plan)) takeOwn(row, plan, groups);
    plans.add(plan);
  }
  return [...groups.values()].map(({ parameter, lines }) => ({
    parameter,
    lines: [...lines.values()].sort((a, b) => a.year - b.year || (a.line.key < b.line.key ? -1 : 1)),
  }));
}
