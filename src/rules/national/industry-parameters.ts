// Steel, cement and aluminium: how far the allowance follows the intensity, and what is issued ahead.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { at, parameter, value } from '../named';

const DRAFT = at('D2526', '表2-2至表2-4', 'tables 2-2 to 2-4');
const UNCHANGED = [
  at('D2526', '分配方法较2025年度保持不变', 'the method of 2025 is kept'),
  at('PLAN25', '分配方法（未见原文）', 'allocation method (text not read)'),
];
const derived2025 = text(
  '2025 年度系数由征求意见稿的“保持不变”推出，两个公开程序与之一致',
  'for 2025 inferred from the draft, which keeps the method unchanged; two public programs agree',
);

const ofBoth = (id: string, label: ReturnType<typeof text>, what: string): Parameter =>
  parameter(id, '1', label, [value(2025, 'derived', UNCHANGED, what, derived2025), value(2026, 'draft', DRAFT, what)]);

export const INDUSTRY_PARAMETERS: readonly Parameter[] = [
  ofBoth('adjustmentSlope', text('调整系数', 'Adjustment per unit of the intensity gap'), '0.15'),
  ofBoth('adjustmentBand', text('强度差率区间', 'Band of the intensity gap'), '0.20'),
  ofBoth('adjustmentLimit', text('配额调整率上下限', 'Limit of the adjustment rate'), '0.03'),
  parameter('industryPreAllocationShare', '1', text('工业行业预分配比例', 'Pre-allocation share of industry'), [
    value(
      2025,
      'published',
      [
        at('PLAN25', '预分配（未见原文）', 'pre-allocation (text not read)'),
        at('ANDE', '上一年度经核查排放量的70%', '70 % of the verified emissions of the year before'),
      ],
      '0.70',
    ),
    value(
      2026,
      'draft',
      at('D2526', '预分配：原则上不高于50%', 'pre-allocation: in principle at most 50 %'),
      '0.50',
      text('50% 为上限，省级主管部门可下调', '50 % is the upper bound; the province may lower it'),
    ),
  ]),
];
