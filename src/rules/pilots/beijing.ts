// Beijing: 5,000 t from 2016, free allowances, offsets 5 % of what is issued, three to five times the mean price.
import { text } from '../../model/text';
import { advise, at, parameter, value } from '../named';
import { METHOD_REQUIRED, notKnown, omission, type PilotSet, YEARS_NOT_SAID } from './set';

const BJ16 = at('BJ16', '直接与间接排放门槛', 'threshold on direct and indirect emissions');
const CBG = at('CBG', '北京：免费分配与拍卖预留', 'Beijing: free allocation and reserve for auctions');
const BJO = at('BJO', '抵销比例与本地比例', 'offset limit and local share');
const BJ24 = at('BJ24', '2023年数据起的绿电核算', 'green electricity from the data of 2023');
const BJA = at('BJA', '2024年有偿竞价结果', 'result of the auction of 2024');
const CPJ = at('CPJ', '第34页', 'p. 34');
const DECIDED = at('TANBIAO', '处罚推定', 'penalty assumed');

const pilot = { scheme: 'beijing', name: text('北京', 'Beijing'), from: 2013, to: 2025 } as const;
const ALL = [2013, 2025] as const;
const ASSUMED_HIGH = text('推定（可信度高）', 'assumed (high)');

/** Tonnes sold in the auction of 2024. */
export const beijingAuctionVolume = parameter(
  'beijingAuctionVolume',
  'tCO2',
  text('北京2024年有偿竞价成交量', 'Beijing: tonnes sold in the auction of 2024'),
  [value(2024, 'published', BJA, '348304')],
);

/** The price at which they were sold. */
export const beijingAuctionPrice = parameter(
  'beijingAuctionPrice',
  'CNY/tCO2',
  text('北京2024年有偿竞价成交价', 'Beijing: price of the auction of 2024'),
  [value(2024, 'published', BJA, '104.89')],
);

export const BEIJING: PilotSet = {
  ...pilot,
  threshold: [value([2013, 2015], 'published', BJ16, '10000'), value([2016, 2025], 'published', BJ16, '5000')],
  thresholdUnit: 'tCO2',
  covered: {
    status: 'published',
    cite: BJ16,
    formula: 'if(emissions >= beijingThreshold, "yes", "no")',
    note: text('直接与间接排放合计', 'direct and indirect emissions together'),
  },
  method: METHOD_REQUIRED,
  decline: { status: 'derived', cite: CBG, formula: 'beijingDeclineFactor' },
  declineVersions: [notKnown(ALL)],
  freeShare: [value(ALL, 'published', CBG, '1', YEARS_NOT_SAID)],
  offsetShare: [value(ALL, 'published', BJO, '0.05', YEARS_NOT_SAID)],
  offsetLimit: {
    status: 'published',
    cite: BJO,
    formula: 'beijingOffsetShare * allowance',
    note: text('以核发配额为基数', 'a share of the allowances issued'),
  },
  localShare: [value(ALL, 'published', BJO, '0.50', YEARS_NOT_SAID)],
  fine: {
    by: 'price',
    low: [value(ALL, 'assumed', DECIDED, '3', ASSUMED_HIGH)],
    high: [value(ALL, 'assumed', DECIDED, '5', ASSUMED_HIGH)],
  },
  fineStatus: 'assumed',
  fineCite: DECIDED,
  deduction: [
    value([2013, 2018], 'published', CPJ, '0', text('截至 2018 年未列扣减', 'no deduction listed as of 2018')),
    notKnown([2019, 2025]),
  ],
  extra: [beijingAuctionVolume, beijingAuctionPrice],
  advice: [
    advise(
      'enterprises',
      [2023, 2025],
      'published',
      BJ24,
      '1 = 1',
      text(
        '北京自 2023 年数据起，购入的绿电按 0 吨计：购入电量请不含绿电。',
        'From the data of 2023 Beijing counts green electricity as 0 t: leave it out of the purchased electricity.',
      ),
    ),
    advise(
      'enterprises',
      2024,
      'published',
      BJA,
      '1 = 1',
      text(
        '参考：2024 年北京有偿竞价成交 348,304 吨，成交价 104.89 元/吨。',
        'For reference: the Beijing auction of 2024 sold 348,304 t at 104.89 yuan.',
      ),
    ),
  ],
  omitted: [
    omission(
      pilot,
      text('不超过 5% 的配额预留用于拍卖。', 'A reserve of at most 5 % for auctions.'),
      text('不影响单个企业的免费配额。', 'It does not change the free allowance of an enterprise.'),
      CBG,
    ),
    omission(
      { from: 2023, to: 2025 },
      text('绿电的单独核算。', 'Separate accounting of green electricity.'),
      text(
        '表中没有绿电一栏；购入电量请不含绿电。',
        'The book has no column for it; leave it out of the purchased electricity.',
      ),
      BJ24,
    ),
  ],
};
