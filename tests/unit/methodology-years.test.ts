// Parameters through the years, and the log of changes with the file that is written from it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeHead, changeLogFile } from '../../src/derive/methodology-changes';
import { yearLines, yearsOf } from '../../src/derive/methodology-years';
import { LANGS } from '../../src/model/text';
import { PACKS, QUESTIONS } from '../../src/rules';
import { RULE_CHANGES } from '../../src/rules/changes';
import { NATIONAL_POWER } from '../../src/rules/national/power';

const ALL = [...PACKS, ...QUESTIONS];

describe('parameters by year', () => {
  test('the benchmark of coal units stands in the years of its plans with the status of each', () => {
    const benchmark = NATIONAL_POWER.parameters.find(({ id }) => id === 'electricityBenchmark');
    if (!benchmark) throw new Error('the pack has no benchmark');
    const [line] = yearLines(benchmark, yearsOf(NATIONAL_POWER), 'en');
    expect(line?.label).toBe('Conventional coal, above 300 MW class');
    expect(line?.cells.map(({ from, to, text, status }) => [from, to, text, status]).slice(0, 4)).toEqual([
      [2019, 2020, '0.877', 'published'],
      [2021, 2021, '0.8218', 'secondary'],
      [2022, 2022, '0.8177', 'secondary'],
      [2023, 2023, '0.7950', 'official'],
    ]);
  });

  test.each(ALL.map((pack) => [pack.id, pack] as const))(
    '%s: each line covers each year once, with a value where the rules have one',
    (_, pack) => {
      const years = yearsOf(pack);
      for (const parameter of pack.parameters)
        for (const line of yearLines(parameter, years, 'zh')) {
          expect(line.cells.flatMap(({ from, to }) => yearsOf({ from, to }))).toEqual(years);
          for (const { version, open, status, text } of line.cells) {
            const has =
              version !== undefined && (line.key === '' ? version.value : version.table?.[line.key]) !== undefined;
            expect([text !== '', status !== undefined]).toEqual(open ? [false, false] : [has, has]);
          }
        }
    },
  );
});

describe('the log of changes', () => {
  test('is the file CHANGELOG.md word for word', () => {
    expect(readFileSync(new URL('../../src/rules/CHANGELOG.md', import.meta.url), 'utf8')).toBe(
      changeLogFile(RULE_CHANGES),
    );
  });

  test('has every version of the packs, newest first', () => {
    const versions = RULE_CHANGES.map(({ version }) => version);
    for (const { version } of ALL) expect(versions).toContain(version);
    const dates = RULE_CHANGES.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test('says of each change in both languages what it touches and which years', () => {
    for (const change of RULE_CHANGES.flatMap(({ changes }) => changes)) {
      for (const lang of LANGS) expect(changeHead(change, lang)).toMatch(/ · \d{4}(–\d{4})?$/);
      expect(change.what.zh).toMatch(/[\u3400-\u9fff].*。$/);
      expect(change.what.en).toMatch(/^[^\u3400-\u9fff]+\.$/);
    }
  });
});
