// Values of national-power.md, sections 5 and 6, against what the pack computes with, year by year.
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { STATUSES } from '../../src/model/status';
import { type Fields, run, unit } from '../cases/run';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
const CATEGORIES = ['conventionalCoalAbove300', 'conventionalCoal300AndBelow', 'unconventionalCoal', 'gas'] as const;

// Section 5.4, in the order of CATEGORIES
const ELECTRICITY: Readonly<Record<number, readonly string[]>> = {
  2019: ['0.877', '0.979', '1.146', '0.392'],
  2020: ['0.877', '0.979', '1.146', '0.392'],
  2021: ['0.8218', '0.8773', '0.935', '0.392'],
  2022: ['0.8177', '0.8729', '0.9303', '0.3901'],
  2023: ['0.795', '0.809', '0.8285', '0.3305'],
  2024: ['0.791', '0.8049', '0.8244', '0.3288'],
  2025: ['0.7902', '0.8017', '0.8162', '0.3288'],
  2026: ['0.7894', '0.7985', '0.808', '0.3288'],
};
const HEAT: Readonly<Record<number, readonly [string, string]>> = {
  2019: ['0.126', '0.059'],
  2020: ['0.126', '0.059'],
  2021: ['0.1111', '0.056'],
  2022: ['0.1105', '0.0557'],
  2023: ['0.1038', '0.0536'],
  2024: ['0.1033', '0.0533'],
  2025: ['0.1027', '0.0533'],
  2026: ['0.1021', '0.0533'],
};
const STATUS: Readonly<Record<number, string>> = {
  2019: 'published',
  2020: 'published',
  2021: 'secondary',
  2022: 'secondary',
  2023: 'official',
  2024: 'official',
  2025: 'draft',
  2026: 'draft',
};

/** A unit of which a million megawatt hours and gigajoules show the benchmark, without any correction. */
const plain = (unitCategory: string): Fields => ({
  unitCategory,
  electricitySupplied: '1000000',
  electricityGenerated: '1000000',
  heatSupplied: '1000000',
  heatSupplyRatio: '0',
  loadFactor: '0.85',
  coolingMethod: 'water',
  cogeneration: 'yes',
});

const million = (benchmark: string): string => new Decimal(benchmark).times(1_000_000).toFixed();

describe.each(YEARS)('%i', (year) => {
  test.each(CATEGORIES.map((category, index) => [category, index] as const))('benchmarks of %s', (category, index) => {
    const found = run({ year, units: [unit(plain(category))] });
    const electricity = ELECTRICITY[year]?.[index] ?? '';
    const heat = HEAT[year]?.[category === 'gas' ? 1 : 0] ?? '';
    expect(found.unit('benchmarkCounted')).toBe(electricity);
    expect([found.unit('electricityAllowance'), found.unit('heatAllowance')]).toEqual([
      million(electricity),
      million(heat),
    ]);
    expect(found.unit('calculatedAllowance')).toBe(new Decimal(million(electricity)).plus(million(heat)).toFixed());
  });

  test('the benchmarks have the status of their text, and nothing that rests on them a stronger one', () => {
    const found = run({ year, units: [unit({ ...plain('gas'), verifiedEmissions: '1' })] });
    const parameters = found.computation.rowOf('facilities', 1)?.plan?.parameters;
    for (const id of ['electricityBenchmark', 'heatBenchmark'])
      for (const category of CATEGORIES) expect(parameters?.get(id)?.lines.get(category)?.status).toBe(STATUS[year]);
    for (const line of found.lines.filter(
      ({ quantity }) => /Allowance$/.test(quantity) && quantity !== 'preAllocation',
    ))
      expect(STATUSES.indexOf(line.status as 'draft')).toBeGreaterThanOrEqual(
        STATUSES.indexOf(STATUS[year] as 'draft'),
      );
  });

  test('a benchmark that the user gives replaces that of the rules', () => {
    expect(run({ year, units: [unit({ ...plain('gas'), benchmark: '0.5' })] }).unit('electricityAllowance')).toBe(
      '500000',
    );
  });
});

const correctionOf = (year: number, id: string, fields: Fields): string =>
  run({ year, units: [unit({ ...plain('conventionalCoalAbove300'), ...fields })] }).unit(id);

