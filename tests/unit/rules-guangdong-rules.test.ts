// Guangdong: properties that hold for any numbers, refusals that say why, methods, thresholds, the paid share, advice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceOf } from '../../src/engine/advice';
import { Decimal } from '../../src/formula/decimal';
import { guangdong, linesIn } from '../cases/guangdong';
import type { Answers, Fields } from '../cases/run';

const amount = fc.nat({ max: 5_000_000 });
const positive = fc.integer({ min: 1, max: 5_000_000 });
const share = fc.integer({ min: 0, max: 1000 }).map((n) => new Decimal(n).div(1000).toFixed());
const sum = (...parts: readonly string[]): string => Decimal.sum(0, ...parts).toFixed();

const fixed = (fields: Fields): Fields => ({ allocationMethod: 'historicalEmissions', declineFactor: '1', ...fields });
const advised = (found: Answers): readonly string[] => {
  const { positions } = found.computation;
  return [...positions].flatMap((row) =>
    [row, ...row.children].flatMap((one) => adviceOf(one).map(({ text }) => text.en)),
  );
};

describe('properties', () => {
  test('free and paid part make up the calculated allowance, and facilities the enterprise', () => {
    const facility = fc.record({
      historicalEmissions: amount.map(String),
      freeShare: share,
      verifiedEmissions: amount.map(String),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 2013, max: 2023 }),
        fc.array(facility, { minLength: 1, maxLength: 4 }),
        (year, rows) => {
          const found = guangdong(year, 'cement', rows.map(fixed));
          const names = rows.map((_, index) => String(index + 1));
          for (const name of names)
            expect(sum(found.unit('freeAllowance', name), found.unit('paidAllowance', name))).toBe(
              found.unit('calculatedAllowance', name),
            );
          for (const id of ['calculatedAllowance', 'allowance', 'paidAllowance', 'emissions'])
            expect(sum(...names.map((name) => found.unit(id, name)))).toBe(found.of(id));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a higher benchmark never lowers the allowance', () => {
    fc.assert(
      fc.property(fc.constantFrom('power', 'cement'), amount, share, share, (sector, output, one, other) => {
        const of = (benchmark: string) =>
          new Decimal(
            guangdong(2014, sector, [
              { cogeneration: 'no', output: String(output), benchmark, declineFactor: '1' },
            ]).unit('allowance'),
          );
        const [low, high] = [one, other].sort((a, b) => Number(a) - Number(b));
        expect(of(high ?? '').greaterThanOrEqualTo(of(low ?? ''))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the capacity ceiling binds above the capacity only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2014, max: 2023 }), amount, positive, (year, output, capacity) => {
        const found = guangdong(year, 'steel', [{ output: String(output), approvedCapacity: String(capacity) }]);
        expect(found.unit('outputCounted')).toBe(String(Math.min(output, capacity)));
        const isAbove = advised(found).some((text) => text.startsWith('the output exceeds'));
        expect(isAbove).toBe(output > capacity);
      }),
      { numRuns: 60 },
    );
  });

  test('offsets exceed neither the limit, nor what is held, nor what local units support', () => {
    fc.assert(
      fc.property(amount, amount, amount, fc.constantFrom('none', 'held', 'limit'), (e, held, local, offsetUse) => {
        const row = fixed({ verifiedEmissions: String(e), historicalEmissions: '0' });
        const given = { offsetUse, offsetsHeld: String(held), offsetsLocal: String(local) };
        const found = guangdong(2020, 'cement', [row], given);
        const used = new Decimal(found.of('offsetUsed'));
        expect(used.lessThanOrEqualTo(new Decimal(e).times('0.1'))).toBe(true);
        if (offsetUse !== 'held') return;
        expect(used.lessThanOrEqualTo(held)).toBe(true);
        expect(used.times('0.7').lessThanOrEqualTo(new Decimal(local).plus('1e-9'))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('sectors and years', () => {
  const FIRST = ['power', 'steel', 'cement', 'petrochemical'];
  const FIVE = ['steel', 'cement', 'petrochemical', 'aviation', 'paper'];
  const NEW = ['ceramics', 'port', 'dataCentre', 'textile', 'airport'];
  const SECTORS = [...FIRST, 'aviation', 'paper', ...NEW, 'building'];
  const served = (year: number): readonly string[] => {
    if (year <= 2015) return FIRST;
    if (year <= 2020) return ['power', ...FIVE];
    if (year <= 2022) return FIVE;
    if (year === 2023) return [...FIVE, ...NEW];
    return [...FIVE, ...NEW, 'building'].filter((sector) => year === 2025 || !['steel', 'cement'].includes(sector));
  };

  test.each([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])('%i', (year) => {
    const of = (sector: string) =>
      guangdong(year, sector, [{ verifiedEmissions: '5', ...fixed({ historicalEmissions: '100' }) }]);
    expect(SECTORS.filter((sector) => of(sector).unit('emissions') === '5').sort()).toEqual([...served(year)].sort());
    for (const sector of SECTORS)
      expect(of(sector).unit('allowance') === 'refused', sector).toBe(!served(year).includes(sector));
    expect(Object.keys(linesIn('guangdongFreeShare', year)).sort()).toEqual([...served(year)].sort());
    expect(Object.keys(linesIn('guangdongMethod', year)).sort()).toEqual([...served(year)].sort());
  });

  test('a refusal says why', () => {
    const why = (year: number, sector: string) =>
      guangdong(year, sector, [{ verifiedEmissions: '5' }]).line('facilities', 'emissions').cite;
    expect(why(2024, 'steel')).toContain('left for the national market in 2024');
    expect(why(2024, 'cement')).toContain('left for the national market in 2024');
    expect(why(2021, 'power')).toContain('Power left for the national market from 2021');
    expect(why(2015, 'paper')).toContain('Paper joined the Guangdong ETS with the year 2016');
    expect(why(2015, 'aviation')).toContain('joined the Guangdong ETS with the year 2016');
    expect(why(2022, 'ceramics')).toContain('Ceramics joined the Guangdong ETS with the year 2023');
    expect(why(2023, 'building')).toContain('joined the Guangdong ETS with the year 2024');
  });

  test('steel and cement of 2025 come with the advice to look at the national list', () => {
    expect(advised(guangdong(2025, 'steel', [{}])).join()).toContain('not on the national list');
    expect(advised(guangdong(2023, 'steel', [{}]))).toEqual([]);
  });
});

describe('method', () => {
  const of = (year: number, fields: Fields) =>
    guangdong(year, 'power', [{ plantClass: 'coal300', ...fields }]).unit('allocationMethodCounted');

  test.each([
    [2013, 'coal300', 'historicalEmissions'],
    [2014, 'gas390', 'historicalEmissions'],
    [2015, 'coal300', 'benchmark'],
    [2015, 'gasBelow390', 'historicalEmissions'],
    [2016, 'gas390', 'benchmark'],
  ])('cogeneration in %i, %s: %s', (year, plantClass, method) => {
    expect(of(year, { plantClass, cogeneration: 'yes' })).toBe(method);
    expect(of(year, { plantClass, cogeneration: 'no' })).toBe('benchmark');
    expect(of(year, { plantClass, cogeneration: 'yes', allocationMethod: 'newProject' })).toBe('newProject');
  });

  test('whether a unit cogenerates is asked where it matters', () => {
    expect(of(2014, {})).toBe('incomplete');
    expect(of(2015, {})).toBe('benchmark');
    expect(of(2015, { plantClass: 'gas390' })).toBe('incomplete');
    const lacking = guangdong(2014, 'power', [{ plantClass: 'coal300', output: '1' }]).line('facilities', 'allowance');
    expect(lacking.cite).toBe('1 2014: needs Allocation method, or Cogeneration');
  });

  test('intensity counts the output up to the capacity; process allowances add to historical emissions', () => {
    const intensity = { output: '100', approvedCapacity: '80', historicalIntensity: '2', declineFactor: '0.5' };
    expect(guangdong(2023, 'ceramics', [intensity]).unit('calculatedAllowance')).toBe('80');
    const refinery = { historicalEmissions: '1000', processAllowance: '50', declineFactor: '0.9', freeShare: '1' };
    expect(guangdong(2014, 'petrochemical', [refinery]).unit('allowance')).toBe('950');
  });

  test.each([
    [2020, 'cement', '1', '970'],
    [2021, 'cement', '0.99', '950.4'],
    [2023, 'paper', '1', '960'],
    [2024, 'paper', '0.98', '931'],
    [2025, 'ceramics', '0.98', '931'],
  ])('decline factor and free share of %i, %s: %s', (year, sector, factor, allowance) => {
    const found = guangdong(year, sector, [{ allocationMethod: 'benchmark', output: '1000', benchmark: '1' }]);
    expect([found.unit('declineFactorCounted'), found.unit('allowance')]).toEqual([factor, allowance]);
  });

  test.each([
    [2014, 'cement'],
    [2018, 'power'],
    [2022, 'paper'],
    [2025, 'petrochemical'],
  ])('the decline factor of %i is asked of %s', (year, sector) => {
    const row = { allocationMethod: 'historicalEmissions', historicalEmissions: '5' };
    const { cite } = guangdong(year, sector, [row]).line('facilities', 'calculatedAllowance');
    expect(cite.startsWith(`1 ${year}: needs Annual decline factor`)).toBe(true);
  });

  test('a base year of 2013 in which nothing ran long enough leaves no mean', () => {
    const unit = { cogeneration: 'no', plantClass: 'coal300', baseOutput1: '5', baseMonths1: '5' };
    expect(guangdong(2013, 'power', [unit]).line('facilities', 'calculatedAllowance').cite).toContain('no base year');
  });
});

describe('who is covered', () => {
  const of = (year: number, sector: string, fields: Fields) =>
    guangdong(year, sector, [{ verifiedEmissions: '0', ...fields }]).of('covered');

  test.each([
    [2013, '20000', '10000'],
    [2021, '20000', '10000'],
    [2022, '10000', '5000'],
    [2024, '10000', '5000'],
    [2025, '10000', '3800'],
  ])('%i: %s t of CO2 or %s t of standard coal', (year, tonnes, coal) => {
    expect(of(year, 'petrochemical', { verifiedEmissions: tonnes })).toBe('yes');
    expect(of(year, 'petrochemical', { verifiedEmissions: String(Number(tonnes) - 1) })).toBe('no');
    expect(of(year, 'petrochemical', { standardCoal: coal })).toBe('yes');
    expect(of(year, 'petrochemical', { standardCoal: String(Number(coal) - 1) })).toBe('no');
  });

  test('racks count for data centres; voluntary sectors are never covered by size', () => {
    expect([of(2023, 'dataCentre', { racks: '1000' }), of(2025, 'dataCentre', { racks: '999' })]).toEqual([
      'yes',
      'no',
    ]);
    for (const sector of ['textile', 'airport', 'building'])
      expect(of(2024, sector, { verifiedEmissions: '900000', standardCoal: '900000' }), sector).toBe('no');
  });
});

describe('the paid share', () => {
  const row = fixed({ historicalEmissions: '1000', verifiedEmissions: '1000' });
  const of = (year: number, buyPaidShare: string) =>
    guangdong(
      year,
      'cement',
      [row],
      { buyPaidShare, bankedAllowances: '5' },
      { allowancePrice: '10', auctionPrice: '20' },
    );

  test('2013: who does not buy it gets nothing, and is told so', () => {
    const found = of(2013, 'no');
    expect([found.of('allowance'), found.of('available'), found.of('purchaseNeed')]).toEqual(['970', '5', '995']);
    expect(advised(found).join()).toContain('the free part is not issued either');
    expect(advised(of(2013, '')).join()).not.toContain('not issued');
  });

  test('from 2014 it may be left', () => {
    const [bought, left] = [of(2014, ''), of(2014, 'no')];
    expect([bought.of('available'), bought.of('paidAllowanceCost'), bought.of('bankLimit')]).toEqual([
      '1005',
      '600',
      '5',
    ]);
    expect([left.of('available'), left.of('paidAllowanceCost'), left.of('purchaseCost')]).toEqual(['975', '0', '250']);
  });
});
