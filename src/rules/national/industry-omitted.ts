// What the law of steel, cement and aluminium smelting says and the packs leave out, and why; shown beside the results.
import type { Citation, Omission } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at } from '../named';

const omission = (years: readonly [number, number], what: Text, why: Text, ...cite: readonly Citation[]): Omission => ({
  from: years[0],
  to: years[1],
  what,
  why,
  cite,
});

const ALL = [2024, 2026] as const;

/** The same in all three sectors. */
const SHARED: readonly Omission[] = [
  omission(
    [2025, 2026],
    text(
      '按排放量配发的特殊情形的判定：2025年度为白色熟料生产线、高电石渣替代率生产线、石膏制酸联产熟料；2026年度征求意见稿另有富氢碳循环氧气高炉、最终核定前关停、当年新投产和年排放量低于2.6万吨的单位。',
      'The tests of the special cases allocated their emissions: white clinker, high carbide slag rates and clinker from gypsum-to-acid plants in 2025; in the draft for 2026 also hydrogen-rich carbon-cycle oxygen blast furnaces, lines closed before the final allocation, new lines and entities below 26,000 t.',
    ),
    text(
      '由使用者在“特殊情形”一项说明；只对白色熟料、电石渣替代率和低于2.6万吨给出提示，不自动改变结果。',
      'The user states them under special case; white clinker, the carbide slag rate and the 26,000 t line only bring a hint and change no result.',
    ),
    at('QH12352', '按排放量配发的情形', 'cases allocated their emissions'),
    at('PLAN25', '特殊情形（未见原文）', 'special cases (text not read)'),
    at('D2526', '特殊情形', 'special cases'),
  ),
  omission(
    ALL,
    text(
      '关停和新投产：2024、2025年度不纳入当年度配额分配范围，2026年度征求意见稿按排放量配发。',
      'Closed and new lines: outside the allocation of 2024 and 2025; allocated their emissions in the draft for 2026.',
    ),
    text(
      '表格没有投产和关停日期；2025年度请不要列入此类生产线，2026年度在“特殊情形”填“是”。',
      'The book has no dates of start or closure: leave such lines out for 2025 and mark them as special in 2026.',
    ),
    at('PLAN25', '关停和新投产（未见原文）', 'closed and new lines (text not read)'),
    at('D2526', '特殊情形', 'special cases'),
  ),
  omission(
    [2025, 2026],
    text(
      '行业平衡值的确定：按行业和年度事后求解，使全行业配额总量等于排放总量；只在管理平台公布。',
      'How the balance value is set: solved afterwards by sector and year so that allowances and emissions of the sector are equal; published only in the management platform.',
    ),
    text(
      '需要全行业各单位的数据；2025、2026年度未见公布数值，须由使用者填写。',
      'It takes the data of the whole sector; no value for 2025 or 2026 was found, so the user gives it.',
    ),
    at('D2526', '行业平衡值', 'balance value of the sector'),
  ),
  omission(
    [2025, 2026],
    text(
      '2024、2025年度最终方案的全文、文号和结转条款；2026年度最终方案。',
      'The full text, number and banking clause of the final plan for 2024 and 2025; the final plan for 2026.',
    ),
    text(
      '只见到各摘要和2026年度征求意见稿：2025年度调整系数由“保持不变”推出，2026年度各值为草案。',
      'Only summaries and the draft for 2026 were seen: the coefficients of 2025 follow from "unchanged", those of 2026 are drafts.',
    ),
    at('PLAN25', '未见原文', 'text not read'),
    at('KMMQ', '方案目录', 'contents of the plan'),
    at('ICAP25', '按强度分配，盈缺有限', 'intensity-based without large surpluses or shortages'),
    at('POLICYCN', '方案网页', 'page on the plan'),
    at('LMSTEEL', '新闻发布会', 'press briefing'),
  ),
  omission(
    [2025, 2026],
    text(
      '配额调整和发放：应核减数量先在预分配时扣减，余额在最终核定时扣减；差异化发放；重新核查后10个工作日内调整配额。',
      'Adjustments and issue: amounts due are deducted at pre-allocation and the rest at the final allocation; differentiated issue; revision within 10 working days after a new verification.',
    ),
    text(
      '表格不保存跨年度待扣减余额；预分配、应发配额和多退少补均按扣减前计算。',
      'The book keeps no balance of deductions from year to year; pre-allocation, allowance and final adjustment are shown before deductions.',
    ),
    at('D2526', '附2 注8、注9', 'annex 2, notes 8 and 9'),
  ),
  omission(
    ALL,
    text(
      '配额的年度标识：征求意见稿规定2019—2024年度配额不能用于2025年度及以后清缴，2025、2026年度配额可用于当年及以后；各行业配额可以通用。',
      'Vintages: by the draft those of 2019-2024 cannot be surrendered for 2025 and later, those of 2025 and 2026 can be used for these and later years; allowances of all sectors are fungible.',
    ),
    text(
      '结转可用配额只有一个合计数，请只填写可用于该年度的配额。',
      'Allowances carried in are one total: enter only what may be used for the year.',
    ),
    at('D2526', '配额年度的使用', 'use of vintages'),
  ),
  omission(
    ALL,
    text(
      'CCER的使用条件：不得来自全国碳市场配额管理范围内的项目；旧CCER自2025年1月1日起不得使用；2025、2026年度限于2024年1月22日市场启动后登记的减排量；项目须于2012年11月8日后开工；方法学限制。',
      'Conditions on CCER: none from projects under the allocation of the national market; old CCER not from 1 January 2025; for 2025 and 2026 only those registered after the market start of 22 January 2024; projects started after 8 November 2012; approved methodologies.',
    ),
    text(
      '持有抵销量只有一个合计数，请只填写可用于该年度的CCER；这里只计算5%上限。',
      'Offsets held are one total: enter only CCER that may be used for the year. Only the 5 % limit is computed.',
    ),
    at('M19', '第二十九条', 'article 29'),
    at('KCOMBER', '旧CCER使用期限', 'last use of old CCER'),
    at('D2526', '五（二）', 'section 5 (2)'),
    at('GCI', '项目开工时间', 'start of projects'),
    at('EDF25', '方法学', 'methodologies'),
    at('RUN25', '2025年发布的方法学', 'methodologies published in 2025'),
  ),
  omission(
    ALL,
    text('外购热力的间接排放。', 'Indirect emissions of purchased heat.'),
    text(
      '指南中仅作辅助报告项，不计入排放量和清缴义务，故不设该项；外购电力只列示，不计入。',
      'The guidelines have them as auxiliary items only; they are no part of the emissions or the obligation, so there is no entry for them. Purchased electricity is shown and not counted.',
    ),
    at('STEEL', '核算边界', 'accounting boundary'),
    at('D2526', '均不覆盖因消耗电力、热力等导致的间接排放', 'indirect emissions are not covered'),
    at('EDF25', '核算边界', 'accounting boundary'),
  ),
  omission(
    ALL,
    text(
      '名录的确定：2.6万吨门槛按往年数据；连续两年低于门槛或关停的移出；钢铁限长流程企业，水泥代码3011，铝冶炼代码3216；不在名录的钢铁、水泥企业只报告。',
      'How the list is drawn up: the 26,000 t line on earlier years, removal after two years below or on closure; steel limited to the long route, cement code 3011, aluminium code 3216; firms not on the list only report.',
    ),
    text(
      '只以本年度直接排放量与2.6万吨比较并给出提示；是否在名录内以主管部门公布为准。',
      'Only the direct emissions of the year are compared with 26,000 t as an indication; the published list decides.',
    ),
    at('N25', '纳入条件', 'conditions of coverage'),
    at('N26', '纳入条件', 'conditions of coverage'),
    at('L27', '2027年度名录', 'list for 2027'),
    at('M19', '第十一条', 'article 11'),
  ),
  omission(
    ALL,
    text(
      '未清缴以外的罚则（质量控制方案、数据造假、技术服务机构、操纵市场、阻挠检查），以及生态环境法典施行后的核减规则。',
      'Penalties other than for non-surrender (control plans, data fraud, service agencies, manipulation, obstruction), and the deductions once the Ecological Environment Code applies.',
    ),
    text(
      '取决于违法所得和执法裁量；法典条文未见，2025、2026年度核减量按征求意见稿显示为0。',
      'They depend on illegal gains and discretion; the Code was not read, and by the draft the deduction is shown as 0 for 2025 and 2026.',
    ),
    at('R775', '第二十一条至第二十六条', 'articles 21 to 26'),
    at('CODE', '未见条文', 'text not read'),
    at('D2526', '关于核减的注', 'notes on deductions'),
  ),
  omission(
    ALL,
    text('碳排放权资产的会计分录和披露。', 'Accounting entries of emission rights and their disclosure.'),
    text(
      '不影响履约数量；自由取得与购入配额的账面价值不在本表格中。',
      'They do not change what is to be surrendered; the book does not hold the book values of free and purchased allowances.',
    ),
    at('MOF22', '未见原文', 'text not read'),
    at('FZH', '1489 碳排放权资产', 'account 1489'),
  ),
  omission(
    [2026, 2026],
    text(
      '欧盟碳边境调节机制的证书数量和已付碳价抵扣。',
      'Certificates of the EU border adjustment and the deduction of a carbon price paid.',
    ),
    text(
      '不属于全国碳市场的履约义务；这里只按全国碳市场计算。',
      'It is no obligation in the national market, which is all that is computed here.',
    ),
    at('EU2621', '缺省值', 'default values'),
    at('EU2620', '基准值', 'benchmarks'),
  ),
];

