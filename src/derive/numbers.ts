// Exact values -> the digits people read. Never used for calculating.
import { Decimal } from '../formula/decimal';
import { isNumber, type Value } from '../formula/value';
import type { Lang } from '../model/text';

/** How quantities of CO2 are written: in tonnes, or in units of ten thousand of them. */
export const TONNES = ['t', '10^4 t'] as const;

/** How the reader of a screen wants figures written. Editors, copies and files have base units, whatever it says. */
export interface Display {
  readonly tonnes: (typeof TONNES)[number];
}

/** Everything in its base unit. */
export const BASE_DISPLAY: Display = { tonnes: 't' };

const TONNE = 'tCO2';
const PLACES = 4;

const isMoved = (unit: string, display: Display): boolean => unit === TONNE && display.tonnes === '10^4 t';

/** The unit that a figure is shown in. */
export const shownUnit = (unit: string, display: Display): string => (isMoved(unit, display) ? `10^4 ${unit}` : unit);

/** A plain decimal text in units of ten thousand: its point moved, no digit lost, none added beyond the fourth place. */
function inTenThousands(plain: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(plain) ?? [];
  if (/^0*$/.test(whole + decimals)) return '0';
  const digits = whole.padStart(PLACES + 1, '0');
  return `${sign}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}${decimals}`;
}

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

/** Money keeps its two decimals. In either way of writing tonnes the same digits are shown. */
export function numberText(value: Decimal, unit: string, display = BASE_DISPLAY): string {
  if (unit === 'CNY') return separated(value.toFixed(value.isInteger() ? 0 : 2));
  const plain = shortened(value);
  return separated(isMoved(unit, display) ? inTenThousands(plain) : plain);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as it is read: "31 Dec 2025" in English, 2025-12-31 in Chinese (GB/T 7408); other text comes back as it is. */
export function dateText(iso: string, lang: Lang): string {
  const [, year, month, day] = lang === 'en' ? (DAY.exec(iso) ?? []) : [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** All digits of a value, as copied, exported and printed by the headless run; '' for what has no value. */
export function plainText(value: Value | undefined): string {
  if (isNumber(value)) return value.toFixed();
  return typeof value === 'string' ? value : '';
}
