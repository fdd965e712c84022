// The chart of one position: emissions, obligation, and what covers it, with the floor as a line.
import { type CoverageOf, coverageOf, floorOf } from '../../derive/position-coverage';
import type { Row } from '../../engine/row';
import { type Decimal, ZERO } from '../../formula/decimal';
import { type Bar, type ChartModel, LOOKS, type Look, type Series, type TableRow } from './chart-model';
import type { Reading } from './reading';

const HEIGHT = 260;
const HUNDRED = 100;
const BARS = 3;
const COVERED = 2;

/** The look of a part; all of the allowance looks alike. */
export const lookOf = (id: string): Look => LOOKS.find((look) => look === id) ?? 'allowance';

const onlyAt = (index: number, bar: Bar): readonly (Bar | undefined)[] =>
  Array.from({ length: BARS }, (_, at) => (at === index ? bar : undefined));

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), ZERO);

function seriesOf(coverage: CoverageOf, reading: Reading): readonly Series[] {
  const { words, tonnes } = reading;
  const single = (label: string, look: Look, at: number, to: Decimal): Series => ({
    label,
    look,
    kind: 'bar',
    bars: onlyAt(at, { to, text: tonnes(to).text }),
  });
  return [
    single(words.emissions, 'emissions', 0, coverage.emissions),
    single(words.obligation, 'obligation', 1, coverage.obligation),
    ...coverage.parts.map(({ id, label, value }) => single(label, lookOf(id), COVERED, value)),
  ];
}

function rowsOf(row: Row, coverage: CoverageOf, reading: Reading): readonly TableRow[] {
  const { words, tonnes, share } = reading;
  const none = { text: '', exact: '' };
  const floor = floorOf(row);
  const line = (label: string, look: Look | undefined, value: Decimal, owed = false): TableRow => ({
    label,
    ...(look ? { look } : {}),
    cells: [{ ...tonnes(value), owed }, share(value, coverage.obligation)],
  });
  return [
    line(words.emissions, 'emissions', coverage.emissions),
    ...(floor ? [{ label: words.floor(percentOf(floor.share)), cells: [tonnes(floor.value), none] }] : []),
    line(words.obligation, 'obligation', coverage.obligation),
    ...coverage.parts.map(({ id, label, value }) => line(label, lookOf(id), value, id === 'purchaseNeed')),
  ];
}

const percentOf = (share: Decimal): string => `${share.times(HUNDRED).toFixed()}%`;

/** The chart; undefined while a figure is missing. */
export function coverageChart(row: Row, reading: Reading): ChartModel | undefined {
  const coverage = coverageOf(row, reading.lang);
  if (!coverage) return undefined;
  const { words, tonnes } = reading;
  const floor = floorOf(row);
  const need = coverage.parts.find(({ id }) => id === 'purchaseNeed');
  const said = (value: Decimal): string => `${tonnes(value).text} ${reading.tonneUnit}`;
  const parts = coverage.parts.map(({ label, value }) => `${label} ${said(value)}`).join(words.and);
  return {
    name: 'coverage',
    title: words.coverage,
    subject: reading.subject(row),
    unit: reading.tonneUnit,
    lang: reading.lang,
    direction: 'across',
    stacked: true,
    categories: [words.emissions, words.obligation, words.cover],
    series: seriesOf(coverage, reading),
    marks: floor ? [{ at: floor.value, text: words.floor(percentOf(floor.share)) }] : [],
    ends: [
      { at: coverage.emissions, text: tonnes(coverage.emissions).text },
      { at: coverage.obligation, text: tonnes(coverage.obligation).text },
      {
        at: sumOf(coverage.parts.map(({ value }) => value)),
        text: need ? words.toBuy(tonnes(need.value).text) : words.covered,
      },
    ],
    tick: reading.tonneTick,
    height: HEIGHT,
    summary: words.coverageSummary(said(coverage.emissions), said(coverage.obligation), parts),
    source: reading.source([row]),
    table: {
      head: [reading.head(words.part), reading.tonneHead(), reading.head(words.share)],
      rows: rowsOf(row, coverage, reading),
    },
  };
}
