// Allowance of a Guangdong facility: method, output counted, benchmark, free and paid part; sectors differ in a few lines.
import type { FormulaVersion, Quantity } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at, binding, result, rule, step } from '../named';

const ALL = [2013, 2025] as const;
const P13 = at('GZ-13', '配额分配方法', 'allocation methods');
const P14 = at('GZ-14', '配额分配方法', 'allocation methods');
const P22 = at('GZ-22', '配额分配方法', 'allocation methods');
const P23 = at('GZ-23', '配额分配方法', 'allocation methods');
const IN24 = at('GZ-24i', '2024年度方案解读', 'interpretation of the plan of 2024');
const LMH = at('LMH', '2024年度方案', 'plan of 2024');
const NF25 = at('NF25', '2025年度方案', 'plan of 2025');
const HP21 = at('HP21', '第2.5节', 'section 2.5');
const EQ1 = at('LUO', '公式(1)', 'equation (1)');
const EQ2 = at('LUO', '公式(2)', 'equation (2)');
const CEILING = [
  at('HP21', '第2.6节：产量以核定产能为限', 'section 2.6: output capped by approved capacity'),
  at('GZ-15m', '超产部分不再获得配额', 'no allowances for output above the ceiling'),
];

/** A formula that the plans of all years have in common, with the plan of each. */
const inPlans = (formula: string, note?: Text): readonly FormulaVersion[] => [
  rule(2013, 'official', [P13, EQ1], formula, note),
  rule(2014, 'official', [P14, EQ2], formula, note),
  rule([2015, 2021], 'published', [EQ2, HP21], formula, note),
  rule([2022, 2023], 'official', [P22, P23], formula, note),
  rule([2024, 2025], 'published', [IN24, LMH, NF25], formula, note),
];

/** What sets a sector apart. */
export interface SectorRule {
  /** MWh, or the unit of the product. */
  readonly product: string;
  /** The output that counts before the ceiling. */
  readonly output: string;
  /** The method where the user names none. */
  readonly method: readonly FormulaVersion[];
  /** The benchmark applied. */
  readonly benchmark: readonly FormulaVersion[];
  /** Takes part in 2013, when benchmarks were applied to the mean of base years. */
  readonly hasBaseYears: boolean;
  readonly hasProcessAllowance: boolean;
}

const BASE_YEARS = [1, 2, 3];
const counts = (n: number): string =>
  `and(not(isBlank(baseOutput${n})), ifBlank(baseMonths${n}, guangdongBaseMonths) >= guangdongBaseMonths)`;
const NO_BASE_YEAR = 'and(isBlank(baseOutput1), isBlank(baseOutput2), isBlank(baseOutput3))';

const dropped = text(
  '连续运行不足 6 个月的基准年剔除；月数留空视为满足',
  'base years with less than 6 months of continuous operation are dropped; blank months count as enough',
);

const baseYears = (product: string): readonly Quantity[] => [
  step('facilities', 'baseYearsCounted', '1', text('计入的基准年数', 'Base years counted'), [
    rule(2013, 'published', EQ1, BASE_YEARS.map((n) => `if(${counts(n)}, 1, 0)`).join(' + '), dropped),
  ]),
  step('facilities', 'baseOutputSum', product, text('计入的基准年产量合计', 'Output of the base years counted'), [
    rule(2013, 'published', EQ1, BASE_YEARS.map((n) => `if(${counts(n)}, baseOutput${n}, 0)`).join(' + '), dropped),
  ]),
  step(
    'facilities',
    'baseOutputMean',
    product,
    text('历史平均产量', 'Mean output of the base years'),
    [
      rule(
        2013,
        'published',
        EQ1,
        `ifs(${NO_BASE_YEAR}, baseOutput1, baseYearsCounted = 0, need("baseYears"), baseOutputSum / baseYearsCounted)`,
      ),
    ],
    { optional: true },
  ),
];

const capped = (output: string): string => `if(isBlank(approvedCapacity), ${output}, min(${output}, approvedCapacity))`;

const outputCounted = ({ product, output, hasBaseYears }: SectorRule): Quantity =>
  result(
    'facilities',
    'outputCounted',
    [
      ...(hasBaseYears
        ? [
            rule(
              2013,
              'published',
              [EQ1, P13],
              `if(allocationMethodCounted = "benchmark", baseOutputMean, ${capped(output)})`,
              text('2013 年度基准线法按历史平均产量', 'benchmarks of 2013 apply to the mean of 2010-2012'),
            ),
          ]
        : []),
      rule([hasBaseYears ? 2014 : 2013, 2025], 'published', [EQ2, ...CEILING], capped(output)),
    ],
    {
      unit: product,
      unasked: true,
      bindings: [binding('cap', text('产能上限', 'Capacity ceiling'), [2014, 2025], 'published', CEILING, output)],
    },
  );

