// The balance value of an industry: allowances add up to emissions, whatever the lines are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BalanceLine, balanceOf, balanceSums, shareOf, wholeTonnes } from '../../src/engine/balance';
import { Decimal } from '../../src/formula/decimal';

const D = (text: string | number) => new Decimal(text);
const RULE = { slope: D('0.15'), edge: D('0.2'), cap: D('0.03') };

const line = (emissions: string | number, intensity: string): BalanceLine => ({
  emissions: D(emissions),
  intensity: D(intensity),
});

function solved(lines: readonly BalanceLine[]): Decimal {
  const balance = balanceOf(lines, RULE);
  if (balance.kind !== 'value') throw new Error(balance.kind);
  return balance.value;
}

const sharesAt = (lines: readonly BalanceLine[], value: Decimal) => lines.map((one) => shareOf(one, value, RULE));

/** Whole tonnes, and intensities with three places from 0.2 to 3. */
const someLines = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 200, max: 3000 }))
    .map(([emissions, thousandths]) => line(emissions, D(thousandths).div(1000).toFixed())),
  { minLength: 1, maxLength: 12 },
);

const EXCESS_ALLOWED = D('1e-20');

test('three lines of equal emissions near each other balance at their mean intensity', () => {
  const lines = [line(100, '0.78'), line(100, '0.82'), line(100, '0.9')];
  expect(solved(lines).toFixed(27)).toBe('0.833333333333333333333333333');
  expect(solved(lines).toFixed(6)).toBe('0.833333');
});

test('a line on its own balances at its own intensity', () => {
  expect(solved([line(1_234_567, '0.871')]).toFixed()).toBe('0.871');
});

test('lines without emissions do not count', () => {
  expect(solved([line(100, '0.8'), line(0, '5')]).toFixed()).toBe('0.8');
  expect(balanceOf([line(0, '0.8'), line(0, '0')], RULE)).toEqual({ kind: 'noEmissions' });
  expect(balanceOf([], RULE)).toEqual({ kind: 'noEmissions' });
});

test('emissions at an intensity of zero have no balance value', () => {
  expect(balanceOf([line(100, '0'), line(100, '0.8')], RULE)).toEqual({ kind: 'none' });
  expect(balanceOf([line(-100, '0.8')], RULE)).toEqual({ kind: 'none' });
});

test('two equal lines far apart balance at every value between their limits', () => {
  // the clean line is at its limit from 0.8 / 0.8 = 1 on, the other up to 2.4 / 1.2 = 2
  expect(balanceOf([line(100, '0.8'), line(100, '2.4')], RULE)).toEqual({ kind: 'plateau', low: D(1), high: D(2) });
});

test('where the two limits meet in one point that point is the balance value', () => {
  expect(solved([line(100, '0.8'), line(100, '1.2')]).toFixed()).toBe('1');
});

test('with a line at the limit the balance value leaves the mean', () => {
  const lines = [line(100, '0.5'), line(200, '1'), line(50, '0.95')];
  // the first line is at +3 %: 3 + 0.15 * (250 - 247.5 / BP) = 0
  const value = solved(lines);
  expect(value.toFixed(27)).toBe(D('37.125').div('40.5').toFixed(27));
  expect(sharesAt(lines, value).map(({ limited }) => limited)).toEqual([true, false, false]);
});

test('a gap of exactly 20 % is at the limit, and the rate does not jump there', () => {
  const share = shareOf(line(1000, '0.8'), D(1), RULE);
  expect([share.gap.toFixed(), share.rate.toFixed(), share.limited]).toEqual(['0.2', '0.03', true]);
  expect(share.allowance.toFixed()).toBe('1030');
  const below = shareOf(line(1000, '1.2'), D(1), RULE);
  expect([below.gap.toFixed(), below.rate.toFixed(), below.limited]).toEqual(['-0.2', '-0.03', true]);
});

test('a rule whose rate jumps at the edge is not solved', () => {
  expect(() => balanceOf([line(1, '1')], { ...RULE, cap: D('0.05') })).toThrow(RangeError);
});

test('allowances are whole tonnes, and a division does not cost one', () => {
  expect(wholeTonnes(D('1029.9999999999999999')).toFixed()).toBe('1030');
  expect(wholeTonnes(D('1029.99')).toFixed()).toBe('1029');
  const lines = [line(101, '0.8'), line(100, '0.82')];
  const sums = balanceSums(lines, sharesAt(lines, D('0.81')));
  expect(sums.emissions.toFixed()).toBe('201');
  expect(sums.rounded.toFixed()).toBe('200');
});

