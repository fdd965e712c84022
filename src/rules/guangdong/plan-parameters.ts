// The yearly plans of the Guangdong pilot as a table: method, free share and decline factor by sector, one line a year.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { at, parameter, table, unknown, value } from '../named';

const METHODS = ['benchmark', 'historicalEmissions', 'historicalIntensity', 'newProject'];

const P13 = at('GZ-13', '配额分配方法', 'allocation methods');
const P14 = at('GZ-14', '配额分配方法', 'allocation methods');
const P22 = at('GZ-22', '配额分配方法', 'allocation methods');
const P23 = at('GZ-23', '配额分配方法', 'allocation methods');
const HP21 = at('HP21', '第2.5节', 'section 2.5');
const LMH = at('LMH', '2024年度方案', 'plan of 2024');
const TPF24 = at('TPF24', '配额分配方法', 'allocation methods');
const NF25 = at('NF25', '2025年度方案', 'plan of 2025');
const JC68 = at('JC68', '2025年度方案', 'plan of 2025');

const voluntary25 = {
  status: 'assumed' as const,
  note: text(
    '2025 年度报道未提及自愿纳入行业，沿用上年做法为推定',
    'reports on the plan of 2025 do not name the voluntary sectors; as the year before is assumed',
  ),
};
const VOLUNTARY_25 = { textile: voluntary25, airport: voluntary25, building: voluntary25 };

const FIRST_FOUR = {
  power: 'benchmark',
  steel: 'benchmark',
  cement: 'benchmark',
  petrochemical: 'historicalEmissions',
};
const SIX = { ...FIRST_FOUR, aviation: 'benchmark', paper: 'benchmark' };
const FIVE = {
  steel: 'benchmark',
  cement: 'benchmark',
  petrochemical: 'historicalEmissions',
  aviation: 'benchmark',
  paper: 'benchmark',
};
const JOINED_2023 = {
  ceramics: 'historicalIntensity',
  port: 'historicalIntensity',
  dataCentre: 'benchmark',
  textile: 'historicalEmissions',
  airport: 'historicalIntensity',
};
const WITHOUT_STEEL_CEMENT = {
  petrochemical: 'historicalEmissions',
  aviation: 'benchmark',
  paper: 'benchmark',
  ...JOINED_2023,
  building: 'historicalEmissions',
};

const mainLine = text(
  '各行业的主要方法；矿山开采、特种纸等按其他方法的，请在配额分配方法中选择',
  'the main method of each sector; choose the method for quarries, special paper and other parts that have their own',
);

/** The method of a sector where the user names none. */
const method = parameter(
  'guangdongMethod',
  '',
  text('行业配额分配方法', 'Allocation method of the sector'),
  [
    table([2013, 2014], 'official', [P13, P14], FIRST_FOUR, { note: mainLine }),
    table(2015, 'published', HP21, FIRST_FOUR, { note: mainLine }),
    table(
      [2016, 2018],
      'published',
      [
        at('GZ-17n', '民航、造纸企业分配方法', 'methods for aviation and paper'),
        at('ZG17', '2017年度方案', 'plan of 2017'),
        HP21,
      ],
      SIX,
      { note: mainLine },
    ),
    table([2019, 2020], 'published', [at('ETSC-19', '分配方法不变', 'methods unchanged'), HP21], SIX, {
      note: mainLine,
    }),
    table(2021, 'published', [at('CEM21', '2021年度水泥配额', 'allocation to cement, 2021'), HP21], FIVE, {
      note: mainLine,
    }),
    table(2022, 'official', P22, FIVE, { note: mainLine }),
    table(2023, 'official', P23, { ...FIVE, ...JOINED_2023 }, { note: mainLine }),
    table(2024, 'published', [LMH, TPF24], WITHOUT_STEEL_CEMENT, { note: mainLine }),
    table(
      2025,
      'published',
      [NF25, JC68],
      { steel: 'benchmark', cement: 'benchmark', ...WITHOUT_STEEL_CEMENT },
      { note: mainLine, lines: VOLUNTARY_25 },
    ),
  ],
  { by: 'sector', kind: 'choice', choices: METHODS },
);

const derived = (zh: string, en: string) => ({ status: 'derived' as const, note: text(zh, en) });
const between = derived(
  '前后年度均为此值，由此推出',
  'the years before and after have this value, from which it follows',
);
const medium = { status: 'assumed' as const, note: text('推定（可信度中）', 'assumed (medium)') };

