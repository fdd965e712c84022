// Worked examples of the national industry sectors, penalties and CBAM: published ones first, then those for regression.
import type { Fields } from '../../model/example';
import { text } from '../../model/text';
import { at } from '../named';
import {
  byFormula,
  enterpriseRow,
  examples,
  facilityRow,
  figure,
  ofEnterprise,
  ofFacility,
  ofQuestion,
  ofStream,
  streamRow,
  valueIn,
} from './named';

const works = (sector: string, year: number, facility: string, fields: Fields) =>
  facilityRow('national', sector, year, facility, fields);

const ARITHMETIC_ONLY = text('原文的算术，本表不计算。', 'The arithmetic of the text; not part of a calculation here.');

const published = examples(
  {
    id: 'NI-P1',
    kind: 'published',
    status: 'published',
    cite: [at('SZS', '未足额清缴的罚款', 'fine for surrendering too little'), at('R775', '第二十四条', 'article 24')],
    title: text('未足额清缴的罚款（2023年度）', 'Fine for surrendering too little, 2023'),
    given: text(
      '应清缴 5,128,612 t，已清缴 4,263,312 t，2024年12月均价 98.00 元，5 倍',
      'obligation 5,128,612 t, surrendered 4,263,312 t, average of December 2024 98.00 CNY, multiple 5',
    ),
    book: {
      settings: { allowancePrice: '97.49', deadlineAveragePrice: '98' },
      enterprises: [enterpriseRow(2023, { plannedSurrender: '4263312', bankedAllowances: '0' })],
      facilities: [
        works('power', 2023, 'F', {
          unitCategory: 'conventionalCoalAbove300',
          loadFactor: '0.7',
          electricityGenerated: '6000000',
          heatSupplied: '0',
          verifiedEmissions: '5128612',
        }),
      ],
    },
    lines: [
      ofEnterprise('obligation', '5128612'),
      ofEnterprise('unsurrendered', '865300'),
      ofEnterprise('fineLow', '423997000.00'),
      ...ofQuestion(
        'cases.breaches.national',
        2024,
        {
          offender: 'keyEntity',
          breachKind: 'nonSurrender',
          breachDay: '2024-12-31',
          missingTonnes: '865300',
          averagePrice: '98',
        },
        [['fineLow', text('处罚自查：罚款下限', 'Check of penalties: lowest fine'), 'CNY', '423997000.00']],
      ),
    ],
  },
  {
    id: 'NI-P2',
    kind: 'official',
    status: 'draft',
    cite: [at('D2526', '附1', 'annex 1')],
    title: text('预分配配额向下取整（工业行业）', 'The pre-allocation is rounded down, industry'),
    given: text(
      '预分配 1789.70 t（2026年度，上年度经核查排放量 3579.4 t 的 50%）',
      'pre-allocation of 1789.70 t (2026, 50 % of 3579.4 t verified the year before)',
    ),
    book: { facilities: [works('cement', 2026, 'F', { priorYearEmissions: '3579.4' })] },
    lines: [ofFacility('preAllocation', '1789')],
  },
  {
    id: 'NI-P3',
    kind: 'official',
    status: 'draft',
    cite: [at('D2526', '附2 注8', 'annex 2, note 8')],
    title: text('待核减配额与多退少补（工业行业）', 'A due deduction and the final adjustment, industry'),
    given: text(
      '预分配 50,000 t，最终核定 30,000 t，待核减 70,000 t',
      'pre-allocation 50,000 t, final allowance 30,000 t, deduction due 70,000 t',
    ),
    note: text(
      '多退少补由规则计算；核减的扣除与退回是注8的算术，本表不计算。剩余 40,000 t 为推算。',
      'The final adjustment is computed by the rules; taking and returning the deduction is the arithmetic of note 8 and no part of a calculation here. The 40,000 t still due are derived.',
    ),
    book: {
      enterprises: [enterpriseRow(2026, { preAllocationGiven: '50000' })],
      facilities: [works('cement', 2026, 'F', { specialCase: 'yes', verifiedEmissions: '30000', output: '40000' })],
    },
    lines: [
      ofEnterprise('finalAdjustment', '-20000'),
      byFormula(text('实际预发放', 'Pre-allocation issued'), 'tCO2', '0', '50000 - min(70000, 50000)'),
      byFormula(text('退回待核减', 'Returned to the deduction due'), 'tCO2', '20000', 'max(0, 50000 - 30000)'),
      byFormula(text('实际最终发放', 'Final allowance issued'), 'tCO2', '0', '(30000 - 50000) + 20000'),
      byFormula(text('剩余待核减', 'Deduction still due'), 'tCO2', '40000', '70000 - 50000 + 20000'),
    ],
  },
  {
    id: 'NI-P4',
    kind: 'official',
    status: 'draft',
    cite: [at('D2526', '附2 注9', 'annex 2, note 9')],
    title: text('差异化发放（工业行业）', 'Differentiated issue, industry'),
    given: text(
      'A：配额 1,200,000 t，应清缴 1,000,000 t；B：配额 800,000 t，应清缴 1,000,000 t',
      'A: allowances 1,200,000 t, obligation 1,000,000 t; B: allowances 800,000 t, obligation 1,000,000 t',
    ),
    note: text(
      '工业行业的盈缺以 3% 为限，得不到这样的配额；此处为注9的算术，NP-E5 以发电机组走完同一步骤。',
      'In industry the rate is limited at 3 %, so such allowances do not arise; this is the arithmetic of note 9, and NP-E5 computes the same steps with power units.',
    ),
    lines: [
      byFormula(text('A：发放至账户', 'A: released to the account'), 'tCO2', '200000', 'max(0, 1200000 - 1000000)'),
      byFormula(text('B：须购买', 'B: to be bought'), 'tCO2', '200000', 'max(0, 1000000 - 800000)'),
    ],
  },
  {
    id: 'NI-P5',
    kind: 'official',
    status: 'official',
    cite: [at('STEEL', '表A.2 注4', 'table A.2, note 4')],
    title: text('煤焦油的排放因子', 'The emission factor of coal tar'),
    given: text('33.453 GJ/t × 0.02200 tC/GJ × 44/12，1 t', '33.453 GJ/t x 0.02200 tC/GJ x 44/12, 1 t'),
    book: {
      facilities: [works('steel', 2024, 'F', { output: '1000' })],
      streams: [
        streamRow(2024, 'F', 'coal tar', {
          material: 'coalTar',
          process: 'enterprise',
          direction: 'in',
          quantity: '1',
        }),
      ],
    },
    lines: [
      ofStream('emissions', '2.69854', { places: 5 }),
      ofStream('emissions', '2.699', { places: 3 }),
      figure(
        text('表A.2所列的焦油因子', 'Factor of tar in table A.2'),
        'tCO2/t',
        '2.699',
        valueIn('national.steel', 'steelEmissionFactor', 2024, 'tar'),
      ),
    ],
  },
  {
    id: 'NI-P6',
    kind: 'published',
    status: 'published',
    cite: [at('CBAMREP', '2026年的计算示例', 'example of 2026')],
    title: text('CBAM：单位产品应缴（2026）', 'CBAM: certificates per tonne, 2026'),
    given: text(
      '单位产品排放 1.2，基准 1，2026年免费份额 97.5%',
      'embedded emissions 1.2, benchmark 1, free share of 2026 97.5 %',
    ),
    note: text(
      'CBAM不是本表的规则包；此处为原文的算术。',
      'CBAM is no part of the rules here; this is the arithmetic of the text.',
    ),
    lines: [
      byFormula(text('应缴', 'Due'), 'tCO2/t', '0.225', '1.2 - 1 * 0.975'),
      byFormula(
        text('占单位产品排放', 'Share of the emissions'),
        '%',
        '19',
        '(1.2 - 1 * 0.975) / 1.2 * 100',
        undefined,
        {
          places: 0,
        },
      ),
    ],
  },
  {
    id: 'NI-P7',
    kind: 'published',
    status: 'published',
    cite: [at('STEELRADAR', '2028年加成30%', 'mark-up of 30 % in 2028')],
    title: text('CBAM：缺省值加成（2028）', 'CBAM: default values with the mark-up of 2028'),
    given: text('缺省值 0.87、1.30，加成 30%', 'default values 0.87 and 1.30, mark-up 30 %'),
    note: text(
      'CBAM不是本表的规则包；此处为原文的算术。',
      'CBAM is no part of the rules here; this is the arithmetic of the text.',
    ),
    lines: [
      byFormula(text('0.87 加成后', '0.87 with the mark-up'), 'tCO2/t', '1.131', '0.87 * (1 + 0.30)'),
      byFormula(text('1.30 加成后', '1.30 with the mark-up'), 'tCO2/t', '1.69', '1.30 * (1 + 0.30)'),
    ],
  },
  {
    id: 'NI-P8',
    kind: 'official',
    status: 'official',
    cite: [at('RUN25', '2025年度纳入企业', 'enterprises covered in 2025')],
    title: text('2025年度纳入企业数', 'Enterprises covered in 2025'),
    given: text('发电 2087、钢铁 232、水泥 962、铝冶炼 97', 'power 2,087, steel 232, cement 962, aluminium 97'),
    note: ARITHMETIC_ONLY,
    lines: [byFormula(text('合计', 'Total'), '', '3378', '2087 + 232 + 962 + 97')],
  },
);

