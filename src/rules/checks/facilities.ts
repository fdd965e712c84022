// Checks of facilities: what physics allows, parts that exceed their whole, and figures held against each other.
import { parse } from '../../formula/parse';
import { childrenOf, type Node } from '../../formula/tree';
import type { Pack } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at } from '../named';
import { AS, check, type Declared, slip, slipWhere } from './named';

const F = 'facilities';

/** Electricity against capacity and hours: more than every hour at full load cannot be. */
const CAN_GENERATE = 'installedCapacity * operatingHours';
const YEAR_HOURS = '8784 [h]';

const fullLoad = text('超过装机容量 × 运行小时数', 'more than the capacity gives in the hours of operation');

const ELECTRICITY: readonly Declared[] = [
  check(
    'operatingHours.year',
    F,
    ['operatingHours', 'h'],
    `operatingHours > ${YEAR_HOURS}`,
    text(
      '超过全年小时数：平年 8,760 小时，闰年 8,784 小时',
      'more hours than a year has: 8,760, or 8,784 in a leap year',
    ),
    { most: YEAR_HOURS },
  ),
  check(
    'electricityGenerated.fullLoad',
    F,
    ['electricityGenerated', 'MWh'],
    `electricityGenerated > ${CAN_GENERATE}`,
    fullLoad,
    {
      most: CAN_GENERATE,
      repairs: [slip('electricityGenerated * 0.001', `0.1 * ${CAN_GENERATE}`, CAN_GENERATE, AS.kilowattHours)],
    },
  ),
  check(
    'electricityGenerated.year',
    F,
    ['electricityGenerated', 'MWh'],
    `and(isBlank(operatingHours), electricityGenerated > installedCapacity * ${YEAR_HOURS})`,
    text('超过机组全年满负荷的发电量', 'more than the unit gives at full load all year round'),
    {
      most: `installedCapacity * ${YEAR_HOURS}`,
      repairs: [
        slip(
          'electricityGenerated * 0.001',
          `0.1 * installedCapacity * ${YEAR_HOURS}`,
          `installedCapacity * ${YEAR_HOURS}`,
          AS.kilowattHours,
        ),
      ],
    },
  ),
  check(
    'installedCapacity.fullLoad',
    F,
    ['installedCapacity', 'MW'],
    `electricityGenerated > ${CAN_GENERATE}`,
    text('装机容量 × 运行小时数不及所填发电量', 'capacity × hours of operation is below the electricity entered'),
    {
      least: 'electricityGenerated / operatingHours',
      repairs: [
        slipWhere(
          `and(electricityGenerated <= 10 * ${CAN_GENERATE}, electricityGenerated >= 2 * ${CAN_GENERATE})`,
          'installedCapacity * 10',
          text('按万千瓦填写', 'typed in 10⁴ kW'),
        ),
      ],
    },
  ),
  check(
    'installedCapacity.idle',
    F,
    ['installedCapacity', 'MW'],
    `and(electricityGenerated > 0, electricityGenerated < 0.01 * ${CAN_GENERATE})`,
    text(
      '按所填发电量，运行小时内的平均负荷不足 1%',
      'by the electricity entered the unit ran at less than 1 % of its capacity',
    ),
    {
      repairs: [
        slipWhere(
          `and(electricityGenerated <= 0.001 * ${CAN_GENERATE}, electricityGenerated >= 0.00001 * ${CAN_GENERATE})`,
          'installedCapacity * 0.001',
          text('按千瓦填写', 'typed in kW'),
        ),
      ],
    },
  ),
  check(
    'electricitySupplied.generated',
    F,
    ['electricitySupplied', 'MWh'],
    'electricitySupplied > electricityGenerated',
    text('超过发电量', 'more than is generated'),
    {
      most: 'electricityGenerated',
      repairs: [
        slip('electricitySupplied * 0.001', '0.5 * electricityGenerated', 'electricityGenerated', AS.kilowattHours),
      ],
    },
  ),
  check(
    'electricitySupplied.ownUse',
    F,
    ['electricitySupplied', 'MWh'],
    'electricitySupplied < 0.5 * electricityGenerated',
    text('不到发电量的一半，即自用过半', 'less than half of what is generated: the rest would be own use'),
    {
      repairs: [
        slip(
          'electricitySupplied * 10',
          '0.5 * electricityGenerated',
          'electricityGenerated',
          AS.tenThousandKilowattHours,
        ),
        slip(
          'electricitySupplied * 1000',
          '0.5 * electricityGenerated',
          'electricityGenerated',
          text('按 GWh 填写', 'typed in GWh'),
        ),
      ],
    },
  ),
  check(
    'loadFactor.electricity',
    F,
    ['loadFactor', '1'],
    `abs(loadFactor - electricityGenerated / (${CAN_GENERATE})) > 0.1`,
    text(
      '与发电量 ÷（装机容量 × 运行小时数）相差超过 0.1',
      'differs by more than 0.1 from electricity ÷ (capacity × hours)',
    ),
    {
      kind: 'note',
      least: `electricityGenerated / (${CAN_GENERATE})`,
      most: `electricityGenerated / (${CAN_GENERATE})`,
    },
  ),
  check(
    'loadFactor.percent',
    F,
    ['loadFactor', '1'],
    'loadFactor > 1',
    text('负荷（出力）系数不会超过 1', 'no load factor is above 1'),
    { most: '1', repairs: [slip('loadFactor * 0.01', '0.1', '1', AS.percent)] },
  ),
];

