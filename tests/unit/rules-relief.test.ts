// Relief for shortfall: gas units, the 80 % floor, the obligation cap, and both readings of 2021-2022.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, run, type UnitCase, unit } from '../cases/run';

/** A unit whose allowance is its electricity: the benchmark is 1 and nothing corrects it. */
const plain = (unitCategory: string, allowance: number | string, verifiedEmissions: number | string): UnitCase =>
  unit({
    unitCategory,
    benchmark: '1',
    electricityGenerated: String(allowance),
    electricitySupplied: String(allowance),
    loadFactor: '0.85',
    cogeneration: 'no',
    coolingMethod: 'water',
    verifiedEmissions: String(verifiedEmissions),
  });
const coal = (allowance: number | string, emissions: number | string) =>
  plain('unconventionalCoal', allowance, emissions);
const gas = (allowance: number | string, emissions: number | string) => plain('gas', allowance, emissions);

const capped = [{ parameter: 'reliefForm', key: '', value: 'cappedObligation' }];
const values = (found: Answers, ...ids: readonly string[]): readonly string[] => ids.map((id) => found.of(id));

describe('gas units', () => {
  test.each([2021, 2022, 2023, 2024, 2025, 2026])(
    '%i: topped up to their emissions, never short and never cut',
    (year) => {
      const found = run({ year, units: [gas(60, 100), gas(120, 100), coal(95, 100)] });
      expect(['1', '2', '3'].map((name) => found.unit('gasTopUp', name))).toEqual(['40', '0', '0']);
      expect(['1', '2', '3'].map((name) => found.unit('allowance', name))).toEqual(['100', '120', '95']);
      expect(values(found, 'calculatedAllowance', 'floorTopUp', 'obligation', 'shortfall', 'surplus')).toEqual([
        '315',
        '0',
        '300',
        '0',
        '15',
      ]);
    },
  );

  test.each([2019, 2020])('%i: not topped up; their obligation is capped at their allowance', (year) => {
    const found = run({ year, units: [gas(60, 100), gas(120, 100)] });
    expect(['1', '2'].map((name) => found.unit('gasTopUp', name))).toEqual(['0', '0']);
    expect(['1', '2'].map((name) => found.unit('obligation', name))).toEqual(['60', '100']);
    expect(values(found, 'allowance', 'obligation', 'obligationRelief', 'shortfall', 'surplus')).toEqual([
      '180',
      '160',
      '40',
      '0',
      '20',
    ]);
  });
});

describe('the floor of 80 % from 2021', () => {
  test.each([2021, 2022, 2023, 2024, 2025, 2026])(
    '%i: at exactly 80 %% nothing is topped up, one tonne below is',
    (year) => {
      const at = run({ year, units: [coal(800, 1000)] });
      expect(values(at, 'floorTopUp', 'allowance', 'shortfall', 'shortfallRate')).toEqual(['0', '800', '200', '0.2']);
      const below = run({ year, units: [coal(799, 1000)] });
      expect(values(below, 'floorTopUp', 'allowance', 'shortfall', 'shortfallRate')).toEqual([
        '1',
        '800',
        '200',
        '0.2',
      ]);
      expect(values(run({ year, units: [coal(801, 1000)] }), 'floorTopUp', 'shortfall')).toEqual(['0', '199']);
    },
  );

  test.each([2021, 2024, 2026])('%i: coal and gas count together, after the gas top-up', (year) => {
    // E = 2000, A = 300 + 1000 topped up = 1300 < 1600
    const found = run({ year, units: [coal(300, 1000), gas(10, 1000)] });
    expect(values(found, 'calculatedAllowance', 'floorTopUp', 'allowance', 'shortfallRate')).toEqual([
      '1300',
      '300',
      '1600',
      '0.2',
    ]);
    // the gas surplus of one unit fills the gap of the other
    expect(run({ year, units: [coal(300, 1000), gas(1300, 1000)] }).of('floorTopUp')).toBe('0');
  });

  test('the top-up is rounded down, which leaves the rate a hair above 20 %', () => {
    // 0.8 x 1001 = 800.8
    const found = run({ year: 2024, units: [coal(500, 1001)] });
    expect(values(found, 'floorTopUp', 'allowance', 'shortfall', 'shortfallRate')).toEqual([
      '300',
      '800',
      '201',
      '0.2008',
    ]);
    // less than a tonne below: nothing to issue
    expect(values(run({ year: 2024, units: [coal(800, 1001)] }), 'floorTopUp', 'allowance')).toEqual(['0', '800']);
  });

  test('without emissions there is no shortfall and no division by zero', () => {
    expect(values(run({ year: 2024, units: [coal(5, 0)] }), 'shortfallRate', 'shortfall', 'surplus')).toEqual([
      '0',
      '0',
      '5',
    ]);
  });
});

