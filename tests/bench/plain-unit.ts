// One unit-year of the national market by hand: fuels, corrections, allowance. No rules as data, no faults, no blanks.
import type { Row } from '../../src/book/types';
import { Decimal } from '../../src/formula/decimal';
import { type Law, need } from './plain-law';

export type Results = Record<string, Decimal | string>;
export type Cells = Row['cells'];

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
const GUARD = new Decimal('1e-12');

export const floor = (value: Decimal): Decimal => value.plus(GUARD).floor();
export const least = (a: Decimal, b: Decimal): Decimal => (b.lessThan(a) ? b : a);
export const atLeastZero = (value: Decimal): Decimal => (value.greaterThan(ZERO) ? value : ZERO);
export const textIn = (cells: Cells, id: string): string | undefined => cells[id]?.text;
export const given = (cells: Cells, id: string): Decimal | undefined => {
  const cell = cells[id];
  return cell && new Decimal(cell.text);
};
export const numberIn = (cells: Cells, id: string): Decimal => need(given(cells, id), id);

const TWELVE = new Decimal(12);
const FORTY_FOUR = new Decimal(44);

/** Heat and emissions of one fuel. */
export function computeFuel(cells: Cells, law: Law): Results {
  const material = textIn(cells, 'material') ?? '';
  const quantity = numberIn(cells, 'quantity');
  const calorific = given(cells, 'netCalorificValue') ?? need(law.by.defaultNetCalorificValue?.[material], 'heat');
  const perHeat =
    given(cells, 'carbonContentPerHeat') ?? need(law.by.defaultCarbonContentPerHeat?.[material], 'carbon');
  const own = given(cells, 'carbonContent');
  const carbon = own ?? calorific.times(perHeat);
  const factor = given(cells, 'emissionFactor');
  const counted = textIn(cells, 'direction') === 'out' ? quantity.negated() : quantity;
  const oxidation = given(cells, 'oxidationFactor') ?? law.by.defaultOxidationFactor?.[material];
  const emissions =
    factor && !own
      ? counted.times(factor)
      : counted.times(carbon).times(need(oxidation, 'oxidation')).times(FORTY_FOUR).div(TWELVE);
  return {
    materialGroupCounted: law.groups[material] ?? 'other',
    quantityCounted: counted,
    ...(oxidation ? { oxidationFactorCounted: oxidation } : {}),
    carbonContentCounted: carbon,
    heat: quantity.times(calorific),
    emissions,
  };
}

const CONVENTIONAL = ['anthracite', 'bituminous', 'lignite'];
const GAS_SHARE = new Decimal('0.90');
const HALF = new Decimal('0.50');

/** The category by the heat of the fuels. */
function categoryOf(fuels: readonly { cells: Cells; results: Results }[], capacity: Decimal, law: Law): string {
  let all = ZERO;
  let gas = ZERO;
  let unconventional = ZERO;
  let conventional = ZERO;
  for (const { cells, results } of fuels) {
    const heat = results.heat as Decimal;
    const material = textIn(cells, 'material') ?? '';
    all = all.plus(heat);
    if (material === 'naturalGas') gas = gas.plus(heat);
    if (results.materialGroupCounted === 'unconventionalCoal') unconventional = unconventional.plus(heat);
    if (CONVENTIONAL.includes(material)) conventional = conventional.plus(heat);
  }
  if (all.greaterThan(ZERO) && gas.greaterThanOrEqualTo(GAS_SHARE.times(all))) return 'gas';
  if (unconventional.greaterThan(HALF.times(all))) return 'unconventionalCoal';
  if (!conventional.greaterThanOrEqualTo(HALF.times(all))) throw new Error('no category');
  const large = capacity.greaterThanOrEqualTo(need(law.one.largeUnitCapacity, 'capacity'));
  return large ? 'conventionalCoalAbove300' : 'conventionalCoal300AndBelow';
}

const BASE = new Decimal('1.015');
const [SIXTEEN, TWENTY, EIGHTY, EIGHTY_FIVE, HUNDRED] = [16, 20, 80, 85, 100].map((n) => new Decimal(n)) as [
  Decimal,
  Decimal,
  Decimal,
  Decimal,
  Decimal,
];

function curve2019(load: Decimal, law: Law): Decimal {
  const { loadBase, loadSlopeUpper, loadSlopeMiddle, loadStepMiddle } = law.one;
  if (load.greaterThanOrEqualTo('0.85')) return ONE;
  if (load.greaterThanOrEqualTo('0.80'))
    return ONE.plus(need(loadSlopeUpper, 'slope').times(EIGHTY_FIVE.minus(HUNDRED.times(load))));
  if (load.greaterThanOrEqualTo('0.75'))
    return need(loadStepMiddle, 'step').plus(need(loadSlopeMiddle, 'slope').times(EIGHTY.minus(HUNDRED.times(load))));
  return Decimal.pow(need(loadBase, 'base'), SIXTEEN.minus(TWENTY.times(load)));
}

