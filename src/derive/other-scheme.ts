// The same facilities under another market: what they would owe there, and why some of them are not covered.
import { Computation } from '../book/compute';
import { cellText, refIn } from '../book/compute-nodes';
import type { Book, Row as BookRow, RowSheet } from '../book/types';
import { ensureFresh, resultOf } from '../engine/evaluate';
import type { Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import { Fault, type Value } from '../formula/value';
import { type Lang, type Text, text } from '../model/text';
import { causesOf } from './causes';
import { causeText } from './fault-text';
import { BASE_DISPLAY, type Display } from './numbers';
import { planLabel, type Shown, shownValue } from './readings';

/** Figures that mean the same in every market. */
const COMPARED = [
  'covered',
  'emissions',
  'calculatedAllowance',
  'allowance',
  'paidAllowance',
  'obligation',
  'shortfall',
  'surplus',
  'offsetLimit',
  'purchaseNeed',
  'complianceCost',
  'fineHigh',
  'surrenderDeadline',
] as const;

export interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  readonly here: Shown | undefined;
  readonly there: Shown | undefined;
}

/** Whether the rules of a market compute a facility, and if they do not, why. */
export interface FacilityCoverage {
  readonly facility: string;
  readonly computed: boolean;
  readonly reason: string;
}

export interface Comparison {
  readonly figures: readonly ComparedFigure[];
  readonly here: readonly FacilityCoverage[];
  readonly there: readonly FacilityCoverage[];
}

const ofPosition =
  (enterprise: string, year: string) =>
  (row: BookRow): boolean =>
    cellText(row, 'enterprise') === enterprise && cellText(row, 'year') === year;

/** A book of the facilities of one position alone, all of them in the given market. */
function moved(book: Book, position: Row, scheme: string): Book {
  const { enterprise, year, scheme: own } = refIn(position);
  const isHere = ofPosition(enterprise, year);
  const kept = (sheet: RowSheet) => book.sheets[sheet].filter(isHere);
  const facilities = kept('facilities').filter((row) => cellText(row, 'scheme') === own);
  const names = new Set(facilities.map((row) => cellText(row, 'facility')));
  return {
    ...book,
    sheets: {
      enterprises: kept('enterprises'),
      facilities: facilities.map((row) => ({ ...row, cells: { ...row.cells, scheme: { text: scheme } } })),
      streams: kept('streams').filter((row) => names.has(cellText(row, 'facility'))),
    },
  };
}

const WORDS: Readonly<Record<'computed' | 'incomplete', Text>> = {
  computed: text('有规则，已计算', 'has rules and is computed'),
  incomplete: text('有规则，但缺少数据：', 'has rules but lacks data: '),
};

/** The value that tells most about a row: a refusal before a lack, the allowance before the emissions. */
function tellingValue(row: Row): Value | undefined {
  const values = ['calculatedAllowance', 'allowance', 'emissions'].map((id) => resultOf(row, id)?.value);
  return (
    values.find((value) => value instanceof Fault && value.kind === 'refused') ??
    values.find((value) => value instanceof Fault)
  );
}

function coverageOf(row: Row, lang: Lang): FacilityCoverage {
  ensureFresh(row);
  const { facility } = refIn(row);
  const fault = row.refusal ?? tellingValue(row);
  if (!(fault instanceof Fault)) return { facility, computed: true, reason: WORDS.computed[lang] };
  const causes = [...new Set(causesOf(fault).map((cause) => causeText(cause, lang)))].join(lang === 'zh' ? '；' : '; ');
  if (fault.kind === 'refused') return { facility, computed: false, reason: causes };
  return { facility, computed: true, reason: `${WORDS.incomplete[lang]}${causes}` };
}

function figureOf(row: Row | undefined, id: string, lang: Lang, display: Display): Shown | undefined {
  const slot = row?.plan?.slots[row.plan.indexOf.get(id) ?? -1];
  const value = row && resultOf(row, id)?.value;
  if (!row || !slot || value === undefined) return undefined;
  return shownValue(row, id, value, slot.quantity.unit, lang, display);
}

const labelOf = (rows: readonly (Row | undefined)[], id: string, lang: Lang): string | undefined => {
  const known = rows.find((row) => row?.plan?.indexOf.has(id));
  return known?.plan ? planLabel(known.plan, id)[lang] : undefined;
};

/** A position beside what its facilities would come to in another market. The book itself is not touched. */
export function compareSchemes(
  registry: Registry,
  book: Book,
  position: Row,
  scheme: string,
  lang: Lang,
  display = BASE_DISPLAY,
): Comparison {
  const computation = new Computation(registry);
  computation.sync(moved(book, position, scheme));
  const [other] = computation.positions;
  const rows = [position, other];
  const figures = COMPARED.flatMap((id): readonly ComparedFigure[] => {
    const label = labelOf(rows, id, lang);
    if (label === undefined) return [];
    return [{ id, label, here: figureOf(position, id, lang, display), there: figureOf(other, id, lang, display) }];
  });
  const coverage = (row: Row | undefined) => (row?.children ?? []).map((child) => coverageOf(child, lang));
  return { figures, here: coverage(position), there: coverage(other) };
}
