// How a filled range goes on: copies the source cells, or continues a run of numbers.
import { Decimal } from '../../formula/decimal';

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const YEAR = /^(19|20|21)\d\d$/;

/** The number in a cell's edit text, if it is a plain one. */
export function readPlainNumber(text: string): Decimal | undefined {
  return PLAIN_NUMBER.test(text) ? new Decimal(text) : undefined;
}

/** The constant step of a run of numbers; undefined where there is none to go on with. */
function stepOf(numbers: readonly Decimal[]): Decimal | undefined {
  const [first, second] = numbers;
  const last = numbers.at(-1);
  if (!first || !second || !last) return undefined;
  const step = second.minus(first);
  const even = numbers.every((value, at) => value.equals(first.plus(step.times(at))));
  return even ? step : last.minus(first).dividedBy(numbers.length - 1);
}

/**
 * The next `count` texts after the source texts, away from its end (or, `backward`, away from its start).
 * Two or more numbers continue as a line, in other kinds of column only years do; all else repeats.
 */
export function continueSeries(
  source: readonly string[],
  count: number,
  options: { numeric: boolean; backward?: boolean },
): string[] {
  const run = options.backward ? [...source].reverse() : source;
  const numbers = run.map(readPlainNumber).filter((value) => value !== undefined);
  const isLine = numbers.length === run.length && (options.numeric || run.every((text) => YEAR.test(text)));
  const step = isLine ? stepOf(numbers) : undefined;
  const last = numbers.at(-1);
  return Array.from({ length: count }, (_, at) => {
    if (step && last) return last.plus(step.times(at + 1)).toString();
    return run[at % run.length] ?? '';
  });
}
