// How an enterprise meets its obligation: offsets, borrowing, banking, purchase, cost, fines, cycles, dates.
import { describe, expect, test } from 'vitest';
import { type Answers, type Fields, run, type UnitCase, unit, type YearCase } from '../cases/run';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;

/** Allowance and emissions of a coal unit, the benchmark being 1. */
const coal = (allowance: number, verifiedEmissions: number): UnitCase =>
  unit({
    unitCategory: 'unconventionalCoal',
    benchmark: '1',
    electricityGenerated: String(allowance),
    electricitySupplied: String(allowance),
    cogeneration: 'no',
    coolingMethod: 'water',
    verifiedEmissions: String(verifiedEmissions),
  });

const PRICES: Fields = { allowancePrice: '90', offsetPrice: '70' };

/** An enterprise with an allowance of 900 t and emissions of 1000 t. */
const short = (year: number, enterprise: Fields = {}, settings: Fields = PRICES, units = [coal(900, 1000)]): Answers =>
  run({ year, units, enterprise, settings });

const values = (found: Answers, ...ids: readonly string[]): readonly string[] => ids.map((id) => found.of(id));

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

describe('purchase and cost', () => {
  test('what is available is allowance, banked, offsets and borrowed', () => {
    const found = short(2021, { bankedAllowances: '10', offsetsHeld: '20', offsetUse: 'held', borrowRequested: '30' });
    expect(values(found, 'available', 'purchaseNeed', 'purchaseCost', 'complianceCost')).toEqual([
      '960',
      '40',
      '3600',
      '3600',
    ]);
  });

  test('a surplus is valued at the allowance price', () => {
    const found = short(2024, { bankedAllowances: '5' }, PRICES, [coal(1100, 1000)]);
    expect(values(found, 'surplus', 'leftOver', 'surplusValue', 'purchaseCost', 'complianceCost')).toEqual([
      '100',
      '105',
      '9450',
      '0',
      '0',
    ]);
  });

  test('money is rounded half up to the fen', () => {
    expect(short(2024, {}, { allowancePrice: '97.49005' }).of('purchaseCost')).toBe('9749.01');
    expect(short(2024, {}, { allowancePrice: '97.490049' }).of('purchaseCost')).toBe('9749');
  });

  test('without a price only the money is incomplete, and what costs nothing needs none', () => {
    const found = short(2024, { offsetUse: 'none', closingHoldings: '0', netSales: '0' }, {});
    const open = found.lines
      .filter((line) => line.sheet === 'enterprises' && line.status === 'incomplete')
      .map((line) => line.quantity);
    expect(open.filter((id) => !['preAllocation', 'finalAdjustment'].includes(id))).toEqual([
      'purchaseCost',
      'complianceCost',
      'fineLow',
      'fineHigh',
    ]);
    const free = short(2024, {}, {}, [coal(1000, 1000)]);
    expect(values(free, 'purchaseCost', 'offsetCost', 'complianceCost', 'surplusValue', 'fineLow')).toEqual([
      '0',
      '0',
      '0',
      '0',
      '0',
    ]);
  });
});

describe('fines', () => {
  test.each([2019, 2020, 2021, 2022])(
    '%i, Order 19: 20 000 to 30 000 CNY, and the missing tonnes off the next year',
    (year) => {
      expect(
        values(short(year, { plannedSurrender: '999' }), 'unsurrendered', 'fineLow', 'fineHigh', 'nextYearDeduction'),
      ).toEqual(['1', '20000', '30000', '1']);
      expect(
        values(short(year, { plannedSurrender: '1000' }), 'unsurrendered', 'fineLow', 'fineHigh', 'nextYearDeduction'),
      ).toEqual(['0', '0', '0', '0']);
    },
  );

  test.each([
    [2023, '40'],
    [2024, '40'],
    [2025, '0'],
    [2026, '0'],
  ])('%i, Order 775: 5 to 10 times the value of what is missing', (year, deduction) => {
    const found = short(year, { plannedSurrender: '960' }, { ...PRICES, deadlineAveragePrice: '98.00' });
    expect(values(found, 'unsurrendered', 'fineLow', 'fineHigh', 'nextYearDeduction')).toEqual([
      '40',
      '19600',
      '39200',
      deduction,
    ]);
    // the price of the month before the deadline, or else the allowance price
    expect(short(year, { plannedSurrender: '960' }).of('fineLow')).toBe('18000');
  });

  test('if nothing more is bought, what is missing is the purchase', () => {
    expect(values(short(2024), 'purchaseNeed', 'unsurrendered')).toEqual(['100', '100']);
    expect(values(short(2024, { plannedSurrender: '5000' }), 'unsurrendered')).toEqual(['0']);
  });
});

describe('two-year cycles', () => {
  const years = (first: number, ...plans: readonly Fields[]): Answers =>
    run(
      ...plans.map(
        (enterprise, index): YearCase => ({
          year: first + index,
          units: [coal(900, 1000)],
          enterprise,
          settings: PRICES,
        }),
      ),
    );

  test.each([2019, 2021])('the cycle from %i sums its years and is fined once', (first) => {
    const found = years(first, { plannedSurrender: '960' }, { plannedSurrender: '940' });
    const cycle = `${first}-${first + 1}`;
    const of = (id: string) => found.of(id, cycle);
    expect(['emissions', 'allowance', 'obligation', 'shortfall', 'purchaseNeed', 'purchaseCost'].map(of)).toEqual([
      '2000',
      '1800',
      '2000',
      '200',
      '200',
      '18000',
    ]);
    expect(['unsurrendered', 'fineLow', 'fineHigh', 'nextYearDeduction', 'shortfallRate'].map(of)).toEqual([
      '100',
      '20000',
      '30000',
      '100',
      '0.1',
    ]);
    expect([found.of('fineLow', String(first)), found.of('fineLow', String(first + 1))]).toEqual(['20000', '20000']);
  });

  test('a cycle that is met is not fined', () => {
    const found = years(2019, { plannedSurrender: '1000' }, { plannedSurrender: '1000' });
    expect([found.of('fineLow', '2019-2020'), found.of('nextYearDeduction', '2019-2020')]).toEqual(['0', '0']);
  });

  test('one incomplete year makes the cycle incomplete and is named', () => {
    const found = years(2021, { plannedSurrender: '1000' }, { offsetUse: 'held' });
    expect(found.of('offsetUsed', '2021-2022')).toBe('incomplete');
    expect(found.line('enterprises', 'offsetUsed', '', '2021-2022').cite).toBe('E 2022: needs Offsets held');
  });
});

describe('dates', () => {
  test.each([
    [2019, '2021-12-31', undefined, undefined],
    [2020, '2021-12-31', undefined, undefined],
    [2021, '2023-12-31', '2022-03-31', '2022-09-30'],
    [2022, '2023-12-31', '2023-03-31', '2023-06-30'],
    [2023, '2024-12-31', '2024-03-31', '2024-06-30'],
    [2024, '2025-12-31', '2025-03-31', '2025-06-30'],
    [2025, '2026-12-31', '2026-03-31', '2026-06-30'],
    [2026, '2027-12-31', undefined, undefined],
  ])('%i: surrender by %s, report by %s, verification by %s', (year, surrender, report, verification) => {
    const { lines } = short(year);
    const dates = ['surrenderDeadline', 'reportDeadline', 'verificationDeadline'].map(
      (id) => lines.find((line) => line.quantity === id)?.value,
    );
    expect(dates).toEqual([surrender, report, verification]);
  });
});
