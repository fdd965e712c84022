// What an enterprise may use besides its allowances: offsets, borrowed and banked allowances.
import { describe, expect, test } from 'vitest';
import type { Fields } from '../cases/run';
import { coal, PRICES, short, values } from '../cases/short';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;

describe('offsets', () => {
  test.each(YEARS)('%i: at most 5 %% of the obligation, rounded down', (year) => {
    expect(short(year).of('offsetLimit')).toBe('50');
    expect(short(year, {}, PRICES, [coal(1000, 1019)]).of('offsetLimit')).toBe('50');
    expect(short(year, {}, PRICES, [coal(1000, 1020)]).of('offsetLimit')).toBe('51');
  });

  test.each([
    ['none', '80', ['0', '0', '100', '0']],
    ['held', '30', ['30', '0', '70', '0']],
    ['held', '80', ['50', '0', '50', '0']],
    ['held', '0', ['0', '0', '100', '0']],
    ['limit', '', ['50', '50', '50', '3500']],
    ['limit', '30', ['50', '20', '50', '1400']],
    ['limit', '80', ['50', '0', '50', '0']],
    ['', '30', ['30', '0', '70', '0']],
    ['', '', ['0', '0', '100', '0']],
  ])('use "%s" with "%s" held', (offsetUse, offsetsHeld, expected) => {
    for (const year of YEARS)
      expect(
        values(short(year, { offsetUse, offsetsHeld }), 'offsetUsed', 'offsetsBought', 'purchaseNeed', 'offsetCost'),
      ).toEqual(expected);
  });

  test('what is held must be said where it is to be used', () => {
    const found = short(2024, { offsetUse: 'held' });
    expect(values(found, 'offsetUsed', 'available', 'purchaseNeed')).toEqual([
      'incomplete',
      'incomplete',
      'incomplete',
    ]);
    expect(found.line('enterprises', 'offsetUsed').cite).toContain('Offsets held');
    expect(found.of('offsetLimit')).toBe('50');
  });

  test('the base of 2019-2020 is the capped obligation', () => {
    // min(1000, 500 + 200) = 700
    expect(short(2020, {}, PRICES, [coal(500, 1000)]).of('offsetLimit')).toBe('35');
    expect(short(2023, {}, PRICES, [coal(500, 1000)]).of('offsetLimit')).toBe('50');
  });
});

describe('borrowing', () => {
  test.each([2021, 2022])('%i: half of the shortfall, from a rate of 10 %% on', (year) => {
    expect(values(short(year, { borrowRequested: '40' }), 'borrowLimit', 'borrowed', 'purchaseNeed')).toEqual([
      '50',
      '40',
      '60',
    ]);
    expect(values(short(year, { borrowRequested: '60' }), 'borrowLimit', 'borrowed', 'purchaseNeed')).toEqual([
      '50',
      '50',
      '50',
    ]);
    expect(values(short(year), 'borrowLimit', 'borrowed')).toEqual(['50', '0']);
    // 99 / 1000 is below 10 %
    expect(
      values(
        short(year, { borrowRequested: '40' }, PRICES, [coal(901, 1000)]),
        'borrowLimit',
        'borrowed',
        'purchaseNeed',
      ),
    ).toEqual(['0', '0', '99']);
    // half of 101 t, rounded down
    expect(short(year, {}, PRICES, [coal(899, 1000)]).of('borrowLimit')).toBe('50');
  });

  test.each([2019, 2020, 2023, 2024, 2025, 2026])('%i: none', (year) => {
    expect(values(short(year, { borrowRequested: '40' }), 'borrowLimit', 'borrowed')).toEqual(['0', '0']);
  });
});

describe('banking', () => {
  test.each([
    ['20000', '60000', '40000'],
    ['20000', '39999', '39999'],
    ['0', '60000', '10000'],
    ['-5000', '60000', '10000'],
    ['1', '60000', '10001'],
    ['3.9', '60000', '10005'],
    ['20000', '0', '0'],
  ])('2023-2024: net sales of %s t and holdings of %s t bank %s t', (netSales, closingHoldings, value) => {
    for (const year of [2023, 2024]) expect(short(year, { netSales, closingHoldings }).of('bankLimit')).toBe(value);
  });

  test.each([2019, 2020, 2021, 2022, 2025, 2026])('%i: what is left, without limit', (year) => {
    expect(short(year, { netSales: '0', closingHoldings: '60000' }).of('bankLimit')).toBe('60000');
    expect(short(year, { closingHoldings: '60000' }).of('bankLimit')).toBe('60000');
  });

  test('blank inputs are named', () => {
    const cite = (enterprise: Fields) => short(2024, enterprise).line('enterprises', 'bankLimit').cite;
    expect(cite({ netSales: '0' })).toContain('Closing holdings');
    expect(cite({ closingHoldings: '0' })).toContain('Net sales');
    expect(short(2021, { netSales: '0' }).of('bankLimit')).toBe('incomplete');
  });
});
