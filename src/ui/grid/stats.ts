// Sum, mean, least, most and count of the numbers in a selection, exact to the last decimal.
import { type Decimal, ZERO } from '../../formula/decimal';
import { readPlainNumber } from './series';
import type { GridCell } from './types';

export interface Stats {
  readonly sum: string;
  readonly mean: string;
  /** How many numbers; the texts are '' where there are fewer than two. */
  readonly count: number;
  readonly least: string;
  readonly most: string;
  /** How many cells are not blank. */
  readonly filled: number;
  /** What sum and mean are in, where the cells show another unit. */
  readonly unit?: string;
}

/** The number a cell stands for, read from its edit text or, behind a formula, from what is shown. */
export function readNumber(cell: GridCell): Decimal | undefined {
  return readPlainNumber(cell.edit) ?? readPlainNumber(cell.text.replaceAll(',', ''));
}

/** A number with its thousands separated. */
export function formatNumber(value: Decimal): string {
  const [whole = '', part] = value.toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Figures that grow cell by cell, so that many cells can be read in slices. */
export interface Tally {
  /** A cell that is not blank, with its number if it has one. */
  add(value: Decimal | undefined): void;
  /** The figures so far; undefined where there is nothing to count. */
  stats(): Stats | undefined;
}

/** A tally of no cells yet. */
export function makeTally(): Tally {
  let sum = ZERO;
  let count = 0;
  let filled = 0;
  let least: Decimal | undefined;
  let most: Decimal | undefined;
  return {
    add: (value) => {
      filled += 1;
      if (!value) return;
      sum = sum.plus(value);
      count += 1;
      if (!least || value.lessThan(least)) least = value;
      if (!most || value.greaterThan(most)) most = value;
    },
    stats: () => {
      if (filled < 2) return undefined;
      if (count < 2 || !least || !most) return { sum: '', mean: '', least: '', most: '', count, filled };
      const mean = formatNumber(roundMean(sum.dividedBy(count)));
      return { sum: formatNumber(sum), mean, least: formatNumber(least), most: formatNumber(most), count, filled };
    },
  };
}

/** Six significant digits beyond the whole part say enough of a mean. */
function roundMean(mean: Decimal): Decimal {
  const whole = mean.abs().trunc().toString().length;
  return mean.toSignificantDigits(Math.max(6, whole + 2));
}
