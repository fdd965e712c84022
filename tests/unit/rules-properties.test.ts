// What must hold for every power enterprise, whatever its units: tried on random ones.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Book, ROW_SHEETS } from '../../src/book/types';
import { resultLines } from '../../src/derive/results';
import { Decimal } from '../../src/formula/decimal';
import {
  Answers,
  computed,
  type Fields,
  makeBook,
  run,
  said,
  sheetsOf,
  type UnitCase,
  unit,
  type YearCase,
} from '../cases/run';

const RUNS = { numRuns: 60 };

const amount = (max: number) =>
  fc
    .oneof(
      fc.nat({ max }),
      fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100),
    )
    .map(String);
const maybe = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 6, arbitrary }, { weight: 1, arbitrary: fc.constant('') });
const share = fc.integer({ min: 0, max: 10_000 }).map((n) => String(n / 10_000));

const fuel = fc.record<Fields>({
  material: maybe(fc.constantFrom('anthracite', 'bituminous', 'lignite', 'gangue', 'naturalGas', 'diesel', '秸秆')),
  quantity: maybe(amount(2_000_000)),
  netCalorificValue: maybe(amount(40)),
  carbonContent: maybe(share),
  oxidationFactor: maybe(share),
});

const powerUnit: fc.Arbitrary<UnitCase> = fc
  .tuple(
    fc.record<Fields>({
      unitCategory: maybe(
        fc.constantFrom('conventionalCoalAbove300', 'conventionalCoal300AndBelow', 'unconventionalCoal', 'gas'),
      ),
      installedCapacity: maybe(amount(1000)),
      operatingHours: maybe(amount(8760)),
      electricityGenerated: maybe(amount(6_000_000)),
      electricitySupplied: maybe(amount(6_000_000)),
      heatSupplied: maybe(amount(3_000_000)),
      heatSupplyRatio: maybe(share),
      loadFactor: maybe(share),
      coolingMethod: maybe(fc.constantFrom('water', 'air', 'other')),
      cogeneration: maybe(fc.constantFrom('yes', 'no')),
      purchasedElectricity: maybe(amount(10_000)),
      verifiedEmissions: fc.oneof(fc.constant(''), amount(5_000_000)),
      priorYearEmissions: maybe(amount(5_000_000)),
      specialCase: fc.constantFrom('', '', 'no', 'yes'),
    }),
    fc.array(fuel, { maxLength: 3 }),
  )
  .map(([fields, fuels]) => unit(fields, ...fuels));

const enterprise = fc.record<Fields>({
  bankedAllowances: maybe(amount(500_000)),
  offsetsHeld: maybe(amount(500_000)),
  offsetUse: maybe(fc.constantFrom('none', 'held', 'limit')),
  borrowRequested: maybe(amount(500_000)),
  plannedSurrender: maybe(amount(9_000_000)),
  netSales: maybe(amount(900_000)),
  closingHoldings: maybe(amount(900_000)),
});

const settings = fc.record<Fields>({ allowancePrice: amount(200), offsetPrice: amount(200) });

const yearCase: fc.Arbitrary<YearCase> = fc.record({
  year: fc.integer({ min: 2018, max: 2027 }),
  units: fc.array(powerUnit, { minLength: 1, maxLength: 3 }),
  enterprise,
  settings,
});

/** Every result by sheet, name, year and quantity. */
const answersOf = (book: Book): ReadonlyMap<string, string> =>
  new Map(
    new Answers(book).lines.map((line) => [
      [line.sheet, line.enterprise, line.facility, line.stream, line.year, line.quantity].join(' '),
      `${line.value} ${line.status}`,
    ]),
  );

