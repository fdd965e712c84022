// Allowances of a national power unit: category, corrections, electricity and heat allowance, gas top-up, obligation.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, binding, result, rule, step } from '../named';

const T2324_1 = at('T2324', '附1', 'annex 1');
const T2324_34 = at('T2324', '附3、附4', 'annexes 3 and 4');
const T2324_5 = at('T2324', '五（三）', 'section 5 (3)');
const DRAFT = at('D2526', '发电行业部分，表1-2', 'power sector, table 1-2');
const DRAFT_ROUND = at('D2526', '附1、附2 注：向下取整', 'notes of annexes 1 and 2: rounded down');
const STRUCTURE = [
  at(
    'AZU',
    '供电基准×供电量×修正系数＋供热基准×供热量',
    'supply benchmark x supply x correction + heat benchmark x heat',
  ),
  at('LGR', '分配公式', 'allocation formula'),
];
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');
const PLAN1920 = at('PLAN1920', '修正系数（未见原文）', 'correction factors (text not read)');
const PLAN2122 = at('PLAN2122', '修正系数（未见原文）', 'correction factors (text not read)');
const TCH = at('TCH', '清缴上限；燃机不足部分无须购买', 'capped settlement; gas units do not have to buy');

const floorAssumed = text('向下取整至整吨为推定（可信度低）', 'rounding down to whole tonnes is assumed (low)');
const structure = text('结构见公开资料，系数与取整为推定', 'structure published; coefficients and rounding assumed');

const IS_CONVENTIONAL =
  'or(unitCategoryCounted = "conventionalCoalAbove300", unitCategoryCounted = "conventionalCoal300AndBelow")';
const HEAT_OF = (condition: string): string => `sum(streams.heat, ${condition})`;
const CONVENTIONAL_COALS =
  'or(streams.material = "anthracite", streams.material = "bituminous", streams.material = "lignite")';

const category = `ifBlank(unitCategory, ifs(
  and(sum(streams.heat) > 0, ${HEAT_OF('streams.material = "naturalGas"')} >= 0.90 * sum(streams.heat)), "gas",
  ${HEAT_OF('streams.materialGroupCounted = "unconventionalCoal"')} > 0.50 * sum(streams.heat), "unconventionalCoal",
  and(sum(streams.heat) > 0, ${HEAT_OF(CONVENTIONAL_COALS)} >= 0.50 * sum(streams.heat)), if(installedCapacity >= largeUnitCapacity, "conventionalCoalAbove300", "conventionalCoal300AndBelow"),
  unitCategory))`;

const basics: readonly Quantity[] = [
  step(
    'facilities',
    'unitCategoryCounted',
    '',
    text('适用的机组类别', 'Unit category applied'),
    [
      rule(
        [2019, 2022],
        'assumed',
        T2324_1,
        category,
        text('2019-2022 年沿用同一划分为推定（可信度高）', 'the same test is assumed for 2019-2022 (high)'),
      ),
      rule([2023, 2024], 'official', T2324_1, category),
      rule([2025, 2026], 'draft', DRAFT, category),
    ],
    { kind: 'choice' },
  ),
  step('facilities', 'loadFactorCounted', '1', text('适用的负荷（出力）系数', 'Load factor applied'), [
    rule(
      [2019, 2026],
      'official',
      at('VG26', '发电量=装机容量×运行小时数×负荷系数', 'generation = capacity x hours x load factor'),
      'ifBlank(loadFactor, electricityGenerated / (installedCapacity * operatingHours))',
    ),
  ]),
  step('facilities', 'heatSuppliedCounted', 'GJ', text('计入的供热量', 'Heat supplied counted'), [
    rule(
      [2019, 2026],
      'assumed',
      DECIDED,
      'ifBlank(heatSupplied, if(cogeneration = "no", 0, heatSupplied))',
      text('纯凝机组供热量留空按 0 计', 'blank counts as 0 where the unit does not cogenerate'),
    ),
  ]),
  step('facilities', 'benchmarkCounted', 'tCO2/MWh', text('适用的发（供）电基准值', 'Electricity benchmark applied'), [
    rule(
      [2019, 2022],
      'assumed',
      DECIDED,
      'ifBlank(benchmark, electricityBenchmark)',
      text('填写的基准值优先于规则值', 'a benchmark that is given replaces that of the rules'),
    ),
    rule(
      [2023, 2026],
      'official',
      T2324_34,
      'ifBlank(benchmark, electricityBenchmark)',
      text('填写的基准值优先于规则值', 'a benchmark that is given replaces that of the rules'),
    ),
  ]),
];

const LOAD_CURVE = `ifs(
  loadFactorCounted >= 0.85, 1,
  loadFactorCounted >= 0.80, 1 + loadSlopeUpper * (85 - 100 * loadFactorCounted),
  loadFactorCounted >= 0.75, loadStepMiddle + loadSlopeMiddle * (80 - 100 * loadFactorCounted),
  loadBase ^ (16 - 20 * loadFactorCounted))`;

