// What the plans say about single sectors of the Guangdong pilot and the packs leave out, and why; by sector.
import type { Omission } from '../../model/pack';
import { text } from '../../model/text';
import { at, omission } from '../named';

const guideValues = (from: number, to: number): Omission =>
  omission(
    from,
    to,
    text(
      '历版企业二氧化碳排放信息报告指南（2014、2017、2018、2020、2021、2022 年版）的缺省值和电网因子。',
      'The default factors and the grid factor of the reporting guides (editions of 2014, 2017, 2018, 2020, 2021 and 2022).',
    ),
    text(
      '各版附表未见，热值、含碳量、氧化率、排放因子和电网因子均须填写。',
      'The tables were not available; heat value, carbon, oxidation, emission factors and the grid factor are to be given.',
    ),
    at('GZ', '报告指南通知', 'notices on the guide'),
    at('GFK', '2021年版目录', 'contents of the 2021 edition'),
    at('MEE', '2021年电力因子公告，附件未见', 'announcement of the factors of 2021, annex not available'),
  );

const gridValues = (from: number, to: number): Omission =>
  omission(
    from,
    to,
    text(
      '可查到的电网因子：南方区域 2010-2012 年 0.5714、0.5489、0.5271，广东 2010 年 0.6379，2021 年南方 0.4326、广东 0.4715、全国 0.5568；另有电量边际因子 0.83-0.91。',
      'Grid factors that can be found: southern grid 2010-2012 0.5714, 0.5489, 0.5271; Guangdong 2010 0.6379; 2021 South 0.4326, Guangdong 0.4715, national 0.5568; and operating margins of 0.83 to 0.91.',
    ),
    text(
      '均为转引或推定，且不知各年指南采用哪一个；边际因子只用于减排项目。不作为缺省值。',
      'All are quoted elsewhere or assumed, and which of them a guide used is not known; operating margins are for offset projects. None is taken as a default.',
    ),
    at('R-EF', '南方区域电网0.5271', 'southern grid 0.5271'),
    at('SFM5388', '2014年9月发布', 'published in September 2014'),
    at('OM16', '电量边际因子', 'operating margins'),
  );

const heat = (from: number, to: number): Omission =>
  omission(
    from,
    to,
    text('外购热力的排放（0.11 tCO2/GJ）。', 'Emissions of purchased heat (0.11 tCO2/GJ).'),
    text(
      '公布的核算口径只含外购电力；该系数仅见于第三方程序。',
      'The published boundary has purchased electricity only, and the factor is known from a third-party program.',
    ),
    at('R-EF', '外购热力0.11', 'purchased heat 0.11'),
    at('LUO', '温室气体排放源', 'greenhouse gas emission sources'),
  );

const baseYears = (from: number, to: number): Omission =>
  omission(
    from,
    to,
    text(
      '历史排放法和历史强度法的基准年，以及产量上限的具体比例。',
      'The base years of the historical methods, and the exact ratio of the capacity ceiling.',
    ),
    text(
      '未见明文：历史均值、历史强度和核准产能由用户填写。',
      'No document read states them; the historical mean or intensity and the approved capacity are given by the user.',
    ),
    at('GZ-14', '历史排放法', 'historical emissions'),
    at('HP21', '第2.6节', 'section 2.6'),
  );

const newEnergy = omission(
  2013,
  2014,
  text(
    '非基准线法的新建项目：预计年综合能源消费量（吨标准煤）×二氧化碳折算系数。',
    'New projects outside the benchmarks: expected energy use in standard coal x a conversion coefficient to CO2.',
  ),
  text(
    '折算系数未见；新建项目只按设计产能×基准值计算。',
    'The coefficient is not known; new projects are computed as design capacity x benchmark only.',
  ),
  at('GZ-13', '新建项目配额', 'new projects'),
  at('GZ-14', '新建项目配额', 'new projects'),
);

const lock = (from: number, to: number): Omission =>
  omission(
    from,
    to,
    text('新建项目投产前配额不得交易。', 'Allowances of a new project may not be traded before commissioning.'),
    text('只限制交易时间，不改变数量。', 'It limits when they are traded and changes no amount.'),
    at('WP12', '五（四）', 'section 5 (4)'),
  );

const general = (from: number, to: number): readonly Omission[] => [
  guideValues(from, to),
  ...(from === 2013 ? [newEnergy] : []),
  baseYears(from, to),
  lock(from, to),
];

const withElectricity = (from: number, to: number): readonly Omission[] => [
  ...general(from, to),
  gridValues(from, to),
  heat(from, to),
];

