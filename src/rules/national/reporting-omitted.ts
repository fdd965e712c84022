// What the rules of the reporting-only sectors leave out, and why; shown beside the results.
import type { Citation, Omission } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at } from '../named';

const omission = (what: Text, why: Text, ...cite: readonly Citation[]): Omission => ({
  from: 2023,
  to: 2026,
  what,
  why,
  cite,
});

const N26 = at('N26', '第四部分：仅报告行业', 'section 4: reporting-only sectors');
const program = (zh: string, en: string): Citation => at('GHGAPP', zh, en);

/** Omissions of all reporting-only sectors. */
export const OMITTED_REPORTING: readonly Omission[] = [
  omission(
    text(
      '各行业核算与报告指南的正式文本，以及2023—2025年报告通知的正文。',
      'The official guidelines of the sectors, and the text of the reporting notice for 2023-2025.',
    ),
    text(
      '均未取得。公式和缺省值取自实现2024—2025年指南的公开程序，该程序有已知错误，因此状态为“二手资料”，可自行替换。',
      'Not available. Formulas and defaults come from a public program for the guidelines of 2024-2025 that is known to contain errors; hence the status secondary, and every value can be replaced.',
    ),
    program('整体', 'as a whole'),
    at('EDF25', '2023—2025年报告通知', 'reporting notice for 2023-2025'),
  ),
  omission(
    text(
      '未列入名录的钢铁、水泥企业也须报告，但不清缴配额。',
      'Steel and cement firms that are not on the list report as well and surrender nothing.',
    ),
    text(
      '这类企业请在钢铁或水泥行业中计算；是否列入名录由省级主管部门公布。',
      'Compute them under steel or cement; the province publishes who is on the list.',
    ),
    N26,
  ),
  omission(
    text(
      '外供的电力和热力：净购入量为购入减外供。',
      'Electricity and heat supplied to others: what counts is purchases less supplies.',
    ),
    text('请直接填写净购入量；净外供的情形不计算。', 'Enter the net purchase; a net supply to others is not computed.'),
    program('各行业：净购入电力和热力', 'all sectors: net purchased electricity and heat'),
  ),
  omission(
    text('电网排放因子的数值。', 'The value of the grid emission factor.'),
    text(
      '所据文本没有给出仅报告行业各年度的取值，须自行填写。',
      'The text gives none for the reporting-only sectors; it is to be entered.',
    ),
    program('各行业：净购入电力和热力', 'all sectors: net purchased electricity and heat'),
  ),
];

export const OMITTED_PETROCHEMICAL: readonly Omission[] = [
  omission(
    text('火炬燃烧排放。', 'Flare emissions.'),
    text(
      '所据文本只列名目而没有公式；请按燃料填写送火炬气量、含碳量和碳氧化率。',
      'The text names it without a formula; enter the flared gas as a fuel with carbon content and oxidation factor.',
    ),
    program('石化：火炬', 'petrochemicals: flare'),
  ),
  omission(
    text(
      '催化重整等装置的催化剂烧焦：M(1−a)(a/(1−a)−b/(1−b))×44/12，a、b为烧焦前后的含碳量。',
      'Coke burnt off reforming catalysts: M(1-a)(a/(1-a)-b/(1-b)) x 44/12, with a and b the carbon content before and after.',
    ),
    text(
      '一行只有一个含碳量；请自行算出烧去的碳量，作为碳质量平衡物料填写，含碳量填1。',
      'A row holds one carbon content; work out the carbon burnt off and enter it as a carbon balance material of carbon content 1.',
    ),
    program('石化：催化重整', 'petrochemicals: reformer'),
  ),
  omission(
    text(
      '乙烯裂解炉清焦：尾气流量、时间和CO2、CO浓度的分项。',
      'Decoking of ethylene furnaces: gas flow, hours and concentrations of CO2 and CO one by one.',
    ),
    text(
      '请填写三者之积，即尾气中CO2和CO的折纯体积（万标立方米）；所据文本未写明浓度是否按百分数计。',
      'Enter their product, the volume of pure CO2 and CO in 10^4 Nm3; the text does not say whether the concentration is a percentage.',
    ),
    program('石化：乙烯裂解', 'petrochemicals: ethylene decoking'),
  ),
  omission(
    text('制氢和其他装置碳质量平衡的逐装置计算。', 'The carbon balance of hydrogen and other units, unit by unit.'),
    text(
      '原料和产品按碳质量平衡物料逐行填写，产品的流向选“产出/外供”。',
      'Enter feedstock and products as carbon balance materials, a row each, products with direction out.',
    ),
    program('石化：制氢、乙二醇', 'petrochemicals: hydrogen, ethylene glycol'),
  ),
];

