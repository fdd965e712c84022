// Worked by hand, one plant of each national reporting-only sector (national-industry rules, section 1.5).
import { describe, expect, test } from 'vitest';
import { type Answers, type Fields, run, unit } from '../cases/run';

const YEARS = [2023, 2024, 2025, 2026] as const;

const plant = (sector: string, streams: readonly Fields[], fields: Fields = {}, year: number = 2025): Answers =>
  run({ year, units: [unit({ sector, ...fields }, ...streams)] });

const stream = (sector: string, fields: Fields, year?: number): string =>
  plant(sector, [fields], {}, year).fuel('emissions');

describe('flat glass', () => {
  const BATCH: readonly Fields[] = [
    { material: 'naturalGas', quantity: '100', oxidationFactor: '0.99' },
    { material: 'glassCalciumCarbonate', quantity: '1000' },
    { material: 'glassMagnesiumCarbonate', quantity: '200' },
    { material: 'glassSodaAsh', quantity: '3000' },
    { material: 'glassSodiumBicarbonate', quantity: '100' },
    { material: 'glassDolomite', quantity: '500' },
    { material: 'glassCarbonPowder', quantity: '30' },
  ];

  test.each(YEARS)('%i: gas by table A.1, carbonates by factor, carbon powder as pure carbon', (year) => {
    const found = plant('flatGlass', BATCH, {}, year);
    expect(BATCH.map((_one, at) => found.fuel('emissions', String(at + 1)))).toEqual([
      '2165.0151996', // 100 x 389.310 x 0.01532 x 0.99 x 44 / 12
      '440',
      '104.4',
      '1244.7',
      '52.37',
      '238.65',
      '110', // 30 x 44 / 12
    ]);
    expect(found.unit('fuelEmissions')).toBe('2165.0151996');
    expect(found.unit('processEmissions')).toBe('2190.12');
    expect(found.unit('emissions')).toBe('4355');
  });

  test('purchased electricity and heat stand beside the emissions, not in them', () => {
    const bought = { purchasedElectricity: '1000', gridFactor: '0.5366', purchasedHeat: '200' };
    const found = plant('flatGlass', BATCH, bought);
    expect([found.unit('electricityEmissions'), found.unit('heatEmissions')]).toEqual(['536.6', '22']);
    expect([found.unit('emissions'), found.unit('emissionsWithEnergy')]).toEqual(['4355', '4914']);
  });

  test('a factor or a carbon content of the user’s own goes first', () => {
    expect(stream('flatGlass', { material: 'glassSodaAsh', quantity: '3000', emissionFactor: '0.41' })).toBe('1230');
    expect(stream('flatGlass', { material: 'glassCarbonPowder', quantity: '30', carbonContent: '0.9' })).toBe('99');
  });
});

describe('chemicals', () => {
  test.each([
    ['nitricAcidHighPressure', '4309'],
    ['nitricAcidMediumPressure', '3658'],
    ['nitricAcidAtmospheric', '3007'],
    ['nitricAcidDualPressure', '2480'],
    ['nitricAcidComprehensive', '2325'],
    ['nitricAcidLowPressure', '1550'],
    ['adipicAcid', '93000'],
  ])('1000 t of %s without abatement are %s t of CO2 equivalent, whatever the direction', (material, tonnes) => {
    for (const direction of ['', 'in', 'out'])
      expect(stream('chemical', { material, quantity: '1000', direction })).toBe(tonnes);
  });

  test('abatement takes off efficiency times use: 10000 x 0.0139 x (1 - 0.85 x 0.95) x 310', () => {
    const acid = { material: 'nitricAcidHighPressure', quantity: '10000' };
    const abated = { ...acid, abatementEfficiency: '0.85', abatementUse: '0.95' };
    expect(stream('chemical', abated)).toBe('8294.825');
    expect(stream('chemical', acid)).toBe('43090');
  });

  test.each([
    ['abatementEfficiency', 'Use of the abatement unit'],
    ['abatementUse', 'Abatement efficiency'],
  ])('%s alone is not enough', (given, missing) => {
    const line = plant('chemical', [{ material: 'nitricAcidHighPressure', quantity: '10000', [given]: '0.85' }]).line(
      'streams',
      'emissions',
    );
    expect([line.status, line.cite]).toEqual(['incomplete', `1 · 1 2025: needs ${missing}`]);
  });

  test('the carbon balance counts carbon in less carbon out, without oxidation factor', () => {
    const found = plant('chemical', [
      { material: 'balanceMaterial', quantity: '1200', carbonContent: '0.8', oxidationFactor: '0.5' },
      { material: 'balanceMaterial', quantity: '300', carbonContent: '0.4', direction: 'out' },
      { material: 'balanceGas', quantity: '3', netCalorificValue: '400', carbonContentPerHeat: '0.015' },
      { material: 'anthracite', quantity: '120', carbonContent: '0.7', oxidationFactor: '0.95' },
    ]);
    expect(['1', '2', '3', '4'].map((name) => found.fuel('emissions', name))).toEqual(['3520', '-440', '66', '292.6']);
    expect([found.unit('fuelEmissions'), found.unit('processEmissions'), found.unit('emissions')]).toEqual([
      '292.6',
      '3146',
      '3439',
    ]);
  });
});

