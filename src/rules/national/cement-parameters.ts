// Cement: factors of clinker, deductions of non-carbonate raw materials, fuel defaults.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { MATERIALS } from '../materials';
import { at, parameter, table, value } from '../named';
import { figures, materialKinds, oilAndGas } from './industry-streams';

const YEARS = [2024, 2026] as const;
const GHGAPP = (zh: string, en: string) => at('GHGAPP', zh, en);
const CEMENT = at('CEMENT', '未见原文', 'text not read');
const TABLE_23 = at('D2526', '表2-3', 'table 2-3');

const notRead = text(
  '指南原文未见，取值来自实现指南的公开程序；表2-3确认该项名称',
  'the guideline was not read: the value comes from a public program; table 2-3 confirms the item by name',
);

export const CEMENT_PARAMETERS: readonly Parameter[] = [
  parameter(
    'clinkerFactor',
    'tCO2/product unit',
    text('熟料过程排放因子', 'Process emission factor of clinker'),
    [
      table(
        YEARS,
        'secondary',
        [GHGAPP('熟料的过程排放因子', 'process emission factor of clinker'), CEMENT, TABLE_23],
        { portland: '0.535', white: '0.550', sulphoaluminate: '0.413', aluminate: '0.292' },
        { note: notRead },
      ),
    ],
    { by: 'clinkerType' },
  ),
  materialKinds(
    'cement',
    text('物料类别（水泥）', 'Kind of material (cement)'),
    { status: 'secondary', cite: GHGAPP('非碳酸盐替代原料', 'non-carbonate raw materials') },
    'cement',
  ),
  parameter(
    'cementDeductionFactor',
    'tCO2/materialUnit',
    text('替代原料扣减系数', 'Deduction of non-carbonate raw materials'),
    [
      table(
        YEARS,
        'secondary',
        [GHGAPP('扣减系数', 'deduction factors'), CEMENT, TABLE_23],
        figures(
          'emissionFactor',
          MATERIALS.filter((one) => one.kind === 'deduction' && one.group === 'cement'),
        ),
        { note: notRead },
      ),
    ],
    { by: 'material' },
  ),
  ...oilAndGas('cement', '水泥', 'cement'),
  parameter(
    'carbideSlagThreshold',
    '1',
    text('按排放量配发的电石渣替代率下限', 'Carbide slag rate above which the allowance equals the emissions'),
    [
      value(
        2025,
        'published',
        [at('QH12352', '电石渣替代率超过15%', 'carbide slag above 15 %'), at('PLAN25', '未见原文', 'text not read')],
        '0.15',
      ),
      value(2026, 'draft', at('D2526', '电石渣替代率超过30%', 'carbide slag above 30 %'), '0.30'),
    ],
  ),
];
