// A result checked against itself: its parts added up once more, from their exact digits and not by the engine.
import { resultOf } from '../engine/evaluate';
import { type Explanation, explain, type Operand, type Trace } from '../engine/explain';
import type { Row } from '../engine/row';
import { compile } from '../formula/compile';
import { Decimal } from '../formula/decimal';
import { type CallNode, namesIn } from '../formula/tree';
import { isNumber, type Value } from '../formula/value';
import { roundingOf } from './formula-text';
import { takenTrace } from './formula-tree';
import { plainText } from './numbers';

/** More digits than any part has, so that nothing is rounded on the way. */
const Wide = Decimal.clone({ precision: 120 });

/** Digits that the engine keeps. */
const KEPT = Decimal.precision;

export interface PartsCheck {
  readonly kind: 'parts' | 'again';
  readonly holds: boolean;
  /** Number of rows added up; 0 where the whole formula was worked out again. */
  readonly count: number;
  readonly found: Decimal;
  readonly value: Decimal;
  /** What the rounding at the end made; undefined where nothing was rounded. */
  readonly rounding: Decimal | undefined;
  readonly terms: readonly Decimal[];
}

const isZero = (value: Decimal): boolean => value.isZero();

/** Same to the digits that the engine keeps; divisions and powers may differ in the last. */
function same(a: Decimal, b: Decimal, exact: boolean): boolean {
  if (a.toSignificantDigits(KEPT).equals(b)) return true;
  if (exact) return false;
  const size = Decimal.max(a.abs(), b.abs());
  return a
    .minus(b)
    .abs()
    .lessThanOrEqualTo(size.times(new Wide(10).pow(4 - KEPT)));
}

/** The digits a reader sees when the number is copied, read as a number again. */
const reread = (value: Value | undefined): Decimal | undefined => {
  const digits = isNumber(value) ? plainText(value) : '';
  return digits === '' ? undefined : new Wide(digits);
};

/** The rows that a sum takes in: all that have the name, or those for which its condition holds. */
function termsOf(node: CallNode, { row, operands }: Explanation): readonly Decimal[] | undefined {
  const [what, only] = node.args;
  const { plan } = row;
  if (node.fn !== 'sum' || what?.kind !== 'name' || what.scope === null || !plan) return undefined;
  const rows = operands.find((one): one is Operand & { kind: 'rows' } => {
    return one.kind === 'rows' && one.node.scope === what.scope && one.node.id === what.id;
  })?.rows;
  if (!rows) return undefined;
  const { linker, of } = plan.linker.rows(
    what.scope,
    namesIn(node).map(({ id }) => id),
  );
  const taken = new Set(of(row));
  const holds = only ? compile(only, linker) : () => true;
  const terms = rows.filter((one) => taken.has(one.row) && holds(one.row) === true).map((one) => reread(one.value));
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

const added = (terms: readonly Decimal[]): Decimal => terms.reduce((sum, term) => sum.plus(term), new Wide(0));

function rounded(fn: 'floor' | 'ceil' | 'round', value: Decimal, places: number): Decimal {
  const direction = { floor: Decimal.ROUND_FLOOR, ceil: Decimal.ROUND_CEIL, round: Decimal.ROUND_HALF_UP }[fn];
  return value.toSignificantDigits(KEPT).toDecimalPlaces(places, direction);
}

const OPERATIONS: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal>> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => a.div(b),
};

function callAgain(node: CallNode, trace: Trace, explanation: Explanation): Decimal | undefined {
  if (node.fn === 'sum') {
    const terms = termsOf(node, explanation);
    return terms && added(terms);
  }
  if (node.fn === 'if' || node.fn === 'ifs' || node.fn === 'ifBlank') {
    const taken = takenTrace(trace).trace;
    return taken === trace ? undefined : again(taken, explanation);
  }
  const rounding = roundingOf(node);
  const first = trace.parts[0];
  if (rounding) {
    const inner = first && again(first, explanation);
    return inner && rounded(rounding.fn, inner, rounding.places);
  }
  const values = trace.parts.map((part) => again(part, explanation));
  if (!values.every((value) => value !== undefined)) return undefined;
  if (node.fn === 'min') return values.reduce((a, b) => (a.lessThan(b) ? a : b));
  if (node.fn === 'max') return values.reduce((a, b) => (a.greaterThan(b) ? a : b));
  return node.fn === 'abs' ? values[0]?.abs() : undefined;
}

