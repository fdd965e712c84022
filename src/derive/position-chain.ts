// The way from emissions to what must be bought, paid and surrendered, as lines of a table in the order of the law.
import { resultOf } from '../engine/evaluate';
import { explain } from '../engine/explain';
import type { Row } from '../engine/row';
import { Decimal, ZERO } from '../formula/decimal';
import { Fault, isNumber, type Value } from '../formula/value';
import { rankOf, type Status } from '../model/status';
import type { Lang, Text } from '../model/text';
import { branchInWords } from './formula-text';
import { vocabularyLabel } from './labels';
import { BASE_DISPLAY, type Display } from './numbers';
import { figureOf, runningCover } from './position-coverage';
import { CHAIN_GROUPS, type ChainGroup, STEPS, type Step } from './position-steps';
import { planLabel, type Shown, shownValue } from './readings';

export { coverageOf, shareOf } from './position-coverage';
export { CHAIN_GROUPS, type ChainGroup } from './position-steps';

export interface ChainCell {
  readonly row: Row;
  readonly shown: Shown;
  readonly value: Value | undefined;
  readonly fault: Fault | undefined;
  readonly status: Status | undefined;
  /** The status of the rule itself, without what it reads. */
  readonly own: Status | undefined;
  readonly owed: boolean;
  /** How much of the obligation is covered after this line, where the line brings something. */
  readonly covered?: { readonly total: Decimal; readonly share: Decimal };
}

export interface ChainLine {
  readonly id: string;
  readonly group: ChainGroup;
  readonly label: string;
  /** The same term in the other language. */
  readonly other: string;
  /** The branch that applied, in words; '' where the value is given or fixed. */
  readonly formula: string;
  readonly cells: readonly (ChainCell | undefined)[];
  /** The same figure of the rows below, of the first column. */
  readonly parts: readonly ChainCell[];
}

function isKnown(row: Row, id: string): boolean {
  if (!row.plan) return id === 'emissions' || id === 'allowance';
  return row.plan.indexOf.has(id) || row.plan.inputs.has(id);
}

const NOTHING_SHOWN: Shown = { text: '', unit: '', exact: '' };
const HUNDRED = new Decimal(100);

/** A rate is shown as the law computes it, and as the percentage people speak of. */
function withPercent(id: string, value: Value, shown: Shown): Shown {
  if (id !== 'shortfallRate' || !isNumber(value)) return shown;
  return { ...shown, unit: `= ${value.times(HUNDRED).toFixed()}%` };
}

function cellOf(row: Row, step: Step, lang: Lang, display: Display): ChainCell | undefined {
  if (!isKnown(row, step.id)) return undefined;
  const { value, status, unit } = figureOf(row, step.id);
  const shown =
    value === undefined
      ? NOTHING_SHOWN
      : withPercent(step.id, value, shownValue(row, step.id, value, unit, lang, display));
  const own = row.plan?.slots[row.plan.indexOf.get(step.id) ?? -1]?.version.status;
  const fault = value instanceof Fault ? value : undefined;
  const owed = step.owed === true && isNumber(value) && value.greaterThan(ZERO);
  return { row, shown, value, fault, status: fault ? undefined : status, own, owed };
}

const isNothing = (cell: ChainCell | undefined): boolean => {
  if (!cell || cell.value === undefined) return true;
  if (cell.fault) return cell.fault.kind === 'incomplete';
  return isNumber(cell.value) && cell.value.isZero();
};

/** A formula that is one number or name says no more than its label. */
function formulaOf(row: Row, id: string, lang: Lang): string {
  const explanation = explain(row, id);
  if (!explanation || explanation.trace.node.kind === 'name') return '';
  const words = branchInWords(explanation, lang);
  return /^[\d.,]*$/.test(words) || typeof explanation.value === 'string' ? '' : words;
}

/** Bought offsets and what covers the obligation stand for the first column alone. */
function partsOf(row: Row, id: string, lang: Lang, display: Display): readonly ChainCell[] {
  if (id !== 'emissions' && id !== 'calculatedAllowance') return [];
  const below = id === 'emissions' ? 'emissions' : 'allowance';
  return row.children.flatMap((child) => cellOf(child, { id: below }, lang, display) ?? []);
}

const onlyReports = (row: Row): boolean => resultOf(row, 'covered')?.value === 'reporting-only';

const labelOf = (row: Row, id: string): Text =>
  (row.plan ? planLabel(row.plan, id) : vocabularyLabel(row.level, id)) ?? { zh: id, en: id };

/** Whom the chain is for: language, and how figures are written. */
interface Reader {
  readonly lang: Lang;
  readonly display: Display;
}

interface Column {
  readonly row: Row;
  readonly covered: ReadonlyMap<string, Decimal>;
}

/** The cell with how much is covered so far, where the line brings something. */
function columnCell({ row, covered }: Column, step: Step, reader: Reader): ChainCell | undefined {
  const cell = cellOf(row, step, reader.lang, reader.display);
  const total = covered.get(step.id);
  const obligation = figureOf(row, 'obligation').value;
  if (!cell || !total || !isNumber(obligation) || obligation.isZero()) return cell;
  return { ...cell, covered: { total, share: total.div(obligation) } };
}

function lineOf(step: Step, group: ChainGroup, columns: readonly Column[], reader: Reader): ChainLine | undefined {
  const { lang } = reader;
  const cells = columns.map((column) => columnCell(column, step, reader));
  const first = cells.find((cell) => cell !== undefined);
  if (!first || (step.ifAny && cells.every(isNothing))) return undefined;
  if (step.ifObliged && columns.every(({ row }) => onlyReports(row))) return undefined;
  const { row } = first;
  const label = labelOf(row, step.id);
  return {
    id: step.id,
    group,
    label: label[lang],
    other: label[lang === 'zh' ? 'en' : 'zh'],
    formula: formulaOf(row, step.id, lang),
    cells,
    parts: partsOf(row, step.id, lang, reader.display),
  };
}

/** The chain of one position, or of several side by side (the years of a cycle and their sum). */
export function chainOf(rows: readonly Row[], lang: Lang, display = BASE_DISPLAY): readonly ChainLine[] {
  const columns = rows.map((row): Column => ({ row, covered: runningCover(row) }));
  const reader = { lang, display };
  return CHAIN_GROUPS.flatMap((group) => STEPS[group].flatMap((step) => lineOf(step, group, columns, reader) ?? []));
}

/** Whether a status is too weak to be shown without a mark. */
export const isWeak = (status: Status | undefined): status is 'draft' | 'assumed' =>
  status !== undefined && rankOf(status) >= rankOf('draft');
