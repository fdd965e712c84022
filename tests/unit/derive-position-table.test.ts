// All positions of a book in one table, and what covers each: parts add up, whatever the market and the year.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refIn } from '../../src/book/compute-nodes';
import { readScenario } from '../../src/book/csv';
import type { Book } from '../../src/book/types';
import { plainText } from '../../src/derive/numbers';
import { chainOf } from '../../src/derive/position-chain';
import { coverageOf, floorOf, runningCover } from '../../src/derive/position-coverage';
import { positionTable } from '../../src/derive/position-table';
import { resultOf } from '../../src/engine/evaluate';
import type { Row } from '../../src/engine/row';
import { ZERO } from '../../src/formula/decimal';
import { computed, type Fields, makeBook } from '../cases/run';

const FILES = readdirSync('public/examples').filter((name) => name.endsWith('.csv'));

function bookOf(file: string): Book {
  const read = readScenario(readFileSync(`public/examples/${file}`, 'utf8'));
  if ('faults' in read) throw new Error(file);
  return read.book;
}

const figure = (row: Row, id: string): string => plainText(resultOf(row, id)?.value);

describe.each(FILES)('every position of %s', (file) => {
  const { positions, cycles } = computed(bookOf(file));
  const known = [...positions, ...cycles].flatMap((row) => {
    const coverage = coverageOf(row, 'zh');
    return coverage ? [{ row, coverage }] : [];
  });

  test('is covered by parts that add up to what is available and what is to be bought', () => {
    expect(known.length).toBeGreaterThan(0);
    for (const { row, coverage } of known) {
      const sum = coverage.parts.reduce((total, { value }) => total.plus(value), ZERO);
      const need = coverage.parts.find(({ id }) => id === 'purchaseNeed')?.value ?? ZERO;
      expect(sum.minus(need).toFixed(), refIn(row).year).toBe(figure(row, 'available'));
      if (row.level === 'enterprises' && need.greaterThan(ZERO))
        expect(sum.toFixed()).toBe(coverage.obligation.toFixed());
    }
  });

  test('counts up line by line to all that is there', () => {
    for (const { row, coverage } of known) {
      const totals = [...runningCover(row).values()];
      const sum = coverage.parts.reduce((total, { value }) => total.plus(value), ZERO);
      expect(totals.at(-1)?.toFixed() ?? '0').toBe(sum.toFixed());
      expect(totals).toEqual(totals.toSorted((a, b) => a.comparedTo(b)));
    }
  });
});

test('the running total stands at the lines that bring something, as a share of the obligation', () => {
  const [row] = computed(bookOf('coal-gas-2024.csv')).positions;
  if (!row) throw new Error('no position');
  const covered = chainOf([row], 'en').flatMap(({ id, cells }) => {
    const at = cells[0]?.covered;
    return at ? [[id, at.total.toFixed()]] : [];
  });
  expect(covered).toEqual([
    ['calculatedAllowance', '586090'],
    ['floorTopUp', '627338'],
    ['bankedAllowances', '639338'],
    ['offsetUsed', '659338'],
    ['purchaseNeed', '784173'],
  ]);
});

test('the floor is a line where all units are power units of a year with a floor', () => {
  const [row] = computed(bookOf('coal-gas-2024.csv')).positions;
  expect(row && floorOf(row)?.value.toFixed()).toBe('627338.4');
  const [capped] = computed(bookOf('one-plant-2019-2026.csv')).positions;
  expect(capped && refIn(capped).year).toBe('2019');
  expect(capped && floorOf(capped)).toBeUndefined();
});

describe('the table of all positions', () => {
  const hall = (enterprise: string, purchasedElectricity: string): Fields => ({
    enterprise,
    facility: 'Hall',
    year: '2023',
    scheme: 'guangdong',
    sector: 'dataCentre',
    output: '40000',
    purchasedElectricity,
    gridFactor: '0.6379',
  });
  const facilities = [hall('A', '58000'), hall('B', ''), hall('C', '90000'), hall('D', '70000')];
  const { positions } = computed(makeBook({ facilities }, { allowancePrice: '50' }));
  const computation = computed(makeBook({ facilities }, { allowancePrice: '50' }));

  test('has a line for each, the largest shortfall first and what is not known last', () => {
    const lines = positionTable(computation, 'shortfall');
    expect(lines).toHaveLength(positions.length);
    expect(lines.map(({ enterprise, state }) => [enterprise, state])).toEqual([
      ['C', 'complete'],
      ['D', 'complete'],
      ['A', 'complete'],
      ['B', 'incomplete'],
    ]);
  });

  test('is sorted by name where that is wanted', () => {
    expect(positionTable(computation, 'name').map(({ enterprise }) => enterprise)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('says what the position itself says', () => {
    for (const { row, values } of positionTable(computation, 'name'))
      expect(plainText(values.purchaseNeed)).toBe(figure(row, 'purchaseNeed'));
  });

  test('calls a position without price incomplete only where something is to be bought', () => {
    const unpriced = computed(makeBook({ facilities: [hall('A', '58000')] }));
    expect(positionTable(unpriced, 'name').map(({ state }) => state)).toEqual(['incomplete']);
  });
});
