// Powers and exponentials found in fixed point are those of decimal.js, to the last of 28 digits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { quickExponential, quickPower } from '../../src/formula/fixed-point';
import { exponential, logarithm, power } from '../../src/formula/power';

const MANY = { numRuns: 3000 };

/** Texts of decimals between -bound and bound with up to 28 places. */
const decimals = (bound: number, signed: boolean) =>
  fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: bound - 1 }), fc.stringMatching(/^\d{1,28}$/))
    .map(([minus, whole, places]) => new Decimal(`${minus && signed ? '-' : ''}${whole}.${places}`));

const loads = fc
  .tuple(fc.integer({ min: 1, max: 8_760_000 }), fc.integer({ min: 1, max: 8_760_000 }))
  .map(([a, b]) => new Decimal(Math.min(a, b)).div(Math.max(a, b)));

const d = (text: string): Decimal => new Decimal(text);
const shown = (value: Decimal | undefined): string => String(value);

describe('the same digits as decimal.js', () => {
  test('the load curve of 2019-2024 at any load', () => {
    const check = (load: Decimal): void => {
      const exponent = d('16').minus(d('20').times(load));
      expect(shown(power(d('1.015'), exponent))).toBe(shown(Decimal.pow('1.015', exponent)));
    };
    fc.assert(fc.property(loads, check), MANY);
  });

  test('the load curve of the 2025 draft at any load', () => {
    const check = (load: Decimal, divisor: string): void => {
      const x = d('100').times(load).negated().div(divisor);
      expect(shown(exponential(x))).toBe(shown(x.exp()));
    };
    fc.assert(fc.property(loads, fc.constantFrom('29.822', '6.871'), check), MANY);
  });

  test('any power of any base, large and small', () => {
    const check = (base: Decimal, exponent: Decimal): void => {
      fc.pre(!base.isZero());
      expect(shown(power(base, exponent))).toBe(shown(Decimal.pow(base, exponent)));
    };
    fc.assert(fc.property(decimals(50, false), decimals(20, true), check), MANY);
  });

  test('e to any power', () => {
    const check = (x: Decimal): void => {
      expect(shown(exponential(x))).toBe(shown(x.exp()));
    };
    fc.assert(fc.property(decimals(70, true), check), MANY);
  });

  test('roots that come out even', () => {
    const check = (root: number): void => {
      const square = d(String(root)).times(root);
      expect(shown(power(square, d('0.5')))).toBe(String(root));
      expect(shown(power(square, d('1.5')))).toBe(shown(Decimal.pow(square, '1.5')));
    };
    fc.assert(fc.property(fc.integer({ min: 2, max: 1000 }), check));
  });
});

describe('what fixed point is not meant for is left to decimal.js', () => {
  test.each([
    ['1.015', '7'],
    ['1.015', '0'],
    ['0', '0.5'],
    ['-8', '0.5'],
    ['0.0001', '0.5'],
    ['90000000', '0.5'],
    ['1.015', '1e-60'],
    ['1.015', '12345678901234567890123.5'],
    ['1.000000000000000001', '1234567890123.5'],
    ['1000', '200.5'],
    ['Infinity', '0.5'],
    ['1.015', 'Infinity'],
  ])('%s ^ %s', (base, exponent) => {
    expect(quickPower(d(base), d(exponent))).toBeUndefined();
  });

  test.each(['65', '-65', '1e-60', '1e30', 'Infinity'])('e ^ %s', (x) => {
    expect(quickExponential(d(x))).toBeUndefined();
  });

  test('a result that lies on half of the last digit', () => {
    // 0.3000000005 ^ 2 to the power of 1.5 has exactly 29 digits, of which the last is 5
    const square = d('0.09000000030000000025');
    expect((3_000_000_005n ** 3n).toString()).toMatch(/^\d{28}5$/);
    expect(quickPower(square, d('1.5'))).toBeUndefined();
    expect(shown(power(square, d('1.5')))).toBe(shown(Decimal.pow(square, '1.5')));
  });
});

describe('no real number', () => {
  test('roots of negative numbers and logarithms of zero', () => {
    expect(power(d('-8'), d('0.5'))).toBeUndefined();
    expect(power(d('0'), d('-0.5'))).toBeUndefined();
    expect(logarithm(d('0'))).toBeUndefined();
    expect(shown(logarithm(d('2')))).toBe(shown(d('2').ln()));
  });
});
