// What looks wrong about the entries of a row: asked when somebody looks, and never part of a result.
import { compile } from '../formula/compile';
import type { Decimal } from '../formula/decimal';
import { type Eval, isNumber, type Value } from '../formula/value';
import type { Check } from '../model/pack';
import { ensureFresh } from './evaluate';
import type { Plan } from './plan';
import type { Inputs, Row } from './row';

/** A check that holds of a row as it stands. */
export interface Finding {
  readonly check: Check;
  /** What was expected; undefined where the check says nothing of that side, or it cannot be told. */
  readonly least: Decimal | undefined;
  readonly most: Decimal | undefined;
  readonly repairs: readonly { readonly value: Decimal; readonly text: Check['text'] }[];
}

interface Compiled {
  readonly check: Check;
  readonly among: ReadonlySet<Value | undefined> | undefined;
  readonly holds: Eval<Row>;
  readonly least: Eval<Row> | undefined;
  readonly most: Eval<Row> | undefined;
  readonly repairs: readonly { readonly run: Eval<Row>; readonly text: Check['text'] }[];
}

const compiledOf = new WeakMap<Plan, readonly Compiled[]>();

/** The checks of a plan, compiled when they are first asked: a calculation that nobody looks at pays nothing. */
function compiledChecks(plan: Plan): readonly Compiled[] {
  const known = compiledOf.get(plan);
  if (known) return known;
  const run = (formula: string): Eval<Row> => compile(plan.registry.tree(formula), plan.linker);
  const checks = (plan.pack.checks ?? [])
    .filter(({ level, from, to }) => level === plan.level && from <= plan.year && plan.year <= to)
    .map((check) => ({
      check,
      among: check.only && new Set<Value | undefined>(check.only.among),
      holds: run(check.when),
      least: check.least === undefined ? undefined : run(check.least),
      most: check.most === undefined ? undefined : run(check.most),
      repairs: check.repairs.map(({ formula, text }) => ({ run: run(formula), text })),
    }));
  compiledOf.set(plan, checks);
  return checks;
}

function numberOf(run: Eval<Row> | undefined, row: Row): Decimal | undefined {
  const value = run?.(row);
  return isNumber(value) ? value : undefined;
}

function findingOf({ check, least, most, repairs }: Compiled, row: Row): Finding {
  const given = row.inputs[check.input];
  const offered = repairs.flatMap(({ run, text }) => {
    const value = numberOf(run, row);
    return value && !(isNumber(given) && value.equals(given)) ? [{ value, text }] : [];
  });
  return { check, least: numberOf(least, row), most: numberOf(most, row), repairs: offered };
}

function find(row: Row, plan: Plan): readonly Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  for (const one of compiledChecks(plan)) {
    const { check, among } = one;
    if (!isNumber(row.inputs[check.input]) || told.has(check.input)) continue;
    if (among && check.only && !among.has(row.inputs[check.only.input])) continue;
    if (one.holds(row) !== true) continue;
    told.add(check.input);
    found.push(findingOf(one, row));
  }
  return found;
}

interface Known {
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly values: readonly Value[];
  readonly found: readonly Finding[];
}

const known = new WeakMap<Row, Known>();
const NONE: readonly Finding[] = [];

const sameValues = (a: readonly Value[], b: readonly Value[]): boolean => a.every((value, index) => value === b[index]);

/**
 * The checks that hold of a row, the first of each input. Remembered until the row is computed anew: then its results
 * are other objects than before, even where they are the same numbers.
 */
export function findingsOf(row: Row): readonly Finding[] {
  const { plan } = row;
  if (!plan?.pack.checks) return NONE;
  ensureFresh(row);
  const before = known.get(row);
  if (before?.plan === plan && before.inputs === row.inputs && sameValues(before.values, row.values))
    return before.found;
  const found = find(row, plan);
  known.set(row, { plan, inputs: row.inputs, values: [...row.values], found: found.length > 0 ? found : NONE });
  return found;
}