/** Energy: what leaves a unit was in its fuels. A megawatt hour is 3.6 GJ. */
const FUEL_HEAT = 'sum(streams.heat)';
const whole = 'and(isBlank(verifiedEmissions), count(streams) > 0';

const ENERGY: readonly Declared[] = [
  check(
    'heatSupplied.fuels',
    F,
    ['heatSupplied', 'GJ'],
    `${whole}, heatSupplied > ${FUEL_HEAT})`,
    text('超过所填燃料的全部热量', 'more heat than all fuels entered hold'),
    {
      most: FUEL_HEAT,
      repairs: [slip('heatSupplied * 0.001', '0', FUEL_HEAT, text('按 MJ 填写', 'typed in MJ'))],
    },
  ),
  check(
    'electricityGenerated.fuels',
    F,
    ['electricityGenerated', 'MWh'],
    `${whole}, electricityGenerated * 3.6 [GJ/MWh] > ${FUEL_HEAT})`,
    text(
      '折合热量超过所填燃料的全部热量：请核对燃料消耗量及其单位',
      'holds more energy than all fuels entered: check the quantities of the fuels and their units',
    ),
    { most: `${FUEL_HEAT} / 3.6 [GJ/MWh]` },
  ),
];

/** More than twice or less than half: these checks' own tolerance. */
const apart = (a: string, b: string): string => `and(${b} > 0, or(${a} > 2 * ${b}, ${a} < 0.5 * ${b}))`;
/** A power of ten and more. */
const wayApart = (a: string, b: string, factor = '10'): string =>
  `and(${a} > 0, ${b} > 0, or(${a} > ${factor} * ${b}, ${b} > ${factor} * ${a}))`;

/** How far from another figure a mended entry may lie; never so far that the check would speak again. */
interface Reach {
  readonly least: string;
  readonly most: string;
}
const NEAR: Reach = { least: '0.2', most: '5' };
const WITHIN_TWICE: Reach = { least: '0.5', most: '2' };
const NO_MORE: Reach = { least: '0.1', most: '1' };

/** An entry in ten thousands of its unit, taken back where that brings it near another figure. */
const asTenThousand = (input: string, other: string, { least, most } = NEAR) =>
  slip(`${input} * 10000`, `${least} * ${other}`, `${most} * ${other}`, AS.tenThousand);
const asTenThousandth = (input: string, other: string, words: Text, { least, most } = NEAR) =>
  slip(`${input} * 0.0001`, `${least} * ${other}`, `${most} * ${other}`, words);
const asKilo = (input: string, other: string, { least, most } = NEAR) =>
  slip(`${input} * 0.001`, `${least} * ${other}`, `${most} * ${other}`, AS.kilo);

const near = (input: string, words: Text, extra: 'repair' | 'none' = 'repair'): Declared =>
  check(`${input}.emissions`, F, [input, 'tCO2'], wayApart(input, 'emissions'), words, {
    repairs: extra === 'repair' ? [asTenThousand(input, 'emissions'), asKilo(input, 'emissions')] : [],
  });

const partOf = (input: string): Declared =>
  check(
    `${input}.part`,
    F,
    [input, 'tCO2'],
    `${input} > emissions`,
    text('工序排放量超过全厂排放量', 'the emissions of a process exceed those of the whole plant'),
    { most: 'emissions', repairs: [asKilo(input, 'emissions', NO_MORE)] },
  );

const EMISSIONS: readonly Declared[] = [
  near(
    'priorYearEmissions',
    text('与本年度排放量相差十倍以上', 'more than ten times as much or as little as the emissions of this year'),
  ),
  near(
    'historicalEmissions',
    text('与本年度排放量相差十倍以上', 'more than ten times as much or as little as the emissions of this year'),
  ),
  partOf('ironmakingEmissions'),
  partOf('sinteringEmissions'),
];