describe('a random enterprise', () => {
  test('more fuel never lowers the emissions of its unit or of the enterprise', () => {
    fc.assert(
      fc.property(yearCase, amount(100_000), (parts, more) => {
        const [first, ...others] = parts.units;
        if (!first) return;
        const added = { material: 'bituminous', quantity: more, carbonContent: '0.6', oxidationFactor: '0.99' };
        const before = run(parts);
        const after = run({ ...parts, units: [unit(first.fields, ...first.fuels, added), ...others] });
        for (const [a, b] of [
          [before.unit('emissions'), after.unit('emissions')],
          [before.of('emissions'), after.of('emissions')],
        ] as const)
          if (/^\d/.test(a)) expect(new Decimal(b).greaterThanOrEqualTo(a)).toBe(true);
      }),
      RUNS,
    );
  });

  test('gives the same results in whatever order its rows stand', () => {
    fc.assert(
      fc.property(fc.tuple(yearCase, yearCase), fc.infiniteStream(fc.nat()), ([a, b], chance) => {
        const book = makeBook(sheetsOf(a.year === b.year ? [a] : [a, b]), a.settings);
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row) => ({ row, at: chance.next().value ?? 0 }))
            .sort((x, y) => x.at - y.at)
            .map(({ row }) => row);
        const sheets = Object.fromEntries(
          ROW_SHEETS.map((sheet) => [sheet, shuffled(book.sheets[sheet])]),
        ) as unknown as Book['sheets'];
        const there = answersOf(book);
        const here = answersOf({ ...book, sheets });
        expect([...here].sort()).toEqual([...there].sort());
      }),
      RUNS,
    );
  });

  test('is the sum of its units', () => {
    fc.assert(
      fc.property(yearCase, (parts) => {
        const found = run(parts);
        const names = parts.units.map((_one, index) => String(index + 1));
        for (const [ofUnits, id] of [
          ['emissions', 'emissions'],
          ['allowance', 'calculatedAllowance'],
          ['directEmissions', 'directEmissions'],
        ] as const) {
          if (
            !found.lines.some((line) => line.quantity === id && /^\d/.test(line.value) && line.sheet === 'enterprises')
          )
            continue;
          const sum = names.reduce((total, name) => total.plus(found.unit(ofUnits, name)), new Decimal(0));
          expect(found.of(id)).toBe(sum.toFixed());
        }
      }),
      RUNS,
    );
  });

  test('pays the sum of its parts and needs nothing beyond what is missing', () => {
    fc.assert(
      fc.property(yearCase, (parts) => {
        const found = run(parts);
        if (!found.lines.some((line) => line.quantity === 'complianceCost' && line.value !== '')) return;
        const of = (id: string) => new Decimal(found.of(id));
        const sum = of('purchaseCost').plus(of('offsetCost')).plus(of('paidAllowanceCost'));
        expect(of('complianceCost').toFixed()).toBe(sum.toFixed());
        expect(of('available').plus(of('purchaseNeed')).minus(of('leftOver')).toFixed()).toBe(
          of('obligation').toFixed(),
        );
        expect(of('obligation').minus(of('allowance')).toFixed()).toBe(of('shortfall').minus(of('surplus')).toFixed());
        expect(of('offsetUsed').lessThanOrEqualTo(of('offsetLimit'))).toBe(true);
        expect(of('borrowed').lessThanOrEqualTo(of('borrowLimit'))).toBe(true);
        expect(of('obligation').plus(of('obligationRelief')).toFixed()).toBe(of('emissions').toFixed());
      }),
      RUNS,
    );
  });

  test('has no result that is no number, and tonnes of units and enterprises are whole', () => {
    const WHOLE = [
      'emissions',
      'electricityAllowance',
      'heatAllowance',
      'calculatedAllowance',
      'allowance',
      'obligation',
      'floorTopUp',
      'preAllocation',
      'offsetLimit',
      'borrowLimit',
    ];
    fc.assert(
      fc.property(yearCase, (parts) => {
        for (const line of run(parts).lines) {
          if (said(line) !== line.value) expect(line.value).toBe('');
          else expect(line.value, line.quantity).toMatch(/^(-?\d+(\.\d+)?|\d{4}-\d\d-\d\d|[A-Za-z][A-Za-z0-9-]*)$/);
          expect(line.value).not.toMatch(/NaN|Infinity|undefined|null/);
          if (line.sheet !== 'streams' && WHOLE.includes(line.quantity))
            expect(line.value, line.quantity).toMatch(/^\d*$/);
        }
      }),
      RUNS,
    );
  });

  test('is told in Chinese and English why a result is refused, wrong or incomplete', () => {
    fc.assert(
      fc.property(yearCase, (parts) => {
        const book = makeBook(sheetsOf([parts]), parts.settings);
        const computation = computed(book);
        const zh = resultLines(book, computation, 'zh');
        for (const [index, line] of resultLines(book, computation, 'en').entries()) {
          const other = zh[index];
          if (said(line) === line.value) continue;
          expect(line.cite.length, line.quantity).toBeGreaterThan(10);
          expect(line.cite).not.toMatch(/[\u4e00-\u9fff]|cannot be computed/);
          expect(other?.cite, line.quantity).toMatch(/[\u4e00-\u9fff]/);
          expect(other?.cite).not.toMatch(/无法计算|\bneeds\b|\bno rule\b/);
        }
      }),
      RUNS,
    );
  });
});

test('every rule of every year cites its source in both languages', () => {
  for (let year = 2019; year <= 2026; year += 1) {
    const { book, computation, lines } = run({
      year,
      units: [unit({ unitCategory: 'gas', verifiedEmissions: '1' })],
      enterprise: {},
    });
    const zh = resultLines(book, computation, 'zh');
    for (const [index, line] of lines.entries()) {
      if (said(line) !== line.value) continue;
      expect(line.cite, `${year} ${line.quantity}`).toMatch(/[A-Za-z]{3}.*\(.+\), ./);
      expect(zh[index]?.cite, `${year} ${line.quantity}`).toMatch(/[\u4e00-\u9fff].*（.+），./);
    }
  }
});
