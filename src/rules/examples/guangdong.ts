// Worked examples of the Guangdong plans: allowances, costs, offsets, penalties, new projects, and two other pilots.
import type { Fields } from '../../model/example';
import { type Text, text } from '../../model/text';
import { at } from '../named';
import {
  byFormula,
  ENTERPRISE,
  enterpriseRow,
  examples,
  facilityRow,
  ofEnterprise,
  ofFacility,
  ofQuestion,
  valueIn,
} from './named';

const LUO = (zh: string, en: string) => at('LUO', zh, en);
const OWN = at('TANBIAO', '由规则推算的回归算例', 'regression case worked out from the rules');

const plant = (sector: string, year: number, facility: string, fields: Fields, enterprise = ENTERPRISE) =>
  facilityRow('guangdong', sector, year, facility, fields, enterprise);

const BUYS: Fields = { buyPaidShare: 'yes', offsetUse: 'none' };
const PRICES: Fields = { auctionPrice: '60', allowancePrice: '60' };

/** Total cost of the reference plants in yuan, as the study gives it in thousands. */
const TOTAL_COST = { '300': '1094210000', '600': '1913100000', '1000': '3032550000' } as const;
type Size = keyof typeof TOTAL_COST;

const SHARE = text('占总成本', 'Share of the total cost');

const shareOfCost = (size: Size, expected: string, enterprise?: string) =>
  byFormula(
    enterprise === undefined ? SHARE : text(`${enterprise}：${SHARE.zh}`, `${enterprise}: ${SHARE.en}`),
    '%',
    expected,
    `cost / ${TOTAL_COST[size]} * 100`,
    {
      cost: {
        from: 'book',
        sheet: 'enterprises',
        quantity: 'paidAllowanceCost',
        ...(enterprise === undefined ? {} : { name: enterprise }),
      },
    },
    { places: 3 },
  );

/** Two units at 4,500 hours of one size, in an enterprise of its own. */
const pair = (year: number, enterprise: string, plantClass: string, each: string, input: readonly string[]) =>
  ['1', '2'].map((facility) =>
    plant(
      'power',
      year,
      facility,
      { plantClass, cogeneration: 'no', ...Object.fromEntries(input.map((id) => [id, each])) },
      enterprise,
    ),
  );

const ACTUAL = ['electricityGenerated'];
const BASE = ['baseOutput1', 'baseOutput2', 'baseOutput3'];

