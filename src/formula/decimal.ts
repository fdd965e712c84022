// The one number type of the project: our own clone of decimal.js, 28 digits, never in exponent notation.
import { Decimal as Base } from 'decimal.js';

/** Exact decimal numbers. A clone, so that nobody else's global settings can reach it. */
export const Decimal = Base.clone({
  defaults: true,
  precision: 28,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = Base;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/** Wide enough to add numbers of any size met here without rounding, so that their order does not matter. */
const Wide = Decimal.clone({ precision: 100 });
const NOTHING = new Wide(0);

/** The sum of numbers, rounded once at the end and not after every term. */
export function sumOf(terms: readonly Decimal[]): Decimal {
  const [only = ZERO] = terms;
  // nearly always there is but one, and it is the sum unless it has more digits than a sum keeps
  if (terms.length < 2) return only.isZero() || only.precision() > Decimal.precision ? ZERO.plus(only) : only;
  const total = terms.reduce((sum, term) => sum.plus(term), NOTHING);
  return new Decimal(total).toSignificantDigits(Decimal.precision);
}
