// What people type into a number cell -> plain decimal text, or a refusal that says what it could mean. Never a guess.
import { Decimal } from '../formula/decimal';
import { calculate } from './arithmetic';
import { plainCharacters } from './characters';
import { looksLikeUnit, plainPowers, readMagnitude, readTypedUnit, type UnitRefusal } from './number-units';

/** What was done to the typed text so that it became a number; the interface shows it. */
export type NumberNote =
  | 'arithmetic'
  | 'percent'
  | 'tenThousands'
  | 'hundredMillions'
  | 'magnitude'
  | 'unit'
  | 'brackets'
  | 'thousands'
  | 'exponent'
  | 'fullWidth';

/** Why a typed text is no number. `percent`: a percentage where the unit is not 1. */
export type NumberFault = 'notANumber' | 'ambiguous' | 'percent' | 'arithmetic' | 'tooLong' | 'tooLarge' | UnitRefusal;

export type Cleaned =
  | { readonly ok: true; readonly text: string; readonly note?: NumberNote }
  | { readonly ok: false; readonly code: NumberFault; readonly candidates: readonly string[] };

/** Longest number, typed or written out; an expression such as the sum of twelve months may be longer. */
const LONGEST_NUMBER = 64;
const LONGEST_EXPRESSION = 500;

// bracket, sign, digits with their power of ten, and what stands after them: %, 万, a unit, a unit in brackets
const WHOLE =
  /^(\()? ?([+-]?) ?[¥￥]? ?([\d.,' 。]+(?:e[+-]?\d{1,3}|[x×*] ?10\^[+-]?\d{1,2})?) ?([^\d.,'()+\s-][^()]*|\([^\d()][^()]*\))?(\))?$/i;
