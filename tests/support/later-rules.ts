// The edits by which the app becomes a later one: the allowance floor of 2023 and 2024 raised, told as an edition of the pack.
import type { SourceEdit } from './build-app';

const PAST = `{
  'national.enterprise': [
    {
      version: '2026.1',
      released: '2026-11-22',
      changes: [
        {
          kind: 'parameter',
          id: 'floorShare',
          from: 2023,
          to: 2024,
          why: { zh: '仅供测试的改动：下限改为 85%。', en: 'A change for tests only: the floor becomes 85 %.' },
          cite: [at('T2324', '五（三）', 'section 5 (3)')],
          before: [
            value([2021, 2022], 'assumed', at('CCC23', '缺口率超过20%的仅按20%清缴', 'at most 20 % where the gap is larger'), '0.80'),
            value([2023, 2024], 'official', at('T2324', '五（三）', 'section 5 (3)'), '0.80'),
            value([2025, 2026], 'draft', at('D2526', '发电行业部分', 'power sector'), '0.80'),
          ],
        },
      ],
    },
  ],
}`;

/** Edits of the sources; `floorShare` is 0.85 afterwards and the national enterprise pack is 2026.2. */
export const LATER_RULES: readonly SourceEdit[] = [
  {
    file: 'src/rules/national/enterprise-parameters.ts',
    find: "value([2023, 2024], 'official', T2324_5, '0.80')",
    put: "value([2023, 2024], 'official', T2324_5, '0.85')",
  },
  { file: 'src/rules/national/enterprise.ts', find: "version: '2026.1'", put: "version: '2026.2'" },
  { file: 'src/rules/editions.ts', find: '= {};', put: `= ${PAST};` },
  {
    file: 'src/rules/editions.ts',
    find: "import type { Pack } from '../model/pack';",
    put: "import type { Pack } from '../model/pack';\nimport { at, value } from './named';",
  },
];
