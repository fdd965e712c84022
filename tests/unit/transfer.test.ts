// Leftover allowances of enterprises moved to the national ETS: released in parts, valued, and the proposed transfer.
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/derive/ask';
import { adviceOf } from '../../src/engine/advice';
import { checkPacks } from '../../src/engine/check-pack';
import { resultOf } from '../../src/engine/evaluate';
import { makeRegistry } from '../../src/engine/registry';
import { Decimal } from '../../src/formula/decimal';
import { Fault } from '../../src/formula/value';
import { SOURCES } from '../../src/rules';
import { GUANGDONG_TRANSFER } from '../../src/rules/guangdong/transfer';

const REGISTRY = makeRegistry([GUANGDONG_TRANSFER], SOURCES);
type Given = Readonly<Record<string, string>>;

const put = (given: Given, year = 2024) => ask(REGISTRY, GUANGDONG_TRANSFER.id, year, given);

/** The value of an answer as plain text, or what it lacks. */
function found(given: Given, id: string, year?: number): string {
  const value = resultOf(put(given, year), id)?.value;
  if (value instanceof Decimal) return value.toFixed();
  return value instanceof Fault ? value.causes.map((cause) => `${cause.code} ${cause.at.id}`).join(', ') : 'none';
}
const valuesOf = (given: Given, ...ids: readonly string[]) => ids.map((id) => found(given, id));
const releases = (given: Given) => valuesOf(given, 'release1', 'release2', 'release3');

test('the pack has no fault', () => {
  expect(checkPacks(REGISTRY)).toEqual([]);
});

describe('release in parts', () => {
  test('special allowances of a steel enterprise come by thirds from 2024 on', () => {
    expect(releases({ sector: 'steel', leftoverAllowance: '90000' })).toEqual(['30000', '30000', '30000']);
  });

  test('tonnes that three do not divide: whole tonnes first, the remainder last', () => {
    expect(releases({ sector: 'cement', leftoverAllowance: '10001' })).toEqual(['3333', '3333', '3335']);
    expect(found({ sector: 'cement', leftoverAllowance: '10001' }, 'exactPart')).toMatch(/^3333\.6{20,}7$/);
  });

  test.each([
    ['4999', ['4999', '0', '0'], '1'],
    ['5000', ['1666', '1666', '1668'], '3'],
  ])('a power enterprise with %s t left over', (leftoverAllowance, parts, count) => {
    expect(releases({ sector: 'power', leftoverAllowance })).toEqual(parts);
    expect(found({ sector: 'power', leftoverAllowance }, 'leftoverPartsCounted')).toBe(count);
  });

  test('little left over makes no difference to special allowances', () => {
    expect(releases({ sector: 'steel', leftoverAllowance: '300' })).toEqual(['100', '100', '100']);
  });

  test('the parts add up to what is left over, whatever it is', () => {
    for (let tonnes = 0; tonnes < 6000; tonnes += 7)
      for (const sector of ['power', 'steel']) {
        const parts = releases({ sector, leftoverAllowance: String(tonnes) });
        expect(parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).toFixed()).toBe(String(tonnes));
      }
  });

  test('the rounding is marked as assumed, the number of parts of power enterprises is not', () => {
    const row = put({ sector: 'power', leftoverAllowance: '9000' });
    expect(resultOf(row, 'release1')?.status).toBe('assumed');
    expect(resultOf(row, 'leftoverPartsCounted')?.status).toBe('published');
  });

  test('nothing is told without sector or tonnes', () => {
    expect(found({ sector: 'steel' }, 'release1')).toBe('blank leftoverAllowance');
    expect(found({ leftoverAllowance: '9000' }, 'release1')).toBe('blank sector');
  });
});

describe('value in Guangdong', () => {
  const given = { sector: 'steel', leftoverAllowance: '90000', leftoverPrice: '40' };

  test('the fee of 0.5 % is taken off', () => {
    expect(valuesOf(given, 'grossValue', 'tradingFee', 'netValue')).toEqual(['3600000', '18000', '3582000']);
  });

  test('the parts are worth together what the whole is worth', () => {
    expect(valuesOf(given, 'netValue1', 'netValue2', 'netValue3')).toEqual(['1194000', '1194000', '1194000']);
  });

  test('the fee is derived for special allowances and assumed for power enterprises', () => {
    expect(resultOf(put(given), 'netValue')?.status).toBe('derived');
    expect(resultOf(put({ ...given, sector: 'power' }), 'netValue')?.status).toBe('assumed');
  });
});

describe('the proposed transfer', () => {
  const given = { sector: 'steel', leftoverAllowance: '90000', leftoverPrice: '40', nationalPrice: '80' };

  test('nothing is transferred where every share is blank', () => {
    expect(valuesOf(given, 'transferredTotal', 'transferValue', 'scenarioGain')).toEqual(['0', '0', '0']);
  });

  test('a share without its discount waits for it', () => {
    expect(found({ ...given, transferShare1: '0.5' }, 'credited1')).toBe('blank transferDiscount1');
  });

  test('half of the first part at a discount of a fifth, all of the third at none', () => {
    const scenario = {
      ...given,
      transferShare1: '0.5',
      transferDiscount1: '0.2',
      transferShare3: '1',
      transferDiscount3: '0',
    };
    expect(valuesOf(scenario, 'transferred1', 'credited1', 'transferred2', 'credited3')).toEqual([
      '15000',
      '12000',
      '0',
      '30000',
    ]);
    expect(valuesOf(scenario, 'transferValue', 'keptValue', 'scenarioValue', 'scenarioGain')).toEqual([
      '3360000',
      '1791000',
      '5151000',
      '1569000',
    ]);
  });

  test('everything of it is marked as assumed', () => {
    expect(resultOf(put(given), 'scenarioValue')?.status).toBe('assumed');
  });

  test('a share above one cannot be meant', () => {
    expect(found({ ...given, transferShare1: '1.1', transferDiscount1: '0' }, 'transferred1')).toMatch(/Share1$/);
  });
});

describe('moved within 2023', () => {
  test('what is no longer in the account is deducted from the national pre-allocation', () => {
    const given = { preIssued: '50000', preIssuedHeld: '42000' };
    expect([found(given, 'takenBack', 2023), found(given, 'deductedNational', 2023)]).toEqual(['42000', '8000']);
  });

  test('no more is taken back than was issued', () => {
    const given = { preIssued: '50000', preIssuedHeld: '60000' };
    expect([found(given, 'takenBack', 2023), found(given, 'deductedNational', 2023)]).toEqual(['50000', '0']);
  });

  test('other plans say nothing of it', () => {
    expect(found({ preIssued: '1', preIssuedHeld: '1' }, 'takenBack', 2024)).toBe('none');
  });
});

test('trading, freezing and offset use of special allowances are told to their holders only', () => {
  expect(adviceOf(put({ sector: 'cement' }))).toHaveLength(3);
  expect(adviceOf(put({ sector: 'power' }))).toEqual([]);
});