export const OMITTED_STEEL: readonly Omission[] = [
  omission(
    ALL,
    text(
      '低位发热量的批次实测要求（CMA/CNAS），焦炭只能取缺省值，其他固体燃料由实测改回缺省值的限制；单位热值含碳量一律取缺省值。',
      'Batch measurement of calorific values (CMA/CNAS), the default for coke only, the ban on going back from measured values to defaults, and the default carbon content per heat for every fuel.',
    ),
    text(
      '表格不知道数值的来源和往年做法；填写的数值一律优先于缺省值。',
      'The book does not know how a figure was obtained, nor what was done before: a value that is given replaces the default.',
    ),
    at('STEEL', '低位发热量与单位热值含碳量', 'calorific value and carbon content'),
  ),
  omission(
    ALL,
    text(
      '净消费量的口径：扣除外供的自产焦炭和煤气、已纳入发电行业的机组用燃料；点火和辅助燃料、运输、附属建筑不计；外销炉渣不扣除。',
      'What net consumption means: less self-made coke and gas supplied to others and less fuel of units in the power sector; no auxiliary fuel, transport or buildings; no deduction for slag sold.',
    ),
    text(
      '请填写净消费量，或把外供部分另列一行并将流向填为“产出/外供”。',
      'Enter the net consumption, or add a line for what is supplied to others with direction out.',
    ),
    at('STEEL', '式（1）的说明', 'notes to equation (1)'),
  ),
  omission(
    ALL,
    text('中间数据的小数位数（表C.3至表C.5）。', 'Decimals of intermediate figures (tables C.3 to C.5).'),
    text(
      '只有企业排放总量取整；中间步骤不取整，与逐项取整的报告表可有微小差别。',
      'Only the total of the enterprise is rounded; small differences from a form that rounds every step are possible.',
    ),
    at('STEEL', '表C.3至表C.5', 'tables C.3 to C.5'),
  ),
  ...SHARED,
];

