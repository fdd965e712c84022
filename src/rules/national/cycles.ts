// The two-year cycles 2019-2020 and 2021-2022: sums of their years, and one fine.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, result, rule } from '../named';

const DECIDED = at('TANBIAO', '两年周期为各年之和', 'a cycle is the sum of its years');
const M19_40 = at('M19', '第四十条', 'article 40');
const CYCLES = [2019, 2022] as const;

const SUMMED = [
  'emissions',
  'calculatedAllowance',
  'floorTopUp',
  'allowance',
  'preAllocation',
  'finalAdjustment',
  'obligation',
  'obligationRelief',
  'shortfall',
  'surplus',
  'offsetLimit',
  'offsetUsed',
  'borrowLimit',
  'borrowed',
  'available',
  'purchaseNeed',
  'unsurrendered',
  'purchaseCost',
  'offsetCost',
  'paidAllowanceCost',
  'complianceCost',
  'surplusValue',
  'nextYearDeduction',
] as const;

const once = text('一个周期只处罚一次', 'a cycle is fined once');

export const CYCLE_QUANTITIES: readonly Quantity[] = [
  ...SUMMED.map((id) => result('cycles', id, [rule(CYCLES, 'derived', DECIDED, `sum(years.${id})`)])),
  result('cycles', 'shortfallRate', [
    rule(CYCLES, 'assumed', DECIDED, 'if(obligation = 0, 0, round(shortfall / obligation, 4))'),
  ]),
  result('cycles', 'fineLow', [rule(CYCLES, 'official', M19_40, 'if(unsurrendered > 0, fineFloor, 0)', once)]),
  result('cycles', 'fineHigh', [rule(CYCLES, 'official', M19_40, 'if(unsurrendered > 0, fineCeiling, 0)', once)]),
  result(
    'cycles',
    'surrenderDeadline',
    [
      rule([2019, 2020], 'published', at('CLR21', '2021年12月31日17时前', 'by 2021-12-31 17:00'), 'surrenderDate'),
      rule([2021, 2022], 'published', at('XLS', '清缴期限', 'surrender deadline'), 'surrenderDate'),
    ],
    { kind: 'date' },
  ),
];
