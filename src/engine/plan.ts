// How the rows of one level are computed in one year: every quantity as a closure, in the order they need each other.
import { compile, type Linker } from '../formula/compile';
import { type NameNode, type Node, namesIn } from '../formula/tree';
import type { Eval } from '../formula/value';
import type { Advice, Exclusion, FormulaVersion, InputRule, Level, Pack, Quantity } from '../model/pack';
import { rankOf } from '../model/status';
import { makeLinker } from './link';
import { type ParameterInYear, type ParameterOverride, parameterIn } from './parameters';
import { PackFault, type Registry, versionIn } from './registry';
import type { Row } from './row';

export interface Slot {
  readonly index: number;
  readonly quantity: Quantity;
  readonly version: FormulaVersion;
  readonly node: Node;
  readonly rank: number;
  readonly run: Eval<Row>;
}

export interface Plan {
  readonly pack: Pack;
  readonly level: Level;
  readonly year: number;
  readonly registry: Registry;
  /** In the order of computation. */
  readonly slots: readonly Slot[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly inputs: ReadonlyMap<string, InputRule>;
  /** Of the inputs, those that are given in the row itself. */
  readonly rowInputs: readonly InputRule[];
  readonly parameters: ReadonlyMap<string, ParameterInYear>;
  readonly exclusions: readonly { readonly rule: Exclusion; readonly holds: Eval<Row> }[];
  readonly advice: readonly { readonly rule: Advice; readonly holds: Eval<Row> }[];
  readonly linker: Linker<Row>;
}

interface Draft {
  readonly quantity: Quantity;
  readonly version: FormulaVersion;
  readonly node: Node;
}

/** Names of the same row that a formula reads, with those that pick the line of a parameter table. */
function needsOf(node: Node, parameters: ReadonlyMap<string, ParameterInYear>): readonly string[] {
  const own = namesIn(node).filter((name: NameNode) => name.scope === null);
  return own.flatMap((name) => [name.id, parameters.get(name.id)?.parameter.by ?? name.id]);
}

/** Quantities so that each comes after what it reads; a circle is a fault that names its members. */
function inOrder(drafts: readonly Draft[], parameters: ReadonlyMap<string, ParameterInYear>): readonly Draft[] {
  const byId = new Map(drafts.map((draft) => [draft.quantity.id, draft]));
  const done = new Set<string>();
  const open: string[] = [];
  const ordered: Draft[] = [];
  const visit = (draft: Draft): void => {
    const { id } = draft.quantity;
    if (done.has(id)) return;
    if (open.includes(id)) throw new PackFault(`circle: ${[...open.slice(open.indexOf(id)), id].join(' -> ')}`);
    open.push(id);
    for (const need of needsOf(draft.node, parameters)) {
      const other = byId.get(need);
      if (other) visit(other);
    }
    open.pop();
    done.add(id);
    ordered.push(draft);
  };
  for (const draft of drafts) visit(draft);
  return ordered;
}

function draftsOf(registry: Registry, pack: Pack, level: Level, year: number): readonly Draft[] {
  return pack.quantities.flatMap((quantity) => {
    const version = quantity.level === level ? versionIn(quantity.versions, year) : undefined;
    return version ? [{ quantity, version, node: registry.tree(version.formula) }] : [];
  });
}

function inputsOf(pack: Pack, level: Level): ReadonlyMap<string, InputRule> {
  const rules = pack.inputs.filter((rule) => rule.level === level || rule.level === 'scenario');
  return new Map(rules.map((rule) => [rule.id, rule]));
}

/** Compiles the quantities of a pack for one level and year. Throws PackFault where that cannot be done. */
export function makePlan(
  registry: Registry,
  pack: Pack,
  level: Level,
  year: number,
  overrides: readonly ParameterOverride[],
): Plan {
  const inYear = pack.parameters.map((parameter) => parameterIn(parameter, year, overrides));
  const parameters = new Map(inYear.flatMap((one) => (one ? [[one.parameter.id, one] as const] : [])));
  const drafts = inOrder(draftsOf(registry, pack, level, year), parameters);
  const indexOf = new Map(drafts.map((draft, index) => [draft.quantity.id, index]));
  const inputs = inputsOf(pack, level);
  const place = `${pack.id}, ${level}, ${year}`;
  const base = makeLinker({ level, indexOf, inputs, parameters, place });
  const slots = drafts.map((draft, index): Slot => {
    const linker = base.forQuantity(draft.quantity.id);
    return { ...draft, index, rank: rankOf(draft.version.status), run: compile(draft.node, linker) };
  });
  const held = <R extends Exclusion | Advice>(rules: readonly R[]) =>
    rules
      .filter((rule) => rule.level === level && versionIn([rule], year))
      .map((rule) => ({ rule, holds: compile(registry.tree(rule.when), base.forQuantity('')) }));
  const exclusions = held(pack.exclusions);
  const advice = held(pack.advice ?? []);
  const rowInputs = [...inputs.values()].filter((rule) => rule.level === level);
  const linker = base.forQuantity('');
  return { pack, level, year, registry, slots, indexOf, inputs, rowInputs, parameters, exclusions, advice, linker };
}
