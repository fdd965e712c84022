// Earlier editions of packs: rebuilt exactly, known by version, refused where unknown; books compute by the ones they keep.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Computation } from '../../src/book/compute';
import type { Book } from '../../src/book/types';
import { resultLines } from '../../src/derive/results';
import { checkPacks } from '../../src/engine/check-pack';
import { agreedTo, lockOf, packAt, registryAt, unknownIn, versionsOf } from '../../src/engine/editions';
import { PackFault, type Registry } from '../../src/engine/registry';
import type { Pack } from '../../src/model/pack';
import { type Change, LATER, laterRules, RULES, raised, setTo } from '../cases/edition';
import { bookOf } from '../cases/run';
import { dated, formula, input, pack, parameter, quantity, registry } from '../cases/small-pack';

const EXAMPLES = readdirSync('public/examples').map((file) => bookOf(readFileSync(`public/examples/${file}`, 'utf8')));
const NOW = lockOf(RULES);

function linesOf(rules: Registry, book: Book) {
  const computation = new Computation(rules);
  computation.sync(book);
  return resultLines(book, computation, 'en');
}

const withoutPast = ({ past: _past, ...rest }: Pack) => rest;

/** A change to some parameter or formula of the rules: numbers moved, formulas scaled. */
const anyChange: fc.Arbitrary<Change> = fc.constantFrom(...RULES.packs).chain((one) => {
  const numbers = one.parameters.filter(({ kind }) => kind === 'number');
  const formulas = one.quantities.filter(({ kind }) => kind === 'number');
  const changes: Change[] = [
    ...numbers.map(({ id }): Change => {
      const moved = (text: string): string => `${text}${text.includes('.') ? '' : '.'}5`;
      return {
        kind: 'parameter',
        id,
        change: ({ versions }) =>
          versions.map((version) => ({
            ...version,
            ...(version.value !== undefined && { value: moved(version.value) }),
            ...(version.table && {
              table: Object.fromEntries(Object.entries(version.table).map(([key, text]) => [key, moved(text)])),
            }),
          })),
      };
    }),
    ...formulas.map(
      ({ id }): Change => ({
        kind: 'formula',
        id,
        change: ({ versions }) => versions.map((version) => ({ ...version, formula: `(${version.formula}) * 1.01` })),
      }),
    ),
  ];
  return fc.constantFrom(...changes);
});

const anyChanges = fc.uniqueArray(anyChange, {
  minLength: 1,
  maxLength: 4,
  selector: ({ kind, id }) => `${kind} ${id}`,
});

describe('an earlier edition', () => {
  test('of any change to the packs of this project is the pack as it was', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        for (const one of RULES.packs) {
          const later = raised(one, changes);
          expect(withoutPast(packAt(later, one.version))).toEqual(withoutPast(one));
          expect(packAt(later, later.version)).toBe(later);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is reached through all that came after it', () => {
    const first = RULES.packs[0] as Pack;
    const second = raised(first, [setTo('heatBenchmark', 2024, '0.2', 'gas')], '2026.2');
    const third = raised(
      second,
      [setTo('heatBenchmark', 2024, '0.3', 'gas'), setTo('heatBenchmark', 2023, '9', 'gas')],
      '2027.1',
    );
    expect(versionsOf(third)).toEqual(['2027.1', '2026.2', '2026.1']);
    expect(withoutPast(packAt(third, '2026.1'))).toEqual(withoutPast(first));
    expect(packAt(third, '2026.2').parameters).toEqual(second.parameters);
    expect(packAt(packAt(third, '2026.2'), '2026.1')).toBe(packAt(third, '2026.1'));
  });

  test('that is not known is refused, never the nearest one', () => {
    const later = raised(RULES.packs[0] as Pack, [setTo('heatBenchmark', 2024, '0.2', 'gas')]);
    for (const version of ['2025.9', '2026.11', '2027.1', '', 'constructor'])
      expect(() => packAt(later, version)).toThrow(PackFault);
  });

  test('lacks what came later and has what was withdrawn, where it stood', () => {
    const gone = quantity('gone', 'old * 2');
    const later = pack([quantity('a', 'given'), quantity('b', 'new')], {
      version: '2',
      inputs: [input('given'), input('extra')],
      parameters: [parameter('new', '3', { unit: 'tCO2' })],
      past: [
        {
          version: '1',
          released: '2026-01-01',
          changes: [
            { kind: 'parameter', id: 'new', before: [], ...why },
            { kind: 'formula', level: 'facilities', id: 'b', before: [formula('old')], ...why },
            { kind: 'withdrawnParameter', parameter: parameter('old', '5', { unit: 'tCO2' }), ...why },
            { kind: 'withdrawnFormula', quantity: gone, after: 'a', ...why },
            { kind: 'input', level: 'facilities', id: 'extra', before: null, ...why },
            { kind: 'frame', before: { to: 2024 }, ...why },
          ],
        },
      ],
    });
    const earlier = packAt(later, '1');
    expect(earlier.quantities.map(({ id }) => id)).toEqual(['a', 'gone', 'b']);
    expect(earlier.parameters.map(({ id }) => id)).toEqual(['old']);
    expect(earlier.inputs.map(({ id }) => id)).toEqual(['given']);
    expect(earlier.to).toBe(2024);
    expect(checkPacks(registry(later))).toEqual([]);
  });

  test('is checked as strictly as the latest one', () => {
    const of = (version: string, past: string, before: string) =>
      checkPacks(
        registry(
          pack([quantity('a', 'given')], {
            version,
            past: [
              {
                version: past,
                released: '2026-01-01',
                changes: [{ kind: 'formula', level: 'facilities', id: 'a', before: [formula(before)], ...why }],
              },
            ],
          }),
        ),
      );
    expect(of('2', '1', 'given * 2')).toEqual([]);
    expect(of('2', '1', 'nobody')).toContainEqual(expect.stringContaining('"nobody" is no quantity'));
    expect(of('2026.10', '2026.9', 'given')).toEqual([expect.stringContaining('would not survive a spreadsheet')]);
    expect(of('2', '2', 'given')).toContainEqual('made.up: version 2 stands twice');
  });
});

