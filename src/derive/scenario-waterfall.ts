// The way from one scenario's result to another's: inputs switched one after the other, each step computed by the rules.
import { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import { applyPatch } from '../book/patch';
import { rowAt } from '../book/row-index';
import { type Difference, differencesOf, switchOf } from '../book/scenario-differences';
import type { Book } from '../book/types';
import type { Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import { type Decimal, ZERO } from '../formula/decimal';
import { isNumber, type Value } from '../formula/value';
import { figureOf } from './position-coverage';

/** More bars than this help nobody: entries of one column then stand together. */
export const MOST_BARS = 12;

/** The result that is followed: a figure of a position. */
export interface Wanted {
  readonly enterprise: string;
  readonly year: string;
  readonly scheme: string;
  readonly id: string;
}

/** Inputs that are switched together: one, all of one column, those of other enterprises, or what had no result between. */
export interface Switched {
  readonly differences: readonly Difference[];
  readonly elsewhere: boolean;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly amount: Decimal;
}

export type Waterfall =
  | { readonly start: Decimal; readonly end: Decimal; readonly steps: readonly Switched[] }
  /** Why there is none: the result of which side has no value, and what stands there instead. */
  | { readonly lacking: 'from' | 'to'; readonly value: Value | undefined };

/** The position of a computation that has this name. */
export function positionOf(
  computation: Computation,
  { enterprise, year, scheme }: Omit<Wanted, 'id'>,
): Row | undefined {
  return computation.positionsOf(enterprise, year).find((row) => refIn(row).scheme === scheme);
}

function resultIn(computation: Computation, wanted: Wanted): Value | undefined {
  const row = positionOf(computation, wanted);
  return row && figureOf(row, wanted.id).value;
}

/** Whether an input lies outside of the position: it is switched all the same, since years hang together. */
function isElsewhere(book: Book, one: Difference, { enterprise, year }: Wanted): boolean {
  if (one.kind !== 'cell') return false;
  const rows = book.sheets[one.sheet];
  const cells = rows[rowAt(rows, one.row) ?? -1]?.cells;
  return cells?.enterprise?.text !== enterprise || cells.year?.text !== year;
}

interface Group {
  readonly differences: readonly Difference[];
  readonly elsewhere: boolean;
}

const columnKey = (one: Difference): string => (one.kind === 'cell' ? `${one.sheet} ${one.column}` : '');

/** Entries of one column together, where there would be too many bars. */
function byColumn(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  if (differences.length <= MOST_BARS) return differences.map((one) => [one]);
  const groups = new Map<string, Difference[]>();
  for (const [at, one] of differences.entries()) {
    const key = columnKey(one) || `single ${at}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function groupsOf(from: Book, to: Book, wanted: Wanted): readonly Group[] {
  const all = differencesOf(from, to);
  const elsewhere = all.filter((one) => isElsewhere(from, one, wanted));
  const apart = new Set(elsewhere);
  const own = byColumn(all.filter((one) => !apart.has(one)));
  const groups = own.map((differences): Group => ({ differences, elsewhere: false }));
  return elsewhere.length > 0 ? [...groups, { differences: elsewhere, elsewhere: true }] : groups;
}

/** One input after the other is switched; where a result is missing in between, the next ones stand with it. */
function switched(computation: Computation, from: Book, to: Book, wanted: Wanted, start: Decimal): readonly Switched[] {
  const steps: Switched[] = [];
  let waiting: readonly Difference[] = [];
  let book = from;
  let before = start;
  for (const { differences, elsewhere } of groupsOf(from, to, wanted)) {
    book = applyPatch(book, { changes: differences.map(switchOf) });
    computation.sync(book);
    const value = resultIn(computation, wanted);
    waiting = [...waiting, ...differences];
    if (!isNumber(value)) continue;
    steps.push({ differences: waiting, elsewhere, from: before, to: value, amount: value.minus(before) });
    waiting = [];
    before = value;
  }
  return steps;
}

/** From the result in one book to that in another with the same rows. The steps add up to the difference, digit by digit. */
export function scenarioWaterfall(registry: Registry, from: Book, to: Book, wanted: Wanted): Waterfall {
  const computation = new Computation(registry);
  computation.sync(to);
  const end = resultIn(computation, wanted);
  computation.sync(from);
  const start = resultIn(computation, wanted);
  if (!isNumber(start)) return { lacking: 'from', value: start };
  if (!isNumber(end)) return { lacking: 'to', value: end };
  return { start, end, steps: switched(computation, from, to, wanted, start) };
}

/** Steps that move the result; an input that changes nothing has no bar. */
export const moving = (steps: readonly Switched[]): readonly Switched[] =>
  steps.filter(({ amount }) => !amount.equals(ZERO));
