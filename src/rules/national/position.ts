// From the facilities of a national enterprise, of every sector, to its allowance and obligation: floors, caps, relief.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, binding, result, rule, step } from '../named';

const M19_8 = at('M19', '第八条', 'article 8');
const T2324_5 = at('T2324', '五（三）', 'section 5 (3)');
const DRAFT = at('D2526', '发电行业部分', 'power sector');
const DRAFT_UNITS = at('D2526', '表1-2、表2-2至表2-5', 'tables 1-2 and 2-2 to 2-5');
const N26_4 = at('N26', '四', 'section 4');
const CCC23 = at('CCC23', '豁免机制延续，最多按20%清缴', 'exemption kept; at most 20 % is to be surrendered');
const TCH = at('TCH', '清缴上限为免费配额＋20%', 'capped at freely allocated quota + 20 %');
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');

const ALL = [2019, 2026] as const;
const floored = text('取整为推定', 'the rounding is assumed');

const POWER_E = 'sum(facilities.emissions, facilities.sector = "power")';
const POWER_A = 'sum(facilities.allowance, facilities.sector = "power")';
const FLOOR = `if(${POWER_A} < floorShare * ${POWER_E}, floor(floorShare * ${POWER_E} - ${POWER_A}), 0)`;
const CAPPED = 'min(sum(facilities.obligation), allowance + floor(capShare * emissions))';

/** Sectors with allowances and obligation; those that only report have neither. */
const LISTED =
  'or(facilities.sector = "power", facilities.sector = "steel", facilities.sector = "cement", facilities.sector = "aluminium")';

const sums: readonly Quantity[] = [
  step('enterprises', 'directEmissions', 'tCO2', text('直接排放量', 'Direct emissions'), [
    rule(ALL, 'official', M19_8, 'sum(facilities.directEmissions)'),
  ]),
  result(
    'enterprises',
    'covered',
    [
      rule(
        [2019, 2020],
        'published',
        at('ICAP21', '2013-2019年任一年达到', '26,000 tCO2 in any year over 2013-2019'),
        'if(directEmissions >= coverageThreshold, "yes", "no")',
        text(
          '名单依据 2013-2019 年数据；此处以本年排放量自查',
          'the list rests on 2013-2019; here the year itself is checked',
        ),
      ),
      rule([2021, 2022], 'official', M19_8, 'if(directEmissions >= coverageThreshold, "yes", "no")'),
      rule(
        [2023, 2026],
        'official',
        [M19_8, N26_4],
        `if(count(facilities, ${LISTED}) = 0, "reporting-only", if(directEmissions >= coverageThreshold, "yes", "no"))`,
        text(
          '只有仅报告行业设施的企业不承担清缴义务',
          'an enterprise whose facilities are all in reporting-only sectors has nothing to surrender',
        ),
      ),
    ],
    { kind: 'choice' },
  ),
  result('enterprises', 'emissions', [
    rule(
      ALL,
      'assumed',
      DECIDED,
      'sum(facilities.emissions)',
      text(
        '企业排放量为各设施之和（推定），使分项恒等于合计',
        'the enterprise figure is the sum of its facilities (assumed), so that parts add up',
      ),
    ),
  ]),
  result('enterprises', 'calculatedAllowance', [
    rule(
      [2019, 2022],
      'published',
      at('CCC23', '企业为机组之和', 'entity = sum of its units'),
      'sum(facilities.allowance)',
    ),
    rule([2023, 2024], 'official', T2324_5, 'sum(facilities.allowance)'),
    rule([2025, 2026], 'draft', DRAFT_UNITS, 'sum(facilities.allowance)'),
  ]),
];

const floorName = text('缺口率上限：配额不低于排放量的 80%', 'Shortfall limit: allowance at least 80 % of emissions');

