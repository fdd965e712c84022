// The balance value as an exercise: the terms of the rules for a sector and year, the lines of a book, and what comes out.
import { cleanNumber, readNumber } from '../book/clean-number';
import type { Computation } from '../book/compute';
import type { Book } from '../book/types';
import {
  type Balance,
  type BalanceLine,
  type BalanceRule,
  type BalanceShare,
  balanceOf,
  balanceSums,
  isBalanced,
  shareOf,
  wholeTonnes,
} from '../engine/balance';
import { resultOf } from '../engine/evaluate';
import { type ParameterLine, type ParameterOverride, parameterIn } from '../engine/parameters';
import { packFor, type Registry, versionIn } from '../engine/registry';
import type { Row } from '../engine/row';
import type { Decimal } from '../formula/decimal';
import { isNumber } from '../formula/value';
import type { FormulaVersion, Pack, Parameter } from '../model/pack';

const SCHEME = 'national';
const TERMS = { slope: 'adjustmentSlope', edge: 'adjustmentBand', cap: 'adjustmentLimit' } as const;
type Term = keyof typeof TERMS;

/** A number of the rules with what it rests on. */
export interface TermLine {
  readonly parameter: Parameter;
  readonly line: ParameterLine;
}

/** What the rules of a sector and year say about the adjustment. */
export interface BalanceTerms {
  readonly rule: BalanceRule;
  readonly lines: readonly TermLine[];
  /** The formula of the rate. */
  readonly formula: FormulaVersion | undefined;
}

const parameterOf = (pack: Pack, term: Term): Parameter | undefined =>
  pack.parameters.find(({ id }) => id === TERMS[term]);

/** Sectors with a balance value, and the years for which each has the terms. */
export function balanceSectors(registry: Registry): ReadonlyMap<string, readonly number[]> {
  const sectors = new Map<string, readonly number[]>();
  for (const pack of registry.packs) {
    const slope = pack.scheme === SCHEME ? parameterOf(pack, 'slope') : undefined;
    if (!slope) continue;
    const years = Array.from({ length: pack.to - pack.from + 1 }, (_, n) => pack.from + n);
    const known = years.filter((year) => versionIn(slope.versions, year));
    sectors.set(pack.sector, [...(sectors.get(pack.sector) ?? []), ...known]);
  }
  return sectors;
}

function termIn(pack: Pack, term: Term, year: number, overrides: readonly ParameterOverride[]): TermLine | undefined {
  const parameter = parameterOf(pack, term);
  const line = parameter && parameterIn(parameter, year, overrides)?.lines.get('');
  return parameter && line ? { parameter, line } : undefined;
}

/** The terms of a sector and year, with own values of the book in place; undefined where the rules have none. */
export function balanceTerms(
  registry: Registry,
  sector: string,
  year: number,
  overrides: readonly ParameterOverride[],
): BalanceTerms | undefined {
  const pack = packFor(registry, SCHEME, sector, year);
  if (typeof pack === 'string') return undefined;
  const slope = termIn(pack, 'slope', year, overrides);
  const edge = termIn(pack, 'edge', year, overrides);
  const cap = termIn(pack, 'cap', year, overrides);
  if (!slope || !edge || !cap) return undefined;
  const [s, e, c] = [slope.line.value, edge.line.value, cap.line.value];
  if (!isNumber(s) || !isNumber(e) || !isNumber(c)) return undefined;
  const rate = pack.quantities.find(({ id }) => id === 'adjustmentRate');
  return {
    rule: { slope: s, edge: e, cap: c },
    lines: [slope, edge, cap],
    formula: rate && versionIn(rate.versions, year),
  };
}

/** A line as it stands in the table: texts, and the row of the book it came from. */
export interface TypedLine {
  readonly name: string;
  readonly emissions: string;
  readonly intensity: string;
  readonly row?: number;
}

/** Number cells of a line, and what is wrong with them. */
export const LINE_NUMBERS = ['emissions', 'intensity'] as const;
export type LineNumber = (typeof LINE_NUMBERS)[number];

export const isBlankLine = (line: TypedLine): boolean =>
  line.name === '' && line.emissions === '' && line.intensity === '';

