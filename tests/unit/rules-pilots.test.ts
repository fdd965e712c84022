// The other regional pilots: each set of parameters once by hand, published cases, and what they refuse or wait for.
import { expect, test } from 'vitest';
import { adviceOf } from '../../src/engine/advice';
import { checkPacks } from '../../src/engine/check-pack';
import { parameterIn } from '../../src/engine/parameters';
import { makeRegistry } from '../../src/engine/registry';
import { Decimal } from '../../src/formula/decimal';
import { SOURCES } from '../../src/rules';
import { PILOT_PACKS, PILOT_SETS } from '../../src/rules/pilots';
import { beijingAuctionPrice, beijingAuctionVolume } from '../../src/rules/pilots/beijing';
import { type Answers, type Fields, run, unit } from '../cases/run';

/** A plant with verified emissions and a historical allowance, in a pilot. */
const plant = (scheme: string, fields: Fields = {}) =>
  unit({
    scheme,
    sector: 'other',
    allocationMethod: 'historicalEmissions',
    historicalEmissions: '100000',
    declineFactor: '1',
    freeShare: '1',
    verifiedEmissions: '120000',
    ...fields,
  });

interface In {
  readonly facility?: Fields;
  readonly enterprise?: Fields;
  readonly settings?: Fields;
  readonly overrides?: readonly { parameter: string; key: string; value: string }[];
}

const inPilot = (scheme: string, year: number, given: In = {}): Answers =>
  run({
    year,
    units: [plant(scheme, given.facility)],
    enterprise: given.enterprise ?? {},
    settings: { allowancePrice: '50', ...given.settings },
    overrides: given.overrides ?? [],
  });

const of = (answers: Answers, ...ids: readonly string[]): string[] => ids.map((id) => answers.of(id));

test('the packs of the pilots have no fault', () => {
  expect(checkPacks(makeRegistry(PILOT_PACKS, SOURCES))).toEqual([]);
});

test('every pilot gives emissions, allowance, obligation and shortfall to any sector', () => {
  for (const { scheme, to } of PILOT_SETS)
    expect(of(inPilot(scheme, to), 'emissions', 'allowance', 'obligation', 'shortfall', 'shortfallRate')).toEqual([
      '120000',
      '100000',
      '120000',
      '20000',
      '0.1667',
    ]);
});

test('GD-21: Tianjin 2021 gives output times base-year intensity times 0.98', () => {
  const facility = {
    allocationMethod: 'historicalIntensity',
    output: '100000',
    historicalIntensity: '0.5',
    declineFactor: '',
  };
  const tianjin = inPilot('tianjin', 2021, { facility });
  expect(tianjin.unit('calculatedAllowance')).toBe('49000');
  expect(tianjin.line('facilities', 'declineFactorCounted').status).toBe('published');
  expect(inPilot('tianjin', 2022, { facility }).unit('calculatedAllowance')).toBe('incomplete');
});

test('GD-20: the Beijing auction of 2024 came to 36,533,606.56 yuan', () => {
  const [volume, price] = [beijingAuctionVolume, beijingAuctionPrice].map(
    (one) => parameterIn(one, 2024, [])?.lines.get('')?.text ?? '',
  );
  expect(new Decimal(volume ?? '').times(price ?? '').toFixed()).toBe('36533606.56');
  const [position] = inPilot('beijing', 2024).computation.positions;
  const said = position ? adviceOf(position).map(({ text }) => text.en) : [];
  expect(said.some((words) => words.includes('348,304 t at 104.89 yuan'))).toBe(true);
});

test('ceramics in Fujian take 98.5 % of the weighted intensity', () => {
  const facility = {
    sector: 'ceramics',
    allocationMethod: '',
    declineFactor: '',
    output: '200000',
    historicalIntensity: '0.3',
  };
  expect(inPilot('fujian', 2019, { facility }).unit('calculatedAllowance')).toBe('59100');
  expect(inPilot('fujian', 2017, { facility }).unit('calculatedAllowance')).toBe('incomplete');
});

test('power in Shanghai takes benchmark, output and load factor without a decline', () => {
  const facility = {
    sector: 'power',
    allocationMethod: '',
    declineFactor: '',
    electricityGenerated: '200000',
    benchmark: '0.8',
    loadFactor: '0.9',
  };
  expect(inPilot('shanghai', 2015, { facility }).unit('calculatedAllowance')).toBe('144000');
});

