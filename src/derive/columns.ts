// The columns of a sheet: names, then the inputs that the rules in use read, then the results they give.
import type { Computation } from '../book/compute';
import type { Book, RowSheet } from '../book/types';
import { ensureFresh } from '../engine/evaluate';
import type { Plan } from '../engine/plan';
import { inputsInPlay, inputsReadBy } from '../engine/reads';
import type { Row } from '../engine/row';
import type { Text } from '../model/text';
import type { Entry } from '../model/vocabulary';
import { VOCABULARY } from '../rules/vocabulary';

export const GROUPS = [
  'identity',
  'kind',
  'production',
  'fuel',
  'electricity',
  'given',
  'holdings',
  'emissions',
  'corrections',
  'allowance',
  'position',
  'offsets',
  'purchase',
  'money',
  'dates',
  'owner',
] as const;
export type Group = (typeof GROUPS)[number];

export interface SheetColumn {
  readonly id: string;
  readonly entry: Entry;
  readonly group: Group;
  readonly kind: 'text' | 'number' | 'choice' | 'result';
  readonly label: Text;
  readonly unit: string;
}

const IDENTITY: Readonly<Record<RowSheet, readonly string[]>> = {
  enterprises: ['enterprise', 'year'],
  facilities: ['facility', 'year'],
  streams: ['facility', 'year', 'stream'],
};

/** What says to whom a row belongs, and by whose rules it is computed; taken over from the row above. */
const BELONGING: Readonly<Record<RowSheet, readonly string[]>> = {
  enterprises: [],
  facilities: ['enterprise', 'scheme', 'sector'],
  streams: ['enterprise'],
};

const MEMBERS: Readonly<Record<Exclude<Group, 'identity'>, readonly string[]>> = {
  kind: ['scheme', 'sector', 'unitCategory', 'plantClass', 'allocationMethod', 'clinkerType', 'material', 'process'],
  production: [
    'installedCapacity',
    'operatingHours',
    'electricityGenerated',
    'electricitySupplied',
    'heatSupplied',
    'heatSupplyRatio',
    'loadFactor',
    'coolingMethod',
    'cogeneration',
    'output',
    'approvedCapacity',
    'anodeConsumption',
    'baseOutput1',
    'baseMonths1',
    'baseOutput2',
    'baseMonths2',
    'baseOutput3',
    'baseMonths3',
  ],
  fuel: [
    'quantity',
    'netCalorificValue',
    'carbonContentPerHeat',
    'carbonContent',
    'oxidationFactor',
    'emissionFactor',
    'abatementEfficiency',
    'abatementUse',
    'heat',
  ],
  electricity: ['purchasedElectricity', 'gridFactor', 'purchasedHeat'],
  given: [
    'ironmakingEmissions',
    'sinteringEmissions',
    'specialCase',
    'balanceValue',
    'benchmark',
    'historicalEmissions',
    'historicalIntensity',
    'processAllowance',
    'complianceFactor',
    'declineFactor',
    'freeShare',
    'priorYearEmissions',
    'verifiedEmissions',
    'standardCoal',
    'racks',
  ],
  holdings: [
    'bankedAllowances',
    'offsetsHeld',
    'offsetsLocal',
    'offsetUse',
    'buyPaidShare',
    'netSales',
    'closingHoldings',
    'preAllocationGiven',
    'borrowRequested',
    'plannedSurrender',
  ],
  emissions: ['covered', 'fuelEmissions', 'processEmissions', 'electricityEmissions', 'heatEmissions', 'emissions'],
  corrections: [
    'coolingCorrection',
    'heatCorrection',
    'loadCorrection',
    'outputCounted',
    'intensity',
    'intensityGap',
    'adjustmentRate',
  ],
  allowance: [
    'electricityAllowance',
    'heatAllowance',
    'calculatedAllowance',
    'gasTopUp',
    'floorTopUp',
    'freeAllowance',
    'paidAllowance',
    'allowance',
    'preAllocation',
    'finalAdjustment',
  ],
  position: ['obligation', 'obligationRelief', 'shortfall', 'surplus', 'shortfallRate'],
  offsets: ['offsetLimit', 'offsetUsed', 'offsetLocalMinimum', 'borrowLimit', 'borrowed', 'available', 'bankLimit'],
  purchase: ['purchaseNeed', 'unsurrendered', 'nextYearDeduction'],
  money: ['purchaseCost', 'offsetCost', 'paidAllowanceCost', 'complianceCost', 'surplusValue', 'fineLow', 'fineHigh'],
  dates: ['surrenderDeadline'],
  owner: ['enterprise', 'direction'],
};

