// What a position costs at each of the user's prices, with the fine beside it.
import { nameLabel } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { type Priced, type PricedStep, tellingFigures } from '../../derive/sensitivity';
import type { Row } from '../../engine/row';
import { type Decimal, ZERO } from '../../formula/decimal';
import { isNumber, type Value } from '../../formula/value';
import type { Bar, ChartModel, End, Look, Series, TableCell } from './chart-model';
import type { Reading } from './reading';

const HEIGHT = 320;
const STACKED: readonly (readonly [Priced, Look])[] = [
  ['purchaseCost', 'purchaseNeed'],
  ['offsetCost', 'offsetUsed'],
  ['paidAllowanceCost', 'paidAllowance'],
];
/** The least that has to be paid: the highest fine would press the costs flat, and stands in the table. */
const FINE: Priced = 'fineLow';

export interface PriceChartOf {
  readonly row: Row;
  readonly steps: readonly PricedStep[];
  /** Prices as they are written. */
  readonly priceText: (price: string) => string;
  readonly priceLabel: string;
  readonly withFine: boolean;
}

const barOf = (value: Value | undefined, reading: Reading): Bar | undefined =>
  isNumber(value) ? { to: value, text: `${reading.money(value).text} ${reading.moneyUnit}` } : undefined;

function seriesOf(of: PriceChartOf, drawn: readonly PricedStep[], reading: Reading): readonly Series[] {
  const telling = tellingFigures(drawn);
  const series = (id: Priced, look: Look, kind: Series['kind']): Series => ({
    label: nameLabel(of.row, id)[reading.lang],
    look,
    kind,
    bars: drawn.map(({ values }) => barOf(values[id], reading)),
  });
  const costs = STACKED.filter(([id]) => telling.includes(id)).map(([id, look]) => series(id, look, 'bar'));
  const value =
    telling.includes('surplusValue') && costs.length === 0 ? [series('surplusValue', 'surplus', 'bar')] : [];
  return [...costs, ...value, ...(of.withFine && hasFine(drawn) ? [series(FINE, 'fine', 'line')] : [])];
}

/** Whether there is a fine to compare with. */
export const hasFine = (steps: readonly PricedStep[]): boolean => tellingFigures(steps).includes(FINE);

const isGiven = (step: PricedStep): boolean => step.price !== '';

const totalOf = (step: PricedStep): Decimal => {
  const { complianceCost, surplusValue } = step.values;
  if (isNumber(complianceCost) && complianceCost.greaterThan(ZERO)) return complianceCost;
  return isNumber(surplusValue) ? surplusValue : ZERO;
};

function cellsOf(of: PriceChartOf, id: Priced, reading: Reading): readonly TableCell[] {
  return of.steps.map(({ values }) => ({
    ...reading.money(values[id]),
    owed: id === 'complianceCost' && isOwed(values[id]),
  }));
}

const isOwed = (value: Value | undefined): boolean => isNumber(value) && value.greaterThan(ZERO);

/** The chart; undefined while no price is given or nothing is to be paid or gained. */
export function priceChart(of: PriceChartOf, reading: Reading): ChartModel | undefined {
  const drawn = of.steps.filter(isGiven);
  const series = seriesOf(of, drawn, reading);
  if (series.length === 0) return undefined;
  const { words } = reading;
  const said = (step: PricedStep): string => `${reading.money(totalOf(step)).text} ${reading.moneyUnit}`;
  return {
    name: 'price',
    title: words.priceTitle,
    subject: reading.subject(of.row),
    unit: reading.moneyUnit,
    lang: reading.lang,
    direction: 'up',
    stacked: true,
    categories: drawn.map(({ price }) => separated(price)),
    namesTitle: of.priceLabel,
    series,
    marks: [],
    ends: drawn.map((step): End => ({ at: totalOf(step), text: reading.money(totalOf(step)).text })),
    tick: reading.moneyTick,
    height: HEIGHT,
    summary: words.priceSummary(
      drawn.map((step) => `${of.priceText(step.price)}${words.colon}${said(step)}`).join(words.and),
    ),
    source: reading.source([of.row]),
    table: {
      head: [reading.head(words.figure), ...of.steps.map(({ price }) => reading.head(of.priceText(price)))],
      rows: tellingFigures(drawn).map((id) => ({
        label: nameLabel(of.row, id)[reading.lang],
        cells: cellsOf(of, id, reading),
      })),
    },
  };
}