const CURRENCY = /^[(+-]? ?[¥￥]/;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/;
const EXPONENT = /^(.*?) ?(?:e|[x×*] ?10\^)([+-]?\d+)$/i;
const GROUPED = /^[1-9]\d{0,2}([, '])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;
// 1.000 is one with three decimals in one country and a thousand in another; 0.877 and 97.490 are not in doubt.
const LONE_THOUSAND = /^([1-9]\d{0,2})\.000$/;
const LONE_COMMA = /^(\d+),(\d+)$/;
const POINTS_AS_GROUPS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const CHINESE_STOP = /^(\d+)。(\d+)$/;
const OTHER_GROUPS = /^\d+(?:[, ']\d+)+(?:\.\d*)?$/;
const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** The decimal point of an unsigned plain decimal moved to the right by `places`; without needless zeros. */
function shifted(plain: string, places: number): string {
  const [whole = '', decimals = ''] = plain.split('.');
  const point = whole.length + places;
  const digits = point < 0 ? '0'.repeat(-point) + whole + decimals : (whole + decimals).padEnd(point, '0');
  const at = Math.max(point, 0);
  const left = digits.slice(0, at).replace(/^0+/, '') || '0';
  const right = digits.slice(at).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

const refuse = (code: NumberFault, candidates: readonly string[] = []): Cleaned => ({ ok: false, code, candidates });

function accept(text: string, note: NumberNote | undefined): Cleaned {
  if (text.length > LONGEST_NUMBER) return refuse('tooLarge');
  return note === undefined ? { ok: true, text } : { ok: true, text, note };
}

/** Readings of the digits between sign and suffix: one where they are clear, several where one must ask, none otherwise. */
function readings(body: string): readonly string[] {
  const lone = LONE_THOUSAND.exec(body);
  if (lone) return [`${lone[1]}`, `${lone[1]}000`];
  if (PLAIN.test(body)) return [body];
  if (GROUPED.test(body)) return [body.replace(/[, ']/g, '')];
  const comma = LONE_COMMA.exec(body);
  if (comma) return [`${comma[1]}.${comma[2]}`, `${comma[1]}${comma[2]}`];
  if (POINTS_AS_GROUPS.test(body)) return ['', body.replaceAll('.', '').replace(',', '.')];
  const stop = CHINESE_STOP.exec(body);
  if (stop) return ['', `${stop[1]}.${stop[2]}`];
  return OTHER_GROUPS.test(body) ? ['', body.replace(/[, ']/g, '')] : [];
}

function cleanExpression(text: string): Cleaned {
  if (text.length > LONGEST_EXPRESSION) return refuse('tooLong');
  const value = calculate(text.slice(1));
  if (!value) return refuse('arithmetic');
  return value.e > LONGEST_NUMBER || value.e < -LONGEST_NUMBER
    ? refuse('tooLarge')
    : accept(value.isZero() ? '0' : value.toFixed(), 'arithmetic');
}

/** What stands after the digits: by how many places it moves the point, and what is to be said about it. */
interface Suffix {
  readonly places: readonly number[];
  readonly doubtful: boolean;
  readonly note?: NumberNote;
}

const MAGNITUDE_NOTES: Readonly<Record<number, NumberNote>> = { 4: 'tenThousands', 8: 'hundredMillions' };

function suffixOf(text: string, unit: string): Suffix | NumberFault {
  if (text === '') return { places: [0], doubtful: false };
  if (text === '%') return { places: [-2], doubtful: false, note: 'percent' };
  const magnitude = readMagnitude(text, unit);
  if (magnitude) {
    const note = MAGNITUDE_NOTES[magnitude.places.at(-1) ?? 0] ?? 'magnitude';
    return { places: magnitude.places, doubtful: false, note };
  }
  const typed = readTypedUnit(text, unit);
  if (!('refused' in typed)) return { ...typed, note: 'unit' };
  return typed.refused === 'unknownUnit' && !looksLikeUnit(text) ? 'notANumber' : typed.refused;
}

/** What is to be said about digits that were not plain. */
function digitNote(open: string | undefined, digits: string, exponent: boolean): NumberNote | undefined {
  if (open) return 'brackets';
  if (/[, ']/.test(digits)) return 'thousands';
  return exponent ? 'exponent' : undefined;
}

function cleanDigits(text: string, unit: string, fullWidth: boolean): Cleaned {
  const [, open, sign = '', body = '', tail = '', close] = WHOLE.exec(text) ?? [];
  if (body === '' || (open === undefined) !== (close === undefined) || (open && sign)) return refuse('notANumber');
  const digits = body.trim();
  const exponent = EXPONENT.exec(digits);
  const mantissa = exponent?.[1] ?? digits;
  const [first, ...others] = exponent && PLAIN.test(mantissa) ? [mantissa] : readings(mantissa);
  if (first === undefined) return refuse('notANumber');
  const ending = tail.replace(/^\((.*)\)$/, '$1').trim();
  const suffix = suffixOf(ending === '' && CURRENCY.test(text) ? 'CNY' : ending, unit);
  if (typeof suffix === 'string') return refuse(suffix);
  const finished = (plain: string, by: number): string => {
    const value = shifted(plain, by + Number(exponent?.[2] ?? 0));
    return (open || sign === '-') && value !== '0' ? `-${value}` : value;
  };
  const known = [first, ...others].filter((reading) => reading !== '');
  const all = [...new Set(known.flatMap((plain) => suffix.places.map((by) => finished(plain, by))))];
  const [only = ''] = all;
  if (others.length > 0 || all.length > 1 || suffix.doubtful) return refuse('ambiguous', all);
  if (ending === '%' && unit !== '1') return refuse('percent', [only, finished(first, 0)]);
  return accept(
    only,
    suffix.note ?? digitNote(open, digits, exponent !== null) ?? (fullWidth ? 'fullWidth' : undefined),
  );
}

/**
 * Reads what was typed into a number cell of a unit ('1' = plain number, where a percentage is a fraction).
 * Gives plain decimal text without exponent, separators or needless zeros; otherwise a code and the readings to ask about.
 */
export function cleanNumber(typed: string, unit: string): Cleaned {
  if (typed.length > LONGEST_EXPRESSION) return refuse('tooLong');
  const plain = plainCharacters(typed);
  const text = plain.startsWith("'") ? plain.slice(1).trim() : plain;
  if (CANONICAL.test(text) && text.length <= LONGEST_NUMBER && text !== '-0') {
    return accept(text, plain === typed.trim() ? undefined : 'fullWidth');
  }
  if (text.startsWith('=')) return cleanExpression(text);
  if (text.length > LONGEST_NUMBER) return refuse('tooLong');
  return cleanDigits(plainPowers(text).replace(/(\d) 10\^/, '$1×10^'), unit, /[\uff01-\uff5e]/.test(typed));
}

/** Value of a canonical text; undefined for anything else, so that a cell kept as typed never becomes a number. */
export const readNumber = (text: string): Decimal | undefined => (CANONICAL.test(text) ? new Decimal(text) : undefined);
