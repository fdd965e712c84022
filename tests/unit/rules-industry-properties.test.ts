// What must hold for every works, line and potline, whatever its figures: tried on random ones.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { type Answers, type Fields, run, said, type UnitCase, unit } from '../cases/run';

const RUNS = { numRuns: 80 };

const amount = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => String(n / 100));
const positive = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((n) => String(n / 100));
const maybe = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 6, arbitrary }, { weight: 1, arbitrary: fc.constant('') });

const MATERIALS = ['bituminous', 'coke', 'diesel', 'naturalGas', 'limestone', 'crudeSteel', 'carbideSlag', '替代燃料'];
const PROCESSES = ['enterprise', 'enterprise', 'ironmaking', 'sintering', 'coking', 'powerUnit'];

const stream = fc.record<Fields>({
  material: maybe(fc.constantFrom(...MATERIALS)),
  process: maybe(fc.constantFrom(...PROCESSES)),
  direction: fc.constantFrom('', 'in', 'out'),
  quantity: maybe(amount(100_000)),
  carbonContent: fc.oneof(fc.constant(''), fc.constant('0.6')),
  emissionFactor: fc.oneof(fc.constant(''), fc.constant('0.4')),
  oxidationFactor: fc.oneof(fc.constant(''), fc.constant('0.98')),
});

const facility: fc.Arbitrary<UnitCase> = fc
  .tuple(
    fc.record<Fields>({
      sector: fc.constantFrom('steel', 'cement', 'aluminium'),
      output: maybe(positive(2_000_000)),
      clinkerType: maybe(fc.constantFrom('portland', 'white', 'sulphoaluminate', 'aluminate')),
      anodeConsumption: maybe(amount(400_000)),
      balanceValue: maybe(positive(3)),
      ironmakingEmissions: maybe(amount(3_000_000)),
      sinteringEmissions: maybe(amount(500_000)),
      verifiedEmissions: fc.oneof(fc.constant(''), amount(4_000_000)),
      priorYearEmissions: maybe(amount(4_000_000)),
      specialCase: fc.constantFrom('', '', '', 'no', 'yes'),
    }),
    fc.array(stream, { maxLength: 4 }),
  )
  .map(([fields, streams]) => unit(fields, ...streams));

const years = fc.integer({ min: 2024, max: 2026 });
const enterprise = fc.tuple(years, fc.array(facility, { minLength: 1, maxLength: 3 }));
const answersOf = ([year, units]: readonly [number, readonly UnitCase[]]): Answers => run({ year, units });

const isNumber = (value: string): boolean => /^-?\d/.test(value);
/** A line with all it needs, of these emissions, with this output. */
const complete = (verifiedEmissions: string, output: string): UnitCase =>
  unit({ sector: 'cement', clinkerType: 'portland', balanceValue: '0.8', verifiedEmissions, output });

describe('a random works, line or potline', () => {
  test('a lower intensity at the same emissions never lowers the allowance', () => {
    fc.assert(
      fc.property(years, amount(3_000_000), positive(3_000_000), positive(3_000_000), (year, emissions, a, b) => {
        const [small, large] = new Decimal(a).lessThan(b) ? [a, b] : [b, a];
        const dirty = run({ year, units: [complete(emissions, small)] }).unit('allowance');
        const clean = run({ year, units: [complete(emissions, large)] }).unit('allowance');
        expect(new Decimal(clean).greaterThanOrEqualTo(dirty)).toBe(true);
      }),
      RUNS,
    );
  });

  test('the allowance is within 3 % of the emissions, and a tonne of rounding', () => {
    fc.assert(
      fc.property(enterprise, (parts) => {
        const found = answersOf(parts);
        for (const [index] of parts[1].entries()) {
          const allowance = found.unit('allowance', String(index + 1));
          if (!isNumber(allowance)) continue;
          const emissions = new Decimal(found.unit('emissions', String(index + 1)));
          const gap = new Decimal(allowance).minus(emissions).abs();
          expect(gap.lessThanOrEqualTo(emissions.abs().times('0.03').plus(1))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('facilities add up to the enterprise', () => {
    fc.assert(
      fc.property(enterprise, (parts) => {
        const found = answersOf(parts);
        for (const [whole, part] of [
          ['emissions', 'emissions'],
          ['calculatedAllowance', 'allowance'],
          ['obligation', 'obligation'],
          ['preAllocation', 'preAllocation'],
        ] as const) {
          if (!isNumber(found.of(whole))) continue;
          const shares = parts[1].map((_, index) => new Decimal(found.unit(part, String(index + 1))));
          expect(found.of(whole)).toBe(shares.reduce((a, b) => a.plus(b)).toFixed());
        }
      }),
      RUNS,
    );
  });

  test('more fuel never lowers the emissions of a facility or its enterprise', () => {
    fc.assert(
      fc.property(enterprise, amount(100_000), ([year, units], quantity) => {
        const [first, ...others] = units;
        if (!first) return;
        const added = { material: 'bituminous', quantity, carbonContent: '0.6' };
        const before = answersOf([year, units]);
        const after = answersOf([year, [unit(first.fields, ...first.fuels, added), ...others]]);
        for (const [a, b] of [
          [before.unit('emissions'), after.unit('emissions')],
          [before.of('emissions'), after.of('emissions')],
        ] as const)
          if (isNumber(a)) expect(new Decimal(b).greaterThanOrEqualTo(a)).toBe(true);
      }),
      RUNS,
    );
  });

  test('what has no value says why', () => {
    fc.assert(
      fc.property(enterprise, (parts) => {
        for (const line of answersOf(parts).lines) {
          if (['incomplete', 'refused', 'error'].includes(said(line))) expect(line.cite).not.toBe('');
          else expect(line.value).not.toBe('');
          expect(line.value).not.toMatch(/^-0$/);
        }
      }),
      RUNS,
    );
  });
});