const steps = ({ product, method, benchmark, hasBaseYears }: SectorRule): readonly Quantity[] => [
  step('facilities', 'allocationMethodCounted', '', text('适用的配额分配方法', 'Allocation method applied'), method, {
    kind: 'choice',
  }),
  ...(hasBaseYears ? baseYears(product) : []),
  step('facilities', 'benchmarkCounted', `tCO2/${product}`, text('适用的基准值', 'Benchmark applied'), benchmark, {
    optional: true,
  }),
  step(
    'facilities',
    'declineFactorCounted',
    '1',
    text('适用的年度下降系数', 'Annual decline factor applied'),
    inPlans(
      'ifBlank(declineFactor, guangdongDeclineFactor)',
      text('填写的系数优先于规则值', 'a factor that is given replaces that of the rules'),
    ),
    { optional: true },
  ),
];

const formula = (hasProcessAllowance: boolean): string => `ifs(
  allocationMethodCounted = "benchmark", outputCounted * benchmarkCounted * ifBlank(complianceFactor, 1) * declineFactorCounted,
  allocationMethodCounted = "historicalEmissions", historicalEmissions * declineFactorCounted${
    hasProcessAllowance ? ' + ifBlank(processAllowance, 0)' : ''
  },
  allocationMethodCounted = "historicalIntensity", outputCounted * historicalIntensity * declineFactorCounted,
  approvedCapacity * benchmarkCounted)`;

const byMethod: Text = text(
  '调整系数留空按 1；新建项目按设计产能（填在核准产能）×基准值，不乘系数',
  'the compliance factor counts as 1 where blank; new projects: design capacity (given as approved capacity) x benchmark, no factors',
);
const asBefore: Text = text(
  '调整系数留空按 1；新建项目沿用 2013-2014 年度公式为推定',
  'the compliance factor counts as 1 where blank; that new projects keep the formula of 2013-2014 is assumed',
);

const allowances = ({ hasProcessAllowance }: SectorRule): readonly Quantity[] => [
  result('facilities', 'calculatedAllowance', [
    rule(2013, 'official', [P13, EQ1], formula(hasProcessAllowance), byMethod),
    rule(2014, 'official', [P14, EQ2], formula(hasProcessAllowance), byMethod),
    rule([2015, 2021], 'published', [EQ2, HP21], formula(hasProcessAllowance), asBefore),
    rule([2022, 2023], 'official', [P22, P23], formula(hasProcessAllowance), asBefore),
    rule([2024, 2025], 'published', [IN24, LMH, NF25], formula(hasProcessAllowance), asBefore),
  ]),
  step(
    'facilities',
    'freeShareCounted',
    '1',
    text('适用的免费比例', 'Free share applied'),
    inPlans(
      'ifBlank(freeShare, if(ifBlank(allocationMethod, "benchmark") = "newProject", guangdongNewProjectFreeShare, guangdongFreeShare))',
      text('填写的比例优先于规则值', 'a share that is given replaces that of the rules'),
    ),
    { printedAs: 'freeShare' },
  ),
  result('facilities', 'freeAllowance', inPlans('calculatedAllowance * freeShareCounted')),
  result('facilities', 'paidAllowance', inPlans('calculatedAllowance - freeAllowance')),
  result('facilities', 'allowance', inPlans('freeAllowance')),
];

const beforeAcceptance = text(
  '新建项目须在竣工验收前购足有偿配额，之后方获免费配额',
  'a new project buys the full paid part before acceptance and gets the free part afterwards',
);

const newProject: readonly Quantity[] = [
  step(
    'facilities',
    'newProjectPurchase',
    'tCO2',
    text('新建项目验收前须购买的有偿配额', 'New project: to be bought before acceptance'),
    [
      rule(
        ALL,
        'official',
        [at('M', '第十九条', 'article 19'), P13, P14],
        'if(allocationMethodCounted = "newProject", paidAllowance, 0)',
        beforeAcceptance,
      ),
    ],
    { optional: true },
  ),
  step(
    'facilities',
    'newProjectAuctionMinimum',
    'tCO2',
    text('其中须竞价购买不少于', 'Of which by auction at least'),
    [rule(2024, 'published', IN24, 'guangdongNewProjectAuctionShare * newProjectPurchase')],
    { optional: true },
  ),
];

/** Quantities of the allocation to facilities of a sector. */
export const allocation = (sector: SectorRule): readonly Quantity[] => [
  ...steps(sector),
  outputCounted(sector),
  ...allowances(sector),
  ...newProject,
];