const benchmarked = text(
  '排放量超过按基准值所得配额的两倍，或不足其一半：请核对电量、排放量及其单位',
  'the emissions are more than twice or less than half of what the benchmark allocates: check electricity, emissions and units',
);

/** Emissions against what the published benchmark gives for the output of those years, before corrections. */
function benchmarkCheck(input: string, years: readonly [number, number]): Declared {
  const allocated = `(${input} * electricityBenchmark + heatAllowance)`;
  // where nothing but electricity is allocated for, a slip in it explains how far the emissions are from it
  const between = (least: string, most: string): string =>
    `and(emissions > ${least} * ${allocated}, emissions < ${most} * ${allocated}, heatAllowance = 0 [tCO2])`;
  return check(
    `${input}.benchmark`,
    F,
    [input, 'MWh'],
    `and(isBlank(benchmark), ${apart('emissions', allocated)})`,
    benchmarked,
    {
      years,
      repairs: [
        slipWhere(between('5', '20'), `${input} * 10`, AS.tenThousandKilowattHours),
        slipWhere(between('0.0005', '0.002'), `${input} * 0.001`, AS.kilowattHours),
      ],
    },
  );
}

/** Intensity held against what the category is allocated. */
const INTENSITY: readonly Declared[] = [
  benchmarkCheck('electricitySupplied', [2019, 2022]),
  benchmarkCheck('electricityGenerated', [2023, 2026]),
  check(
    'benchmark.published',
    F,
    ['benchmark', 'tCO2/MWh'],
    apart('benchmark', 'electricityBenchmark'),
    text(
      '低于本类机组已公布基准值的一半，或高于其两倍',
      'less than half or more than twice the published benchmark of this category',
    ),
    {
      least: 'electricityBenchmark',
      most: 'electricityBenchmark',
      repairs: [
        slip(
          'benchmark * 0.001',
          '0.5 * electricityBenchmark',
          '2 * electricityBenchmark',
          text('按 g/kWh 填写', 'typed in g/kWh'),
        ),
      ],
    },
  ),
  check(
    'balanceValue.intensity',
    F,
    ['balanceValue', 'tCO2/product unit'],
    apart('balanceValue', 'intensity'),
    text(
      '与本设施的排放强度相差一倍以上：请核对平衡值、产量与单位',
      'more than twice or less than half of the intensity of the facility: check the value, the output and the units',
    ),
    { least: 'intensity', most: 'intensity', repairs: [asKilo('balanceValue', 'intensity', WITHIN_TWICE)] },
  ),
  check(
    'historicalIntensity.own',
    F,
    ['historicalIntensity', 'tCO2/product unit'],
    wayApart('historicalIntensity * output', 'emissions'),
    text('与本年度排放强度相差十倍以上', 'more than ten times as much or as little as the intensity of this year'),
    { repairs: [asKilo('historicalIntensity', 'emissions / output')] },
  ),
];

const ofOutput = text(
  '与本年度产量相差一千倍以上',
  'more than a thousand times as much or as little as the output of this year',
);

const baseOutput = (input: string): Declared =>
  check(`${input}.output`, F, [input, 'product unit'], wayApart(input, 'output', '1000'), ofOutput, {
    repairs: [
      asTenThousand(input, 'output'),
      asTenThousandth(
        input,
        'output',
        text('产量以“万”为单位，此处不是', 'the output is in ten thousands, this is not'),
      ),
    ],
  });

const factor = (input: string, name: Text): Declared =>
  check(
    `${input}.percent`,
    F,
    [input, '1'],
    `${input} > 2`,
    text(`${name.zh}是接近 1 的数`, `${name.en} is a number near 1`),
    {
      repairs: [slip(`${input} * 0.01`, '0.1', '2', AS.percent)],
    },
  );

