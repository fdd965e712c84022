// Emissions of a national power unit: fuels measured or by default, purchased electricity, whole tonnes.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, result, rule, step } from '../named';

const VG26 = at('VG26', '核算数据项与缺省规则', 'data items and default rule');
const STEEL_C4 = at('STEEL', '附表C.4 电厂机组行', 'table C.4, power-unit rows');
const EDF25 = at('EDF25', '核算边界', 'accounting boundary');
const T2324 = at('T2324', '购入电力间接排放不再纳入', 'purchased electricity is no longer included');
const AGU = at(
  'AGU',
  '自2026年度起删除购入使用电力排放；氧化率取自国家数据库',
  'from 2026 no purchased electricity; oxidation factors from the national database',
);
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');

const asSteel = text(
  '公式结构见核查指南与钢铁指南；符号为推定（可信度高）',
  'structure in the verification and steel guidelines; symbols assumed (high)',
);
const wholeTonnes = text(
  '四舍五入至整吨为推定（可信度中；钢铁指南对企业合计有此规定）',
  'whole tonnes, half up: assumed (medium; official for the total in the steel guideline)',
);

// measured carbon first, then a factor of the material itself, then heat times carbon per heat
const EMISSIONS = `if(and(isBlank(carbonContent), not(isBlank(emissionFactor))),
  quantityCounted * emissionFactor,
  quantityCounted * carbonContentCounted * oxidationFactorCounted * 44 [tCO2] / 12 [tC])`;

const streams: readonly Quantity[] = [
  step(
    'streams',
    'materialGroupCounted',
    '',
    text('燃料类别', 'Group of the fuel'),
    [rule([2019, 2026], 'official', at('T2324', '附1', 'annex 1'), 'ifBlank(materialGroup, "other")')],
    { kind: 'choice' },
  ),
  step('streams', 'quantityCounted', 'materialUnit', text('计入的消耗量', 'Quantity counted'), [
    rule(
      [2019, 2026],
      'derived',
      DECIDED,
      'if(ifBlank(direction, "in") = "out", -quantity, quantity)',
      text('流出计为负值', 'what flows out counts negative'),
    ),
  ]),
  step('streams', 'carbonContentCounted', 'tC/materialUnit', text('计入的元素碳含量', 'Carbon content counted'), [
    rule(
      [2019, 2026],
      'official',
      VG26,
      'ifBlank(carbonContent, ifBlank(netCalorificValue, defaultNetCalorificValue) * ifBlank(carbonContentPerHeat, defaultCarbonContentPerHeat))',
    ),
  ]),
  step('streams', 'oxidationFactorCounted', '1', text('计入的碳氧化率', 'Oxidation factor counted'), [
    rule([2019, 2025], 'official', [VG26, AGU], 'ifBlank(oxidationFactor, defaultOxidationFactor)'),
    rule(
      2026,
      'official',
      AGU,
      'oxidationFactor',
      text(
        '2026 年起按锅炉类型与海拔取国家数据库数值，须填写',
        'from 2026 a value of the national database by boiler and altitude; to be given',
      ),
    ),
  ]),
  result(
    'streams',
    'heat',
    [rule([2019, 2026], 'official', VG26, 'quantity * ifBlank(netCalorificValue, defaultNetCalorificValue)')],
    { optional: true },
  ),
  result('streams', 'emissions', [
    rule([2019, 2025], 'assumed', [VG26, STEEL_C4, EDF25], EMISSIONS, asSteel),
    rule(2026, 'assumed', [VG26, STEEL_C4, AGU], EMISSIONS, asSteel),
  ]),
];

const BEFORE_2023 = 'round(ifBlank(verifiedEmissions, fuelEmissions + electricityEmissions))';

const facilities: readonly Quantity[] = [
  result(
    'facilities',
    'fuelEmissions',
    [rule([2019, 2026], 'assumed', [EDF25, DECIDED], 'sum(streams.emissions)', asSteel)],
    { optional: true },
  ),
  result(
    'facilities',
    'electricityEmissions',
    [
      rule(
        [2019, 2022],
        'assumed',
        at('TANBIAO', 'AD × EF（推定，可信度高）', 'AD x EF (assumed, high)'),
        'purchasedElectricity * ifBlank(gridFactor, gridFactorDefault)',
      ),
      rule(
        [2023, 2025],
        'official',
        T2324,
        'purchasedElectricity * ifBlank(gridFactor, gridFactorDefault)',
        text('仅供报告，不计入排放量与清缴义务', 'for reporting; not part of the emissions or the obligation'),
      ),
    ],
    { optional: true },
  ),
  result('facilities', 'emissions', [
    rule([2019, 2022], 'assumed', [EDF25, DECIDED], BEFORE_2023, wholeTonnes),
    rule([2023, 2025], 'assumed', [T2324, DECIDED], 'round(ifBlank(verifiedEmissions, fuelEmissions))', wholeTonnes),
    rule(2026, 'assumed', [AGU, DECIDED], 'round(ifBlank(verifiedEmissions, fuelEmissions))', wholeTonnes),
  ]),
  step('facilities', 'directEmissions', 'tCO2', text('直接排放量', 'Direct emissions'), [
    rule(
      [2019, 2026],
      'assumed',
      [at('N25', '年度直接排放量达到2.6万吨', 'direct emissions of 26 000 t a year'), DECIDED],
      'round(ifBlank(verifiedEmissions, fuelEmissions))',
      wholeTonnes,
    ),
  ]),
];

export const POWER_ACCOUNTING: readonly Quantity[] = [...streams, ...facilities];
