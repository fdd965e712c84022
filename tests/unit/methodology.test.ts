// The methodology documents against tests/golden/methodology; UPDATE_GOLDEN=1 writes them anew.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { methodology } from '../../src/derive/methodology';
import { chapterFor, chapterName, chaptersOf, chapterTitle } from '../../src/derive/methodology-chapters';
import { makeRegistry } from '../../src/engine/registry';
import { LANGS, type Lang } from '../../src/model/text';
import { PACKS, QUESTIONS, SOURCES } from '../../src/rules';

const GOLDEN = new URL('../golden/methodology/', import.meta.url);
const REGISTRY = makeRegistry([...PACKS, ...QUESTIONS], SOURCES);
const CHAPTERS = chaptersOf(REGISTRY);

const written = CHAPTERS.flatMap((chapter) =>
  LANGS.map((lang) => ({ name: `${chapterName(chapter)}.${lang}.md`, chapter, lang })),
);
const textOf = (scheme: string, year: number, lang: Lang): string => {
  const chapter = chapterFor(REGISTRY, scheme, year);
  if (!chapter) throw new Error(`${scheme} has no document for ${year}`);
  return methodology(REGISTRY, chapter, lang);
};

/** The lines of a heading up to the next one of its rank or above. */
function sectionOf(text: string, heading: string): readonly string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(heading);
  const rank = heading.indexOf(' ');
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= rank);
  return from < 0 ? [] : rest.slice(0, to < 0 ? undefined : to);
}

beforeAll(() => {
  if (process.env.UPDATE_GOLDEN !== '1') return;
  rmSync(GOLDEN, { recursive: true, force: true });
  mkdirSync(GOLDEN, { recursive: true });
  for (const { name, chapter, lang } of written)
    writeFileSync(new URL(name, GOLDEN), methodology(REGISTRY, chapter, lang));
});

/** The first line that differs, so that a change of law is read and not searched. */
function firstDifference(found: string, golden: string): readonly [number, string, string] | undefined {
  const [a, b] = [found.split('\n'), golden.split('\n')];
  const at = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).find((n) => a[n] !== b[n]);
  return at === undefined ? undefined : [at + 1, a[at] ?? '(nothing)', b[at] ?? '(nothing)'];
}

test.each(written)('$name is what was committed', ({ name, chapter, lang }) => {
  const golden = readFileSync(new URL(name, GOLDEN), 'utf8');
  expect(firstDifference(methodology(REGISTRY, chapter, lang), golden)).toBeUndefined();
});

test('there is a committed document for every scheme, span of years and language, and no other', () => {
  expect(readdirSync(GOLDEN).sort()).toEqual(written.map(({ name }) => name).sort());
});

describe('documents', () => {
  test('the years of a document share a plan; another pilot has one document', () => {
    const spans = (scheme: string) => CHAPTERS.filter((one) => one.scheme === scheme).map(({ from, to }) => [from, to]);
    expect(spans('national')).toEqual([
      [2019, 2020],
      [2021, 2022],
      [2023, 2024],
      [2025, 2026],
    ]);
    expect(spans('guangdong')).toEqual([
      [2013, 2013],
      [2014, 2015],
      [2016, 2021],
      [2022, 2023],
      [2024, 2025],
    ]);
    for (const scheme of new Set(CHAPTERS.map((one) => one.scheme)))
      if (scheme !== 'national' && scheme !== 'guangdong') expect([scheme, spans(scheme).length]).toEqual([scheme, 1]);
  });

  test('a document is called by its market and years, and a year outside of all has none', () => {
    const chapter = chapterFor(REGISTRY, 'national', 2024);
    expect(chapter && [chapterTitle(chapter, 'zh'), chapterTitle(chapter, 'en')]).toEqual([
      '全国碳市场 2023–2024',
      'National ETS 2023–2024',
    ]);
    expect(chapterFor(REGISTRY, 'national', 2018)).toBeUndefined();
  });

  test('the benchmarks of 2023 stand in the table of parameters with their article', () => {
    const benchmarks = sectionOf(textOf('national', 2023, 'zh'), '### 发（供）电基准值（tCO₂/MWh）').join('\n');
    expect(benchmarks).toContain('| 300MW等级以上常规燃煤机组 | 0.7950 | 法规原文 |');
    expect(benchmarks).toContain('附2');
    expect(benchmarks).not.toContain('0.8218');
  });

  test('the gas top-up says what the allowance would be without it', () => {
    const allowance = sectionOf(textOf('national', 2023, 'en'), '##### Allowance (tCO₂)').join('\n');
    expect(allowance).toContain('Formula: Calculated allowance + Gas top-up');
    expect(allowance).toContain('- Top-up: Gas top-up; without this rule: Calculated allowance');
  });

  test('a version that holds in two documents reads the same in both', () => {
    const heading = '### 抵销比例上限';
    const [earlier, later] = [2021, 2023].map((year) => sectionOf(textOf('national', year, 'zh'), heading));
    expect(earlier?.length).toBeGreaterThan(0);
    expect(later).toEqual(earlier);
  });

  test('what an earlier pack says word for word is not said again', () => {
    const text = textOf('guangdong', 2022, 'en');
    const formula = 'Formula: Calculated allowance − Free allowance';
    expect(text.split(formula).length - 1).toBe(1);
    expect(text).toContain('As in “Guangdong ETS, iron and steel”');
  });

  test('every document that is cited is listed once with number, issuer and date', () => {
    const sources = sectionOf(textOf('national', 2023, 'en'), '## Sources').filter((line) => line.startsWith('| '));
    const [, , ...rows] = sources;
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows).size).toBe(rows.length);
    for (const row of rows) expect(row.split(' | ').map((cell) => cell !== '')).toEqual([true, true, true, true]);
  });

  test('one language stands alone: no Chinese in an English document but in titles and quotations of documents', () => {
    const text = textOf('national', 2023, 'en');
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    expect(headings.filter((line) => /\p{Script=Han}/u.test(line))).toEqual([]);
  });
});

const labelled = new Set(
  REGISTRY.packs
    .flatMap(({ inputs, parameters, quantities }) => [...inputs, ...parameters, ...quantities])
    .map(({ id }) => id)
    .filter((id) => /[a-z][A-Z]/.test(id)),
);

test.each(written)('$name speaks of everything by its name and shows no id', ({ chapter, lang }) => {
  const words = methodology(REGISTRY, chapter, lang).match(/\b[a-z]+[A-Z][A-Za-z0-9]*\b/g) ?? [];
  expect([...new Set(words)].filter((word) => labelled.has(word))).toEqual([]);
});

/** Time of the processor, so that what else the machine does is not measured. */
test('all documents together are written in less than two seconds', () => {
  const fresh = makeRegistry([...PACKS, ...QUESTIONS], SOURCES);
  const before = process.cpuUsage();
  const lengths = written.map(({ chapter, lang }) => methodology(fresh, chapter, lang).length);
  const { user, system } = process.cpuUsage(before);
  expect(Math.min(...lengths)).toBeGreaterThan(1000);
  expect((user + system) / 1e6).toBeLessThan(2);
});
