// Tianjin: 20,000 t, in 2021 base-year figures times 0.98, offsets 10 %, no fine as of 2018.
import { text } from '../../model/text';
import { at, value } from '../named';
import { METHOD_REQUIRED, notKnown, omission, type PilotSet, YEARS_NOT_SAID } from './set';

const TJ13 = at('TJ13', '纳入门槛', 'coverage threshold');
const TJ21 = at('TJ21', '2021年度分配方法', 'allocation methods of 2021');
const TJ24 = at('TJ24', '2024年度预留与名单', 'reserve and list of 2024');
const CPJ = at('CPJ', '第34页', 'p. 34');
const DECIDED = at('TANBIAO', '抵销比例推定', 'offset share assumed');

const pilot = { scheme: 'tianjin', name: text('天津', 'Tianjin'), from: 2013, to: 2025 } as const;
const ALL = [2013, 2025] as const;
const NO_FINE = text('截至 2018 年没有罚款', 'no fine as of 2018');

export const TIANJIN: PilotSet = {
  ...pilot,
  threshold: [value(ALL, 'published', TJ13, '20000', YEARS_NOT_SAID)],
  thresholdUnit: 'tCO2',
  covered: { status: 'published', cite: TJ13, formula: 'if(emissions >= tianjinThreshold, "yes", "no")' },
  method: METHOD_REQUIRED,
  decline: { status: 'published', cite: TJ21, formula: 'tianjinDeclineFactor' },
  declineVersions: [
    notKnown([2013, 2020]),
    value(
      2021,
      'published',
      TJ21,
      '0.98',
      text(
        '产量 × 基准年强度 × 0.98，或基准年排放量 × 0.98；基准年如何选取未载明',
        'output x base-year intensity x 0.98, or base-year emissions x 0.98; how the base year is chosen is not stated',
      ),
    ),
    notKnown([2022, 2025]),
  ],
  freeShare: [notKnown(ALL)],
  offsetShare: [value(ALL, 'assumed', DECIDED, '0.10', text('推定（可信度高）', 'assumed (high)'))],
  offsetLimit: {
    status: 'assumed',
    cite: DECIDED,
    formula: 'tianjinOffsetShare * emissions',
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
      { from: 2021, to: 2025 },
      text('政府预留：2021 年 6%，2024 年不超过 5%。', 'Government reserve: 6 % in 2021, at most 5 % in 2024.'),
      text('不影响单个企业的配额公式。', 'It does not change the formula of an enterprise.'),
      TJ21,
      TJ24,
    ),
  ],
};