const OWN = at('TANBIAO', '由规则推算的回归算例', 'regression case worked out from the rules');
const D2526 = at('D2526', '表2-2至表2-4', 'tables 2-2 to 2-4');
const BALANCE_RULE = {
  slope: valueIn('national.cement', 'adjustmentSlope', 2026),
  edge: valueIn('national.cement', 'adjustmentBand', 2026),
  cap: valueIn('national.cement', 'adjustmentLimit', 2026),
};

const line = (facility: string, output: string, priorYearEmissions: string) =>
  works('cement', 2025, facility, {
    output,
    clinkerType: 'portland',
    balanceValue: '0.82',
    verifiedEmissions: '1000000',
    priorYearEmissions,
  });

const BALANCED = [
  ['washed coal', 'washedCoal', 'in', '1000000', '2454470.48'],
  ['coke', 'coke', 'in', '200000', '613475.65'],
  ['limestone', 'limestone', 'in', '300000', '132000'],
  ['dolomite', 'dolomite', 'in', '50000', '23800'],
  ['electrodes', 'electrode', 'in', '3000', '10989'],
  ['scrap', 'scrap', 'in', '100000', '3700'],
  ['crude steel', 'crudeSteel', 'out', '1500000', '-55500'],
  ['tar', 'tar', 'out', '30000', '-80970'],
] as const;

