// Dates by which a national power enterprise reports, is verified and surrenders, by emission year.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { at, parameter, value } from '../named';

const M19 = at('M19', '第二十五条', 'article 25');
const TPF = at('TPF', '2022年度重点工作', 'work of 2022');
const N25 = at('N25', '时间安排', 'dates');
const N26 = at('N26', '时间安排', 'dates');
const T2324_7 = at('T2324', '七', 'section 7');
const CLR21 = at('CLR21', '2021年12月31日17时前全部履约', 'all by 2021-12-31 17:00');
const ICAP23 = [at('ICAP23', '清缴期限', 'surrender deadline'), at('XLS', '清缴期限', 'surrender deadline')];

export const DEADLINES: readonly Parameter[] = [
  parameter(
    'surrenderDate',
    '',
    text('清缴截止日', 'Surrender deadline'),
    [
      value(
        [2019, 2020],
        'published',
        CLR21,
        '2021-12-31',
        text('17:00 前；95% 企业应于 2021-12-15 前完成', 'by 17:00; 95 % of enterprises by 2021-12-15'),
      ),
      value(
        [2021, 2022],
        'published',
        ICAP23,
        '2023-12-31',
        text('95% 企业应于 2023-11-15 前完成', '95 % of enterprises by 2023-11-15'),
      ),
      value(2023, 'official', T2324_7, '2024-12-31'),
      value(2024, 'official', [T2324_7, N25], '2025-12-31'),
      value(2025, 'official', N26, '2026-12-31'),
      value(2026, 'draft', at('D2526', '每年12月31日前', 'each year by 31 December'), '2027-12-31'),
    ],
    { kind: 'date' },
  ),
  parameter(
    'reportDate',
    '',
    text('排放报告截止日', 'Report deadline'),
    [
      value(2021, 'official', M19, '2022-03-31'),
      value(2022, 'official', M19, '2023-03-31'),
      value(2023, 'official', M19, '2024-03-31'),
      value(2024, 'published', at('EDF25', '报告期限', 'reporting deadline'), '2025-03-31'),
      value(2025, 'official', N26, '2026-03-31'),
    ],
    { kind: 'date' },
  ),
  parameter(
    'verificationDate',
    '',
    text('核查截止日', 'Verification deadline'),
    [
      value(
        2021,
        'published',
        [at('CHEM', '核查延期', 'verification extended'), at('CCC', '核查延期', 'verification extended')],
        '2022-09-30',
        text('原为 2022-06-30，后延期', 'first 2022-06-30, then extended'),
      ),
      value(2022, 'published', TPF, '2023-06-30'),
      value(2023, 'published', TPF, '2024-06-30'),
      value(2024, 'official', N25, '2025-06-30'),
      value(2025, 'official', N26, '2026-06-30'),
    ],
    { kind: 'date' },
  ),
];
