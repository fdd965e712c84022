// Hubei: thresholds in standard coal, own-province offsets of 10 %, one to three times the mean price up to 150,000 yuan.
import { text } from '../../model/text';
import { at, value } from '../named';
import { notKnown, omission, type PilotSet, YEARS_NOT_SAID } from './set';

const HB371_5 = at('HB371', '第五条', 'article 5');
const HB17 = at('HB17', '2017年门槛、预分配与预留', 'threshold, pre-issue and reserve of 2017');
const HB22 = at('HB22', '分行业分配方法', 'allocation methods by sector');
const CO = at('CO', '抵销与处罚', 'offsets and penalties');
const CPJ = at('CPJ', '第34页', 'p. 34');

const pilot = { scheme: 'hubei', name: text('湖北', 'Hubei'), from: 2014, to: 2025 } as const;
const ALL = [2014, 2025] as const;
const ASSUMED_HIGH = text('推定（可信度高）', 'assumed (high)');

export const HUBEI: PilotSet = {
  ...pilot,
  threshold: [
    value(2014, 'official', HB371_5, '60000'),
    notKnown([2015, 2016]),
    value([2017, 2025], 'published', HB17, '10000'),
  ],
  thresholdUnit: 't',
  covered: {
    status: 'published',
    cite: HB371_5,
    formula: 'if(energyUse >= hubeiThreshold, "yes", "no")',
    note: text(
      '按综合能源消费量（吨标准煤）；以本年自查，设施表须填写综合能源消费量',
      'by energy use in tonnes of standard coal; the year itself is checked and facilities have to give it',
    ),
  },
  method: {
    status: 'published',
    cite: HB22,
    formula: `ifs(
  sector = "cement", "benchmark",
  or(sector = "paper", sector = "flatGlass", sector = "textile"), "historicalIntensity",
  or(sector = "chemical", sector = "steel"), "historicalEmissions",
  allocationMethod)`,
    note: text(
      '水泥：标杆（第50百分位）；造纸、玻璃、纺织：历史强度；化工、钢铁：历史法；其他行业须填写。出处未注明年度',
      'cement: benchmark (50th percentile); paper, glass, textile: intensity; chemicals, steel: historical; others must be given. The source names no years',
    ),
  },
  decline: { status: 'derived', cite: HB22, formula: 'hubeiDeclineFactor' },
  declineVersions: [notKnown(ALL)],
  freeShare: [notKnown(ALL)],
  offsetShare: [value(ALL, 'published', CO, '0.10', YEARS_NOT_SAID)],
  offsetLimit: {
    status: 'assumed',
    cite: CO,
    formula: 'hubeiOffsetShare * emissions',
    note: text('以排放量为基数为推定', 'that it is a share of the emissions is assumed'),
  },
  localShare: [value(ALL, 'published', CO, '1', text('须为本省项目', 'offsets have to come from the province itself'))],
  fine: {
    by: 'price',
    low: [value(ALL, 'assumed', CO, '1', ASSUMED_HIGH)],
    high: [value(ALL, 'assumed', CO, '3', ASSUMED_HIGH)],
    most: [value(ALL, 'published', CO, '150000', YEARS_NOT_SAID)],
  },
  fineStatus: 'published',
  fineCite: CO,
  deduction: [
    value(
      ALL,
      'assumed',
      [CO, CPJ],
      '2',
      text(
        '下一年度少发配额为公布信息，双倍扣除为推定（可信度高）',
        'fewer allowances the next year is published; that it is twice the shortfall is assumed (high)',
      ),
    ),
  ],
  advice: [],
  omitted: [
    omission(
      pilot,
      text('预分配 50%、政府预留 8%（2017 年）。', 'Pre-issue of 50 %, government reserve of 8 % (2017).'),
      text(
        '出处未写明基数；请在企业表填写已获预分配配额。',
        'The source does not say of what; give the pre-allocation received in the enterprise sheet.',
      ),
      HB17,
    ),
  ],
};
