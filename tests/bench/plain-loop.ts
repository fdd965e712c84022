// The same arithmetic as the national packs, written out by hand as a loop: what the engine's generality is measured by.
import type { Book } from '../../src/book/types';
import { Decimal } from '../../src/formula/decimal';
import { type Law, lawOf, need } from './plain-law';
import {
  atLeastZero,
  type Cells,
  computeFuel,
  computeUnit,
  floor,
  given,
  least,
  numberIn,
  type Results,
  textIn,
  ZERO,
} from './plain-unit';

/** Results in the order of the book. */
export interface PlainResults {
  readonly streams: readonly Results[];
  readonly facilities: readonly Results[];
  readonly positions: readonly Results[];
  readonly cycles: readonly Results[];
}

interface Prices {
  readonly allowance: Decimal;
  readonly offset: Decimal;
}

const NUL = '\u0000';
const total = (rows: readonly Results[], id: string): Decimal => {
  let sum = ZERO;
  for (const row of rows) sum = sum.plus(row[id] as Decimal);
  return sum;
};
const money = (quantity: Decimal, price: Decimal): Decimal =>
  quantity.times(price).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

function addAllowances(r: Results, units: readonly Results[], cells: Cells, year: number, law: Law): void {
  const direct = total(units, 'directEmissions');
  const emissions = total(units, 'emissions');
  const calculated = total(units, 'allowance');
  r.directEmissions = direct;
  r.covered = direct.greaterThanOrEqualTo(need(law.one.coverageThreshold, 'threshold')) ? 'yes' : 'no';
  r.emissions = emissions;
  r.calculatedAllowance = calculated;
  let topUp = ZERO;
  if (year >= 2021) {
    const least80 = need(law.one.floorShare, 'share').times(emissions);
    if (calculated.lessThan(least80)) topUp = floor(least80.minus(calculated));
  }
  const allowance = calculated.plus(topUp);
  r.floorTopUp = topUp;
  r.allowance = allowance;
  r.preAllocation = given(cells, 'preAllocationGiven') ?? total(units, 'preAllocation');
  r.finalAdjustment = allowance.minus(r.preAllocation);
  let obligation = total(units, 'obligation');
  if (year <= 2020)
    obligation = least(obligation, allowance.plus(floor(need(law.one.capShare, 'share').times(emissions))));
  r.obligation = obligation;
  r.obligationRelief = emissions.minus(obligation);
  r.shortfall = atLeastZero(obligation.minus(allowance));
  r.surplus = atLeastZero(allowance.minus(obligation));
  r.shortfallRate = obligation.isZero() ? ZERO : r.shortfall.div(obligation).toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
}

function addOffsets(r: Results, cells: Cells, year: number, law: Law): void {
  const obligation = r.obligation as Decimal;
  const limit = floor(need(law.one.offsetShare, 'share').times(obligation));
  const held = given(cells, 'offsetsHeld');
  const use = textIn(cells, 'offsetUse') ?? (held ? 'held' : 'none');
  const used = use === 'none' ? ZERO : use === 'held' ? least(least(held ?? ZERO, limit), obligation) : limit;
  r.offsetLimit = limit;
  r.offsetUseCounted = use;
  r.offsetUsed = used;
  r.offsetsBought = use === 'limit' ? atLeastZero(used.minus(held ?? ZERO)) : ZERO;
  r.borrowLimit = ZERO;
  r.borrowed = ZERO;
  if (year !== 2021 && year !== 2022) return;
  const shortfall = r.shortfall as Decimal;
  const rate = shortfall.div(r.emissions as Decimal);
  if (rate.greaterThanOrEqualTo(need(law.one.borrowThreshold, 'threshold')))
    r.borrowLimit = floor(need(law.one.borrowShare, 'share').times(shortfall));
  r.borrowed = least(given(cells, 'borrowRequested') ?? ZERO, r.borrowLimit);
}

function addFines(r: Results, year: number, law: Law, price: Decimal): void {
  const open = r.unsurrendered as Decimal;
  if (year <= 2022) {
    r.fineLow = open.greaterThan(ZERO) ? need(law.one.fineFloor, 'fine') : ZERO;
    r.fineHigh = open.greaterThan(ZERO) ? need(law.one.fineCeiling, 'fine') : ZERO;
  } else {
    r.fineLow = money(need(law.one.fineMultipleLow, 'fine').times(open), price);
    r.fineHigh = money(need(law.one.fineMultipleHigh, 'fine').times(open), price);
  }
  r.nextYearDeduction = year <= 2024 ? open : ZERO;
  r.surrenderDeadline = law.texts.surrenderDate ?? '';
  if (year < 2021 || year > 2025) return;
}

