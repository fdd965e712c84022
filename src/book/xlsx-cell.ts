// The value of a cell of a workbook as the text a person would see: numbers exact and short, dates as ISO, errors by name.
import { Decimal } from '../formula/decimal';

/** How the numbers of a style are shown, as far as it changes what they are. `width`: codes with leading zeros. */
export interface NumberStyle {
  readonly kind: 'number' | 'date' | 'percent' | 'code';
  readonly width: number;
}

export const PLAIN_STYLE: NumberStyle = { kind: 'number', width: 0 };

/** Formats without a code of their own, by number (ECMA-376, 18.8.30; 27-36 and 50-58 are dates of East Asian editions). */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const PERCENT_IDS = new Set([9, 10]);

/** The style of a number format; `code` undefined for the built-in ones. */
export function styleOf(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    if (isDateId(id)) return { kind: 'date', width: 0 };
    return PERCENT_IDS.has(id) ? { kind: 'percent', width: 0 } : PLAIN_STYLE;
  }
  // what stands in quotes, brackets or after a backslash is only shown
  const bare = code.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*./gi, '');
  const [first = ''] = bare.split(';');
  if (/^0{2,}$/.test(first)) return { kind: 'code', width: first.length };
  if (first.includes('%')) return { kind: 'percent', width: 0 };
  return /[ymdhs年月日]/i.test(first) && !/[0#?]/.test(first.replace(/[smh]\.?0+/gi, ''))
    ? { kind: 'date', width: 0 }
    : PLAIN_STYLE;
}

/** From this on a spreadsheet has lost digits: it keeps fifteen. */
const FIRST_LOST = 1e15;

/** The shortest decimal that is this number: 0.57310000000000005 as it is stored is 0.5731. */
export function numberText(stored: string): string | undefined {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return undefined;
  if (Math.abs(value) >= FIRST_LOST) return value.toExponential().replace('e', 'E');
  return new Decimal(String(value)).toFixed();
}

const DAY = 86_400_000;
/** Day 0 of the two calendars of workbooks; the first has a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** A day number as an ISO date, with the time of day where it has one; undefined beyond the calendar. */
export function dateText(stored: string, is1904: boolean): string | undefined {
  const value = Number(stored);
  if (stored.trim() === '' || !(value >= 0 && value <= LAST_DAY)) return undefined;
  const at = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((value * DAY) / 1000) * 1000).toISOString();
  const [day = '', time = ''] = at.split(/[TZ.]/);
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** A share shown as a percentage keeps its sign, so that a header that says % does not divide it again. */
const percentText = (stored: string): string | undefined => {
  const text = numberText(stored);
  return text === undefined || text.includes('E') ? text : `${new Decimal(text).times(100).toFixed()}%`;
};

/** The text of a number in a style; undefined where it is no number. */
export function styledText(stored: string, style: NumberStyle, is1904: boolean): string | undefined {
  if (style.kind === 'date') return dateText(stored, is1904) ?? numberText(stored);
  if (style.kind === 'percent') return percentText(stored);
  const text = numberText(stored);
  return style.kind === 'code' && text && /^\d+$/.test(text) ? text.padStart(style.width, '0') : text;
}

/** Characters that XML cannot hold are written as _x000D_ in workbooks. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
