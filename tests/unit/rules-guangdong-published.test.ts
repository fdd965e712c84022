// Test cases GD-1 to GD-5 and GD-15 to GD-19 of guangdong.md, and the published benchmarks cell by cell.
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { guangdong, linesIn } from '../cases/guangdong';
import type { Fields } from '../cases/run';

/** A share of a cost in percent, to three places. */
const percent = (part: string, thousandYuan: string): string => new Decimal(part).div(thousandYuan).div(10).toFixed(3);

const PRICE = { allowancePrice: '60' };
const power = (year: number, plantClass: string, output: string) =>
  guangdong(year, 'power', [{ plantClass, cogeneration: 'no', output, verifiedEmissions: '0' }], {}, PRICE);

describe('power', () => {
  test('GD-1: equation (1) drops a base year of less than six months', () => {
    const base = (plantClass: string, outputs: readonly string[], months: string): Fields => ({
      plantClass,
      allocationMethod: 'benchmark',
      baseOutput1: outputs[0] ?? '',
      baseOutput2: outputs[1] ?? '',
      baseOutput3: outputs[2] ?? '',
      baseMonths1: months,
      verifiedEmissions: '0',
    });
    const units = [
      base('coal600Subcritical', ['3000000', '3300000', '3000000'], ''),
      base('coal300', ['400000', '1500000', '1700000'], '5'),
    ];
    const found = guangdong(2013, 'power', units, {}, PRICE);
    expect([found.unit('outputCounted', '1'), found.unit('outputCounted', '2')]).toEqual(['3100000', '1600000']);
    expect(
      ['calculatedAllowance', 'allowance', 'paidAllowance', 'paidAllowanceCost'].map((id) => found.of(id)),
    ).toEqual(['3910500', '3793185', '117315', '7038900']);
  });

  test('the mean output of 2013 is not capped by the capacity', () => {
    const unit = { plantClass: 'coal300', cogeneration: 'no', baseOutput2: '900', approvedCapacity: '500' };
    expect(guangdong(2013, 'power', [unit]).unit('outputCounted')).toBe('900');
    const later = { plantClass: 'coal300', cogeneration: 'no', output: '900', approvedCapacity: '500' };
    expect(guangdong(2014, 'power', [later]).unit('outputCounted')).toBe('500');
  });

  test('GD-2: two units of 300 MW in 2014, 4,500 hours', () => {
    const found = power(2014, 'coal300', '2700000');
    expect(found.of('calculatedAllowance')).toBe('2443500');
    expect(found.of('allowance')).toBe('2321325');
    expect(found.of('paidAllowance')).toBe('122175');
    expect(found.of('paidAllowanceCost')).toBe('7330500');
    expect(percent(found.of('paidAllowanceCost'), '1094210')).toBe('0.670');
  });

  test.each([
    ['coal600Supercritical', '5400000', '233550', '14013000', '1913100', '0.732'],
    ['coal1000', '9000000', '371250', '22275000', '3032550', '0.735'],
  ])('GD-3: %s in 2014', (plantClass, output, paid, cost, total, share) => {
    const found = power(2014, plantClass, output);
    expect([found.of('paidAllowance'), found.of('paidAllowanceCost')]).toEqual([paid, cost]);
    expect(percent(cost, total)).toBe(share);
  });

  test.each([
    ['coal300', '2700000', '70065', '4203900', '1094210', '0.384'],
    ['coal600Supercritical', '5400000', '132030', '7921800', '1913100', '0.414'],
    ['coal1000', '9000000', '207900', '12474000', '3032550', '0.411'],
  ])('GD-4: %s with the benchmarks of 2013', (plantClass, baseOutput1, paid, cost, total, share) => {
    const unit = { plantClass, cogeneration: 'no', baseOutput1, verifiedEmissions: '0' };
    const found = guangdong(2013, 'power', [unit], {}, PRICE);
    expect([found.of('paidAllowance'), found.of('paidAllowanceCost')]).toEqual([paid, cost]);
    expect(percent(cost, total)).toBe(share);
  });

  test('GD-5: gas units in 2015', () => {
    const gas = (plantClass: string, electricityGenerated: string) => ({
      plantClass,
      electricityGenerated,
      cogeneration: 'no',
      verifiedEmissions: '0',
    });
    const found = guangdong(2015, 'power', [gas('gas390', '1800000'), gas('gasBelow390', '500000')]);
    expect(['calculatedAllowance', 'allowance', 'paidAllowance'].map((id) => found.of(id))).toEqual([
      '922000',
      '875900',
      '46100',
    ]);
  });
});

