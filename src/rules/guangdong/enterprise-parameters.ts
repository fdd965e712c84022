// Guangdong enterprises: offset limits, fine, deduction and dates, each with its place and status.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { at, parameter, value } from '../named';

const M17 = at('M', '第十七条', 'article 17');
const M18 = at('M', '第十八条', 'article 18');
const M36 = at('M', '第三十六条', 'article 36');
const GZ = at('GZ', '历年履约通知', 'notices on compliance, year by year');
const ALL = [2013, 2025] as const;

const statutory = text(
  '该年度通知未见，按法定的 6 月 20 日推定',
  'no notice for this year was available; the statutory 20 June is assumed',
);
const postponed = text('原为 6 月 20 日，后延期', 'first 20 June, then postponed');

const FIRST_HALF: readonly number[] = [2014, 2015, 2016, 2017, 2018];
/** One date a year later, in the years in which the notices kept to the same day. */
const each = (day: string) => FIRST_HALF.map((year) => value(year, 'published', [GZ, M17], `${year + 1}-${day}`));

export const ENTERPRISE_PARAMETERS: readonly Parameter[] = [
  parameter('guangdongOffsetShare', '1', text('抵消比例上限', 'Offset limit as a share of emissions'), [
    value(
      ALL,
      'official',
      M18,
      '0.10',
      text('以清缴年度实际排放量为基数', 'of the emissions of the year surrendered for'),
    ),
  ]),
  parameter('guangdongLocalShare', '1', text('抵消中本省减排量的比例下限', 'Least local share of offsets used'), [
    value(ALL, 'official', M18, '0.70'),
  ]),
  parameter('guangdongFine', 'CNY', text('未履约罚款', 'Fine for not surrendering'), [
    value(ALL, 'official', [M36, at('CNRMC', '罚款5万元', 'fine of 50 000 yuan')], '50000'),
  ]),
  parameter('guangdongDeductionMultiple', '1', text('下一年度扣除倍数', 'Multiple deducted from the next year'), [
    value(ALL, 'official', M36, '2'),
  ]),
  parameter(
    'guangdongSurrenderDate',
    '',
    text('清缴截止日', 'Surrender deadline'),
    [
      value(2013, 'official', at('GZ-14c', '2014年7月15日前', 'by 15 July 2014'), '2014-07-15'),
      ...each('06-20'),
      value(2019, 'published', GZ, '2020-11-30', text('原为 2020-08-31，后延期', 'first 2020-08-31, then postponed')),
      value(2020, 'official', at('GZ-21c', '2021年7月20日前', 'by 20 July 2021'), '2021-07-20', postponed),
      value(
        2021,
        'published',
        GZ,
        '2022-08-10',
        text('原为 6 月 20 日；后来的通知另称截至 8 月 31 日', 'first 20 June; a later notice speaks of 31 August'),
      ),
      value(2022, 'published', GZ, '2023-07-20', postponed),
      value(2023, 'published', GZ, '2024-07-31', postponed),
      value(2024, 'assumed', M17, '2025-06-20', statutory),
      value(2025, 'assumed', M17, '2026-06-20', statutory),
    ],
    { kind: 'date' },
  ),
  parameter(
    'guangdongOffsetDate',
    '',
    text('抵消申请截止日', 'Deadline for offset applications'),
    [
      ...each('06-10'),
      value(2019, 'published', GZ, '2020-11-25', text('原为 2020-08-21，后延期', 'first 2020-08-21, then postponed')),
      value(2020, 'published', GZ, '2021-07-10'),
      value(2021, 'published', GZ, '2022-07-31'),
      value(2022, 'published', GZ, '2023-07-10'),
      value(2023, 'published', GZ, '2024-07-20'),
      value(2024, 'assumed', M17, '2025-06-10', text('按法定的 6 月 10 日推定', 'the statutory 10 June is assumed')),
      value(2025, 'assumed', M17, '2026-06-10', text('按法定的 6 月 10 日推定', 'the statutory 10 June is assumed')),
    ],
    { kind: 'date' },
  ),
  parameter('guangdongReportDate', '', text('排放报告截止日', 'Report deadline'), each('03-15'), { kind: 'date' }),
  parameter(
    'guangdongVerificationDate',
    '',
    text('经核查报告提交截止日', 'Deadline of the verified report'),
    FIRST_HALF.map((year) =>
      year === 2015
        ? value(year, 'official', at('GZ-16c', '5月5日前', 'by 5 May'), '2016-05-05')
        : value(year, 'published', GZ, `${year + 1}-05-05`),
    ),
    { kind: 'date' },
  ),
];