/** A formula worked out once more from the digits of its operands; undefined where this check cannot. */
function again(trace: Trace, explanation: Explanation): Decimal | undefined {
  const { node, parts, value } = trace;
  if (node.kind === 'name') return reread(value);
  if (node.kind === 'number') return new Wide(node.text);
  if (node.kind === 'call') return callAgain(node, trace, explanation);
  const [left, right] = parts.map((part) => again(part, explanation));
  if (node.kind === 'negate') return left?.negated();
  const run = node.kind === 'binary' ? OPERATIONS[node.op] : undefined;
  // a division by nothing never comes here: its result would be a fault
  return run && left && right && !(node.kind === 'binary' && node.op === '/' && isZero(right))
    ? run(left, right)
    : undefined;
}

/** Whether parts of the formula had to be rounded by the engine itself, as quotients are. */
const divides = (trace: Trace): boolean =>
  (trace.node.kind === 'binary' && (trace.node.op === '/' || trace.node.op === '*')) || trace.parts.some(divides);

/** The check of a result; undefined where it has no value, or nothing but itself to be checked against. */
export function selfCheck(explanation: Explanation): PartsCheck | undefined {
  const { value } = explanation;
  if (!isNumber(value)) return undefined;
  const { trace } = takenTrace(explanation.trace);
  if (trace.parts.length === 0) return undefined;
  const rounding = roundingOf(trace.node);
  const inner = rounding ? (trace.parts[0] ?? trace) : trace;
  const before = again(inner, explanation);
  if (!before) return undefined;
  const found = rounding ? rounded(rounding.fn, before, rounding.places) : before;
  const terms = inner.node.kind === 'call' ? termsOf(inner.node, explanation) : undefined;
  // one part is its total, and so is a name: beside itself a number proves nothing
  if (!rounding && (inner.node.kind === 'name' || (terms && terms.length < 2))) return undefined;
  const change = rounding ? found.minus(before) : undefined;
  return {
    kind: terms ? 'parts' : 'again',
    holds: same(found, value, !divides(trace)),
    count: terms?.length ?? 0,
    found: new Decimal(found),
    value,
    rounding: change && !change.isZero() ? new Decimal(change) : undefined,
    terms: terms ?? [],
  };
}

export interface ChainTerm {
  readonly id: string;
  readonly value: Decimal;
  /** Taken off instead of added. */
  readonly isLess: boolean;
}

export interface ChainCheck {
  readonly holds: boolean;
  readonly terms: readonly ChainTerm[];
  readonly obligation: Decimal;
  readonly row: Row;
}

/** The names that a plain addition adds, with their values; undefined for any other formula. */
function addends(trace: Trace): readonly ChainTerm[] | undefined {
  const { trace: taken } = takenTrace(trace);
  if (taken.node.kind === 'binary' && taken.node.op === '+') {
    const parts = taken.parts.map(addends);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  const value = reread(taken.value);
  if (!value) return undefined;
  if (taken.node.kind === 'number') return isZero(value) ? [] : undefined;
  return taken.node.kind === 'name' ? [{ id: taken.node.id, value, isLess: false }] : undefined;
}

/** What covers the obligation: whatever is at hand, with what is bought, less what is left over. */
export function chainCheck(row: Row): ChainCheck | undefined {
  const number = (id: string): Decimal | undefined => reread(resultOf(row, id)?.value);
  const [obligation, need, left] = [number('obligation'), number('purchaseNeed'), number('leftOver')];
  const available = explain(row, 'available');
  const whole = reread(available?.value);
  if (!obligation || !need || !left || !available || !whole) return undefined;
  const terms: readonly ChainTerm[] = [
    ...(addends(available.trace) ?? [{ id: 'available', value: whole, isLess: false }]),
    { id: 'purchaseNeed', value: need, isLess: false },
    { id: 'leftOver', value: left, isLess: true },
  ];
  const sum = added(terms.map(({ value, isLess }) => (isLess ? value.negated() : value)));
  return { holds: same(sum, obligation, false), terms: terms.filter(({ value }) => !value.isZero()), obligation, row };
}
