// Guangdong enterprises: offset limits, fine and deduction with place and status; the dates are those of the calendar.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import {
  GUANGDONG_OFFSETS,
  GUANGDONG_REPORT,
  GUANGDONG_SURRENDER,
  GUANGDONG_VERIFICATION,
} from '../calendar/guangdong';
import { versionsOf } from '../calendar/named';
import { at, parameter, value } from '../named';

const M18 = at('M', '第十八条', 'article 18');
const M36 = at('M', '第三十六条', 'article 36');
const ALL = [2013, 2025] as const;

const APART = [
  M18,
  at('GZ-22', '抵销规则另行规定', 'offset rules set separately'),
  at('GZ-23', '抵销规则另行规定', 'offset rules set separately'),
];
const IN_2024 = [M18, at('CCUS', '抵销规则', 'offset rules')];
const apart = text(
  '当年的抵销规则另行规定，未见原文；沿用办法第十八条为推定',
  'the offset rules of the year are set separately and were not available; that article 18 of the Measures holds is assumed',
);
const weak = text(
  '2024 年度的比例仅见于转引页面，与办法第十八条一致',
  'the share of 2024 was seen on a secondary page only; it agrees with article 18 of the Measures',
);
const notYet = text(
  '2025 年度的抵销规则未见；沿用办法第十八条为推定',
  'no offset rules of 2025 were available; that article 18 of the Measures holds is assumed',
);

export const ENTERPRISE_PARAMETERS: readonly Parameter[] = [
  parameter('guangdongOffsetShare', '1', text('抵销比例上限', 'Offset limit as a share of emissions'), [
    value(
      [2013, 2021],
      'official',
      M18,
      '0.10',
      text('以清缴年度实际排放量为基数', 'of the emissions of the year surrendered for'),
    ),
    value([2022, 2023], 'assumed', APART, '0.10', apart),
    value(2024, 'secondary', IN_2024, '0.10', weak),
    value(2025, 'assumed', M18, '0.10', notYet),
  ]),
  parameter('guangdongLocalShare', '1', text('抵销中本省减排量的比例下限', 'Least local share of offsets used'), [
    value([2013, 2021], 'official', M18, '0.70'),
    value([2022, 2023], 'assumed', APART, '0.70', apart),
    value(2024, 'secondary', IN_2024, '0.70', weak),
    value(2025, 'assumed', M18, '0.70', notYet),
  ]),
  parameter('guangdongFine', 'CNY', text('未履约罚款', 'Fine for not surrendering'), [
    value(ALL, 'official', [M36, at('CNRMC', '罚款5万元', 'fine of 50 000 yuan')], '50000'),
  ]),
  parameter('guangdongDeductionMultiple', '1', text('下一年度扣除倍数', 'Multiple deducted from the next year'), [
    value(ALL, 'official', M36, '2'),
  ]),
  parameter('guangdongSurrenderDate', '', text('清缴截止日', 'Surrender deadline'), versionsOf(GUANGDONG_SURRENDER), {
    kind: 'date',
  }),
  parameter(
    'guangdongOffsetDate',
    '',
    text('抵销申请截止日', 'Deadline for offset applications'),
    versionsOf(GUANGDONG_OFFSETS),
    { kind: 'date' },
  ),
  parameter('guangdongReportDate', '', text('排放报告截止日', 'Report deadline'), versionsOf(GUANGDONG_REPORT), {
    kind: 'date',
  }),
  parameter(
    'guangdongVerificationDate',
    '',
    text('经核查报告提交截止日', 'Deadline of the verified report'),
    versionsOf(GUANGDONG_VERIFICATION),
    { kind: 'date' },
  ),
];
