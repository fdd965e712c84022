// From one scenario's result to another's, input by input: bars that begin where the one before ended.
import { moving, type Switched, type Waterfall } from '../../derive/scenario-waterfall';
import type { Row } from '../../engine/row';
import { Decimal, ZERO } from '../../formula/decimal';
import type { ChartModel, End, Look, Series, TableCell, TableRow } from './chart-model';
import type { Reading } from './reading';

const AROUND = 84;
const BAR = 34;

/** What the chart is about, in words. */
export interface Told {
  readonly title: string;
  readonly from: string;
  /** The last bar: the second scenario, and that it stands for the whole difference. */
  readonly whole: string;
  readonly heads: { readonly input: string; readonly amount: string; readonly running: string };
  /** What the inputs of a step are called. */
  readonly step: (step: Switched) => string;
  readonly summary: (steps: string) => string;
  readonly and: string;
  readonly isMoney: boolean;
}

interface Bar {
  readonly label: string;
  readonly look: Look;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly amount: Decimal;
  /** The result once it is counted. */
  readonly result: Decimal;
}

type Known = Extract<Waterfall, { start: Decimal }>;

const lookOf = (amount: Decimal): Look => (amount.isNegative() ? 'surplus' : 'offsetUsed');

/** Bars over what the first scenario has: the axis begins there, so that small differences of large results are seen. */
function barsOf({ start, end, steps }: Known, told: Told): readonly Bar[] {
  const bars = moving(steps).map((step): Bar => {
    const { from, to, amount } = step;
    return {
      label: told.step(step),
      look: lookOf(amount),
      from: from.minus(start),
      to: to.minus(start),
      amount,
      result: to,
    };
  });
  const whole = end.minus(start);
  return [...bars, { label: told.whole, look: 'total', from: ZERO, to: whole, amount: whole, result: end }];
}

function seriesOf(bars: readonly Bar[], said: (bar: Bar) => string): readonly Series[] {
  return [...new Set(bars.map(({ look }) => look))].map(
    (look): Series => ({
      label: bars.find((bar) => bar.look === look)?.label ?? '',
      look,
      kind: 'bar',
      bars: bars.map((bar) => (bar.look === look ? { from: bar.from, to: bar.to, text: said(bar) } : undefined)),
    }),
  );
}

/** A change with its sign, so that more and less are told apart in words too. */
function signed(cell: TableCell, amount: Decimal): TableCell {
  const plus = amount.greaterThan(ZERO) ? '+' : '';
  return { ...cell, text: plus + cell.text, exact: plus + cell.exact };
}

/** The chart and its table; undefined where nothing moves the result. */
export function scenarioChart(known: Known, row: Row, reading: Reading, told: Told): ChartModel | undefined {
  const bars = barsOf(known, told);
  if (bars.length < 2) return undefined;
  const write = told.isMoney ? reading.money : reading.tonnes;
  const unit = told.isMoney ? reading.moneyUnit : reading.tonneUnit;
  const amount = (bar: Bar): TableCell => signed(write(bar.amount), bar.amount);
  const said = (bar: Bar): string => `${amount(bar).text} ${unit}`;
  const head = (label: string): TableCell =>
    told.isMoney ? reading.head(`${label} (${unit})`) : reading.tonneHead(label);
  const first: TableRow = { label: told.from, cells: [{ text: '', exact: '' }, write(known.start)] };
  return {
    name: 'scenarios',
    title: told.title,
    subject: reading.subject(row),
    unit,
    lang: reading.lang,
    direction: 'across',
    stacked: false,
    categories: bars.map(({ label }) => label),
    series: seriesOf(bars, said),
    isNamed: true,
    marks: [],
    ends: bars.map((bar): End => ({ at: Decimal.max(bar.from, bar.to), text: amount(bar).text })),
    tick: told.isMoney ? reading.moneyTick : reading.tonneTick,
    height: AROUND + BAR * bars.length,
    summary: told.summary(bars.map((bar) => `${bar.label} ${said(bar)}`).join(told.and)),
    source: reading.source([row]),
    table: {
      head: [reading.head(told.heads.input), head(told.heads.amount), head(told.heads.running)],
      rows: [
        first,
        ...bars.map((bar) => ({ label: bar.label, look: bar.look, cells: [amount(bar), write(bar.result)] })),
      ],
    },
  };
}
