// National power sector: benchmarks, correction coefficients and shares of 2019-2026, each with its place and status.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { at, parameter, table, value } from '../named';

const ICAP731 = at('ICAP731', '基准值（草案值，与终稿一致）', 'benchmarks (draft values, equal to the final ones)');
const BENCH_2122 = [
  at('LGR', '2021、2022年度基准值', 'benchmarks of 2021 and 2022'),
  at('ICAP23', '较2019-2020年下降6.29%至18.41%', 'reduced by 6.29 % to 18.41 % against 2019-2020'),
];
const T2324_2 = at('T2324', '附2', 'annex 2');
const DRAFT = at('D2526', '发电行业部分，表1-2', 'power sector, table 1-2');
const PLAN1920 = at('PLAN1920', '修正系数（未见原文）', 'correction factors (text not read)');
const PLAN2122 = at('PLAN2122', '修正系数（未见原文）', 'correction factors (text not read)');
const QUOTAUI = at('QUOTAUI', '修正系数名称及所需数据', 'names of the correction factors and their inputs');

const coal = (above: string, below: string, unconventional: string, gas: string): Record<string, string> => ({
  conventionalCoalAbove300: above,
  conventionalCoal300AndBelow: below,
  unconventionalCoal: unconventional,
  gas,
});
const heat = (ofCoal: string, ofGas: string): Record<string, string> => coal(ofCoal, ofCoal, ofCoal, ofGas);

const electricityBenchmark = parameter(
  'electricityBenchmark',
  'tCO2/MWh',
  text('发（供）电基准值', 'Electricity benchmark'),
  [
    table([2019, 2020], 'published', ICAP731, coal('0.877', '0.979', '1.146', '0.392')),
    table(2021, 'secondary', BENCH_2122, coal('0.8218', '0.8773', '0.9350', '0.3920')),
    table(2022, 'secondary', BENCH_2122, coal('0.8177', '0.8729', '0.9303', '0.3901')),
    table(2023, 'official', T2324_2, coal('0.7950', '0.8090', '0.8285', '0.3305')),
    table(2024, 'official', T2324_2, coal('0.7910', '0.8049', '0.8244', '0.3288')),
    table(2025, 'draft', DRAFT, coal('0.7902', '0.8017', '0.8162', '0.3288')),
    table(2026, 'draft', DRAFT, coal('0.7894', '0.7985', '0.8080', '0.3288')),
  ],
  { by: 'unitCategoryCounted' },
);

const heatBenchmark = parameter(
  'heatBenchmark',
  'tCO2/GJ',
  text('供热基准值', 'Heat benchmark'),
  [
    table([2019, 2020], 'published', ICAP731, heat('0.126', '0.059')),
    table(2021, 'secondary', BENCH_2122, heat('0.1111', '0.0560')),
    table(2022, 'secondary', BENCH_2122, heat('0.1105', '0.0557')),
    table(2023, 'official', T2324_2, heat('0.1038', '0.0536')),
    table(2024, 'official', T2324_2, heat('0.1033', '0.0533')),
    table(2025, 'draft', DRAFT, heat('0.1027', '0.0533')),
    table(2026, 'draft', DRAFT, heat('0.1021', '0.0533')),
  ],
  { by: 'unitCategoryCounted' },
);

const assumedHigh = text('推定（可信度高），未见法规原文', 'assumed (high); read in no legal text');

const coolingFactor = parameter(
  'coolingFactor',
  '1',
  text('冷却方式系数', 'Cooling factor'),
  [
    table([2019, 2020], 'assumed', [PLAN1920, QUOTAUI], { water: '1', air: '1.05', other: '1' }, { note: assumedHigh }),
    table([2021, 2022], 'assumed', [PLAN2122, QUOTAUI], { water: '1', air: '1.05', other: '1' }, { note: assumedHigh }),
  ],
  { by: 'coolingMethod' },
);

