// The working of a facility: steel by process, Guangdong by view, each step in the order of the law.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workingOf } from '../../src/derive/working';
import type { Row } from '../../src/engine/row';
import { bookOf, computed, type Fields, makeBook } from '../cases/run';

const exampleUnit = (name: string): Row => {
  const [unit] = computed(bookOf(readFileSync(`public/examples/${name}.csv`, 'utf8'))).positions[0]?.children ?? [];
  if (!unit) throw new Error(name);
  return unit;
};

const valuesOf = (row: Row): ReadonlyMap<string, string> =>
  new Map(workingOf(row, 'en').map(({ id, shown }) => [id, shown.exact]));

test('a steel works shows what each process emits, and what is left for the rest', () => {
  const values = valuesOf(exampleUnit('steel-works-2025'));
  expect(values.get('ironmakingCounted')).toBe('2725008.145933333333333333333');
  expect(values.get('sinteringCounted')).toBe('723464.082');
  expect(values.get('powerUnitCounted')).toBe('1272169.8');
  expect(values.has('otherEmissions')).toBe(true);
});

describe('a Guangdong plant', () => {
  const key = { enterprise: 'E', facility: '1', year: '2023' };
  const PAPER: Fields = {
    ...key,
    scheme: 'guangdong',
    sector: 'paper',
    purchasedElectricity: '10000',
    gridFactor: '0.5',
  };
  const gas = { ...key, stream: 'gas', material: 'naturalGas', quantity: '100', netCalorificValue: '389.31' };
  const book = makeBook({
    facilities: [PAPER],
    streams: [{ ...gas, carbonContentPerHeat: '0.0153', oxidationFactor: '1' }],
  });
  const [unit] = computed(book).positions[0]?.children ?? [];
  const values = unit ? valuesOf(unit) : new Map<string, string>();

  test('is seen as a producer, as a consumer and as both', () => {
    // 100 x 389.31 x 0.0153 x 44 / 12 = 2,184.0291 t of its own, 5,000 t behind the electricity it buys
    expect(values.get('emissionsProducer')).toBe('2184.0291');
    expect(values.get('emissionsConsumer')).toBe('7184.0291');
    expect(values.get('emissionsBoth')).toBe('7184.0291');
  });

  test('lists no step that has no value yet', () => {
    expect(values.has('benchmarkCounted')).toBe(false);
    expect(values.get('calculatedAllowance')).toMatch(/needs/);
  });
});
