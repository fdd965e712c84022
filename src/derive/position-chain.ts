// The way from emissions to what must be bought, paid and surrendered, as lines of a table in the order of the law.

import { refIn } from '../book/compute-nodes';
import { resultOf } from '../engine/evaluate';
import { explain } from '../engine/explain';
import type { Row } from '../engine/row';
import { Decimal, ZERO } from '../formula/decimal';
import { Fault, isNumber, type Value } from '../formula/value';
import { rankOf, type Status } from '../model/status';
import type { Lang } from '../model/text';
import { branchInWords } from './formula-text';
import { vocabularyLabel } from './labels';
import { planLabel, type Shown, shownValue } from './readings';

export const CHAIN_GROUPS = ['emissions', 'allowance', 'obligation', 'covering', 'cost', 'breach', 'dates'] as const;
export type ChainGroup = (typeof CHAIN_GROUPS)[number];

interface Step {
  readonly id: string;
  /** Left out where it is zero in every column. */
  readonly ifAny?: true;
  /** Left out where the enterprise only reports: there is nothing to be relieved of. */
  readonly ifObliged?: true;
  /** A positive value is something the enterprise still owes. */
  readonly owed?: true;
}

const STEPS: Readonly<Record<ChainGroup, readonly Step[]>> = {
  emissions: [{ id: 'emissions' }, { id: 'covered' }],
  allowance: [
    { id: 'calculatedAllowance' },
    { id: 'floorTopUp' },
    { id: 'allowance' },
    { id: 'paidAllowance', ifAny: true },
    { id: 'preAllocation', ifAny: true },
    { id: 'finalAdjustment', ifAny: true },
  ],
  obligation: [
    { id: 'obligation' },
    { id: 'obligationRelief', ifAny: true, ifObliged: true },
    { id: 'shortfall', owed: true },
    { id: 'shortfallRate' },
    { id: 'surplus', ifAny: true },
  ],
  covering: [
    { id: 'offsetLimit' },
    { id: 'offsetUsed' },
    { id: 'offsetLocalMinimum', ifAny: true },
    { id: 'offsetsBought', ifAny: true },
    { id: 'borrowLimit', ifAny: true },
    { id: 'borrowed', ifAny: true },
    { id: 'bankedAllowances' },
    { id: 'available' },
    { id: 'purchaseNeed', owed: true },
  ],
  cost: [
    { id: 'purchaseCost' },
    { id: 'offsetCost' },
    { id: 'paidAllowanceCost', ifAny: true },
    { id: 'complianceCost' },
    { id: 'surplusValue', ifAny: true },
  ],
  breach: [
    { id: 'unsurrendered', owed: true },
    { id: 'fineLow', owed: true },
    { id: 'fineHigh', owed: true },
    { id: 'nextYearDeduction', owed: true },
  ],
  dates: [{ id: 'bankLimit' }, { id: 'surrenderDeadline' }],
};

export interface ChainCell {
  readonly row: Row;
  readonly shown: Shown;
  readonly value: Value | undefined;
  readonly fault: Fault | undefined;
  readonly status: Status | undefined;
  /** The status of the rule itself, without what it reads. */
  readonly own: Status | undefined;
  readonly owed: boolean;
}

export interface ChainLine {
  readonly id: string;
  readonly group: ChainGroup;
  readonly label: string;
  /** The branch that applied, in words; '' where the value is given or fixed. */
  readonly formula: string;
  readonly cells: readonly (ChainCell | undefined)[];
  /** The same figure of the rows below, of the first column. */
  readonly parts: readonly ChainCell[];
}