const power: readonly Omission[] = [
  omission(
    2013,
    2020,
    text(
      '机组等级（300、600、1000MW）的划分界限，以及热电联产的供热折算公式。',
      'The bounds between the 300, 600 and 1000 MW classes, and the formula that turns heat of cogeneration into power.',
    ),
    text(
      '均未见明文：机组类型按铭牌等级填写；供热部分不另计算，可用基准值或历史排放反映。',
      'Neither was found: give the nominal class; heat is not converted, and can be reflected in the benchmark or in historical emissions.',
    ),
    at('LUO', '表1、表2', 'tables 1 and 2'),
    at('GZ-CHP', '附件未见', 'annex not available'),
    at('HP21', '第2.5节', 'section 2.5'),
  ),
  omission(
    2013,
    2014,
    text(
      '资源综合利用机组（煤矸石、油页岩等）按历史排放法。',
      'Units on coal gangue, oil shale and the like: historical emissions.',
    ),
    text(
      '机组类型中没有此类；请在配额分配方法中选择历史排放法。',
      'There is no such class; choose historical emissions as the allocation method.',
    ),
    at('GZ-14', '资源综合利用机组', 'units of resource use'),
  ),
  omission(
    2017,
    2020,
    text(
      '2017-2020 年度的发电基准值（除燃气外逐年下降）。',
      'The power benchmarks of 2017-2020, which fell each year except for gas.',
    ),
    text(
      '数值未见，须填写；2016 年度沿用上年数值并标明为推定。',
      'They were not available and are to be given; 2016 keeps the values of the year before, marked as assumed.',
    ),
    at('GZ-19p', '基准值变化', 'how the benchmarks changed'),
  ),
];

const products = (from: number, to: number, zh: string, en: string, ...cite: Omission['cite']): Omission =>
  omission(
    from,
    to,
    text(zh, en),
    text(
      '附表数值未见：每个工序或产品填一行，基准值由用户填写。',
      'The annexes were not available: enter a row for each process or product, with its benchmark.',
    ),
    ...cite,
  );

/** By sector; the enterprise pack has what concerns all. */
export const OMITTED: Readonly<Record<string, readonly Omission[]>> = {
  power: [...withElectricity(2013, 2020), ...power],
  steel: [
    ...withElectricity(2013, 2025),
    products(
      2013,
      2025,
      '钢铁长流程各产品（2015-2018 年 4 种，2019 年起 7 种）的基准值；短流程、钢压延和掺烧外购化石燃料按历史法。',
      'Benchmarks of the long steel process (4 products in 2015-2018, 7 from 2019); short process, rolling and purchased co-fired fuel are on historical methods.',
      at('HP21', '第2.5节、第4.1节', 'sections 2.5 and 4.1'),
      at('GZ-22', '钢铁分配方法', 'methods for steel'),
    ),
  ],
  cement: [
    ...withElectricity(2013, 2025),
    products(
      2013,
      2025,
      '水泥熟料和粉磨的基准值；矿山开采按历史排放，微粉及其他粉磨按历史强度，白水泥另定方法。网上所见 2013-2014 年的熟料、粉磨数值可信度低，不采用。',
      'Benchmarks of clinker and grinding; quarries are on historical emissions, micro-powder and other grinding on intensity, white cement has its own method. Values found for 2013-2014 are of low confidence and not used.',
      at('CEM21', '2021年度水泥配额', 'allocation to cement, 2021'),
      at('CBG', '水泥配额构成', 'parts of the allocation to cement'),
      at('ZG-nat', '全国草案熟料0.8534，非广东', 'national draft: clinker 0.8534, not Guangdong'),
    ),
  ],
  petrochemical: [
    ...withElectricity(2013, 2025),
    omission(
      2013,
      2025,
      text(
        '工艺流程配额的核定方法（油品升级等）；煤制氢按历史强度法。',
        'How the process allowance (oil-quality upgrading) is set; coal-to-hydrogen is on intensity.',
      ),
      text(
        '由主管部门核定：工艺流程配额直接填写，煤制氢另列一行并选择方法。',
        'The department sets it: enter the process allowance, and give coal-to-hydrogen a row with its own method.',
      ),
      at('SF78-14', '2014年度石化分配方法', 'method for petrochemicals, 2014'),
      at('GZ-22', '石化分配方法', 'methods for petrochemicals'),
    ),
  ],
  aviation: [
    ...general(2016, 2025),
    products(
      2016,
      2025,
      '民航四类机型（宽体、窄体、支线、货机）周转量的基准值，2024 年度宽体机下调 7%；2022 年度起非全服务航空公司按历史强度。',
      'Benchmarks for the turnover of four classes of aircraft (wide-body, narrow-body, regional, freighter), wide-body cut by 7 % in 2024; from 2022 airlines other than full-service ones are on intensity.',
      at('GZ-17n', '民航分配方法', 'method for aviation'),
      at('GZ-24i', '宽体机基准值下调7%', 'wide-body benchmark cut by 7 %'),
    ),
  ],
  paper: [
    ...withElectricity(2016, 2025),
    products(
      2016,
      2025,
      '造纸各工序的基准值，2024 年度涂布包装纸下调 5%；特种纸和自制浆企业按历史强度，2024 年度起低定量高强瓦楞纸或书写纸占比超过 40% 的企业亦然。',
      'Benchmarks of paper processes, coated packaging cut by 5 % in 2024; special paper and firms that make pulp are on intensity, from 2024 also firms with more than 40 % low-grammage high-strength fluting or writing paper.',
      at('GZ-17n', '造纸分配方法', 'method for paper'),
      at('GZ-24i', '涂布包装纸基准值下调5%', 'coated packaging benchmark cut by 5 %'),
      at('LMH', '造纸分配方法', 'method for paper'),
    ),
  ],
  ceramics: withElectricity(2023, 2025),
  port: withElectricity(2023, 2025),
  dataCentre: withElectricity(2023, 2025),
  textile: withElectricity(2023, 2025),
  airport: withElectricity(2023, 2025),
  building: withElectricity(2024, 2025),
};
