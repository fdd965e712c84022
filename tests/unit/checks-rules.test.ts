// The checks of entries: silent on every example, loud on every slip they are made for, and never part of a result.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Computation } from '../../src/book/compute';
import { limitRepair } from '../../src/book/compute-inputs';
import { refIn } from '../../src/book/compute-nodes';
import type { Book } from '../../src/book/types';
import { bookOfExample } from '../../src/derive/replay-book';
import { resultLines } from '../../src/derive/results';
import { type Finding, findingsOf } from '../../src/engine/checks';
import { makeRegistry } from '../../src/engine/registry';
import type { Row } from '../../src/engine/row';
import { PACKS, SOURCES } from '../../src/rules';
import { EXAMPLES } from '../../src/rules/examples';
import { bookOf, computed, type Fields, makeBook, REGISTRY, run, sheetsOf, unit } from '../cases/run';

const rowsOf = (computation: Computation): readonly Row[] =>
  computation.positions.flatMap((row) => [row, ...row.children.flatMap((below) => [below, ...below.children])]);

const found = (book: Book): readonly Finding[] => rowsOf(computed(book)).flatMap(findingsOf);
const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ check }) => check.id);

const filesIn = (folder: string): readonly (readonly [string, Book])[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.csv') && !name.includes('.expected.'))
    .map((name) => [name, bookOf(readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8'))] as const);

describe('books that are right', () => {
  const books = [
    ...EXAMPLES.flatMap(({ id, book }) => (book ? [[id, bookOfExample(book)] as const] : [])),
    ...filesIn('../cases/'),
    ...filesIn('../../public/examples/'),
  ];

  test.each(books)('%s is told of nothing', (_name, book) => {
    expect(found(book).map(({ check }) => [check.id, check.input])).toEqual([]);
  });

  test('there are books of every kind among them', () => {
    expect(books.length).toBeGreaterThan(40);
  });
});

const COAL: Fields = {
  material: 'bituminous',
  quantity: '700000',
  netCalorificValue: '22.5',
  carbonContentPerHeat: '0.0262',
};
const GAS: Fields = { material: 'naturalGas', quantity: '9000' };
const UNIT: Fields = {
  unitCategory: 'conventionalCoalAbove300',
  installedCapacity: '600',
  operatingHours: '5000',
  electricityGenerated: '1900000',
  electricitySupplied: '1800000',
  cogeneration: 'no',
};

const power = (fields: Fields, fuel: Fields = {}, enterprise: Fields = {}): Book =>
  makeBook(sheetsOf([{ year: 2024, units: [unit({ ...UNIT, ...fields }, { ...COAL, ...fuel })], enterprise }]));
const other = (fields: Fields, fuel: Fields = {}, year = 2024): Book =>
  makeBook(sheetsOf([{ year, units: [unit(fields, fuel)] }]));

const CEMENT: Fields = { sector: 'cement', output: '1000000', balanceValue: '0.84' };
const CERAMICS: Fields = { scheme: 'guangdong', sector: 'ceramics', output: '1000', allocationMethod: 'benchmark' };
const HISTORY: Fields = { scheme: 'guangdong', sector: 'petrochemical', output: '500000', verifiedEmissions: '900000' };
const KILN: Fields = { ...COAL, quantity: '400000', netCalorificValue: '23' };

/** What was done wrong, the book, the check that must hold, and the value it must offer. */
const SLIPS: readonly (readonly [what: string, book: Book, id: string, repair: string | undefined])[] = [
  ['heat in kJ/kg', power({}, { netCalorificValue: '22500' }), 'netCalorificValue.coal', '22.5'],
  ['heat in kcal/kg', power({}, { netCalorificValue: '5500' }), 'netCalorificValue.coal', '23.0274'],
  ['heat of gas in MJ/Nm3', power({}, { ...GAS, netCalorificValue: '38.9' }), 'netCalorificValue.naturalGas', '389'],
  ['heat of gas in kJ/Nm3', power({}, { ...GAS, netCalorificValue: '38900' }), 'netCalorificValue.naturalGas', '389'],
  ['carbon in kgC/GJ', power({}, { carbonContentPerHeat: '26.18' }), 'carbonContentPerHeat.coal', '0.02618'],
  ['carbon as a percentage', power({}, { carbonContent: '57.3' }), 'carbonContent.mass', '0.573'],
  ['carbon of gas per Nm3', power({}, { ...GAS, carbonContent: '0.0006' }), 'carbonContent.naturalGas', '6'],
  ['a factor in kg', power({}, { emissionFactor: '2050' }), 'emissionFactor.coal', '2.05'],
  ['oxidation divided twice', power({}, { oxidationFactor: '0.0099' }), 'oxidationFactor.low', '0.99'],
  ['more hours than a year', power({ operatingHours: '8790' }), 'operatingHours.year', undefined],
  ['kWh generated', power({ electricityGenerated: '1900000000' }), 'electricityGenerated.fullLoad', '1900000'],
  ['capacity in 10^4 kW', power({ installedCapacity: '60' }), 'installedCapacity.fullLoad', '600'],
  ['capacity in kW', power({ installedCapacity: '600000' }), 'installedCapacity.idle', '600'],
  [
    'kWh generated, hours unknown',
    power({ operatingHours: '', loadFactor: '0.6', electricityGenerated: '1900000000' }),
    'electricityGenerated.year',
    '1900000',
  ],
  [
    'more supplied than generated',
    power({ electricitySupplied: '1800000000' }),
    'electricitySupplied.generated',
    '1800000',
  ],
  ['supplied in 10^4 kWh', power({ electricitySupplied: '180000' }), 'electricitySupplied.ownUse', '1800000'],
  ['a load factor beside the electricity', power({ loadFactor: '0.2' }), 'loadFactor.electricity', undefined],
  ['heat in MJ', power({ heatSupplied: '900000000' }), 'heatSupplied.fuels', '900000'],
  ['coal in 10^4 t', power({}, { quantity: '70' }), 'electricityGenerated.fuels', undefined],
  ['verified emissions in 10^4 t', power({ verifiedEmissions: '150' }), 'verifiedEmissions.calculated', '1500000'],
  ['last year in 10^4 t', power({ priorYearEmissions: '150' }), 'priorYearEmissions.emissions', '1500000'],
  [
    'emissions far from the benchmark',
    power({ electricityGenerated: '190000', electricitySupplied: '180000', verifiedEmissions: '1500000' }),
    'electricityGenerated.benchmark',
    '1900000',
  ],
  ['a benchmark in g/kWh', power({ benchmark: '791' }), 'benchmark.published', '0.791'],
  [
    'a grid factor in kg/MWh',
    power({ purchasedElectricity: '9', gridFactor: '570.3' }),
    'gridFactor.published',
    '0.5703',
  ],
  [
    'a balance value in kg',
    other({ ...CEMENT, balanceValue: '840', verifiedEmissions: '840000' }, KILN, 2025),
    'balanceValue.intensity',
    '0.84',
  ],
  [
    'output in t, capacity in 10^4 t',
    other({ ...CERAMICS, output: '9000000', approvedCapacity: '1000' }),
    'output.capacity',
    '900',
  ],
  [
    'capacity in 10^4 t',
    other({ ...CERAMICS, output: '9000000', approvedCapacity: '1000' }),
    'approvedCapacity.output',
    '10000000',
  ],
  ['a decline factor as a percentage', other({ ...CERAMICS, declineFactor: '97.5' }), 'declineFactor.percent', '0.975'],
  [
    'historical emissions in 10^4 t',
    other({ ...HISTORY, historicalEmissions: '90' }),
    'historicalEmissions.emissions',
    '900000',
  ],
  [
    'a historical intensity in kg',
    other({ ...HISTORY, historicalIntensity: '1800' }),
    'historicalIntensity.own',
    '1.8',
  ],
  ['a base year in 10^4 t', other({ ...HISTORY, baseOutput1: '50' }, {}, 2015), 'baseOutput1.output', '500000'],
  [
    'a process above the plant',
    other({ sector: 'steel', output: '1000000', verifiedEmissions: '900000', ironmakingEmissions: '1500000' }),
    'ironmakingEmissions.part',
    undefined,
  ],
  [
    'anodes in kg',
    other({ sector: 'aluminium', output: '300000', anodeConsumption: '126000000' }),
    'anodeConsumption.metal',
    '126000',
  ],
  [
    'more surrendered than owed',
    power({}, {}, { plannedSurrender: '9000000' }),
    'plannedSurrender.obligation',
    undefined,
  ],
  [
    'pre-allocation in 10^4 t',
    power({}, {}, { preAllocationGiven: '120' }),
    'preAllocationGiven.calculatedAllowance',
    '1200000',
  ],
  ['ten years carried in', power({}, {}, { bankedAllowances: '99000000' }), 'bankedAllowances.emissions', undefined],
];

describe('slips', () => {
  test.each(SLIPS)('%s', (_what, book, id, repair) => {
    const finding = found(book).find(({ check }) => check.id === id);
    expect(told(found(book))).toContain(id);
    const offered = finding?.repairs.map(({ value }) => value.toFixed());
    if (repair === undefined) expect(offered).toEqual([]);
    else expect(offered).toContain(repair);
  });

  test('the unit they are made in is told of nothing', () => {
    expect(told(found(power({})))).toEqual([]);
  });

  test('nothing is said of a blank, of an entry that cannot be read, or of a material of the own', () => {
    expect(told(found(power({}, { netCalorificValue: '', carbonContent: 'abc' })))).toEqual([]);
    expect(told(found(power({}, { material: '秸秆', netCalorificValue: '22500' })))).toEqual([]);
  });

  test('of several checks of one entry the first is told', () => {
    const carbon = found(power({}, { carbonContent: '57' })).filter(({ check }) => check.input === 'carbonContent');
    expect(told(carbon)).toEqual(['carbonContent.mass']);
  });

  test('a mended entry is no longer told of', () => {
    const computation = new Computation(REGISTRY);
    const [wrong, right] = [power({}, { netCalorificValue: '22500' }), power({}, { netCalorificValue: '22.5' })];
    computation.sync(wrong);
    expect(told(rowsOf(computation).flatMap(findingsOf))).toContain('netCalorificValue.coal');
    computation.sync(right);
    expect(told(rowsOf(computation).flatMap(findingsOf))).toEqual([]);
    computation.sync(wrong);
    expect(told(rowsOf(computation).flatMap(findingsOf))).toContain('netCalorificValue.coal');
  });
});

test('a share above 1 was probably a percentage; what is above a hundred was not', () => {
  const rule = PACKS[0]?.inputs.find(({ id }) => id === 'loadFactor');
  if (!rule) throw new Error('the first pack has a load factor');
  expect(limitRepair('60', rule)).toBe('0.6');
  expect(limitRepair('98.5', rule)).toBe('0.985');
  expect(limitRepair('100', rule)).toBe('1');
  expect(limitRepair('101', rule)).toBeUndefined();
  expect(limitRepair('0.6', rule)).toBeUndefined();
  expect(limitRepair('abc', rule)).toBeUndefined();
});

test('every number that is entered in a sheet has a limit or a check in some sector', () => {
  const numbers = PACKS.flatMap(({ inputs }) => inputs.filter(({ kind }) => kind === 'number'));
  const limited = new Set(numbers.filter(({ max }) => max !== undefined).map(({ id }) => id));
  const checked = new Set(PACKS.flatMap(({ checks }) => (checks ?? []).map(({ input }) => input)));
  const bare = numbers.filter(({ id, level }) => level !== 'scenario' && !limited.has(id) && !checked.has(id));
  // nothing published, and no other entry, says what these should be
  expect([...new Set(bare.map(({ id }) => id))].sort()).toEqual([
    'closingHoldings',
    'netSales',
    'offsetsHeld',
    'processAllowance',
    'purchasedElectricity',
    'purchasedHeat',
    'quantity',
    'racks',
    'standardCoal',
  ]);
});

describe('results', () => {
  const bare = makeRegistry(
    PACKS.map(({ checks: _checks, ...pack }) => pack),
    SOURCES,
  );
  const figure = fc
    .oneof(
      fc.nat({ max: 9_000_000 }),
      fc.nat({ max: 1_000_000 }).map((n) => n / 10_000),
    )
    .map(String);
  const fields = fc.record<Fields>({
    operatingHours: figure,
    electricityGenerated: figure,
    electricitySupplied: figure,
    loadFactor: figure,
    verifiedEmissions: fc.oneof(fc.constant(''), figure),
    priorYearEmissions: figure,
  });
  const fuel = fc.record<Fields>({
    quantity: figure,
    netCalorificValue: figure,
    carbonContent: fc.oneof(fc.constant(''), figure),
  });

  test('are the same with checks and without, asked or not asked', () => {
    let doubtful = 0;
    fc.assert(
      fc.property(fields, fuel, fc.constantFrom(2020, 2022, 2024, 2025), (unitFields, fuelFields, year) => {
        const book = makeBook(
          sheetsOf([{ year, units: [unit({ ...UNIT, ...unitFields }, { ...COAL, ...fuelFields })] }]),
          { allowancePrice: '80' },
        );
        const [asked, without] = [computed(book), new Computation(bare)];
        without.sync(book);
        doubtful += rowsOf(asked).flatMap(findingsOf).length;
        expect(resultLines(book, asked, 'en')).toEqual(resultLines(book, without, 'en'));
        expect(resultLines(book, computed(book), 'en')).toEqual(resultLines(book, without, 'en'));
      }),
      { numRuns: 25 },
    );
    expect(doubtful).toBeGreaterThan(25);
  });

  test('a doubtful entry counts as it stands', () => {
    const doubted = run({ year: 2024, units: [unit({ ...UNIT, verifiedEmissions: '150' }, COAL)] });
    expect(doubted.unit('emissions')).toBe('150');
    const [row] = rowsOf(doubted.computation).filter((one) => refIn(one).sheet === 'facilities');
    expect(row && told(findingsOf(row))).toContain('verifiedEmissions.calculated');
  });
});
