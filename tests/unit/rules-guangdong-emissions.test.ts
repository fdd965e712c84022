// Guangdong: which emissions count, the two boundaries to compare with, what blanks ask for, dates, and further advice.
import { describe, expect, test } from 'vitest';
import { adviceOf } from '../../src/engine/advice';
import { GUANGDONG_PACKS } from '../../src/rules/guangdong';
import { guangdong } from '../cases/guangdong';
import { type Answers, type Fields, run, unit } from '../cases/run';

const COAL: Fields = {
  material: 'bituminous',
  quantity: '120',
  netCalorificValue: '25',
  carbonContentPerHeat: '0.026',
  oxidationFactor: '0.99',
};
const LIMESTONE: Fields = { material: 'limestone', quantity: '100', emissionFactor: '0.44' };

const plant = (year: number, sector: string, fields: Fields, ...fuels: readonly Fields[]): Answers =>
  run({ year, units: [unit({ scheme: 'guangdong', sector, ...fields }, ...fuels)] });

const some = (found: Answers, ...ids: readonly string[]) => ids.map((id) => found.unit(id));
const why = (found: Answers, id: string) => found.line('facilities', id).cite;
const advised = (found: Answers): string =>
  [...found.computation.positions]
    .flatMap((row) => [row, ...row.children])
    .flatMap((row) => adviceOf(row).map(({ text }) => text.en))
    .join('\n');

describe('emissions', () => {
  const ELECTRICITY = { purchasedElectricity: '1000', gridFactor: '0.5' };

  test('fuels, processes and purchased electricity count, and nothing is rounded', () => {
    // 120 t x 25 GJ/t x 0.026 tC/GJ x 0.99 x 44/12 = 283.14
    const found = plant(2018, 'steel', ELECTRICITY, COAL, LIMESTONE);
    expect(some(found, 'fuelEmissions', 'processEmissions', 'electricityEmissions', 'emissions')).toEqual([
      '283.14',
      '44',
      '500',
      '827.14',
    ]);
  });

  test('the three boundaries: producer, consumer, both', () => {
    const views = ['emissionsProducer', 'emissionsConsumer', 'emissionsBoth'];
    expect(some(plant(2018, 'steel', ELECTRICITY, COAL), ...views)).toEqual(['283.14', '783.14', '783.14']);
    expect(some(plant(2018, 'power', ELECTRICITY, COAL), ...views)).toEqual(['283.14', '500', '783.14']);
  });

  test('aviation counts no electricity', () => {
    expect(plant(2019, 'aviation', ELECTRICITY, COAL).unit('emissions')).toBe('283.14');
    expect(why(plant(2019, 'aviation', ELECTRICITY), 'emissions')).toBe('1 2019: needs fuels, or Verified emissions');
  });

  test('what flows out counts negative; verified emissions replace the sum', () => {
    const found = plant(2018, 'steel', { ...ELECTRICITY, purchasedElectricity: '0' }, COAL, {
      ...COAL,
      quantity: '20',
      direction: 'out',
    });
    expect(found.unit('emissions')).toBe('235.95');
    expect(plant(2018, 'steel', { verifiedEmissions: '7.5' }, COAL).unit('emissions')).toBe('7.5');
  });

  test('without fuels but with purchased electricity there is no fuel to wait for', () => {
    expect(some(plant(2023, 'port', ELECTRICITY), 'fuelEmissions', 'emissions')).toEqual(['0', '500']);
    expect(plant(2023, 'port', {}).unit('emissions')).toBe('incomplete');
  });

  test('Guangdong has no defaults: heat value, carbon, oxidation, factors and the grid factor are asked for', () => {
    for (const id of ['netCalorificValue', 'carbonContentPerHeat', 'oxidationFactor'])
      expect(plant(2018, 'steel', ELECTRICITY, { ...COAL, [id]: '' }).fuel('emissions'), id).toBe('incomplete');
    expect(why(plant(2023, 'port', { purchasedElectricity: '5' }), 'emissions')).toContain('Grid emission factor');
    expect(why(plant(2023, 'port', {}, COAL), 'emissions')).toContain('Purchased electricity');
  });

  test('two figures far apart call for a second check', () => {
    const given = (verifiedEmissions: string) =>
      advised(plant(2018, 'steel', { ...ELECTRICITY, verifiedEmissions }, COAL));
    expect(given('783')).not.toContain('second check');
    expect(given('600')).toContain('second check');
  });

  test('a missing grid factor comes with the figures that can be found', () => {
    expect(advised(plant(2023, 'port', { purchasedElectricity: '5' }))).toContain('0.5271');
    expect(advised(plant(2023, 'port', ELECTRICITY))).not.toContain('0.5271');
  });
});

