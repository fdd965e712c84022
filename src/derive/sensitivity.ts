// What a position costs at other allowance prices: the same rules computed again, never scaled from the price it has.
import { scenarioInputs } from '../book/compute-inputs';
import { ensureFresh, resultOf } from '../engine/evaluate';
import type { Registry } from '../engine/registry';
import { type Inputs, makeRow, type Row } from '../engine/row';
import { Decimal } from '../formula/decimal';
import { Fault, isNumber, type Value } from '../formula/value';

const PRICE = 'allowancePrice';
/** Steps around the user's own price, in per cent. */
export const PRICE_STEPS = [-40, -20, 0, 20, 40] as const;
const HUNDRED = 100;

/** What is told for every price, in this order, as far as the rules of the position know it. */
export const PRICED = [
  'purchaseCost',
  'offsetCost',
  'paidAllowanceCost',
  'complianceCost',
  'surplusValue',
  'fineLow',
  'fineHigh',
] as const;
export type Priced = (typeof PRICED)[number];

export interface PricedStep {
  /** A plain number, or '' where the user has given none. */
  readonly price: string;
  readonly values: Readonly<Partial<Record<Priced, Value>>>;
}

/** Five prices around the user's own, to 0.01; five blanks where there is none. */
export function priceSteps(own: string): readonly string[] {
  if (!/^\d+(\.\d+)?$/.test(own)) return PRICE_STEPS.map(() => '');
  return PRICE_STEPS.map((percent) =>
    new Decimal(own)
      .times(HUNDRED + percent)
      .div(HUNDRED)
      .toDecimalPlaces(2)
      .toFixed(),
  );
}

/** The same row with other scenario values; what lies below reads no prices and is shared, but for the years of a cycle. */
function withScenario(row: Row, scenario: Inputs): Row {
  const other = makeRow(row.level, row.ref, row.inputs, scenario, row.refusal ?? new Fault('incomplete', []));
  other.plan = row.plan;
  other.refusal = row.refusal;
  other.children = row.level === 'cycles' ? row.children.map((year) => withScenario(year, scenario)) : row.children;
  return other;
}

/** A position, or a cycle, as it would be with this allowance price; all other settings of the book stay. */
export function atPrice(
  registry: Registry,
  settings: Readonly<Record<string, string>>,
  position: Row,
  price: string,
): Row {
  const rules = registry.packs.flatMap((pack) => pack.inputs.filter((rule) => rule.level === 'scenario'));
  const { [PRICE]: _own, ...others } = settings;
  const scenario = scenarioInputs(price === '' ? others : { ...others, [PRICE]: price }, rules, { sheet: 'scenario' });
  for (const child of position.children) ensureFresh(child);
  return withScenario(position, scenario);
}

/** The costs of a position at each price; nothing is told where a price is blank. */
export function sensitivity(
  registry: Registry,
  settings: Readonly<Record<string, string>>,
  position: Row,
  prices: readonly string[],
): readonly PricedStep[] {
  return prices.map((price): PricedStep => {
    if (price === '') return { price, values: {} };
    const row = atPrice(registry, settings, position, price);
    const known = PRICED.flatMap((id) => {
      const value = resultOf(row, id)?.value;
      return value === undefined ? [] : [[id, value] as const];
    });
    return { price, values: Object.fromEntries(known) };
  });
}

/** Which of the figures say something at one of the prices: neither blank nor nothing everywhere. */
export function tellingFigures(steps: readonly PricedStep[]): readonly Priced[] {
  return PRICED.filter((id) =>
    steps.some(({ values }) => {
      const value = values[id];
      return value !== undefined && !(isNumber(value) && value.isZero());
    }),
  );
}
