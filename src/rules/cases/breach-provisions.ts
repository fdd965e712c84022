// Fines and further duties by provision: one line per article, as the Measures and the Regulations have them.
import type { Citation, Parameter, ParameterVersion } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at, parameter, table, value } from '../named';

const M19 = (article: string, number: number) => at('M19', `第${article}条`, `article ${number}`);
const R775 = (article: string, number: number) => at('R775', `第${article}条`, `article ${number}`);
const R775_ALL = at('R775', '第二十一至二十六条', 'articles 21-26');
const M19_BOTH = at('M19', '第三十九至四十条', 'articles 39-40');
const EDF25 = (zh: string, en: string) => at('EDF25', zh, en);

/** Provisions by their short name, with the place of each. */
export const PROVISIONS: Readonly<Record<string, Citation>> = {
  m19Art39: M19('三十九', 39),
  m19Art40: M19('四十', 40),
  r775Art21: R775('二十一', 21),
  r775Art22: R775('二十二', 22),
  r775Art22Person: R775('二十二', 22),
  r775Art23Testing: R775('二十三', 23),
  r775Art23Report: R775('二十三', 23),
  r775Art23Person: R775('二十三', 23),
  r775Art24: R775('二十四', 24),
  r775Art25Manipulation: R775('二十五', 25),
  r775Art25Disruption: R775('二十五', 25),
  r775Art25ManipulationPerson: R775('二十五', 25),
  r775Art25DisruptionPerson: R775('二十五', 25),
  r775Art26: R775('二十六', 26),
  ccerOwner: EDF25('自愿减排项目业主的处罚', 'penalties on owners of CCER projects'),
  ccerVerifier: EDF25('自愿减排审定核查机构的处罚', 'penalties on CCER verification bodies'),
};

const ALL = [2021, 2026] as const;

/** Places of single lines; the two lines on CCER are only published. */
function linesOf(keys: readonly string[], notes: Readonly<Record<string, Text>> = {}): ParameterVersion['lines'] {
  const line = (key: string) => {
    const cite = PROVISIONS[key];
    return {
      ...(cite ? { cite: [cite] } : {}),
      ...(key.startsWith('ccer') ? { status: 'published' as const } : {}),
      ...(notes[key] ? { status: 'derived' as const, note: notes[key] } : {}),
    };
  };
  return Object.fromEntries(keys.map((key) => [key, line(key)]));
}

/** A table by provision, each line at its own article. */
const byProvision = (
  id: string,
  unit: string,
  label: Text,
  years: readonly [number, number],
  what: Readonly<Record<string, string>>,
  notes: Readonly<Record<string, Text>> = {},
): Parameter =>
  parameter(
    id,
    unit,
    label,
    [
      table(years, 'official', [M19_BOTH, R775_ALL], what, {
        lines: linesOf(Object.keys(what), notes),
      }),
    ],
    { by: 'provision' },
  );

const FLOOR = text(
  '文本只列“下限”：不足该数额的按固定幅度处罚',
  'the text gives a floor: below it the fixed range applies',
);

/** What further follows, by provision, from the words of the article. */
const AFTERWARDS = {
  m19Art39: 'estimateAndCut',
  m19Art40: 'cutDeficit',
  r775Art21: 'suspend',
  r775Art22: 'confiscateCutHalf',
  r775Art22Person: 'nothingFurther',
  r775Art23Testing: 'nothingFurther',
  r775Art23Report: 'nothingFurther',
  r775Art23Person: 'ban',
  r775Art24: 'cutDeficitSuspend',
  r775Art25Manipulation: 'nothingFurther',
  r775Art25Disruption: 'nothingFurther',
  r775Art25ManipulationPerson: 'nothingFurther',
  r775Art25DisruptionPerson: 'nothingFurther',
  r775Art26: 'nothingFurther',
  ccerOwner: 'nothingFurther',
  ccerVerifier: 'nothingFurther',
};

