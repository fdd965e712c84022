// Worked examples of the national power sector: published ones first, then those derived for regression.
import { text } from '../../model/text';
import { at } from '../named';
import {
  byFormula,
  enterpriseRow,
  examples,
  facilityRow,
  figure,
  ofEnterprise,
  ofFacility,
  ofStream,
  streamRow,
  valueIn,
} from './named';

const COAL = { unitCategory: 'conventionalCoalAbove300', cogeneration: 'no' };
const power = (year: number, facility: string, fields: Readonly<Record<string, string>>) =>
  facilityRow('national', 'power', year, facility, fields);

/** Within half of the third decimal, as the tests of the source state it. */
const THIRD = '0.0005';

const LOADS = [
  ['45 %', '0.45', '1.126'],
  ['40 %', '0.4', '1.160'],
  ['30 %', '0.3', '1.281'],
  ['20 %', '0.2', '1.609'],
  ['10 %', '0.1', '2.747'],
  ['49.99 %', '0.4999', '1.100'],
  ['50 %', '0.5', '1.0'],
] as const;

const HOURS = [
  ['3600', '7500', '2160000', '1.110'],
  ['3100', '7500', '1860000', '1.150'],
  ['2000', '7500', '1200000', '1.353'],
  ['1500', '7500', '900000', '1.609'],
  ['3600', '6500', '2160000', '1.000'],
  ['3100', '6500', '1860000', '1.111'],
  ['2000', '6500', '1200000', '1.268'],
  ['1500', '6500', '900000', '1.466'],
] as const;

const CATEGORIES = {
  conventionalCoalAbove300: text('300MW等级以上常规燃煤', 'conventional coal above the 300 MW class'),
  conventionalCoal300AndBelow: text('300MW等级及以下常规燃煤', 'conventional coal of the 300 MW class and below'),
  unconventionalCoal: text('非常规燃煤', 'unconventional coal'),
  gas: text('燃气', 'gas'),
} as const;
type Category = keyof typeof CATEGORIES;

const electricity = (category: Category) =>
  text(`${CATEGORIES[category].zh}，电`, `${CATEGORIES[category].en}, electricity`);

const since2019 = (category: Category, expected: string) =>
  byFormula(
    electricity(category),
    '%',
    expected,
    '(later / earlier - 1) * 100',
    {
      later: valueIn('national.power', 'electricityBenchmark', 2021, category),
      earlier: valueIn('national.power', 'electricityBenchmark', 2019, category),
    },
    { places: 2 },
  );

/** Against the balance value of 2023, which the plan prints beside the benchmark. */
const toBalance = (heat: boolean, category: Category, balance: string, expected: string) =>
  byFormula(
    heat ? text(`${CATEGORIES[category].zh}，热`, `${CATEGORIES[category].en}, heat`) : electricity(category),
    '%',
    expected,
    `(benchmark / ${balance} - 1) * 100`,
    { benchmark: valueIn('national.power', heat ? 'heatBenchmark' : 'electricityBenchmark', 2023, category) },
    { within: '0.1' },
  );

const gas = { material: 'naturalGas', quantity: '21' };
const own = (carbonContentPerHeat: string, oxidationFactor: string) => ({
  material: 'other',
  quantity: '1',
  netCalorificValue: '1000',
  carbonContentPerHeat,
  oxidationFactor,
});