const SHARES_PAID_5_3 = { power: '0.95', steel: '0.97', cement: '0.97', petrochemical: '0.97' };
const SHARES_2016 = { ...SHARES_PAID_5_3, aviation: '0.97', paper: '0.97' };
const SHARES_2022 = { steel: '0.96', cement: '0.96', petrochemical: '0.96', paper: '0.96', aviation: '1' };
const SHARES_2023 = { ceramics: '0.97', port: '0.97', dataCentre: '0.97', textile: '0.97', airport: '0.97' };

/** Free share by sector; the rest is paid for. */
const freeShare = parameter(
  'guangdongFreeShare',
  '1',
  text('行业免费配额比例', 'Free share of the sector'),
  [
    table(2013, 'official', at('GZ-13', '免费97%，有偿3%', '97 % free, 3 % paid'), {
      power: '0.97',
      steel: '0.97',
      cement: '0.97',
      petrochemical: '0.97',
    }),
    table(2014, 'official', at('GZ-14', '免费比例', 'free shares'), SHARES_PAID_5_3),
    table(
      2015,
      'published',
      [at('LUO', '电力免费95%', 'power 95 % free'), at('GZ-15n', '2015年度配额', 'allocation of 2015')],
      SHARES_PAID_5_3,
    ),
    table(
      2016,
      'published',
      [
        at('GZ-16n', '2016年度配额', 'allocation of 2016'),
        at('GZ-17n', '民航、造纸免费97%', 'aviation and paper 97 % free'),
      ],
      SHARES_2016,
    ),
    table(2017, 'derived', at('GZ-16n', '2016年度配额', 'allocation of 2016'), SHARES_2016, { note: between.note }),
    table(
      2018,
      'published',
      [at('ETSC-19', '免费比例不变', 'free shares unchanged'), at('XDG', '2018年度方案', 'plan of 2018')],
      SHARES_2016,
    ),
    table(2019, 'published', at('ETSC-19', '2019年度免费比例', 'free shares of 2019'), SHARES_2016),
    table(2020, 'derived', at('ETSC-19', '2019年度免费比例', 'free shares of 2019'), SHARES_2016, {
      note: text('沿用 2019 年度', 'as in 2019'),
      lines: { cement: { status: 'published', cite: [at('CEM21', '2020年度水泥97%', 'cement 97 % in 2020')] } },
    }),
    table(2021, 'published', at('CEM21', '2021年度水泥96%', 'cement 96 % in 2021'), SHARES_2022, {
      lines: { steel: medium, petrochemical: medium, paper: medium, aviation: medium },
    }),
    table(
      2022,
      'official',
      [
        at('GZ-22', '免费配额比例', 'free shares'),
        at('RE360', '2022年度方案', 'plan of 2022'),
        at('SH22', '2022年度方案', 'plan of 2022'),
      ],
      SHARES_2022,
    ),
    table(
      2023,
      'official',
      [at('GZ-23', '免费配额比例', 'free shares'), at('345', '2023年度方案转载', 'copy of the plan of 2023')],
      { ...SHARES_2022, ...SHARES_2023 },
      {
        lines: {
          dataCentre: { status: 'published', cite: [at('DC23', '数据中心免费97%', 'data centres 97 % free')] },
        },
      },
    ),
    table(
      2024,
      'published',
      [at('GZ-24i', '免费比例由97%、96%降至95%', 'free shares from 97 % and 96 % to 95 %'), LMH],
      {
        petrochemical: '0.95',
        paper: '0.95',
        aviation: '0.95',
        ceramics: '0.95',
        port: '0.95',
        dataCentre: '0.95',
        textile: '0.97',
        airport: '0.97',
        building: '0.97',
      },
    ),
    table(
      2025,
      'published',
      [
        at('NF25', '石化93%，其他行业95%', 'petrochemicals 93 %, other sectors 95 %'),
        at('JC68', '陶瓷95%', 'ceramics 95 %'),
      ],
      {
        petrochemical: '0.93',
        steel: '0.95',
        cement: '0.95',
        paper: '0.95',
        aviation: '0.95',
        ceramics: '0.95',
        port: '0.95',
        dataCentre: '0.95',
        textile: '0.95',
        airport: '0.95',
        building: '0.95',
      },
      { lines: VOLUNTARY_25 },
    ),
  ],
  { by: 'sector' },
);

