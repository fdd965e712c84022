// The balance value of an industry: where allowances add up to emissions, found exactly between its breakpoints.
import { Decimal, ONE, sumOf, ZERO } from '../formula/decimal';

/** A unit of allocation: its emissions and its intensity. */
export interface BalanceLine {
  readonly emissions: Decimal;
  readonly intensity: Decimal;
}

/** How the gap to the balance value becomes a rate: `slope` times the gap within `edge`, at most `cap`. */
export interface BalanceRule {
  readonly slope: Decimal;
  readonly edge: Decimal;
  readonly cap: Decimal;
}

/**
 * `value`: the one balance value. `plateau`: every line is at its limit, and each value from `low` to `high` balances.
 * `noEmissions`: nothing to balance. `none`: no value balances, for example where an intensity is zero.
 */
export type Balance =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'plateau'; readonly low: Decimal; readonly high: Decimal }
  | { readonly kind: 'noEmissions' }
  | { readonly kind: 'none' };

/** What a balance value makes of a line. */
export interface BalanceShare {
  readonly gap: Decimal;
  readonly rate: Decimal;
  readonly limited: boolean;
  readonly allowance: Decimal;
}

/** Digits of the working: sums stay exact, quotients are rounded far behind the last digit of a result. */
const Wide = Decimal.clone({ precision: 120 });
const NOTHING = new Wide(0);

/** The same forgiveness as the `floor` of the rules: ...999.9 left over by a division counts as the whole tonne. */
const GUARD = new Decimal('1e-12');

/** An allowance in whole tonnes, rounded down. */
export const wholeTonnes = (allowance: Decimal): Decimal => allowance.plus(GUARD).floor();

const narrow = (value: Decimal): Decimal => new Decimal(value).toSignificantDigits(Decimal.precision);

/** Where a line comes within the limits, and where it leaves them at the upper end. */
interface Breakpoint {
  readonly at: Decimal;
  readonly emissions: Decimal;
  readonly weighted: Decimal;
  readonly enters: boolean;
}

/**
 * Between two breakpoints the excess of allowances over emissions, times the balance value, is `rise` times the balance
 * value less `fixed`. Where no line is within the limits both are constant.
 */
interface Segment {
  readonly low: Decimal;
  readonly high: Decimal | undefined;
  readonly within: boolean;
  readonly rise: Decimal;
  readonly fixed: Decimal;
}

function breakpointsOf(lines: readonly BalanceLine[], edge: Decimal): readonly Breakpoint[] {
  const points = lines.flatMap((line): Breakpoint[] => {
    const emissions = new Wide(line.emissions);
    const weighted = emissions.times(line.intensity);
    const intensity = new Wide(line.intensity);
    const place = { emissions, weighted };
    return [
      { ...place, at: intensity.div(ONE.plus(edge)), enters: true },
      { ...place, at: intensity.div(ONE.minus(edge)), enters: false },
    ];
  });
  return points.sort((a, b) => a.at.comparedTo(b.at));
}

/** The segments from the first breakpoint on, from below; before it every line is at its lower limit. */
function segmentsOf(lines: readonly BalanceLine[], rule: BalanceRule): readonly Segment[] {
  const points = breakpointsOf(lines, rule.edge);
  const segments: Segment[] = [];
  let below = lines.reduce((sum, line) => sum.plus(line.emissions), NOTHING);
  let within = NOTHING;
  let weighted = NOTHING;
  let above = NOTHING;
  for (const [index, point] of points.entries()) {
    const sign = point.enters ? ONE : ONE.negated();
    within = within.plus(point.emissions.times(sign));
    weighted = weighted.plus(point.weighted.times(sign));
    if (point.enters) below = below.minus(point.emissions);
    else above = above.plus(point.emissions);
    const high = points[index + 1]?.at;
    if (high?.equals(point.at)) continue;
    const rise = above.minus(below).times(rule.cap).plus(within.times(rule.slope));
    segments.push({ low: point.at, high, within: !within.isZero(), rise, fixed: weighted.times(rule.slope) });
  }
  return segments;
}

const isLevel = ({ within, rise, high }: Segment): boolean => !within && rise.isZero() && high !== undefined;

/** The value within a segment at which allowances equal emissions, or undefined where it lies further up. */
function valueIn({ within, high, low, rise, fixed }: Segment): Decimal | undefined {
  if (!within || !high || high.times(rise).lessThan(fixed)) return undefined;
  return Decimal.max(low, Decimal.min(high, fixed.div(rise)));
}

/** Whether the rate is continuous, as in the plan: the excess of allowances then only grows with the balance value. */
export const isBalanced = ({ slope, edge, cap }: BalanceRule): boolean =>
  slope.times(edge).equals(cap) && edge.greaterThan(ZERO) && edge.lessThan(ONE) && cap.greaterThan(ZERO);

/** Solves for the balance value. Throws RangeError for a rule whose rate jumps at the edge. */
export function balanceOf(lines: readonly BalanceLine[], rule: BalanceRule): Balance {
  if (!isBalanced(rule)) throw new RangeError('the rate does not reach its limit at the edge');
  const counted = lines.filter(({ emissions }) => !emissions.isZero());
  if (counted.length === 0) return { kind: 'noEmissions' };
  if (counted.some(({ emissions, intensity }) => emissions.isNegative() || intensity.lte(ZERO)))
    return { kind: 'none' };
  const segments = segmentsOf(counted, rule);
  const level = segments.find(isLevel);
  if (level?.high) {
    const [low, high] = [narrow(level.low), narrow(level.high)];
    return low.equals(high) ? { kind: 'value', value: low } : { kind: 'plateau', low, high };
  }
  for (const segment of segments) {
    const value = valueIn(segment);
    if (value) return { kind: 'value', value: narrow(value) };
  }
  return { kind: 'none' };
}

/** Gap, rate and allowance (not yet rounded down) of a line at a balance value above zero. */
export function shareOf(line: BalanceLine, value: Decimal, rule: BalanceRule): BalanceShare {
  const gap = value.minus(line.intensity).div(value);
  const limited = gap.abs().gte(rule.edge);
  const limit = gap.isNegative() ? rule.cap.negated() : rule.cap;
  const rate = limited ? limit : gap.times(rule.slope);
  return { gap, rate, limited, allowance: line.emissions.times(ONE.plus(rate)) };
}

/** Sums of emissions, of allowances, and of allowances rounded down line by line. */
export function balanceSums(lines: readonly BalanceLine[], shares: readonly BalanceShare[]) {
  return {
    emissions: sumOf(lines.map(({ emissions }) => emissions)),
    allowances: sumOf(shares.map(({ allowance }) => allowance)),
    rounded: sumOf(shares.map(({ allowance }) => wholeTonnes(allowance))),
  };
}
