// Breaches: the article of the day, the fine at each boundary, deductions before and after each change of the law.
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

const national = (offender: string, breachKind: string, breachDay: string, id: string, more: Fields = {}) =>
  told('cases.breaches.national', Number(breachDay.slice(0, 4)), { offender, breachKind, breachDay, ...more }, id);

/** The fine from and to. */
const fine = (offender: string, breachKind: string, breachDay: string, more: Fields = {}) => [
  national(offender, breachKind, breachDay, 'fineLow', more),
  national(offender, breachKind, breachDay, 'fineHigh', more),
];
const NONE = { gainsFound: 'gainsNone' };
const gains = (illegalGains: string) => ({ gainsFound: 'gainsSome', illegalGains });

describe('failing to surrender on the national market', () => {
  const missing = (missingTonnes: string, averagePrice = '98') => ({ missingTonnes, averagePrice });

  test('NI-P1: 865,300 t at 98.00 yuan, five times: 423,997,000.00 yuan', () => {
    expect(fine('keyEntity', 'nonSurrender', '2024-12-31', missing('865300'))).toEqual(['423997000', '847994000']);
  });

  test('the Measures hold to 2024-04-30, the Regulations from 2024-05-01', () => {
    const of = (day: string) => national('keyEntity', 'nonSurrender', day, 'provision');
    expect(['2023-12-31', '2024-04-30', '2024-05-01', '2025-12-31'].map(of)).toEqual([
      'm19Art40',
      'm19Art40',
      'r775Art24',
      'r775Art24',
    ]);
    expect(fine('keyEntity', 'nonSurrender', '2024-04-30', missing('10'))).toEqual(['20000', '30000']);
    expect(fine('keyEntity', 'nonSurrender', '2024-05-01', missing('10'))).toEqual(['4900', '9800']);
  });

  test('before the Measures there is no answer', () => {
    expect(national('keyEntity', 'nonSurrender', '2021-01-31', 'provision')).toBe('refused');
    expect(national('keyEntity', 'nonSurrender', '2021-02-01', 'provision')).toBe('m19Art40');
  });

  test('where nothing is missing nothing is due, and no price is needed', () => {
    const none = { missingTonnes: '0' };
    expect(fine('keyEntity', 'nonSurrender', '2021-12-31', none)).toEqual(['0', '0']);
    expect(fine('keyEntity', 'nonSurrender', '2024-04-30', none)).toEqual(['0', '0']);
    expect(fine('keyEntity', 'nonSurrender', '2025-12-31', none)).toEqual(['0', '0']);
    expect(fine('keyEntity', 'nonSurrender', '2025-12-31', { missingTonnes: '1' })).toEqual([
      'incomplete',
      'incomplete',
    ]);
  });

  test('money is rounded once, to the fen', () => {
    expect(fine('keyEntity', 'nonSurrender', '2025-12-31', missing('1', '62.3601'))[0]).toBe('311.8');
  });

  test('from 2026-08-15 there is no new cut of the next allocation, as the draft has it', () => {
    const cut = (day: string, more: Fields = {}) =>
      national('keyEntity', 'nonSurrender', day, 'cutHigh', { ...missing('100'), ...more });
    expect(cut('2023-12-31')).toBe('100');
    expect(cut('2025-12-31')).toBe('100');
    expect(cut('2026-08-14')).toBe('100');
    expect(cut('2026-08-15')).toBe('0');
    expect(cut('2025-12-31', { decisionDay: '2026-08-14' })).toBe('100');
    expect(cut('2025-12-31', { decisionDay: '2026-08-15' })).toBe('0');
    expect(national('keyEntity', 'nonSurrender', '2026-08-15', 'consequence')).toBe('suspendOnly');
    expect(national('keyEntity', 'nonSurrender', '2026-08-14', 'consequence')).toBe('cutDeficitSuspend');
  });

  test('the cut is official while it does not hang on the draft', () => {
    const status = (day: string) => {
      const fields = { offender: 'keyEntity', breachKind: 'nonSurrender', breachDay: day, missingTonnes: '1' };
      return resultOf(ask(REGISTRY, 'cases.breaches.national', Number(day.slice(0, 4)), fields), 'cutLow')?.status;
    };
    expect([status('2025-12-31'), status('2026-12-31')]).toEqual(['official', 'draft']);
  });
});