const benchmarks = examples(
  {
    id: 'GD-1',
    kind: 'derived',
    status: 'derived',
    cite: [LUO('公式(1)、表1', 'equation (1), table 1')],
    title: text('2013年度发电：历史平均产量', 'Power 2013: mean output of the base years'),
    given: text(
      '600 MW：2010—2012年发电 3.0、3.3、3.0 TWh；300 MW：0.4（运行不足6个月，剔除）、1.5、1.7 TWh；调整系数 1，有偿 3%，60 元',
      '600 MW: 3.0, 3.3, 3.0 TWh in 2010-2012; 300 MW: 0.4 (ran less than 6 months, dropped), 1.5, 1.7 TWh; CF 1, paid 3 %, 60 CNY',
    ),
    book: {
      settings: PRICES,
      enterprises: [enterpriseRow(2013, BUYS)],
      facilities: [
        plant('power', 2013, '600 MW', {
          plantClass: 'coal600Supercritical',
          allocationMethod: 'benchmark',
          baseOutput1: '3000000',
          baseOutput2: '3300000',
          baseOutput3: '3000000',
          baseMonths1: '12',
          baseMonths2: '12',
          baseMonths3: '11',
          complianceFactor: '1',
        }),
        plant('power', 2013, '300 MW', {
          plantClass: 'coal300',
          allocationMethod: 'benchmark',
          baseOutput1: '400000',
          baseOutput2: '1500000',
          baseOutput3: '1700000',
          baseMonths1: '5',
          baseMonths2: '12',
          baseMonths3: '12',
          complianceFactor: '1',
        }),
      ],
    },
    lines: [
      ofFacility('outputCounted', '3100000', { name: '600 MW', unit: 'MWh' }),
      ofFacility('outputCounted', '1600000', { name: '300 MW', unit: 'MWh' }),
      ofEnterprise('calculatedAllowance', '3910500'),
      ofEnterprise('allowance', '3793185'),
      ofEnterprise('paidAllowance', '117315'),
      ofEnterprise('paidAllowanceCost', '7038900'),
    ],
  },
  {
    id: 'GD-2',
    kind: 'derived',
    status: 'derived',
    cite: [LUO('公式(2)、表2', 'equation (2), table 2')],
    title: text('2014年度发电：2×300 MW', 'Power 2014: 2 x 300 MW'),
    given: text(
      '2×300 MW 非循环流化床，4,500 h，有偿 5%，60 元；总成本 109,421 万元',
      '2 x 300 MW, not CFB, 4,500 h, paid 5 %, 60 CNY; total cost 1,094,210 thousand',
    ),
    book: {
      settings: PRICES,
      enterprises: [enterpriseRow(2014, BUYS)],
      facilities: pair(2014, ENTERPRISE, 'coal300', '1350000', ACTUAL),
    },
    lines: [
      ofEnterprise('calculatedAllowance', '2443500'),
      ofEnterprise('allowance', '2321325'),
      ofEnterprise('paidAllowance', '122175'),
      ofEnterprise('paidAllowanceCost', '7330500'),
      shareOfCost('300', '0.670'),
    ],
  },
  {
    id: 'GD-3',
    kind: 'derived',
    status: 'derived',
    cite: [LUO('公式(2)、表2', 'equation (2), table 2')],
    title: text('2014年度发电：2×600 MW 与 2×1000 MW', 'Power 2014: 2 x 600 MW and 2 x 1000 MW'),
    given: text(
      '2×600 MW 超临界（865）；2×1000 MW（825）；4,500 h，有偿 5%，60 元',
      '2 x 600 MW supercritical (865); 2 x 1000 MW (825); 4,500 h, paid 5 %, 60 CNY',
    ),
    book: {
      settings: PRICES,
      enterprises: [enterpriseRow(2014, BUYS, '2 × 600'), enterpriseRow(2014, BUYS, '2 × 1000')],
      facilities: [
        ...pair(2014, '2 × 600', 'coal600Supercritical', '2700000', ACTUAL),
        ...pair(2014, '2 × 1000', 'coal1000', '4500000', ACTUAL),
      ],
    },
    lines: [
      ofEnterprise('paidAllowance', '233550', { name: '2 × 600' }),
      ofEnterprise('paidAllowanceCost', '14013000', { name: '2 × 600' }),
      shareOfCost('600', '0.732', '2 × 600'),
      ofEnterprise('paidAllowance', '371250', { name: '2 × 1000' }),
      ofEnterprise('paidAllowanceCost', '22275000', { name: '2 × 1000' }),
      shareOfCost('1000', '0.735', '2 × 1000'),
    ],
  },
  {
    id: 'GD-4',
    kind: 'derived',
    status: 'derived',
    cite: [LUO('公式(1)、表1', 'equation (1), table 1')],
    title: text('2013年度发电：有偿部分的成本', 'Power 2013: cost of the paid part'),
    given: text(
      '2×300、2×600、2×1000 MW，历史产量各按 4,500 h，有偿 3%，60 元',
      '2 x 300, 2 x 600 and 2 x 1000 MW, 4,500 h in each base year, paid 3 %, 60 CNY',
    ),
    note: text(
      '文献概括为“约0.5%”，按其数值算得 0.38% 至 0.41%。',
      'The study says "about 0.5 %"; its own numbers give 0.38 to 0.41 %.',
    ),
    book: {
      settings: PRICES,
      enterprises: ['2 × 300', '2 × 600', '2 × 1000'].map((name) => enterpriseRow(2013, BUYS, name)),
      facilities: [
        ...pair(2013, '2 × 300', 'coal300', '1350000', BASE),
        ...pair(2013, '2 × 600', 'coal600Supercritical', '2700000', BASE),
        ...pair(2013, '2 × 1000', 'coal1000', '4500000', BASE),
      ],
    },
    lines: (
      [
        ['300', '70065', '4203900', '0.384'],
        ['600', '132030', '7921800', '0.414'],
        ['1000', '207900', '12474000', '0.411'],
      ] as const
    ).flatMap(([size, paid, cost, share]) => {
      const name = `2 × ${size}`;
      return [
        ofEnterprise('paidAllowance', paid, { name }),
        ofEnterprise('paidAllowanceCost', cost, { name }),
        shareOfCost(size, share, name),
      ];
    }),
  },
  {
    id: 'GD-5',
    kind: 'derived',
    status: 'derived',
    cite: [LUO('公式(2)、表2', 'equation (2), table 2')],
    title: text('2015年度发电：燃气机组', 'Power 2015: gas units'),
    given: text(
      '390 MW 发电 1.8 TWh，390 MW 以下发电 0.5 TWh，有偿 5%',
      '390 MW 1.8 TWh, below 390 MW 0.5 TWh, paid 5 %',
    ),
    book: {
      enterprises: [enterpriseRow(2015, BUYS)],
      facilities: [
        plant('power', 2015, '390 MW', {
          plantClass: 'gas390',
          cogeneration: 'no',
          electricityGenerated: '1800000',
        }),
        plant('power', 2015, '< 390 MW', {
          plantClass: 'gasBelow390',
          cogeneration: 'no',
          electricityGenerated: '500000',
        }),
      ],
    },
    lines: [
      ofEnterprise('calculatedAllowance', '922000'),
      ofEnterprise('allowance', '875900'),
      ofEnterprise('paidAllowance', '46100'),
    ],
  },
);

