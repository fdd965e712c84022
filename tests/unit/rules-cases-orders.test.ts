// Orders on the national market: every limit at its edge, and which vintages pay for which obligation.
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/derive/ask';
import { checkPacks } from '../../src/engine/check-pack';
import { resultOf } from '../../src/engine/evaluate';
import { makeRegistry } from '../../src/engine/registry';
import { Fault, isNumber } from '../../src/formula/value';
import { QUESTIONS, SOURCES } from '../../src/rules';
import { CASE_CHOICES } from '../../src/rules/cases/words';
import { CHOICE_LABELS } from '../../src/rules/choices';
import { PUBLISHED_PRICES } from '../../src/rules/prices';

const REGISTRY = makeRegistry(QUESTIONS, SOURCES);
const PLAIN = {
  tradeKind: 'listed',
  orderSide: 'buy',
  trader: 'keyEntity',
  orderQuantity: '5000',
  previousClose: '100',
  orderPrice: '100',
  vintage: '2025',
  obligationFor: '2025',
};

function answer(id: string, changes: Readonly<Record<string, string>> = {}, year = 2026): string {
  const value = resultOf(ask(REGISTRY, 'cases.orders', year, { ...PLAIN, ...changes }), id)?.value;
  if (value instanceof Fault) return value.kind;
  return isNumber(value) ? value.toFixed() : String(value);
}

test('the packs of single questions have no fault', () => {
  expect(checkPacks(REGISTRY)).toEqual([]);
});

test('every choice that can be picked has words in both languages', () => {
  const rules = QUESTIONS.flatMap((pack) => pack.inputs).filter((rule) => rule.kind === 'choice');
  const wordsOf = (id: string, choice: string) => (CASE_CHOICES[id] ?? CHOICE_LABELS[id])?.[choice];
  const lacking = rules.flatMap((rule) =>
    (rule.choices ?? []).filter((choice) => !wordsOf(rule.id, choice)?.zh || !wordsOf(rule.id, choice)?.en),
  );
  expect(rules.length).toBeGreaterThan(10);
  expect(lacking).toEqual([]);
});

describe('the price band', () => {
  test('a listed trade may go to ten percent on either side of the previous close', () => {
    expect([answer('lowestPrice'), answer('highestPrice')]).toEqual(['90', '110']);
  });

  test('a block trade may go to thirty percent', () => {
    const block = { tradeKind: 'block', orderQuantity: '100000' };
    expect([answer('lowestPrice', block), answer('highestPrice', block)]).toEqual(['70', '130']);
  });

  test.each([
    ['90', 'passes'],
    ['110', 'passes'],
    ['89.99', 'fails'],
    ['110.01', 'fails'],
  ])('a price of %s after a close of 100: %s', (orderPrice, expected) => {
    expect(answer('priceCheck', { orderPrice })).toBe(expected);
  });

  test('the band is shown exactly, not rounded to the tick', () => {
    expect(answer('highestPrice', { previousClose: '74.63' })).toBe('82.093');
  });

  test.each([
    ['82.09', 'passes'],
    ['82.1', 'roundingOpen'],
    ['82.11', 'fails'],
    ['67.17', 'passes'],
    ['67.16', 'roundingOpen'],
    ['67.15', 'fails'],
  ])('with limits between two ticks a price of %s: %s', (orderPrice, expected) => {
    expect(answer('priceCheck', { previousClose: '74.63', orderPrice })).toBe(expected);
  });

  test('an order that hangs on the rounding is neither allowed nor not', () => {
    expect(answer('orderAllowed', { previousClose: '74.63', orderPrice: '82.1' })).toBe('open');
  });

  test('without a previous close there is no band', () => {
    expect(answer('lowestPrice', { previousClose: '0' })).toBe('refused');
    expect(answer('lowestPrice', { previousClose: '' })).toBe('incomplete');
  });
});

