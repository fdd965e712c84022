// The pack of national aluminium smelting, 2024-2026: anodes and anode effects of the electrolysis, allowance.
import type { Pack, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, input, result, rule, step } from '../named';
import { ALUMINIUM_PARAMETERS } from './aluminium-parameters';
import { gridFactorDefault } from './fuel-factors';
import { INDUSTRY_ADVICE } from './industry-advice';
import { ALLOCATION_INPUTS, allocationOf } from './industry-allocation';
import { ELECTRICITY, ELECTRICITY_INPUTS } from './industry-electricity';
import { OMITTED_ALUMINIUM } from './industry-omitted';
import { INDUSTRY_PARAMETERS } from './industry-parameters';
import { STREAM_INPUTS, streamQuantities } from './industry-streams';

const YEARS = [2024, 2026] as const;
const TABLE_24 = at('D2526', '表2-4', 'table 2-4');
const GHGAPP = at('GHGAPP', '铝电解工序', 'electrolysis');
const REPORTED = at('GHGAPP', '企业层级燃料与碳酸盐', 'fuels and carbonates of the enterprise');
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');

const wholeTonnes = text('四舍五入至整吨为推定', 'whole tonnes, half up, is assumed');
const reported = text('仅供报告，不计入铝电解工序排放量', 'for reporting; not part of the electrolysis');

const accounting: readonly Quantity[] = [
  result(
    'facilities',
    'fuelEmissions',
    [rule(YEARS, 'secondary', REPORTED, 'sum(streams.emissions, streams.countedAs = "fuel")', reported)],
    { optional: true },
  ),
  step(
    'facilities',
    'netAnodeConsumption',
    't',
    text('阳极净耗量', 'Net anode consumption'),
    [rule(YEARS, 'secondary', GHGAPP, 'anodeConsumption * (1 - anodeLoss)')],
    { optional: true },
  ),
  step(
    'facilities',
    'anodeEmissions',
    'tCO2',
    text('能源作为原材料用途的排放量（阳极）', 'Emissions of anode consumption'),
    [
      rule(
        YEARS,
        'secondary',
        [GHGAPP, TABLE_24],
        'netAnodeConsumption * (1 - anodeSulphur - anodeAsh) * 44 [tCO2] / 12 [t]',
      ),
    ],
    { optional: true },
  ),
  step(
    'facilities',
    'perfluorocarbonEmissions',
    'tCO2',
    text('阳极效应排放量', 'Emissions of anode effects'),
    [
      rule(
        YEARS,
        'secondary',
        [GHGAPP, TABLE_24],
        'output * (cf4Factor * cf4WarmingPotential + c2f6Factor * c2f6WarmingPotential) / 1000 [kg/t]',
        text('产量为铝液产量', 'output is liquid aluminium'),
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
        [GHGAPP, TABLE_24],
        `anodeEmissions + perfluorocarbonEmissions
          + if(count(streams) = 0, 0, sum(streams.emissions, streams.countedAs = "factor"))`,
        text(
          '其中碳酸盐等物料仅供报告，不计入铝电解工序排放量',
          'carbonates and other materials in it are for reporting and no part of the electrolysis',
        ),
      ),
    ],
    { unasked: true },
  ),
  result('facilities', 'emissions', [
    rule(
      YEARS,
      'assumed',
      [TABLE_24, DECIDED],
      'round(ifBlank(verifiedEmissions, anodeEmissions + perfluorocarbonEmissions))',
      wholeTonnes,
    ),
  ]),
  step('facilities', 'directEmissions', 'tCO2', text('直接排放量', 'Direct emissions'), [
    rule(
      YEARS,
      'assumed',
      [at('N25', '年度直接排放量达到2.6万吨', 'direct emissions of 26 000 t a year'), DECIDED],
      'round(ifBlank(verifiedEmissions, if(count(streams) = 0, 0, fuelEmissions) + processEmissions))',
      wholeTonnes,
    ),
  ]),
];

export const NATIONAL_ALUMINIUM: Pack = {
  id: 'national.aluminium',
  version: '2026.1',
  scheme: 'national',
  sector: 'aluminium',
  label: text('全国碳市场 铝冶炼行业', 'National ETS, aluminium smelting'),
  from: 2024,
  to: 2026,
  inputs: [...STREAM_INPUTS, ...ALLOCATION_INPUTS, ...ELECTRICITY_INPUTS, input('facilities', 'anodeConsumption')],
  parameters: [...ALUMINIUM_PARAMETERS, ...INDUSTRY_PARAMETERS, gridFactorDefault],
  quantities: [
    ...streamQuantities({
      sector: 'aluminium',
      basis: { status: 'secondary', cite: REPORTED },
      oxidation: 'aluminiumOxidationFactor',
      factor: 'emissionFactor',
    }),
    ...accounting,
    ELECTRICITY,
    ...allocationOf({ intensity: 'emissions / output', table: TABLE_24 }),
  ],
  exclusions: [],
  advice: INDUSTRY_ADVICE,
  reasons: {},
  omitted: OMITTED_ALUMINIUM,
};
