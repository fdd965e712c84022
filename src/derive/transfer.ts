// The schedule by which leftover allowances are released, and what a transfer would make of each part, out of the answers.
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { Decimal } from '../formula/decimal';
import { isNumber } from '../formula/value';
import type { Status } from '../model/status';

/** The parts that the answers are numbered by. */
const PARTS = [1, 2, 3] as const;

/** Whole units and what is left over them, exactly: 10,001 / 3 is 3,333 and 2/3. */
export interface Share {
  readonly whole: Decimal;
  /** Zero where the division comes out even. */
  readonly rest: Decimal;
  readonly parts: Decimal;
}

export interface ReleaseLine {
  readonly part: number;
  /** Year of the plan with which it is released; undefined for a release at once. */
  readonly year: string | undefined;
  readonly exact: Share;
  readonly released: Decimal;
  /** Undefined while no price is given. */
  readonly value: Decimal | undefined;
  readonly transferred: Decimal | undefined;
  readonly credited: Decimal | undefined;
}

export interface Schedule {
  readonly lines: readonly ReleaseLine[];
  readonly status: Status;
}

/** A number divided into equal parts, without rounding. */
export function shareOf(total: Decimal, parts: Decimal): Share {
  const whole = total.div(parts).floor();
  return { whole, rest: total.minus(whole.times(parts)), parts };
}

const numberIn = (row: Row, id: string): Decimal | undefined => {
  const value = resultOf(row, id)?.value;
  return isNumber(value) ? value : undefined;
};

/** The year of the first part, from the rules. */
function firstYear(row: Row): Decimal | undefined {
  const { sector } = row.inputs;
  const value =
    typeof sector === 'string' ? row.plan?.parameters.get('leftoverFirstPlan')?.lines.get(sector)?.value : undefined;
  return isNumber(value) ? value : undefined;
}

/** The releases of an answered question; undefined while sector or tonnes are missing. */
export function scheduleOf(row: Row): Schedule | undefined {
  const count = numberIn(row, 'leftoverPartsCounted');
  const first = firstYear(row);
  const result = resultOf(row, 'release1');
  const total = PARTS.map((part) => numberIn(row, `release${part}`)).reduce(
    (sum, released) => (sum && released ? sum.plus(released) : undefined),
    new Decimal(0),
  );
  if (!count || !first || !total || !result) return undefined;
  const isAtOnce = count.equals(1);
  const lines = PARTS.filter((part) => count.gte(part)).map((part) => ({
    part,
    year: isAtOnce ? undefined : first.plus(part - 1).toFixed(),
    exact: shareOf(total, count),
    released: numberIn(row, `release${part}`) ?? new Decimal(0),
    value: numberIn(row, `netValue${part}`),
    transferred: numberIn(row, `transferred${part}`),
    credited: numberIn(row, `credited${part}`),
  }));
  return { lines, status: result.status };
}
