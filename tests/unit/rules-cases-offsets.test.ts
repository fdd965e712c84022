// Offset lots: each test at its boundary, year by year, in both schemes; GD-16; what is not read stays open.
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/derive/ask';
import { resultOf } from '../../src/engine/evaluate';
import { makeRegistry } from '../../src/engine/registry';
import { Fault, isNumber } from '../../src/formula/value';
import { QUESTIONS, SOURCES } from '../../src/rules';

const REGISTRY = makeRegistry(QUESTIONS, SOURCES);
type Fields = Readonly<Record<string, string>>;

function told(pack: string, year: number, fields: Fields, id: string): string {
  const value = resultOf(ask(REGISTRY, pack, year, fields), id)?.value;
  if (value instanceof Fault) return value.kind;
  return isNumber(value) ? value.toFixed() : String(value);
}

const NEW: Fields = {
  offsetKind: 'ccer',
  registrationDay: '2025-03-06',
  projectStart: '2018-05-01',
  reductionDay: '2021-01-01',
  underAllocation: 'no',
  lotQuantity: '1000',
  obligationDue: '99999',
};
const national = (id: string, changes: Fields = {}, year = 2025) =>
  told('cases.offsetLots.national', year, { ...NEW, ...changes }, id);

describe('national lots', () => {
  test('a lot that meets every test counts in full below the limit', () => {
    expect(national('lotEligible')).toBe('yes');
    expect(national('lotLimit')).toBe('4999');
    expect(national('lotUsable')).toBe('1000');
    expect(national('lotUsable', { lotQuantity: '5000' })).toBe('4999');
  });

  test.each([
    [2023, '2017-03-13', '2024-12-31', 'passes'],
    [2023, '2017-03-13', '2025-01-01', 'fails'],
    [2023, '2017-03-13', '', 'notTested'],
    [2023, '2017-03-14', '2024-12-31', 'notStated'],
    [2023, '2024-01-22', '2024-12-31', 'notStated'],
    [2023, '2024-01-23', '2024-12-31', 'passes'],
    [2024, '2017-03-13', '2024-12-31', 'fails'],
    [2024, '2024-01-23', '', 'passes'],
    [2025, '2017-03-13', '', 'fails'],
    [2025, '2024-01-22', '', 'fails'],
    [2025, '2024-01-23', '', 'passes'],
    [2026, '2024-01-23', '', 'passes'],
    [2025, '', '', 'notTested'],
  ])('for %i, registered %s and used %s: %s', (year, registrationDay, useDay, expected) => {
    expect(national('registrationCheck', { registrationDay, useDay }, year)).toBe(expected);
  });

  test.each([
    ['2012-11-08', 'fails'],
    ['2012-11-09', 'passes'],
    ['', 'notTested'],
  ])('a project started %s: %s', (projectStart, expected) => {
    expect(national('startCheck', { projectStart })).toBe(expected);
  });

  test.each([
    ['2020-09-22', 'fails'],
    ['2020-09-23', 'passes'],
  ])('reductions from %s: %s, and that is only assumed', (reductionDay, expected) => {
    expect(national('reductionCheck', { reductionDay })).toBe(expected);
  });

  test('old reductions are not asked for start and time of reductions', () => {
    const old = { registrationDay: '2016-05-01', useDay: '2024-06-01', projectStart: '', reductionDay: '' };
    expect(national('startCheck', old, 2023)).toBe('notApplicable');
    expect(national('lotEligible', old, 2023)).toBe('yes');
  });

  test.each(['phcer', 'sgdea'])('%s of Guangdong is not accepted', (offsetKind) => {
    expect(national('kindCheck', { offsetKind })).toBe('fails');
    expect(national('lotUsable', { offsetKind })).toBe('0');
  });

  test('a project under national allocation is not accepted', () => {
    expect(national('allocationCheck', { underAllocation: 'yes' })).toBe('fails');
    expect(national('lotEligible', { underAllocation: 'yes', projectStart: '' })).toBe('no');
  });

  test('a blank test leaves the lot open, and no quantity is claimed', () => {
    expect(national('lotEligible', { projectStart: '' })).toBe('open');
    expect(national('lotUsable', { projectStart: '' })).toBe('incomplete');
  });

  test('the rule for 2025 is marked as draft', () => {
    const row = ask(REGISTRY, 'cases.offsetLots.national', 2025, NEW);
    expect(resultOf(row, 'registrationCheck')?.status).toBe('draft');
  });
});

const LOCAL: Fields = {
  offsetKind: 'ccer',
  projectPlace: 'guangdong',
  projectType: 'otherProject',
  co2Ch4Share: '50',
  ownBoundary: 'no',
  lotQuantity: '20000',
  yearEmissions: '1000000',
};
const guangdong = (id: string, changes: Fields = {}, year = 2015) =>
  told('cases.offsetLots.guangdong', year, { ...LOCAL, ...changes }, id);

