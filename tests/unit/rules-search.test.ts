// The search over all rules: by name in either language, id, formula, value, article and document number.
import { describe, expect, test } from 'vitest';
import { anchorOf, entriesOf, plainWords } from '../../src/derive/search-entries';
import { marked, RuleIndex } from '../../src/derive/search-rules';
import { makeRegistry } from '../../src/engine/registry';
import type { Lang } from '../../src/model/text';
import { PACKS, QUESTIONS, SOURCES } from '../../src/rules';

const REGISTRY = makeRegistry([...PACKS, ...QUESTIONS], SOURCES);
const INDEX = new RuleIndex(REGISTRY);

/** "national.power parameter electricityBenchmark" for each hit shown. */
const found = (query: string, lang: Lang = 'en'): readonly string[] =>
  INDEX.find(query, lang, undefined, 50).flatMap(({ pack, hits }) =>
    hits.map(({ entry }) => `${pack.id} ${entry.kind} ${entry.id}`),
  );
const packs = (query: string): readonly string[] => INDEX.find(query, 'en').map(({ pack }) => pack.id);

describe('a rule is found', () => {
  test.each([
    ['基准值'],
    ['electricity benchmark'],
    ['electricityBenchmark'],
    ['0.8049'],
    ['conventional coal 0.8049'],
    ['０.８０４９'],
  ])('by “%s”', (query) => {
    expect(found(query)).toContain('national.power parameter electricityBenchmark');
  });

  test('by the number of its document, whatever brackets are typed, as a document and in what cites it', () => {
    const hits = found('国环规气候[2024]1号');
    expect(hits.some((hit) => hit.startsWith('national.power source'))).toBe(true);
    expect(hits.some((hit) => hit.startsWith('national.power quantity'))).toBe(true);
    expect(found('国环规气候〔2024〕1号')).toEqual(hits);
  });

  test('by a name that its formula reads', () => {
    expect(found('floorShare')).toContain('national.enterprise quantity enterprises-floorTopUp');
  });

  test('in every pack that has it', () => {
    expect(packs('offset limit')).toEqual(expect.arrayContaining(['national.enterprise', 'guangdong.enterprise']));
  });

  test('only where all words stand', () => {
    expect(found('offset limit zebra')).toEqual([]);
    expect(found('   ')).toEqual([]);
  });
});

describe('the order of hits', () => {
  test('has the pack in view first, then the best', () => {
    const guangdong = PACKS.find(({ id }) => id === 'guangdong.enterprise');
    expect(INDEX.find('offset limit', 'en', guangdong)[0]?.pack.id).toBe('guangdong.enterprise');
    const [first] = INDEX.find('offset limit', 'en')[0]?.hits ?? [];
    expect(first?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Offset', 'limit']);
  });

  test('shows a few of a pack and counts the rest', () => {
    const [group] = INDEX.find('排放', 'zh', PACKS[0], 3);
    expect(group?.hits).toHaveLength(3);
    expect(group?.count).toBeGreaterThan(3);
  });
});

test('a hit outside the name shows where the words stand, in the language of the page', () => {
  const [group] = INDEX.find('0.8049', 'zh');
  const where = group?.hits[0]?.found;
  expect(where?.lang).toBe('zh');
  expect(where?.parts).toContainEqual({ text: '0.8049', hit: true });
});

test('a text is marked where the words stand and stays whole', () => {
  expect(marked('Load factor 0.65, load', ['load', '65'])).toEqual([
    { text: 'Load', hit: true },
    { text: ' factor 0.', hit: false },
    { text: '65', hit: true },
    { text: ', ', hit: false },
    { text: 'load', hit: true },
  ]);
});

test('writing is compared plainly and keeps its length', () => {
  expect(plainWords('tCO₂／ＭＷｈ〔2024〕−1')).toBe('tco2/mwh(2024)-1');
});

test('within a pack every place has an anchor of its own', () => {
  const entries = entriesOf(REGISTRY);
  expect(entries.length).toBeGreaterThan(1000);
  const anchors = entries.map((entry) => `${entry.pack.id} ${anchorOf(entry)}`);
  expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
});