describe('petrochemicals', () => {
  test('coke burnt off in catalytic cracking: pure carbon, 98 % oxidised, and part of the process', () => {
    const found = plant('petrochemical', [{ material: 'fccCoke', quantity: '1200' }]);
    expect([found.unit('fuelEmissions'), found.unit('processEmissions')]).toEqual(['0', '4312']);
    const measured = { carbonContent: '0.9', oxidationFactor: '1' };
    expect(stream('petrochemical', { material: 'fccCoke', quantity: '1200', ...measured })).toBe('3960');
  });

  test('glycol unit: (1200 x 0.85 - 1200 x 0.545) x 44 / 12', () => {
    const found = plant('petrochemical', [
      { material: 'ethyleneFeed', quantity: '1200' },
      { material: 'ethyleneOxide', quantity: '1200', direction: 'out' },
    ]);
    expect([found.fuel('emissions', '1'), found.fuel('emissions', '2')]).toEqual(['3740', '-2398']);
    expect(found.unit('emissions')).toBe('1342');
  });

  test('oxidised asphalt 0.05 t/t and decoking gas 19.7 t per 10^4 Nm3 count positive though they go out', () => {
    for (const direction of ['', 'out']) {
      expect(stream('petrochemical', { material: 'oxidisedAsphalt', quantity: '5000', direction })).toBe('250');
      expect(stream('petrochemical', { material: 'decokingGas', quantity: '12.5', direction })).toBe('246.25');
    }
  });

  test('a reforming catalyst: the carbon burnt off as a balance material of carbon content 1', () => {
    // M (1 - a) (a / (1 - a) - b / (1 - b)) with M 100, a 0.5, b 0.2: 50 x (1 - 0.25) = 37.5 tC
    expect(stream('petrochemical', { material: 'balanceMaterial', quantity: '37.5', carbonContent: '1' })).toBe(
      '137.5',
    );
  });
});

describe('copper smelting', () => {
  test.each([
    ['copperSemiCoke', '2853'],
    ['copperCoke', '2862'],
    ['copperAnthracite', '1924'],
    ['copperGas', '21622'],
    ['oxalicAcid', '349'],
  ])('1000 units of %s are %s t, part of the process', (material, tonnes) => {
    const found = plant('copper', [{ material, quantity: '1000' }]);
    expect([found.fuel('emissions'), found.unit('processEmissions')]).toEqual([tonnes, tonnes]);
  });
});

describe('paper', () => {
  test('methane of wastewater counts 21-fold, carbonates by a factor of the user’s own', () => {
    const found = plant('paper', [
      { material: 'wastewaterMethane', quantity: '40', direction: 'out' },
      { material: 'limestone', quantity: '1000', emissionFactor: '0.44' },
      { material: 'bituminous', quantity: '1200', carbonContent: '0.5', oxidationFactor: '0.9' },
    ]);
    expect(['1', '2', '3'].map((name) => found.fuel('emissions', name))).toEqual(['840', '440', '1980']);
    expect(found.unit('emissions')).toBe('3260');
  });
});

describe('aviation', () => {
  test.each(YEARS)('%i: kerosene needs no measurement: 1200 x 43.070 x 0.01960 x 0.98 x 44 / 12', (year) => {
    const found = plant('aviation', [{ material: 'kerosene', quantity: '1200' }], {}, year);
    expect([found.fuel('emissions'), found.unit('emissions')]).toEqual(['3640.069664', '3640']);
    expect(found.fuel('heat')).toBe('51684');
  });

  test('other fuels need their oxidation factor', () => {
    const diesel = { material: 'diesel', quantity: '1000' };
    const line = plant('aviation', [diesel]).line('streams', 'emissions');
    expect([line.status, line.cite]).toEqual(['incomplete', '1 · 1 2025: needs Oxidation factor']);
    // 1000 x 42.652 x 0.02020 x 44 / 12
    expect(stream('aviation', { ...diesel, oxidationFactor: '0.6' })).toBe('1895.45488');
  });
});
