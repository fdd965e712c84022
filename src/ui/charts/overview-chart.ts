// All positions of a book side by side: what covers each, the largest shortfall first, as many as can be read.
import { type CoverageOf, coverageOf } from '../../derive/position-coverage';
import type { Row } from '../../engine/row';
import { ZERO } from '../../formula/decimal';
import type { ChartModel, Look, Series, TableRow } from './chart-model';
import { lookOf } from './coverage-chart';
import type { Reading } from './reading';

/** More bars than this nobody compares. */
export const MOST_BARS = 12;
const AROUND = 70;
const BAR = 34;

interface Known {
  readonly name: string;
  readonly coverage: CoverageOf;
}

function seriesOf(known: readonly Known[], reading: Reading): readonly Series[] {
  const looks = new Map<string, { readonly label: string; readonly look: Look }>();
  for (const { coverage } of known)
    for (const { id, label } of coverage.parts) if (!looks.has(id)) looks.set(id, { label, look: lookOf(id) });
  // what is to be bought stands at the end of every bar
  const ids = [...looks.keys()].toSorted((a, b) => Number(a === 'purchaseNeed') - Number(b === 'purchaseNeed'));
  const parts = ids.map((id): Series => {
    const { label, look } = looks.get(id) ?? { label: id, look: 'allowance' };
    const bars = known.map(({ coverage }) => {
      const value = coverage.parts.find((part) => part.id === id)?.value;
      return value && { to: value, text: `${reading.tonnes(value).text} ${reading.tonneUnit}` };
    });
    return { label, look, kind: 'bar', bars };
  });
  const obligation = known.map(({ coverage: { obligation: to } }) => ({
    to,
    text: `${reading.tonnes(to).text} ${reading.tonneUnit}`,
  }));
  return [...parts, { label: reading.words.obligation, look: 'obligation', kind: 'points', bars: obligation }];
}

const needOf = (coverage: CoverageOf) => coverage.parts.find(({ id }) => id === 'purchaseNeed')?.value ?? ZERO;

function rowsOf(known: readonly Known[], series: readonly Series[], reading: Reading): readonly TableRow[] {
  return known.map(({ name }, index) => ({
    label: name,
    cells: series.map(({ bars, look }) => ({
      ...reading.tonnes(bars[index]?.to ?? ZERO),
      owed: look === 'purchaseNeed' && bars[index] !== undefined,
    })),
  }));
}

function knownOf(rows: readonly Row[], nameOf: (row: Row) => string, reading: Reading): readonly Known[] {
  const known: Known[] = [];
  for (const row of rows) {
    const coverage = known.length < MOST_BARS ? coverageOf(row, reading.lang) : undefined;
    if (coverage) known.push({ name: nameOf(row), coverage });
  }
  return known;
}

/** The chart of these positions, in their order; undefined where none of them is complete. */
export function overviewChart(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  reading: Reading,
): ChartModel | undefined {
  const known = knownOf(rows, nameOf, reading);
  if (known.length === 0) return undefined;
  const { words } = reading;
  const series = seriesOf(known, reading);
  const said = ({ name, coverage }: Known): string => `${name} ${reading.tonnes(needOf(coverage)).text}`;
  const ends = known.map(({ coverage }) => {
    const at = coverage.parts.reduce((sum, { value }) => sum.plus(value), ZERO);
    const need = needOf(coverage);
    return { at, text: need.isZero() ? words.covered : words.toBuy(reading.tonnes(need).text) };
  });
  return {
    name: 'overview',
    title: words.overview,
    subject: words.overviewOf(known.length, rows.length),
    unit: reading.tonneUnit,
    lang: reading.lang,
    direction: 'across',
    stacked: true,
    categories: known.map(({ name }) => name),
    series,
    marks: [],
    ends,
    tick: reading.tonneTick,
    height: AROUND + BAR * known.length,
    summary: words.overviewSummary(known.map(said).join(words.and)),
    source: reading.source(rows.slice(0, MOST_BARS)),
    table: {
      head: [reading.head(words.enterprise), ...series.map(({ label }) => reading.tonneHead(label))],
      rows: rowsOf(known, series, reading),
    },
  };
}
