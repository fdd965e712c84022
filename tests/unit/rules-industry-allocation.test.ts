// Allowances of national steel, cement and aluminium, what is told beside them, and their enterprises.
import { describe, expect, test } from 'vitest';
import { adviceOf } from '../../src/engine/advice';
import { checkPacks } from '../../src/engine/check-pack';
import { makeRegistry } from '../../src/engine/registry';
import { NATIONAL_ENTERPRISE } from '../../src/rules/national/enterprise';
import { INDUSTRY_PACKS } from '../../src/rules/national/industry';
import { INDUSTRY_SOURCES } from '../../src/rules/national/industry-sources';
import { NATIONAL_POWER } from '../../src/rules/national/power';
import { SOURCES } from '../../src/rules/national/sources';
import { type Answers, type Fields, run, type UnitCase, unit } from '../cases/run';
import { coal, PRICES } from '../cases/short';

const of = (sector: string, fields: Fields, ...streams: readonly Fields[]): UnitCase =>
  unit({ sector, ...fields }, ...streams);
const year = (y: number, units: readonly UnitCase[], enterprise: Fields = {}): Answers =>
  run({ year: y, units, enterprise, settings: PRICES });

/** A line of 1 000 000 t that emits `intensity` per tonne against a balance value of 1. */
const line = (intensity: string, more: Fields = {}): UnitCase =>
  of('cement', {
    output: '1000000',
    clinkerType: 'portland',
    verifiedEmissions: String(Number(intensity) * 1_000_000),
    balanceValue: '1',
    priorYearEmissions: '1',
    ...more,
  });

test('the packs have no fault, and no source is listed twice', () => {
  const sources = [...SOURCES, ...INDUSTRY_SOURCES];
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(checkPacks(makeRegistry([NATIONAL_POWER, ...INDUSTRY_PACKS, NATIONAL_ENTERPRISE], sources))).toEqual([]);
});

describe('the allowance follows the intensity', () => {
  test('NI-D3 steel of 10,000,000 t, 10.3 m t over 6.0 m t, balance value 1.75: 10,028,571 t', () => {
    const works = of('steel', {
      output: '6000000',
      balanceValue: '1.75',
      verifiedEmissions: '10000000',
      ironmakingEmissions: '9000000',
      sinteringEmissions: '1300000',
    });
    const found = year(2025, [works]);
    expect(found.unit('intensityGap').slice(0, 10)).toBe('0.01904761');
    expect(found.unit('allowance')).toBe('10028571');
  });

  test('NI-D1 and NI-D2 inside the band and below it', () => {
    const one = { balanceValue: '0.82', verifiedEmissions: '1000000', output: '1250000' };
    expect(year(2025, [line('1', one)]).unit('allowance')).toBe('1003658');
    expect(year(2025, [line('1', { balanceValue: '0.82' })]).unit('allowance')).toBe('970000');
  });

  test.each([
    ['0.79', '0.03'],
    ['0.8', '0.03'],
    ['0.81', '0.0285'],
    ['1', '0'],
    ['1.19', '-0.0285'],
    ['1.2', '-0.03'],
    ['1.5', '-0.03'],
  ])('intensity %s of a balance value of 1: rate %s', (intensity, rate) => {
    for (const y of [2025, 2026]) expect(year(y, [line(intensity)]).unit('adjustmentRate')).toBe(rate);
  });

  test('the coefficients are derived for 2025 and a draft for 2026', () => {
    const pack = INDUSTRY_PACKS.find(({ sector }) => sector === 'steel');
    const slope = pack?.parameters.find(({ id }) => id === 'adjustmentSlope');
    expect(slope?.versions.map(({ from, status, value }) => [from, status, value])).toEqual([
      [2025, 'derived', '0.15'],
      [2026, 'draft', '0.15'],
    ]);
  });

  test('in 2024 the allowance is the emissions, and no balance value is asked for', () => {
    const found = year(2024, [line('1.3', { balanceValue: '' })]);
    expect([found.unit('allowance'), found.unit('preAllocation'), found.of('shortfall')]).toEqual([
      '1300000',
      '0',
      '0',
    ]);
    expect(found.lines.some(({ quantity }) => quantity === 'intensity')).toBe(false);
  });

  test('a special case is allocated its emissions without a balance value', () => {
    for (const y of [2025, 2026]) {
      const found = year(y, [line('1.3', { specialCase: 'yes', balanceValue: '' })]);
      expect([found.unit('allowance'), found.of('allowance')]).toEqual(['1300000', '1300000']);
    }
  });

  test('without a balance value the allowance is incomplete and says what is missing', () => {
    const found = year(2025, [line('1', { balanceValue: '' })]);
    expect(found.line('facilities', 'allowance').cite).toBe('1 2025: needs Industry balance value');
    expect(found.unit('obligation')).toBe('1000000');
  });

  test.each([
    [2024, '3579.4', '0'],
    [2025, '3579.4', '2505'],
    // NI-P2: 1789.70
    [2026, '3579.4', '1789'],
  ])('pre-allocation of %i on %s t', (y, priorYearEmissions, expected) => {
    expect(year(y, [line('1', { priorYearEmissions })]).unit('preAllocation')).toBe(expected);
  });
});