const why = { from: 2024, to: 2025, why: { zh: '因', en: 'why' }, cite: dated(2024, 2025).cite };

describe('the rules of a book', () => {
  test('are the latest where it names none, and the very same object where it names these', () => {
    expect(registryAt(RULES, undefined)).toBe(RULES);
    expect(registryAt(RULES, NOW)).toBe(RULES);
    expect(registryAt(RULES, { 'national.power': '2026.1' })).toBe(RULES);
  });

  test('give every number of the examples exactly as before, whatever a later app has changed', () => {
    fc.assert(
      fc.property(anyChanges, fc.constantFrom(...EXAMPLES), (changes, book) => {
        const later = laterRules(changes);
        const kept = { ...book, lock: NOW };
        expect(linesOf(later, kept)).toEqual(linesOf(RULES, book));
        // whichever edition the rules were left in before
        const moved = new Computation(later);
        moved.sync({ ...kept, lock: lockOf(later) });
        expect(resultLines(book, moved, 'en')).toEqual(linesOf(later, { ...book, lock: lockOf(later) }));
        moved.sync(kept);
        expect(resultLines(kept, moved, 'en')).toEqual(linesOf(RULES, book));
      }),
      { numRuns: 25 },
    );
  });

  test('in a version that is not known compute nothing until the user agrees, and say so', () => {
    const [book] = EXAMPLES as [Book];
    const kept = { ...book, lock: { ...NOW, 'national.power': '2027.1' } };
    expect([...unknownIn(RULES, kept.lock)]).toEqual([['national.power', '2027.1']]);
    const held = linesOf(RULES, kept).filter(({ sheet }) => sheet === 'facilities');
    expect(held.length).toBeGreaterThan(0);
    for (const line of held) expect([line.value, line.status]).toEqual(['', 'refused']);
    expect(held[0]?.cite).toContain('2027.1');
    expect(linesOf(agreedTo(RULES), kept)).toEqual(linesOf(RULES, book));
  });

  test('that the app has no pack of are told and change nothing', () => {
    const [book] = EXAMPLES as [Book];
    const lock = { ...NOW, 'moon.power': '1' };
    expect([...unknownIn(RULES, lock)]).toEqual([['moon.power', '1']]);
    expect(linesOf(RULES, { ...book, lock })).toEqual(linesOf(RULES, book));
  });

  test('of an earlier edition and of none known stand side by side', () => {
    const later = laterRules([setTo('floorShare', 2024, '0.9')]);
    const of = registryAt(later, { 'national.enterprise': '2026.1', 'national.power': '9' });
    expect(of.packs.find(({ id }) => id === 'national.enterprise')?.version).toBe('2026.1');
    expect([...(of.unknown ?? [])]).toEqual([['national.power', '9']]);
    expect(registryAt(of, undefined)).toBe(later);
    expect(later.packs.find(({ id }) => id === 'national.enterprise')?.version).toBe(LATER);
  });
});
