// The sectors of the Guangdong pilot: years, inputs, default method and benchmark of each.
import type { Exclusion, FormulaVersion, InputRule, Outside, Pack, Parameter, Quantity } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at, input, rule } from '../named';
import { AVIATION_ACCOUNTING, accounting } from './accounting';
import { FACILITY_ADVICE, NATIONAL_LIST, VOLUNTARY_ADVICE } from './advice';
import { allocation } from './allocation';
import { BASE_MONTHS, DATA_CENTRE_BENCHMARK, POWER_BENCHMARK } from './benchmarks';
import { COVERAGE_STEPS, RACK_STEPS } from './coverage';
import { OMITTED } from './omitted-sectors';
import { PLAN_PARAMETERS } from './plan-parameters';

const ALL = [2013, 2025] as const;
const LUO = (zh: string, en: string) => at('LUO', zh, en);

const methodOfSector = text('填写的方法优先', 'a method that is given comes first');
const TABLE_1 = [
  at('GZ-13', '配额分配方法', 'allocation methods'),
  at('HP21', '第2.5节', 'section 2.5'),
  at('GZ-23', '配额分配方法', 'allocation methods'),
];
const ofSector: readonly FormulaVersion[] = [
  rule(ALL, 'published', TABLE_1, 'ifBlank(allocationMethod, guangdongMethod)', methodOfSector),
];

const CHP = at('GZ-14', '热电联产、资源综合利用机组按历史排放', 'cogeneration and resource use: historical emissions');
const HP21 = at('HP21', '第2.5节：热电联产', 'section 2.5: cogeneration');
const GAS = 'or(plantClass = "gas390", plantClass = "gasBelow390")';

const ofPower: readonly FormulaVersion[] = [
  rule(
    [2013, 2014],
    'official',
    CHP,
    'ifBlank(allocationMethod, if(cogeneration = "yes", "historicalEmissions", guangdongMethod))',
    text('热电联产机组按历史排放法', 'cogeneration: historical emissions'),
  ),
  rule(
    2015,
    'published',
    HP21,
    `ifBlank(allocationMethod, if(and(${GAS}, cogeneration = "yes"), "historicalEmissions", guangdongMethod))`,
    text('燃煤热电联产改用基准线法，燃气热电联产仍按历史排放法', 'coal cogeneration moves to benchmarks; gas stays'),
  ),
  rule(
    [2016, 2020],
    'published',
    HP21,
    'ifBlank(allocationMethod, guangdongMethod)',
    text('热电联产与纯发电采用同一基准值', 'cogeneration has the benchmarks of pure generation'),
  ),
];

const given = text('附表未见，须填写', 'the annex was not available; to be given');
const GIVEN: readonly FormulaVersion[] = [
  rule(ALL, 'published', at('HP21', '第2.5节：基准线法', 'section 2.5: benchmarks'), 'benchmark', given),
];

const first = text('填写的基准值优先', 'a benchmark that is given comes first');
const POWER_BENCHMARKS: readonly FormulaVersion[] = [
  // 770 gCO2/kWh = 770 tCO2/GWh
  rule(
    [2013, 2016],
    'published',
    LUO('表1、表2', 'tables 1 and 2'),
    'ifBlank(benchmark, guangdongPowerBenchmark / 1000 [MWh/GWh])',
    first,
  ),
  rule(
    [2017, 2020],
    'published',
    at('GZ-19p', '2016-2018年基准值逐年下降（燃气除外）', 'benchmarks fell each year 2016-2018, gas excepted'),
    'benchmark',
    text('2017-2020 年度数值未见，须填写', 'the values of 2017-2020 were not available; to be given'),
  ),
];
const DATA_CENTRE_BENCHMARKS: readonly FormulaVersion[] = [
  rule(
    [2023, 2024],
    'published',
    [
      at('DC23', 'IT设备用电量×基准值', 'IT electricity x benchmark'),
      at('GZ-24i', '2024年度基准值', 'benchmark of 2024'),
    ],
    'ifBlank(benchmark, guangdongDataCentreBenchmark)',
    first,
  ),
  rule(2025, 'published', at('NF25', '2025年度方案', 'plan of 2025'), 'benchmark', given),
];

const STREAM_INPUTS: readonly InputRule[] = [
  input('streams', 'material'),
  input('streams', 'direction'),
  input('streams', 'quantity', { unit: 'materialUnit' }),
  input('streams', 'netCalorificValue', { unit: 'GJ/materialUnit' }),
  input('streams', 'carbonContentPerHeat'),
  input('streams', 'carbonContent', { unit: 'tC/materialUnit' }),
  input('streams', 'oxidationFactor', { max: '1' }),
  input('streams', 'emissionFactor', { unit: 'tCO2/materialUnit' }),
];

