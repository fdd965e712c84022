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
