// How figures are shown: separators, digits, and tonnes in ones or ten thousands with the same digits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Display, dateText, numberText, separated, shownUnit } from '../../src/derive/numbers';
import { shownValue } from '../../src/derive/readings';
import { Decimal } from '../../src/formula/decimal';

const IN_WAN: Display = { tonnes: '10^4 t' };
const wan = (value: string, unit = 'tCO2'): string => numberText(new Decimal(value), unit, IN_WAN);

describe('a figure', () => {
  test.each([
    ['1590866', 'tCO2', '1,590,866'],
    ['-1234.5', 'tCO2', '−1,234.5'],
    ['0.123456789', 'tCO2/MWh', '0.123457'],
    ['1234567.891', 'tCO2', '1,234,567.89'],
    ['11859325', 'CNY', '11,859,325'],
    ['1234.5', 'CNY', '1,234.50'],
  ])('%s %s is shown as %s', (value, unit, text) => expect(numberText(new Decimal(value), unit)).toBe(text));

  test('is shown exactly where it has been filled in', () => {
    expect(separated('1234567.891234567')).toBe('1,234,567.891234567');
  });
});

describe('a day', () => {
  test.each([
    ['2025-12-31', 'en', '31 Dec 2025'],
    ['2026-04-09', 'en', '9 Apr 2026'],
    ['2025-12-31', 'zh', '2025-12-31'],
    ['2025-13-01', 'en', '2025-13-01'],
    ['2025-12', 'en', '2025-12'],
    ['undated', 'en', 'undated'],
  ] as const)('%s in %s is read as %s', (iso, lang, text) => expect(dateText(iso, lang)).toBe(text));

  test('keeps its form of a file beside the one that is read', () => {
    const shown = shownValue(undefined, 'surrenderDeadline', '2025-12-31', '1', 'en');
    expect([shown.text, shown.exact]).toEqual(['31 Dec 2025', '2025-12-31']);
  });
});

describe('tonnes in ten thousands', () => {
  test.each([
    ['1590866', '159.0866'],
    ['1590000', '159.0000'],
    ['12345678901', '1,234,567.8901'],
    ['5', '0.0005'],
    ['-156835', '−15.6835'],
    ['0', '0'],
    ['1234567.891', '123.456789'],
    ['0.5', '0.00005'],
  ])('%s tCO2 are %s', (value, text) => expect(wan(value)).toBe(text));

  test('are only for quantities of CO2: rates, money, fuel and heat stay as they are', () => {
    for (const unit of ['tCO2/MWh', 'CNY', 'CNY/tCO2', 't', 'GJ', '1', 'MWh']) {
      expect(wan('156835', unit)).toBe(numberText(new Decimal('156835'), unit));
      expect(shownUnit(unit, IN_WAN)).toBe(unit);
    }
    expect(shownUnit('tCO2', IN_WAN)).toBe('10^4 tCO2');
    expect(shownUnit('tCO2', { tonnes: 't' })).toBe('tCO2');
  });

  test('show the same digits as tonnes, the point four places further left', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(5), (digits, places) => {
        const value = new Decimal(`${digits}e-${places}`);
        const plain = (text: string): Decimal => new Decimal(text.replaceAll(',', '').replace('−', '-'));
        const [ones, tens] = [numberText(value, 'tCO2'), wan(value.toFixed())].map(plain);
        expect(tens?.times('10000').toFixed()).toBe(ones?.toFixed());
      }),
    );
  });

  test('say their unit and the figure in the base unit', () => {
    const value = new Decimal('784173');
    const shown = shownValue(undefined, 'emissions', value, 'tCO2', 'zh', IN_WAN);
    expect(shown).toEqual({ text: '78.4173', unit: '万tCO₂', exact: '784173', base: '784,173 tCO₂' });
    expect(shownValue(undefined, 'emissions', value, 'tCO2', 'en', IN_WAN).unit).toBe('10⁴tCO₂');
    expect(shownValue(undefined, 'emissions', value, 'tCO2', 'en')).toEqual({
      text: '784,173',
      unit: 'tCO₂',
      exact: '784173',
    });
  });
});