const newProjectFreeShare = parameter(
  'guangdongNewProjectFreeShare',
  '1',
  text('新建项目免费配额比例', 'Free share of new projects'),
  [
    value(2013, 'official', at('GZ-13', '新建项目有偿3%', 'new projects: 3 % paid'), '0.97'),
    unknown(
      [2014, 2021],
      at('GZ-14', '新建项目购足有偿配额', 'new projects buy the full paid part'),
      text(
        '该年度新建项目的有偿比例未见明文，请填写免费比例',
        'no document read states the paid share of new projects in this year; give the free share',
      ),
    ),
    value(
      [2022, 2023],
      'official',
      [
        at('GZ-22', '新建项目有偿6%', 'new projects: 6 % paid'),
        at('GZ-23', '新建项目有偿6%', 'new projects: 6 % paid'),
      ],
      '0.94',
    ),
    value(2024, 'published', at('GZ-24i', '新建项目有偿10%', 'new projects: 10 % paid'), '0.90'),
    value(2025, 'published', at('NF25', '首个履约年度免费90%', '90 % free in the first compliance year'), '0.90'),
  ],
);

const newProjectAuctionShare = parameter(
  'guangdongNewProjectAuctionShare',
  '1',
  text('新建项目有偿配额的竞价购买比例下限', 'Least share of the paid part of a new project to be bought by auction'),
  [value(2024, 'published', at('GZ-24i', '竞价购买不少于50%', 'at least 50 % by auction'), '0.50')],
);

const seen = (zh: string, en: string) => at('GZ-24i', zh, en);
const noFactor = text(
  '公式(1)、(2)除调整系数外没有其他系数',
  'equations (1) and (2) have no factor besides the compliance factor',
);
const missing = text(
  '年度下降系数见各年方案，未见数值，请填写',
  'the decline factor stands in the plans; no document read states it; give it',
);

const ALL_2023 = {
  steel: '1',
  cement: '1',
  petrochemical: '1',
  aviation: '1',
  paper: '1',
  ceramics: '1',
  port: '1',
  dataCentre: '1',
  textile: '1',
  airport: '1',
};

/** Annual decline factor by sector; where a line is missing the user must give it. */
const declineFactor = parameter(
  'guangdongDeclineFactor',
  '1',
  text('行业年度下降系数', 'Annual decline factor of the sector'),
  [
    table(
      [2013, 2015],
      'derived',
      at('LUO', '公式(1)、(2)', 'equations (1) and (2)'),
      { power: '1' },
      { note: noFactor },
    ),
    table(
      2016,
      'assumed',
      at('ETSC-16', '分配方法同上年', 'methods as the year before'),
      { power: '1' },
      { note: text('沿用 2015 年度为推定', 'as in 2015 is assumed') },
    ),
    unknown([2017, 2018], at('ZG17', '2017年度方案', 'plan of 2017'), missing),
    table([2019, 2020], 'published', at('CEM21', '2021年度方新增该系数', 'the factor was added in 2021'), {
      cement: '1',
    }),
    table(2021, 'published', at('CEM21', '三种方法均为0.99', '0.99 in all three methods'), { cement: '0.99' }),
    unknown(2022, at('GZ-22', '配额分配方法', 'allocation methods'), missing),
    table(2023, 'published', seen('2023年度下降系数为1', 'decline factor of 2023: 1'), ALL_2023),
    table(2024, 'published', seen('2024年度下降系数为0.98', 'decline factor of 2024: 0.98'), {
      petrochemical: '0.98',
      aviation: '0.98',
      paper: '0.98',
      ceramics: '0.98',
      port: '0.98',
      dataCentre: '0.98',
      textile: '0.98',
      airport: '0.98',
      building: '0.98',
    }),
    table(2025, 'published', at('JC68', '陶瓷0.98', 'ceramics 0.98'), { ceramics: '0.98' }),
  ],
  { by: 'sector' },
);

/** What the plans fix for every sector. */
export const PLAN_PARAMETERS: readonly Parameter[] = [
  method,
  freeShare,
  newProjectFreeShare,
  newProjectAuctionShare,
  declineFactor,
];