const LOAD_DRAFT = `if(loadFactorCounted < 0.50,
  round(7.254 - 0.633 * (1 - exp(-(100 * loadFactorCounted) / 29.822)) - 5.643 * (1 - exp(-(100 * loadFactorCounted) / 6.871)), 6),
  1)`;

const corrections: readonly Quantity[] = [
  result('facilities', 'coolingCorrection', [
    rule([2019, 2020], 'assumed', PLAN1920, 'if(unitCategoryCounted = "gas", 1, coolingFactor)', structure),
    rule([2021, 2022], 'assumed', PLAN2122, 'if(unitCategoryCounted = "gas", 1, coolingFactor)', structure),
  ]),
  result('facilities', 'heatCorrection', [
    rule(
      [2019, 2020],
      'assumed',
      PLAN1920,
      '1 - heatSupplySlope * ifBlank(heatSupplyRatio, if(cogeneration = "no", 0, heatSupplyRatio))',
      structure,
    ),
    rule(
      [2021, 2022],
      'assumed',
      PLAN2122,
      '1 - heatSupplySlope * ifBlank(heatSupplyRatio, if(cogeneration = "no", 0, heatSupplyRatio))',
      structure,
    ),
  ]),
  result(
    'facilities',
    'loadCorrection',
    [
      rule(
        [2019, 2020],
        'assumed',
        [PLAN1920, TCH],
        `if(${IS_CONVENTIONAL}, if(cogeneration = "no", ${LOAD_CURVE}, 1), 1)`,
        text('仅常规燃煤纯凝机组；系数为推定', 'conventional coal condensing units only; coefficients assumed'),
      ),
      rule(
        [2021, 2022],
        'assumed',
        [PLAN2122, at('CCC23', '负荷系数的适用', 'application of the load factor')],
        `if(${IS_CONVENTIONAL}, ${LOAD_CURVE}, 1)`,
        text('常规燃煤机组，含热电联产；系数为推定', 'conventional coal, cogeneration included; coefficients assumed'),
      ),
      rule(
        [2023, 2024],
        'official',
        T2324_34,
        `if(${IS_CONVENTIONAL}, if(loadFactorCounted < 0.65, 1.015 ^ (16 - 20 * loadFactorCounted), 1), 1)`,
        text(
          '表中仅有 F＜65% 一行；F≥65% 取 1 由此推出；修正系数不取整为推定（可信度低）',
          'the table has only the row F < 65 %; 1 for F >= 65 % is implied; that it is not rounded is assumed (low)',
        ),
      ),
      rule([2025, 2026], 'draft', DRAFT, `if(${IS_CONVENTIONAL}, ${LOAD_DRAFT}, 1)`),
    ],
    {},
  ),
];

const correction = (zh: string, en: string, years: readonly [number, number], without: string) =>
  binding(
    'correction',
    text(zh, en),
    years,
    years[0] === 2025 ? 'draft' : years[0] === 2023 ? 'official' : 'assumed',
    years[0] === 2025 ? DRAFT : years[0] === 2023 ? T2324_34 : DECIDED,
    without,
  );

const SUPPLY = 'electricitySupplied * benchmarkCounted';
const GENERATION = 'electricityGenerated * benchmarkCounted';

const unitAllowance: readonly Quantity[] = [
  result(
    'facilities',
    'electricityAllowance',
    [
      rule(
        [2019, 2022],
        'assumed',
        STRUCTURE,
        `floor(${SUPPLY} * coolingCorrection * heatCorrection * loadCorrection)`,
        structure,
      ),
      rule([2023, 2024], 'assumed', T2324_34, `floor(${GENERATION} * loadCorrection)`, floorAssumed),
      rule([2025, 2026], 'draft', [DRAFT, DRAFT_ROUND], `floor(${GENERATION} * loadCorrection)`),
    ],
    {
      bindings: [
        correction(
          '冷却方式修正',
          'Cooling correction',
          [2019, 2022],
          `floor(${SUPPLY} * heatCorrection * loadCorrection)`,
        ),
        correction(
          '供热量修正',
          'Heat supply correction',
          [2019, 2022],
          `floor(${SUPPLY} * coolingCorrection * loadCorrection)`,
        ),
        correction(
          '负荷（出力）系数修正',
          'Load correction',
          [2019, 2022],
          `floor(${SUPPLY} * coolingCorrection * heatCorrection)`,
        ),
        correction('调峰修正', 'Load correction', [2023, 2024], `floor(${GENERATION})`),
        correction('调峰修正', 'Load correction', [2025, 2026], `floor(${GENERATION})`),
      ],
    },
  ),
  result('facilities', 'heatAllowance', [
    rule([2019, 2022], 'assumed', STRUCTURE, 'floor(heatSuppliedCounted * heatBenchmark)', structure),
    rule([2023, 2024], 'assumed', T2324_34, 'floor(heatSuppliedCounted * heatBenchmark)', floorAssumed),
    rule([2025, 2026], 'draft', [DRAFT, DRAFT_ROUND], 'floor(heatSuppliedCounted * heatBenchmark)'),
  ]),
  result('facilities', 'calculatedAllowance', [
    rule([2019, 2022], 'secondary', STRUCTURE, 'electricityAllowance + heatAllowance'),
    rule([2023, 2024], 'official', T2324_34, 'electricityAllowance + heatAllowance'),
    rule(
      [2025, 2026],
      'draft',
      DRAFT,
      'if(ifBlank(specialCase, "no") = "yes", emissions, electricityAllowance + heatAllowance)',
    ),
  ]),
];