export const OMITTED_CEMENT: readonly Omission[] = [
  omission(
    ALL,
    text('替代燃料的排放。', 'Emissions of alternative fuels.'),
    text(
      '公开程序只计化石燃料；非化石部分计为零为推定，废物燃料中的化石碳是否计入未经证实。请勿列入，或以自定义物料填写排放因子。',
      'The public program counts fossil fuels only; that the non-fossil part is zero is assumed, and whether fossil carbon of waste fuels counts is unconfirmed. Leave them out or give a factor of your own.',
    ),
    at('GHGAPP', '替代燃料', 'alternative fuels'),
    at('CEMENT', '未见原文', 'text not read'),
  ),
  omission(
    ALL,
    text(
      '电站锅炉（95%）和工业锅炉（85%）的碳氧化率；煤炭缺省值。',
      'Oxidation factors of power boilers (95 %) and industrial boilers (85 %); defaults for coal.',
    ),
    text(
      '缺省取窑炉的99%，其他设备请填写碳氧化率；煤炭缺省值未经证实，须填实测值。',
      'The default is 99 % for kilns: give the factor of other equipment. Coal defaults are unconfirmed: measured values are needed.',
    ),
    at('GHGAPP', '碳氧化率', 'oxidation factors'),
  ),
  omission(
    ALL,
    text(
      '其他熟料排放因子（0.5274、0.5479、0.3532、0.1981）和旧的氧化钙、氧化镁算法；公开程序按月以0为下限的扣减。',
      'Other clinker factors (0.5274, 0.5479, 0.3532, 0.1981), the older method from CaO and MgO, and the monthly floor of 0 in the public program.',
    ),
    text(
      '前者可能出自国家标准而非本指南；扣减不以0为限，按年计算。',
      'The former are probably those of a national standard and not of this guideline; the deduction is computed by year and not limited at 0.',
    ),
    at('CLINKER2', '另一组因子', 'other set of factors'),
    at('GHGTOOL', 'GB/T 32151.8—2023', 'GB/T 32151.8-2023'),
    at('GHGAPP', '按月扣减', 'monthly deduction'),
  ),
  ...SHARED,
];

export const OMITTED_ALUMINIUM: readonly Omission[] = [
  omission(
    ALL,
    text('企业层级的化石燃料和碳酸盐排放。', 'Fossil fuels and carbonates of the enterprise level.'),
    text(
      '填写后仅供报告；配额和清缴只计铝电解工序（阳极和阳极效应）。',
      'They are shown where given; allowance and obligation count only the electrolysis (anodes and anode effects).',
    ),
    at('D2526', '表2-4', 'table 2-4'),
    at('GHGAPP', '企业层级', 'enterprise level'),
  ),
  omission(
    ALL,
    text(
      '阳极效应的斜率法、2013年旧参数，以及2024年指南征求意见稿的0.1454 tCO2e/t。',
      'The slope method of anode effects, the parameters of 2013, and the 0.1454 tCO2e/t of the draft guideline of 2024.',
    ),
    text(
      '公开程序只有缺省因子；差异未查明，可在规则页改用自己的数值。',
      'The public program has default factors only; the difference is unexplained. Values of your own can be set among the rules.',
    ),
    at('ALUM13', '旧参数', 'old parameters'),
    at('BGB', '征求意见稿强度', 'intensities of the draft'),
    at('SSSY', '征求意见稿强度', 'intensities of the draft'),
  ),
  ...SHARED,
];