describe('the position', () => {
  const ROW = {
    verifiedEmissions: '1000',
    allocationMethod: 'historicalEmissions',
    declineFactor: '1',
    freeShare: '1',
  };
  const of = (year: number, enterprise: Fields) =>
    guangdong(year, 'cement', [{ ...ROW, historicalEmissions: '900' }], enterprise);

  test('offsets that are held ask for what is held and what of it is local', () => {
    expect(of(2020, {}).of('offsetUsed')).toBe('0');
    expect(of(2020, { offsetUse: 'held', offsetsLocal: '5' }).of('offsetUsed')).toBe('incomplete');
    expect(of(2020, { offsetUse: 'held', offsetsHeld: '5' }).of('offsetUsed')).toBe('incomplete');
    const found = of(2020, { offsetsHeld: '50', offsetsLocal: '50' });
    expect([found.of('offsetUsed'), found.of('offsetLocalMinimum'), found.of('purchaseNeed')]).toEqual([
      '50',
      '35',
      '50',
    ]);
  });

  test('to buy up to the limit takes off what is held', () => {
    const found = guangdong(
      2020,
      'cement',
      [{ ...ROW, historicalEmissions: '900' }],
      { offsetUse: 'limit', offsetsHeld: '40' },
      { offsetPrice: '10' },
    );
    expect([found.of('offsetUsed'), found.of('offsetCost')]).toEqual(['100', '600']);
  });

  test('a pre-allocation is settled where it is given, and not printed elsewhere', () => {
    expect(of(2020, { preAllocationGiven: '950' }).of('finalAdjustment')).toBe('-50');
    const printed = of(2020, {}).lines.map((line) => line.quantity);
    for (const id of ['preAllocation', 'finalAdjustment', 'floorTopUp', 'obligationRelief', 'borrowLimit', 'borrowed'])
      expect(printed, id).not.toContain(id);
  });

  test.each([
    [2013, '2014-07-15', 'official'],
    [2014, '2015-06-20', 'published'],
    [2018, '2019-06-20', 'published'],
    [2019, '2020-11-30', 'published'],
    [2020, '2021-07-20', 'official'],
    [2021, '2022-08-10', 'published'],
    [2022, '2023-07-20', 'published'],
    [2023, '2024-07-31', 'published'],
    [2025, '2026-06-20', 'assumed'],
  ])('the deadline for %i is %s (%s)', (year, day, status) => {
    const line = of(year, {}).line('enterprises', 'surrenderDeadline', '');
    expect([line.value, line.status]).toEqual([day, status]);
  });

  test.each([
    [2013, 'none', 'reporting firm', false],
    [2018, 'limit', '1.5 Mt', true],
    [2018, 'none', '1.5 Mt', false],
    [2021, 'limit', '1.0 Mt', true],
    [2022, 'limit', 'set separately', true],
    [2025, 'none', 'frozen on 22 August 2025', true],
  ])('advice for %i, offsets %s: %s', (year, offsetUse, words, isTold) => {
    const big = { verifiedEmissions: '50000' };
    const found = guangdong(year, 'petrochemical', [big], { offsetUse });
    expect(advised(found).includes(words)).toBe(isTold);
  });

  test('in 2019 a lower local share is mentioned where 70 % stands in the way', () => {
    const given = (offsetsLocal: string) => advised(of(2019, { offsetsHeld: '100', offsetsLocal }));
    expect(given('60')).toContain('60 %');
    expect(given('70')).not.toContain('60 %');
  });
});

test('whatever the packs leave out is said in both languages and cited', () => {
  for (const pack of GUANGDONG_PACKS) {
    expect(pack.omitted.length, pack.id).toBeGreaterThan(2);
    for (const { what, why: reason, cite, from, to } of pack.omitted) {
      expect([what.zh, what.en, reason.zh, reason.en].every((words) => words.length > 5)).toBe(true);
      expect(cite.length).toBeGreaterThan(0);
      expect(from >= pack.from && to <= pack.to, `${pack.id}: ${what.en}`).toBe(true);
    }
  }
});