const GAS_GAP = 'max(0, emissions - calculatedAllowance)';
const CAPPED = 'min(emissions, allowance)';

const relief: readonly Quantity[] = [
  result('facilities', 'gasTopUp', [
    rule(
      [2019, 2020],
      'published',
      TCH,
      '0',
      text('2019-2020 年不补发，清缴义务封顶', 'no top-up in 2019-2020; the obligation is capped instead'),
    ),
    rule(
      [2021, 2022],
      'assumed',
      at('CCC23', '豁免机制延续', 'exemption mechanism kept'),
      `if(and(unitCategoryCounted = "gas", reliefForm = "topUp"), ${GAS_GAP}, 0)`,
      text('补发形式为推定（可信度中）', 'the form of a top-up is assumed (medium)'),
    ),
    rule([2023, 2024], 'official', T2324_5, `if(unitCategoryCounted = "gas", ${GAS_GAP}, 0)`),
    rule(
      [2025, 2026],
      'draft',
      DRAFT,
      `if(and(ifBlank(specialCase, "no") <> "yes", unitCategoryCounted = "gas"), ${GAS_GAP}, 0)`,
      text(
        '特殊机组按核查排放量配发，无须补发，也无须归入机组类别',
        'a special unit is allocated its verified emissions: no top-up, and no category is needed',
      ),
    ),
  ]),
  result(
    'facilities',
    'allowance',
    [
      rule([2019, 2022], 'published', TCH, 'calculatedAllowance + gasTopUp'),
      rule([2023, 2024], 'official', T2324_5, 'calculatedAllowance + gasTopUp'),
      rule([2025, 2026], 'draft', DRAFT, 'calculatedAllowance + gasTopUp'),
    ],
    {
      bindings: [
        binding(
          'topUp',
          text('燃气机组补发', 'Gas top-up'),
          [2021, 2022],
          'assumed',
          at('CCC23', '豁免机制延续', 'exemption mechanism kept'),
          'calculatedAllowance',
        ),
        binding('topUp', text('燃气机组补发', 'Gas top-up'), [2023, 2024], 'official', T2324_5, 'calculatedAllowance'),
        binding('topUp', text('燃气机组补发', 'Gas top-up'), [2025, 2026], 'draft', DRAFT, 'calculatedAllowance'),
      ],
    },
  ),
  result(
    'facilities',
    'obligation',
    [
      rule(
        [2019, 2020],
        'assumed',
        TCH,
        `if(unitCategoryCounted = "gas", ${CAPPED}, emissions)`,
        text('燃机上限公式为推定（可信度高）', 'the formula for gas units is assumed (high)'),
      ),
      rule(
        [2021, 2022],
        'assumed',
        at('CCC23', '豁免机制延续', 'exemption mechanism kept'),
        `if(and(unitCategoryCounted = "gas", reliefForm = "cappedObligation"), ${CAPPED}, emissions)`,
        text('封顶形式仅在选择时适用', 'capped only where that form is chosen'),
      ),
      rule([2023, 2024], 'official', T2324_5, 'emissions'),
      rule([2025, 2026], 'draft', DRAFT, 'emissions'),
    ],
    {
      bindings: [
        binding('cap', text('燃气机组清缴上限', 'Cap for gas units'), [2019, 2022], 'assumed', TCH, 'emissions'),
      ],
    },
  ),
  result('facilities', 'preAllocation', [
    rule(
      [2019, 2020],
      'published',
      at('ICAP731', '2018年产出×基准值×70%', '70 % of 2018 output x benchmark'),
      'need("output2018")',
    ),
    rule(
      [2021, 2022],
      'assumed',
      at('CCC23', '按机组核查排放量的70%预分配', '70 % of verified unit emissions'),
      'floor(preAllocationShare * priorYearEmissions)',
      floorAssumed,
    ),
    rule(
      [2023, 2024],
      'assumed',
      at('T2324', '五（一）', 'section 5 (1)'),
      'floor(preAllocationShare * priorYearEmissions)',
      floorAssumed,
    ),
    rule(
      [2025, 2026],
      'draft',
      at('D2526', '预分配，表1-1 注', 'pre-allocation, note of table 1-1'),
      'floor(preAllocationShare * priorYearEmissions)',
    ),
  ]),
];

export const POWER_ALLOCATION: readonly Quantity[] = [...basics, ...corrections, ...unitAllowance, ...relief];
