// Dates of the national carbon market by year of emissions: report, verification, allocation, surrender, banking, list.
import type { Citation } from '../../model/pack';
import { text } from '../../model/text';
import { at } from '../named';
import { type DeadlineRule, day, deadline } from './named';

const POWER = ['power'];
const INDUSTRY = ['steel', 'cement', 'aluminium'];
const COVERED = [...POWER, ...INDUSTRY];
const REPORTING = ['petrochemical', 'chemical', 'flatGlass', 'copper', 'paper', 'aviation'];

const M19 = at('M19', '第二十五条', 'article 25');
const TPF = at('TPF', '2022年度重点工作', 'work of 2022');
const N25 = at('N25', '时间安排', 'dates');
const N26 = at('N26', '时间安排', 'dates');
const EDF25 = at('EDF25', '报告期限', 'reporting deadline');
const T2324_7 = at('T2324', '七', 'section 7');
const BANKING = at('T2324', '附5', 'annex 5');
const D2526 = at('D2526', '每年12月31日前', 'each year by 31 December');
const CLR21 = at('CLR21', '2021年12月31日17时前全部履约', 'all by 2021-12-31 17:00');
const CHEM: readonly Citation[] = [
  at('CHEM', '核查延期', 'verification extended'),
  at('CCC', '核查延期', 'verification extended'),
];
const surrenderOf2122: readonly Citation[] = [
  at('ICAP23', '清缴期限', 'surrender deadline'),
  at('XLS', '清缴期限', 'surrender deadline'),
];
const allocationOf2122: readonly Citation[] = [
  at('ICAP23', '分配时间安排', 'dates of the allocation'),
  at('XLS', '分配时间安排', 'dates of the allocation'),
];

const BY_RULE = text(
  '按历年通行的规则推算；该年度的工作通知尚未读到',
  'worked out from the rule for every year; the notice for this year was not read',
);
const COUNTED_TRADES = text(
  '净卖出量只计2024-01-01至2025-12-31的交易',
  'only trades of 2024-01-01 to 2025-12-31 count as net sales',
);

const rule = (
  id: string,
  kind: DeadlineRule['kind'],
  sectors: readonly string[],
  zh: string,
  en: string,
): DeadlineRule => ({ id: `national.${id}`, scheme: 'national', sectors, kind, what: text(zh, en) });

/** Days by which the obligation is met: the parameter `surrenderDate` of the enterprise rules is made of these. */
export const NATIONAL_SURRENDER = [
  ...deadline(rule('surrender', 'surrender', POWER, '足额清缴配额', 'Surrender allowances in full'), [
    day(
      [2019, 2020],
      'published',
      CLR21,
      '2021-12-31',
      text('17:00 前；95% 企业应于 2021-12-15 前完成', 'by 17:00; 95 % of enterprises by 2021-12-15'),
    ),
    day(
      [2021, 2022],
      'published',
      surrenderOf2122,
      '2023-12-31',
      text('95% 企业应于 2023-11-15 前完成', '95 % of enterprises by 2023-11-15'),
    ),
    day(2023, 'official', T2324_7, '2024-12-31'),
    day(2024, 'official', [T2324_7, N25], '2025-12-31'),
  ]),
  ...deadline(rule('surrender', 'surrender', COVERED, '足额清缴配额', 'Surrender allowances in full'), [
    day(2025, 'official', N26, '2026-12-31'),
    day(2026, 'draft', D2526, '2027-12-31'),
  ]),
];

const powerReport = deadline(
  rule('power.report', 'report', POWER, '报送年度排放报告', 'Submit the annual emissions report'),
  [
    day(2021, 'official', M19, '2022-03-31'),
    day(2022, 'official', M19, '2023-03-31'),
    day(2023, 'official', M19, '2024-03-31'),
    day(2024, 'published', EDF25, '2025-03-31'),
    day(2025, 'official', N26, '2026-03-31'),
    day(2026, 'derived', M19, '2027-03-31', BY_RULE),
  ],
);

const powerVerification = deadline(
  rule('power.verification', 'verification', POWER, '完成核查', 'Verification completed'),
  [
    day(2021, 'published', CHEM, '2022-09-30', text('原为 2022-06-30，后延期', 'first 2022-06-30, then extended')),
    day(2022, 'published', TPF, '2023-06-30'),
    day(2023, 'published', TPF, '2024-06-30'),
    day(2024, 'official', N25, '2025-06-30'),
    day(2025, 'official', N26, '2026-06-30'),
    day(2026, 'derived', TPF, '2027-06-30', BY_RULE),
  ],
);

