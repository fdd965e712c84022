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

/** What the cells of a run are: numbers, free texts, or others that only repeat (choices) unless they are years. */
export type SeriesKind = 'number' | 'text' | 'other';

export interface SeriesOptions {
  readonly kind: SeriesKind;
  /** Away from the start of the run instead of its end. */
  readonly backward?: boolean;
  /** What is not usual, as with Ctrl in Excel: a single number counts up, what would go on is copied. */
  readonly other?: boolean;
}

/** A text with a number at its end or, failing that, its beginning: "Unit 1", "机组01", "1号机组". */
interface Counted {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

const AT_END = /^(?<before>.*?\D)(?<digits>\d{1,9})(?<after>)$/su;
const AT_START = /^(?<before>)(?<digits>\d{1,9})(?<after>\D.*)$/su;
const DATE = /^\d{4}-\d\d?-\d\d?$/;

function readCounted(text: string): Counted | undefined {
  if (DATE.test(text) || text.startsWith('=') || readPlainNumber(text)) return undefined;
  const found = (AT_END.exec(text) ?? AT_START.exec(text))?.groups;
  return found && { before: found.before ?? '', digits: found.digits ?? '', after: found.after ?? '' };
}

function writeCounted({ before, digits, after }: Counted, by: number): string {
  const value = Number(digits) + by;
  // names do not count below zero
  return `${before}${String(Math.abs(value)).padStart(digits.length, '0')}${after}`;
}

/** Names that count on: all of one kind by their step, others each by one. */
function continueNames(run: readonly string[], count: number, direction: 1 | -1): string[] | undefined {
  const names = run.map(readCounted);
  const [first, second] = names;
  const last = names.at(-1);
  if (!first || !last) return undefined;
  const same = names.every((name) => name?.before === first.before && name.after === first.after);
  if (same) {
    const step = second ? Number(second.digits) - Number(first.digits) : direction;
    return Array.from({ length: count }, (_, at) => writeCounted(last, step * (at + 1)));
  }
  return Array.from({ length: count }, (_, at) => {
    const name = names[at % run.length];
    const round = Math.floor(at / run.length) + 1;
    return name ? writeCounted(name, direction * round) : (run[at % run.length] ?? '');
  });
}

/** The step by which a run of numbers goes on; undefined where it repeats. */
function stepOfRun(run: readonly string[], numbers: readonly Decimal[], options: SeriesOptions): Decimal | undefined {
  if (numbers.length !== run.length) return undefined;
  const mayCount = options.kind === 'number' || run.every((text) => YEAR.test(text));
  if (numbers.length === 1)
    return options.other && options.kind !== 'other' ? new Decimal(options.backward ? -1 : 1) : undefined;
  return mayCount && !options.other ? stepOf(numbers) : undefined;
}

/**
 * The next `count` texts after the source texts. Two or more numbers continue as a line, in other kinds of column only
 * years do; names with a number count on; all else repeats.
 */
export function continueSeries(source: readonly string[], count: number, options: SeriesOptions): string[] {
  const run = options.backward ? [...source].reverse() : source;
  const numbers = run.map(readPlainNumber).filter((value) => value !== undefined);
  const step = stepOfRun(run, numbers, options);
  const last = numbers.at(-1);
  if (step && last) return Array.from({ length: count }, (_, at) => last.plus(step.times(at + 1)).toString());
  const counts = options.kind === 'text' && !options.other;
  const names = counts ? continueNames(run, count, options.backward ? -1 : 1) : undefined;
  return names ?? Array.from({ length: count }, (_, at) => run[at % run.length] ?? '');
}
