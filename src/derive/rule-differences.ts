// What the latest rules would change in a book that keeps to earlier ones: every result that differs, and why.
import type { Computation } from '../book/compute';
import { positionKey, type RowRef, refIn } from '../book/compute-nodes';
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import type { Decimal } from '../formula/decimal';
import { isNumber, type Value } from '../formula/value';
import type { Quantity } from '../model/pack';
import { CauseFinder, isSameValue, type KnownCauses, type RowPair, type RuleCause } from './rule-causes';

export interface RuleDifference {
  readonly ref: RowRef;
  /** The row under the rules of the book, for asking further; under the latest where it has none. */
  readonly row: Row;
  readonly quantity: Pick<Quantity, 'id' | 'label' | 'unit'>;
  /** A step of the working, and no result of its own. */
  readonly step: boolean;
  /** Undefined where the rules of that edition do not have it. */
  readonly before: Value | undefined;
  readonly now: Value | undefined;
  /** Undefined where either is no number. */
  readonly by: Decimal | undefined;
  readonly causes: readonly RuleCause[];
}

type Twin = (row: Row) => Row | undefined;

/** The same rows in another computation of the same book. */
function twinIn(other: Computation): Twin {
  const keyed = new Map([...other.positions, ...other.cycles].map((row) => [positionKey(refIn(row)), row]));
  return (row) => {
    const { sheet, id } = refIn(row);
    if ((sheet === 'facilities' || sheet === 'streams') && id !== undefined) return other.rowOf(sheet, id);
    return keyed.get(positionKey(refIn(row)));
  };
}

function quantitiesOf({ before, now }: RowPair): readonly Quantity[] {
  const known = new Map<string, Quantity>();
  for (const row of [now, before])
    for (const { quantity } of row?.plan?.slots ?? []) if (!known.has(quantity.id)) known.set(quantity.id, quantity);
  return [...known.values()];
}

const resultIn = (row: Row | undefined, id: string): Value | undefined => row && resultOf(row, id)?.value;

function differencesOf(pair: RowPair, finder: CauseFinder): readonly RuleDifference[] {
  const row = pair.now ?? pair.before;
  if (!row) return [];
  return quantitiesOf(pair).flatMap((quantity): readonly RuleDifference[] => {
    const { id, label, unit, step = false } = quantity;
    const [before, now] = [resultIn(pair.before, id), resultIn(pair.now, id)];
    if (isSameValue(before, now)) return [];
    const by = isNumber(before) && isNumber(now) ? now.minus(before) : undefined;
    const causes = finder.causesOf(pair, id);
    return [{ ref: refIn(row), row: pair.before ?? row, quantity: { id, label, unit }, step, before, now, by, causes }];
  });
}

/**
 * Compares two computations of the same book, `book` with the rules it keeps to and `latest`. Yields after every row, so
 * that the page can breathe in between; its return value is the answer: enterprises first, then cycles, facilities, fuels.
 * Causes go into `causes`, which several comparisons may share.
 */
export function* compareRules(
  book: Computation,
  latest: Computation,
  causes: KnownCauses,
): Generator<void, readonly RuleDifference[]> {
  const twin = twinIn(latest);
  const back = twinIn(book);
  const finder = new CauseFinder(twin, causes);
  const list: RuleDifference[] = [];
  const only = latest.cycles.filter((row) => !back(row)).map((now): RowPair => ({ before: undefined, now }));
  const rows = [...book.positions, ...book.cycles, ...book.rowsOf('facilities'), ...book.rowsOf('streams')];
  for (const pair of [...rows.map((before): RowPair => ({ before, now: twin(before) })), ...only]) {
    list.push(...differencesOf(pair, finder));
    yield;
  }
  return list;
}