const power = [
  ...powerReport,
  ...powerVerification,
  ...deadline(rule('power.preAllocation', 'preAllocation', POWER, '预分配配额', 'Pre-allocation'), [
    day([2019, 2020], 'published', at('CCC', '预分配期限', 'pre-allocation deadline'), '2021-01-29'),
    day(2024, 'official', N25, '2025-04-20'),
    day(2025, 'official', N26, '2026-06-30'),
  ]),
  ...deadline(
    rule('power.preAllocationData', 'preAllocation', POWER, '报送预分配数据', 'Data for the pre-allocation'),
    [day([2021, 2022], 'published', allocationOf2122, '2023-04-30')],
  ),
  ...deadline(rule('power.allocation', 'allocation', POWER, '最终核定并发放配额', 'Final allocation'), [
    day([2019, 2020], 'published', at('CETE', '最终核定期限', 'deadline of the final allocation'), '2021-09-30'),
    day([2021, 2022], 'published', allocationOf2122, '2023-07-15'),
  ]),
  ...deadline(rule('power.allocationSet', 'allocation', POWER, '核定年度配额', 'Final allowance determined'), [
    day(2024, 'official', N25, '2025-07-31'),
    day(2025, 'official', N26, '2026-09-20'),
  ]),
  ...deadline(rule('power.allocationIssued', 'allocation', POWER, '发放年度配额', 'Final allowance issued'), [
    day(2024, 'official', N25, '2025-08-20'),
    day(2025, 'official', N26, '2026-09-30'),
  ]),
];

const banking = [
  ...deadline(rule('banking.notice', 'banking', POWER, '告知可结转的配额量', 'Notice of how much may be banked'), [
    day([2019, 2024], 'official', BANKING, '2026-01-31'),
  ]),
  ...deadline(
    rule('banking.firstBatch', 'banking', POWER, '申请配额结转（第一批）', 'Apply for banking (first batch)'),
    [
      day(
        [2019, 2024],
        'official',
        BANKING,
        '2026-03-20',
        text('此日及以前的申请于 2026-03-27 办理', 'applications up to this day are handled on 2026-03-27'),
      ),
    ],
  ),
  ...deadline(rule('banking.application', 'banking', POWER, '申请配额结转（截止）', 'Apply for banking (last day)'), [
    day(
      [2019, 2024],
      'official',
      BANKING,
      '2026-06-10',
      text(
        '于 2026-06-26 办理；未结转的配额不能用于2025年度及以后。另有2026-06-02“第三批”结转通知，仅见标题',
        'handled on 2026-06-26; what is not banked cannot be used for 2025 and later. Of a notice on a "third batch" (2026-06-02) only the title was seen',
      ),
    ),
  ]),
  ...deadline(
    rule(
      'banking.holding',
      'banking',
      POWER,
      '结转以当日23:59的持有量为限',
      'Banking is limited to what is held at 23:59',
    ),
    [day([2019, 2024], 'official', BANKING, '2025-12-31', COUNTED_TRADES)],
  ),
];

const industry = [
  ...deadline(rule('industry.report', 'report', INDUSTRY, '报送年度排放报告', 'Submit the annual emissions report'), [
    day(2024, 'official', [N25, EDF25], '2025-06-30'),
    day(2025, 'official', N26, '2026-03-31'),
  ]),
  ...deadline(rule('industry.verification', 'verification', INDUSTRY, '完成核查', 'Verification completed'), [
    day(2024, 'official', [N25, EDF25], '2025-08-31'),
    day(2025, 'official', N26, '2026-07-31'),
  ]),
  ...deadline(rule('industry.preAllocation', 'preAllocation', INDUSTRY, '预分配配额', 'Pre-allocation'), [
    day(2025, 'official', N26, '2026-04-10', text('2024年度没有预分配', 'there was none for 2024')),
  ]),
  ...deadline(rule('industry.allocationSet', 'allocation', INDUSTRY, '核定年度配额', 'Final allowance determined'), [
    day(2024, 'official', N25, '2025-09-30'),
    day(2025, 'official', N26, '2026-09-20'),
  ]),
  ...deadline(rule('industry.allocationIssued', 'allocation', INDUSTRY, '发放年度配额', 'Final allowance issued'), [
    day(2024, 'official', N25, '2025-10-20'),
    day(2025, 'official', N26, '2026-09-30'),
  ]),
  // from 2025 on one entry with power, above
  ...deadline(rule('industry.surrender', 'surrender', INDUSTRY, '足额清缴配额', 'Surrender allowances in full'), [
    day(2024, 'official', N25, '2025-12-31'),
  ]),
];

const lists = [
  ...deadline(rule('list', 'list', COVERED, '确定2026年度重点排放单位名录', 'List of covered entities for 2026'), [
    day(2024, 'official', N25, '2025-10-31'),
  ]),
  ...deadline(rule('list', 'list', COVERED, '确定2027年度重点排放单位名录', 'List of covered entities for 2027'), [
    day(
      2025,
      'official',
      [N26, at('L27', '名录的确定', 'how the list is drawn up')],
      '2026-10-31',
      text('按2025年度经核查数据确定', 'drawn up from the verified data of 2025'),
    ),
  ]),
];

const reporting = [
  ...deadline(rule('reporting.report', 'report', REPORTING, '报送年度排放报告', 'Submit the annual emissions report'), [
    day(2024, 'published', EDF25, '2025-03-31'),
    day(2025, 'official', N26, '2026-03-31'),
  ]),
  ...deadline(rule('reporting.check', 'verification', REPORTING, '完成报告核查', 'Check of the report completed'), [
    day(2024, 'published', EDF25, '2025-12-31'),
    day(2025, 'official', N26, '2026-12-31'),
  ]),
];

export const NATIONAL_CALENDAR = [...power, ...industry, ...reporting, ...lists, ...NATIONAL_SURRENDER, ...banking];
