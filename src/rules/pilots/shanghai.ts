// Shanghai: 20,000 t for industry and 10,000 t for others, offsets 5 % and then 1 %, fines of 50,000 to 100,000 yuan.
import { text } from '../../model/text';
import { at, value } from '../named';
import { notKnown, omission, type PilotSet, YEARS_NOT_SAID } from './set';

const SCIRP = at('SCIRP', '上海：纳入门槛', 'Shanghai: coverage threshold');
const SHA = at('SHA', '历史排放法与发电基准线法', 'historical method and benchmark of power');
const SHO = at('SHO', '2013-2015年：5%', '2013-2015: 5 %');
const GZ17O = at('GZ-17o', '上海2016年：1%', 'Shanghai 2016: 1 %');
const SH20 = at('SH20', '2025年4月1日起施行', 'in force from 2025-04-01');
const CPJ = at('CPJ', '第34页', 'p. 34');
const DECIDED = at('TANBIAO', '推定（可信度高）', 'assumed (high)');

const pilot = { scheme: 'shanghai', name: text('上海', 'Shanghai'), from: 2013, to: 2025 } as const;
const ALL = [2013, 2025] as const;
const ASSUMED_HIGH = text('推定（可信度高）', 'assumed (high)');
const NEW_ORDER = text(
  '清缴在 2025 年 4 月 1 日之后，适用的第20号令正文未见，可自填',
  'surrendered after 2025-04-01 under Order 20, the text of which is not available; give your own',
);

const NO_INDUSTRY = ['aviation', 'airport', 'port', 'building'];
const OF_INDUSTRY = `not(or(${NO_INDUSTRY.map((sector) => `facilities.sector = "${sector}"`).join(', ')}))`;

export const SHANGHAI: PilotSet = {
  ...pilot,
  threshold: [value(ALL, 'published', SCIRP, '20000', YEARS_NOT_SAID)],
  thresholdOther: [value(ALL, 'assumed', DECIDED, '10000', ASSUMED_HIGH)],
  thresholdUnit: 'tCO2',
  covered: {
    status: 'assumed',
    cite: SCIRP,
    formula: `if(emissions >= if(count(facilities, ${OF_INDUSTRY}) > 0, shanghaiThreshold, shanghaiThresholdOther), "yes", "no")`,
    note: text(
      '民航、机场、港口和公共建筑（商场、宾馆、办公楼）按非工业门槛，其余按工业门槛',
      'aviation, airports, ports and buildings (shops, hotels, offices) by the threshold of others, the rest by that of industry',
    ),
  },
  method: {
    status: 'published',
    cite: SHA,
    formula: 'if(sector = "power", "benchmark", allocationMethod)',
    note: text('发电：基准线法；其他行业须填写', 'power: benchmark; others must be given'),
  },
  benchmark: 'outputCounted * benchmark * declineFactorCounted * if(sector = "power", loadFactor, 1)',
  extraInputs: ['loadFactor'],
  decline: {
    status: 'published',
    cite: SHA,
    formula:
      'if(or(allocationMethodCounted = "historicalEmissions", and(allocationMethodCounted = "benchmark", sector = "power")), 1, shanghaiDeclineFactor)',
    note: text(
      '历史排放法与发电基准线法的公式中没有下降系数',
      'the formulas of the historical method and of power have no decline factor',
    ),
  },
  declineVersions: [notKnown(ALL)],
  freeShare: [notKnown(ALL)],
  offsetShare: [
    value([2013, 2015], 'published', SHO, '0.05'),
    value(2016, 'published', GZ17O, '0.01'),
    notKnown([2017, 2025]),
  ],
  offsetLimit: {
    status: 'published',
    cite: SHO,
    formula: 'shanghaiOffsetShare * allowance',
    note: text(
      '以核发配额为基数；2016 年起沿用同一基数为推定',
      'a share of the allowances issued; that this stayed so from 2016 is assumed',
    ),
  },
  fine: {
    by: 'amount',
    low: [value([2013, 2023], 'assumed', DECIDED, '50000', ASSUMED_HIGH), notKnown([2024, 2025], NEW_ORDER, SH20)],
    high: [value([2013, 2023], 'assumed', DECIDED, '100000', ASSUMED_HIGH), notKnown([2024, 2025], NEW_ORDER, SH20)],
  },
  fineStatus: 'assumed',
  fineCite: DECIDED,
  deduction: [
    value([2013, 2018], 'published', CPJ, '0', text('截至 2018 年未列扣减', 'no deduction listed as of 2018')),
    notKnown([2019, 2025]),
  ],
  advice: [],
  omitted: [
    omission(
      pilot,
      text('先期减排行动配额。', 'Allowances for early action.'),
      text(
        '表中没有单独一栏；请与历史平均排放量合并填写。',
        'The book has no column of its own for them; enter them together with the historical emissions.',
      ),
      SHA,
    ),
  ],
};
