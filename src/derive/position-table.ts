// All positions of a book in one table: what each emits, gets, lacks and pays, the largest lack first.
import type { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { type Decimal, ZERO } from '../formula/decimal';
import { Fault, isNumber, type Value } from '../formula/value';

/** The figures of the table, in the order of its columns. */
export const TABLE_FIGURES = [
  'emissions',
  'allowance',
  'shortfall',
  'surplus',
  'purchaseNeed',
  'complianceCost',
  'fineHigh',
] as const;
export type TableFigure = (typeof TABLE_FIGURES)[number];

export type PositionState = 'complete' | 'incomplete' | 'error' | 'refused';

export interface PositionLine {
  readonly row: Row;
  readonly enterprise: string;
  readonly scheme: string;
  readonly year: string;
  readonly values: Readonly<Partial<Record<TableFigure, Value>>>;
  readonly state: PositionState;
}

/** What a position is called complete by: tonnes and money alike. */
const DECIDING: readonly TableFigure[] = ['emissions', 'allowance', 'shortfall', 'purchaseNeed', 'complianceCost'];
const WORST = ['error', 'refused', 'incomplete'] as const;

function stateOf(values: PositionLine['values']): PositionState {
  const faults = DECIDING.map((id) => values[id]).filter((value) => value instanceof Fault);
  return WORST.find((kind) => faults.some((fault) => fault.kind === kind)) ?? 'complete';
}

function lineOf(row: Row): PositionLine {
  const { enterprise, scheme, year } = refIn(row);
  const known = TABLE_FIGURES.flatMap((id) => {
    const value = resultOf(row, id)?.value;
    return value === undefined ? [] : [[id, value] as const];
  });
  const values: PositionLine['values'] = Object.fromEntries(known);
  return { row, enterprise, scheme, year, values, state: stateOf(values) };
}

export type SortBy = 'shortfall' | 'name';

const lackOf = (line: PositionLine): Decimal => {
  const { shortfall, surplus } = line.values;
  if (isNumber(shortfall) && shortfall.greaterThan(ZERO)) return shortfall;
  return isNumber(surplus) ? surplus.negated() : ZERO;
};

/** Every position of the book. By shortfall, what has no figure comes last; by name, enterprise before year. */
export function positionTable(computation: Computation, by: SortBy): readonly PositionLine[] {
  const lines = computation.positions.map(lineOf);
  const known = (line: PositionLine): boolean => isNumber(line.values.shortfall);
  const order = (a: PositionLine, b: PositionLine): number => {
    if (by === 'name') return a.enterprise.localeCompare(b.enterprise) || a.year.localeCompare(b.year);
    return Number(known(b)) - Number(known(a)) || lackOf(b).comparedTo(lackOf(a));
  };
  return lines.toSorted(order);
}