const ELECTRICITY: readonly InputRule[] = [
  input('facilities', 'purchasedElectricity'),
  input('facilities', 'gridFactor'),
];

const allocationInputs = (product: string): readonly InputRule[] => [
  input('facilities', 'output', { unit: product }),
  input('facilities', 'approvedCapacity', { unit: product }),
  input('facilities', 'allocationMethod'),
  input('facilities', 'benchmark', { unit: `tCO2/${product}` }),
  input('facilities', 'historicalEmissions'),
  input('facilities', 'historicalIntensity', { unit: `tCO2/${product}` }),
  input('facilities', 'complianceFactor'),
  input('facilities', 'declineFactor'),
  input('facilities', 'freeShare', { max: '1' }),
  input('facilities', 'standardCoal'),
  input('facilities', 'verifiedEmissions'),
];

const baseYearInputs = (product: string): readonly InputRule[] => [
  ...(['baseOutput1', 'baseOutput2', 'baseOutput3'] as const).map((id) => input('facilities', id, { unit: product })),
  ...(['baseMonths1', 'baseMonths2', 'baseMonths3'] as const).map((id) => input('facilities', id, { max: '12' })),
];

interface Sector {
  readonly id: string;
  readonly label: Text;
  readonly from: number;
  readonly to: number;
  readonly product?: string;
  readonly output?: string;
  readonly method?: readonly FormulaVersion[];
  readonly benchmark?: readonly FormulaVersion[];
  readonly accounting?: readonly Quantity[];
  readonly inputs?: readonly InputRule[];
  readonly parameters?: readonly Parameter[];
  readonly quantities?: readonly Quantity[];
  readonly exclusions?: readonly Exclusion[];
  readonly outside?: readonly Outside[];
  readonly advice?: Pack['advice'];
}

const inputsOf = ({ id, inputs = [] }: Sector, product: string, hasBaseYears: boolean): readonly InputRule[] => [
  ...STREAM_INPUTS,
  input('facilities', 'sector'),
  ...(id === 'aviation' ? [] : ELECTRICITY),
  ...inputs,
  ...(hasBaseYears ? baseYearInputs(product) : []),
  ...allocationInputs(product),
];

const REASONS: Pack['reasons'] = {
  baseYears: text(
    '各基准年连续运行均不足 6 个月，历史平均产量无从计算',
    'no base year has 6 months of continuous operation: there is no mean output',
  ),
};

function sectorPack(sector: Sector): Pack {
  const { id, from, to, product = 'product unit', output = 'output' } = sector;
  const hasBaseYears = from === 2013;
  const allocated = allocation({
    product,
    output,
    method: sector.method ?? ofSector,
    benchmark: sector.benchmark ?? GIVEN,
    hasBaseYears,
    hasProcessAllowance: id === 'petrochemical',
  });
  return {
    id: `guangdong.${id}`,
    version: '2026.1',
    scheme: 'guangdong',
    sector: id,
    label: text(`广东碳市场 ${sector.label.zh}`, `Guangdong ETS, ${sector.label.en}`),
    from,
    to,
    inputs: inputsOf(sector, product, hasBaseYears),
    parameters: [...PLAN_PARAMETERS, ...(hasBaseYears ? [BASE_MONTHS] : []), ...(sector.parameters ?? [])],
    quantities: [
      ...(sector.accounting ?? accounting(false)),
      ...allocated,
      ...COVERAGE_STEPS,
      ...(sector.quantities ?? []),
    ],
    exclusions: sector.exclusions ?? [],
    ...(sector.outside ? { outside: sector.outside } : {}),
    advice: [...FACILITY_ADVICE(output, id !== 'aviation'), ...(sector.advice ?? [])],
    reasons: REASONS,
    omitted: OMITTED[id] ?? [],
  };
}

/** 2024 without the sectors that went to the national market. */
const leftIn2024 = (id: string, zh: string, en: string): Exclusion => ({
  level: 'facilities',
  from: 2024,
  to: 2024,
  status: 'published',
  cite: [at('GZ-24i', '钢铁、水泥转入全国碳市场', 'steel and cement move to the national market')],
  when: `sector = "${id}"`,
  reason: text(
    `2024 年度${zh}行业转入全国碳市场，请在全国碳市场下填写`,
    `${en} left for the national market in 2024; enter it under the national scheme`,
  ),
});

const POWER_LEFT: Outside = {
  from: 2021,
  to: 2025,
  cite: [
    at('GZ-21f', '发电企业转入全国碳市场', 'power enterprises move to the national market'),
    at('HP21', '第5.1节', 'section 5.1'),
  ],
  reason: text(
    '发电行业自 2021 年度起转入全国碳市场，请在全国碳市场下填写',
    'Power left for the national market from 2021; enter it under the national scheme',
  ),
};

