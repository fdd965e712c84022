// What a position costs at five prices: exactly what the book says once that price is set in it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { setSetting } from '../../src/book/commands';
import { refIn } from '../../src/book/compute-nodes';
import { readScenario } from '../../src/book/csv';
import { applyPatch } from '../../src/book/patch';
import type { Book } from '../../src/book/types';
import { plainText } from '../../src/derive/numbers';
import { PRICED, priceSteps, sensitivity, tellingFigures } from '../../src/derive/sensitivity';
import { resultOf } from '../../src/engine/evaluate';
import type { Row } from '../../src/engine/row';
import { Fault, type Value } from '../../src/formula/value';
import { computed, REGISTRY } from '../cases/run';

function bookOf(file: string): Book {
  const read = readScenario(readFileSync(`public/examples/${file}.csv`, 'utf8'));
  if ('faults' in read) throw new Error(file);
  return read.book;
}

function withPrice(book: Book, price: string): Book {
  const { patch } = setSetting(book, 'allowancePrice', price);
  return patch ? applyPatch(book, patch) : book;
}

const said = (value: Value | undefined): string | undefined =>
  value instanceof Fault ? value.kind : value === undefined ? undefined : plainText(value);
const nameOf = (row: Row): string => `${refIn(row).enterprise} ${refIn(row).year} ${refIn(row).scheme}`;
const rowsOf = (book: Book): readonly Row[] => {
  const { positions, cycles } = computed(book);
  return [...positions, ...cycles];
};

const PRICES = ['57', '76.5', '97.494', '133', '0'];

describe.each([
  'coal-gas-2024',
  'one-plant-2019-2026',
  'two-markets-2023',
  'guangdong-power-2013-2014',
  'air-cooled-chp-2022',
])('the costs of %s at other prices', (file) => {
  const book = bookOf(file);
  const rows = rowsOf(book);
  const before = rows.map((row) => PRICED.map((id) => said(resultOf(row, id)?.value)));

  test.each(PRICES)('are at %s what the book gives with that price', (price) => {
    const other = rowsOf(withPrice(book, price));
    expect(other.map(nameOf)).toEqual(rows.map(nameOf));
    const told = rows.map((row) => sensitivity(REGISTRY, book.settings, row, [price])[0]?.values);
    const expected = other.map((row) => PRICED.map((id) => said(resultOf(row, id)?.value)));
    expect(told.map((values) => PRICED.map((id) => said(values?.[id])))).toEqual(expected);
  });

  test('leave the book as it was', () => {
    expect(rows.map((row) => PRICED.map((id) => said(resultOf(row, id)?.value)))).toEqual(before);
  });
});

describe('five prices', () => {
  test('stand around the price of the user', () => {
    expect(priceSteps('95')).toEqual(['57', '76', '95', '114', '133']);
    expect(priceSteps('97.49')).toEqual(['58.49', '77.99', '97.49', '116.99', '136.49']);
  });

  test('are blank where the user has given none, and nothing is told then', () => {
    expect(priceSteps('')).toEqual(['', '', '', '', '']);
    const [row] = rowsOf(bookOf('coal-gas-2024'));
    if (!row) throw new Error('no position');
    expect(sensitivity(REGISTRY, {}, row, priceSteps('')).map(({ values }) => values)).toEqual([{}, {}, {}, {}, {}]);
  });
});

test('money at a price is rounded once, as the rules round it', () => {
  const [row] = rowsOf(bookOf('coal-gas-2024'));
  if (!row) throw new Error('no position');
  const steps = sensitivity(REGISTRY, { offsetPrice: '75' }, row, ['57.123', '95']);
  expect(steps.map(({ values }) => said(values.purchaseCost))).toEqual(['7130949.71', '11859325']);
  expect(tellingFigures(steps)).toEqual(['purchaseCost', 'complianceCost', 'fineLow', 'fineHigh']);
});