const published = examples(
  {
    id: 'NP-E1',
    kind: 'published',
    status: 'published',
    cite: [at('TCH', '平均负荷约49%的电厂多得9.7%', 'an average plant at about 49 % gets 9.7 % more')],
    title: text('常规燃煤机组低负荷修正（2019—2020）', 'Load correction of a coal unit, 2019-2020'),
    given: text('常规燃煤纯凝机组，负荷（出力）系数 49%', 'conventional coal, condensing, load factor 49 %'),
    book: {
      facilities: [2019, 2020].map((year) => power(year, 'F', { ...COAL, loadFactor: '0.49' })),
    },
    lines: [2019, 2020].map((year) => ofFacility('loadCorrection', '1.0967', { year, places: 4 })),
  },
  {
    id: 'NP-E2',
    kind: 'published',
    status: 'secondary',
    cite: [at('INF', '对征求意见稿表2曲线的单元测试', 'unit tests of the curve of table 2 of the draft')],
    title: text('征求意见稿的调峰修正曲线', 'The load curve of the consultation draft'),
    given: text(
      '负荷（出力）系数 45%、40%、30%、20%、10%、49.99%、50%；允许误差 ±0.0005',
      'load factor 45, 40, 30, 20, 10, 49.99 and 50 %; tolerance ±0.0005',
    ),
    book: { facilities: LOADS.map(([name, loadFactor]) => power(2025, name, { ...COAL, loadFactor })) },
    lines: LOADS.map(([name, , expected]) => ofFacility('loadCorrection', expected, { name, within: THIRD })),
  },
  {
    id: 'NP-E2b',
    kind: 'published',
    status: 'secondary',
    cite: [at('INF', '由利用小时计算负荷的单元测试', 'unit tests of the load from hours of utilisation')],
    title: text('由利用小时求得的调峰修正', 'The load correction from hours of utilisation'),
    given: text(
      '利用小时 3600、3100、2000、1500，运行小时 7500；同样利用小时，运行小时 6500；600 MW；允许误差 ±0.0005',
      'full-load hours 3600, 3100, 2000, 1500 in 7500 hours online; the same in 6500; 600 MW; tolerance ±0.0005',
    ),
    book: {
      facilities: HOURS.map(([full, operatingHours, electricityGenerated]) =>
        power(2025, `${full} / ${operatingHours} h`, {
          ...COAL,
          installedCapacity: '600',
          operatingHours,
          electricityGenerated,
        }),
      ),
    },
    lines: HOURS.map(([full, online, , expected]) =>
      ofFacility('loadCorrection', expected, { name: `${full} / ${online} h`, within: THIRD }),
    ),
  },
  {
    id: 'NP-E3',
    kind: 'official',
    status: 'draft',
    cite: [at('D2526', '表1-1 注', 'table 1-1, note')],
    title: text('预分配配额向下取整', 'The pre-allocation is rounded down'),
    given: text(
      '预分配 1789.70 t（上年度经核查排放量 3579.4 t 的 50%）',
      'pre-allocation of 1789.70 t (50 % of 3579.4 t verified the year before)',
    ),
    book: { facilities: [power(2025, 'F', { ...COAL, priorYearEmissions: '3579.4' })] },
    lines: [ofFacility('preAllocation', '1789')],
  },
  {
    id: 'NP-E4',
    kind: 'official',
    status: 'draft',
    cite: [at('D2526', '表2-5 注8', 'table 2-5, note 8')],
    title: text('待核减配额与多退少补', 'A due deduction and the final adjustment'),
    given: text(
      '预分配 50,000 t，最终核定 30,000 t，待核减 70,000 t',
      'pre-allocation 50,000 t, final allowance 30,000 t, deduction due 70,000 t',
    ),
    note: text(
      '多退少补由规则计算；核减的扣除与退回是注8的算术，本表不计算。核减后余额 40,000 t 为推算。',
      'The final adjustment is computed by the rules; taking and returning the deduction is the arithmetic of note 8 and no part of a calculation here. The 40,000 t still due are derived.',
    ),
    book: {
      enterprises: [enterpriseRow(2025, { preAllocationGiven: '50000' })],
      facilities: [power(2025, 'F', { ...COAL, specialCase: 'yes', verifiedEmissions: '30000' })],
    },
    lines: [
      ofEnterprise('finalAdjustment', '-20000'),
      byFormula(text('实际预发放', 'Pre-allocation issued'), 'tCO2', '0', '50000 - min(70000, 50000)'),
      byFormula(text('退回待核减', 'Returned to the deduction due'), 'tCO2', '20000', 'max(0, 50000 - 30000)'),
      byFormula(text('实际最终发放', 'Final allowance issued'), 'tCO2', '0', '(30000 - 50000) + 20000'),
      byFormula(text('剩余待核减', 'Deduction still due'), 'tCO2', '40000', '70000 - 50000 + 20000'),
    ],
  },
  {
    id: 'NP-E5',
    kind: 'official',
    status: 'draft',
    cite: [at('D2526', '表2-5 注9', 'table 2-5, note 9')],
    title: text('差异化发放：有余与不足的企业', 'Differentiated issue: one enterprise long, one short'),
    given: text(
      'A：配额 1,200,000 t，应清缴 1,000,000 t；B：配额 800,000 t，应清缴 1,000,000 t',
      'A: allowances 1,200,000 t, obligation 1,000,000 t; B: allowances 800,000 t, obligation 1,000,000 t',
    ),
    note: text(
      '配额由机组发电量与自填基准值 0.5 得到，以便走完企业履约的全部步骤。',
      'The allowances come from generation and a benchmark of 0.5 entered by hand, so that every step of the position is computed.',
    ),
    book: {
      facilities: (
        [
          ['A', '2400000'],
          ['B', '1600000'],
        ] as const
      ).map(([enterprise, electricityGenerated]) => ({
        ...power(2025, 'F', {
          ...COAL,
          loadFactor: '0.6',
          electricityGenerated,
          benchmark: '0.5',
          verifiedEmissions: '1000000',
        }),
        enterprise,
      })),
    },
    lines: [
      ofEnterprise('allowance', '1200000', { name: 'A' }),
      ofEnterprise('surplus', '200000', { name: 'A' }),
      ofEnterprise('allowance', '800000', { name: 'B' }),
      ofEnterprise('purchaseNeed', '200000', { name: 'B' }),
    ],
  },
  {
    id: 'NP-E6',
    kind: 'published',
    status: 'secondary',
    cite: [at('GASDEMO', '2023年度天然气示例', 'natural gas example of 2023')],
    title: text('天然气燃烧的热量与排放', 'Heat and emissions of natural gas'),
    given: text(
      '天然气 21 万Nm³，389.31 GJ/万Nm³，0.01532 tC/GJ，氧化率 99%；第一行碳含量取两位小数 5.96',
      'natural gas 21 x 10⁴Nm³, 389.31 GJ/10⁴Nm³, 0.01532 tC/GJ, oxidation 99 %; in the first line the carbon content has two decimals, 5.96',
    ),
    book: {
      facilities: [power(2023, 'F', {})],
      streams: [
        streamRow(2023, 'F', '5.96', { ...gas, carbonContent: '5.96' }),
        streamRow(2023, 'F', '389.31 × 0.01532', gas),
      ],
    },
    lines: [
      ofStream('emissions', '454.33', { name: '5.96', places: 2 }),
      ofStream('heat', '8175.51', { name: '389.31 × 0.01532' }),
      ofStream('carbonContentCounted', '5.96', {
        name: '389.31 × 0.01532',
        places: 2,
        what: text('适用的碳含量', 'Carbon content applied'),
        unit: 'tC/materialUnit',
      }),
      ofStream('emissions', '454.65', { name: '389.31 × 0.01532', places: 2 }),
    ],
  },
  {
    id: 'NP-E7',
    kind: 'published',
    status: 'published',
    cite: [at('ICAP23', '基准值下调6.29%至18.41%', 'benchmarks reduced by 6.29 % to 18.41 %')],
    title: text('2021年与2019—2020年基准值之比', 'Benchmarks of 2021 against 2019-2020'),
    given: text('两个年度的供电基准值', 'the electricity benchmarks of both'),
    lines: [since2019('conventionalCoalAbove300', '-6.29'), since2019('unconventionalCoal', '-18.41')],
  },
  {
    id: 'NP-E8',
    kind: 'official',
    status: 'official',
    cite: [at('T2324', '附2 注', 'annex 2, note')],
    title: text('2023年基准值与平衡值之比', 'Benchmarks of 2023 against the balance values'),
    given: text(
      '2023年基准值与附2所列平衡值；允许误差 0.1 个百分点',
      'the benchmarks of 2023 and the balance values of annex 2; tolerance 0.1 points',
    ),
    note: text(
      '燃气供热按所印数值为 +2.10%，原文写作约 2.0%。',
      'Gas heat is +2.10 % with the printed values; the note says about 2.0 %.',
    ),
    lines: [
      toBalance(false, 'conventionalCoalAbove300', '0.7982', '-0.4'),
      toBalance(false, 'conventionalCoal300AndBelow', '0.8155', '-0.8'),
      toBalance(false, 'unconventionalCoal', '0.8352', '-0.8'),
      toBalance(false, 'gas', '0.3239', '2.0'),
      toBalance(true, 'conventionalCoalAbove300', '0.1041', '-0.3'),
      toBalance(true, 'gas', '0.0525', '2.0'),
    ],
  },
  {
    id: 'NP-E9',
    kind: 'published',
    status: 'secondary',
    cite: [at('NUM', '单位热值排放', 'emissions per unit of heat')],
    title: text('单位热值排放', 'Emissions per unit of heat'),
    given: text(
      '1 TJ：15.3 tC/TJ，氧化率 0.99；26.1 tC/TJ，氧化率 0.93',
      '1 TJ: 15.3 tC/TJ at oxidation 0.99; 26.1 tC/TJ at oxidation 0.93',
    ),
    book: {
      facilities: [power(2024, 'F', {})],
      streams: [
        streamRow(2024, 'F', '15.3 tC/TJ', own('0.0153', '0.99')),
        streamRow(2024, 'F', '26.1 tC/TJ', own('0.0261', '0.93')),
      ],
    },
    lines: [
      ofStream('emissions', '55.54', { name: '15.3 tC/TJ', places: 2 }),
      ofStream('emissions', '89.0', { name: '26.1 tC/TJ', places: 1 }),
    ],
  },
  {
    id: 'NP-E10',
    kind: 'published',
    status: 'published',
    cite: [at('EDF25', '2024年度预分配', 'pre-allocation of 2024')],
    title: text('2024年度预分配为上年度核查排放量的70%', 'The pre-allocation of 2024 is 70 % of 2023'),
    given: text(
      '2023年度经核查排放量 1,000,000 t（数值为举例）',
      'verified emissions of 2023: 1,000,000 t (a number for illustration)',
    ),
    book: { facilities: [power(2024, 'F', { ...COAL, priorYearEmissions: '1000000' })] },
    lines: [
      figure(
        text('预分配比例', 'Share of the pre-allocation'),
        '1',
        '0.70',
        valueIn('national.power', 'preAllocationShare', 2024),
      ),
      ofFacility('preAllocation', '700000'),
    ],
  },
);

