// Allowances of steel, cement and aluminium: emissions times one plus a rate that follows the intensity.
import type { Citation, InputRule, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, binding, input, result, rule } from '../named';

const EDF25 = at('EDF25', '2024年度配额等于经核查排放量', 'allowances of 2024 equal verified emissions');
const N25 = at('N25', '2024年度不预分配', 'no pre-allocation for 2024');
const PLAN25 = at('PLAN25', '分配方法（未见原文）', 'allocation method (text not read)');
const ANDE = at('ANDE', '配额与经核查的实际碳排放量相等', 'allowances equal the verified emissions');
const UNCHANGED = at('D2526', '分配方法较2025年度保持不变', 'the method of 2025 is kept');
const FLOORED = at('D2526', '核定配额向下取整', 'allowances are rounded down');

const onlyInPlatform = text(
  '行业平衡值事后确定，只在全国碳市场管理平台公布，须填写',
  'the balance value is fixed afterwards and published only in the management platform: it has to be given',
);

/** What the allocation of a sector is made of: its intensity and the table of the draft. */
export interface Allocation {
  readonly intensity: string;
  readonly table: Citation;
}

const SLOPED = 'adjustmentSlope * intensityGap';
const RATE = `ifs(
  intensityGap >= adjustmentBand, adjustmentLimit,
  intensityGap <= -adjustmentBand, -adjustmentLimit,
  ${SLOPED})`;

function rates({ intensity, table }: Allocation): readonly Quantity[] {
  const both = (formula: string, note?: ReturnType<typeof text>) => [
    rule(2025, 'derived', [UNCHANGED, table, PLAN25], formula, note),
    rule(2026, 'draft', table, formula, note),
  ];
  const limit = (kind: 'cap' | 'floor', zh: string, en: string, without: string) => [
    binding(kind, text(zh, en), 2025, 'derived', [UNCHANGED, table], without),
    binding(kind, text(zh, en), 2026, 'draft', table, without),
  ];
  return [
    result('facilities', 'intensity', both(intensity), { unasked: true }),
    result('facilities', 'intensityGap', both('(balanceValue - intensity) / balanceValue', onlyInPlatform), {
      unasked: true,
    }),
    result('facilities', 'adjustmentRate', both(RATE), {
      unasked: true,
      bindings: [
        ...limit('cap', '上调上限 3%', 'At most 3 % up', `max(-adjustmentLimit, ${SLOPED})`),
        ...limit('floor', '下调下限 3%', 'At most 3 % down', `min(adjustmentLimit, ${SLOPED})`),
      ],
    }),
  ];
}

const ISSUED = 'if(ifBlank(specialCase, "no") = "yes", emissions, floor(emissions * (1 + adjustmentRate)))';
const roundedAsDraft = text(
  '向下取整按征求意见稿；特殊情形配额等于排放量',
  'rounded down as in the draft; a special case is allocated its emissions',
);

function allowances({ table }: Allocation): readonly Quantity[] {
  return [
    result('facilities', 'calculatedAllowance', [
      rule(2024, 'published', [EDF25, ANDE], 'emissions'),
      rule(2025, 'draft', [PLAN25, FLOORED], ISSUED, roundedAsDraft),
      rule(2026, 'draft', [table, FLOORED], ISSUED, roundedAsDraft),
    ]),
    result('facilities', 'allowance', [
      rule(2024, 'published', [EDF25, ANDE], 'calculatedAllowance'),
      rule(2025, 'published', PLAN25, 'calculatedAllowance'),
      rule(2026, 'draft', table, 'calculatedAllowance'),
    ]),
    result('facilities', 'obligation', [
      rule(2024, 'published', [EDF25, ANDE], 'emissions'),
      rule(2025, 'derived', [UNCHANGED, table, PLAN25], 'emissions'),
      rule(2026, 'draft', table, 'emissions'),
    ]),
    result('facilities', 'preAllocation', [
      rule(2024, 'official', N25, '0'),
      rule(
        2025,
        'draft',
        [at('ANDE', '预分配70%', 'pre-allocation 70 %'), FLOORED],
        'floor(industryPreAllocationShare * priorYearEmissions)',
        text('向下取整按征求意见稿', 'rounded down as in the draft'),
      ),
      rule(
        2026,
        'draft',
        at('D2526', '预分配，附1', 'pre-allocation, annex 1'),
        'floor(industryPreAllocationShare * priorYearEmissions)',
      ),
    ]),
  ];
}

/** From the emissions of a works, line or potline to its allowance and obligation. */
export const allocationOf = (of: Allocation): readonly Quantity[] => [...rates(of), ...allowances(of)];

/** The inputs that all three sectors have. */
export const ALLOCATION_INPUTS: readonly InputRule[] = [
  input('facilities', 'sector'),
  input('facilities', 'output'),
  input('facilities', 'balanceValue'),
  input('facilities', 'specialCase'),
  input('facilities', 'priorYearEmissions'),
  input('facilities', 'verifiedEmissions'),
];