const OUTPUT: readonly Declared[] = [
  check(
    'output.capacity',
    F,
    ['output', 'product unit'],
    'output > 2 * approvedCapacity',
    text('产量超过核准产能的两倍', 'the output is more than twice the approved capacity'),
    {
      most: 'approvedCapacity',
      repairs: [
        asTenThousandth(
          'output',
          'approvedCapacity',
          text('产能以“万”为单位，产量不是', 'the capacity is in ten thousands, the output is not'),
          WITHIN_TWICE,
        ),
      ],
    },
  ),
  check(
    'approvedCapacity.output',
    F,
    ['approvedCapacity', 'product unit'],
    wayApart('approvedCapacity', 'output', '1000'),
    ofOutput,
    { repairs: [asTenThousand('approvedCapacity', 'output')] },
  ),
  baseOutput('baseOutput1'),
  baseOutput('baseOutput2'),
  baseOutput('baseOutput3'),
  factor('complianceFactor', text('控排系数', 'the compliance factor')),
  factor('declineFactor', text('下降系数', 'the decline factor')),
  check(
    'anodeConsumption.metal',
    F,
    ['anodeConsumption', 't'],
    'or(anodeConsumption > output * 1 [t/product unit], anodeConsumption * 108 < output * 36 [t/product unit])',
    text(
      '按反应式，每 108 吨铝至少消耗 36 吨碳；阳极消耗也不会超过铝的产量',
      'by the reaction, 108 t of aluminium take 36 t of carbon at least, and anodes never outweigh the metal',
    ),
    {
      least: 'output * 36 [t/product unit] / 108',
      most: 'output * 1 [t/product unit]',
      repairs: [
        slip(
          'anodeConsumption * 0.001',
          'output * 36 [t/product unit] / 108',
          'output * 1 [t/product unit]',
          text('按 kg 填写', 'typed in kg'),
        ),
      ],
    },
  ),
];

/** National grid factors published for 2019-2025 run from 0.5703 to 0.6101 tCO2/MWh. */
const GRID_LEAST = '0.5 * 0.5703 [tCO2/MWh]';
const GRID_MOST = '2 * 0.6101 [tCO2/MWh]';

const GRID: readonly Declared[] = [
  check(
    'gridFactor.published',
    F,
    ['gridFactor', 'tCO2/MWh'],
    `and(gridFactor > 0, or(gridFactor < ${GRID_LEAST}, gridFactor > ${GRID_MOST}))`,
    text(
      '低于已公布全国电网因子的一半，或高于其两倍',
      'less than half or more than twice the national grid factors published',
    ),
    {
      least: '0.5703 [tCO2/MWh]',
      most: '0.6101 [tCO2/MWh]',
      repairs: [
        slip('gridFactor * 0.001', GRID_LEAST, GRID_MOST, text('按 kg/MWh 填写', 'typed in kg/MWh')),
        slip('gridFactor * 0.1', GRID_LEAST, GRID_MOST, text('按 t/万kWh 填写', 'typed in t/10⁴ kWh')),
      ],
      cite: [
        at('TPF', '2022年度全国电网平均排放因子为0.5703', 'national grid factor of 2022: 0.5703'),
        at('SUB7', '由0.6101调整为0.5810', 'changed from 0.6101 to 0.5810'),
      ],
    },
  ),
];

/** Checks of every facility. The first that holds of an input is the one told. */
export const FACILITY_CHECKS: readonly Declared[] = [
  ...ELECTRICITY,
  ...ENERGY,
  ...EMISSIONS,
  ...INTENSITY,
  ...OUTPUT,
  ...GRID,
];

/** Where a formula takes an entry or else works it out: the text of the other part. */
function calculatedIn(node: Node, source: string): string | undefined {
  if (node.kind === 'call' && node.fn === 'ifBlank') {
    const [name, other] = node.args;
    if (name?.kind === 'name' && name.id === 'verifiedEmissions' && other) return source.slice(other.from, other.to);
  }
  return childrenOf(node)
    .map((child) => calculatedIn(child, source))
    .find((found) => found !== undefined);
}

const ofStreams = text(
  '与按所填数据计算的排放量相差一倍以上',
  'more than twice or less than half of what the data entered come to',
);

/** Verified emissions against what the rules of the pack work out where none are entered. */
export function verifiedChecks(pack: Pack): readonly Declared[] {
  const versions = pack.quantities.find(({ id, level }) => id === 'emissions' && level === F)?.versions ?? [];
  return versions.flatMap(({ formula, from, to }) => {
    const calculated = calculatedIn(parse(formula), formula);
    if (calculated === undefined) return [];
    const sum = `(${calculated})`;
    return [
      check(
        'verifiedEmissions.calculated',
        F,
        ['verifiedEmissions', 'tCO2'],
        apart('verifiedEmissions', sum),
        ofStreams,
        {
          least: sum,
          most: sum,
          repairs: [
            asTenThousand('verifiedEmissions', sum, WITHIN_TWICE),
            asKilo('verifiedEmissions', sum, WITHIN_TWICE),
          ],
          years: [from, to],
        },
      ),
    ];
  });
}
