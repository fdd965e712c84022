// What the Guangdong packs tell the user besides results: checks worth making, limits that were never published.
import type { Advice } from '../../model/pack';
import { text } from '../../model/text';
import { advise, at } from '../named';

const ALL = [2013, 2025] as const;

const recheck = advise(
  'facilities',
  ALL,
  'official',
  at('M', '第七条', 'article 7'),
  'abs(emissionsBoth - verifiedEmissions) >= min(0.10 * verifiedEmissions, 100000 [tCO2])',
  text(
    '核算排放量与经核查排放量相差 10% 或 10 万吨以上，按规定须复查',
    'the calculated and the verified emissions differ by 10 % or 100 000 t: a second check is mandatory',
  ),
);

const gridFactor = advise(
  'facilities',
  ALL,
  'secondary',
  [
    at('LUO', '用电量×南方电网因子', 'consumption x factor of the southern grid'),
    at('R-EF', '南方区域电网0.5271', 'southern grid 0.5271'),
  ],
  'and(not(isBlank(purchasedElectricity)), isBlank(gridFactor))',
  text(
    '各版指南采用的电网因子未见。可供核对的数值：南方区域 2012 年 0.5271（转引）；广东 0.6379（推定，可信度中）。请按当年指南填写',
    'the factor of each edition of the guide is not known. For comparison: southern grid 2012, 0.5271 (quoted elsewhere); Guangdong 0.6379 (assumed, medium). Enter the one of the guide of the year',
  ),
);

const ceiling = (output: string): Advice =>
  advise(
    'facilities',
    [2014, 2025],
    'published',
    at('GZ-15m', '超产部分由企业承担', 'what exceeds the ceiling is for the enterprise to bear'),
    `and(allocationMethodCounted <> "newProject", not(isBlank(approvedCapacity)), ${output} > approvedCapacity)`,
    text(
      '产量高于核准产能，超出部分不计配额',
      'the output exceeds the approved capacity; what exceeds it earns no allowances',
    ),
  );

/** Advice on every facility; aviation counts no electricity. */
export const FACILITY_ADVICE = (output: string, hasElectricity: boolean): readonly Advice[] => [
  ...(hasElectricity ? [recheck, gridFactor] : []),
  ceiling(output),
];

const IS_VOLUNTARY = 'or(sector = "textile", sector = "airport", sector = "building")';

/** Advice on sectors that join of their own will. */
export const VOLUNTARY_ADVICE: readonly Advice[] = [
  advise(
    'facilities',
    [2023, 2025],
    'published',
    [at('GZ-23', '自愿纳入行业', 'voluntary sectors'), at('LMH', '自愿纳入行业', 'voluntary sectors')],
    IS_VOLUNTARY,
    text(
      '该行业自愿纳入：结果仅适用于已申请纳入的企业',
      'this sector joins voluntarily: the results hold only for enterprises that have joined',
    ),
  ),
];

/** Advice on steel and cement once the national market has taken most of them. */
export const NATIONAL_LIST: readonly Advice[] = [
  advise(
    'facilities',
    2025,
    'published',
    at('NF25', '未列入全国名录的钢铁、水泥企业', 'steel and cement firms not on the national list'),
    'or(sector = "steel", sector = "cement")',
    text(
      '2025 年度仅未列入全国碳市场名录的钢铁、水泥企业在广东履约；已列入的请在全国碳市场下填写',
      'in 2025 only steel and cement firms that are not on the national list comply in Guangdong; enter the others under the national scheme',
    ),
  ),
];

const USES_OFFSETS = 'offsetUseCounted <> "none"';

/** Advice on enterprises. */
export const ENTERPRISE_ADVICE: readonly Advice[] = [
  advise(
    'enterprises',
    2013,
    'official',
    at('GZ-13', '购足有偿配额后发放免费配额', 'the free part is issued once the paid part is bought'),
    'ifBlank(buyPaidShare, "yes") = "no"',
    text(
      '2013 年度购买有偿配额为强制要求：不购买的，免费配额也不发放，可用于清缴的数量均不计入',
      'in 2013 the paid part had to be bought: without it the free part is not issued either, and neither counts as available',
    ),
  ),
  advise(
    'enterprises',
    2013,
    'official',
    at('GZ-14c', '转为报告企业', 'conversion to a reporting firm'),
    'covered = "no"',
    text(
      '因检修、停产等排放低于 2 万吨的，可申请转为报告企业并退回免费配额',
      'a firm that fell below 20 000 t through overhaul or closure could become a reporting firm and return its free allowances',
    ),
  ),
  advise(
    'enterprises',
    [2017, 2020],
    'published',
    at('GZ', '抵销总量150万吨', 'market-wide total of 1.5 Mt'),
    USES_OFFSETS,
    text(
      '该年度全省抵销总量以 150 万吨为限，如何分配到企业未见规定，个体上限之内也可能用不足',
      'offsets of the whole market were limited to 1.5 Mt in this year; how it was shared out is not known, so less than the own limit may be accepted',
    ),
  ),
  advise(
    'enterprises',
    2021,
    'published',
    at('OFJ', '抵销总量100万吨', 'market-wide total of 1.0 Mt'),
    USES_OFFSETS,
    text(
      '该年度全省抵销总量以 100 万吨为限，个体上限之内也可能用不足',
      'offsets of the whole market were limited to 1.0 Mt in this year; less than the own limit may be accepted',
    ),
  ),
  advise(
    'enterprises',
    [2022, 2025],
    'official',
    [
      at('GZ-22', '抵销规则另行规定', 'offset rules set separately'),
      at('GZ-23', '抵销规则另行规定', 'offset rules set separately'),
    ],
    USES_OFFSETS,
    text(
      '2022 年度起抵销的总量、比例和条件另行规定，未见原文；此处按办法第十八条的 10% 和 70% 估算',
      'from 2022 the total, share and conditions of offsets are set separately and were not available; this is an estimate by article 18 of the Measures (10 %, 70 %)',
    ),
  ),
  advise(
    'enterprises',
    2019,
    'published',
    at('TC19', '2019年度抵销规则', 'offset rules of 2019'),
    'and(offsetUseCounted = "held", offsetUsed < min(offsetsHeld, offsetLimit))',
    text(
      '2019 年度来自指定贫困村、老区、民族地区的碳普惠减排量，本省比例可降至 60%，且先用本省的；此处按 70% 计算',
      'in 2019 the local share was 60 % where PHCER came from designated poor villages, old revolutionary or minority areas, local ones used first; 70 % is used here',
    ),
  ),
  advise(
    'enterprises',
    2024,
    'published',
    at('GZ-24i', '特别配额用于抵销', 'special allowances used for offsetting'),
    USES_OFFSETS,
    text(
      '2024 年度特别配额（S-GDEA）可与碳普惠减排量一并用于抵销，其中碳普惠减排量不少于 70%；特别配额不在此计算',
      'in 2024 special allowances (S-GDEA) may be used together with PHCER, of which PHCER at least 70 %; special allowances are not calculated here',
    ),
  ),
  advise(
    'enterprises',
    2025,
    'published',
    at('CN95434', '2025年8月22日起冻结账户', 'accounts frozen from 22 August 2025'),
    'count(facilities) > 0',
    text(
      '2025 年 8 月 22 日起各账户冻结，待 2025 年度方案发布；买卖和清缴以交易所公告为准',
      'all accounts were frozen on 22 August 2025 until the plan of 2025; see the exchange for trading and surrender',
    ),
  ),
];
