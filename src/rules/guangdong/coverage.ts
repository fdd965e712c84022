// Who is covered by the Guangdong pilot: thresholds on emissions, standard coal and racks, and the figures they look at.
import type { Parameter, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, parameter, result, rule, step, value } from '../named';

const WP12 = at('WP12', '五（二）', 'section 5 (2)');
const P13 = at('GZ-13', '纳入门槛', 'coverage threshold');
const P14 = at('GZ-14', '纳入门槛', 'coverage threshold');
const P22 = at('GZ-22', '纳入门槛', 'coverage threshold');
const P23 = at('GZ-23', '纳入门槛', 'coverage threshold');
const NF25 = at('NF25', '2025年度方案', 'plan of 2025');
const IN24 = at('GZ-24i', '与2023年度相同', 'as in 2023');
const same = [at('GZ-16n', '门槛不变', 'threshold unchanged'), at('HP21', '第1节', 'section 1')];
const medium = text(
  '推定（可信度中）：1万吨门槛自 2022 年度方有明文',
  'assumed (medium): 10 000 t is documented from 2022 only',
);

/** Thresholds of the yearly plans. */
export const THRESHOLDS: readonly Parameter[] = [
  parameter('guangdongThreshold', 'tCO2', text('纳入门槛（排放量）', 'Coverage threshold, emissions'), [
    value(2013, 'official', [WP12, P13], '20000', text('2011 或 2012 任一年', 'in 2011 or 2012, any one year')),
    value(2014, 'official', P14, '20000'),
    value([2015, 2020], 'published', same, '20000'),
    value(2021, 'assumed', at('OFJ', '2021年度方案', 'plan of 2021'), '20000', medium),
    value(2022, 'official', P22, '10000'),
    value(2023, 'official', P23, '10000'),
    value(2024, 'published', IN24, '10000'),
    value(2025, 'published', NF25, '10000', text('以 2024 年数据为准', 'on data of 2024')),
  ]),
  parameter('guangdongCoalThreshold', 't', text('纳入门槛（标准煤）', 'Coverage threshold, standard coal'), [
    value(2013, 'official', [WP12, P13], '10000', text('2011 或 2012 任一年', 'in 2011 or 2012, any one year')),
    value(2014, 'official', P14, '10000'),
    value([2015, 2020], 'published', same, '10000'),
    value(2021, 'assumed', at('OFJ', '2021年度方案', 'plan of 2021'), '10000', medium),
    value(2022, 'official', P22, '5000'),
    value(2023, 'official', P23, '5000'),
    value(2024, 'published', IN24, '5000'),
    value(2025, 'published', NF25, '3800', text('以 2024 年数据为准', 'on data of 2024')),
  ]),
  parameter(
    'guangdongRackThreshold',
    '1',
    text('纳入门槛（数据中心标准机架数）', 'Coverage threshold, standard racks of data centres'),
    [
      value(2023, 'official', P23, '1000'),
      value(2024, 'published', IN24, '1000'),
      value(
        2025,
        'assumed',
        NF25,
        '1000',
        text('2025 年度未再提及，沿用为推定', 'not restated for 2025; as before is assumed'),
      ),
    ],
  ),
];

const none = text('留空按 0', 'blank counts as 0');

/** What facilities give to the test on standard coal. */
export const COVERAGE_STEPS: readonly Quantity[] = [
  step('facilities', 'standardCoalCounted', 't', text('计入门槛的标准煤', 'Standard coal counted'), [
    rule([2013, 2025], 'official', [WP12, P22], 'ifBlank(standardCoal, 0)', none),
  ]),
];

/** What data centres give to the test on racks. */
export const RACK_STEPS: readonly Quantity[] = [
  step('facilities', 'racksCounted', '1', text('计入门槛的机架数', 'Racks counted'), [
    rule([2023, 2025], 'official', P23, 'ifBlank(racks, 0)', none),
  ]),
];

const OBLIGED = 'and(facilities.sector <> "textile", facilities.sector <> "airport", facilities.sector <> "building")';

const BY_TONNES = 'coveredEmissions >= guangdongThreshold';
const BY_COAL = 'sum(facilities.standardCoalCounted) >= guangdongCoalThreshold';
const BY_COAL_OBLIGED = `sum(facilities.standardCoalCounted, ${OBLIGED}) >= guangdongCoalThreshold`;
const BY_RACKS = 'sum(facilities.racksCounted) >= guangdongRackThreshold';

const otherYears = text(
  '名单依据以往年度数据；此处以本年数据自查',
  'lists rest on data of earlier years; here the year itself is checked',
);

/** Whether the enterprise is covered; sectors that join of their own will never are by these tests. */
export const COVERED: readonly Quantity[] = [
  step('enterprises', 'coveredEmissions', 'tCO2', text('计入门槛的排放量', 'Emissions that the threshold looks at'), [
    rule([2013, 2014], 'official', [P13, P14], 'sum(facilities.emissions)'),
    rule([2015, 2020], 'published', same, 'sum(facilities.emissions)'),
    rule([2021, 2022], 'official', P22, 'sum(facilities.emissions)'),
    rule(
      [2023, 2025],
      'official',
      P23,
      `sum(facilities.emissions, ${OBLIGED})`,
      text('自愿纳入行业不计', 'without the voluntary sectors'),
    ),
  ]),
  result(
    'enterprises',
    'covered',
    [
      rule(2013, 'official', [WP12, P13], `if(or(${BY_TONNES}, ${BY_COAL}), "yes", "no")`, otherYears),
      rule(2014, 'official', P14, `if(or(${BY_TONNES}, ${BY_COAL}), "yes", "no")`, otherYears),
      rule([2015, 2020], 'published', same, `if(or(${BY_TONNES}, ${BY_COAL}), "yes", "no")`, otherYears),
      rule(
        2021,
        'assumed',
        at('OFJ', '2021年度方案', 'plan of 2021'),
        `if(or(${BY_TONNES}, ${BY_COAL}), "yes", "no")`,
        medium,
      ),
      rule(2022, 'official', P22, `if(or(${BY_TONNES}, ${BY_COAL}), "yes", "no")`, otherYears),
      rule(2023, 'official', P23, `if(or(${BY_TONNES}, ${BY_COAL_OBLIGED}, ${BY_RACKS}), "yes", "no")`, otherYears),
      rule(
        [2024, 2025],
        'published',
        [IN24, NF25],
        `if(or(${BY_TONNES}, ${BY_COAL_OBLIGED}, ${BY_RACKS}), "yes", "no")`,
        otherYears,
      ),
    ],
    { kind: 'choice' },
  ),
];