describe('corrections of 2019-2022 (section 5.1)', () => {
  test.each([
    ['0.85', '1'],
    ['0.90', '1'],
    ['0.84', '1.0014'],
    ['0.80', '1.007'],
    ['0.79', '1.0086'],
    ['0.75', '1.015'],
    ['0.70', '1.030225'],
    ['0.60', '1.061363550625'],
  ])('at a load of %s the correction is %s', (loadFactor, value) => {
    for (const year of [2019, 2020])
      expect(correctionOf(year, 'loadCorrection', { loadFactor, cogeneration: 'no' })).toBe(value);
    for (const year of [2021, 2022])
      for (const cogeneration of ['no', 'yes'])
        expect(correctionOf(year, 'loadCorrection', { loadFactor, cogeneration })).toBe(value);
  });

  test('the pieces of the curve join at 85, 80 and 75 %', () => {
    for (const join of ['0.85', '0.80', '0.75']) {
      const hair = new Decimal(join).minus('0.0000001').toFixed();
      const [at, below] = [join, hair].map(
        (loadFactor) => new Decimal(correctionOf(2021, 'loadCorrection', { loadFactor })),
      );
      expect(at && below?.minus(at).abs().lessThan('0.000001')).toBe(true);
    }
  });

  test('a cogeneration unit has no load correction in 2019-2020', () => {
    expect(correctionOf(2020, 'loadCorrection', { loadFactor: '0.6', cogeneration: 'yes' })).toBe('1');
  });

  test.each(['unconventionalCoal', 'gas'])('%s has no load correction in any year', (unitCategory) => {
    for (const year of YEARS)
      expect(correctionOf(year, 'loadCorrection', { unitCategory, loadFactor: '0.4', cogeneration: 'no' })).toBe('1');
  });

  test.each([
    ['water', '1'],
    ['air', '1.05'],
    ['other', '1'],
  ])('the cooling factor of %s is %s, and none for gas', (coolingMethod, value) => {
    for (const year of [2019, 2020, 2021, 2022]) {
      expect(correctionOf(year, 'coolingCorrection', { coolingMethod })).toBe(value);
      expect(correctionOf(year, 'coolingCorrection', { coolingMethod, unitCategory: 'gas' })).toBe('1');
    }
  });

  test.each([
    ['conventionalCoal300AndBelow', '0.956'],
    ['unconventionalCoal', '0.956'],
    ['gas', '0.88'],
  ])('the heat supply factor of %s at a ratio of 0.20 is %s', (unitCategory, value) => {
    for (const year of [2019, 2020, 2021, 2022])
      expect(correctionOf(year, 'heatCorrection', { unitCategory, heatSupplyRatio: '0.20' })).toBe(value);
  });
});

describe('corrections from 2023 (sections 5.2 and 5.3)', () => {
  test.each([
    ['0.65', '1'],
    ['0.80', '1'],
    ['0.60', '1.061363550625'],
    ['0.50', '1.093443263942640625'],
  ])('2023-2024: at a load of %s the correction is %s, cogeneration or not', (loadFactor, value) => {
    for (const year of [2023, 2024])
      for (const cogeneration of ['no', 'yes']) {
        const found = new Decimal(correctionOf(year, 'loadCorrection', { loadFactor, cogeneration }));
        expect(found.toFixed()).toBe(value);
      }
  });

  test('2023-2024: just below 65 % the correction jumps to 1.045678', () => {
    expect(new Decimal(correctionOf(2023, 'loadCorrection', { loadFactor: '0.6499999999' })).toFixed(6)).toBe(
      '1.045678',
    );
  });

  test('2025-2026: the correction has six decimals and jumps from 1.1003 to 1 at 50 %', () => {
    expect(correctionOf(2026, 'loadCorrection', { loadFactor: '0.4999999' })).toBe('1.100276');
    expect(correctionOf(2026, 'loadCorrection', { loadFactor: '0.5' })).toBe('1');
    expect(correctionOf(2025, 'loadCorrection', { loadFactor: '0.123456' })).toMatch(/^\d\.\d{1,6}$/);
  });

  test('cooling and heat supply corrections are gone', () => {
    const found = run({ year: 2023, units: [unit(plain('gas'))] }).lines.map((line) => line.quantity);
    expect(found).not.toContain('coolingCorrection');
    expect(found).not.toContain('heatCorrection');
  });
});

describe('pre-allocation (section 6)', () => {
  test.each([
    [2021, '70000'],
    [2022, '70000'],
    [2023, '70000'],
    [2024, '70000'],
    [2025, '50000'],
    [2026, '50000'],
  ])('%i: %s t for prior emissions of 100 001 t, rounded down', (year, value) => {
    const found = run({ year, units: [unit({ ...plain('gas'), priorYearEmissions: '100001' })] });
    expect([found.unit('preAllocation'), found.of('preAllocation')]).toEqual([value, value]);
  });

  test('2019-2020 rests on the output of 2018, so it is given for the enterprise or incomplete', () => {
    const units = [unit({ ...plain('gas'), priorYearEmissions: '100001', verifiedEmissions: '5' })];
    const open = run({ year: 2019, units });
    expect([open.unit('preAllocation'), open.of('preAllocation')]).toEqual(['incomplete', 'incomplete']);
    expect(open.line('facilities', 'preAllocation').cite).toContain('output of 2018');
    const given = run({ year: 2019, units, enterprise: { preAllocationGiven: '400000' } });
    expect([given.of('preAllocation'), given.of('finalAdjustment')]).toEqual(['400000', '51000']);
  });
});
