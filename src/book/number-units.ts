// A unit typed after a number -> that number in the unit of its column: exact, or refused, or asked about. Never guessed.
import { Decimal } from '../formula/decimal';
import { CASELESS_LETTERS, DOUBTFUL_NAMES, UNIT_NAMES } from '../formula/unit-names';
import {
  combineUnits,
  DIMENSIONLESS,
  parseUnit,
  sameDimension,
  UNIT_SYMBOLS,
  type Unit,
  UnitFault,
} from '../formula/units';

/** Why a unit cannot be taken: of another kind than the column, standard coal (no heat unit), or not known at all. */
export type UnitRefusal = 'otherUnit' | 'coalEquivalent' | 'unknownUnit';

/** By how many places the point moves; several where one must ask, or where it is `doubtful`. */
export type UnitReading =
  | { readonly places: readonly number[]; readonly doubtful: boolean }
  | { readonly refused: UnitRefusal };

/** Powers of ten that stand before a unit, or alone. */
const MAGNITUDES: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  亿: 8,
  億: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  萬: 4,
  thousand: 3,
  million: 6,
  billion: 9,
};
const MAGNITUDE = new RegExp(`^(?:10\\^(\\d{1,2})|(${Object.keys(MAGNITUDES).join('|')}))(.*)$`, 'i');
/** Shorthands that may be a power of ten as well as a unit. */
const SHORTHANDS: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, b: 9, bn: 9 };

const WORDY = /^[^\d\s]*(?:[a-z]{2}|[\u3400-\u9fff]|tco2|nm3)/i;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Powers of ten with a raised exponent, written with the sign for it: 10⁴ as 10^4. */
export const plainPowers = (text: string): string =>
  text.replace(/10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, raised: string) => {
    return `10^${[...raised].map((one) => SUPERSCRIPTS.indexOf(one)).join('')}`;
  });

/** Digits as they stand raised or lowered, and signs of multiplication within a unit, in plain characters. */
function plainSymbol(text: string): string {
  return plainPowers(text)
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (one) => `${SUPERSCRIPTS.indexOf(one)}`)
    .replace(/[₀₁₂₃₄₅₆₇₈₉]/g, (one) => `${SUBSCRIPTS.indexOf(one)}`)
    .replaceAll('㎥', 'm3')
    .replace(/m\^3/gi, 'm3')
    .replaceAll('每', '/')
    .replaceAll('二氧化碳', 'CO2')
    .replace(/[\s·•∙⋅.*-]/g, '')
    .replace(/CO2(?:eq?|当量)/i, 'CO2');
}

const EXACT: ReadonlyMap<string, readonly string[]> = new Map([
  ...UNIT_SYMBOLS.map((symbol) => [symbol.replaceAll(' ', ''), [symbol]] as const),
  ...Object.entries(UNIT_NAMES).map(([name, symbol]) => [name, [symbol]] as const),
]);

/** Spellings without regard to case. */
const FOLDED: ReadonlyMap<string, readonly string[]> = new Map(
  [...EXACT]
    .filter(([name]) => name.length > 1 || CASELESS_LETTERS.has(name.toUpperCase()))
    .map(([name, symbols]) => [name.toLowerCase(), symbols]),
);

interface Symbols {
  readonly symbols: readonly string[];
  readonly doubtful: boolean;
}

function symbolsOf(name: string): Symbols | undefined {
  const exact = EXACT.get(name);
  if (exact) return { symbols: exact, doubtful: false };
  const key = [name, name.toLowerCase()].find((one) => Object.hasOwn(DOUBTFUL_NAMES, one));
  if (key !== undefined) return { symbols: DOUBTFUL_NAMES[key] ?? [], doubtful: true };
  const isCaseless = name.length > 1 || CASELESS_LETTERS.has(name);
  const folded = isCaseless ? FOLDED.get(name.toLowerCase()) : undefined;
  return folded && { symbols: folded, doubtful: false };
}

/** One factor of a unit, with the power of ten before it. */
function readFactor(text: string): { readonly units: readonly Unit[]; readonly doubtful: boolean } | undefined {
  const [, power, word, rest] = MAGNITUDE.exec(text) ?? [];
  const known = symbolsOf(text);
  if (known) return { units: known.symbols.map(parseUnit), doubtful: known.doubtful };
  const inner = rest === undefined ? undefined : symbolsOf(rest);
  if (!inner) return undefined;
  const scale = new Decimal(10).pow(Number(power ?? MAGNITUDES[word?.toLowerCase() ?? ''] ?? 0));
  return {
    units: inner.symbols.map((symbol) => combineUnits({ powers: {}, scale }, parseUnit(symbol), 1)),
    doubtful: inner.doubtful,
  };
}

function readUnit(text: string): { readonly units: readonly Unit[]; readonly doubtful: boolean } | undefined {
  let units: readonly Unit[] = [DIMENSIONLESS];
  let doubtful = false;
  for (const [index, part] of plainSymbol(text).split('/').entries()) {
    const factor = readFactor(part);
    if (!factor) return undefined;
    doubtful ||= factor.doubtful;
    units = units.flatMap((unit) => factor.units.map((one) => combineUnits(unit, one, index === 0 ? 1 : -1)));
  }
  return { units, doubtful };
}

