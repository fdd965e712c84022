// Dates of the Guangdong pilot by year of emissions: report, free issue, offset application, surrender.
import type { Deadline } from '../../model/deadline';
import { text } from '../../model/text';
import { at } from '../named';
import { type Day, type DeadlineRule, day, deadline } from './named';

const M13 = at('M', '第十三条', 'article 13');
const M17 = at('M', '第十七条', 'article 17');
const TEN_DAYS_BEFORE = at('M', '抵销申请期限：6月10日', 'offset applications: 10 June');
const NOTICES = at('GZ', '年度履约通知', 'yearly notices on surrender');
const REPORTS = at('GZ', '年度报告核查通知', 'yearly notices on reports and verification');

const rule = (id: string, kind: DeadlineRule['kind'], zh: string, en: string): DeadlineRule => ({
  id: `guangdong.${id}`,
  scheme: 'guangdong',
  sectors: [],
  kind,
  what: text(zh, en),
});

/** A date that a notice put off; the first one stays in the note. */
const putOff = (first: string) => text(`原为 ${first}，后延期`, `first ${first}, then put off`);

const STATUTORY = text(
  '该年度的履约通知未读到，取法定日期',
  'the notice for this year was not read; the statutory date is taken',
);
const YEARS_OF_NOTICES = [2014, 2015, 2016, 2017, 2018];

/** The same day of the next year, for each of several years. */
const eachYear = (
  years: readonly number[],
  monthDay: string,
  of: (year: number, date: string) => Day,
): readonly Day[] => years.map((year) => of(year, `${year + 1}-${monthDay}`));

/** Days by which the obligation is met. */
export const GUANGDONG_SURRENDER: readonly Deadline[] = deadline(
  rule('surrender', 'surrender', '足额清缴配额', 'Surrender allowances in full'),
  [
    day(2013, 'official', at('GZ-14c', '履约期限', 'surrender deadline'), '2014-07-15'),
    ...eachYear(YEARS_OF_NOTICES, '06-20', (year, date) => day(year, 'published', NOTICES, date)),
    day(2019, 'published', NOTICES, '2020-11-30', putOff('2020-08-31')),
    day(
      2020,
      'official',
      [at('GZ-21c', '履约期限', 'surrender deadline'), NOTICES],
      '2021-07-20',
      putOff('2021-06-20'),
    ),
    day(
      2021,
      'published',
      NOTICES,
      '2022-08-10',
      text(
        '原为 2022-06-20，后延期；之后另一份公告按“截止8月31日”统计，两者不一致',
        'first 2022-06-20, then put off; a later notice counts "up to 31 August", which conflicts',
      ),
    ),
    day(2022, 'published', NOTICES, '2023-07-20', putOff('2023-06-20')),
    day(2023, 'published', NOTICES, '2024-07-31', putOff('2024-06-20')),
    ...eachYear([2024, 2025], '06-20', (year, date) => day(year, 'assumed', M17, date, STATUTORY)),
  ],
);

/** Days by which offsets are applied for. */
export const GUANGDONG_OFFSETS: readonly Deadline[] = deadline(
  rule('offsetApplication', 'offsetApplication', '申请使用抵销量', 'Apply to use offsets'),
  [
    ...eachYear(YEARS_OF_NOTICES, '06-10', (year, date) => day(year, 'published', NOTICES, date)),
    day(2019, 'published', NOTICES, '2020-11-25', putOff('2020-08-21')),
    day(2020, 'published', NOTICES, '2021-07-10'),
    day(2021, 'published', NOTICES, '2022-07-31'),
    day(2022, 'published', NOTICES, '2023-07-10'),
    day(2023, 'published', NOTICES, '2024-07-20'),
    ...eachYear([2024, 2025], '06-10', (year, date) => day(year, 'assumed', TEN_DAYS_BEFORE, date, STATUTORY)),
  ],
);

/** Days by which enterprises report. */
export const GUANGDONG_REPORT: readonly Deadline[] = deadline(
  rule('report', 'report', '报送年度排放报告', 'Submit the annual emissions report'),
  eachYear(YEARS_OF_NOTICES, '03-15', (year, date) => day(year, 'published', REPORTS, date)),
);

/** Days by which they send the verified report; that of 2015 was read in the notice itself. */
export const GUANGDONG_VERIFICATION: readonly Deadline[] = deadline(
  rule('verification', 'verification', '报送经核查的排放报告', 'Submit the verified report'),
  eachYear(YEARS_OF_NOTICES, '05-05', (year, date) =>
    year === 2015
      ? day(year, 'official', at('GZ-16c', '核查期限', 'verification deadline'), date)
      : day(year, 'published', REPORTS, date),
  ),
);

const YEARS_OF_THE_RULE = [2015, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const BY_STATUTE = text(
  '法定日期；实际发放以年度方案和公告为准',
  'the statutory date; the actual issue follows the plan and notices of the year',
);

const issue = deadline(rule('allocation', 'allocation', '发放年度免费配额', 'Free allowances issued'), [
  day(2013, 'official', at('GZ-13', '配额发放时间', 'days of issue'), '2013-12-10', undefined, '2013-11-27'),
  day(2014, 'official', at('GZ-14', '配额发放时间', 'days of issue'), '2014-08-22', undefined, '2014-08-18'),
  day(2016, 'published', at('GZ-16n', '配额发放时间', 'days of issue'), '2016-07-20', undefined, '2016-07-10'),
  ...YEARS_OF_THE_RULE.map((year) => day(year, 'official', M13, `${year}-07-01`, BY_STATUTE)),
]);

export const GUANGDONG_CALENDAR: readonly Deadline[] = [
  ...GUANGDONG_REPORT,
  ...GUANGDONG_VERIFICATION,
  ...issue,
  ...GUANGDONG_OFFSETS,
  ...GUANGDONG_SURRENDER,
];