const allowances: readonly Quantity[] = [
  result('enterprises', 'floorTopUp', [
    rule(
      [2019, 2020],
      'published',
      TCH,
      '0',
      text('2019-2020 年不补发，清缴义务封顶', 'no top-up in 2019-2020; the obligation is capped instead'),
    ),
    rule([2021, 2022], 'assumed', CCC23, `if(reliefForm = "topUp", ${FLOOR}, 0)`, floored),
    rule([2023, 2024], 'assumed', T2324_5, FLOOR, floored),
    rule([2025, 2026], 'draft', DRAFT, FLOOR),
  ]),
  result(
    'enterprises',
    'allowance',
    [
      rule([2019, 2022], 'published', TCH, 'calculatedAllowance + floorTopUp'),
      rule([2023, 2024], 'official', T2324_5, 'calculatedAllowance + floorTopUp'),
      rule([2025, 2026], 'draft', DRAFT_UNITS, 'calculatedAllowance + floorTopUp'),
    ],
    {
      bindings: [
        binding('floor', floorName, [2021, 2022], 'assumed', CCC23, 'calculatedAllowance'),
        binding('floor', floorName, [2023, 2024], 'official', T2324_5, 'calculatedAllowance'),
        binding('floor', floorName, [2025, 2026], 'draft', DRAFT, 'calculatedAllowance'),
      ],
    },
  ),
  result('enterprises', 'preAllocation', [
    rule(
      [2019, 2022],
      'published',
      at('CCC23', '企业为机组之和', 'entity = sum of its units'),
      'ifBlank(preAllocationGiven, sum(facilities.preAllocation))',
    ),
    rule(
      [2023, 2024],
      'official',
      at('T2324', '五（一）', 'section 5 (1)'),
      'ifBlank(preAllocationGiven, sum(facilities.preAllocation))',
    ),
    rule([2025, 2026], 'draft', DRAFT_UNITS, 'ifBlank(preAllocationGiven, sum(facilities.preAllocation))'),
  ]),
  result('enterprises', 'finalAdjustment', [
    rule(
      [2019, 2022],
      'published',
      at('ICAP731', '多退少补', 'surplus returned, shortage issued'),
      'allowance - preAllocation',
    ),
    rule([2023, 2024], 'official', at('T2324', '五（一）', 'section 5 (1)'), 'allowance - preAllocation'),
    rule([2025, 2026], 'draft', DRAFT_UNITS, 'allowance - preAllocation'),
  ]),
];

const capName = text('清缴上限：配额加排放量的 20%', 'Obligation cap: allowance plus 20 % of emissions');

const obligations: readonly Quantity[] = [
  result(
    'enterprises',
    'obligation',
    [
      rule(
        [2019, 2020],
        'assumed',
        TCH,
        CAPPED,
        text('以核查排放量为基数及取整为推定', 'the base and the rounding are assumed'),
      ),
      rule(
        [2021, 2022],
        'assumed',
        CCC23,
        `if(reliefForm = "cappedObligation", ${CAPPED}, sum(facilities.obligation))`,
      ),
      rule([2023, 2024], 'official', T2324_5, 'sum(facilities.obligation)'),
      rule([2025, 2026], 'draft', DRAFT_UNITS, 'sum(facilities.obligation)'),
    ],
    { bindings: [binding('cap', capName, [2019, 2022], 'assumed', TCH, 'sum(facilities.obligation)')] },
  ),
  result('enterprises', 'obligationRelief', [rule(ALL, 'derived', DECIDED, 'emissions - obligation')]),
  result('enterprises', 'shortfall', [rule(ALL, 'derived', DECIDED, 'max(0, obligation - allowance)')]),
  result('enterprises', 'surplus', [rule(ALL, 'derived', DECIDED, 'max(0, allowance - obligation)')]),
  result('enterprises', 'shortfallRate', [
    rule([2019, 2022], 'assumed', DECIDED, 'if(obligation = 0, 0, round(shortfall / obligation, 4))', floored),
    rule([2023, 2024], 'assumed', T2324_5, 'if(obligation = 0, 0, round(shortfall / obligation, 4))', floored),
    rule(
      [2025, 2026],
      'draft',
      at('D2526', '表2-5 注3', 'table 2-5, note 3'),
      'if(obligation = 0, 0, round(shortfall / obligation, 4))',
    ),
  ]),
];

export const POSITION: readonly Quantity[] = [...sums, ...allowances, ...obligations];
