// What the purchase need of the positions of a book costs at prices the user assumes, line by line and in all.
import { refIn } from '../book/compute-nodes';
import { resultOf } from '../engine/evaluate';
import type { Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import { type Decimal, ZERO } from '../formula/decimal';
import { isNumber, type Value } from '../formula/value';
import { ask } from './ask';

/** The last year of the pack: what an order costs does not depend on it. */
const YEAR = 2026;

export interface CostLine {
  readonly row: Row;
  /** Tonnes to buy, or why they are not known. */
  readonly need: Value | undefined;
  /** Money at each price; undefined where need or price is not known. */
  readonly costs: readonly (Decimal | undefined)[];
}

export interface PurchaseCosts {
  readonly lines: readonly CostLine[];
  /** Sums over the lines whose need is known. */
  readonly need: Decimal;
  readonly totals: readonly (Decimal | undefined)[];
  /** Positions that are not in the sums. */
  readonly unknown: number;
}

/** Money for a quantity at a price, by the rule of the order; undefined where the price cannot be read. */
function costOf(registry: Registry, need: Decimal, price: string): Decimal | undefined {
  const row = ask(registry, 'cases.orders', YEAR, { orderQuantity: need.toFixed(), orderPrice: price });
  const value = resultOf(row, 'orderValue')?.value;
  return isNumber(value) ? value : undefined;
}

/** Costs of the positions of one market at these prices, texts of plain numbers. */
export function purchaseCosts(
  registry: Registry,
  positions: readonly Row[],
  scheme: string,
  prices: readonly string[],
): PurchaseCosts {
  const lines = positions
    .filter((row) => refIn(row).scheme === scheme)
    .map((row): CostLine => {
      const need = resultOf(row, 'purchaseNeed')?.value;
      const costs = prices.map((price) => (isNumber(need) ? costOf(registry, need, price) : undefined));
      return { row, need, costs };
    });
  const known = lines.filter((line) => isNumber(line.need));
  const totals = prices.map((_, at) =>
    known.reduce<Decimal | undefined>((sum, line) => {
      const cost = line.costs[at];
      return sum && cost ? sum.plus(cost) : undefined;
    }, ZERO),
  );
  const need = known.reduce((sum, line) => (isNumber(line.need) ? sum.plus(line.need) : sum), ZERO);
  return { lines, need, totals, unknown: lines.length - known.length };
}