describe('fixed ranges', () => {
  test.each([
    ['keyEntity', 'noReport', '2024-04-30', '10000', '30000'],
    ['keyEntity', 'dataFraud', '2024-04-30', '10000', '30000'],
    ['keyEntity', 'noReport', '2024-05-01', '50000', '500000'],
    ['keyEntity', 'noPlanRecords', '2024-05-01', '50000', '500000'],
    ['personInCharge', 'dataFraud', '2024-05-01', '50000', '200000'],
    ['personInCharge', 'serviceFalse', '2024-05-01', '20000', '200000'],
    ['personInCharge', 'manipulation', '2025-01-01', '100000', '1000000'],
    ['personInCharge', 'disruption', '2025-01-01', '50000', '500000'],
    ['anyone', 'obstruction', '2025-01-01', '20000', '200000'],
    ['projectOwner', 'ccerFalse', '2023-10-19', '10000', '100000'],
    ['ccerBody', 'ccerFalse', '2026-01-01', '50000', '200000'],
  ])('%s, %s on %s: %s to %s yuan', (offender, breach, day, low, high) => {
    expect(fine(offender, breach, day)).toEqual([low, high]);
  });

  test.each([
    ['personInCharge', 'nonSurrender', '2025-01-01'],
    ['keyEntity', 'serviceFalse', '2025-01-01'],
    ['keyEntity', 'noPlanRecords', '2024-04-30'],
    ['testingBody', 'serviceFalse', '2024-04-30'],
    ['anyone', 'obstruction', '2023-01-01'],
    ['projectOwner', 'ccerFalse', '2023-10-18'],
    ['projectOwner', 'ccerFalse', '2022-01-01'],
    ['keyEntity', 'ccerFalse', '2025-01-01'],
  ])('no article puts this to %s: %s on %s', (offender, breach, day) => {
    expect(fine(offender, breach, day, NONE)).toEqual(['refused', 'refused']);
  });
});

describe('fines by illegal gains', () => {
  test.each([
    ['keyEntity', 'dataFraud', '499999.99', '500000', '2000000'],
    ['keyEntity', 'dataFraud', '500000', '2500000', '5000000'],
    ['testingBody', 'serviceFalse', '19999.99', '20000', '100000'],
    ['testingBody', 'serviceFalse', '20000', '100000', '200000'],
    ['verificationBody', 'serviceFalse', '199999.99', '200000', '1000000'],
    ['verificationBody', 'serviceFalse', '200000', '1000000', '2000000'],
    ['anyone', 'manipulation', '499999.99', '500000', '5000000'],
    ['anyone', 'manipulation', '500000', '500000', '5000000'],
    ['anyone', 'manipulation', '600000', '600000', '6000000'],
    ['anyone', 'disruption', '99999.99', '100000', '1000000'],
    ['anyone', 'disruption', '150000', '150000', '1500000'],
  ])('%s, %s, gains of %s: %s to %s yuan', (offender, breach, amount, low, high) => {
    expect(fine(offender, breach, '2025-06-01', gains(amount))).toEqual([low, high]);
  });

  test('no gains: the fixed range; not said whether there are any: incomplete', () => {
    expect(fine('keyEntity', 'dataFraud', '2025-06-01', NONE)).toEqual(['500000', '2000000']);
    expect(fine('keyEntity', 'dataFraud', '2025-06-01')).toEqual(['incomplete', 'incomplete']);
    expect(fine('keyEntity', 'dataFraud', '2025-06-01', { gainsFound: 'gainsSome' })[0]).toBe('incomplete');
  });

  test('fraud that is not mended cuts 50 to 100 % of the next allocation, also after 2026-08-15', () => {
    const more = { ...NONE, nextYearAllowance: '1000' };
    for (const day of ['2025-06-01', '2026-08-15'])
      expect([
        national('keyEntity', 'dataFraud', day, 'cutLow', more),
        national('keyEntity', 'dataFraud', day, 'cutHigh', more),
      ]).toEqual(['500', '1000']);
  });

  test('under the Measures the false part is cut', () => {
    expect(national('keyEntity', 'noReport', '2022-06-01', 'cutLow', { falseTonnes: '70' })).toBe('70');
  });
});

describe('breaches in Guangdong', () => {
  const guangdong = (breachKind: string, id: string, missingTonnes = '12000', year = 2020) =>
    told('cases.breaches.guangdong', year, { breachKind, missingTonnes }, id);

  test('GD-17: 12,000 t missing: 24,000 t less next year and 50,000 yuan', () => {
    expect(guangdong('nonSurrender', 'cutLow')).toBe('24000');
    expect([guangdong('nonSurrender', 'fineLow'), guangdong('nonSurrender', 'fineHigh')]).toEqual(['50000', '50000']);
  });

  test('where nothing is missing nothing is due', () => {
    expect([guangdong('nonSurrender', 'fineHigh', '0'), guangdong('nonSurrender', 'cutHigh', '0')]).toEqual(['0', '0']);
  });

  test.each([
    ['falseReport', '10000', '30000', 'mArt35'],
    ['blocking', '10000', '30000', 'mArt35'],
    ['blockingSerious', '50000', '50000', 'mArt35'],
    ['verifierBreach', '30000', '50000', 'mArt37'],
    ['exchangeBreach', '10000', '50000', 'mArt38'],
  ])('%s: %s to %s yuan by %s', (breach, low, high, article) => {
    expect(['fineLow', 'fineHigh', 'provision'].map((id) => guangdong(breach, id, ''))).toEqual([low, high, article]);
  });

  test('the rule is the same from 2014 to 2026', () => {
    expect([2014, 2026].map((year) => guangdong('nonSurrender', 'fineLow', '1', year))).toEqual(['50000', '50000']);
    expect(guangdong('nonSurrender', 'fineLow', '1', 2013)).toBe('refused');
  });
});