const heatSupplySlope = parameter(
  'heatSupplySlope',
  '1',
  text('供热比扣减系数', 'Reduction per unit of heat supply ratio'),
  [
    table([2019, 2020], 'assumed', [PLAN1920, QUOTAUI], heat('0.22', '0.6'), { note: assumedHigh }),
    table([2021, 2022], 'assumed', [PLAN2122, QUOTAUI], heat('0.22', '0.6'), { note: assumedHigh }),
  ],
  { by: 'unitCategoryCounted' },
);

const curve = (id: string, label: ReturnType<typeof text>, what: string): Parameter =>
  parameter(id, '1', label, [
    value([2019, 2020], 'assumed', PLAN1920, what, assumedHigh),
    value([2021, 2022], 'assumed', PLAN2122, what, assumedHigh),
  ]);

const loadCurve: readonly Parameter[] = [
  curve('loadSlopeUpper', text('80%–85% 段斜率', 'Slope between 80 % and 85 %'), '0.0014'),
  curve('loadStepMiddle', text('75%–80% 段起点', 'Start of the piece between 75 % and 80 %'), '1.007'),
  curve('loadSlopeMiddle', text('75%–80% 段斜率', 'Slope between 75 % and 80 %'), '0.0016'),
  parameter('loadBase', '1', text('低负荷段底数', 'Base of the curve at low load'), [
    value([2019, 2020], 'published', at('TCH', '平均负荷49%时多得9.7%', '9.7 % more at a load of 49 %'), '1.015'),
    value([2021, 2022], 'assumed', PLAN2122, '1.015', assumedHigh),
  ]),
];

const largeUnitCapacity = parameter(
  'largeUnitCapacity',
  'MW',
  text('300MW等级以上的装机下限', 'Rated power from which a unit is above the 300 MW class'),
  [
    value(
      [2019, 2022],
      'assumed',
      at('T2324', '附1（2019-2022年沿用，推定）', 'annex 1 (same line assumed for 2019-2022)'),
      '400',
    ),
    value([2023, 2024], 'official', at('T2324', '附1', 'annex 1'), '400'),
    value([2025, 2026], 'draft', at('D2526', '发电行业部分', 'power sector'), '400'),
  ],
);

const preAllocationShare = parameter('preAllocationShare', '1', text('预分配比例', 'Pre-allocation share'), [
  value(
    [2021, 2022],
    'assumed',
    at('CCC23', '按机组核查排放量的70%预分配', '70 % of verified unit emissions'),
    '0.70',
    text('70% 为公布信息；以上年度排放为基数为推定', '70 % is published; the year it is taken of is assumed'),
  ),
  value([2023, 2024], 'official', at('T2324', '五（一）', 'section 5 (1)'), '0.70'),
  value(
    [2025, 2026],
    'draft',
    at('D2526', '预分配：不高于50%', 'pre-allocation: at most 50 %'),
    '0.50',
    text('50% 为上限，省级主管部门可下调', '50 % is the upper bound; the province may lower it'),
  ),
]);

/** Decision (c): the two readings of the relief of 2021 and 2022. */
export const reliefForm = parameter(
  'reliefForm',
  '',
  text('2021、2022年豁免形式', 'Form of the relief in 2021 and 2022'),
  [
    value(
      [2021, 2022],
      'assumed',
      at('CCC23', '缺口率超过20%的仅按20%清缴', 'at most 20 % is to be surrendered where the gap is larger'),
      'topUp',
      text(
        '补发配额为推定（可信度中），也可理解为清缴义务封顶',
        'top-up of the allowance is assumed (medium); a capped obligation is the other reading',
      ),
    ),
  ],
  { kind: 'choice', choices: ['topUp', 'cappedObligation'] },
);

export const POWER_PARAMETERS: readonly Parameter[] = [
  electricityBenchmark,
  heatBenchmark,
  coolingFactor,
  heatSupplySlope,
  ...loadCurve,
  largeUnitCapacity,
  preAllocationShare,
  reliefForm,
];
