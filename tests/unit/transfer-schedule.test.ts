// The schedule of releases as the page shows it: years, exact shares, what is still missing.
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/derive/ask';
import { scheduleOf, shareOf } from '../../src/derive/transfer';
import { makeRegistry } from '../../src/engine/registry';
import { Decimal } from '../../src/formula/decimal';
import { SOURCES } from '../../src/rules';
import { GUANGDONG_TRANSFER } from '../../src/rules/guangdong/transfer';

const REGISTRY = makeRegistry([GUANGDONG_TRANSFER], SOURCES);
const schedule = (given: Readonly<Record<string, string>>) =>
  scheduleOf(ask(REGISTRY, GUANGDONG_TRANSFER.id, 2024, given));

describe('years of release', () => {
  const yearsOf = (sector: string, leftoverAllowance: string) =>
    schedule({ sector, leftoverAllowance })?.lines.map(({ year }) => year);

  test.each([
    ['steel', '2024', '2026'],
    ['cement', '2024', '2026'],
    ['power', '2021', '2023'],
  ])('%s: from %s to %s', (sector, first, last) => {
    const years = yearsOf(sector, '9000');
    expect([years?.length, years?.at(0), years?.at(-1)]).toEqual([3, first, last]);
  });

  test('a release at once is one line without year', () => {
    expect(yearsOf('power', '4999')).toEqual([undefined]);
  });
});

test('a third is exact: whole tonnes and what is left over them', () => {
  const share = shareOf(new Decimal(10_001), new Decimal(3));
  expect([share.whole.toFixed(), share.rest.toFixed(), share.parts.toFixed()]).toEqual(['3333', '2', '3']);
  expect(shareOf(new Decimal(9000), new Decimal(3)).rest.isZero()).toBe(true);
});

test('without price the tonnes are told all the same, and no value', () => {
  const lines = schedule({ sector: 'steel', leftoverAllowance: '300' })?.lines ?? [];
  expect(lines.map(({ released, value }) => [released.toFixed(), value])).toEqual([
    ['100', undefined],
    ['100', undefined],
    ['100', undefined],
  ]);
});

test('without sector or tonnes there is no schedule', () => {
  expect(schedule({ sector: 'steel' })).toBeUndefined();
  expect(schedule({ leftoverAllowance: '300' })).toBeUndefined();
  expect(schedule({ sector: 'steel', leftoverAllowance: 'many' })).toBeUndefined();
});

test('a part whose discount is missing has no credit, the others have theirs', () => {
  const given = { sector: 'steel', leftoverAllowance: '300', transferShare1: '1' };
  const lines = schedule(given)?.lines ?? [];
  expect(lines.map(({ transferred }) => transferred?.toFixed())).toEqual(['100', '0', '0']);
  expect(lines.map(({ credited }) => credited?.toFixed())).toEqual([undefined, '0', '0']);
});
