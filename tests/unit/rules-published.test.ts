// The test cases of national-power.md, section 12: published examples NP-E, and NP-D derived for regression.
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { NATIONAL_POWER } from '../../src/rules/national/power';
import { type Fields, run, unit } from '../cases/run';

const COAL: Fields = { unitCategory: 'conventionalCoalAbove300', cogeneration: 'no' };

const correction = (year: number, fields: Fields): Decimal =>
  new Decimal(run({ year, units: [unit({ ...COAL, ...fields })] }).unit('loadCorrection'));

/** Within half of the third decimal, as the text states it. */
const within = (value: Decimal, published: string): boolean => value.minus(published).abs().lessThanOrEqualTo('0.0005');

const tableOf = (id: string, year: number): Readonly<Record<string, string>> => {
  const found = NATIONAL_POWER.parameters
    .find((one) => one.id === id)
    ?.versions.find(({ from, to }) => from <= year && year <= to);
  return found?.table ?? {};
};

const valueIn = (id: string, year: number, key: string): Decimal => new Decimal(tableOf(id, year)[key] ?? 'NaN');

describe('load corrections', () => {
  test.each([2019, 2020])('NP-E1: a coal unit at a load of 49 %% gets 9.7 %% more in %i', (year) => {
    expect(correction(year, { loadFactor: '0.49' }).toFixed(4)).toBe('1.0967');
  });

  test.each([
    ['0.45', '1.126'],
    ['0.40', '1.160'],
    ['0.30', '1.281'],
    ['0.20', '1.609'],
    ['0.10', '2.747'],
    ['0.4999', '1.100'],
    ['0.50', '1.0'],
  ])('NP-E2: the draft curve at a load of %s is %s', (loadFactor, published) => {
    for (const year of [2025, 2026]) expect(within(correction(year, { loadFactor }), published)).toBe(true);
  });

  test.each([
    ['3600', '7500', '1.110'],
    ['3100', '7500', '1.150'],
    ['2000', '7500', '1.353'],
    ['1500', '7500', '1.609'],
    ['3600', '6500', '1.000'],
    ['3100', '6500', '1.111'],
    ['2000', '6500', '1.268'],
    ['1500', '6500', '1.466'],
  ])('NP-E2b: %s h of full load in %s h online give %s', (full, online, published) => {
    const fields = { installedCapacity: '600', operatingHours: online, electricityGenerated: `${600 * Number(full)}` };
    expect(within(correction(2025, fields), published)).toBe(true);
  });
});

describe('allocation', () => {
  test('NP-E3: a pre-allocation of 1789.70 t is issued as 1789 t', () => {
    const found = run({ year: 2025, units: [unit({ ...COAL, priorYearEmissions: '3579.4' })] });
    expect(found.unit('preAllocation')).toBe('1789');
  });

  test('NP-E4: deductions are not kept by the pack, which says so; its final adjustment is the one the example starts from', () => {
    const omitted = NATIONAL_POWER.omitted.find(({ cite }) =>
      cite.some(({ place }) => place.en === 'table 2-5, note 8'),
    );
    expect([omitted?.from, omitted?.to]).toEqual([2023, 2026]);
    const found = run({
      year: 2025,
      units: [unit({ specialCase: 'yes', verifiedEmissions: '30000' })],
      enterprise: { preAllocationGiven: '50000' },
    });
    expect([found.of('allowance'), found.of('preAllocation'), found.of('finalAdjustment')]).toEqual([
      '30000',
      '50000',
      '-20000',
    ]);
    const due = new Decimal(70_000);
    const deducted = Decimal.min(due, found.of('preAllocation'));
    const returned = Decimal.max(0, new Decimal(found.of('finalAdjustment')).negated());
    expect(new Decimal(found.of('preAllocation')).minus(deducted).toFixed()).toBe('0');
    expect(returned.toFixed()).toBe('20000');
    expect(new Decimal(found.of('finalAdjustment')).plus(returned).toFixed()).toBe('0');
    expect(due.minus(deducted).plus(returned).toFixed()).toBe('40000');
  });

  test.each([
    ['A', '1200000', { surplus: '200000', shortfall: '0', purchaseNeed: '0' }],
    ['B', '800000', { surplus: '0', shortfall: '200000', purchaseNeed: '200000' }],
  ])('NP-E5: enterprise %s with allowances of %s t and an obligation of 1 000 000 t', (_name, allowance, expected) => {
    const fields = { ...COAL, loadFactor: '0.6', electricityGenerated: `${Number(allowance) * 2}`, benchmark: '0.5' };
    const found = run({ year: 2025, units: [unit({ ...fields, verifiedEmissions: '1000000' })] });
    expect([found.of('allowance'), found.of('obligation')]).toEqual([allowance, '1000000']);
    for (const [id, value] of Object.entries(expected)) expect(found.of(id), id).toBe(value);
  });

  test('NP-E10: the pre-allocation of 2024 is 70 % of the verified emissions of 2023', () => {
    const found = run({ year: 2024, units: [unit({ ...COAL, priorYearEmissions: '5128612' })] });
    expect(found.unit('preAllocation')).toBe('3590028');
    expect(new Decimal('5128612').times('0.70').toFixed()).toBe('3590028.4');
  });
});

