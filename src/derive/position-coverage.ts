// What covers the obligation of a position, part by part, and how far each step of the chain has come with it.
import { refIn } from '../book/compute-nodes';
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { Decimal, ZERO } from '../formula/decimal';
import { isNumber, type Value } from '../formula/value';
import type { Status } from '../model/status';
import { type Lang, type Text, text } from '../model/text';
import { planLabel } from './readings';

export interface Figure {
  readonly value: Value | undefined;
  readonly status: Status | undefined;
  readonly unit: string;
}

/** A result or input of a row with its status and unit. */
export function figureOf(row: Row, id: string): Figure {
  const { plan } = row;
  const result = resultOf(row, id);
  const unit = plan?.slots[plan.indexOf.get(id) ?? -1]?.quantity.unit ?? plan?.inputs.get(id)?.unit ?? 'tCO2';
  return result ? { ...result, unit } : { value: row.inputs[id], status: undefined, unit };
}

function numberOf(row: Row, id: string): Decimal {
  const { value } = figureOf(row, id);
  return isNumber(value) ? value : ZERO;
}

/** A cycle has no inputs of its own: what its years bring along adds up. */
const broughtAlong = (row: Row, id: string): Decimal =>
  row.level === 'cycles' ? row.children.reduce((sum, year) => sum.plus(numberOf(year, id)), ZERO) : numberOf(row, id);

/** The gas top-up of the units below, which the calculated allowance of the enterprise contains. */
function gasTopUpOf(row: Row): Decimal {
  const below = row.children.map((child) => (row.level === 'cycles' ? gasTopUpOf(child) : numberOf(child, 'gasTopUp')));
  return below.reduce((sum, value) => sum.plus(value), ZERO);
}

type Part = readonly [id: string, value: Decimal];

/** The allowance by where it comes from, where the rules know a floor. */
function issuedParts(row: Row): readonly Part[] {
  const gas = gasTopUpOf(row);
  const calculated = numberOf(row, 'calculatedAllowance');
  const topUp: Part = ['floorTopUp', numberOf(row, 'floorTopUp')];
  if (gas.isZero()) return [['calculatedAllowance', calculated], topUp];
  return [['withoutGasTopUp', calculated.minus(gas)], ['gasTopUp', gas], topUp];
}

/** What is at hand besides the allowance; the paid share is whatever else is available, for it may or may not be bought. */
function coveredBy(row: Row): readonly Part[] {
  const beside: readonly Part[] = [
    ['bankedAllowances', broughtAlong(row, 'bankedAllowances')],
    ['offsetUsed', numberOf(row, 'offsetUsed')],
    ['borrowed', numberOf(row, 'borrowed')],
  ];
  if (row.plan?.indexOf.has('floorTopUp')) return [...issuedParts(row), ...beside];
  const allowance = numberOf(row, 'allowance');
  const known = beside.reduce((sum, [, value]) => sum.plus(value), allowance);
  const rest = numberOf(row, 'available').minus(known);
  return [['allowance', allowance.plus(Decimal.min(rest, ZERO))], ['paidAllowance', rest], ...beside];
}

const PART_LABELS: Readonly<Record<string, Text>> = {
  withoutGasTopUp: text('计算配额（不含燃气补发）', 'Calculated allowance without gas top-up'),
  gasTopUp: text('燃气机组补发', 'Gas top-up of the units'),
};

export interface Coverage {
  readonly id: string;
  readonly label: string;
  readonly value: Decimal;
}

export interface CoverageOf {
  readonly obligation: Decimal;
  readonly emissions: Decimal;
  readonly parts: readonly Coverage[];
}

/** The obligation of a position and what covers it, part by part; undefined while either is not known. */
export function coverageOf(row: Row, lang: Lang): CoverageOf | undefined {
  const { plan } = row;
  if (!plan || !isNumber(figureOf(row, 'obligation').value) || !isNumber(figureOf(row, 'purchaseNeed').value))
    return undefined;
  const need: Part = ['purchaseNeed', numberOf(row, 'purchaseNeed')];
  const parts = [...coveredBy(row), need].map(([id, value]) => ({
    id,
    label: (PART_LABELS[id] ?? planLabel(plan, id))[lang],
    value,
  }));
  return {
    obligation: numberOf(row, 'obligation'),
    emissions: numberOf(row, 'emissions'),
    parts: parts.filter(({ value }) => value.greaterThan(ZERO)),
  };
}

/** The line of the chain below which a part counts as covered. */
const LINE_OF: Readonly<Record<string, string>> = {
  calculatedAllowance: 'calculatedAllowance',
  withoutGasTopUp: 'calculatedAllowance',
  gasTopUp: 'calculatedAllowance',
};

/** How much is covered after each line of the chain that brings something: the running total, in tonnes. */
export function runningCover(row: Row): ReadonlyMap<string, Decimal> {
  const totals = new Map<string, Decimal>();
  const coverage = coverageOf(row, 'en');
  if (!coverage) return totals;
  let total = ZERO;
  for (const { id, value } of coverage.parts) {
    total = total.plus(value);
    totals.set(LINE_OF[id] ?? id, total);
  }
  return totals;
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

/** Where the floor lies, in tonnes, as a line beside the bars; only where all units of the enterprise are power units. */
export function floorOf(row: Row): { readonly share: Decimal; readonly value: Decimal } | undefined {
  const isPower = row.level === 'enterprises' && row.children.every((child) => refIn(child).sector === 'power');
  // where the obligation is capped instead, the allowance has no floor
  const relief = row.plan?.parameters.get('reliefForm')?.lines.get('')?.value;
  const isFloor = isPower && relief !== 'cappedObligation' && row.plan?.indexOf.has('floorTopUp');
  const share = isFloor ? shareOf(row)?.floor : undefined;
  return share && { share, value: share.times(numberOf(row, 'emissions')) };
}
