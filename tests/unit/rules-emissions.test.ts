// Emissions of power units: measured, by default, and of purchased electricity, against national-power.md, section 4.
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { type Fields, run, unit } from '../cases/run';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;

/** quantity x heat x carbon per heat x oxidation x 44 / 12, the division last. */
const tonnes = (...factors: readonly string[]): string =>
  factors
    .reduce((product, factor) => product.times(factor), new Decimal(44))
    .div(12)
    .toFixed();

const fuelIn = (year: number, fields: Fields): string =>
  run({ year, units: [unit({}, { quantity: '100', ...fields })] }).fuel('emissions');

describe('measured fuels', () => {
  const measured = { material: 'bituminous', netCalorificValue: '21.35', oxidationFactor: '0.98' };

  test.each(YEARS)('%i: a measured carbon content goes before calorific value times carbon per heat', (year) => {
    expect(fuelIn(year, { ...measured, carbonContent: '0.5731' })).toBe(tonnes('100', '0.5731', '0.98'));
    expect(fuelIn(year, { ...measured, carbonContentPerHeat: '0.0261' })).toBe(
      tonnes('100', '21.35', '0.0261', '0.98'),
    );
    expect(fuelIn(year, { ...measured, carbonContent: '0.5731', carbonContentPerHeat: '0.0261' })).toBe(
      tonnes('100', '0.5731', '0.98'),
    );
  });

  test('44/12 is exact', () => {
    expect(fuelIn(2024, { material: 'bituminous', quantity: '12', carbonContent: '1', oxidationFactor: '1' })).toBe(
      '44',
    );
    expect(fuelIn(2024, { material: 'bituminous', quantity: '3', carbonContent: '1', oxidationFactor: '1' })).toBe(
      '11',
    );
  });

  test('what goes out counts negative', () => {
    const found = run({
      year: 2024,
      units: [
        unit(
          {},
          { ...measured, quantity: '100', carbonContent: '0.6' },
          { ...measured, quantity: '40', carbonContent: '0.6', direction: 'out' },
        ),
      ],
    });
    expect(found.fuel('emissions', '2')).toBe(`-${tonnes('40', '0.6', '0.98')}`);
    expect(found.unit('fuelEmissions')).toBe(tonnes('60', '0.6', '0.98'));
  });

  test('a material with an emission factor of its own needs no carbon content', () => {
    expect(fuelIn(2024, { material: 'limestone', emissionFactor: '0.44' })).toBe('44');
  });

  test('heat is quantity times calorific value', () => {
    expect(run({ year: 2024, units: [unit({}, { ...measured, quantity: '100' })] }).fuel('heat')).toBe('2135');
  });
});

describe('coal without measured carbon', () => {
  test.each([
    [2019, '0.03356', '0.03356'],
    [2020, '0.03356', '0.03356'],
    [2021, '0.03085', '0.03085'],
    [2022, '0.03085', '0.03085'],
    [2023, '0.03085', '0.02858'],
    [2024, '0.03085', '0.02858'],
    [2025, '0.03085', '0.02858'],
  ])('%i: %s tC/GJ, unconventional coal %s, 26.7 GJ/t, oxidation 99 %%', (year, coal, unconventional) => {
    for (const material of ['anthracite', 'bituminous', 'lignite'])
      expect(fuelIn(year, { material })).toBe(tonnes('100', '26.7', coal, '0.99'));
    for (const material of ['gangue', 'slime', 'coalWaterSlurry'])
      expect(fuelIn(year, { material })).toBe(tonnes('100', '26.7', unconventional, '0.99'));
    expect(fuelIn(year, { material: 'lignite', netCalorificValue: '15' })).toBe(tonnes('100', '15', coal, '0.99'));
  });

  test('2026 has no default: calorific value, carbon and oxidation are asked for', () => {
    const line = run({ year: 2026, units: [unit({}, { material: 'bituminous', quantity: '100' })] }).line(
      'streams',
      'emissions',
    );
    expect(line.status).toBe('incomplete');
    for (const words of [
      'Measured carbon content',
      'Net calorific value',
      'Carbon content per heat',
      'Oxidation factor',
    ])
      expect(line.cite).toContain(words);
  });
});

// Table of section 4: GJ per unit, tC/GJ, oxidation
const OIL_AND_GAS: readonly (readonly [string, string, string, string])[] = [
  ['crudeOil', '41.816', '0.02008', '0.98'],
  ['fuelOil', '41.816', '0.02110', '0.98'],
  ['gasoline', '43.070', '0.01890', '0.98'],
  ['diesel', '42.652', '0.02020', '0.98'],
  ['kerosene', '43.070', '0.01960', '0.98'],
  ['otherPetroleumProducts', '41.031', '0.02000', '0.98'],
  ['lng', '51.498', '0.01720', '0.98'],
  ['lpg', '50.179', '0.01720', '0.98'],
  ['coalTar', '33.453', '0.02200', '0.98'],
  ['refineryGas', '45.998', '0.01820', '0.98'],
  ['naturalGas', '389.310', '0.01532', '0.99'],
  ['blastFurnaceGas', '33.000', '0.07080', '0.99'],
  ['converterGas', '84.000', '0.04960', '0.99'],
  ['cokeOvenGas', '173.854', '0.01210', '0.99'],
  ['otherGas', '52.270', '0.01220', '0.99'],
];

