// The pack of the national steel sector, 2024-2026: carbon balance of the enterprise, processes, allowance.
import type { Pack, Quantity } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at, input, result, rule, step } from '../named';
import { gridFactorDefault } from './fuel-factors';
import { INDUSTRY_ADVICE, STEEL_ADVICE } from './industry-advice';
import { ALLOCATION_INPUTS, allocationOf } from './industry-allocation';
import { ELECTRICITY, ELECTRICITY_INPUTS } from './industry-electricity';
import { OMITTED_STEEL } from './industry-omitted';
import { INDUSTRY_PARAMETERS } from './industry-parameters';
import { STREAM_INPUTS, streamQuantities } from './industry-streams';
import { STEEL_PARAMETERS } from './steel-parameters';

const YEARS = [2024, 2026] as const;
const STEEL = (zh: string, en: string) => at('STEEL', zh, en);
const EQ1 = STEEL('式（1）', 'equation (1)');
const EQ2 = STEEL('式（2）', 'equation (2)');
const EQ3 = STEEL('式（3）', 'equation (3)');
const EQ4 = STEEL('式（4）', 'equation (4)');

const streams: readonly Quantity[] = [
  step(
    'streams',
    'processCounted',
    '',
    text('适用的工序', 'Process applied'),
    [
      rule(
        YEARS,
        'official',
        STEEL('式（1）至式（3）', 'equations (1) to (3)'),
        'ifBlank(process, "enterprise")',
        text('留空为企业层级', 'blank: enterprise level'),
      ),
    ],
    { kind: 'choice' },
  ),
  ...streamQuantities({
    sector: 'steel',
    basis: { status: 'official', cite: [EQ1, STEEL('附录A', 'appendix A')] },
    oxidation: 'if(processCounted = "powerUnit", steelOxidationFactor, steelBalanceOxidation)',
    factor: 'ifBlank(emissionFactor, steelEmissionFactor)',
    ownFactor: 'steelEmissionFactor',
  }),
];

const BALANCE = 'streams.processCounted = "enterprise"';

/** Part of the balance; streams of processes alone make none. */
const ofBalance = (countedAs: string): string => `if(and(count(streams) > 0, count(streams, ${BALANCE}) = 0),
  need("balance"),
  sum(streams.emissions, and(${BALANCE}, streams.countedAs = "${countedAs}")))`;

const wholeTonnes = text('企业排放总量取整数，四舍五入', 'the total of the enterprise in whole tonnes, half up');
const TOTAL = 'round(ifBlank(verifiedEmissions, fuelEmissions + processEmissions))';

const balance: readonly Quantity[] = [
  result('facilities', 'fuelEmissions', [rule(YEARS, 'official', EQ1, ofBalance('fuel'))], { optional: true }),
  result(
    'facilities',
    'processEmissions',
    [
      rule(
        YEARS,
        'official',
        EQ1,
        ofBalance('factor'),
        text('熔剂、电极、含碳原料减去固碳产品', 'fluxes, electrodes and raw materials less carbon in products'),
      ),
    ],
    { unasked: true },
  ),
  result('facilities', 'emissions', [
    rule(YEARS, 'official', [EQ1, STEEL('表C.3至表C.5', 'tables C.3 to C.5')], TOTAL, wholeTonnes),
  ]),
  step('facilities', 'directEmissions', 'tCO2', text('直接排放量', 'Direct emissions'), [
    rule(
      YEARS,
      'official',
      [at('N25', '年度直接排放量达到2.6万吨', 'direct emissions of 26 000 t a year'), EQ1],
      TOTAL,
      wholeTonnes,
    ),
  ]),
];

const fuelsOf = (process: string): string => `and(streams.processCounted = "${process}", streams.countedAs = "fuel")`;
const ofProcess = (process: string): string =>
  `if(count(streams, ${fuelsOf(process)}) = 0, need("process"), sum(streams.emissions, ${fuelsOf(process)}))`;

const fuelsOnly = text('只计化石燃料；自产二次能源流出计为负值', 'fossil fuels only; energy passed on counts negative');

const level = (process: string, label: Text, given?: string): Quantity =>
  step(
    'facilities',
    `${process}Counted`,
    'tCO2',
    label,
    [
      rule(
        YEARS,
        'official',
        process === 'powerUnit' ? EQ3 : EQ2,
        given ? `ifBlank(${given}, ${ofProcess(process)})` : ofProcess(process),
        fuelsOnly,
      ),
    ],
    { optional: true },
  );

const NEITHER_OF_BOTH =
  'streams.processCounted <> "enterprise", streams.processCounted <> "ironmaking", streams.processCounted <> "sintering"';

const processes: readonly Quantity[] = [
  level('coking', text('焦化工序排放量', 'Emissions of coking')),
  level('sintering', text('计入的烧结工序排放量', 'Emissions of sintering counted'), 'sinteringEmissions'),
  level('pelletising', text('球团工序排放量', 'Emissions of pelletising')),
  level('ironmaking', text('计入的炼铁工序排放量', 'Emissions of ironmaking counted'), 'ironmakingEmissions'),
  level('converter', text('转炉炼钢工序排放量', 'Emissions of converter steelmaking')),
  level('electricArc', text('电炉炼钢工序排放量', 'Emissions of electric-arc steelmaking')),
  level('powerUnit', text('燃用自产二次能源的发电机组排放量', 'Emissions of power units on self-produced energy')),
  step(
    'facilities',
    'otherEmissions',
    'tCO2',
    text('其他排放量', 'Other emissions'),
    [
      rule(
        YEARS,
        'official',
        EQ4,
        `emissions - ironmakingCounted - sinteringCounted
          - sum(streams.emissions, and(${NEITHER_OF_BOTH}, streams.countedAs = "fuel"))`,
        text('企业排放量减去各工序和发电机组', 'the enterprise less its processes and power units'),
      ),
    ],
    { optional: true },
  ),
];

export const NATIONAL_STEEL: Pack = {
  id: 'national.steel',
  version: '2026.1',
  scheme: 'national',
  sector: 'steel',
  label: text('全国碳市场 钢铁行业', 'National ETS, iron and steel'),
  from: 2024,
  to: 2026,
  inputs: [
    ...STREAM_INPUTS,
    input('streams', 'process'),
    ...ALLOCATION_INPUTS,
    ...ELECTRICITY_INPUTS,
    input('facilities', 'ironmakingEmissions'),
    input('facilities', 'sinteringEmissions'),
  ],
  parameters: [...STEEL_PARAMETERS, ...INDUSTRY_PARAMETERS, gridFactorDefault],
  quantities: [
    ...streams,
    ...balance,
    ...processes,
    ELECTRICITY,
    ...allocationOf({
      intensity: '(ironmakingCounted + sinteringCounted) / output',
      table: at('D2526', '表2-2', 'table 2-2'),
    }),
  ],
  exclusions: [],
  advice: [...STEEL_ADVICE, ...INDUSTRY_ADVICE],
  reasons: {
    balance: text(
      '没有企业层级的燃料和物料，无法作企业碳平衡',
      'no streams at the enterprise level: there is no carbon balance of the enterprise',
    ),
    process: text('没有该工序的燃料，也未填写该工序排放量', 'no fuels of this process, and no figure for it'),
  },
  omitted: OMITTED_STEEL,
};
