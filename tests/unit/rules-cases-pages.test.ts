// What the pages of single questions tell: costs of the purchase need, the table of penalties, which tests a year has.
import { describe, expect, test } from 'vitest';
import { Computation } from '../../src/book/compute';
import { offsetLimits, percentText } from '../../src/derive/offset-limits';
import { OFFSET_ANSWERS, offsetQuestions } from '../../src/derive/offset-questions';
import { purchaseCosts } from '../../src/derive/order-costs';
import { figureText, settingText, withStandIns } from '../../src/derive/penalty-position';
import { penaltyTable } from '../../src/derive/penalty-table';
import { checkPacks } from '../../src/engine/check-pack';
import { makeRegistry } from '../../src/engine/registry';
import { Fault, isNumber, type Value } from '../../src/formula/value';
import { PACKS, QUESTIONS, SOURCES } from '../../src/rules';
import { makeBook, sheetsOf } from '../cases/run';
import { coal } from '../cases/short';

const REGISTRY = makeRegistry([...PACKS, ...QUESTIONS], SOURCES);
const shown = (value: Value | undefined): string =>
  isNumber(value) ? value.toFixed() : value instanceof Fault ? value.kind : String(value);

/** Two years of one enterprise: 100 t short in 2024, 150 t in 2025; prices of its book. */
function book(): Computation {
  const sheets = sheetsOf([
    { year: 2024, units: [coal(900, 1000)], enterprise: { plannedSurrender: '400' } },
    { year: 2025, units: [coal(850, 1000)] },
  ]);
  const computation = new Computation(REGISTRY);
  computation.sync(makeBook(sheets, { allowancePrice: '80', deadlineAveragePrice: '98' }));
  return computation;
}

test('questions and books live in one registry without a fault', () => {
  expect(checkPacks(REGISTRY)).toEqual([]);
});

describe('penalties of a day', () => {
  const lines = (scheme: 'national' | 'guangdong', breachDay: string, more = {}) =>
    penaltyTable(REGISTRY, scheme, { breachDay, ...more }).lines.map((line) => [
      line.breach,
      line.offender,
      shown(line.low),
      shown(line.high),
    ]);

  test('under the Measures there are three fines for a key entity', () => {
    expect(lines('national', '2022-12-31', { missingTonnes: '5' })).toEqual([
      ['nonSurrender', 'keyEntity', '20000', '30000'],
      ['noReport', 'keyEntity', '10000', '30000'],
      ['dataFraud', 'keyEntity', '10000', '30000'],
    ]);
  });

  test('under the Regulations every breach has its line, and NI-P1 stands in the first', () => {
    const found = lines('national', '2024-12-31', {
      missingTonnes: '865300',
      averagePrice: '98',
      gainsFound: 'gainsNone',
    });
    expect(found[0]).toEqual(['nonSurrender', 'keyEntity', '423997000', '847994000']);
    expect(found.map(([breach, offender]) => `${breach} ${offender}`)).toEqual([
      'nonSurrender keyEntity',
      'noReport keyEntity',
      'noPlanRecords keyEntity',
      'dataFraud keyEntity',
      'dataFraud personInCharge',
      'serviceFalse personInCharge',
      'serviceFalse verificationBody',
      'serviceFalse testingBody',
      'manipulation personInCharge',
      'manipulation anyone',
      'disruption personInCharge',
      'disruption anyone',
      'obstruction anyone',
      'ccerFalse projectOwner',
      'ccerFalse ccerBody',
    ]);
  });

  test('each line names its own article', () => {
    const places = penaltyTable(REGISTRY, 'national', { breachDay: '2025-06-01' }).lines.map(
      (line) => line.cite[0]?.place.en,
    );
    expect(places.slice(0, 4)).toEqual(['article 24', 'article 21', 'article 21', 'article 22']);
    const guangdong = penaltyTable(REGISTRY, 'guangdong', { breachDay: '2020-06-20' }).lines;
    expect(guangdong.map((line) => line.cite[0]?.place.en)).toEqual([
      'article 36 (text of 2014: article 37)',
      'article 35',
      'article 35',
      'article 35',
      'article 37',
      'article 38',
    ]);
  });

  test('the cut of the next allocation stands beside the fine', () => {
    const given = { breachDay: '2025-06-01', missingTonnes: '10', nextYearAllowance: '1000' };
    const cuts = penaltyTable(REGISTRY, 'national', given).lines.map((line) => line.cut.map(shown));
    expect(cuts.slice(0, 4)).toEqual([
      ['10', '10'],
      ['0', '0'],
      ['0', '0'],
      ['500', '1000'],
    ]);
  });

  test('a line that lacks its amounts is incomplete, and stays in the table', () => {
    expect(lines('national', '2025-06-01')[0]).toEqual(['nonSurrender', 'keyEntity', 'incomplete', 'incomplete']);
  });

  test('a day outside the years read, or none, gives no line', () => {
    expect(penaltyTable(REGISTRY, 'national', { breachDay: '2020-12-31' })).toEqual({ lines: [], covered: false });
    expect(penaltyTable(REGISTRY, 'national', {}).covered).toBe(false);
    expect(penaltyTable(REGISTRY, 'guangdong', { breachDay: '2014-07-15' }).covered).toBe(true);
  });
});