describe('emissions', () => {
  test('NP-E6: 21 x 10⁴ Nm³ of gas give 8175.51 GJ and 454.33 t with the carbon content of two decimals', () => {
    const gas = { material: 'naturalGas', quantity: '21' };
    const found = run({ year: 2023, units: [unit({}, gas, { ...gas, carbonContent: '5.96' })] });
    expect(found.fuel('heat', '1')).toBe('8175.51');
    expect(new Decimal(found.fuel('carbonContentCounted', '1')).toFixed(2)).toBe('5.96');
    expect(new Decimal(found.fuel('emissions', '2')).toFixed(2)).toBe('454.33');
    expect(new Decimal(found.fuel('emissions', '1')).toFixed(2)).toBe('454.65');
  });

  test.each([
    ['0.0153', '0.99', '55.54', 2],
    ['0.0261', '0.93', '89.0', 1],
  ])(
    'NP-E9: 1 TJ at %s tC/GJ and oxidation %s emits %s tCO2',
    (carbonContentPerHeat, oxidationFactor, published, places) => {
      const fuel = {
        material: 'other',
        quantity: '1',
        netCalorificValue: '1000',
        carbonContentPerHeat,
        oxidationFactor,
      };
      const found = run({ year: 2024, units: [unit({}, fuel)] });
      expect(new Decimal(found.fuel('emissions')).toFixed(places)).toBe(published);
    },
  );
});

describe('benchmarks', () => {
  test.each([
    ['conventionalCoalAbove300', '-6.29'],
    ['unconventionalCoal', '-18.41'],
  ])('NP-E7: the 2021 benchmark of %s is %s %% against 2019-2020', (category, published) => {
    const change = valueIn('electricityBenchmark', 2021, category)
      .div(valueIn('electricityBenchmark', 2019, category))
      .minus(1);
    expect(change.times(100).toFixed(2)).toBe(published);
  });

  // balance values of 2023: national-power.md, section 5.4
  test.each([
    ['electricityBenchmark', 'conventionalCoalAbove300', '0.7982', '-0.4'],
    ['electricityBenchmark', 'conventionalCoal300AndBelow', '0.8155', '-0.8'],
    ['electricityBenchmark', 'unconventionalCoal', '0.8352', '-0.8'],
    ['electricityBenchmark', 'gas', '0.3239', '2.0'],
    ['heatBenchmark', 'conventionalCoalAbove300', '0.1041', '-0.3'],
    ['heatBenchmark', 'gas', '0.0525', '2.0'],
  ])('NP-E8: the 2023 %s of %s against the balance value %s is about %s %%', (id, category, balance, published) => {
    const change = valueIn(id, 2023, category).div(balance).minus(1).times(100);
    expect(change.toDecimalPlaces(2).minus(published).abs().lessThanOrEqualTo('0.1')).toBe(true);
  });
});

describe('whole plants, derived', () => {
  test('NP-D1: 3 000 000 MWh at a load of 60 % and 2 000 000 GJ in 2024 give 2 725 215 t, the correction not rounded', () => {
    const fields = { ...COAL, loadFactor: '0.60', electricityGenerated: '3000000', heatSupplied: '2000000' };
    const found = run({ year: 2024, units: [unit(fields)] });
    const ids = ['loadCorrection', 'electricityAllowance', 'heatAllowance', 'calculatedAllowance'];
    expect(ids.map((id) => found.unit(id))).toEqual(['1.061363550625', '2518615', '206600', '2725215']);
    const rounded = new Decimal('1.061363550625').toDecimalPlaces(6);
    expect(rounded.times(3_000_000).times('0.7910').floor().toFixed()).toBe('2518616');
  });

  test.each([2019, 2020])(
    'NP-D2: gas with 500 000 MWh supplied, heat ratio 0.10 and 1 000 000 GJ in %i gives 243 240 t',
    (year) => {
      const fields = {
        unitCategory: 'gas',
        electricitySupplied: '500000',
        heatSupplyRatio: '0.10',
        heatSupplied: '1000000',
      };
      const found = run({ year, units: [unit(fields)] });
      expect(['electricityAllowance', 'heatAllowance', 'calculatedAllowance'].map((id) => found.unit(id))).toEqual([
        '184240',
        '59000',
        '243240',
      ]);
    },
  );

  test('NP-D3: an air-cooled cogeneration unit of category II in 2022 at a load of 70 % gets 902 700 t for its electricity', () => {
    const fields = {
      unitCategory: 'conventionalCoal300AndBelow',
      coolingMethod: 'air',
      cogeneration: 'yes',
      electricitySupplied: '1000000',
      heatSupplyRatio: '0.20',
      loadFactor: '0.70',
    };
    const found = run({ year: 2022, units: [unit(fields)] });
    expect(
      ['coolingCorrection', 'heatCorrection', 'loadCorrection', 'electricityAllowance'].map((id) => found.unit(id)),
    ).toEqual(['1.05', '0.956', '1.030225', '902700']);
  });
});
