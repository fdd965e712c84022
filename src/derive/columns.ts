// The columns of a sheet: names, then the inputs that the rules in use read, then the results they give.
import type { Computation } from '../book/compute';
import type { RowSheet } from '../book/types';
import type { Plan } from '../engine/plan';
import { inputsReadBy } from '../engine/reads';
import type { Text } from '../model/text';
import type { Entry } from '../model/vocabulary';
import { VOCABULARY } from '../rules/vocabulary';
import { type InUse, inUse } from './columns-in-use';

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

const made = new WeakMap<InUse, readonly SheetColumn[]>();

/**
 * Columns for the schemes, sectors and years that occur, in the order of the work. `spare` is used where no row has
 * rules yet, so that an empty sheet shows what it will ask for. The same list as before where nothing else is in use.
 */
export function columnsOf(sheet: RowSheet, computation: Computation, spare: Plan | undefined): readonly SheetColumn[] {
  const { now, changed } = inUse(sheet, computation);
  const before = changed ? undefined : made.get(now);
  if (before) return before;
  const columns = columnsFor(sheet, now.plans, now.inputs, spare);
  if (now.plans.length > 0) made.set(now, columns);
  else made.delete(now);
  return columns;
}

function columnsFor(
  sheet: RowSheet,
  used: readonly Plan[],
  needed: ReadonlySet<string>,
  spare: Plan | undefined,
): readonly SheetColumn[] {
  const plans = used.length > 0 ? used : spare ? [spare] : [];
  const read = used.length > 0 ? needed : spare ? inputsReadBy(spare) : [];
  const inputs = new Set([...BELONGING[sheet], ...read]);
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