const cement = examples(
  {
    id: 'NI-D1',
    kind: 'derived',
    status: 'derived',
    cite: [OWN, D2526],
    title: text('水泥：强度略优于平衡值', 'Cement: intensity just better than the balance value'),
    given: text(
      '排放量 1,000,000 t，强度 0.80，平衡值 0.82',
      'emissions 1,000,000 t, intensity 0.80, balance value 0.82',
    ),
    book: { facilities: [line('F', '1250000', '1000000')] },
    lines: [
      ofFacility('intensity', '0.8'),
      ofFacility('intensityGap', '0.0243902', { places: 7 }),
      ofFacility('adjustmentRate', '0.00365854', { places: 8 }),
      ofFacility('allowance', '1003658'),
    ],
  },
  {
    id: 'NI-D2',
    kind: 'derived',
    status: 'derived',
    cite: [OWN, D2526],
    title: text('水泥：下调以 3% 为限', 'Cement: at most 3 % down'),
    given: text(
      '排放量 1,000,000 t，强度 1.00，平衡值 0.82',
      'emissions 1,000,000 t, intensity 1.00, balance value 0.82',
    ),
    book: { facilities: [line('F', '1000000', '1000000')] },
    lines: [
      ofFacility('intensityGap', '-0.2195', { places: 4 }),
      ofFacility('adjustmentRate', '-0.03'),
      ofFacility('allowance', '970000'),
    ],
  },
);

const metals = examples(
  {
    id: 'NI-D3',
    kind: 'derived',
    status: 'derived',
    cite: [OWN, D2526],
    title: text('钢铁：炼铁与烧结工序的强度', 'Steel: intensity of ironmaking and sintering'),
    given: text(
      '排放量 10,000,000 t，炼铁 9,000,000 t，烧结 1,300,000 t，炼铁产品 6,000,000 t，平衡值 1.75',
      'emissions 10,000,000 t, ironmaking 9,000,000 t, sintering 1,300,000 t, ironmaking product 6,000,000 t, balance value 1.75',
    ),
    book: {
      facilities: [
        works('steel', 2025, 'F', {
          verifiedEmissions: '10000000',
          ironmakingEmissions: '9000000',
          sinteringEmissions: '1300000',
          output: '6000000',
          balanceValue: '1.75',
        }),
      ],
    },
    lines: [ofFacility('intensityGap', '0.01904762', { places: 8 }), ofFacility('allowance', '10028571')],
  },
  {
    id: 'NI-D4',
    kind: 'derived',
    status: 'secondary',
    cite: [OWN, at('GHGAPP', '铝电解工序', 'electrolysis'), D2526],
    title: text('铝冶炼：阳极与阳极效应', 'Aluminium: anodes and anode effects'),
    given: text(
      '铝液 500,000 t，阳极 234,500 t，平衡值 1.58；因子为二手来源',
      'liquid aluminium 500,000 t, anodes 234,500 t, balance value 1.58; the factors are secondary',
    ),
    book: {
      facilities: [
        works('aluminium', 2025, 'F', { output: '500000', anodeConsumption: '234500', balanceValue: '1.58' }),
      ],
    },
    lines: [
      ofFacility('netAnodeConsumption', '198902.90', {
        what: text('阳极净耗量', 'Net anode consumption'),
        unit: 't',
        places: 2,
      }),
      ofFacility('anodeEmissions', '711807.18', {
        what: text('阳极消耗排放量', 'Emissions of anode consumption'),
        unit: 'tCO2',
        places: 2,
      }),
      ofFacility('perfluorocarbonEmissions', '72405.00', {
        what: text('阳极效应排放量', 'Emissions of anode effects'),
        unit: 'tCO2',
        places: 2,
      }),
      ofFacility('processEmissions', '784212.18', { places: 2 }),
      ofFacility('intensity', '1.56842', { places: 5 }),
      ofFacility('allowance', '785073'),
    ],
  },
);

