// Counting rows that meet a condition, and days that come before or after each other.
import { describe, expect, test } from 'vitest';
import { checkTypes, TypeFault } from '../../src/formula/check';
import { parse } from '../../src/formula/parse';
import { faultIn, frame, result } from '../cases/frame';

const rows = [frame({ sector: 'power' }), frame({ sector: 'steel' }), frame({ sector: 'steel' })];

describe('count', () => {
  test('tells how many rows there are, none included', () => {
    expect([result('count(rows)', frame({}, rows)), result('count(rows)')]).toEqual(['3', '0']);
  });

  test('tells for how many rows a condition holds', () => {
    const of = (sector: string) => result(`count(rows, rows.sector = "${sector}")`, frame({}, rows));
    expect([of('power'), of('steel'), of('cement')]).toEqual(['1', '2', '0']);
  });

  test('cannot tell while the condition of a row cannot be told', () => {
    const unsure = [...rows, frame({ sector: faultIn('incomplete', 'sector') })];
    expect(result('count(rows, rows.sector = "steel")', frame({}, unsure))).toBe('incomplete: sector');
  });
});

describe('days', () => {
  test.each([
    ['day < "2024-05-01"', 'true'],
    ['day <= "2024-04-30"', 'true'],
    ['day > "2024-04-30"', 'false'],
    ['day >= "2024-04-30"', 'true'],
  ])('%s', (formula, wanted) => {
    expect(result(formula, frame({ day: '2024-04-30' }))).toBe(wanted);
  });

  const typeOf = (formula: string) =>
    checkTypes(parse(formula), (name) => (name.id === 'day' ? { kind: 'date' } : { kind: 'text' }));

  test('are ordered, but words are not', () => {
    expect(typeOf('day < "2024-05-01"')).toEqual({ kind: 'truth' });
    expect(() => typeOf('word < "b"')).toThrow(TypeFault);
    expect(() => typeOf('day < 5')).toThrow(TypeFault);
  });
});
