// The worked examples of the three texts, replayed through the rules: one test for each, and none is left out.
import { expect, test } from 'vitest';
import { replay, type Way, waysOf } from '../../src/derive/replay';
import { makeRegistry } from '../../src/engine/registry';
import type { Example, ExampleLine } from '../../src/model/example';
import { PACKS, QUESTIONS, SOURCES } from '../../src/rules';
import { EXAMPLES } from '../../src/rules/examples';

const REGISTRY = makeRegistry([...PACKS, ...QUESTIONS], SOURCES);

const numbered = (prefix: string, to: number): readonly string[] =>
  Array.from({ length: to }, (_, index) => `${prefix}${index + 1}`);

/** national-power.md section 12, national-industry.md section 7, guangdong.md section 10. */
const INDEPENDENT = [
  ...['NP-E1', 'NP-E2', 'NP-E2b', 'NP-E3', 'NP-E4', 'NP-E5', 'NP-E6', 'NP-E7', 'NP-E8', 'NP-E9', 'NP-E10'],
  ...numbered('NI-P', 8),
  ...[6, 7, 8, 9, 10, 11, 12, 14, 19, 20].map((number) => `GD-${number}`),
];
const DERIVED = [
  ...numbered('NP-D', 3),
  ...numbered('NI-D', 7),
  ...[1, 2, 3, 4, 5, 13, 15, 16, 17, 18, 21].map((number) => `GD-${number}`),
];

const idsOf = (list: readonly Example[]): readonly string[] => list.map(({ id }) => id).sort();

test('every example of the texts is there once, and none is called published that is derived', () => {
  expect(idsOf(EXAMPLES.filter(({ kind }) => kind !== 'derived'))).toEqual([...INDEPENDENT].sort());
  expect(idsOf(EXAMPLES.filter(({ kind }) => kind === 'derived'))).toEqual([...DERIVED].sort());
});

test.each(EXAMPLES.map((example) => [example.id, example.title.en, example] as const))(
  '%s: %s',
  (_id, _title, example) => {
    const { agrees, lines } = replay(example, REGISTRY);
    expect(lines.filter((line) => !line.agrees)).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
    expect(agrees).toBe(true);
  },
);

test('every example names its documents, and says everything in both languages', () => {
  for (const { id, cite, title, given, note, lines } of EXAMPLES) {
    const unknown = cite.filter(({ source }) => !REGISTRY.sources.has(source));
    expect([id, unknown]).toEqual([id, []]);
    expect(cite.length, id).toBeGreaterThan(0);
    for (const words of [title, given, ...(note ? [note] : []), ...cite.map(({ place }) => place)])
      expect([id, words.zh !== '', words.en !== '', /\p{Script=Han}/u.test(words.en)]).toEqual([id, true, true, false]);
    for (const { what } of lines) expect([id, what.zh !== '', what.en !== '']).toEqual([id, true, true]);
  }
});

const ONLY_ARITHMETIC = ['NI-P4', 'NI-P6', 'NI-P7', 'NI-P8'];

test('what is only the arithmetic of a text is known to be so, and everything else goes through the rules', () => {
  const arithmetic = EXAMPLES.filter((example) => waysOf(example).every((way: Way) => way === 'arithmetic'));
  expect(arithmetic.map(({ id }) => id)).toEqual(ONLY_ARITHMETIC);
  for (const { id, note } of arithmetic) expect(note?.en, id).toMatch(/arithmetic/);
});

const [first] = EXAMPLES;
const changed = (example: Example | undefined, change: Partial<ExampleLine>): Example => {
  const line = example?.lines[0];
  if (!example || !line) throw new Error('there is no example');
  return { ...example, lines: [{ ...line, ...change }] };
};

test('a printed figure that the rules do not give is told apart', () => {
  const { agrees, lines } = replay(changed(first, { expected: '1.0968' }), REGISTRY);
  expect([agrees, lines.map(({ got }) => got)]).toEqual([false, ['1.0967']]);
});

test('a figure agrees within its tolerance and not beyond it', () => {
  const within = (expected: string) =>
    replay(changed(first, { expected, within: '0.0005', places: 3 }), REGISTRY).agrees;
  expect([within('1.0972'), within('1.0973'), within('1.0963'), within('1.0962')]).toEqual([true, false, true, false]);
});

test('all digits count where the text gives neither decimals nor a tolerance', () => {
  const example = EXAMPLES.find(({ id }) => id === 'NP-D1');
  expect(replay(changed(example, {}), REGISTRY).agrees).toBe(true);
  expect(replay(changed(example, { expected: '1.06136355062' }), REGISTRY).agrees).toBe(false);
});

test('rules that are not there leave an example without a value, and say what is missing', () => {
  const { agrees, lines } = replay(changed(first, {}), makeRegistry([], []));
  expect(agrees).toBe(false);
  expect(lines.map(({ got, lacks }) => [got, lacks.split(',')[0]])).toEqual([['', 'refused']]);
});