describe('Guangdong lots', () => {
  test('GD-16: 1,000,000 t of emissions allow 100,000 t, of these 70,000 t or more from Guangdong', () => {
    expect([guangdong('lotLimit'), guangdong('localAtLimit'), guangdong('otherAtLimit')]).toEqual([
      '100000',
      '70000',
      '30000',
    ]);
  });

  test.each([
    ['50', 'passes'],
    ['49.99', 'fails'],
    ['', 'notTested'],
  ])('2015: CO2 and CH4 of %s %%: %s', (co2Ch4Share, expected) => {
    expect(guangdong('gasCheck', { co2Ch4Share })).toBe(expected);
  });

  test.each(['hydro', 'fossil', 'preCdm'])('2014 and 2015: no %s projects', (projectType) => {
    expect(guangdong('typeCheck', { projectType }, 2014)).toBe('fails');
    expect(guangdong('lotEligible', { projectType })).toBe('no');
  });

  test('in other years the type of project is no test, and the answer says how far the rules read go', () => {
    expect(guangdong('typeCheck', { projectType: 'hydro' }, 2016)).toBe('undefined');
    expect(guangdong('lotEligible', { projectType: 'hydro' }, 2016)).toBe('yes');
  });

  test.each([
    ['shenzhen', 2015, 'passes'],
    ['shenzhen', 2016, 'fails'],
    ['sichuan', 2016, 'fails'],
    ['elsewhere', 2016, 'passes'],
    ['guangdong', 2016, 'passes'],
    ['hubei', 2017, 'passes'],
  ])('projects in %s for %i: %s', (projectPlace, year, expected) => {
    expect(guangdong('placeCheck', { projectPlace }, year)).toBe(expected);
  });

  test('Shenzhen is not local', () => {
    expect(guangdong('lotLocal', { projectPlace: 'shenzhen' })).toBe('no');
    expect(guangdong('lotLocal')).toBe('yes');
  });

  test.each([
    ['phcer', 2015, 'notStated'],
    ['phcer', 2016, 'passes'],
    ['phcer', 2019, 'passes'],
    ['ccer', 2022, 'notStated'],
    ['ccer', 2023, 'notStated'],
    ['sgdea', 2019, 'notStated'],
    ['sgdea', 2024, 'passes'],
    ['phcer', 2024, 'passes'],
    ['ccer', 2025, 'notStated'],
  ])('%s for %i: %s', (offsetKind, year, expected) => {
    expect(guangdong('kindCheck', { offsetKind }, year)).toBe(expected);
  });

  test('nothing from inside the own boundary', () => {
    expect(guangdong('lotEligible', { ownBoundary: 'yes' })).toBe('no');
    expect(guangdong('lotUsable', { ownBoundary: 'yes' })).toBe('0');
  });
});

describe('the whole account in Guangdong', () => {
  test.each([
    ['70000', 'passes'],
    ['69999', 'fails'],
    ['', 'notTested'],
  ])('%s t from Guangdong of 100,000 t used: %s', (accountLocal, expected) => {
    expect(guangdong('accountLocalCheck', { accountUsed: '100000', accountLocal })).toBe(expected);
  });

  test('for 2019 PHCER of designated areas lower the local share to 60 %', () => {
    const at60 = { accountUsed: '100000', accountLocal: '60000' };
    expect(guangdong('accountLocalCheck', { ...at60, povertyPhcer: 'yes' }, 2019)).toBe('passes');
    expect(guangdong('accountLocalCheck', { ...at60, povertyPhcer: 'no' }, 2019)).toBe('fails');
    expect(guangdong('accountLocalCheck', { ...at60, povertyPhcer: 'yes' }, 2020)).toBe('fails');
  });

  test.each([
    ['100000', 'passes'],
    ['100000.1', 'fails'],
  ])('%s t used with 1,000,000 t of emissions: %s', (accountUsed, expected) => {
    expect(guangdong('accountLimitCheck', { accountUsed })).toBe(expected);
  });

  test('for 2024 PHCER make up 70 % or more of themselves and the special allowances', () => {
    const of = (accountPhcer: string) => guangdong('accountPhcerCheck', { accountPhcer, accountSpecial: '3000' }, 2024);
    expect([of('7000'), of('6999')]).toEqual(['passes', 'fails']);
  });

  test('the market-wide totals are those of 2017 to 2021', () => {
    expect([2016, 2017, 2020, 2021, 2022].map((year) => guangdong('marketTotal', {}, year))).toEqual([
      'undefined',
      '1500000',
      '1500000',
      '1000000',
      'undefined',
    ]);
  });
});