function curve2025(load: Decimal): Decimal {
  const percent = HUNDRED.times(load).negated();
  const slow = ONE.minus(percent.div('29.822').exp()).times('0.633');
  const fast = ONE.minus(percent.div('6.871').exp()).times('5.643');
  return new Decimal('7.254').minus(slow).minus(fast).toDecimalPlaces(6, Decimal.ROUND_HALF_UP);
}

function loadCorrectionOf(year: number, category: string, cogeneration: boolean, load: Decimal, law: Law): Decimal {
  if (category !== 'conventionalCoalAbove300' && category !== 'conventionalCoal300AndBelow') return ONE;
  if (year <= 2020) return cogeneration ? ONE : curve2019(load, law);
  if (year <= 2022) return curve2019(load, law);
  if (year <= 2024) return load.lessThan('0.65') ? Decimal.pow(BASE, SIXTEEN.minus(TWENTY.times(load))) : ONE;
  return load.lessThan(HALF) ? curve2025(load) : ONE;
}

function addAllowance(r: Results, cells: Cells, year: number, law: Law): void {
  const category = r.unitCategoryCounted as string;
  const benchmark = given(cells, 'benchmark') ?? need(law.by.electricityBenchmark?.[category], 'benchmark');
  const cogeneration = textIn(cells, 'cogeneration') !== 'no';
  const heat = given(cells, 'heatSupplied') ?? ZERO;
  const load = loadCorrectionOf(year, category, cogeneration, r.loadFactorCounted as Decimal, law);
  r.heatSuppliedCounted = heat;
  r.benchmarkCounted = benchmark;
  r.loadCorrection = load;
  let electricity: Decimal;
  if (year <= 2022) {
    const cooling =
      category === 'gas' ? ONE : need(law.by.coolingFactor?.[textIn(cells, 'coolingMethod') ?? ''], 'air');
    const ratio = given(cells, 'heatSupplyRatio') ?? ZERO;
    const ofHeat = ONE.minus(need(law.by.heatSupplySlope?.[category], 'slope').times(ratio));
    r.coolingCorrection = cooling;
    r.heatCorrection = ofHeat;
    electricity = numberIn(cells, 'electricitySupplied').times(benchmark).times(cooling).times(ofHeat).times(load);
  } else electricity = numberIn(cells, 'electricityGenerated').times(benchmark).times(load);
  r.electricityAllowance = floor(electricity);
  r.heatAllowance = floor(heat.times(need(law.by.heatBenchmark?.[category], 'benchmark')));
  r.calculatedAllowance = r.electricityAllowance.plus(r.heatAllowance);
}

function addPosition(r: Results, cells: Cells, year: number, law: Law): void {
  const gas = r.unitCategoryCounted === 'gas';
  const emissions = r.emissions as Decimal;
  const calculated = r.calculatedAllowance as Decimal;
  const topUp = gas && year >= 2021 ? atLeastZero(emissions.minus(calculated)) : ZERO;
  const allowance = calculated.plus(topUp);
  r.gasTopUp = topUp;
  r.allowance = allowance;
  r.obligation = gas && year <= 2020 ? least(emissions, allowance) : emissions;
  if (year >= 2021)
    r.preAllocation = floor(need(law.one.preAllocationShare, 'share').times(numberIn(cells, 'priorYearEmissions')));
}

/** Everything about one unit in one year. */
export function computeUnit(
  cells: Cells,
  fuels: readonly { cells: Cells; results: Results }[],
  year: number,
  law: Law,
): Results {
  const r: Results = {};
  const capacity = numberIn(cells, 'installedCapacity');
  r.unitCategoryCounted = textIn(cells, 'unitCategory') ?? categoryOf(fuels, capacity, law);
  r.loadFactorCounted =
    given(cells, 'loadFactor') ??
    numberIn(cells, 'electricityGenerated').div(capacity.times(numberIn(cells, 'operatingHours')));
  let burnt = ZERO;
  for (const { results } of fuels) burnt = burnt.plus(results.emissions as Decimal);
  r.fuelEmissions = burnt;
  r.directEmissions = burnt.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  r.emissions = r.directEmissions;
  if (year <= 2025) {
    const grid = given(cells, 'gridFactor') ?? need(law.one.gridFactorDefault, 'grid factor');
    const bought = numberIn(cells, 'purchasedElectricity').times(grid);
    r.electricityEmissions = bought;
    if (year <= 2022) r.emissions = burnt.plus(bought).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  }
  addAllowance(r, cells, year, law);
  addPosition(r, cells, year, law);
  return r;
}
