// Powers and exponentials, remembered: they cost many times a multiplication and the same arguments come again.
import { Decimal } from './decimal';
import { quickExponential, quickPower } from './fixed-point';

/** Distinct arguments kept per function; beyond it the memory is emptied and starts anew. */
const KEPT = 20_000;

function remember<A extends readonly Decimal[]>(compute: (...args: A) => Decimal | undefined) {
  const known = new Map<string, Decimal | undefined>();
  return (...args: A): Decimal | undefined => {
    const key = args.join(' ');
    if (known.has(key)) return known.get(key);
    const value = compute(...args);
    if (known.size >= KEPT) known.clear();
    known.set(key, value);
    return value;
  };
}

const finite = (value: Decimal): Decimal | undefined => (value.isFinite() ? value : undefined);

/** base ^ exponent, or undefined where there is no real, finite result. */
export const power = remember((base: Decimal, exponent: Decimal) =>
  finite(quickPower(base, exponent) ?? Decimal.pow(base, exponent)),
);

/** e ^ x, or undefined where it is beyond reach. */
export const exponential = remember((x: Decimal) => finite(quickExponential(x) ?? x.exp()));

/** Natural logarithm, or undefined where there is none. */
export const logarithm = remember((x: Decimal) => (x.greaterThan(0) ? x.ln() : undefined));