describe('what is told beside the results', () => {
  const told = (y: number, units: readonly UnitCase[], sheet: 'facilities' | 'enterprises' = 'facilities') => {
    const { computation } = year(y, units);
    const row = sheet === 'enterprises' ? computation.positions[0] : computation.positions[0]?.children[0];
    return row ? adviceOf(row).map(({ text }) => text.en) : [];
  };
  const slag = (share: string, more: Fields = {}): UnitCase =>
    of(
      'cement',
      { output: '1000000', clinkerType: 'portland', balanceValue: '1', priorYearEmissions: '1', ...more },
      { material: 'carbideSlag', quantity: String((Number(share) * 535_000) / 0.48) },
    );

  test('nothing is told of an ordinary line', () => {
    for (const y of [2024, 2025, 2026]) expect(told(y, [line('1')])).toEqual([]);
  });

  test('a carbon content that a raw material of the tables does not use is told of', () => {
    const iron = { material: 'pigIron', quantity: '10', carbonContent: '0.05' };
    const { computation } = year(2024, [of('steel', {}, iron)]);
    const stream = computation.positions[0]?.children[0]?.children[0];
    expect(stream && adviceOf(stream).map(({ text }) => text.en)).toEqual([
      'This material is accounted by its emission or deduction factor; the carbon content given is not used.',
    ]);
  });

  test('carbide slag above 15 % in 2025 and above 30 % in 2026 would be a special case', () => {
    expect(told(2025, [slag('0.15')])).toEqual([]);
    expect(told(2025, [slag('0.16')])[0]).toContain('more than 15 % carbide slag');
    expect(told(2026, [slag('0.16')])).toEqual([]);
    expect(told(2026, [slag('0.31')])[0]).toContain('more than 30 % carbide slag');
    expect(told(2026, [slag('0.31', { specialCase: 'yes' })])).toEqual([]);
  });

  test('white clinker would be a special case', () => {
    for (const y of [2025, 2026]) {
      expect(told(y, [line('1', { clinkerType: 'white' })])[0]).toContain('White clinker');
      expect(year(y, [line('1.3', { clinkerType: 'white' })]).unit('allowance')).toBe('1261000');
    }
  });

  test('closed and new lines are left out in 2025 and allocated their emissions in 2026', () => {
    expect(told(2025, [line('1', { priorYearEmissions: '0' })])[0]).toContain('outside the allocation of 2025');
    expect(told(2025, [line('1', { specialCase: 'yes' })])[0]).toContain('outside the allocation of 2025');
    expect(told(2026, [line('1', { priorYearEmissions: '0' })])[0]).toContain('allocated their emissions');
    expect(told(2026, [line('1', { specialCase: 'yes' })])).toEqual([]);
  });

  test('a blank balance value is to be looked up in the platform', () => {
    expect(told(2025, [line('1', { balanceValue: '' })])[0]).toContain('management platform');
    expect(told(2024, [line('1', { balanceValue: '' })])).toEqual([]);
  });

  test('a works with streams of processes only is told that it has no balance', () => {
    const works = of('steel', {}, { material: 'coke', quantity: '1', process: 'ironmaking' });
    expect(told(2024, [works])[0]).toContain('carbon balance of the whole enterprise');
  });

  test('an industrial enterprise below 26,000 t would be a special case in 2026', () => {
    expect(told(2026, [line('0.02')], 'enterprises')[0]).toContain('below 26,000 t');
    expect(told(2026, [line('0.03')], 'enterprises')).toEqual([]);
    expect(told(2026, [coal(10, 10)], 'enterprises')).toEqual([]);
  });
});

describe('an enterprise of several sectors', () => {
  test('is the sum of its facilities, and only its power units are topped up', () => {
    const found = year(2025, [coal(700, 1000), line('1.3')]);
    expect([found.of('emissions'), found.of('obligation'), found.of('obligationRelief')]).toEqual([
      '1301000',
      '1301000',
      '0',
    ]);
    // the line: 1 300 000 x 0.97; the unit: up to 0.8 x 1000
    expect([found.of('calculatedAllowance'), found.of('floorTopUp'), found.of('allowance')]).toEqual([
      String(1_261_000 + 700),
      '100',
      String(1_261_000 + 800),
    ]);
    expect([found.of('covered'), found.of('surrenderDeadline')]).toEqual(['yes', '2026-12-31']);
  });

  test('is never topped up for a works, however short it is', () => {
    const found = year(2025, [line('0.000001', { balanceValue: '0.0000001' })]);
    expect([found.of('allowance'), found.of('floorTopUp')]).toEqual(['0', '0']);
  });

  test('counts direct emissions of its covered sectors against 26,000 t', () => {
    expect(year(2025, [coal(1, 13_000), line('0.013')]).of('covered')).toBe('yes');
    expect(year(2025, [coal(1, 13_000), line('0.012999')]).of('covered')).toBe('no');
  });

  test('with reporting-only sectors alone it reports and surrenders nothing', () => {
    const found = year(2025, [of('flatGlass', { verifiedEmissions: '50000' })]);
    expect(found.of('covered')).toBe('reporting-only');
    expect([found.of('obligation'), found.of('allowance'), found.of('purchaseNeed')]).toEqual(['0', '0', '0']);
    expect(found.of('obligationRelief')).toBe(found.of('emissions'));
  });

  test('a reporting-only facility beside a covered one adds emissions and no obligation', () => {
    const alone = year(2025, [line('1')]);
    const both = year(2025, [line('1'), of('flatGlass', { verifiedEmissions: '50000' })]);
    expect([both.of('covered'), both.of('obligation')]).toEqual(['yes', alone.of('obligation')]);
    expect(both.of('emissions')).toBe('1050000');
    expect(both.of('obligationRelief')).toBe('50000');
  });

  test('is refused for a year that the rules of the sector do not cover', () => {
    expect(year(2022, [line('1')]).of('allowance')).toBe('refused');
  });
});
