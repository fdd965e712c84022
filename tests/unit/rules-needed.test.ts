// Exactly which results a missing input leaves open, and what is not needed at all.
import { describe, expect, test } from 'vitest';
import { complete, FUEL, openIn, taken, UNIT, without, YEARS } from '../cases/blank';
import { run, unit } from '../cases/run';

describe('exactly what depends on it, in 2024', () => {
  const ALLOWANCE = [
    'calculatedAllowance',
    'floorTopUp',
    'allowance',
    'finalAdjustment',
    'shortfall',
    'surplus',
    'shortfallRate',
    'available',
    'purchaseNeed',
    'unsurrendered',
    'purchaseCost',
    'complianceCost',
    'leftOver',
    'surplusValue',
    'fineLow',
    'fineHigh',
    'nextYearDeduction',
  ];
  const EMISSIONS = [
    'emissions',
    'obligation',
    'obligationRelief',
    'shortfall',
    'surplus',
    'shortfallRate',
    'offsetLimit',
    'offsetUsed',
    'available',
    'purchaseNeed',
    'unsurrendered',
    'purchaseCost',
    'complianceCost',
    'leftOver',
    'surplusValue',
    'fineLow',
    'fineHigh',
    'nextYearDeduction',
    'floorTopUp',
    'allowance',
    'finalAdjustment',
    'covered',
    'directEmissions',
  ];
  const at = (level: string, ids: readonly string[]) => ids.map((id) => `${level}.${id}`);

  test.each([
    [
      'electricityGenerated',
      [
        ...at('facilities', ['electricityAllowance', 'calculatedAllowance', 'allowance']),
        ...at('enterprises', ALLOWANCE),
      ],
    ],
    [
      'loadFactor',
      [
        ...at('facilities', ['loadCorrection', 'electricityAllowance', 'calculatedAllowance', 'allowance']),
        ...at('enterprises', ALLOWANCE),
      ],
    ],
    [
      'heatSupplied',
      [
        ...at('facilities', ['heatSuppliedCounted', 'heatAllowance', 'calculatedAllowance', 'allowance']),
        ...at('enterprises', ALLOWANCE),
      ],
    ],
    ['priorYearEmissions', ['facilities.preAllocation']],
  ])('without %s', (column, expected) => {
    const parts = complete(2024, 'coal');
    expect([...taken(parts, without(parts, column), 'facilities', column)].sort()).toEqual([...expected].sort());
  });

  test('without the quantity of the fuel', () => {
    const parts = complete(2024, 'coal');
    const opened = taken(parts, without(parts, 'quantity'), 'streams', 'quantity');
    const unitResults = ['emissions', 'directEmissions', 'obligation'];
    expect([...opened].sort()).toEqual(
      [
        ...at('streams', ['quantityCounted', 'emissions']),
        ...at('facilities', unitResults),
        ...at('enterprises', EMISSIONS),
      ].sort(),
    );
  });
});

test('a pure condensing unit needs no heat and no heat ratio', () => {
  for (const year of YEARS) {
    const { units, ...rest } = complete(year, 'coal');
    const [one] = units;
    const found = run({
      ...rest,
      units: [
        unit({ ...one?.fields, cogeneration: 'no', heatSupplied: '', heatSupplyRatio: '' }, ...(one?.fuels ?? [])),
      ],
    });
    expect(found.unit('heatAllowance')).toBe('0');
    expect(openIn(found)).toEqual(year < 2021 ? ['facilities.preAllocation'] : []);
  }
});

test('zero is a value: a unit that generated nothing gets nothing', () => {
  const found = run({
    ...complete(2024, 'coal'),
    units: [unit({ ...UNIT, electricityGenerated: '0', heatSupplied: '0' }, FUEL)],
  });
  expect([found.unit('electricityAllowance'), found.unit('heatAllowance'), found.unit('allowance')]).toEqual([
    '0',
    '0',
    '0',
  ]);
});

test('a condensing unit of 2019-2020 needs its load factor, or generation, capacity and hours', () => {
  for (const year of [2019, 2020]) {
    const fields = { ...UNIT, cogeneration: 'no', loadFactor: '' };
    const open = run({ ...complete(year, 'coal'), units: [unit({ ...fields, electricityGenerated: '' }, FUEL)] });
    expect(open.unit('loadCorrection')).toBe('incomplete');
    expect(open.line('facilities', 'loadCorrection').cite).toBe(
      `1 ${year}: needs Load (output) factor, or Electricity generated and Installed capacity and Operating hours`,
    );
    // 3 000 000 MWh in 600 MW x 6250 h
    const given = { ...fields, installedCapacity: '600', operatingHours: '6250' };
    const found = run({ ...complete(year, 'coal'), units: [unit(given, FUEL)] });
    expect([found.unit('loadFactorCounted'), found.unit('loadCorrection')]).toEqual(['0.8', '1.007']);
  }
});
