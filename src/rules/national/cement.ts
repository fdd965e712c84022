// The pack of the national cement sector, 2024-2026: fuel and clinker of a line, deductions, allowance.
import type { Pack, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, input, result, rule, step } from '../named';
import { CEMENT_PARAMETERS } from './cement-parameters';
import { gridFactorDefault } from './fuel-factors';
import { CEMENT_ADVICE, INDUSTRY_ADVICE } from './industry-advice';
import { ALLOCATION_INPUTS, allocationOf } from './industry-allocation';
import { ELECTRICITY, ELECTRICITY_INPUTS } from './industry-electricity';
import { OMITTED_CEMENT } from './industry-omitted';
import { INDUSTRY_PARAMETERS } from './industry-parameters';
import { STREAM_INPUTS, streamQuantities } from './industry-streams';

const YEARS = [2024, 2026] as const;
const TABLE_23 = at('D2526', '表2-3', 'table 2-3');
const GHGAPP = at('GHGAPP', '水泥熟料生产线', 'clinker line');
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');

const wholeTonnes = text('四舍五入至整吨为推定', 'whole tonnes, half up, is assumed');
const TOTAL = 'round(ifBlank(verifiedEmissions, fuelEmissions + processEmissions))';
const OTHERS = 'streams.countedAs <> "fuel"';

const accounting: readonly Quantity[] = [
  result(
    'facilities',
    'fuelEmissions',
    [rule(YEARS, 'secondary', [GHGAPP, TABLE_23], 'sum(streams.emissions, streams.countedAs = "fuel")')],
    { optional: true },
  ),
  step(
    'facilities',
    'clinkerEmissions',
    'tCO2',
    text('熟料过程排放量（扣减前）', 'Clinker process emissions before deductions'),
    [rule(YEARS, 'secondary', [GHGAPP, TABLE_23], 'output * clinkerFactor')],
    { optional: true },
  ),
  step(
    'facilities',
    'deductedEmissions',
    'tCO2',
    text('替代原料扣减量', 'Deduction of non-carbonate raw materials'),
    [
      rule(
        YEARS,
        'secondary',
        [GHGAPP, TABLE_23],
        'if(count(streams) = 0, 0, -sum(streams.emissions, streams.countedAs = "deduction"))',
      ),
    ],
    { optional: true },
  ),
  step(
    'facilities',
    'carbideSlagShare',
    '1',
    text('电石渣替代率', 'Carbide slag substitution rate'),
    [
      rule(
        YEARS,
        'draft',
        TABLE_23,
        'if(count(streams) = 0, 0, -sum(streams.emissions, streams.material = "carbideSlag") / clinkerEmissions)',
        text('电石渣扣减量除以扣减前的熟料过程排放量', 'what carbide slag deducts over the clinker emissions before'),
      ),
    ],
    { optional: true },
  ),
  result(
    'facilities',
    'processEmissions',
    [
      rule(
        YEARS,
        'secondary',
        [GHGAPP, TABLE_23],
        `clinkerEmissions + if(count(streams) = 0, 0, sum(streams.emissions, ${OTHERS}))`,
        text('扣减不以 0 为限', 'the deduction is not limited at 0'),
      ),
    ],
    { unasked: true },
  ),
  result('facilities', 'emissions', [rule(YEARS, 'assumed', [TABLE_23, DECIDED], TOTAL, wholeTonnes)]),
  step('facilities', 'directEmissions', 'tCO2', text('直接排放量', 'Direct emissions'), [
    rule(
      YEARS,
      'assumed',
      [at('N25', '年度直接排放量达到2.6万吨', 'direct emissions of 26 000 t a year'), DECIDED],
      TOTAL,
      wholeTonnes,
    ),
  ]),
];

export const NATIONAL_CEMENT: Pack = {
  id: 'national.cement',
  version: '2026.1',
  scheme: 'national',
  sector: 'cement',
  label: text('全国碳市场 水泥行业', 'National ETS, cement'),
  from: 2024,
  to: 2026,
  inputs: [...STREAM_INPUTS, ...ALLOCATION_INPUTS, ...ELECTRICITY_INPUTS, input('facilities', 'clinkerType')],
  parameters: [...CEMENT_PARAMETERS, ...INDUSTRY_PARAMETERS, gridFactorDefault],
  quantities: [
    ...streamQuantities({
      sector: 'cement',
      basis: { status: 'secondary', cite: [GHGAPP, TABLE_23] },
      oxidation: 'cementOxidationFactor',
      factor: 'emissionFactor',
      deduction: 'ifBlank(emissionFactor, cementDeductionFactor)',
    }),
    ...accounting,
    ELECTRICITY,
    ...allocationOf({ intensity: 'emissions / output', table: TABLE_23 }),
  ],
  exclusions: [],
  advice: [...CEMENT_ADVICE, ...INDUSTRY_ADVICE],
  reasons: {},
  omitted: OMITTED_CEMENT,
};