function addSurrender(r: Results, cells: Cells, year: number, law: Law, prices: Prices): void {
  const obligation = r.obligation as Decimal;
  const available = (r.allowance as Decimal)
    .plus(given(cells, 'bankedAllowances') ?? ZERO)
    .plus(r.offsetUsed as Decimal)
    .plus(r.borrowed as Decimal);
  r.available = available;
  r.purchaseNeed = atLeastZero(obligation.minus(available));
  r.unsurrendered = obligation.minus(least(obligation, given(cells, 'plannedSurrender') ?? available));
  const closing = numberIn(cells, 'closingHoldings');
  r.bankLimit = closing;
  if (year === 2023 || year === 2024) {
    const { bankBase, bankMultiple } = law.one;
    const sold = need(bankMultiple, 'multiple').times(atLeastZero(numberIn(cells, 'netSales')));
    r.bankLimit = least(floor(need(bankBase, 'base').plus(sold)), closing);
  }
  r.purchaseCost = money(r.purchaseNeed, prices.allowance);
  r.offsetCost = money(r.offsetsBought as Decimal, prices.offset);
  r.paidAllowanceCost = ZERO;
  r.complianceCost = r.purchaseCost.plus(r.offsetCost).plus(r.paidAllowanceCost);
  r.leftOver = atLeastZero(available.minus(obligation));
  r.surplusValue = money(r.leftOver, prices.allowance);
  addFines(r, year, law, prices.allowance);
}

// every quantity of a cycle that is the sum of its years
const SUMMED = [
  ...['emissions', 'calculatedAllowance', 'floorTopUp', 'allowance', 'preAllocation', 'finalAdjustment', 'obligation'],
  ...['obligationRelief', 'shortfall', 'surplus', 'offsetLimit', 'offsetUsed', 'borrowLimit', 'borrowed', 'available'],
  ...['purchaseNeed', 'unsurrendered', 'purchaseCost', 'offsetCost', 'paidAllowanceCost', 'complianceCost'],
  ...['surplusValue', 'nextYearDeduction'],
];

function computeCycle(years: readonly Results[], law: Law): Results {
  const r: Results = {};
  for (const id of SUMMED) r[id] = total(years, id);
  const obligation = r.obligation as Decimal;
  const rate = obligation.isZero() ? ZERO : (r.shortfall as Decimal).div(obligation);
  r.shortfallRate = rate.toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
  const open = (r.unsurrendered as Decimal).greaterThan(ZERO);
  r.fineLow = open ? need(law.one.fineFloor, 'fine') : ZERO;
  r.fineHigh = open ? need(law.one.fineCeiling, 'fine') : ZERO;
  r.surrenderDeadline = law.texts.surrenderDate ?? '';
  return r;
}

const unitKey = (cells: Cells): string =>
  `${textIn(cells, 'enterprise')}${NUL}${textIn(cells, 'facility')}${NUL}${textIn(cells, 'year')}`;
const yearKey = (cells: Cells): string => `${textIn(cells, 'enterprise')}${NUL}${textIn(cells, 'year')}`;

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const found = groups.get(key);
  if (found) found.push(item);
  else groups.set(key, [item]);
}

function computeCycles(positions: ReadonlyMap<string, Results>, laws: ReadonlyMap<number, Law>): Results[] {
  const cycles: Results[] = [];
  for (const [from, to] of [
    [2019, 2020],
    [2021, 2022],
  ] as const)
    for (const [key, last] of positions) {
      const [enterprise, year] = key.split(NUL);
      const first = positions.get(`${enterprise}${NUL}${from}`);
      if (year === String(to) && first) cycles.push(computeCycle([first, last], need(laws.get(to), 'law')));
    }
  return cycles;
}

/** Computes every quantity of a book of national power units, blanks and faults apart. */
export function plainLoop(book: Book): PlainResults {
  const laws = new Map([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => [year, lawOf(year)]));
  const lawIn = (cells: Cells): Law => need(laws.get(Number(textIn(cells, 'year'))), 'law');
  const prices = {
    allowance: new Decimal(book.settings.allowancePrice ?? '0'),
    offset: new Decimal(book.settings.offsetPrice ?? '0'),
  };
  const fuels = new Map<string, { cells: Cells; results: Results }[]>();
  const streams = book.sheets.streams.map(({ cells }) => {
    const results = computeFuel(cells, lawIn(cells));
    put(fuels, unitKey(cells), { cells, results });
    return results;
  });
  const units = new Map<string, Results[]>();
  const facilities = book.sheets.facilities.map(({ cells }) => {
    const results = computeUnit(cells, fuels.get(unitKey(cells)) ?? [], Number(textIn(cells, 'year')), lawIn(cells));
    put(units, yearKey(cells), results);
    return results;
  });
  const positions = new Map<string, Results>();
  for (const { cells } of book.sheets.enterprises) {
    const year = Number(textIn(cells, 'year'));
    const results: Results = {};
    addAllowances(results, units.get(yearKey(cells)) ?? [], cells, year, lawIn(cells));
    addOffsets(results, cells, year, lawIn(cells));
    addSurrender(results, cells, year, lawIn(cells), prices);
    positions.set(yearKey(cells), results);
  }
  return { streams, facilities, positions: [...positions.values()], cycles: computeCycles(positions, laws) };
}