describe('oil and gas without measurements', () => {
  test.each(OIL_AND_GAS)('%s: %s GJ, %s tC/GJ, oxidation %s', (material, heat, carbon, oxidation) => {
    for (const year of [2019, 2020, 2023, 2024, 2025])
      expect(fuelIn(year, { material })).toBe(tonnes('100', heat, carbon, oxidation));
    // the oxidation factors of 2026 were not found
    expect(fuelIn(2026, { material })).toBe('incomplete');
    expect(fuelIn(2026, { material, oxidationFactor: '0.97' })).toBe(tonnes('100', heat, carbon, '0.97'));
  });

  test('2021-2022: natural gas 0.0153 and coke-oven gas 173.54, all else as in the other years', () => {
    for (const year of [2021, 2022]) {
      expect(fuelIn(year, { material: 'naturalGas' })).toBe(tonnes('100', '389.310', '0.0153', '0.99'));
      expect(fuelIn(year, { material: 'cokeOvenGas' })).toBe(tonnes('100', '173.54', '0.01210', '0.99'));
      expect(fuelIn(year, { material: 'diesel' })).toBe(tonnes('100', '42.652', '0.02020', '0.98'));
    }
  });

  test('a material of the user’s own has no default, and each missing factor is named', () => {
    const line = run({
      year: 2024,
      units: [unit({}, { material: '秸秆', quantity: '5', netCalorificValue: '15' })],
    }).line('streams', 'emissions');
    expect(line.status).toBe('incomplete');
    expect(line.cite).toBe(
      '1 · 1 2024: needs Measured carbon content, or Carbon content per heat; 1 · 1 2024: needs Oxidation factor',
    );
  });

  test('a fuel without material names the material', () => {
    const line = run({ year: 2024, units: [unit({}, { quantity: '5' })] }).line('streams', 'emissions');
    expect(line.status).toBe('incomplete');
    expect(line.cite).toContain('Fuel or material');
  });
});

describe('purchased electricity', () => {
  const coal = { unitCategory: 'gas', purchasedElectricity: '1000' };
  const fuel = { material: 'bituminous', quantity: '12000', carbonContent: '1', oxidationFactor: '1' };

  test.each([
    [2019, '610.1'],
    [2020, '610.1'],
    [2021, '581'],
    [2022, '570.3'],
  ])('%i: 1000 MWh are %s t, part of the emissions and not of the direct emissions', (year, value) => {
    const found = run({ year, units: [unit(coal, fuel)] });
    expect(found.unit('electricityEmissions')).toBe(value);
    expect(found.unit('emissions')).toBe(new Decimal(44_000).plus(value).round().toFixed());
    expect([found.unit('directEmissions'), found.of('directEmissions')]).toEqual(['44000', '44000']);
    const blank = run({ year, units: [unit({ ...coal, purchasedElectricity: '' }, fuel)] });
    expect(blank.unit('emissions')).toBe('incomplete');
    expect(blank.line('facilities', 'emissions').cite).toContain('Purchased electricity');
  });

  test.each([2023, 2024, 2025])('%i: 1000 MWh are 570.3 t, shown and not counted', (year) => {
    const found = run({ year, units: [unit(coal, fuel)] });
    expect([found.unit('electricityEmissions'), found.unit('emissions')]).toEqual(['570.3', '44000']);
    expect(run({ year, units: [unit({ ...coal, purchasedElectricity: '' }, fuel)] }).unit('emissions')).toBe('44000');
  });

  test('2026: deleted from the guideline, so there is no such result', () => {
    const found = run({ year: 2026, units: [unit(coal, fuel)] });
    expect(found.lines.map((line) => line.quantity)).not.toContain('electricityEmissions');
    expect(found.unit('emissions')).toBe('44000');
  });

  test('a grid factor that the user gives replaces that of the rules', () => {
    expect(
      run({ year: 2022, units: [unit({ ...coal, gridFactor: '0.5810' }, fuel)] }).unit('electricityEmissions'),
    ).toBe('581');
  });
});

describe('whole tonnes', () => {
  test.each([
    ['100.5', '101'],
    ['100.49', '100'],
    ['101.5', '102'],
    ['0.5', '1'],
  ])('verified emissions of %s t count as %s t, half up', (verifiedEmissions, value) => {
    for (const year of YEARS) expect(run({ year, units: [unit({ verifiedEmissions })] }).unit('emissions')).toBe(value);
  });

  test('verified emissions replace those of the fuels, also without any fuel', () => {
    const fuel = { material: 'bituminous', quantity: '12000', carbonContent: '1', oxidationFactor: '1' };
    expect(run({ year: 2024, units: [unit({ verifiedEmissions: '7' }, fuel)] }).unit('emissions')).toBe('7');
    expect(run({ year: 2024, units: [unit({ verifiedEmissions: '7' })] }).of('emissions')).toBe('7');
  });

  test('the enterprise is the sum of its rounded units, so that parts add up', () => {
    const found = run({
      year: 2024,
      units: ['0.5', '0.5', '0.4'].map((verifiedEmissions) => unit({ verifiedEmissions })),
    });
    expect(found.of('emissions')).toBe('2');
  });

  test('a unit without fuels and without verified emissions is incomplete and asks for either', () => {
    const found = run({ year: 2024, units: [unit({})] });
    expect(found.unit('emissions')).toBe('incomplete');
    expect(found.line('facilities', 'emissions').cite).toContain('Verified emissions');
  });
});