describe('the obligation cap of 2019-2020', () => {
  test.each([2019, 2020])('%i: min(E, A + 20 %% of E), rounded down', (year) => {
    const found = run({ year, units: [coal(500, 1001)] });
    // floor(0.2 x 1001) = 200
    expect(values(found, 'allowance', 'floorTopUp', 'obligation', 'obligationRelief', 'shortfall')).toEqual([
      '500',
      '0',
      '700',
      '301',
      '200',
    ]);
    expect(values(run({ year, units: [coal(800, 1000)] }), 'obligation', 'obligationRelief')).toEqual(['1000', '0']);
    expect(values(run({ year, units: [coal(799, 1000)] }), 'obligation', 'obligationRelief')).toEqual(['999', '1']);
  });

  test('with gas the capped obligations of the units come first', () => {
    const found = run({ year: 2020, units: [coal(500, 1000), gas(600, 1000)] });
    // units 1000 + 600; cap 1100 + 400
    expect(values(found, 'obligation', 'shortfall')).toEqual(['1500', '400']);
  });
});

describe('both readings of the relief of 2021-2022', () => {
  test.each([2021, 2022])(
    '%i: a capped obligation changes obligation and allowance, not what must be found',
    (year) => {
      const units = [coal(500, 1000), gas(700, 1000)];
      const topUp = run({ year, units });
      const cap = run({ year, units, overrides: capped });
      expect(values(topUp, 'allowance', 'obligation', 'obligationRelief', 'shortfall', 'offsetLimit')).toEqual([
        '1600',
        '2000',
        '0',
        '400',
        '100',
      ]);
      expect(values(cap, 'allowance', 'obligation', 'obligationRelief', 'shortfall', 'offsetLimit')).toEqual([
        '1200',
        '1600',
        '400',
        '400',
        '80',
      ]);
      expect([cap.unit('gasTopUp', '2'), cap.unit('obligation', '2')]).toEqual(['0', '700']);
    },
  );

  test('the shortfall is the same in both, apart from the tonne that the two roundings differ by', () => {
    const amount = fc.nat({ max: 3_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(2021, 2022), amount, amount, amount, amount, (year, a, e, gasA, gasE) => {
        const units = [coal(a, e), gas(gasA, gasE)];
        const topUp = Number(run({ year, units }).of('shortfall'));
        const cap = Number(run({ year, units, overrides: capped }).of('shortfall'));
        // gas with more than its emissions keeps its surplus in both
        if ((e + gasE) % 5 === 0) expect(cap).toBe(topUp);
        else expect([0, 1]).toContain(topUp - cap);
      }),
      { numRuns: 60 },
    );
  });

  test('the choice of one year leaves the other as it is', () => {
    const units = [coal(500, 1000)];
    const found = run({ year: 2021, units, overrides: capped }, { year: 2022, units });
    expect([found.of('obligation', '2021'), found.of('obligation', '2022')]).toEqual(['700', '1000']);
    expect(found.line('enterprises', 'obligation', '', '2021').status).toBe('assumed');
  });
});

test('no enterprise is short by more than 20 % of its emissions and a tonne, in any year', () => {
  const amount = fc.nat({ max: 5_000_000 });
  const kind = fc.tuple(fc.constantFrom(coal, gas), amount, amount);
  fc.assert(
    fc.property(fc.integer({ min: 2019, max: 2026 }), fc.array(kind, { minLength: 1, maxLength: 4 }), (year, kinds) => {
      const found = run({ year, units: kinds.map(([make, a, e]) => make(a, e)) });
      const emissions = kinds.reduce((sum, [, , e]) => sum + e, 0);
      expect(Number(found.of('shortfall'))).toBeLessThanOrEqual(Math.ceil(emissions / 5));
      expect(Number(found.of('obligation'))).toBeLessThanOrEqual(emissions);
    }),
    { numRuns: 60 },
  );
});
