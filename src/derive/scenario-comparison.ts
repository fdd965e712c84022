// Scenarios side by side: the chain of a position and the sums of all positions, each with what differs from the base.
import type { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { Decimal, ZERO } from '../formula/decimal';
import { Fault, isNumber, type Value } from '../formula/value';
import type { Lang } from '../model/text';
import { BASE_DISPLAY, type Display, numberText, plainText } from './numbers';
import { type ChainCell, type ChainLine, chainOf } from './position-chain';
import { figureOf } from './position-coverage';
import { TABLE_FIGURES, type TableFigure } from './position-table';

const HUNDRED = 100;
const PLACES = 2;

/** How much a figure differs from that of the base. */
export interface Delta {
  readonly amount: Decimal;
  /** "+1,200", in the unit in which the figure is shown. */
  readonly text: string;
  readonly exact: string;
  /** "+2.80%"; '' where the base has nothing to compare with. */
  readonly percent: string;
}

const signed = (text: string, isPositive: boolean): string => (isPositive ? `+${text}` : text);

/** The difference of two figures; undefined where one of them has no number, or the unit is none that is subtracted. */
export function deltaOf(
  base: Value | undefined,
  own: Value | undefined,
  unit: string,
  display: Display,
): Delta | undefined {
  if (!isNumber(base) || !isNumber(own)) return undefined;
  const amount = own.minus(base);
  const isPositive = amount.greaterThan(ZERO);
  const share = base.isZero() ? undefined : amount.div(base.abs()).times(HUNDRED).toDecimalPlaces(PLACES);
  return {
    amount,
    text: signed(numberText(amount, unit, display), isPositive),
    exact: plainText(amount),
    percent: share ? `${signed(numberText(share, '1'), isPositive)}%` : '',
  };
}

export interface ComparedCell {
  readonly cell: ChainCell | undefined;
  readonly delta: Delta | undefined;
  /** Another value than the base has, be it a number, a word or the lack of one. */
  readonly differs: boolean;
}

export interface ComparedLine {
  readonly line: ChainLine;
  /** One per scenario, the base first. */
  readonly cells: readonly ComparedCell[];
  readonly differs: boolean;
}

const shownOf = (cell: ChainCell | undefined): string =>
  cell?.fault ? cell.fault.kind : plainText(cell?.value) || (cell?.shown.text ?? '');

function compared(
  id: string,
  base: ChainCell | undefined,
  cell: ChainCell | undefined,
  display: Display,
): ComparedCell {
  const unit = cell ? figureOf(cell.row, id).unit : '';
  const delta = base && cell ? deltaOf(base.value, cell.value, unit, display) : undefined;
  const differs = shownOf(base) !== shownOf(cell);
  return { cell, delta: delta?.amount.isZero() ? undefined : delta, differs };
}

/** The chain of a position in each scenario, the base first; undefined where a scenario has no such position. */
export function comparedChain(
  rows: readonly (Row | undefined)[],
  lang: Lang,
  display = BASE_DISPLAY,
): readonly ComparedLine[] {
  const known = rows.flatMap((row) => (row ? [row] : []));
  return chainOf(known, lang, display).map((line) => {
    const left = [...line.cells];
    const [base, ...others] = rows.map((row) => (row ? left.shift() : undefined));
    const cells = [base, ...others].map((cell) => compared(line.id, base, cell, display));
    return { line, cells, differs: cells.some(({ differs }) => differs) };
  });
}

/** A figure summed over all positions of one market. */
export interface ComparedSum {
  readonly scheme: string;
  readonly id: TableFigure;
  readonly sums: readonly Sum[];
}

export interface Sum {
  /** Undefined where a position lacks the figure: a part of a sum is not the sum. */
  readonly value: Decimal | undefined;
  readonly lacking: number;
  readonly positions: number;
}

function sumOf(computation: Computation, scheme: string, id: TableFigure): Sum {
  const rows = computation.positions.filter((row) => refIn(row).scheme === scheme);
  const values = rows.flatMap((row) => resultOf(row, id)?.value ?? []);
  const lacking = values.filter((value) => value instanceof Fault).length;
  const sum = values.reduce<Decimal>((total, value) => (isNumber(value) ? total.plus(value) : total), new Decimal(0));
  return { value: lacking > 0 || values.length === 0 ? undefined : sum, lacking, positions: values.length };
}

/** Sums over all positions, by market; nothing where there is only one position. */
export function comparedSums(computations: readonly Computation[]): readonly ComparedSum[] {
  const positions = computations.flatMap((computation) => computation.positions);
  if (computations.every((computation) => computation.positions.length < 2)) return [];
  const schemes = [...new Set(positions.map((row) => refIn(row).scheme))];
  return schemes.flatMap((scheme) =>
    TABLE_FIGURES.map((id) => ({ scheme, id, sums: computations.map((one) => sumOf(one, scheme, id)) })).filter(
      ({ sums }) => sums.some((sum) => sum.positions > 0),
    ),
  );
}