describe('size, lot and tick', () => {
  test.each([
    ['listed', '99999', 'passes'],
    ['listed', '100000', 'fails'],
    ['block', '100000', 'passes'],
    ['block', '99999', 'fails'],
  ])('a %s trade of %s t: %s', (tradeKind, orderQuantity, expected) => {
    expect(answer('sizeCheck', { tradeKind, orderQuantity })).toBe(expected);
  });

  test.each([
    ['1', 'passes'],
    ['0.5', 'fails'],
    ['1.5', 'fails'],
    ['0', 'fails'],
  ])('a quantity of %s t: %s', (orderQuantity, expected) => {
    expect(answer('lotCheck', { orderQuantity })).toBe(expected);
  });

  test.each([
    ['74.63', 'passes'],
    ['74.635', 'fails'],
  ])('a price of %s in whole ticks: %s', (orderPrice, expected) => {
    expect(answer('tickCheck', { orderPrice })).toBe(expected);
  });

  test('one failing check is enough to keep an order out, whatever else is blank', () => {
    expect(answer('orderAllowed')).toBe('yes');
    expect(answer('orderAllowed', { trader: 'other', orderPrice: '' })).toBe('no');
    expect(answer('orderAllowed', { orderPrice: '' })).toBe('incomplete');
  });
});

describe('value', () => {
  test('buying pays and selling receives quantity times price, to the fen', () => {
    const odd = { orderQuantity: '3', orderPrice: '97.49' };
    expect(answer('orderValue', odd)).toBe('292.47');
    expect(answer('cashChange', odd)).toBe('-292.47');
    expect(answer('cashChange', { ...odd, orderSide: 'sell' })).toBe('292.47');
  });

  test('the hours go with the way of trading', () => {
    expect(answer('tradingHours')).toBe('listedHours');
    expect(answer('tradingHours', { tradeKind: 'block' })).toBe('blockHours');
  });
});

describe('vintages', () => {
  test.each([
    ['2022', '2021', 'usable'],
    ['2023', '2021', 'notUsable'],
    ['2019-2020', '2023', 'usable'],
    ['2023', '2023', 'usable'],
    ['2024', '2023', 'notUsable'],
    ['2024', '2024', 'usable'],
    ['2024', '2025', 'notUsable'],
    ['2026', '2025', 'usable'],
    ['2025', '2026', 'usable'],
    ['2026', 'overdue', 'usable'],
    ['2021', '2019-2020', 'notUsable'],
  ])('an allowance of %s for the obligation of %s: %s', (vintage, obligationFor, expected) => {
    expect(answer('vintageCheck', { vintage, obligationFor })).toBe(expected);
  });

  test('what rests on the consultation draft is marked as draft', () => {
    const status = (vintage: string, obligationFor: string) =>
      resultOf(ask(REGISTRY, 'cases.orders', 2026, { ...PLAIN, vintage, obligationFor }), 'vintageCheck')?.status;
    expect(status('2025', '2025')).toBe('draft');
    expect(status('2022', '2022')).toBe('derived');
  });

  test('before the market opened there is no answer', () => {
    expect(answer('orderAllowed', {}, 2020)).toBe('refused');
  });
});

describe('published prices', () => {
  test('each has one value or a range, a citation that is listed, and its own name', () => {
    const faults = PUBLISHED_PRICES.filter(
      (price) =>
        price.values.length < 1 ||
        price.values.length > 2 ||
        price.cite.length === 0 ||
        price.cite.some((cite) => !REGISTRY.sources.has(cite.source)),
    );
    expect(faults.map((price) => price.id)).toEqual([]);
    expect(new Set(PUBLISHED_PRICES.map((price) => price.id)).size).toBe(PUBLISHED_PRICES.length);
  });

  test('the close of 2024 and the average of 2025 are those of the texts', () => {
    const of = (id: string) => PUBLISHED_PRICES.find((price) => price.id === id)?.values;
    expect([of('cea2024'), of('cea2025'), of('gdea2024range')]).toEqual([['97.49'], ['62.36'], ['36.96', '67.67']]);
  });
});