/** The years of the pilot before a sector joined it. */
const before = (first: number, cite: Outside['cite'], zh: string, en: string): readonly Outside[] => [
  {
    from: 2013,
    to: first - 1,
    cite,
    reason: text(
      `${zh}自 ${first} 年度起纳入广东碳市场，此前没有配额和清缴义务`,
      `${en} joined the Guangdong ETS with the year ${first}; before, there are neither allowances nor an obligation`,
    ),
  },
];

const PAPER_AND_AVIATION = [
  at('GZ-16n', '新增行业', 'sectors added'),
  at('GZ-17n', '民航、造纸企业2016年度配额', 'allocation of 2016 to aviation and paper'),
];
const JOINED_2023 = [at('GZ-23', '纳入行业', 'sectors covered')];
const BUILDINGS_2024 = [at('LMH', '自愿纳入行业', 'voluntary sectors')];

const voluntary = { advice: VOLUNTARY_ADVICE };

const SECTORS: readonly Sector[] = [
  {
    id: 'power',
    label: text('发电', 'power'),
    from: 2013,
    to: 2020,
    product: 'MWh',
    output: 'ifBlank(electricityGenerated, output)',
    method: ofPower,
    benchmark: POWER_BENCHMARKS,
    accounting: accounting(true),
    inputs: [
      input('facilities', 'plantClass'),
      input('facilities', 'cogeneration'),
      input('facilities', 'electricityGenerated'),
    ],
    parameters: [POWER_BENCHMARK],
    outside: [POWER_LEFT],
  },
  {
    id: 'steel',
    label: text('钢铁', 'iron and steel'),
    from: 2013,
    to: 2025,
    exclusions: [leftIn2024('steel', '钢铁', 'Iron and steel')],
    advice: NATIONAL_LIST,
  },
  {
    id: 'cement',
    label: text('水泥', 'cement'),
    from: 2013,
    to: 2025,
    exclusions: [leftIn2024('cement', '水泥', 'Cement')],
    advice: NATIONAL_LIST,
  },
  {
    id: 'petrochemical',
    label: text('石化', 'petrochemicals'),
    from: 2013,
    to: 2025,
    inputs: [input('facilities', 'processAllowance')],
  },
  {
    id: 'aviation',
    label: text('民航', 'aviation'),
    from: 2016,
    to: 2025,
    accounting: AVIATION_ACCOUNTING,
    outside: before(2016, PAPER_AND_AVIATION, '民航', 'Aviation'),
  },
  {
    id: 'paper',
    label: text('造纸', 'paper'),
    from: 2016,
    to: 2025,
    outside: before(2016, PAPER_AND_AVIATION, '造纸行业', 'Paper'),
  },
  {
    id: 'ceramics',
    label: text('陶瓷', 'ceramics'),
    from: 2023,
    to: 2025,
    outside: before(2023, JOINED_2023, '陶瓷行业', 'Ceramics'),
  },
  {
    id: 'port',
    label: text('港口', 'ports'),
    from: 2023,
    to: 2025,
    outside: before(2023, JOINED_2023, '港口', 'Ports'),
  },
  {
    id: 'dataCentre',
    label: text('数据中心', 'data centres'),
    from: 2023,
    to: 2025,
    product: 'MWh',
    benchmark: DATA_CENTRE_BENCHMARKS,
    inputs: [input('facilities', 'racks')],
    parameters: [DATA_CENTRE_BENCHMARK],
    quantities: RACK_STEPS,
    outside: before(2023, JOINED_2023, '数据中心', 'Data centres'),
  },
  {
    id: 'textile',
    label: text('纺织（自愿）', 'textiles (voluntary)'),
    from: 2023,
    to: 2025,
    outside: before(2023, JOINED_2023, '纺织行业（自愿）', 'Textiles (voluntary)'),
    ...voluntary,
  },
  {
    id: 'airport',
    label: text('机场（自愿）', 'airports (voluntary)'),
    from: 2023,
    to: 2025,
    outside: before(2023, JOINED_2023, '机场（自愿）', 'Airports (voluntary)'),
    ...voluntary,
  },
  {
    id: 'building',
    label: text('公共建筑（自愿）', 'public buildings (voluntary)'),
    from: 2024,
    to: 2025,
    outside: before(2024, BUILDINGS_2024, '公共建筑（自愿）', 'Public buildings (voluntary)'),
    ...voluntary,
  },
];

/** A pack for every sector. */
export const SECTOR_PACKS: readonly Pack[] = SECTORS.map(sectorPack);
