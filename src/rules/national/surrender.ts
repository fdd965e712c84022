// How a national enterprise meets its obligation: offsets, borrowing, banking, purchase, cost, fine.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { coveringOf, money } from '../covering';
import { at, binding, result, rule } from '../named';

const M19_29 = at('M19', '第二十九条', 'article 29');
const M19_40 = at('M19', '第四十条', 'article 40');
const R775_24 = at('R775', '第二十四条', 'article 24');
const XLS = at('XLS', '2021、2022年度分配工作通知（2023-03-15）', 'notice of 2023-03-15 on 2021 and 2022');
const T2324_A5 = at('T2324', '附5', 'annex 5');
const T2324_7 = at('T2324', '七', 'section 7');
const DRAFT = at('D2526', '结转与清缴', 'banking and surrender');
const EDF25 = at('EDF25', '结转、预支与处罚', 'banking, borrowing and penalties');
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');

const ALL = [2019, 2026] as const;
const COVERING = coveringOf(ALL, DECIDED);
const floored = text('向下取整为推定', 'rounding down is assumed');

const offsets: readonly Quantity[] = [
  result('enterprises', 'offsetLimit', [
    rule(
      ALL,
      'assumed',
      M19_29,
      'floor(offsetShare * obligation)',
      text('比例见原文，向下取整为推定', 'the share is official, rounding down assumed'),
    ),
  ]),
  COVERING.offsetUseCounted,
  result(
    'enterprises',
    'offsetUsed',
    [
      rule(
        ALL,
        'official',
        M19_29,
        'ifs(offsetUseCounted = "none", 0, offsetUseCounted = "held", min(offsetsHeld, offsetLimit, obligation), offsetLimit)',
      ),
    ],
    {
      bindings: [
        binding(
          'limit',
          text('抵销上限：应清缴量的 5%', 'Offset limit: 5 % of the obligation'),
          ALL,
          'official',
          M19_29,
          'ifs(offsetUseCounted = "none", 0, offsetUseCounted = "held", offsetsHeld, offsetLimit)',
        ),
      ],
    },
  ),
  COVERING.offsetsBought,
];

const NO_BORROWING = text('该年度不可预支', 'no borrowing in this year');

const borrowing: readonly Quantity[] = [
  result('enterprises', 'borrowLimit', [
    rule([2019, 2020], 'published', EDF25, '0', NO_BORROWING),
    rule(
      [2021, 2022],
      'assumed',
      XLS,
      'ifs(emissions = 0, 0, shortfall / emissions >= borrowThreshold, floor(borrowShare * shortfall), 0)',
      floored,
    ),
    rule([2023, 2026], 'published', EDF25, '0', NO_BORROWING),
  ]),
  result(
    'enterprises',
    'borrowed',
    [
      rule([2019, 2020], 'published', EDF25, '0', NO_BORROWING),
      rule([2021, 2022], 'published', XLS, 'min(ifBlank(borrowRequested, 0), borrowLimit)'),
      rule([2023, 2026], 'published', EDF25, '0', NO_BORROWING),
    ],
    {
      bindings: [
        binding(
          'limit',
          text('预支上限：缺口的 50%', 'Borrowing limit: 50 % of the shortfall'),
          [2021, 2022],
          'published',
          XLS,
          'ifBlank(borrowRequested, 0)',
        ),
      ],
    },
  ),
];

const need: readonly Quantity[] = [
  result('enterprises', 'available', [
    rule(ALL, 'derived', DECIDED, 'allowance + ifBlank(bankedAllowances, 0) + offsetUsed + borrowed'),
  ]),
  COVERING.purchaseNeed,
  COVERING.unsurrendered,
  result(
    'enterprises',
    'bankLimit',
    [
      rule([2019, 2022], 'published', EDF25, 'closingHoldings', text('2023 年以前不限', 'unlimited before 2023')),
      rule(
        [2023, 2024],
        'official',
        T2324_A5,
        'min(floor(bankBase + bankMultiple * max(0, netSales)), closingHoldings)',
      ),
      rule(
        [2025, 2026],
        'draft',
        DRAFT,
        'closingHoldings',
        text('2025 年起各年度配额继续有效', 'vintages from 2025 on stay valid'),
      ),
    ],
    {
      bindings: [
        binding('limit', text('结转上限', 'Banking limit'), [2023, 2024], 'official', T2324_A5, 'closingHoldings'),
      ],
    },
  ),
];

const costs: readonly Quantity[] = [
  COVERING.purchaseCost,
  COVERING.offsetCost,
  result('enterprises', 'paidAllowanceCost', [
    rule(ALL, 'derived', at('TANBIAO', '全国市场配额免费分配', 'allowances of the national market are free'), '0'),
  ]),
  COVERING.complianceCost,
  COVERING.leftOver,
  COVERING.surplusValue,
];

const PRICE = 'ifBlank(deadlineAveragePrice, allowancePrice)';
const fine = (multiple: string): string => money(`${multiple} * unsurrendered * ${PRICE}`, 'unsurrendered');

const fines: readonly Quantity[] = [
  result('enterprises', 'fineLow', [
    rule(
      [2019, 2022],
      'official',
      M19_40,
      'if(unsurrendered > 0, fineFloor, 0)',
      text('同一履约周期只处罚一次', 'fined once per cycle'),
    ),
    rule(
      [2023, 2026],
      'official',
      R775_24,
      fine('fineMultipleLow'),
      text(
        '以清缴期限前一个月市场均价计；留空按配额价格',
        'at the average price of the month before the deadline; blank: the allowance price',
      ),
    ),
  ]),
  result('enterprises', 'fineHigh', [
    rule(
      [2019, 2022],
      'official',
      M19_40,
      'if(unsurrendered > 0, fineCeiling, 0)',
      text('同一履约周期只处罚一次', 'fined once per cycle'),
    ),
    rule(
      [2023, 2026],
      'official',
      R775_24,
      fine('fineMultipleHigh'),
      text(
        '以清缴期限前一个月市场均价计；留空按配额价格',
        'at the average price of the month before the deadline; blank: the allowance price',
      ),
    ),
  ]),
  result('enterprises', 'nextYearDeduction', [
    rule(
      [2019, 2022],
      'official',
      M19_40,
      'unsurrendered',
      text('逾期未改正的才等量核减', 'only where it is not made good in time'),
    ),
    rule(
      [2023, 2024],
      'official',
      R775_24,
      'unsurrendered',
      text('拒不改正的才等量核减', 'only where the enterprise refuses to make it good'),
    ),
    rule(
      [2025, 2026],
      'draft',
      at('D2526', '2026-08-15 后不再新作核减决定', 'no new deductions after 2026-08-15'),
      '0',
    ),
  ]),
];

const dates: readonly Quantity[] = [
  result(
    'enterprises',
    'surrenderDeadline',
    [
      rule([2019, 2020], 'published', at('CLR21', '2021年12月31日17时前', 'by 2021-12-31 17:00'), 'surrenderDate'),
      rule([2021, 2022], 'published', at('XLS', '清缴期限', 'surrender deadline'), 'surrenderDate'),
      rule([2023, 2024], 'official', T2324_7, 'surrenderDate'),
      rule(2025, 'official', at('N26', '时间安排', 'dates'), 'surrenderDate'),
      rule(2026, 'draft', at('D2526', '每年12月31日前', 'each year by 31 December'), 'surrenderDate'),
    ],
    { kind: 'date' },
  ),
];

export const SURRENDER: readonly Quantity[] = [...offsets, ...borrowing, ...need, ...costs, ...fines, ...dates];