const balances = examples(
  {
    id: 'NI-D5',
    kind: 'derived',
    status: 'secondary',
    cite: [OWN, at('GHGAPP', '水泥熟料生产线', 'clinker line'), at('D2526', '表2-3', 'table 2-3')],
    title: text('水泥：电石渣的扣减与替代率', 'Cement: deduction and substitution rate of carbide slag'),
    given: text('熟料 1,550,000 t，电石渣 100,000 t', 'clinker 1,550,000 t, carbide slag 100,000 t'),
    book: {
      facilities: [works('cement', 2025, 'F', { output: '1550000', clinkerType: 'portland' })],
      streams: [streamRow(2025, 'F', 'carbide slag', { material: 'carbideSlag', direction: 'in', quantity: '100000' })],
    },
    lines: [
      ofFacility('processEmissions', '781250'),
      ofFacility('carbideSlagShare', '0.05788', {
        what: text('电石渣替代率', 'Carbide slag substitution rate'),
        places: 5,
      }),
    ],
  },
  {
    id: 'NI-D6',
    kind: 'derived',
    status: 'derived',
    cite: [OWN, D2526],
    title: text('行业平衡值：配额合计等于排放合计', 'The balance value: allowances add up to emissions'),
    given: text(
      '三条线排放各 100 t，强度 0.78、0.82、0.90',
      'three lines of 100 t each, intensities 0.78, 0.82 and 0.90',
    ),
    lines: [
      figure(
        text('平衡值', 'Balance value'),
        'tCO2/product unit',
        '0.833333',
        {
          from: 'balance',
          lines: [
            ['100', '0.78'],
            ['100', '0.82'],
            ['100', '0.90'],
          ],
          ...BALANCE_RULE,
        },
        { places: 6 },
      ),
      byFormula(
        text('排放加权平均强度', 'Mean intensity weighted by emissions'),
        'tCO2/product unit',
        '0.833333',
        '(100 * 0.78 + 100 * 0.82 + 100 * 0.90) / 300',
        undefined,
        { places: 6 },
      ),
    ],
  },
  {
    id: 'NI-D7',
    kind: 'derived',
    status: 'derived',
    cite: [OWN, at('STEEL', '式（1）、附录A', 'equation (1), appendix A')],
    title: text('钢铁：企业碳平衡', 'Steel: carbon balance of the enterprise'),
    given: text(
      '洗精煤 1,000,000 t、外购焦炭 200,000 t、石灰石 300,000 t、白云石 50,000 t、电极 3,000 t、废钢 100,000 t；粗钢 1,500,000 t、外售焦油 30,000 t 扣减',
      'washed coal 1,000,000 t, bought coke 200,000 t, limestone 300,000 t, dolomite 50,000 t, electrodes 3,000 t, scrap 100,000 t; less crude steel 1,500,000 t and tar sold 30,000 t',
    ),
    book: {
      facilities: [works('steel', 2024, 'F', { output: '1400000' })],
      streams: BALANCED.map(([stream, material, direction, quantity]) =>
        streamRow(2024, 'F', stream, { material, process: 'enterprise', direction, quantity }),
      ),
    },
    lines: [
      ...BALANCED.map(([name, , , , expected]) => ofStream('emissions', expected, { name, places: 2 })),
      ofFacility('emissions', '3101965'),
    ],
  },
);

export const NATIONAL_INDUSTRY_EXAMPLES = [...published, ...cement, ...metals, ...balances];
