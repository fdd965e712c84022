// What people type into number cells, and what becomes of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanNumber, readNumber } from '../../src/book/clean-number';

const text = (typed: string, unit = 't'): string => {
  const cleaned = cleanNumber(typed, unit);
  return cleaned.ok ? cleaned.text : `${cleaned.code}: ${cleaned.candidates.join(' or ')}`;
};

describe('a number cell', () => {
  test.each([
    ['125000', '125000'],
    ['-110.7', '-110.7'],
    ['+5', '5'],
    ['0.60', '0.6'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0.877', '0.877'],
    ['1.061', '1.061'],
    ['97.490', '97.49'],
    ['0.000', '0'],
    ['1234.000', '1234'],
    ['  42  ', '42'],
    ["'42", '42'],
    ['- 5', '-5'],
  ])('takes the plain number %j as %s', (typed, wanted) => expect(text(typed)).toBe(wanted));

  test.each([
    ['１２３．５', '123.5'],
    ['－１１０．７', '-110.7'],
    ['\u2212110.7', '-110.7'],
    ['ー5', '-5'],
    ['1，234', '1234'],
    ['＋３', '3'],
    ['（５）', '-5'],
  ])('takes full-width %j as %s', (typed, wanted) => expect(text(typed)).toBe(wanted));

  test.each([
    ['1,234.50', '1234.5'],
    ['1,234', '1234'],
    ['12,345,678', '12345678'],
    ['-1,234', '-1234'],
    ['1 234', '1234'],
    ['1\u00a0234\u00a0567.8', '1234567.8'],
    ['1\u2009234', '1234'],
    ['1\u202f234', '1234'],
    ["1'234", '1234'],
    ['1’234', '1234'],
    ['(1,234.50)', '-1234.5'],
    ['（5）', '-5'],
  ])('takes the separators out of %j: %s', (typed, wanted) => expect(text(typed)).toBe(wanted));

  test.each([
    ['12.5万', '125000'],
    ['12.5 万', '125000'],
    ['１２．５万', '125000'],
    ['1.2亿', '120000000'],
    ['0.00001万', '0.1'],
    ['-3萬', '-30000'],
    ['1,234万', '12340000'],
    ['1.2e6', '1200000'],
    ['1.2E+06', '1200000'],
    ['-5e-3', '-0.005'],
  ])('multiplies out %j: %s', (typed, wanted) => expect(text(typed)).toBe(wanted));

  test('takes a percentage as a fraction where the unit is 1, and asks elsewhere', () => {
    expect(text('85%', '1')).toBe('0.85');
    expect(text('８５％', '1')).toBe('0.85');
    expect(text('0.5 %', '1')).toBe('0.005');
    expect(text('85%', 'MWh')).toBe('percent: 0.85 or 85');
  });

  test.each([
    ['1.000', 'ambiguous: 1 or 1000'],
    ['12.000', 'ambiguous: 12 or 12000'],
    ['-350.000', 'ambiguous: -350 or -350000'],
    ['1.000万', 'ambiguous: 10000 or 10000000'],
    ['1,23', 'ambiguous: 1.23 or 123'],
    ['0,123', 'ambiguous: 0.123 or 123'],
    ['12,3456', 'ambiguous: 12.3456 or 123456'],
    ['1.234,5', 'ambiguous: 1234.5'],
    ['1.234.567', 'ambiguous: 1234567'],
    ['1。5', 'ambiguous: 1.5'],
    ['1 23', 'ambiguous: 123'],
    ['12,34,567', 'ambiguous: 1234567'],
  ])('never guesses what %j means', (typed, wanted) => expect(text(typed)).toBe(wanted));

  test.each(['abc', '', '--5', '(-5)', '(5', '5)', '1e', '2024-01-05', '1.2.3', '十二', '%', '万', 'NaN', '0x10'])(
    'refuses %j',
    (typed) => expect(text(typed)).toBe('notANumber: '),
  );

  test('refuses what is longer than any quantity', () => {
    expect(text('1'.repeat(65))).toBe('tooLong: ');
    expect(text('1'.repeat(64))).toBe('1'.repeat(64));
    expect(text('1e400')).toBe('tooLarge: ');
    expect(text(`=${'1+'.repeat(400)}1`)).toBe('tooLong: ');
  });

  test('says what it did', () => {
    const note = (typed: string, unit = 't') => {
      const cleaned = cleanNumber(typed, unit);
      return cleaned.ok ? cleaned.note : undefined;
    };
    expect(note('125000')).toBeUndefined();
    expect(note(' 0.60 ')).toBeUndefined();
    expect(note('1,234')).toBe('thousands');
    expect(note('12.5万')).toBe('tenThousands');
    expect(note('3亿')).toBe('hundredMillions');
    expect(note('85%', '1')).toBe('percent');
    expect(note('(5)')).toBe('brackets');
    expect(note('1e3')).toBe('exponent');
    expect(note('１２')).toBe('fullWidth');
    expect(note('=1+1')).toBe('arithmetic');
  });
});

describe('arithmetic in a number cell', () => {
  test.each([
    ['=1200*0.93', '1116'],
    ['＝１２００＊０．９３', '1116'],
    ['=0.1+0.2', '0.3'],
    ['=21.9/0.2', '109.5'],
    ['=(1+2)*3', '9'],
    ['=2+3*4^2', '50'],
    ['=2^3^2', '64'],
    ['=-2^2', '4'],
    ['=50%*1000', '500'],
    ['=10-2-3', '5'],
    ['=100/10/2', '5'],
    ['=1 200 × 2', 'arithmetic: '],
    ['=1200 × 2 ÷ 3', '800'],
    ['=1-1', '0'],
    ['=1/3', '0.3333333333333333333333333333'],
    ['=1e3*2', '2000'],
  ])('%s is %s', (typed, wanted) => expect(text(typed)).toBe(wanted));

  test.each(['=', '=1/0', '=1+', '=(1', '=1)', '=A1*2', '=1,5*2', '=(-8)^0.5', '=1..2', '=SUM(1)', '=()'])(
    '%s has no value',
    (typed) => expect(text(typed)).toBe('arithmetic: '),
  );

  test('a result beyond any quantity is refused without writing it out', () => {
    expect(text('=9^9^9^9^9')).toMatch(/tooLarge|arithmetic/);
    expect(text('=1/9^99')).toBe('tooLarge: ');
    expect(text(`=${'9.9^9.9^'.repeat(50)}1`)).toBe('arithmetic: ');
    expect(text('=1.0000000001^999999999.5')).toBe('arithmetic: ');
  });
});

describe('a clean number', () => {
  test('is the same when cleaned again, unless three zeros after the point would read as thousands', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8), (digits, places) => {
        const first = cleanNumber(`${digits}e-${places}`, 't');
        expect(first.ok).toBe(true);
        if (first.ok) expect(cleanNumber(first.text, 't')).toEqual({ ok: true, text: first.text });
      }),
    );
  });

  test('whatever is typed gives an answer, and every reading offered is a number', () => {
    const keys = [..."0123456789.,-+()%万亿 eE=*/^。，．１'\u00a0"];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...keys), maxLength: 80 }),
        fc.constantFrom('1', 't'),
        (typed, unit) => {
          const cleaned = cleanNumber(typed, unit);
          for (const reading of cleaned.ok ? [cleaned.text] : cleaned.candidates) {
            expect(readNumber(reading)?.toFixed()).toBe(reading);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is the only text that is read as a number', () => {
    expect(readNumber('125000')?.toFixed()).toBe('125000');
    expect(readNumber('-0.5')?.toFixed()).toBe('-0.5');
    for (const typed of ['1.000', '1,234', '', ' 1', 'abc', '1e3', '=1+1']) expect(readNumber(typed)).toBeUndefined();
  });
});