test('Hubei chooses the method by sector; other sectors and pilots are asked for it', () => {
  const blank = { allocationMethod: '' };
  const methods = ['cement', 'paper', 'steel', 'other'].map((sector) =>
    inPilot('hubei', 2022, { facility: { ...blank, sector } }).unit('allocationMethodCounted'),
  );
  expect(methods).toEqual(['benchmark', 'historicalIntensity', 'historicalEmissions', 'incomplete']);
  const line = inPilot('tianjin', 2021, { facility: blank }).line('facilities', 'calculatedAllowance');
  expect([line.status, line.cite]).toEqual(['incomplete', '1 2021: needs Allocation method']);
});

test('new projects are refused with the reason', () => {
  const line = inPilot('beijing', 2020, { facility: { allocationMethod: 'newProject' } }).line(
    'facilities',
    'calculatedAllowance',
  );
  expect(line.status).toBe('refused');
  expect(line.cite).toContain('no way to compute allowances of new projects');
});

test('emissions are fuel, process and purchased electricity, every factor given', () => {
  const fields = { verifiedEmissions: '', purchasedElectricity: '1000', gridFactor: '0.6' };
  const fuels = [
    { material: 'bituminous', quantity: '100', carbonContent: '0.6', oxidationFactor: '1' },
    { material: 'stone', quantity: '50', emissionFactor: '0.44' },
  ];
  const { fields: row } = plant('chongqing', fields);
  const full = run({ year: 2020, units: [unit(row, ...fuels)] });
  expect(['fuelEmissions', 'processEmissions', 'electricityEmissions', 'emissions'].map((id) => full.unit(id))).toEqual(
    ['220', '22', '600', '842'],
  );
  expect(run({ year: 2020, units: [unit(row)] }).unit('emissions')).toBe('600');
  const bare = run({ year: 2020, units: [unit({ ...row, gridFactor: '' })] }).line('facilities', 'emissions');
  expect(bare.cite).toContain('Grid emission factor');
  const nothing = run({ year: 2020, units: [unit({ ...row, purchasedElectricity: '', gridFactor: '' })] });
  expect(nothing.unit('emissions')).toBe('incomplete');
});

test('the free share of Beijing and of Chongqing 2023 is 1, elsewhere the user gives it', () => {
  const facility = { freeShare: '' };
  expect(inPilot('beijing', 2020, { facility }).unit('freeShare')).toBe('1');
  expect(inPilot('chongqing', 2023, { facility }).unit('freeShare')).toBe('1');
  const open = inPilot('chongqing', 2022, { facility }).line('facilities', 'freeShare');
  expect([open.status, open.cite]).toEqual(['incomplete', expect.stringContaining('Free share')]);
  const overrides = [{ parameter: 'chongqingFreeShare', key: '', value: '0.9' }];
  const set = inPilot('chongqing', 2022, { facility, overrides });
  expect([set.unit('freeAllowance'), set.unit('paidAllowance')]).toEqual(['90000', '10000']);
  expect(of(set, 'available', 'paidAllowanceCost')).toEqual(['100000', '500000']);
});

test.each([
  ['shenzhen', 2021, '12000', ''],
  ['shenzhen', 2022, '24000', ''],
  ['hubei', 2020, '12000', '10000'],
  ['beijing', 2020, '5000', '2500'],
  ['shanghai', 2015, '5000', ''],
  ['shanghai', 2016, '1000', ''],
  ['tianjin', 2020, '12000', ''],
  ['chongqing', 2013, '9600', ''],
  ['chongqing', 2025, '12000', ''],
  ['fujian', 2020, '12000', '10000'],
])('the offset limit of %s in %i is %s t', (scheme, year, limit, local) => {
  const enterprise = { offsetsHeld: '10000', offsetsLocal: '10000' };
  const answers = inPilot(scheme, year, { enterprise });
  const used = Decimal.min(limit, '10000').toFixed();
  expect(of(answers, 'offsetLimit', 'offsetUsed')).toEqual([limit, used]);
  if (local) expect(answers.of('offsetLocalMinimum')).toBe(local);
});

test('offsets from elsewhere count in Beijing for half and in Hubei not at all', () => {
  const enterprise = { offsetsHeld: '4000', offsetsLocal: '1500' };
  expect(inPilot('beijing', 2020, { enterprise }).of('offsetUsed')).toBe('3000');
  expect(inPilot('hubei', 2020, { enterprise }).of('offsetUsed')).toBe('1500');
  const held = inPilot('hubei', 2020, { enterprise: { offsetsHeld: '4000' } });
  expect(held.of('offsetUsed')).toBe('incomplete');
});

