// How an enterprise meets its obligation: purchase, cost, fines, cycles, dates.
import { describe, expect, test } from 'vitest';
import { type Answers, type Fields, run, type YearCase } from '../cases/run';
import { coal, PRICES, short, values } from '../cases/short';

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
    [2019, '2021-12-31'],
    [2020, '2021-12-31'],
    [2021, '2023-12-31'],
    [2022, '2023-12-31'],
    [2023, '2024-12-31'],
    [2024, '2025-12-31'],
    [2025, '2026-12-31'],
    [2026, '2027-12-31'],
  ])('%i: surrender by %s', (year, surrender) => {
    expect(short(year).of('surrenderDeadline')).toBe(surrender);
  });
});