export const FINE_TABLES: readonly Parameter[] = [
  byProvision('fixedFineLow', 'CNY', text('固定幅度的下限', 'Fixed range: lowest'), ALL, {
    m19Art39: '10000',
    m19Art40: '20000',
    r775Art21: '50000',
    r775Art22: '500000',
    r775Art22Person: '50000',
    r775Art23Testing: '20000',
    r775Art23Report: '200000',
    r775Art23Person: '20000',
    r775Art25Manipulation: '500000',
    r775Art25Disruption: '100000',
    r775Art25ManipulationPerson: '100000',
    r775Art25DisruptionPerson: '50000',
    r775Art26: '20000',
    ccerOwner: '10000',
    ccerVerifier: '50000',
  }),
  byProvision('fixedFineHigh', 'CNY', text('固定幅度的上限', 'Fixed range: highest'), ALL, {
    m19Art39: '30000',
    m19Art40: '30000',
    r775Art21: '500000',
    r775Art22: '2000000',
    r775Art22Person: '200000',
    r775Art23Testing: '100000',
    r775Art23Report: '1000000',
    r775Art23Person: '200000',
    r775Art25Manipulation: '5000000',
    r775Art25Disruption: '1000000',
    r775Art25ManipulationPerson: '1000000',
    r775Art25DisruptionPerson: '500000',
    r775Art26: '200000',
    ccerOwner: '100000',
    ccerVerifier: '200000',
  }),
  byProvision(
    'gainsThreshold',
    'CNY',
    text('按违法所得倍数处罚的起点', 'Illegal gains from which multiples apply'),
    [2024, 2026],
    {
      r775Art22: '500000',
      r775Art23Testing: '20000',
      r775Art23Report: '200000',
      r775Art25Manipulation: '500000',
      r775Art25Disruption: '100000',
    },
    { r775Art25Manipulation: FLOOR, r775Art25Disruption: FLOOR },
  ),
  byProvision('gainsMultipleLow', '1', text('违法所得的最低倍数', 'Lowest multiple of the gains'), [2024, 2026], {
    r775Art22: '5',
    r775Art23Testing: '5',
    r775Art23Report: '5',
    r775Art25Manipulation: '1',
    r775Art25Disruption: '1',
  }),
  byProvision('gainsMultipleHigh', '1', text('违法所得的最高倍数', 'Highest multiple of the gains'), [2024, 2026], {
    r775Art22: '10',
    r775Art23Testing: '10',
    r775Art23Report: '10',
    r775Art25Manipulation: '10',
    r775Art25Disruption: '10',
  }),
  parameter('missingMultipleLow', '1', text('未清缴市值的最低倍数', 'Lowest multiple of the missing value'), [
    value([2024, 2026], 'official', R775('二十四', 24), '5'),
  ]),
  parameter('missingMultipleHigh', '1', text('未清缴市值的最高倍数', 'Highest multiple of the missing value'), [
    value([2024, 2026], 'official', R775('二十四', 24), '10'),
  ]),
  parameter('fraudCutLow', '1', text('造假拒不改正的最低核减比例', 'Least cut for fraud not mended'), [
    value([2024, 2026], 'official', R775('二十二', 22), '0.50'),
  ]),
  parameter('fraudCutHigh', '1', text('造假拒不改正的最高核减比例', 'Greatest cut for fraud not mended'), [
    value([2024, 2026], 'official', R775('二十二', 22), '1'),
  ]),
  parameter(
    'afterwards',
    '',
    text('进一步后果', 'What further follows'),
    [
      table(ALL, 'official', [M19_BOTH, R775_ALL], AFTERWARDS, {
        lines: linesOf(Object.keys(AFTERWARDS)),
      }),
    ],
    { by: 'provision', kind: 'choice', choices: [...new Set(Object.values(AFTERWARDS))] },
  ),
];

/** Days on which one set of rules gives way to the next. */
export const REGIME_DAYS: readonly Parameter[] = [
  parameter(
    'measuresDay',
    '',
    text('《管理办法》施行日', 'Day the Measures took effect'),
    [value([2021, 2024], 'official', at('M19', '施行日', 'day of effect'), '2021-02-01')],
    { kind: 'date' },
  ),
  parameter(
    'regulationsDay',
    '',
    text('《暂行条例》施行日', 'Day the Regulations took effect'),
    [value(2024, 'official', at('R775', '施行日', 'day of effect'), '2024-05-01')],
    { kind: 'date' },
  ),
  parameter(
    'codeDay',
    '',
    text('《生态环境法典》施行日', 'Day the Ecological Environment Code takes effect'),
    [value([2024, 2026], 'draft', at('D2526', '表注：2026-08-15', 'table notes: 2026-08-15'), '2026-08-15')],
    { kind: 'date' },
  ),
  parameter(
    'ccerRulesDay',
    '',
    text('自愿减排管理办法日期', 'Date of the CCER Measures'),
    [value([2023, 2026], 'published', at('GCI', '2023-10-19管理办法', 'Measures of 2023-10-19'), '2023-10-19')],
    { kind: 'date' },
  ),
];