const OWN = at('TANBIAO', '由规则推算的回归算例', 'regression case worked out from the rules');

const derived = examples(
  {
    id: 'NP-D1',
    kind: 'derived',
    status: 'derived',
    cite: [OWN, at('T2324', '附3、附4', 'annexes 3 and 4')],
    title: text('2024年度燃煤热电机组', 'A coal cogeneration unit in 2024'),
    given: text(
      '300MW等级以上常规燃煤，发电量 3,000,000 MWh，负荷系数 60%，供热量 2,000,000 GJ',
      'category I coal, 3,000,000 MWh generated, load factor 60 %, 2,000,000 GJ of heat',
    ),
    note: text(
      '修正系数按不取整计算；若按征求意见稿取六位小数，发电配额多 1 t，末两行以算式列出。',
      'The correction is not rounded; with six decimals, as in the draft for 2025-2026, the allowance is 1 t more, which the last two lines show by formula.',
    ),
    book: {
      facilities: [
        power(2024, 'F', {
          ...COAL,
          loadFactor: '0.6',
          electricityGenerated: '3000000',
          heatSupplied: '2000000',
        }),
      ],
    },
    lines: [
      ofFacility('loadCorrection', '1.061363550625'),
      ofFacility('electricityAllowance', '2518615'),
      ofFacility('heatAllowance', '206600'),
      ofFacility('calculatedAllowance', '2725215'),
      byFormula(
        text('修正系数取六位小数时的发电配额', 'Electricity allowance with six decimals'),
        'tCO2',
        '2518616',
        'floor(3000000 * benchmark * round(1.015 ^ (16 - 20 * 0.60), 6))',
        { benchmark: valueIn('national.power', 'electricityBenchmark', 2024, 'conventionalCoalAbove300') },
      ),
      byFormula(
        text('修正系数取六位小数时的核算配额', 'Calculated allowance with six decimals'),
        'tCO2',
        '2725216',
        'floor(3000000 * benchmark * round(1.015 ^ (16 - 20 * 0.60), 6)) + floor(2000000 * heat)',
        {
          benchmark: valueIn('national.power', 'electricityBenchmark', 2024, 'conventionalCoalAbove300'),
          heat: valueIn('national.power', 'heatBenchmark', 2024, 'conventionalCoalAbove300'),
        },
      ),
    ],
  },
  {
    id: 'NP-D2',
    kind: 'derived',
    status: 'assumed',
    cite: [OWN, at('PLAN1920', '修正系数（未见原文）', 'correction factors (text not read)')],
    title: text('2019—2020年燃气热电机组', 'A gas cogeneration unit in 2019-2020'),
    given: text(
      '供电量 500,000 MWh，供热比 0.10，供热量 1,000,000 GJ；供热修正斜率 0.6 为推定',
      '500,000 MWh supplied, heat ratio 0.10, 1,000,000 GJ of heat; the slope of 0.6 is assumed',
    ),
    book: {
      facilities: [2019, 2020].map((year) =>
        power(year, 'F', {
          unitCategory: 'gas',
          electricitySupplied: '500000',
          heatSupplyRatio: '0.1',
          heatSupplied: '1000000',
        }),
      ),
    },
    lines: [2019, 2020].flatMap((year) => [
      ofFacility('electricityAllowance', '184240', { year }),
      ofFacility('heatAllowance', '59000', { year }),
      ofFacility('calculatedAllowance', '243240', { year }),
    ]),
  },
  {
    id: 'NP-D3',
    kind: 'derived',
    status: 'assumed',
    cite: [OWN, at('PLAN2122', '修正系数（未见原文）', 'correction factors (text not read)')],
    title: text('2022年空冷热电机组', 'An air-cooled cogeneration unit in 2022'),
    given: text(
      '300MW等级及以下常规燃煤，空冷，供电量 1,000,000 MWh，供热比 0.20，负荷系数 70%；各系数为推定',
      'category II coal, air-cooled, 1,000,000 MWh supplied, heat ratio 0.20, load factor 70 %; the factors are assumed',
    ),
    book: {
      facilities: [
        power(2022, 'F', {
          unitCategory: 'conventionalCoal300AndBelow',
          coolingMethod: 'air',
          cogeneration: 'yes',
          electricitySupplied: '1000000',
          heatSupplyRatio: '0.2',
          loadFactor: '0.7',
        }),
      ],
    },
    lines: [
      ofFacility('coolingCorrection', '1.05'),
      ofFacility('heatCorrection', '0.956'),
      ofFacility('loadCorrection', '1.030225'),
      ofFacility('electricityAllowance', '902700'),
    ],
  },
);

export const NATIONAL_POWER_EXAMPLES = [...published, ...derived];