/** A power enterprise of 2016 with a million tonnes of verified emissions. */
const million = plant('power', 2016, 'F', {
  plantClass: 'coal300',
  cogeneration: 'no',
  electricityGenerated: '1000000',
  verifiedEmissions: '1000000',
});

const step = (zh: string, en: string): { readonly what: Text; readonly unit: string } => ({
  what: text(zh, en),
  unit: 'tCO2',
});

const BEIJING = {
  sold: valueIn('beijing.enterprise', 'beijingAuctionVolume', 2024),
  price: valueIn('beijing.enterprise', 'beijingAuctionPrice', 2024),
};

const newProject = (year: number) =>
  plant('petrochemical', year, 'F', {
    allocationMethod: 'newProject',
    approvedCapacity: '200000',
    benchmark: '1',
  });

const others = examples(
  {
    id: 'GD-15',
    kind: 'derived',
    status: 'derived',
    cite: [at('DC23', 'IT设备用电量×0.9441', 'IT electricity x 0.9441'), OWN],
    title: text('2023年度数据中心', 'Data centre 2023'),
    given: text('IT设备用电量 40,000 MWh，免费 97%', 'IT electricity 40,000 MWh, free 97 %'),
    book: { facilities: [plant('dataCentre', 2023, 'F', { output: '40000' })] },
    lines: [
      ofFacility('calculatedAllowance', '37764'),
      ofFacility('freeAllowance', '36631.08'),
      ofFacility('paidAllowance', '1132.92'),
    ],
  },
  {
    id: 'GD-16',
    kind: 'derived',
    status: 'derived',
    cite: [at('M', '第十八条', 'article 18'), OWN],
    title: text('抵销上限与本省比例', 'Offset limit and local share'),
    given: text(
      '年排放量 1,000,000 t（2016年度），抵销用足上限',
      'emissions 1,000,000 t (2016), offsets used to the limit',
    ),
    book: {
      settings: { allowancePrice: '12.45', offsetPrice: '10', auctionPrice: '12.45' },
      enterprises: [enterpriseRow(2016, { offsetUse: 'limit', offsetsHeld: '0', bankedAllowances: '0' })],
      facilities: [million],
    },
    lines: [
      ofEnterprise('offsetLimit', '100000'),
      ofEnterprise('offsetLocalMinimum', '70000'),
      byFormula(text('其他地区至多', 'From elsewhere at most'), 'tCO2', '30000', 'used - local', {
        used: { from: 'book', sheet: 'enterprises', quantity: 'offsetUsed' },
        local: { from: 'book', sheet: 'enterprises', quantity: 'offsetLocalMinimum' },
      }),
      ...ofQuestion('cases.offsetLots.guangdong', 2016, { yearEmissions: '1000000' }, [
        ['lotLimit', text('抵销批次自查：年度上限', 'Check of a lot: limit of the year'), 'tCO2', '100000'],
        ['localAtLimit', text('抵销批次自查：本省至少', 'Check of a lot: from Guangdong at least'), 'tCO2', '70000'],
        ['otherAtLimit', text('抵销批次自查：外省至多', 'Check of a lot: from elsewhere at most'), 'tCO2', '30000'],
      ]),
    ],
  },
  {
    id: 'GD-17',
    kind: 'derived',
    status: 'derived',
    cite: [at('M', '第三十六条', 'article 36'), OWN],
    title: text('拒不清缴的扣除与罚款', 'Deduction and fine for refusing to surrender'),
    given: text('未清缴 12,000 t', '12,000 t not surrendered'),
    book: {
      settings: { allowancePrice: '12.45' },
      enterprises: [enterpriseRow(2016, { offsetUse: 'none', plannedSurrender: '988000' })],
      facilities: [million],
    },
    lines: [
      ofEnterprise('unsurrendered', '12000'),
      ofEnterprise('nextYearDeduction', '24000'),
      ofEnterprise('fineHigh', '50000'),
      ...ofQuestion('cases.breaches.guangdong', 2017, { breachKind: 'nonSurrender', missingTonnes: '12000' }, [
        ['cutHigh', text('处罚自查：下一年度核减', 'Check of penalties: cut of the next year'), 'tCO2', '24000'],
        ['fineHigh', text('处罚自查：罚款', 'Check of penalties: fine'), 'CNY', '50000'],
      ]),
    ],
  },
  {
    id: 'GD-18',
    kind: 'derived',
    status: 'derived',
    cite: [
      at('GZ-23', '新建项目有偿配额6%', 'new projects: paid part 6 %'),
      at('GZ-24i', '新建项目有偿配额10%', 'new projects: paid part 10 %'),
      OWN,
    ],
    title: text('新建项目的有偿部分', 'The paid part of a new project'),
    given: text(
      '配额 200,000 t，2023年度与2024年度（以设计产能 200,000 和基准值 1 表示）',
      'allowance of 200,000 t in 2023 and in 2024 (as a design capacity of 200,000 and a benchmark of 1)',
    ),
    book: { facilities: [newProject(2023), newProject(2024)] },
    lines: [
      ofFacility('calculatedAllowance', '200000', { year: 2023 }),
      ofFacility('newProjectPurchase', '12000', {
        year: 2023,
        ...step('验收前须购买', 'To be bought before acceptance'),
      }),
      ofFacility('newProjectPurchase', '20000', {
        year: 2024,
        ...step('验收前须购买', 'To be bought before acceptance'),
      }),
      ofFacility('newProjectAuctionMinimum', '10000', {
        year: 2024,
        ...step('其中须竞价购买不少于', 'Of which by auction at least'),
      }),
    ],
  },
  {
    id: 'GD-19',
    kind: 'published',
    status: 'published',
    cite: [at('GZ-24i', '免费比例与总量的变动', 'change of the free shares and of the cap')],
    title: text('2024年度免费比例与总量的变动', 'Free shares and cap, 2023 to 2024'),
    given: text(
      '免费比例 97%→95%、96%→95%；总量 2.97 亿吨→0.94 亿吨；公布为 2.06%、1.04%、68%',
      'free shares 97 to 95 % and 96 to 95 %; cap 297 to 94 Mt; published as 2.06, 1.04 and 68 %',
    ),
    note: text(
      '总量一行为原文的算术，本表不计算。',
      'The line of the cap is the arithmetic of the text; not part of a calculation here.',
    ),
    lines: [
      ...(
        [
          ['ceramics', text('陶瓷，97%→95%', 'ceramics, 97 to 95 %'), '-2.06'],
          ['petrochemical', text('石化，96%→95%', 'petrochemicals, 96 to 95 %'), '-1.04'],
        ] as const
      ).map(([sector, what, expected]) =>
        byFormula(
          what,
          '%',
          expected,
          '(later / earlier - 1) * 100',
          {
            later: valueIn(`guangdong.${sector}`, 'guangdongFreeShare', 2024, sector),
            earlier: valueIn(`guangdong.${sector}`, 'guangdongFreeShare', 2023, sector),
          },
          { places: 2 },
        ),
      ),
      byFormula(text('总量', 'Cap'), '%', '-68.4', '(94 / 297 - 1) * 100', undefined, { places: 1 }),
      byFormula(text('总量（公布的整数）', 'Cap, as published'), '%', '-68', '(94 / 297 - 1) * 100', undefined, {
        places: 0,
      }),
    ],
  },
  {
    id: 'GD-20',
    kind: 'published',
    status: 'published',
    cite: [at('BJA', '2024年竞价结果', 'auction result of 2024')],
    title: text('北京2024年有偿竞价', 'Beijing auction of 2024'),
    given: text(
      '成交 348,304 t，104.89 元/t；公布为 3653.36 万元',
      '348,304 t at 104.89 CNY/t; published as 36.5336 M',
    ),
    lines: [
      byFormula(text('成交额', 'Revenue'), 'CNY', '36533606.56', 'sold * price', BEIJING),
      byFormula(text('成交额（百万元）', 'Revenue in millions'), 'CNY', '36.5336', 'sold * price / 1000000', BEIJING, {
        places: 4,
      }),
    ],
  },
  {
    id: 'GD-21',
    kind: 'derived',
    status: 'derived',
    cite: [at('TJ21', '2021年度配额安排', 'allocation of 2021')],
    title: text('天津2021年度：历史强度法', 'Tianjin 2021: historical intensity'),
    given: text(
      '产量 100,000 t，2019年强度 0.5，2020年强度 0.48；取 2019 年，调整系数 0.98',
      'output 100,000 t, intensity 0.5 in 2019 and 0.48 in 2020; 2019 taken, factor 0.98',
    ),
    note: text('基准年如何选取，文本未写明。', 'How the base year is chosen is not stated.'),
    book: {
      facilities: [
        facilityRow('tianjin', 'steel', 2021, 'F', {
          allocationMethod: 'historicalIntensity',
          output: '100000',
          historicalIntensity: '0.5',
        }),
      ],
    },
    lines: [ofFacility('calculatedAllowance', '49000')],
  },
);

export const GUANGDONG_BENCHMARK_EXAMPLES = benchmarks;
export const GUANGDONG_OTHER_EXAMPLES = others;
