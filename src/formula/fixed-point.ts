// e ^ x and powers in binary fixed point: the same 28 digits as decimal.js, some ten times sooner.
import { Decimal } from './decimal';

/** Bits behind the point: 57 digits, of which the last few get lost on the way. */
const BITS = 192n;
const UNIT = 1n << BITS;
/** e ^ x is found as (e ^ (x / 2 ^ HALVINGS)) squared as often: the smaller the x, the fewer terms it takes. */
const HALVINGS = 8n;
/** Digits computed; what lies behind those of a Decimal decides how it is rounded. */
const DIGITS = 48n;
/** Results beyond e ^ 64, and bases so small or large that bits would be missing, are left to decimal.js. */
const WIDEST = 64n << BITS;
const SMALLEST_BASE = UNIT / 1000n;
const LARGEST_BASE = UNIT * 1_000_000n;
/** Decimals from 1e-40 to 1e12: smaller ones are not worth the digits, larger exponents would eat those kept in reserve. */
const reachable = (x: Decimal): boolean => x.isFinite() && x.e > -40 && x.e < 12;
/** Share of the last digit within which a half cannot be told from nearly a half. */
const NEAR = 10n ** 9n;

const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;

/** `scale` times x, cut off. */
function scaled(x: Decimal, scale: bigint): bigint {
  const [whole = '', places = ''] = x.toFixed().split('.');
  return (BigInt(whole + places) * scale) / 10n ** BigInt(places.length);
}

/** ln((1 + z) / (1 - z)) for z from 0 to 1/3, by its series. */
function logOfRatio(z: bigint): bigint {
  const square = times(z, z);
  let sum = 0n;
  for (let n = 1n, power = z; power > 0n; n += 2n, power = times(power, square)) sum += power / n;
  return 2n * sum;
}

const LN2 = logOfRatio(UNIT / 3n);

/** A law has one base or two, and thousands of exponents. */
const known = { x: UNIT, logarithm: 0n };

function logarithmOf(x: bigint): bigint {
  if (x === known.x) return known.logarithm;
  const twos = BigInt(x.toString(2).length - 1) - BITS;
  const mantissa = x << -twos;
  known.x = x;
  known.logarithm = twos * LN2 + logOfRatio(((mantissa - UNIT) << BITS) / (mantissa + UNIT));
  return known.logarithm;
}

/** mantissa * 2 ^ twos as a Decimal, or undefined where it is too near to a half of the last digit to be rounded. */
function rounded(mantissa: bigint, twos: bigint): Decimal | undefined {
  const places = DIGITS - (twos * 3n) / 10n;
  const digits = (mantissa * 10n ** places) << (twos - BITS);
  const cut = BigInt(digits.toString().length - Decimal.precision);
  const last = 10n ** cut;
  const rest = (digits % last) - last / 2n;
  if (rest < last / NEAR && -rest < last / NEAR) return undefined;
  return new Decimal(`${digits / last + (rest > 0n ? 1n : 0n)}e${cut - places}`);
}

function exponentialOf(x: bigint): Decimal | undefined {
  if (x > WIDEST || -x > WIDEST) return undefined;
  const twos = x / LN2 - (x < 0n ? 1n : 0n);
  const small = (x - twos * LN2) >> HALVINGS;
  let sum = UNIT;
  for (let n = 1n, term = small; term > 0n; n += 1n, term = times(term, small) / n) sum += term;
  for (let n = 0n; n < HALVINGS; n += 1n) sum = times(sum, sum);
  return rounded(sum, twos);
}

/** e ^ x, or undefined where decimal.js has to find it. */
export const quickExponential = (x: Decimal): Decimal | undefined =>
  reachable(x) ? exponentialOf(scaled(x, UNIT)) : undefined;

/** base ^ exponent for broken exponents, or undefined where decimal.js has to find it. */
export function quickPower(base: Decimal, exponent: Decimal): Decimal | undefined {
  if (exponent.isInteger() || !reachable(exponent) || !reachable(base)) return undefined;
  const of = scaled(base, UNIT);
  if (of < SMALLEST_BASE || of > LARGEST_BASE) return undefined;
  return exponentialOf(scaled(exponent, logarithmOf(of)));
}
