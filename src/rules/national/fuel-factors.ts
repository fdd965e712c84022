// National power sector: default factors of fuels and of purchased electricity, by year.
import type { Parameter, ParameterVersion } from '../../model/pack';
import { text } from '../../model/text';
import { MATERIALS } from '../materials';
import { at, parameter, table, value } from '../named';

const STEEL = at('STEEL', '附录A 表A.1（发电沿用为推定）', 'appendix A, table A.1 (its use for power is assumed)');
const CHEM = at(
  'CHEM',
  '0.03356 调整为 0.03085 tC/GJ，不分煤种',
  'from 0.03356 to 0.03085 tC/GJ regardless of coal type',
);
const AG485 = at('AG485', '2023年1月1日起施行', 'in force from 2023-01-01');
const AGU = at('AGU', '原 6.2.5.1：燃煤的碳氧化率取99%', 'former 6.2.5.1: 99 % for coal');
const ASSUMED = at('TANBIAO', '推定值（可信度中）', 'assumed (medium)');
const ASSUMED_LOW = at('TANBIAO', '推定值（可信度低）', 'assumed (low)');

const fuels = MATERIALS.filter((material) => material.kind === 'fuel');
const ofGroup = (...groups: readonly string[]): readonly string[] =>
  fuels.filter((fuel) => groups.includes(fuel.group)).map((fuel) => fuel.id);

const COAL = ofGroup('coal');
const UNCONVENTIONAL = ofGroup('unconventionalCoal');
const OIL_AND_GAS = fuels.filter((fuel) => fuel.group === 'liquid' || fuel.group === 'gas');

const all = (ids: readonly string[], what: string): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, what]));
const oilAndGas = (of: 'netCalorificValue' | 'carbonContentPerHeat'): Record<string, string> =>
  Object.fromEntries(OIL_AND_GAS.map((fuel) => [fuel.id, fuel[of]]));

type Lines = NonNullable<ParameterVersion['lines']>;
const lines = (ids: readonly string[], line: Lines[string]): Lines => Object.fromEntries(ids.map((id) => [id, line]));

const COAL_HEAT = {
  cite: [ASSUMED],
  note: text('未实测时的燃煤低位发热量，推定（可信度中）', 'net calorific value of unmeasured coal, assumed (medium)'),
};
const EDITIONS = text(
  '2021、2022年版指南的数值，推定（可信度中）',
  'values of the 2021 and 2022 guideline editions, assumed (medium)',
);

const coalHeat = all([...COAL, ...UNCONVENTIONAL], '26.7');
const heatLines = lines([...COAL, ...UNCONVENTIONAL], COAL_HEAT);

const defaultNetCalorificValue = parameter(
  'defaultNetCalorificValue',
  'GJ/materialUnit',
  text('低位发热量缺省值', 'Default net calorific value'),
  [
    table([2019, 2020], 'assumed', STEEL, { ...oilAndGas('netCalorificValue'), ...coalHeat }, { lines: heatLines }),
    table(
      [2021, 2022],
      'assumed',
      STEEL,
      { ...oilAndGas('netCalorificValue'), ...coalHeat, cokeOvenGas: '173.54' },
      { lines: { ...heatLines, cokeOvenGas: { cite: [ASSUMED], note: EDITIONS } } },
    ),
    table([2023, 2025], 'assumed', STEEL, { ...oilAndGas('netCalorificValue'), ...coalHeat }, { lines: heatLines }),
    table(2026, 'assumed', STEEL, oilAndGas('netCalorificValue'), {
      note: text(
        '2026 年燃煤缺省值未知，须填实测值',
        'the default of 2026 for coal is not known; measured values are needed',
      ),
    }),
  ],
  { by: 'material' },
);