export const OMITTED_CHEMICAL: readonly Omission[] = [
  omission(
    text(
      '硝酸、己二酸以外的非二氧化碳气体，以及其他N2O减排技术的效率。',
      'Gases other than CO2 beyond nitric and adipic acid, and the efficiency of N2O abatement other than NSCR.',
    ),
    text(
      '所据文本只有NSCR装置的85%；减排效率和使用率由使用者填写，只填一项不计算。',
      'The text has 85 % for NSCR units only; efficiency and use are given by the user, and one without the other is not computed.',
    ),
    program('化工：硝酸、己二酸', 'chemicals: nitric and adipic acid'),
  ),
];

export const OMITTED_GLASS: readonly Omission[] = [
  omission(
    text('原料中碳酸盐的含量（纯度）。', 'The share of carbonate (purity) in the raw materials.'),
    text('消耗量请按折纯后的碳酸盐填写。', 'Enter the quantity of pure carbonate.'),
    program('平板玻璃：过程排放', 'flat glass: process emissions'),
  ),
];

export const OMITTED_COPPER: readonly Omission[] = [
  omission(
    text('草酸的浓度，以及碳酸盐的排放因子。', 'The concentration of oxalic acid, and factors of carbonates.'),
    text(
      '草酸请按折纯后的吨数填写；碳酸盐须自行填写排放因子，所据文本未给出本行业的数值。',
      'Enter oxalic acid in tonnes of pure acid; carbonates need an emission factor of your own, as the text has none for this sector.',
    ),
    program('铜及其他有色金属：过程排放', 'copper and other non-ferrous metals: process emissions'),
  ),
];

export const OMITTED_PAPER: readonly Omission[] = [
  omission(
    text(
      '废水厌氧处理甲烷的计算：去除的有机物、污泥、甲烷修正因子和甲烷回收。',
      'How the methane of anaerobic wastewater treatment is worked out: organics removed, sludge, correction factor, recovery.',
    ),
    text(
      '所据文本没有这些公式；请填写扣除回收后排放的甲烷吨数。',
      'The text has no such formula; enter the tonnes of methane given off after recovery.',
    ),
    program('造纸：废水厌氧处理', 'paper: anaerobic wastewater treatment'),
  ),
  omission(
    text('石灰石和碳酸盐的排放因子。', 'Emission factors of limestone and carbonates.'),
    text('所据文本未给出本行业的数值，须自行填写。', 'The text has none for this sector; they are to be given.'),
    program('造纸：过程排放', 'paper: process emissions'),
  ),
];

export const OMITTED_AVIATION: readonly Omission[] = [
  omission(
    text('航空燃料中的生物质部分。', 'The biogenic share of aviation fuel.'),
    text(
      '须从燃料量中扣除；请只填写化石部分的数量。',
      'It is taken off the fuel; enter the quantity of the fossil part only.',
    ),
    program('民航：扣除生物质比例', 'aviation: biogenic share removed'),
  ),
  omission(
    text('国内航线与国际航线的划分。', 'The split into domestic and international flights.'),
    text(
      '所据文本没有划分规则；请分设施或分行填写，合计为两者之和。',
      'The text has no rule for it; use a facility or a row each, the total is their sum.',
    ),
    program('民航：国内、国际划分', 'aviation: domestic and international'),
  ),
];
