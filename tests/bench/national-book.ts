// A made-up national power market of any size, the same on every run: enterprises with units and fuels, 2019 to 2026.
import type { Book, Cell, Row, RowSheet } from '../../src/book/types';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
/** Units of nine enterprises in a row: 25, so that 450 enterprises have 1,250 units and 10,000 unit-years. */
const UNITS = [2, 3, 3, 2, 4, 3, 2, 3, 3] as const;
const UNIT_YEARS_OF_NINE = 25 * YEARS.length;
const CAPACITIES = ['135', '200', '330', '350', '600', '660', '1000'] as const;
const COALS = ['anthracite', 'bituminous', 'lignite'] as const;

type Texts = Readonly<Record<string, string | undefined>>;
type Chance = () => number;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function makeChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const between = (chance: Chance, low: number, high: number, places = 0): string =>
  (low + chance() * (high - low)).toFixed(places);
const oneOf = <T>(chance: Chance, from: readonly [T, ...T[]]): T => from[Math.floor(chance() * from.length)] ?? from[0];

/** Cells hold numbers without needless zeros. */
const canonical = (text: string): string => (/^\d+\.\d+$/.test(text) ? String(Number(text)) : text);

/** Rows under construction, numbered from 1. */
class Rows {
  readonly sheets: Record<RowSheet, Row[]> = { enterprises: [], facilities: [], streams: [] };
  nextId = 1;

  add(sheet: RowSheet, texts: Texts): void {
    const cells: Record<string, Cell> = {};
    for (const [column, text] of Object.entries(texts))
      if (text !== undefined) cells[column] = { text: canonical(text) };
    this.sheets[sheet].push({ id: this.nextId, cells });
    this.nextId += 1;
  }
}

/** A fuel that gives `heat` GJ, measured or by default. */
function fuel(chance: Chance, material: string, year: number, heat: number): Texts {
  const gas = material === 'naturalGas';
  // from 2026 coal has no default, and oxidation is always an input
  const measured = year === 2026 || chance() < 0.5;
  const perUnit = gas ? between(chance, 380, 395, 2) : between(chance, 17, 26, 3);
  return {
    material,
    quantity: (heat / (measured || gas ? Number(perUnit) : 26.7)).toFixed(2),
    netCalorificValue: measured ? perUnit : undefined,
    carbonContentPerHeat: measured
      ? gas
        ? between(chance, 0.015, 0.0155, 5)
        : between(chance, 0.025, 0.029, 5)
      : undefined,
    oxidationFactor: year === 2026 || chance() < 0.2 ? (gas ? '0.995' : '0.99') : undefined,
  };
}

function addFuels(rows: Rows, chance: Chance, keys: Texts, unit: Unit, heat: number): void {
  const { main } = unit;
  const year = Number(keys.year);
  const second = chance();
  const share = second > 0.6 && second < 0.9 ? 0.7 : 1;
  rows.add('streams', { ...keys, stream: 'main fuel', ...fuel(chance, main, year, heat * share) });
  if (second < 0.6)
    rows.add('streams', {
      ...keys,
      stream: 'start-up oil',
      material: 'diesel',
      quantity: between(chance, 20, 400, 2),
      oxidationFactor: year === 2026 ? '0.98' : undefined,
    });
  else if (share < 1) {
    const other = main === 'gangue' ? 'slime' : main;
    rows.add('streams', { ...keys, stream: 'second fuel', ...fuel(chance, other, year, heat * (1 - share)) });
  }
  if (chance() < 0.1)
    rows.add('streams', {
      ...keys,
      stream: 'limestone',
      material: 'limestone',
      direction: chance() < 0.3 ? 'out' : 'in',
      quantity: between(chance, 10, 500, 1),
      netCalorificValue: '0',
      carbonContentPerHeat: '0',
      emissionFactor: '0.440',
    });
}

/** What a unit is: kept over the years. */
interface Unit {
  readonly facility: string;
  readonly main: string;
  readonly capacity: string;
  readonly cogeneration: boolean;
  readonly air: boolean;
  readonly named: boolean;
}

