// Blank is not zero: each input that a year needs, taken away from a complete unit, leaves what depends on it open and named.
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/engine/row';
import { namesIn } from '../../src/formula/tree';
import { entryOf } from '../../src/rules/named';
import { type Answers, type Fields, run, said, unit, type YearCase } from '../cases/run';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
const UNIT: Fields = {
  unitCategory: 'conventionalCoalAbove300',
  electricityGenerated: '3000000',
  electricitySupplied: '2800000',
  heatSupplied: '200000',
  heatSupplyRatio: '0.05',
  loadFactor: '0.72',
  coolingMethod: 'water',
  cogeneration: 'yes',
  purchasedElectricity: '1000',
  priorYearEmissions: '2500000',
};
const FUEL: Fields = {
  material: 'bituminous',
  quantity: '1200000',
  netCalorificValue: '21',
  carbonContent: '0.55',
  oxidationFactor: '0.99',
};
const ENTERPRISE: Fields = {
  preAllocationGiven: '1700000',
  offsetUse: 'held',
  offsetsHeld: '1000',
  netSales: '0',
  closingHoldings: '5',
};
const SETTINGS: Fields = { allowancePrice: '90', offsetPrice: '70' };

type Kind = 'coal' | 'gas';
type Direct = (year: number, kind: Kind) => string | undefined;
const during =
  (from: number, to: number, result: string): Direct =>
  (year) =>
    from <= year && year <= to ? result : undefined;
const ofCoal =
  (direct: Direct): Direct =>
  (year, kind) =>
    kind === 'coal' ? direct(year, kind) : undefined;

/** Which result of the unit cannot be had without an input (compliance.md, "Blank inputs" and "Facility, national"). */
const UNIT_NEEDS: Readonly<Record<string, Direct>> = {
  unitCategory: during(0, 9999, 'heatAllowance'),
  electricityGenerated: during(2023, 2026, 'electricityAllowance'),
  electricitySupplied: during(2019, 2022, 'electricityAllowance'),
  heatSupplied: during(2019, 2026, 'heatAllowance'),
  heatSupplyRatio: during(2019, 2022, 'heatCorrection'),
  loadFactor: ofCoal((year) => (year < 2021 ? undefined : 'loadCorrection')),
  coolingMethod: ofCoal(during(2019, 2022, 'coolingCorrection')),
  cogeneration: ofCoal(during(2019, 2020, 'loadCorrection')),
  purchasedElectricity: during(2019, 2022, 'emissions'),
  priorYearEmissions: during(2021, 2026, 'preAllocation'),
};

const complete = (year: number, kind: Kind): YearCase => ({
  year,
  units: [unit({ ...UNIT, ...(kind === 'gas' ? { unitCategory: 'gas' } : {}) }, { ...FUEL })],
  enterprise: ENTERPRISE,
  settings: SETTINGS,
});

const keyOf = (line: { sheet: string; quantity: string }): string => `${line.sheet}.${line.quantity}`;
/** Results, without the steps of the working that nothing needs. */
const linesOf = (answers: Answers) => answers.lines.filter((line) => line.quantity !== 'loadFactorCounted');
const openIn = (answers: Answers): readonly string[] =>
  linesOf(answers)
    .filter((line) => said(line) === 'incomplete')
    .map(keyOf);

/** Everything that reads `id` of a level, directly or through others, as far as the formulas of these rows tell. */
function dependents(rows: readonly Row[], level: string, id: string): ReadonlySet<string> {
  const found = new Set([`${level}.${id}`]);
  const reads = rows.flatMap((row) =>
    (row.plan?.slots ?? []).flatMap(({ quantity, node }) =>
      namesIn(node).flatMap((name) => {
        const below = name.scope ?? row.level;
        const by = name.scope === null ? row.plan?.parameters.get(name.id)?.parameter.by : undefined;
        return [name.id, ...(by ? [by] : [])].map(
          (read) => [`${below}.${read}`, `${row.level}.${quantity.id}`] as const,
        );
      }),
    ),
  );
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [read, by] of reads) if (found.has(read)) found.add(by);
  }
  return found;
}

