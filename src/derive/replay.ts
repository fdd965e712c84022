// Replays worked examples through the rules of the product and says whether the printed figures come out.
import type { Registry } from '../engine/registry';
import { Decimal } from '../formula/decimal';
import { Fault, isNumber, type Value } from '../formula/value';
import type { Example, ExampleLine, Reading } from '../model/example';
import type { Text } from '../model/text';
import { plainText } from './numbers';
import { ReplayedBook } from './replay-book';
import { type Replaying, readingValue } from './replay-readings';

export interface ReplayedLine {
  readonly what: Text;
  readonly unit: string;
  readonly expected: string;
  /** By how much the computed figure may differ; undefined where it must be the same as printed. */
  readonly within: string | undefined;
  /** With as many decimals as the printed figure, where it is compared so; '' where there is no value. */
  readonly got: string;
  /** Why there is no value: the codes of the fault and what they are about. */
  readonly lacks: string;
  readonly agrees: boolean;
}

export interface Replayed {
  readonly agrees: boolean;
  readonly lines: readonly ReplayedLine[];
}

/** By what an example is replayed; `arithmetic` is that of its text alone. */
export type Way = Exclude<Reading['from'], 'formula'> | 'arithmetic';

const NUMBER = /^-?\d+(\.\d+)?$/;

function isEqual(line: ExampleLine, value: Value): boolean {
  if (!isNumber(value) || !NUMBER.test(line.expected)) return plainText(value) === line.expected;
  const expected = new Decimal(line.expected);
  if (line.within !== undefined) return value.minus(expected).abs().lessThanOrEqualTo(line.within);
  return roundedTo(value, line.places).equals(expected);
}

const roundedTo = (value: Decimal, places: number | undefined): Decimal =>
  places === undefined ? value : value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);

const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** A tolerance is shown with one digit more than the figure, so that the reader sees what it covers. */
function shown(line: ExampleLine, value: Value): string {
  if (!isNumber(value)) return plainText(value);
  if (line.places !== undefined) return value.toFixed(line.places, Decimal.ROUND_HALF_UP);
  if (line.within === undefined) return value.toFixed();
  return value.toFixed(placesOf(line.expected) + 1, Decimal.ROUND_HALF_UP);
}

const lacksOf = (value: Value): string =>
  value instanceof Fault
    ? [value.kind, ...value.causes.map(({ code, at, detail }) => `${code} ${detail ?? at.id}`)].join(', ')
    : '';

function replayLine(line: ExampleLine, replaying: Replaying): ReplayedLine {
  const value = readingValue(line.read, replaying);
  const { what, unit, expected, within } = line;
  return { what, unit, expected, within, got: shown(line, value), lacks: lacksOf(value), agrees: isEqual(line, value) };
}

/** Computes every figure of an example with the rules of the registry, which must hold the packs of single questions. */
export function replay(example: Example, registry: Registry): Replayed {
  const book = example.book && new ReplayedBook(example.book, registry);
  const lines = example.lines.map((line) => replayLine(line, { registry, book }));
  return { agrees: lines.every(({ agrees }) => agrees), lines };
}

function waysIn(reading: Reading): readonly Way[] {
  if (reading.from === 'balance') return ['balance', ...[reading.slope, reading.edge, reading.cap].flatMap(waysIn)];
  if (reading.from !== 'formula') return [reading.from];
  const named = Object.values(reading.names ?? {});
  return named.length === 0 ? ['arithmetic'] : named.flatMap(waysIn);
}

/** By what an example is replayed, each way once, in the order of its figures. */
export const waysOf = (example: Example): readonly Way[] => [
  ...new Set(example.lines.flatMap(({ read }) => waysIn(read))),
];
