// What operators and functions come to: exact decimals, roundings of the guidelines, powers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { exponential, logarithm, power } from '../../src/formula/power';
import { frame, result, shown } from '../cases/frame';

const row = frame({ a: 3, b: 4, c: 'coal', yes: true, no: false });

describe('operators and functions', () => {
  test.each([
    ['0.1 + 0.2', '0.3'],
    ['1 - 0.9', '0.1'],
    ['a * b', '12'],
    ['10 / 4', '2.5'],
    ['1 / 3', '0.3333333333333333333333333333'],
    ['a ^ 2', '9'],
    ['4 ^ 0.5', '2'],
    ['2 ^ -1', '0.5'],
    ['-a', '-3'],
    ['a < b', 'true'],
    ['a <= 3', 'true'],
    ['a > b', 'false'],
    ['a >= 3.0', 'true'],
    ['a = 3.00', 'true'],
    ['a <> b', 'true'],
    ['c = "coal"', 'true'],
    ['c <> "gas"', 'true'],
    ['c = 3', 'false'],
    ['min(b, a, 5)', '3'],
    ['max(b, a, 5)', '5'],
    ['abs(-2.5)', '2.5'],
    ['exp(0)', '1'],
    ['ln(1)', '0'],
    ['if(a < b, a, b)', '3'],
    ['ifs(a > b, 1, a = b, 2, a < b, 3)', '3'],
    ['ifs(a > b, 1, 2)', '2'],
    ['and(yes, yes)', 'true'],
    ['and(yes, no)', 'false'],
    ['or(no, yes)', 'true'],
    ['or(no, no)', 'false'],
    ['not(no)', 'true'],
    ['isBlank(a)', 'false'],
    ['isBlank(z)', 'true'],
    ['ifBlank(a, 7)', '3'],
    ['ifBlank(z, 7)', '7'],
    ['"text"', 'text'],
  ])('%s is %s', (formula, value) => {
    expect(result(formula, row)).toBe(value);
  });

  test.each([
    ['1 / 0', 'error: self'],
    ['0 / 0', 'error: self'],
    ['0 ^ -1', 'error: self'],
    ['(0 - 8) ^ 0.5', 'error: self'],
    ['ln(0)', 'error: self'],
    ['ln(-1)', 'error: self'],
    ['10 ^ 99999999999999999999', 'error: self'],
    ['exp(99999999999999999999)', 'error: self'],
    ['c + 1', 'error: self'],
    ['-c', 'error: self'],
    ['c < 3', 'error: self'],
    ['if(a, 1, 2)', 'error: self'],
    ['and(a, yes)', 'error: self'],
    ['not(c)', 'error: self'],
    ['max(a, c)', 'error: self'],
    ['ifs(a > b, 1, a = b, 2)', 'error: self'],
    ['round(1, 0.5)', 'error: self'],
    ['round(1, -1)', 'error: self'],
    ['round(1, 1000000)', 'error: self'],
  ])('%s is an error that begins here', (formula, value) => {
    expect(result(formula, row)).toBe(value);
  });
});

describe('rounding', () => {
  test.each([
    ['round(2.5)', '3'],
    ['round(3.5)', '4'],
    ['round(-2.5)', '-3'],
    ['round(-0.5)', '-1'],
    ['round(-2.4)', '-2'],
    ['round(2.4999999999)', '2'],
    ['round(1.005, 2)', '1.01'],
    ['round(-1.005, 2)', '-1.01'],
    ['round(1.0000005, 6)', '1.000001'],
    ['round(1.00000049, 6)', '1'],
    ['round(123.456, 0)', '123'],
    ['floor(2.9)', '2'],
    ['floor(-2.1)', '-3'],
    ['floor(3)', '3'],
    ['ceil(2.1)', '3'],
    ['ceil(-2.9)', '-2'],
    ['ceil(3)', '3'],
  ])('%s is %s: half up, away from zero', (formula, value) => {
    expect(result(formula)).toBe(value);
  });

  test('a floor does not fall one short where a division left ...999.9', () => {
    expect(result('100 / 3 * 3')).toBe('99.99999999999999999999999999');
    expect(result('floor(100 / 3 * 3)')).toBe('100');
    expect(result('ceil(200 / 3 * 3)')).toBe('200');
    expect(result('floor(2725215 / 7 * 7)')).toBe('2725215');
  });

  test('thirds that add up to a half are rounded up, in whatever order they stand', () => {
    const thirds = [100_001, 2_000_003.5, 31, 7_000_000.1, 2.9].map((x) => frame({ x }));
    // together 9 100 038.5, a third of which is 3 033 346.1666; with 1 more 3 033 346.5
    const rows = [...thirds, frame({ x: 1 })];
    for (const order of [
      rows,
      rows.toReversed(),
      rows.toSorted((a, b) => shown(a.values.x ?? '').localeCompare(shown(b.values.x ?? ''))),
    ]) {
      expect(result('sum(rows.x / 3)', frame({}, order))).toBe(result('sum(rows.x / 3)', frame({}, rows)));
      expect(result('round(sum(rows.x / 3))', frame({}, order))).toBe('3033347');
    }
    expect(result('round(1 / 6 + 1 / 3)')).toBe('1');
    expect(result('round(0 - 1 / 6 - 1 / 3)')).toBe('-1');
    expect(result('round(2.499999999999)')).toBe('2');
  });

  test('the guard of a floor is too small to lift what truly lies below', () => {
    expect(result('floor(2518615.999999999)')).toBe('2518615');
    expect(result('ceil(2518615.000000001)')).toBe('2518616');
  });
});

describe('powers', () => {
  const decimal = (min: number, max: number) =>
    fc.integer({ min: min * 10_000, max: max * 10_000 }).map((n) => new Decimal(n).div(10_000));

  test('agree with decimal.js to the last digit, also when asked again', () => {
    fc.assert(
      fc.property(decimal(0.0001, 30), decimal(-20, 20), (base, exponent) => {
        const wanted = Decimal.pow(base, exponent).toFixed();
        expect(power(base, exponent)?.toFixed()).toBe(wanted);
        expect(power(base, exponent)?.toFixed()).toBe(wanted);
      }),
      { numRuns: 300 },
    );
  });

  test('exponentials and logarithms agree with decimal.js', () => {
    fc.assert(
      fc.property(decimal(0.0001, 50), (x) => {
        expect(exponential(x)?.toFixed()).toBe(Decimal.exp(x).toFixed());
        expect(logarithm(x)?.toFixed()).toBe(Decimal.ln(x).toFixed());
      }),
      { numRuns: 200 },
    );
  });

  test('base and exponent are not confused by the memory', () => {
    expect(result('1 ^ 12')).toBe('1');
    expect(result('11 ^ 2')).toBe('121');
    expect(result('2 ^ 3')).toBe('8');
    expect(result('3 ^ 2')).toBe('9');
  });

  test('the settings of decimal.js elsewhere do not reach this number type', async () => {
    const { Decimal: elsewhere } = await import('decimal.js');
    const before = elsewhere.precision;
    elsewhere.set({ precision: 3 });
    expect(result('1 / 3')).toBe('0.3333333333333333333333333333');
    elsewhere.set({ precision: before });
  });
});
