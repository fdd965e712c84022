// Exact values -> the digits people read. Never used for calculating.
import { Decimal } from '../formula/decimal';
import { isNumber, type Value } from '../formula/value';

/** Significant digits after the whole part, for figures below a thousand. */
const SHOWN = 6;

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** A plain decimal text with thousands separated and a real minus sign; other text comes back as it is. */
export function separated(plain: string): string {
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(plain);
  if (!parts) return plain;
  return `${parts[1] ? '−' : ''}${grouped(parts[2] ?? '')}${parts[3] ?? ''}`;
}

/** Shortened for reading: whole tonnes stay whole, long fractions end after six significant digits. */
export function shortened(value: Decimal): string {
  if (value.isInteger()) return value.toFixed();
  const whole = value.abs().floor();
  const places = whole.isZero() ? SHOWN : Math.max(2, SHOWN - whole.toFixed().length + 1);
  return new Decimal(value.toFixed(places, Decimal.ROUND_HALF_UP)).toFixed();
}

/** Money keeps its two decimals. */
export function numberText(value: Decimal, unit: string): string {
  if (unit === 'CNY') return separated(value.toFixed(value.isInteger() ? 0 : 2));
  return separated(shortened(value));
}

/** All digits of a value, as copied, exported and printed by the headless run; '' for what has no value. */
export function plainText(value: Value | undefined): string {
  if (isNumber(value)) return value.toFixed();
  return typeof value === 'string' ? value : '';
}