/** The unit of a column; undefined where it counts something of its own. */
function knownUnit(text: string): Unit | undefined {
  try {
    return parseUnit(text);
  } catch (error) {
    if (error instanceof UnitFault) return undefined;
    throw error;
  }
}

/** The units a column may have: two where it depends on the fuel of a row that is not known. */
function wantedUnits(column: string): readonly string[] {
  if (column.includes(' or ')) return column.split(' or ');
  if (column.includes('materialUnit')) return ['t', '10^4 Nm3'].map((unit) => column.replace('materialUnit', unit));
  return [column.replace('product unit', 't')];
}

/** Whether it is open in what a column is counted until the row says so. */
const isOpenUnit = (column: string): boolean => wantedUnits(column).length > 1 || column.includes('product unit');

/** What counts CO2 or standard coal in tonnes counts no others, and a price per tonne is often written without it. */
function completed(typed: Unit, wanted: Unit): Unit {
  const { t, ...others } = typed.powers;
  for (const of of ['tCO2', 'tce']) {
    const power = wanted.powers[of];
    if (t !== undefined && power === t && wanted.powers.t === undefined && others[of] === undefined)
      return { ...typed, powers: { ...others, [of]: power } };
  }
  const isMoney = Object.keys(typed.powers).length === 1 && typed.powers.CNY === 1;
  return isMoney && wanted.powers.CNY === 1 && wanted.powers.tCO2 === -1 ? { ...typed, powers: wanted.powers } : typed;
}

/** Places between two units of one kind; all scales are powers of ten. */
const placesBetween = (typed: Unit, wanted: Unit): number => typed.scale.div(wanted.scale).e;

const placesTo = (typed: readonly Unit[], wanted: Unit): readonly number[] =>
  typed
    .map((one) => completed(one, wanted))
    .filter((one) => sameDimension(one, wanted))
    .map((one) => placesBetween(one, wanted));

function readFresh(text: string, column: string): UnitReading {
  const shorthand = SHORTHANDS[text.toLowerCase()];
  if (shorthand !== undefined) return { places: [0, shorthand], doubtful: true };
  const typed = readUnit(text);
  if (!typed) return { refused: 'unknownUnit' };
  const wanted = wantedUnits(column).map(knownUnit);
  const places = wanted.flatMap((to) => (to ? placesTo(typed.units, to) : []));
  if (places.length > 0) return { places: [...new Set(places)], doubtful: typed.doubtful || isOpenUnit(column) };
  return { refused: typed.units.some((unit) => unit.powers.tce !== undefined) ? 'coalEquivalent' : 'otherUnit' };
}

/** Units as read before: a pasted column has the same one a thousand times. */
const readings = new Map<string, UnitReading>();
const MOST_READINGS = 500;

/** What a unit typed after a number does to it in a column. */
export function readTypedUnit(text: string, column: string): UnitReading {
  const key = `${column}\u0000${text}`;
  const known = readings.get(key) ?? readFresh(text, column);
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(key, known);
  return known;
}

/**
 * What a power of ten without a unit does: in a column that counts in ten thousands, 3 万 may be three of them as well.
 * Undefined where the text is no power of ten.
 */
export function readMagnitude(text: string, column: string): { readonly places: readonly number[] } | undefined {
  const [, power, word, rest] = MAGNITUDE.exec(plainSymbol(text)) ?? [];
  if (rest !== '') return undefined;
  const places = Number(power ?? MAGNITUDES[word?.toLowerCase() ?? ''] ?? 0);
  const isCounted = places === 4 && wantedUnits(column).some((unit) => unit.startsWith('10^4'));
  return { places: isCounted ? [0, places] : [places] };
}

/** Whether what stands after a number looks like a unit at all. */
export const looksLikeUnit = (text: string): boolean => WORDY.test(plainSymbol(text));

/** What stands after the number of an entry: "TJ" of "350 TJ". */
export const typedUnit = (text: string): string => /^[\s\d.,'+()-]*(?:e[+-]?\d+)?\s*(.*?)\)?$/i.exec(text)?.[1] ?? '';

/** Units in which a column may well be filled in, from the smallest. */
export function unitsLike(column: string): readonly string[] {
  const [own = '', ...others] = wantedUnits(column);
  const unit = knownUnit(own);
  if (!unit || own === '' || own === '1' || others.length > 0) return wantedUnits(column);
  const like = UNIT_SYMBOLS.flatMap((symbol) => {
    const { powers, scale } = parseUnit(symbol);
    const ratio = scale.div(unit.scale).e;
    return sameDimension({ powers, scale }, unit) && ratio >= -4 && ratio <= 3 ? [{ symbol, scale }] : [];
  });
  return like.length === 0 ? [own] : like.sort((a, b) => a.scale.comparedTo(b.scale)).map(({ symbol }) => symbol);
}
