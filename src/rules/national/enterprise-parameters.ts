// National enterprises: thresholds, caps, floors, offset, borrowing and banking limits, fines, each with place and status.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { at, parameter, value } from '../named';

const M19 = (zh: string, en: string) => at('M19', zh, en);
const R775_24 = at('R775', '第二十四条', 'article 24');
const T2324_5 = at('T2324', '五（三）', 'section 5 (3)');
const T2324_A5 = at('T2324', '附5', 'annex 5');
const XLS = at('XLS', '2021、2022年度分配工作通知（2023-03-15）', 'notice of 2023-03-15 on 2021 and 2022');

export const ENTERPRISE_PARAMETERS: readonly Parameter[] = [
  parameter('coverageThreshold', 'tCO2', text('纳入门槛', 'Coverage threshold'), [
    value(
      [2019, 2020],
      'published',
      at('ICAP21', '2013-2019年任一年达到', '26,000 tCO2 in any year over 2013-2019'),
      '26000',
    ),
    value([2021, 2026], 'official', M19('第八条', 'article 8'), '26000'),
  ]),
  parameter('capShare', '1', text('清缴上限比例', 'Share of the obligation cap'), [
    value(
      [2019, 2020],
      'assumed',
      [at('TCH', '免费配额＋20%', 'free quota + 20 %')],
      '0.20',
      text('以核查排放量为基数为推定（可信度高）', 'that it is 20 % of verified emissions is assumed (high)'),
    ),
    value(
      [2021, 2022],
      'assumed',
      at('CCC23', '最多按20%清缴', 'at most 20 % is to be surrendered'),
      '0.20',
      text('以核查排放量为基数为推定（可信度高）', 'that it is 20 % of verified emissions is assumed (high)'),
    ),
  ]),
  parameter('floorShare', '1', text('缺口上限对应的配额下限比例', 'Allowance floor as a share of emissions'), [
    value(
      [2021, 2022],
      'assumed',
      at('CCC23', '缺口率超过20%的仅按20%清缴', 'at most 20 % where the gap is larger'),
      '0.80',
      text('补发配额的理解为推定（可信度中）', 'the reading as a top-up is assumed (medium)'),
    ),
    value([2023, 2024], 'official', T2324_5, '0.80'),
    value([2025, 2026], 'draft', at('D2526', '发电行业部分', 'power sector'), '0.80'),
  ]),
  parameter('offsetShare', '1', text('抵销比例上限', 'Offset limit as a share'), [
    value([2019, 2026], 'official', M19('第二十九条', 'article 29'), '0.05'),
  ]),
  parameter('borrowThreshold', '1', text('可预支的缺口率下限', 'Shortfall rate from which borrowing is possible'), [
    value([2021, 2022], 'published', XLS, '0.10'),
  ]),
  parameter('borrowShare', '1', text('可预支比例', 'Share of the shortfall that may be borrowed'), [
    value([2021, 2022], 'published', XLS, '0.50'),
  ]),
  parameter('bankBase', 'tCO2', text('结转基础量', 'Base amount for banking'), [
    value([2023, 2024], 'official', T2324_A5, '10000'),
  ]),
  parameter('bankMultiple', '1', text('净卖出量倍数', 'Multiple of net sales'), [
    value([2023, 2024], 'official', T2324_A5, '1.5'),
  ]),
  parameter('fineFloor', 'CNY', text('罚款下限（原办法）', 'Lowest fine (old measures)'), [
    value([2019, 2022], 'official', M19('第四十条', 'article 40'), '20000'),
  ]),
  parameter('fineCeiling', 'CNY', text('罚款上限（原办法）', 'Highest fine (old measures)'), [
    value([2019, 2022], 'official', M19('第四十条', 'article 40'), '30000'),
  ]),
  parameter('fineMultipleLow', '1', text('罚款倍数下限', 'Lowest multiple of the fine'), [
    value(
      [2023, 2026],
      'official',
      [R775_24, at('EDF25', '自2023年度清缴起适用', 'applied from the 2023 obligation')],
      '5',
    ),
  ]),
  parameter('fineMultipleHigh', '1', text('罚款倍数上限', 'Highest multiple of the fine'), [
    value(
      [2023, 2026],
      'official',
      [R775_24, at('EDF25', '自2023年度清缴起适用', 'applied from the 2023 obligation')],
      '10',
    ),
  ]),
];