function figureOf(row: Row, id: string): { value: Value | undefined; status: Status | undefined; unit: string } {
  const { plan } = row;
  const result = resultOf(row, id);
  const unit = plan?.slots[plan.indexOf.get(id) ?? -1]?.quantity.unit ?? plan?.inputs.get(id)?.unit ?? 'tCO2';
  return result ? { ...result, unit } : { value: row.inputs[id], status: undefined, unit };
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

function cellOf(row: Row, step: Step, lang: Lang): ChainCell | undefined {
  if (!isKnown(row, step.id)) return undefined;
  const { value, status, unit } = figureOf(row, step.id);
  const shown =
    value === undefined ? NOTHING_SHOWN : withPercent(step.id, value, shownValue(row, step.id, value, unit, lang));
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
function partsOf(row: Row, id: string, lang: Lang): readonly ChainCell[] {
  if (id !== 'emissions' && id !== 'calculatedAllowance') return [];
  const below = id === 'emissions' ? 'emissions' : 'allowance';
  return row.children.flatMap((child) => cellOf(child, { id: below }, lang) ?? []);
}

const onlyReports = (row: Row): boolean => resultOf(row, 'covered')?.value === 'reporting-only';

function lineOf(step: Step, group: ChainGroup, rows: readonly Row[], lang: Lang): ChainLine | undefined {
  const cells = rows.map((row) => cellOf(row, step, lang));
  const first = cells.find((cell) => cell !== undefined);
  if (!first || (step.ifAny && cells.every(isNothing))) return undefined;
  if (step.ifObliged && rows.every(onlyReports)) return undefined;
  const { row } = first;
  const label = row.plan
    ? planLabel(row.plan, step.id)[lang]
    : (vocabularyLabel(row.level, step.id)?.[lang] ?? step.id);
  return {
    id: step.id,
    group,
    label,
    formula: formulaOf(row, step.id, lang),
    cells,
    parts: partsOf(row, step.id, lang),
  };
}

/** The chain of one position, or of several side by side (the years of a cycle and their sum). */
export const chainOf = (rows: readonly Row[], lang: Lang): readonly ChainLine[] =>
  CHAIN_GROUPS.flatMap((group) => STEPS[group].flatMap((step) => lineOf(step, group, rows, lang) ?? []));

export interface Coverage {
  readonly id: string;
  readonly label: string;
  readonly value: Decimal;
}

function numberOf(row: Row, id: string): Decimal {
  const { value } = figureOf(row, id);
  return isNumber(value) ? value : ZERO;
}

/** What is at hand besides the allowance; the paid share is whatever else is available, for it may or may not be bought. */
function coveredBy(row: Row): readonly (readonly [string, Decimal])[] {
  const beside = ['bankedAllowances', 'offsetUsed', 'borrowed'].map((id) => [id, numberOf(row, id)] as const);
  const need = ['purchaseNeed', numberOf(row, 'purchaseNeed')] as const;
  if (row.plan?.indexOf.has('floorTopUp')) {
    const issued = ['calculatedAllowance', 'floorTopUp'].map((id) => [id, numberOf(row, id)] as const);
    return [...issued, ...beside, need];
  }
  const allowance = numberOf(row, 'allowance');
  const known = beside.reduce((sum, [, value]) => sum.plus(value), allowance);
  const rest = numberOf(row, 'available').minus(known);
  const free = allowance.plus(Decimal.min(rest, ZERO));
  return [['allowance', free], ['paidAllowance', rest], ...beside, need];
}

/** The obligation of a position and what covers it, part by part; undefined while either is not known. */
export function coverageOf(
  row: Row,
  lang: Lang,
): { readonly obligation: Decimal; readonly emissions: Decimal; readonly parts: readonly Coverage[] } | undefined {
  const { plan } = row;
  if (!plan || !isNumber(figureOf(row, 'obligation').value) || !isNumber(figureOf(row, 'purchaseNeed').value))
    return undefined;
  const parts = coveredBy(row).map(([id, value]) => ({ id, label: planLabel(plan, id)[lang], value }));
  return {
    obligation: numberOf(row, 'obligation'),
    emissions: numberOf(row, 'emissions'),
    parts: parts.filter(({ value }) => value.greaterThan(ZERO)),
  };
}

/** Share of emissions that the allowance covers and the floor the rules set, as exact fractions. */
export function shareOf(row: Row): { readonly share: Decimal; readonly floor: Decimal | undefined } | undefined {
  const emissions = numberOf(row, 'emissions');
  const allowance = figureOf(row, 'allowance').value;
  if (!isNumber(allowance) || emissions.isZero()) return undefined;
  // the floor is for the power units of the enterprise
  const hasPower = row.children.some((child) => refIn(child).sector === 'power');
  const floor = hasPower ? row.plan?.parameters.get('floorShare')?.lines.get('')?.value : undefined;
  return { share: allowance.div(emissions), floor: isNumber(floor) ? floor : undefined };
}

/** Whether a status is too weak to be shown without a mark. */
export const isWeak = (status: Status | undefined): status is 'draft' | 'assumed' =>
  status !== undefined && rankOf(status) >= rankOf('draft');
