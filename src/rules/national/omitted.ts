// What the law of the national power sector says and this pack leaves out, and why; shown beside the results.
import type { Omission } from '../../model/pack';
import { text } from '../../model/text';
import { at, omission } from '../named';

export const OMITTED_POWER: readonly Omission[] = [
  omission(
    2023,
    2026,
    text(
      '配额调整：以往未足额清缴、预支等应核减的数量，先在预分配时扣减，余额在最终核定时扣减。',
      'Adjustments: amounts due from earlier years (under-surrender, borrowing and the like) are deducted at pre-allocation, the remainder at the final allocation.',
    ),
    text(
      '表格不保存跨年度的待扣减余额；预分配、应发配额和多退少补均按扣减前计算。',
      'The book keeps no balance of deductions from year to year; pre-allocation, allowance and final adjustment are shown before deductions.',
    ),
    at('T2324', '第五部分（五）', 'section 5 (5)'),
    at('D2526', '表2-5注8', 'table 2-5, note 8'),
  ),
  omission(
    2021,
    2024,
    text(
      '存在履约风险的单位（账户冻结、上一周期未清缴）：不向其账户预分配；最终配额先发到省级账户，强制清缴后再发放余额。',
      'Entities at risk (frozen accounts, earlier cycle unsurrendered): no pre-allocation to their own account; the final allowances go to the provincial account, are surrendered first, and the rest is released.',
    ),
    text(
      '只影响配额的发放方式和时间，不影响核定数量；是否属于此类由省级主管部门认定。',
      'It changes how and when allowances are issued, not how many; the province decides who is concerned.',
    ),
    at('T2324', '第五部分（四）', 'section 5 (4)'),
    at('BRK', '2021、2022年度的类似安排', 'similar arrangement for 2021 and 2022'),
    at('CLR23', '2021、2022年度的类似安排', 'similar arrangement for 2021 and 2022'),
  ),
  omission(
    2019,
    2026,
    text(
      '元素碳实测的逐月缺失处理：未实测或不符合要求的月份取缺省值；2021、2022年度实测满3个月的，推定以已测月份的算术平均值补缺。',
      'Gap filling of carbon measurements by month: months not measured, or not measured as required, take the default; for 2021 and 2022, with 3 or more months measured, the mean of these months is assumed to fill the gaps.',
    ),
    text(
      '每种燃料每年只有一个数值；请填写按月加权后的全年值，全年未实测时留空取缺省值（2026年度没有缺省值）。',
      'The book has one value per fuel and year: enter the weighted value of the year, or leave it blank for the default if nothing was measured (2026 has no default).',
    ),
    at('CHEM', '2022年6月8日的通知', 'notice of 8 June 2022'),
    at('VG26', '元素碳实测', 'measured carbon content'),
  ),
  omission(
    2019,
    2026,
    text(
      '配额的年度标识：各年度配额分别交易，并规定哪些年度的配额可用于哪一年度的清缴。',
      'Vintages: each vintage is traded separately, and only certain vintages may be surrendered for a given year.',
    ),
    text(
      '结转可用配额只有一个合计数，请只填写可用于该年度的配额；价格也不分年度标识。',
      'Allowances carried in are one total: enter only what may be used for the year. There is one price for all vintages.',
    ),
    at('T2324', '第七部分', 'section 7'),
    at('BRK', '2021、2022年度可用配额', 'allowances usable for 2021 and 2022'),
    at('D2526', '配额年度的使用', 'use of vintages'),
    at('EDF25', '配额年度', 'vintages'),
  ),
  omission(
    2019,
    2022,
    text(
      '清缴的中间期限：2021年12月15日17时和2023年11月15日之前，95%的重点排放单位应完成清缴。',
      'Interim dates: 95 % of the entities were to have surrendered by 15 December 2021, 17:00, and by 15 November 2023.',
    ),
    text(
      '这是对全体单位完成比例的要求，不是单个企业的期限；只显示最终清缴截止日，也不显示当日的具体时刻。',
      'This is a share of all entities, not a deadline of one enterprise; only the final date is shown, without the hour.',
    ),
    at('CLR21', '清缴期限', 'surrender deadlines'),
    at('ICAP23', '清缴期限', 'surrender deadlines'),
    at('XLS', '清缴期限', 'surrender deadlines'),
  ),
  omission(
    2021,
    2023,
    text(
      '预支的归还（在2023年度最终核定或清缴时等量扣减）；承担重大民生保障任务而无法完成履约的单位，可再申请预支以后履约周期的配额；预支须确有经济困难并经申请。',
      'Repayment of borrowing (deducted one to one at the final allocation or surrender of 2023); further borrowing from later cycles for entities with significant public-welfare duties that cannot comply; proof of financial difficulty and application.',
    ),
    text(
      '预支只作为当年可用于清缴的数量计算；个案由主管部门决定。2023年度请在结转可用配额或计划清缴量中自行考虑归还。',
      'Borrowing is computed only as a means of surrender in its own year; single cases are for the authority to decide. Allow for the repayment in 2023 yourself.',
    ),
    at('XLS', '2023年3月15日的通知', 'notice of 15 March 2023'),
    at('EDF25', '预支', 'borrowing'),
    at('T2324', '个性化纾困', 'relief in single cases'),
  ),
  omission(
    2019,
    2026,
    text(
      '机组排除和特殊情形的完整清单及其判定：生物质或自产二次能源的热量比例、特殊燃料、煤改气锅炉、燃油、IGCC、内燃机、当年新投产、关停、纯供热等；2019—2022年度的清单未能读到。',
      'The full list of excluded and special units and its tests: shares of biomass or self-produced secondary energy, special fuels, converted boilers, oil, IGCC and engine units, units new or closed in the year, pure-heat units, and so on; the list of 2019-2022 was not available.',
    ),
    text(
      '需要本表格没有的资料；由使用者以“特殊情形”一项说明，2019—2024年度填“是”的机组拒绝计算。',
      'It needs facts that the book does not hold: the user states it under "Special case", and in 2019-2024 a unit marked yes is refused.',
    ),
    at('T2324', '第二部分；附1', 'section 2; annex 1'),
    at('D2526', '纳入范围和特殊机组', 'coverage and special units'),
  ),
  omission(
    2019,
    2026,
    text(
      '合并填报的机组：按照最不利原则确定类别（2023、2024年度方案），负荷（出力）系数按装机容量加权。',
      'Units reported together: they take the least favourable category (plan of 2023 and 2024), and their load factor is weighted by capacity.',
    ),
    text(
      '一行只有一个类别和一个系数；合并填报时请直接填写最不利的类别和加权后的负荷（出力）系数。',
      'A row has one category and one factor: for units reported together enter the least favourable category and the weighted factor.',
    ),
    at('T2324', '附1', 'annex 1'),
    at('VG26', '负荷（出力）系数', 'load (output) factor'),
  ),
  omission(
    2023,
    2024,
    text(
      '配额结转的条件和程序：2023、2024年度按期足额清缴；2026年1月31日前发布通知、6月10日前申请、分批办理；持有量含可交易、已登记和冻结的配额，减去待清缴和待注销的配额。',
      'Conditions and procedure of banking: 2023 and 2024 surrendered in full and on time; notices by 31 January 2026, applications by 10 June 2026, processing in batches; holdings are tradable, registered and frozen allowances less those awaiting surrender or cancellation.',
    ),
    text(
      '只计算可结转上限；净卖出量和期末持有量由使用者按上述口径填写，“第三批”通知仅见标题。',
      'Only the limit is computed; net sales and closing holdings are entered by the user on these terms. Of a "third batch" notice only the title was seen.',
    ),
    at('T2324', '附5', 'annex 5'),
    at('IDX', '2026年6月2日的通知标题', 'title of a notice of 2 June 2026'),
  ),
  omission(
    2019,
    2026,
    text(
      '抵销量的资格：不得来自纳入全国碳市场配额管理的减排项目；2017年3月14日前登记的CCER只可用到2024年12月31日；征求意见稿要求2025、2026年度使用2024年1月22日市场启动后登记的CCER。',
      'Eligibility of offsets: none from projects covered by allocation in the national market; CCER registered before 14 March 2017 usable only to 31 December 2024; by the draft, for 2025 and 2026 only CCER registered after the market start of 22 January 2024.',
    ),
    text(
      '持有抵销量只有一个合计数，请只填写该年度可用的CCER；这里只计算5%上限。',
      'Offsets held are one total: enter only CCER that may be used for the year. Only the 5 % limit is computed.',
    ),
    at('M19', '第二十九条', 'article 29'),
    at('EDF25', '抵销', 'offsets'),
    at('D2526', '抵销', 'offsets'),
  ),
  omission(
    2019,
    2026,
    text(
      '交易规则：挂牌协议和大宗协议的涨跌幅与单笔数量、最小报价和数量单位、交易时段、单向竞价。',
      'Trading rules: price limits and order sizes of listed and block trades, tick and lot, trading hours, auctions.',
    ),
    text(
      '不影响配额、义务和罚款的计算；成本只按使用者假设的价格估算。',
      'They do not touch allowances, obligations or fines; costs rest on the prices that the user assumes.',
    ),
    at('SZB', '交易规则', 'trading rules'),
    at('SCN', '涨跌幅', 'price limits'),
    at('CNX', '涨跌幅和单笔数量', 'price limits and order size'),
    at('YICAI', '交易时段', 'trading hours'),
    at('EDF25', '交易规则', 'trading rules'),
  ),
  omission(
    2019,
    2026,
    text(
      '未清缴以外的罚则：数据造假、检测机构和技术服务机构的虚假报告、操纵或扰乱市场、阻挠检查；对个人的罚款、没收违法所得、从业禁止；造假拒不改正的配额核减。',
      'Penalties other than for non-surrender: data fraud, false reports of laboratories, report and verification agencies, market manipulation or disruption, obstruction; fines on persons, confiscation of gains, bans; the cut of allowances for uncorrected fraud.',
    ),
    text(
      '取决于违法所得和执法裁量，表格中没有这些数据；本版只计算未清缴的罚款和核减。',
      'They depend on illegal gains and on discretion, which the book does not hold; this version computes only the fine and the deduction for non-surrender.',
    ),
    at('M19', '第三十九条', 'article 39'),
    at('R775', '第二十二条至第二十六条', 'articles 22 to 26'),
  ),
  omission(
    2019,
    2026,
    text(
      '报告义务的罚则：未按规定报告排放、制定方案、公开信息或保存记录的罚款；虚报、瞒报或拒绝报告时由省级主管部门测算排放量并核减下一年度配额。',
      'Penalties on reporting: fines for not reporting, having no plan, not disclosing or not keeping records; where data are false, concealed or refused the province estimates the emissions and cuts the next allowance.',
    ),
    text(
      '与表格中的数量无关，只能按区间列示，故不计入罚款结果。',
      'They do not follow from any figure in the book, so they are not part of the fine shown.',
    ),
    at('M19', '第三十九条', 'article 39'),
    at('R775', '第二十一条', 'article 21'),
  ),
  omission(
    2019,
    2026,
    text(
      '未清缴的后续处理：责令停产整治；下一年度配额的等量核减实际执行。',
      'What follows non-surrender: suspension of production, and carrying out the equal cut of the next allowance.',
    ),
    text(
      '显示核减数量，但不自动从下一年度的配额中扣除，因为改正与否事先并不知道。',
      'The deduction is shown but not taken from the next year, since whether the enterprise cures the default is not known beforehand.',
    ),
    at('M19', '第四十条', 'article 40'),
    at('R775', '第二十四条', 'article 24'),
  ),
  omission(
    2025,
    2026,
    text(
      '生态环境法典2026年8月15日施行后的核减规则：征求意见稿的注释称不再作出未足额清缴的核减决定，此前的决定继续执行，造假拒不改正的核减保留。',
      'Deductions once the Ecological Environment Code takes effect on 15 August 2026: by the notes of the draft no new decisions for under-surrender are made, earlier ones continue, and those for uncorrected fraud remain.',
    ),
    text(
      '只见到征求意见稿的注释，未读到法典条文；2025、2026年度的核减量按0显示，罚款仍按暂行条例计算，须待核实。',
      'Only the notes of the draft are known, not the Code: the deduction is shown as 0 for 2025 and 2026, and the fine still follows the Interim Regulations. To be checked.',
    ),
    at('D2526', '关于核减的注', 'notes on deductions'),
    at('R775', '第二十四条', 'article 24'),
  ),
  omission(
    2021,
    2023,
    text(
      '统计部门公布的全国、区域和省级电力平均排放因子。',
      'National, regional and provincial average emission factors of electricity published with the statistics office.',
    ),
    text(
      '它们不是配额管理中购入电力所用的因子，不作为缺省值；需要时可自行填写电网排放因子。',
      'They are not the factor that the obligation uses for purchased electricity and are no default; a grid factor can be entered by hand.',
    ),
    at('EF23', '2023年因子', 'factors of 2023'),
    at('EF2122', '2021、2022年因子', 'factors of 2021 and 2022'),
    at('CA001', '2022年全国因子', 'national factor of 2022'),
  ),
  omission(
    2019,
    2026,
    text(
      '元素碳含量由空气干燥基或干燥基换算为收到基，以及中间数据的小数位数规定。',
      'Conversion of the carbon content from air-dried or dry basis to as received, and the decimals of intermediate figures.',
    ),
    text(
      '表格直接填写收到基数值，没有水分栏；中间步骤不取整，与按小数位取整的报告表可有微小差别。',
      'The book takes the as-received value and has no moisture column; steps between are not rounded, so small differences from a form that rounds them are possible.',
    ),
    at('VG26', '收到基换算', 'conversion to as received'),
    at('STEEL', '表C.3至C.5', 'tables C.3 to C.5'),
  ),
  omission(
    2026,
    2026,
    text(
      '2026年度起按锅炉类型和海拔区分的碳氧化率（国家温室气体排放因子数据库），以及2026年版指南的煤炭碳含量缺省值。',
      'Oxidation factors by boiler type and altitude from the national greenhouse gas factor database, in force from 2026, and the coal carbon default of the 2026 guideline.',
    ),
    text(
      '未能找到这些数值；2026年度的碳氧化率和煤炭的碳含量必须由使用者填写。',
      'The values were not found: the oxidation factor and the carbon content of coal are required inputs for 2026.',
    ),
    at('AGU', '6.2.5.1 碳氧化率', '6.2.5.1 oxidation factor'),
    at('AGN', '2026年版指南', '2026 guideline'),
    at('WARP', '2026年起的碳氧化率', 'oxidation factors from 2026'),
  ),
  omission(
    2019,
    2020,
    text(
      '同时拥有燃煤和燃气机组的企业，燃气机组封顶与企业20%封顶的先后顺序。',
      'The order of the gas cap and of the 20 % cap for an enterprise with both coal and gas units.',
    ),
    text(
      '没有资料说明顺序；本项目先对燃气机组封顶，再对企业合计封顶。',
      'No document says it: here gas units are capped first, then the enterprise total.',
    ),
    at('TCH', '清缴封顶', 'capped settlement'),
    at('ICAP731', '燃气机组', 'gas units'),
    at('TANBIAO', '计算顺序的决定', 'decision on the order of calculation'),
  ),
  omission(
    2019,
    2026,
    text(
      '名录的确定：往年数据、连续二年未达到2.6万吨或停止生产的移出、预计新投产的单位；2019、2020年度参加地方碳市场的单位不参加全国碳市场。',
      'How the list is drawn up: data of earlier years, removal after two consecutive years below 26,000 t or when operations cease, expected start-ups; entities in a regional market for 2019 or 2020 did not join the national one for that year.',
    ),
    text(
      '只以本年度的直接排放量与2.6万吨比较并给出提示；是否在名录内以主管部门公布为准，不影响计算。',
      'Only the direct emissions of the year are compared with 26,000 t as an indication; the published list decides, and the calculation does not change.',
    ),
    at('M19', '第八条、第十一条', 'articles 8 and 11'),
    at('ICAP21', '2019—2020年度名录', 'list for 2019-2020'),
    at('SUB7', '2022年度名录', 'list for 2022'),
    at('L27', '2027年度名录', 'list for 2027'),
    at('CCC', '地方碳市场的单位', 'entities in regional markets'),
  ),
];
