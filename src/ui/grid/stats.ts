// Sum, mean and count of the numbers in a selection, exact to the last decimal.
import { type Decimal, ZERO } from '../../formula/decimal';
import { readPlainNumber } from './series';
import type { GridCell } from './types';

export interface Stats {
  readonly sum: string;
  readonly mean: string;
  readonly count: number;
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

/** Sum, mean and count of numbers; undefined where there are fewer than two. */
export function makeStats(numbers: Iterable<Decimal>): Stats | undefined {
  let sum = ZERO;
  let count = 0;
  for (const value of numbers) {
    sum = sum.plus(value);
    count += 1;
  }
  if (count < 2) return undefined;
  const mean = sum.dividedBy(count);
  return { sum: formatNumber(sum), mean: formatNumber(roundMean(mean)), count };
}

/** Six significant digits beyond the whole part say enough of a mean. */
function roundMean(mean: Decimal): Decimal {
  const whole = mean.abs().trunc().toString().length;
  return mean.toSignificantDigits(Math.max(6, whole + 2));
}