const defaultCarbonContentPerHeat = parameter(
  'defaultCarbonContentPerHeat',
  'tC/GJ',
  text('单位热值含碳量缺省值', 'Default carbon content per heat'),
  [
    table(
      [2019, 2020],
      'assumed',
      STEEL,
      { ...oilAndGas('carbonContentPerHeat'), ...all([...COAL, ...UNCONVENTIONAL], '0.03356') },
      { lines: lines([...COAL, ...UNCONVENTIONAL], { cite: [CHEM] }) },
    ),
    table(
      [2021, 2022],
      'assumed',
      STEEL,
      { ...oilAndGas('carbonContentPerHeat'), ...all([...COAL, ...UNCONVENTIONAL], '0.03085'), naturalGas: '0.0153' },
      {
        lines: {
          ...lines([...COAL, ...UNCONVENTIONAL], { status: 'published', cite: [CHEM] }),
          naturalGas: { cite: [ASSUMED], note: EDITIONS },
        },
      },
    ),
    table(
      [2023, 2025],
      'assumed',
      STEEL,
      { ...oilAndGas('carbonContentPerHeat'), ...all(COAL, '0.03085'), ...all(UNCONVENTIONAL, '0.02858') },
      { lines: { ...lines(COAL, { cite: [AG485, CHEM] }), ...lines(UNCONVENTIONAL, { cite: [ASSUMED_LOW, AG485] }) } },
    ),
    table(2026, 'assumed', STEEL, oilAndGas('carbonContentPerHeat')),
  ],
  { by: 'material' },
);

const oxidation = {
  ...all([...COAL, ...UNCONVENTIONAL], '0.99'),
  ...all(ofGroup('liquid'), '0.98'),
  ...all(ofGroup('gas'), '0.99'),
};

const defaultOxidationFactor = parameter(
  'defaultOxidationFactor',
  '1',
  text('碳氧化率缺省值', 'Default oxidation factor'),
  [
    table([2019, 2020], 'assumed', STEEL, oxidation, {
      lines: lines([...COAL, ...UNCONVENTIONAL], { cite: [AGU, ASSUMED] }),
    }),
    table([2021, 2025], 'assumed', STEEL, oxidation, {
      lines: lines([...COAL, ...UNCONVENTIONAL], { status: 'official', cite: [AGU] }),
    }),
  ],
  { by: 'material' },
);

const materialGroup = parameter(
  'materialGroup',
  '',
  text('燃料类别', 'Group of the fuel'),
  [
    table(
      [2019, 2026],
      'official',
      at('T2324', '附1', 'annex 1'),
      Object.fromEntries(fuels.map((fuel) => [fuel.id, fuel.group])),
    ),
  ],
  { by: 'material', kind: 'choice' },
);

export const gridFactorDefault = parameter(
  'gridFactorDefault',
  'tCO2/MWh',
  text('电网排放因子（规则值）', 'Grid emission factor of the rules'),
  [
    value(
      [2019, 2020],
      'assumed',
      at('SUB7', '由0.6101调整为0.5810', 'changed from 0.6101 to 0.5810'),
      '0.6101',
      text('0.6101 适用于2019-2020年为推定（可信度高）', 'that 0.6101 holds for 2019-2020 is assumed (high)'),
    ),
    value(2021, 'secondary', at('SUB7', '2022年3月通知', 'notice of 2022-03'), '0.5810'),
    value(
      2022,
      'published',
      at('TPF', '2022年度全国电网平均排放因子为0.5703', 'national grid factor of 2022: 0.5703'),
      '0.5703',
      text('2022年3月通知为0.5810；以后发通知为准', 'the notice of 2022-03 has 0.5810; the later notice supersedes'),
    ),
    value(
      [2023, 2025],
      'assumed',
      at('EDF25', '购入电力不计入清缴义务', 'purchased electricity is not in the obligation'),
      '0.5703',
      text('仅供报告，数值为推定（可信度中）', 'for reporting only; the value is assumed (medium)'),
    ),
  ],
);

export const FUEL_PARAMETERS: readonly Parameter[] = [
  defaultNetCalorificValue,
  defaultCarbonContentPerHeat,
  defaultOxidationFactor,
  materialGroup,
  gridFactorDefault,
];
