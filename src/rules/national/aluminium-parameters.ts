// Aluminium smelting: anode losses and impurities, perfluorocarbon factors and warming potentials, fuel defaults.
import type { Parameter } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at, parameter, value } from '../named';
import { materialKinds, oilAndGas } from './industry-streams';

const YEARS = [2024, 2026] as const;
const ALUMINIUM = at('ALUMINIUM', '未见原文', 'text not read');

const notRead = text(
  '指南原文未见，取值来自实现指南的公开程序',
  'the guideline was not read: the value comes from a public program',
);
const secondary = (
  id: string,
  unit: string,
  label: Text,
  what: string,
  zh: string,
  en: string,
  note: Text,
): Parameter => parameter(id, unit, label, [value(YEARS, 'secondary', [at('GHGAPP', zh, en), ALUMINIUM], what, note)]);

const unexplained = text(
  '指南原文未见；按缺省因子得 0.14481 tCO2e/t，2024年征求意见稿的转述为 0.1454，差异未查明',
  'guideline not read; the defaults give 0.14481 tCO2e/t, reports of the 2024 draft say 0.1454: unexplained',
);

export const ALUMINIUM_PARAMETERS: readonly Parameter[] = [
  secondary('anodeLoss', '1', text('阳极损失率', 'Anode loss'), '0.1518', '阳极损失率', 'anode loss', notRead),
  secondary('anodeSulphur', '1', text('阳极含硫量', 'Sulphur in the anode'), '0.02', '平均含硫量', 'sulphur', notRead),
  secondary('anodeAsh', '1', text('阳极灰分', 'Ash in the anode'), '0.004', '平均灰分', 'ash', notRead),
  secondary(
    'cf4Factor',
    'kg/product unit',
    text('CF4 排放因子', 'CF4 emission factor'),
    '0.020',
    'CF4 缺省因子',
    'default factor of CF4',
    unexplained,
  ),
  secondary(
    'c2f6Factor',
    'kg/product unit',
    text('C2F6 排放因子', 'C2F6 emission factor'),
    '0.0011',
    'C2F6 缺省因子',
    'default factor of C2F6',
    unexplained,
  ),
  secondary(
    'cf4WarmingPotential',
    'tCO2/t',
    text('CF4 全球变暖潜势', 'Global warming potential of CF4'),
    '6630',
    '全球变暖潜势',
    'warming potential',
    notRead,
  ),
  secondary(
    'c2f6WarmingPotential',
    'tCO2/t',
    text('C2F6 全球变暖潜势', 'Global warming potential of C2F6'),
    '11100',
    '全球变暖潜势',
    'warming potential',
    notRead,
  ),
  materialKinds('aluminium', text('物料类别（铝冶炼）', 'Kind of material (aluminium)'), {
    status: 'secondary',
    cite: at('GHGAPP', '燃料与碳酸盐', 'fuels and carbonates'),
  }),
  ...oilAndGas('aluminium', '铝冶炼', 'aluminium'),
];