/** What was typed into a number cell as plain digits; else the text itself. */
export function cleanedNumber(typed: string): string {
  const text = typed.trim();
  const read = cleanNumber(text, 'tCO2');
  return text !== '' && read.ok ? read.text : text;
}

/** The number of a cell where it can be used: emissions from 0, intensities above 0. */
export function lineNumber(line: TypedLine, column: LineNumber): Decimal | undefined {
  const number = readNumber(line[column]);
  if (!number || number.isNegative()) return undefined;
  return column === 'intensity' && number.isZero() && !readNumber(line.emissions)?.isZero() ? undefined : number;
}

/** A line with what the balance value makes of it. */
export interface SharedLine extends BalanceShare {
  readonly emissions: Decimal;
  readonly whole: Decimal;
  /** Whole tonnes less emissions: positive is left over, negative is short. */
  readonly over: Decimal;
}

export interface BalanceAnswer {
  readonly balance: Balance;
  /** By the place of the line in the table; blank lines and all lines without a solution have none. */
  readonly shares: ReadonlyMap<number, SharedLine>;
  readonly sums: ReturnType<typeof balanceSums>;
}

function sharedLine(line: BalanceLine, value: Decimal, rule: BalanceRule): SharedLine {
  const share = shareOf(line, value, rule);
  const whole = wholeTonnes(share.allowance);
  return { ...share, emissions: line.emissions, whole, over: whole.minus(line.emissions) };
}

/** Places of lines in the table that hold something but cannot be counted. */
export const faultyLines = (lines: readonly TypedLine[]): readonly number[] =>
  lines.flatMap((line, index) =>
    isBlankLine(line) || LINE_NUMBERS.every((column) => lineNumber(line, column)) ? [] : [index],
  );

/** Solves for the typed lines; undefined while a line is incomplete, or where the rate of own values jumps. */
export function balanceAnswer(lines: readonly TypedLine[], rule: BalanceRule): BalanceAnswer | undefined {
  if (faultyLines(lines).length > 0 || !isBalanced(rule)) return undefined;
  const counted = lines.flatMap((line, index) => {
    const emissions = lineNumber(line, 'emissions');
    const intensity = lineNumber(line, 'intensity');
    return emissions && intensity ? [{ index, emissions, intensity }] : [];
  });
  const balance = balanceOf(counted, rule);
  const value = balance.kind === 'value' ? balance.value : balance.kind === 'plateau' ? balance.low : undefined;
  const shared = value ? counted.map((line) => sharedLine(line, value, rule)) : [];
  const shares = new Map(counted.flatMap(({ index }, at) => (shared[at] ? [[index, shared[at]] as const] : [])));
  return { balance, shares, sums: balanceSums(counted, shared) };
}

export interface BookLines {
  readonly lines: readonly TypedLine[];
  /** Units of the sector and year that have no emissions or intensity yet. */
  readonly incomplete: number;
  /** Units whose allowance equals their emissions, whatever the balance value is. */
  readonly special: number;
}

const plain = (row: Row, id: string): string => {
  const value = resultOf(row, id)?.value;
  return isNumber(value) ? value.toFixed() : '';
};

/** Units of the national scheme of a sector and year, as lines. */
export function bookLines(book: Book, computation: Computation, sector: string, year: number): BookLines {
  const rows = book.sheets.facilities.flatMap((source) => {
    const { cells } = source;
    const fits = cells.scheme?.text === SCHEME && cells.sector?.text === sector && cells.year?.text === String(year);
    const row = fits ? computation.rowOf('facilities', source.id) : undefined;
    return row ? [{ source, row }] : [];
  });
  const ordinary = rows.filter(({ source }) => source.cells.specialCase?.text !== 'yes');
  const lines = ordinary.map(({ source, row }) => ({
    name: source.cells.facility?.text ?? '',
    emissions: plain(row, 'emissions'),
    intensity: plain(row, 'intensity'),
    row: source.id,
  }));
  const complete = lines.filter(({ emissions, intensity }) => emissions !== '' && intensity !== '');
  return { lines: complete, incomplete: lines.length - complete.length, special: rows.length - ordinary.length };
}
