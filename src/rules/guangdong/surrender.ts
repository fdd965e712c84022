// What a Guangdong position costs, what is carried over, and what failing to surrender leads to; dates.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { coveringOf, money } from '../covering';
import { at, result, rule, step } from '../named';

const ALL = [2013, 2025] as const;
const M17 = at('M', '第十七条', 'article 17');
const M18 = at('M', '第十八条', 'article 18');
const M36 = at('M', '第三十六条', 'article 36');
const CNRMC = at('CNRMC', '未履约处罚', 'penalty for failing to surrender');
const GZ = at('GZ', '历年履约通知', 'notices on compliance, year by year');
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');
const COVERING = coveringOf(ALL, DECIDED);
const MONEY = at('TANBIAO', '金额四舍五入至 0.01 元（推定）', 'money half up to 0.01 (assumed)');

const costs: readonly Quantity[] = [
  COVERING.purchaseCost,
  COVERING.offsetCost,
  result('enterprises', 'paidAllowanceCost', [
    rule(
      ALL,
      'assumed',
      MONEY,
      money('paidBought * ifBlank(auctionPrice, allowancePrice)', 'paidBought'),
      text('有偿配额价格留空按配额价格', 'blank auction price: the allowance price'),
    ),
  ]),
  COVERING.complianceCost,
  COVERING.leftOver,
  COVERING.surplusValue,
  COVERING.unsurrendered,
  result('enterprises', 'bankLimit', [
    rule(
      ALL,
      'official',
      [M17, at('XZ15', '配额结转', 'carrying over')],
      'leftOver',
      text('剩余配额可结转，不设上限', 'what is left may be carried over without limit'),
    ),
  ]),
];

const refused = text(
  '责令履行后仍拒不履行的处罚；2020 年修订后条文序号不同，数额不变',
  'for those who still refuse when ordered; renumbered by the amendment of 2020, the amounts are the same',
);

const fines: readonly Quantity[] = [
  result('enterprises', 'fineLow', [
    rule(ALL, 'official', [M36, CNRMC], 'if(unsurrendered > 0, guangdongFine, 0)', refused),
  ]),
  result('enterprises', 'fineHigh', [
    rule(ALL, 'official', [M36, CNRMC], 'if(unsurrendered > 0, guangdongFine, 0)', refused),
  ]),
  result('enterprises', 'nextYearDeduction', [
    rule(ALL, 'official', [M36, CNRMC], 'guangdongDeductionMultiple * unsurrendered', refused),
  ]),
];

const date = { kind: 'date' } as const;

const dates: readonly Quantity[] = [
  result('enterprises', 'surrenderDeadline', [rule(ALL, 'official', [M17, GZ], 'guangdongSurrenderDate')], date),
  step(
    'enterprises',
    'offsetDeadline',
    '',
    text('抵销申请截止日', 'Deadline for offset applications'),
    [rule([2014, 2025], 'published', [M18, GZ], 'guangdongOffsetDate')],
    date,
  ),
  step(
    'enterprises',
    'reportDeadline',
    '',
    text('排放报告截止日', 'Report deadline'),
    [rule([2014, 2018], 'published', GZ, 'guangdongReportDate')],
    date,
  ),
  step(
    'enterprises',
    'verificationDeadline',
    '',
    text('经核查报告提交截止日', 'Deadline of the verified report'),
    [rule([2014, 2018], 'published', GZ, 'guangdongVerificationDate')],
    date,
  ),
];

export const SURRENDER: readonly Quantity[] = [...costs, ...fines, ...dates];