function without(parts: YearCase, column: string): YearCase {
  const units = parts.units.map(({ fields, fuels }) => ({
    fields: { ...fields, [column]: '' },
    fuels: fuels.map((fuel) => ({ ...fuel, [column]: '' })),
  }));
  return { ...parts, units, enterprise: { ...parts.enterprise, [column]: '' } };
}

/** Compares a book with the same book without one input; gives what became incomplete. */
function taken(
  parts: YearCase,
  changed: YearCase,
  level: 'facilities' | 'streams' | 'enterprises',
  column: string,
): readonly string[] {
  const before = run(parts);
  const after = run(changed);
  const row = before.computation.rowOf('facilities', 2);
  const stream = before.computation.rowOf('streams', 3);
  const reach = dependents(
    [...(row ? [row] : []), ...(stream ? [stream] : []), ...before.computation.positions],
    level,
    column,
  );
  const opened = openIn(after).filter((key) => !openIn(before).includes(key));
  const label = entryOf(level, column).label.en;
  for (const line of linesOf(after)) {
    const key = keyOf(line);
    if (opened.includes(key)) {
      expect(reach, key).toContain(key);
      expect(line.cite, key).toContain(label);
    } else if (!reach.has(key)) {
      const same = linesOf(before).find((one) => keyOf(one) === key);
      expect([key, line.value, line.status]).toEqual([key, same?.value, same?.status]);
    }
  }
  return opened;
}

describe.each(YEARS)('%i', (year) => {
  describe.each(['coal', 'gas'] as const)('a complete %s unit', (kind) => {
    const parts = complete(year, kind);

    test('leaves nothing open but what the law leaves open', () => {
      expect(openIn(run(parts))).toEqual(year < 2021 ? ['facilities.preAllocation'] : []);
    });

    test.each(Object.entries(UNIT_NEEDS))('without %s', (column, direct) => {
      const result = direct(year, kind);
      const opened = taken(parts, without(parts, column), 'facilities', column);
      if (result) expect(opened).toContain(`facilities.${result}`);
      else expect(opened).toEqual([]);
    });

    test('without the quantity of its fuel there are no emissions and no obligation', () => {
      const opened = taken(parts, without(parts, 'quantity'), 'streams', 'quantity');
      expect(opened).toEqual(
        expect.arrayContaining([
          'streams.emissions',
          'facilities.emissions',
          'facilities.obligation',
          'enterprises.obligation',
        ]),
      );
      expect(opened).not.toContain('facilities.heatAllowance');
    });
  });

  test.each([
    ['preAllocationGiven', year < 2021 ? ['preAllocation', 'finalAdjustment'] : []],
    ['closingHoldings', ['bankLimit']],
    ['netSales', year === 2023 || year === 2024 ? ['bankLimit'] : []],
    ['offsetsHeld', ['offsetUsed', 'available', 'purchaseNeed', 'complianceCost']],
    ['offsetUse', []],
    ['bankedAllowances', []],
    ['borrowRequested', []],
  ] as const)('an enterprise without %s lacks %j', (column, expected) => {
    const parts = complete(year, 'coal');
    const opened = taken(parts, without(parts, column), 'enterprises', column).map((key) =>
      key.replace('enterprises.', ''),
    );
    if (expected.length === 0) expect(opened).toEqual([]);
    else expect(opened).toEqual(expect.arrayContaining([...expected]));
    if (column === 'closingHoldings' || column === 'netSales' || column === 'preAllocationGiven')
      expect([...opened].sort()).toEqual([...expected].sort());
  });
});

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
      ['streams.emissions', ...at('facilities', unitResults), ...at('enterprises', EMISSIONS)].sort(),
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