function makeUnit(chance: Chance, index: number): Unit {
  const kind = chance();
  return {
    facility: `Unit ${index + 1}`,
    main: kind < 0.12 ? 'naturalGas' : kind < 0.2 ? 'gangue' : oneOf(chance, COALS),
    capacity: oneOf(chance, CAPACITIES),
    cogeneration: chance() < 0.4,
    air: chance() < 0.3,
    named: chance() < 0.5,
  };
}

function categoryOf(unit: Unit): string {
  if (unit.main === 'naturalGas') return 'gas';
  if (unit.main === 'gangue') return 'unconventionalCoal';
  return Number(unit.capacity) >= 400 ? 'conventionalCoalAbove300' : 'conventionalCoal300AndBelow';
}

function addUnit(rows: Rows, chance: Chance, enterprise: string, year: number, unit: Unit): void {
  const { facility, capacity } = unit;
  const hours = between(chance, 4000, 8200);
  const generated = Number(capacity) * Number(hours) * (0.3 + 0.65 * chance());
  const heat = unit.cogeneration ? generated * (0.2 + 1.2 * chance()) : 0;
  const keys = { enterprise, facility, year: String(year) };
  rows.add('facilities', {
    ...keys,
    scheme: 'national',
    sector: 'power',
    unitCategory: unit.named ? categoryOf(unit) : undefined,
    installedCapacity: capacity,
    operatingHours: hours,
    electricityGenerated: generated.toFixed(2),
    electricitySupplied: (generated * 0.94).toFixed(2),
    heatSupplied: unit.cogeneration ? heat.toFixed(1) : undefined,
    cogeneration: unit.cogeneration ? 'yes' : 'no',
    heatSupplyRatio: unit.cogeneration ? between(chance, 0.02, 0.6, 4) : undefined,
    coolingMethod: unit.air ? 'air' : 'water',
    purchasedElectricity: between(chance, 0, 20000, 1),
    priorYearEmissions: between(chance, 200000, 4000000),
  });
  const rate =
    unit.main === 'naturalGas' ? 6.5 + chance() : unit.main === 'gangue' ? 8 + 4 * chance() : 7 + 4 * chance();
  addFuels(rows, chance, keys, unit, generated * rate + heat * 1.1);
}

function addEnterprise(rows: Rows, chance: Chance, enterprise: string, year: number): void {
  rows.add('enterprises', {
    enterprise,
    year: String(year),
    bankedAllowances: chance() < 0.5 ? between(chance, 0, 80000) : undefined,
    offsetsHeld: chance() < 0.4 ? between(chance, 0, 200000) : undefined,
    offsetUse: chance() < 0.3 ? 'limit' : undefined,
    borrowRequested: year === 2021 || year === 2022 ? between(chance, 0, 50000) : undefined,
    preAllocationGiven: year <= 2020 ? between(chance, 1000000, 4000000) : undefined,
    netSales: between(chance, -50000, 50000),
    closingHoldings: between(chance, 0, 90000),
  });
}

/** A book of `unitYears` unit-years, a multiple of 200, its numbers by `seed`; 10,000 have 3,600 enterprise-years and about 20,000 fuels. */
export function nationalBook(unitYears: number, seed: number): Book {
  const enterprises = (unitYears / UNIT_YEARS_OF_NINE) * UNITS.length;
  const chance = makeChance(seed);
  const rows = new Rows();
  for (let at = 0; at < enterprises; at += 1) {
    const name = `Power Enterprise ${String(at + 1).padStart(4, '0')}`;
    const units = Array.from({ length: UNITS[at % UNITS.length] ?? 0 }, (_, index) => makeUnit(chance, index));
    for (const year of YEARS) {
      addEnterprise(rows, chance, name, year);
      for (const unit of units) addUnit(rows, chance, name, year, unit);
    }
  }
  return {
    settings: { name: 'National market', allowancePrice: '91.5', offsetPrice: '78.25' },
    sheets: rows.sheets,
    overrides: [],
    variants: [],
    nextId: rows.nextId,
  };
}