test.each([
  // 20,000 t short at 40 yuan
  ['shenzhen', 2021, '2400000', '2400000', '20000'],
  ['hubei', 2020, '150000', '150000', '40000'],
  ['beijing', 2018, '2400000', '4000000', '0'],
  ['shanghai', 2018, '50000', '100000', '0'],
  ['tianjin', 2018, '0', '0', '0'],
  ['chongqing', 2018, '0', '0', '0'],
  ['fujian', 2018, '30000', '30000', '0'],
])('who is 20,000 t short in %s in %i is fined %s to %s yuan', (scheme, year, low, high, deducted) => {
  const answers = inPilot(scheme, year, { settings: { deadlineAveragePrice: '40' } });
  expect(of(answers, 'unsurrendered', 'fineLow', 'fineHigh', 'nextYearDeduction')).toEqual([
    '20000',
    low,
    high,
    deducted,
  ]);
});

test('below the most that is fined, Hubei counts one to three times the price', () => {
  const answers = inPilot('hubei', 2020, { facility: { verifiedEmissions: '101000' } });
  expect(of(answers, 'fineLow', 'fineHigh', 'nextYearDeduction')).toEqual(['50000', '150000', '2000']);
});

test.each([
  ['shenzhen', 2013, '3000', 'no', '3000.1', 'yes'],
  ['beijing', 2015, '9999', 'no', '10000', 'yes'],
  ['beijing', 2016, '4999', 'no', '5000', 'yes'],
  ['shanghai', 2016, '19999', 'no', '20000', 'yes'],
  ['tianjin', 2016, '19999', 'no', '20000', 'yes'],
  ['chongqing', 2016, '19999', 'no', '20000', 'yes'],
])('%s in %i covers not %s t (%s) but %s t (%s)', (scheme, year, below, no, above, yes) => {
  expect(inPilot(scheme, year, { facility: { verifiedEmissions: below } }).of('covered')).toBe(no);
  expect(inPilot(scheme, year, { facility: { verifiedEmissions: above } }).of('covered')).toBe(yes);
});

test('Shanghai has a lower threshold for what is no industry', () => {
  const facility = { sector: 'building', verifiedEmissions: '10000' };
  expect(inPilot('shanghai', 2016, { facility }).of('covered')).toBe('yes');
});

test('Hubei and Fujian look at standard coal, and say so where it is missing', () => {
  const covered = (scheme: string, year: number, standardCoal: string) =>
    inPilot(scheme, year, { facility: { standardCoal } }).of('covered');
  expect([covered('hubei', 2014, '59999'), covered('hubei', 2014, '60000')]).toEqual(['no', 'yes']);
  expect([covered('hubei', 2017, '9999'), covered('fujian', 2017, '10000')]).toEqual(['no', 'yes']);
  expect(inPilot('fujian', 2017).line('enterprises', 'covered', '').cite).toContain('standard coal');
  expect(covered('hubei', 2015, '60000')).toBe('incomplete');
});

test.each([
  ['shanghai', 2017, 'offsetLimit', 'Shanghai: offset limit as a share', 'shanghaiOffsetShare', '0.03', '3000'],
  ['shenzhen', 2022, 'fineLow', 'Shenzhen: lowest multiple of the fine', 'shenzhenFineMultipleLow', '2', '2000000'],
  ['tianjin', 2019, 'fineHigh', 'Tianjin: highest fine', 'tianjinFineHigh', '7000', '7000'],
])('in %s %i %s waits for "%s" until the user gives it', (scheme, year, id, label, parameter, value, expected) => {
  const line = inPilot(scheme, year).line('enterprises', id, '');
  expect([line.status, line.cite]).toEqual([
    'incomplete',
    `E ${year}: needs ${label} (not known: give your own value)`,
  ]);
  const set = inPilot(scheme, year, { overrides: [{ parameter, key: '', value }] });
  expect(set.of(id)).toBe(expected);
  expect(set.line('enterprises', id, '').status).toBe('assumed');
});

test('a year before a pilot or after what is known of it is refused', () => {
  expect(inPilot('hubei', 2013).of('emissions')).toBe('refused');
  expect(inPilot('fujian', 2015).of('emissions')).toBe('refused');
  expect(inPilot('shenzhen', 2026).of('emissions')).toBe('refused');
});
