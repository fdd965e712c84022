// Unit categories: given, or derived from the heat of the fuels and the rated power; special units and coverage.
import { describe, expect, test } from 'vitest';
import { type Fields, run, unit } from '../cases/run';

/** A fuel that gives `heat` GJ. */
const fuel = (material: string, heat: number): Fields => ({ material, quantity: String(heat), netCalorificValue: '1' });

const categoryOf = (year: number, fields: Fields, ...fuels: readonly Fields[]): string =>
  run({ year, units: [unit(fields, ...fuels)] }).unit('unitCategoryCounted');

describe.each([2019, 2021, 2023, 2024, 2025, 2026])('categories in %i', (year) => {
  test.each([
    ['gas gives 90 % of the heat', '', [fuel('naturalGas', 90), fuel('diesel', 10)], 'gas'],
    [
      'gas gives less than 90 % and coal less than half',
      '',
      [fuel('naturalGas', 89), fuel('diesel', 11)],
      'incomplete',
    ],
    [
      'gangue and slime give more than half',
      '500',
      [fuel('gangue', 30), fuel('slime', 21), fuel('bituminous', 49)],
      'unconventionalCoal',
    ],
    [
      'unconventional coal gives exactly half',
      '500',
      [fuel('coalWaterSlurry', 50), fuel('bituminous', 50)],
      'conventionalCoalAbove300',
    ],
    ['coal at 400 MW', '400', [fuel('bituminous', 60), fuel('anthracite', 40)], 'conventionalCoalAbove300'],
    ['coal below 400 MW', '399.9', [fuel('lignite', 100)], 'conventionalCoal300AndBelow'],
    ['coal with gas up to half', '600', [fuel('bituminous', 50), fuel('naturalGas', 50)], 'conventionalCoalAbove300'],
    ['coal of unknown power', '', [fuel('bituminous', 100)], 'incomplete'],
    ['oil', '500', [fuel('fuelOil', 100)], 'incomplete'],
    ['no heat at all', '500', [fuel('bituminous', 0)], 'incomplete'],
    ['no fuels', '500', [], 'incomplete'],
  ])('%s: with %s MW', (_what, installedCapacity, fuels, category) => {
    expect(categoryOf(year, { installedCapacity }, ...fuels)).toBe(category);
  });

  test('a given category goes before the fuels, so that a CFB unit can be entered', () => {
    expect(
      categoryOf(year, { unitCategory: 'unconventionalCoal', installedCapacity: '600' }, fuel('bituminous', 100)),
    ).toBe('unconventionalCoal');
  });
});

test('what would give the category is named', () => {
  const cite = (...fuels: readonly Fields[]) =>
    run({ year: 2024, units: [unit({}, ...fuels)] }).line('facilities', 'unitCategoryCounted').cite;
  expect(cite(fuel('bituminous', 100))).toBe('1 2024: needs Unit category, or Installed capacity');
  expect(cite({ material: 'bituminous' })).toBe('1 2024: needs Unit category, or Quantity');
});

describe('special units', () => {
  const special = { specialCase: 'yes', verifiedEmissions: '12345.6' };

  test.each([2019, 2020, 2021, 2022, 2023, 2024])(
    '%i: outside the allocation, every result refused with its reason',
    (year) => {
      const found = run({ year, units: [unit({ ...special, unitCategory: 'gas' })] });
      const lines = found.lines.filter((line) => line.sheet === 'facilities');
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines) {
        expect([line.status, line.value]).toEqual(['refused', '']);
        expect(line.cite).toBe(`1 ${year}: special units are outside the allocation of 2019-2024`);
      }
      expect(
        ['emissions', 'calculatedAllowance', 'allowance', 'obligation', 'purchaseNeed'].map((id) => found.of(id)),
      ).toEqual(Array(5).fill('refused'));
    },
  );

  test.each([2025, 2026])('%i: allocated their verified emissions, whatever they burn', (year) => {
    const found = run({ year, units: [unit(special)] });
    expect(
      ['emissions', 'calculatedAllowance', 'gasTopUp', 'allowance', 'obligation'].map((id) => found.unit(id)),
    ).toEqual(['12346', '12346', '0', '12346', '12346']);
    expect([found.of('shortfall'), found.of('surplus'), found.of('floorTopUp')]).toEqual(['0', '0', '0']);
  });

  test('"no" and blank are the same', () => {
    const plain = { unitCategory: 'gas', verifiedEmissions: '100', electricityGenerated: '100', cogeneration: 'no' };
    for (const year of [2023, 2025]) {
      const [no, blank] = ['no', ''].map((specialCase) =>
        run({ year, units: [unit({ ...plain, specialCase })] }).unit('allowance'),
      );
      expect([no, blank]).toEqual(['100', '100']);
    }
  });

  test('a choice that is none is an error and not taken for "no"', () => {
    const found = run({ year: 2025, units: [unit({ ...special, specialCase: 'perhaps' })] });
    expect(found.unit('allowance')).toBe('error');
    expect(found.line('facilities', 'allowance').cite).toContain('"perhaps" is none of the choices');
  });
});

describe('coverage', () => {
  test.each([
    ['26000', 'yes'],
    ['25999.5', 'yes'],
    ['25999.4', 'no'],
  ])('an enterprise of %s t is covered: %s', (verifiedEmissions, covered) => {
    for (const year of [2019, 2021, 2024, 2026])
      expect(run({ year, units: [unit({ verifiedEmissions })] }).of('covered')).toBe(covered);
  });

  test('all units of the enterprise count together, and being small changes nothing else', () => {
    const small = { verifiedEmissions: '13000', unitCategory: 'gas', electricityGenerated: '1000', cogeneration: 'no' };
    expect(run({ year: 2024, units: [unit(small), unit(small)] }).of('covered')).toBe('yes');
    const one = run({ year: 2024, units: [unit(small)] });
    expect([one.of('covered'), one.of('obligation'), one.of('allowance')]).toEqual(['no', '13000', '13000']);
  });
});