describe('questions of an offset lot', () => {
  const ids = (scheme: 'national' | 'guangdong', year: number) =>
    offsetQuestions(REGISTRY, scheme, year).lot.map((rule) => rule.id);

  test('the day of use is asked only while old reductions could be used', () => {
    expect(ids('national', 2023)).toContain('useDay');
    expect(ids('national', 2025)).not.toContain('useDay');
  });

  test('type and gases of a project are asked for 2014 and 2015', () => {
    expect(ids('guangdong', 2015)).toEqual(expect.arrayContaining(['projectType', 'co2Ch4Share']));
    expect(ids('guangdong', 2016)).not.toContain('projectType');
  });

  test('the whole account is asked for in Guangdong only, special allowances for 2024', () => {
    const account = (scheme: 'national' | 'guangdong', year: number) =>
      offsetQuestions(REGISTRY, scheme, year).account.map((rule) => rule.id);
    expect(account('national', 2024)).toEqual([]);
    expect(account('guangdong', 2018)).toEqual(['accountUsed', 'accountLocal']);
    expect(account('guangdong', 2019)).toEqual(['povertyPhcer', 'accountUsed', 'accountLocal']);
    expect(account('guangdong', 2024)).toEqual(['accountUsed', 'accountLocal', 'accountPhcer', 'accountSpecial']);
  });

  test('every answer of the packs has its place on the page', () => {
    const listed = new Set<string>(Object.values(OFFSET_ANSWERS).flat());
    const packs = QUESTIONS.filter((pack) => pack.sector === 'offsetLots');
    const answers = packs.flatMap((pack) => pack.quantities.filter((one) => !one.step).map((one) => one.id));
    expect(packs.length).toBe(2);
    expect(answers.filter((id) => !listed.has(id))).toEqual([]);
  });

  test('the limits stand side by side: 5 % of the obligation, 10 % of the emissions with 70 % local', () => {
    const of = (year: number) =>
      offsetLimits(REGISTRY, year).map(({ limit, local }) => [percentText(limit, ' '), percentText(local, ' ')]);
    expect(of(2020)).toEqual([
      ['5 %', ''],
      ['10 %', '70 %'],
    ]);
    expect(of(2015)[0]).toEqual(['', '']);
  });
});

describe('costs of the purchase need', () => {
  test('tonnes times price, line by line and in all; a blank price gives no cost', () => {
    const { positions } = book();
    const costs = purchaseCosts(REGISTRY, positions, 'national', ['60', '', '97.49']);
    expect(costs.lines.map((line) => shown(line.need))).toEqual(['100', '150']);
    expect(costs.lines.map((line) => line.costs[2]?.toFixed())).toEqual(['9749', '14623.5']);
    expect(costs.need.toFixed()).toBe('250');
    expect(costs.totals.map((total) => total?.toFixed())).toEqual(['15000', undefined, '24372.5']);
    expect(costs.unknown).toBe(0);
  });

  test('positions of another market are left out', () => {
    expect(purchaseCosts(REGISTRY, book().positions, 'guangdong', ['60']).lines).toEqual([]);
  });
});

describe('what stands in for blank fields', () => {
  test('figures of the position and the price before the deadline, never over what was entered', () => {
    const [row] = book().positions;
    expect(figureText(row, 'unsurrendered')).toBe('600');
    expect(figureText(row, 'surrenderDeadline')).toBe('2025-12-31');
    expect(figureText(undefined, 'unsurrendered')).toBe('');
    expect(settingText(row, ['deadlineAveragePrice', 'allowancePrice'])).toBe('98');
    expect(settingText(row, ['offsetPrice', 'allowancePrice'])).toBe('80');
    expect(withStandIns({ a: '1', b: '' }, { a: '2', b: '3', c: '' })).toEqual({ a: '1', b: '3' });
  });
});