const ORDER = GROUPS.flatMap((group) => (group === 'identity' ? [] : MEMBERS[group].map((id) => ({ id, group }))));

function entryOn(sheet: RowSheet, id: string): Entry | undefined {
  const ofSheet = VOCABULARY.filter((entry) => entry.id === id && (entry.sheet === sheet || entry.sheet === 'all'));
  // the names of rows stand on the sheet where they are first used
  return ofSheet[0] ?? VOCABULARY.find((entry) => entry.id === id && entry.kind === 'text');
}

function column(sheet: RowSheet, id: string, group: Group, result: boolean, unit?: string): SheetColumn | undefined {
  const entry = entryOn(sheet, id);
  if (!entry) return undefined;
  const kind = result ? 'result' : entry.kind === 'input' ? 'number' : entry.kind === 'choice' ? 'choice' : 'text';
  return { id, entry, group, kind, label: entry.label, unit: unit ?? entry.unit };
}

/** Which position a row of the enterprise sheet shows, where the book has facilities in several schemes. */
const SCHEME_OF_POSITION = column('facilities', 'scheme', 'identity', true);

/** The plans by which the rows of a sheet are computed. */
function plansOf(rows: readonly (Row | undefined)[]): ReadonlySet<Plan> {
  return new Set(rows.flatMap((row) => row?.plan ?? []));
}

/** Rows looked at for the inputs they need: beyond that many, the columns of the first ones will do. */
const MOST_ROWS = 2000;

/** Inputs that the rows need as they stand, and those that some row has although nothing reads them. */
function neededBy(rows: readonly Row[]): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { inputs } of rows) for (const id in inputs) needed.add(id);
  const seen = new Set<string>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    if (!row.plan) continue;
    ensureFresh(row);
    const kind = kindOf(row, row.plan);
    if (seen.has(kind)) continue;
    seen.add(kind);
    for (const id of inputsInPlay(row)) needed.add(id);
  }
  return needed;
}

/** Rows alike in rules, in what is filled in and in every choice, given or derived, need the same inputs. */
function kindOf({ inputs, values }: Row, plan: Plan): string {
  let kind = `${plan.pack.id} ${plan.year}`;
  for (const id in inputs) kind += ` ${id}${typeof inputs[id] === 'string' ? `=${inputs[id]}` : ''}`;
  for (const { index, quantity } of plan.slots) {
    if (quantity.kind !== 'choice') continue;
    const value = values[index];
    kind += ` ${typeof value === 'string' ? value : '?'}`;
  }
  return kind;
}

/** Rows of the calculation behind a sheet. */
export function rowsBehind(sheet: RowSheet, book: Book, computation: Computation): readonly (Row | undefined)[] {
  if (sheet === 'enterprises') return computation.positions;
  return book.sheets[sheet].map((row) => computation.rowOf(sheet, row.id));
}

/**
 * Columns for the schemes, sectors and years that occur, in the order of the work. `spare` is used where no row has
 * rules yet, so that an empty sheet shows what it will ask for.
 */
export function columnsOf(
  sheet: RowSheet,
  book: Book,
  computation: Computation,
  spare: Plan | undefined,
): readonly SheetColumn[] {
  const rows = rowsBehind(sheet, book, computation).filter((row) => row !== undefined);
  const used = plansOf(rows);
  const plans = used.size > 0 ? [...used] : spare ? [spare] : [];
  const inputs = new Set([...BELONGING[sheet], ...(used.size > 0 ? neededBy(rows) : spare ? inputsReadBy(spare) : [])]);
  const results = new Map<string, string>();
  for (const plan of plans) {
    for (const { quantity } of plan.slots) if (!quantity.step) results.set(quantity.id, quantity.unit);
  }
  const identity = IDENTITY[sheet].map((id) => column(sheet, id, 'identity', false));
  if (sheet === 'enterprises' && new Set(plans.map((plan) => plan.pack.scheme)).size > 1)
    identity.push(SCHEME_OF_POSITION);
  const rest = ORDER.map(({ id, group }) => {
    if (results.has(id)) return column(sheet, id, group, true, results.get(id));
    return inputs.has(id) ? column(sheet, id, group, false) : undefined;
  });
  return [...identity, ...rest].filter((one) => one !== undefined);
}