test('at the balance value allowances add up to emissions', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      const balance = balanceOf(lines, RULE);
      if (balance.kind !== 'value' && balance.kind !== 'plateau') return false;
      const values = balance.kind === 'value' ? [balance.value] : [balance.low, balance.high];
      return values.every((value) => {
        const sums = balanceSums(lines, sharesAt(lines, value));
        return sums.allowances.minus(sums.emissions).abs().lte(sums.emissions.times(EXCESS_ALLOWED));
      });
    }),
  );
});

test('within a plateau every value balances', () => {
  const lines = [line(70, '0.8'), line(30, '0.7'), line(100, '2.4')];
  const balance = balanceOf(lines, RULE);
  if (balance.kind !== 'plateau') throw new Error(balance.kind);
  const middle = balance.low.plus(balance.high).div(2);
  expect(balanceSums(lines, sharesAt(lines, middle)).allowances.toFixed()).toBe('200');
});

test('a higher balance value never gives less', () => {
  fc.assert(
    fc.property(
      someLines,
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 5000 }),
      (lines, one, other) => {
        const at = (thousandths: number) => balanceSums(lines, sharesAt(lines, D(thousandths).div(1000))).allowances;
        return at(Math.min(one, other)).lte(at(Math.max(one, other)).plus(EXCESS_ALLOWED));
      },
    ),
  );
});

test('a line that grows dirtier raises the balance value', () => {
  fc.assert(
    fc.property(someLines, fc.integer({ min: 1, max: 500 }), (lines, more) => {
      const [first, ...rest] = lines;
      if (!first) return false;
      const raised = [{ ...first, intensity: first.intensity.plus(D(more).div(1000)) }, ...rest];
      const low = (balance: ReturnType<typeof balanceOf>) => (balance.kind === 'plateau' ? balance.low : undefined);
      const before = balanceOf(lines, RULE);
      const after = balanceOf(raised, RULE);
      const from = low(before) ?? (before.kind === 'value' ? before.value : D(0));
      const to = after.kind === 'plateau' ? after.high : after.kind === 'value' ? after.value : D(0);
      return from.lte(to.plus(EXCESS_ALLOWED));
    }),
  );
});

test('the size of the lines does not matter, and the unit of the intensity only scales it', () => {
  fc.assert(
    fc.property(someLines, fc.integer({ min: 1, max: 1000 }), (lines, factor) => {
      const plain = balanceOf(lines, RULE);
      const larger = balanceOf(
        lines.map((one) => ({ ...one, emissions: one.emissions.times(factor) })),
        RULE,
      );
      expect(larger).toEqual(plain);
      if (plain.kind !== 'value') return true;
      const scaled = solved(lines.map((one) => ({ ...one, intensity: one.intensity.times(factor) })));
      return scaled.minus(plain.value.times(factor)).abs().lte(scaled.times(EXCESS_ALLOWED));
    }),
  );
});

test('the order of the lines does not matter', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      expect(balanceOf([...lines].reverse(), RULE)).toEqual(balanceOf(lines, RULE));
    }),
  );
});

test('where nothing is at a limit the balance value is the emission-weighted mean', () => {
  const near = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 900, max: 1050 }))
      .map(([emissions, thousandths]) => line(emissions, D(thousandths).div(1000).toFixed())),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(near, (lines) => {
      const weighted = lines.reduce((sum, one) => sum.plus(one.emissions.times(one.intensity)), D(0));
      const mean = weighted.div(balanceSums(lines, []).emissions);
      return solved(lines).minus(mean).abs().lte(EXCESS_ALLOWED);
    }),
  );
});

test('a thousand lines are solved at once', () => {
  const lines = Array.from({ length: 1000 }, (_, n) =>
    line(
      1000 + ((n * 7919) % 5000),
      D(500 + ((n * 104_729) % 1500))
        .div(1000)
        .toFixed(),
    ),
  );
  const value = solved(lines);
  const sums = balanceSums(lines, sharesAt(lines, value));
  expect(sums.allowances.minus(sums.emissions).abs().lte(sums.emissions.times(EXCESS_ALLOWED))).toBe(true);
});
