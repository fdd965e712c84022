// Iron and steel: calorific values, carbon contents, oxidation and emission factors of appendix A of the guideline.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { MATERIALS } from '../materials';
import { at, parameter, table, value } from '../named';
import { figures, materialKinds, OXIDATION } from './industry-streams';

const YEARS = [2024, 2026] as const;
const A1 = at('STEEL', '附录A 表A.1', 'appendix A, table A.1');
const A2 = at('STEEL', '附录A 表A.2', 'appendix A, table A.2');
const EQ1 = at('STEEL', '式（1）、式（2）', 'equations (1) and (2)');

const TABLE_A1 = MATERIALS.filter((one) => one.kind === 'fuel' && one.id in OXIDATION && one.netCalorificValue !== '');
const TABLE_A2 = MATERIALS.filter((one) => one.kind === 'factor' && one.group === 'steel');

export const STEEL_PARAMETERS: readonly Parameter[] = [
  materialKinds('steel', text('物料类别（钢铁）', 'Kind of material (steel)'), { status: 'official', cite: [A1, A2] }),
  parameter(
    'steelNetCalorificValue',
    'GJ/materialUnit',
    text('低位发热量缺省值（钢铁）', 'Default net calorific value (steel)'),
    [table(YEARS, 'official', A1, figures('netCalorificValue', TABLE_A1))],
    { by: 'material' },
  ),
  parameter(
    'steelCarbonPerHeat',
    'tC/GJ',
    text('单位热值含碳量缺省值（钢铁）', 'Default carbon content per heat (steel)'),
    [table(YEARS, 'official', A1, figures('carbonContentPerHeat', TABLE_A1))],
    { by: 'material' },
  ),
  parameter(
    'steelBalanceOxidation',
    '1',
    text('碳平衡中的碳氧化率（钢铁）', 'Oxidation factor in the carbon balance (steel)'),
    [
      value(
        YEARS,
        'official',
        EQ1,
        '1',
        text('企业层级和工序层级按碳质量平衡，不乘碳氧化率', 'carbon mass balance: no oxidation factor applies'),
      ),
    ],
  ),
  parameter(
    'steelOxidationFactor',
    '1',
    text('发电机组碳氧化率（钢铁）', 'Oxidation factor of power units (steel)'),
    [table(YEARS, 'official', [A1, at('STEEL', '式（3）', 'equation (3)')], OXIDATION)],
    { by: 'material' },
  ),
  parameter(
    'steelEmissionFactor',
    'tCO2/materialUnit',
    text('物料排放因子（钢铁）', 'Emission factor of materials (steel)'),
    [table(YEARS, 'official', A2, figures('emissionFactor', TABLE_A2))],
    { by: 'material' },
  ),
];
