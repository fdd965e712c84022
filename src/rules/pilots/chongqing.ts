// Chongqing: 20,000 t, four methods, offsets 8 % and later 10 %, no fine as of 2018.
import { text } from '../../model/text';
import { at, value } from '../named';
import { METHOD_REQUIRED, notKnown, omission, type PilotSet, YEARS_NOT_SAID } from './set';

const SCIRP = at('SCIRP', '重庆：纳入门槛', 'Chongqing: coverage threshold');
const CQ = at('CQ', '分配方法', 'allocation methods');
const CQ23 = at('CQ23', '2023年度配额免费、2024年度预发70%', '2023 free, 70 % of 2024 pre-issued');
const CPJ = at('CPJ', '第34页', 'p. 34');
const DECIDED = at('TANBIAO', '抵销比例推定', 'offset share assumed');

const pilot = { scheme: 'chongqing', name: text('重庆', 'Chongqing'), from: 2013, to: 2025 } as const;
const ALL = [2013, 2025] as const;
const NO_FINE = text('截至 2018 年没有罚款', 'no fine as of 2018');
const ASSUMED_LOW = text(
  '推定（可信度低）：起初 8%，后为 10%，变更年度不明',
  'assumed (low): 8 % at first and 10 % later; the year of the change is not known',
);

export const CHONGQING: PilotSet = {
  ...pilot,
  threshold: [value(ALL, 'published', SCIRP, '20000', YEARS_NOT_SAID)],
  thresholdUnit: 'tCO2',
  covered: { status: 'published', cite: SCIRP, formula: 'if(emissions >= chongqingThreshold, "yes", "no")' },
  method: METHOD_REQUIRED,
  decline: { status: 'derived', cite: CQ, formula: 'chongqingDeclineFactor' },
  declineVersions: [notKnown(ALL)],
  freeShare: [notKnown([2013, 2022]), value(2023, 'published', CQ23, '1'), notKnown([2024, 2025])],
  offsetShare: [
    value(2013, 'assumed', DECIDED, '0.08', ASSUMED_LOW),
    notKnown([2014, 2024], ASSUMED_LOW, DECIDED),
    value(2025, 'assumed', DECIDED, '0.10', ASSUMED_LOW),
  ],
  offsetLimit: {
    status: 'assumed',
    cite: DECIDED,
    formula: 'chongqingOffsetShare * emissions',
    note: text('以排放量为基数为推定', 'that it is a share of the emissions is assumed'),
  },
  fine: {
    by: 'amount',
    low: [value([2013, 2018], 'published', CPJ, '0', NO_FINE), notKnown([2019, 2025])],
    high: [value([2013, 2018], 'published', CPJ, '0', NO_FINE), notKnown([2019, 2025])],
  },
  fineStatus: 'published',
  fineCite: CPJ,
  deduction: [
    value([2013, 2018], 'published', CPJ, '0', text('截至 2018 年未列扣减', 'no deduction listed as of 2018')),
    notKnown([2019, 2025]),
  ],
  advice: [],
  omitted: [
    omission(
      pilot,
      text(
        '等量法、基准线法、强度下降法与总量下降法之间的归属；2024 年度预发 70%。',
        'Which of equal-volume, benchmark, intensity-decline and total-decline applies to whom; the pre-issue of 70 % of 2024.',
      ),
      text(
        '请选择分配方法并填写下降系数（等量法填 1）；已预发的数量请在企业表填写。',
        'Choose the method and give the decline factor (1 for equal volume); enter what was pre-issued in the enterprise sheet.',
      ),
      CQ,
      CQ23,
    ),
  ],
};
