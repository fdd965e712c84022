// The plan of a year: quantities in the order they need each other, circles and unknown names refused.
import { describe, expect, test } from 'vitest';
import { makePlan } from '../../src/engine/plan';
import { PackFault, packFor } from '../../src/engine/registry';
import { namesIn } from '../../src/formula/tree';
import type { Pack } from '../../src/model/pack';
import { PACKS } from '../../src/rules';
import { REGISTRY } from '../cases/run';
import { dated, formula, pack, parameter, quantity, registry } from '../cases/small-pack';

const planOf = (one: Pack, year = 2024) => makePlan(registry(one), one, 'facilities', year, []);
const orderOf = (one: Pack, year = 2024): readonly string[] => planOf(one, year).slots.map((slot) => slot.quantity.id);

describe('the order of computation', () => {
  test('follows what reads what, not how the rules are listed', () => {
    expect(orderOf(pack([quantity('c', 'b + a'), quantity('a', 'given'), quantity('b', 'a * 2')]))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('puts the quantity that picks the line of a table before the one that reads the table', () => {
    const table = parameter('factor', [{ ...dated(2024, 2025), table: { x: '1' } }], { by: 'kind' });
    const kind = quantity('kind', '"x"', { kind: 'choice', unit: '' });
    expect(orderOf(pack([quantity('a', 'given * factor'), kind], { parameters: [table] }))).toEqual(['kind', 'a']);
  });

  test('counts the versions of the year only, so that two years may order differently', () => {
    const a = quantity('a', [formula('given', 2024, 2024), formula('b', 2025, 2025)]);
    const b = quantity('b', [formula('a', 2024, 2024), formula('given', 2025, 2025)]);
    expect(orderOf(pack([a, b]), 2024)).toEqual(['a', 'b']);
    expect(orderOf(pack([a, b]), 2025)).toEqual(['b', 'a']);
  });

  test('a quantity without a version of the year is not there', () => {
    expect(orderOf(pack([quantity('a', [formula('given', 2024, 2024)]), quantity('b', 'given')]), 2025)).toEqual(['b']);
  });

  test('in the real packs every quantity comes after all it reads, in every year', () => {
    for (const one of PACKS)
      for (let year = one.from; year <= one.to; year += 1)
        for (const level of ['streams', 'facilities', 'enterprises', 'cycles'] as const) {
          const { slots, indexOf } = makePlan(REGISTRY, one, level, year, []);
          for (const { node, index, quantity: of } of slots)
            for (const name of namesIn(node))
              if (name.scope === null) expect(indexOf.get(name.id) ?? -1, `${year} ${of.id}`).toBeLessThan(index);
        }
  });
});

describe('a plan that cannot be made', () => {
  test('names the members of a circle in order', () => {
    expect(() => planOf(pack([quantity('a', 'b'), quantity('b', 'c + given'), quantity('c', 'a')]))).toThrow(
      new PackFault('circle: a -> b -> c -> a'),
    );
    expect(() => planOf(pack([quantity('a', 'a + 1')]))).toThrow('circle: a -> a');
  });

  test('finds a circle through the table line', () => {
    const table = parameter('factor', [{ ...dated(2024, 2025), table: { x: '1' } }], { by: 'kind' });
    const kind = quantity('kind', 'if(a > 1, "x", "y")', { kind: 'choice', unit: '' });
    expect(() => planOf(pack([quantity('a', 'factor'), kind], { parameters: [table] }))).toThrow(
      'circle: a -> kind -> a',
    );
  });

  test.each([
    ['nothing', '"nothing" is no quantity, input or parameter here'],
    ['streams.nothing', 'streams.nothing can only be read inside sum or count'],
    ['sum(facilities.given)', 'there are no rows "facilities" below'],
    ['sum(sum(streams.a))', 'takes names of one kind of rows|rows of streams cannot be reached'],
  ])('%s is not known', (text, message) => {
    expect(() => planOf(pack([quantity('a', text)]))).toThrow(new RegExp(message));
  });

  test('a name of another year is not known either', () => {
    const gone = parameter('gone', [{ ...dated(2024, 2024), value: '1' }]);
    const one = pack([quantity('a', 'given * gone')], { parameters: [gone] });
    expect(orderOf(one, 2024)).toEqual(['a']);
    expect(() => planOf(one, 2025)).toThrow('"gone" is no quantity, input or parameter here');
  });
});

describe('which pack serves a row', () => {
  test.each([
    ['national', 'power', 2019, 'national.power'],
    ['national', 'power', 2026, 'national.power'],
    ['national', '', 2024, 'national.enterprise'],
    ['national', 'power', 2018, 'yearNotCovered'],
    ['national', 'power', 2027, 'yearNotCovered'],
    ['national', 'shipping', 2024, 'sectorUnknown'],
    ['elsewhere', 'power', 2024, 'schemeUnknown'],
  ])('%s %s %i: %s', (scheme, sector, year, served) => {
    const found = packFor(REGISTRY, scheme, sector, year);
    expect(typeof found === 'string' ? found : found.id).toBe(served);
  });
});
