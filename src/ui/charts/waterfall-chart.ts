// From the allowance step by step to the obligation, the gap and what it costs.
import { nameLabel } from '../../derive/labels';
import { type CoverageOf, coverageOf } from '../../derive/position-coverage';
import { resultOf } from '../../engine/evaluate';
import type { Row } from '../../engine/row';
import { type Decimal, ZERO } from '../../formula/decimal';
import { isNumber } from '../../formula/value';
import type { Bar, ChartModel, End, Look, Series, TableRow } from './chart-model';
import { lookOf } from './coverage-chart';
import type { Reading } from './reading';

const AROUND = 84;
const BAR = 34;
const COSTS = ['purchaseCost', 'offsetCost', 'paidAllowanceCost'] as const;

interface Step {
  readonly label: string;
  readonly look: Look;
  readonly from: Decimal;
  readonly to: Decimal;
  /** What the step brings, as it is written beside the bar. */
  readonly amount: Decimal;
  /** How much is covered afterwards; undefined where that is not what the step tells. */
  readonly covered?: Decimal;
  readonly owed?: boolean;
  readonly axis?: 'second';
}

function tonneSteps(coverage: CoverageOf, reading: Reading): readonly Step[] {
  let total = ZERO;
  const steps = coverage.parts.map(({ id, label, value }): Step => {
    const from = total;
    total = total.plus(value);
    return { label, look: lookOf(id), from, to: total, amount: value, covered: total, owed: id === 'purchaseNeed' };
  });
  const { obligation } = coverage;
  const { words } = reading;
  const whole: Step = { label: words.obligation, look: 'obligation', from: ZERO, to: obligation, amount: obligation };
  if (total.lessThanOrEqualTo(obligation)) return [...steps, whole];
  const rest = total.minus(obligation);
  return [
    ...steps,
    { ...whole, from: total, to: rest },
    { label: words.left, look: 'surplus', from: ZERO, to: rest, amount: rest },
  ];
}

function moneySteps(row: Row, lang: Reading['lang']): readonly Step[] {
  const known = COSTS.flatMap((id) => {
    const value = resultOf(row, id)?.value;
    return isNumber(value) && value.greaterThan(ZERO) ? [{ id, value }] : [];
  });
  const whole = resultOf(row, 'complianceCost')?.value;
  if (!isNumber(whole) || known.length === 0) return [];
  const looks: Readonly<Record<(typeof COSTS)[number], Look>> = {
    purchaseCost: 'purchaseNeed',
    offsetCost: 'offsetUsed',
    paidAllowanceCost: 'paidAllowance',
  };
  let total = ZERO;
  const steps = known.map(({ id, value }): Step => {
    const from = total;
    total = total.plus(value);
    return { label: nameLabel(row, id)[lang], look: looks[id], from, to: total, amount: value, axis: 'second' };
  });
  const label = nameLabel(row, 'complianceCost')[lang];
  // one cost alone is the whole cost
  return [
    ...(steps.length > 1 ? steps : []),
    { label, look: 'total', from: ZERO, to: whole, amount: whole, owed: true, axis: 'second' },
  ];
}

/** The steps as they are drawn: a gap between tonnes and money. */
const drawnOf = (steps: readonly Step[]): readonly (Step | undefined)[] => {
  const money = steps.findIndex(({ axis }) => axis === 'second');
  return money < 0 ? steps : [...steps.slice(0, money), undefined, ...steps.slice(money)];
};

const keyOf = (step: Step): string => `${step.look} ${step.axis ?? ''}`;

function seriesOf(drawn: readonly (Step | undefined)[], said: (step: Step) => string): readonly Series[] {
  const firsts = new Map<string, Step>();
  for (const step of drawn) if (step && !firsts.has(keyOf(step))) firsts.set(keyOf(step), step);
  return [...firsts].map(([key, { label, look, axis }]): Series => {
    const bars = drawn.map((step): Bar | undefined =>
      step && keyOf(step) === key ? { from: step.from, to: step.to, text: said(step) } : undefined,
    );
    return { label, look, kind: 'bar', bars, ...(axis ? { axis } : {}) };
  });
}

function tableRows(steps: readonly Step[], reading: Reading): readonly TableRow[] {
  const none = { text: '', exact: '' };
  return steps.map((step) => ({
    label: step.label,
    look: step.look,
    cells: [
      { ...(step.axis ? reading.money(step.amount) : reading.tonnes(step.amount)), owed: step.owed === true },
      step.axis ? reading.head(reading.moneyUnit) : reading.tonneHead(),
      step.covered ? reading.tonnes(step.covered) : none,
    ],
  }));
}

/** The chart; undefined while a figure is missing. Without a price it ends at the gap. */
export function waterfallChart(row: Row, reading: Reading): ChartModel | undefined {
  const coverage = coverageOf(row, reading.lang);
  if (!coverage) return undefined;
  const money = moneySteps(row, reading.lang);
  const steps = [...tonneSteps(coverage, reading), ...money];
  const { words } = reading;
  const amount = (step: Step): string => (step.axis ? reading.money(step.amount) : reading.tonnes(step.amount)).text;
  const said = (step: Step): string => `${amount(step)} ${step.axis ? reading.moneyUnit : reading.tonneUnit}`;
  const drawn = drawnOf(steps);
  const ends = drawn.map((step): End | undefined => {
    if (!step) return undefined;
    const at = step.from.greaterThan(step.to) ? step.from : step.to;
    return { at, text: amount(step), ...(step.axis ? { axis: step.axis } : {}) };
  });
  return {
    name: 'waterfall',
    title: words.waterfall,
    subject: reading.subject(row),
    unit: reading.tonneUnit,
    ...(money.length > 0 ? { secondUnit: reading.moneyUnit, secondTick: reading.moneyTick } : {}),
    lang: reading.lang,
    direction: 'across',
    stacked: false,
    categories: drawn.map((step) => step?.label ?? ''),
    series: seriesOf(drawn, said),
    isNamed: true,
    marks: [],
    ends,
    tick: reading.tonneTick,
    height: AROUND + BAR * drawn.length,
    summary: words.waterfallSummary(steps.map((step) => `${step.label} ${said(step)}`).join(words.and)),
    source: reading.source([row]),
    table: {
      head: [words.step, words.amount, words.unit].map(reading.head).concat(reading.tonneHead(words.running)),
      rows: tableRows(steps, reading),
    },
  };
}