describe('other sectors and the position', () => {
  test('GD-15: a data centre with 40,000 MWh of IT electricity', () => {
    const found = guangdong(2023, 'dataCentre', [
      { output: '40000', purchasedElectricity: '58000', gridFactor: '0.6379' },
    ]);
    expect(['calculatedAllowance', 'freeAllowance', 'paidAllowance'].map((id) => found.unit(id))).toEqual([
      '37764',
      '36631.08',
      '1132.92',
    ]);
  });

  test.each([2013, 2018, 2023, 2025])('GD-16: offsets for 1,000,000 t of %i', (year) => {
    const cement = { verifiedEmissions: '1000000', historicalEmissions: '0', allocationMethod: 'historicalEmissions' };
    const limit = guangdong(year, 'cement', [cement], { offsetUse: 'limit' });
    expect([limit.of('offsetLimit'), limit.of('offsetUsed'), limit.of('offsetLocalMinimum')]).toEqual([
      '100000',
      '100000',
      '70000',
    ]);
    const short = guangdong(year, 'cement', [cement], { offsetsHeld: '100000', offsetsLocal: '69300' });
    expect(short.of('offsetUsed')).toBe('99000');
  });

  test.each([2014, 2019, 2025])('GD-17: 12,000 t not surrendered for %i', (year) => {
    const cement = { verifiedEmissions: '12000', freeShare: '1', declineFactor: '1', historicalEmissions: '0' };
    const found = guangdong(year, 'cement', [{ ...cement, allocationMethod: 'historicalEmissions' }]);
    expect(['unsurrendered', 'nextYearDeduction', 'fineLow', 'fineHigh'].map((id) => found.of(id))).toEqual([
      '12000',
      '24000',
      '50000',
      '50000',
    ]);
  });

  test('GD-18: a new project buys its paid part first, from 2024 half of it by auction', () => {
    const project = {
      allocationMethod: 'newProject',
      approvedCapacity: '200000',
      benchmark: '1',
      verifiedEmissions: '0',
    };
    expect(guangdong(2023, 'ceramics', [project]).unit('newProjectPurchase')).toBe('12000');
    const later = guangdong(2024, 'ceramics', [project]);
    expect([later.unit('newProjectPurchase'), later.unit('newProjectAuctionMinimum')]).toEqual(['20000', '10000']);
    expect(later.unit('freeShare')).toBe('0.9');
  });

  test.each([
    [2013, '0.97'],
    [2014, 'incomplete'],
    [2021, 'incomplete'],
    [2022, '0.94'],
    [2025, '0.9'],
  ])('the free share of a new project in %i is %s', (year, expected) => {
    expect(guangdong(year, 'petrochemical', [{ allocationMethod: 'newProject' }]).unit('freeShare')).toBe(expected);
    const given = { allocationMethod: 'newProject', freeShare: '0.5' };
    expect(guangdong(year, 'petrochemical', [given]).unit('freeShare')).toBe('0.5');
  });

  test.each([
    ['ceramics', '0.97', '-2.06'],
    ['petrochemical', '0.96', '-1.04'],
  ])('GD-19: the free share of %s falls from %s to 0.95', (sector, before, change) => {
    const [from, to] = [2023, 2024].map((year) => new Decimal(linesIn('guangdongFreeShare', year)[sector] ?? 'NaN'));
    expect([from?.toFixed(), to?.toFixed()]).toEqual([before, '0.95']);
    expect(
      to
        ?.div(from ?? 0)
        .minus(1)
        .times(100)
        .toFixed(2),
    ).toBe(change);
  });
});

const TABLES: readonly (readonly [string, string, string])[] = [
  ['coal1000', '770', '825'],
  ['coal600UltraSupercritical', '815', '850'],
  ['coal600Supercritical', '815', '865'],
  ['coal600Subcritical', '815', '880'],
  ['coal300', '865', '905'],
  ['coal300Cfb', '865', '927'],
  ['coalBelow300', '930', '965'],
  ['coalBelow300Cfb', '930', '988'],
  ['gas390', '415', '390'],
  ['gasBelow390', '482', '440'],
];

describe('published benchmarks', () => {
  test.each(TABLES)('%s: %s gCO2/kWh in 2013, %s from 2014', (plantClass, first, later) => {
    expect(linesIn('guangdongPowerBenchmark', 2013)[plantClass]).toBe(first);
    for (const year of [2014, 2015, 2016]) {
      expect(linesIn('guangdongPowerBenchmark', year)[plantClass], String(year)).toBe(later);
      expect(new Decimal(power(year, plantClass, '1000').unit('calculatedAllowance')).toFixed()).toBe(later);
    }
  });

  test('the tables have no other line', () => {
    for (const year of [2013, 2014, 2015, 2016])
      expect(Object.keys(linesIn('guangdongPowerBenchmark', year))).toEqual(TABLES.map(([plantClass]) => plantClass));
  });

  test('table 2 in 2016 is marked as assumed; from 2017 the user gives the benchmark', () => {
    const found = guangdong(2016, 'power', [{ plantClass: 'coal300', output: '1000' }]);
    expect(found.line('facilities', 'calculatedAllowance').status).toBe('assumed');
    const later = { plantClass: 'coal300', output: '1000', declineFactor: '1' };
    expect(guangdong(2017, 'power', [later]).line('facilities', 'calculatedAllowance').cite).toBe(
      '1 2017: needs Benchmark',
    );
    expect(guangdong(2017, 'power', [{ ...later, benchmark: '0.8' }]).unit('calculatedAllowance')).toBe('800');
  });

  test('data centres: published for 2023, derived for 2024, to be given for 2025', () => {
    const of = (year: number, more: Fields = {}) => guangdong(year, 'dataCentre', [{ output: '1000', ...more }]);
    expect(of(2023).unit('calculatedAllowance')).toBe('944.1');
    expect(of(2024).unit('calculatedAllowance')).toBe('875.14');
    expect(of(2024).line('facilities', 'calculatedAllowance').status).toBe('derived');
    expect(of(2025, { declineFactor: '1' }).line('facilities', 'calculatedAllowance').cite).toBe(
      '1 2025: needs Benchmark',
    );
    expect(of(2023, { benchmark: '0.9' }).unit('calculatedAllowance')).toBe('900');
  });
});
