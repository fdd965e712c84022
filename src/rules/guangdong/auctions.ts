// Paid allowances of Guangdong: reserve prices by year, how auctions clear, limits on bids.
import type { BidLimits, ClearingRule, ReserveRule } from '../../model/auction';
import type { Citation, Dated } from '../../model/pack';
import type { Status } from '../../model/status';
import { type Text, text } from '../../model/text';
import { at } from '../named';

const dated = (
  years: readonly [number, number],
  status: Status,
  cite: readonly Citation[],
  note?: Text,
): Pick<Dated, 'from' | 'to' | 'status' | 'cite' | 'note'> => ({
  from: years[0],
  to: years[1],
  status,
  cite,
  ...(note ? { note } : {}),
});

const RESERVE = text('政策保留价', 'policy reserve price');
const reserve = (source: string): Citation => at(source, RESERVE.zh, RESERVE.en);
const GZA_RESERVE = at('GZA', '各次竞价公告：底价', 'announcements of the auctions: reserve price');
const GZA_CLEARING = at('GZA', '各次竞价公告：成交规则', 'announcements of the auctions: clearing');

const MEAN = text(
  '公告前三个自然月挂牌点选成交的加权平均价；不含大宗交易，因此全市场均价不能完全复算出公告的底价。',
  'Volume-weighted mean price of listing-selection trades in the three calendar months before the announcement. Block trades are left out, so a mean of the whole market does not quite reproduce the announced reserve.',
);

const LIMITS_2015: BidLimits = { leastPerBid: '1000', largestShare: '0.5' };

/** How auctions clear, by allowance year and number. */
export const CLEARING_RULES: readonly ClearingRule[] = [
  {
    id: '2013',
    label: text('2013年度', '2013'),
    undersubscribed: 'floor',
    equalIsUnder: true,
    limits: { leastShareOfAllowance: '0.03' },
    ...dated([2013, 2013], 'published', [GZA_CLEARING]),
  },
  {
    id: '2014-1-2',
    label: text('2014年度第1、2次', '2014 no. 1 and 2'),
    undersubscribed: 'lowestBid',
    equalIsUnder: true,
    limits: { leastPerInstitutionBid: '5000' },
    ...dated([2014, 2014], 'published', [GZA_CLEARING]),
  },
  {
    id: '2014-3-4',
    label: text('2014年度第3、4次', '2014 no. 3 and 4'),
    undersubscribed: 'floor',
    equalIsUnder: true,
    limits: { leastPerInstitutionBid: '5000' },
    ...dated([2014, 2014], 'published', [GZA_CLEARING]),
  },
  {
    id: '2015',
    label: text('2015年度起', '2015 on'),
    undersubscribed: 'nobody',
    equalIsUnder: false,
    limits: LIMITS_2015,
    ...dated(
      [2015, 2025],
      'published',
      [GZA_CLEARING],
      text(
        '“高于保留价”含等于：2015年度第3次即以保留价成交。申报不足时无人成交，未售部分注销。',
        '"Above the reserve" includes the reserve itself: 2015 no. 3 cleared exactly at it. With too few bids nobody is filled, and what is unsold is cancelled.',
      ),
    ),
  },
];

/** What the rules do not state of the limits on bids, and how it is read here. */
export const LIMIT_READINGS: readonly (Pick<Dated, 'status' | 'cite'> & {
  readonly of: string;
  readonly note: Text;
})[] = [
  {
    of: 'largestShare',
    status: 'assumed',
    cite: [GZA_CLEARING],
    note: text(
      '单个竞买人超过投放量50%时拒绝哪一笔申报，公告未写明：此处按时间先后，使累计超限的那一笔不予受理。',
      'Which bid of a bidder above 50 % of the offer is refused is not stated: here, in order of time, the bid that would take the total above the limit.',
    ),
  },
  {
    of: 'leastShareOfAllowance',
    status: 'assumed',
    cite: [GZA_CLEARING],
    note: text(
      '申报少于自身配额3%的后果未写明：此处只作提示，申报照常参与成交。',
      'What follows when an enterprise bids for less than 3 % of its allowance is not stated: it is pointed out here, and the bid counts.',
    ),
  },
];

const tier = (number: number, price: string, clearing: string): ReserveRule => ({
  id: `2014-${number}`,
  label: text(`2014年度第${number}次`, `2014 no. ${number}`),
  clearing,
  price,
  planned: '8000000',
  ...dated(
    [2014, 2014],
    'official',
    [at('GZ-14', '有偿发放：四次竞价底价', 'paid allowances: reserve prices of the four auctions')],
    text(
      '全年计划800万吨为四次合计；前两次未售出的部分转回储备。',
      'The 8 Mt planned for the year are those of all four; what the first two leave unsold returns to the reserve.',
    ),
  ),
});

const planned = (year: number, status: Status, source: string): ReserveRule => ({
  id: String(year),
  label: text(`${year}年度`, String(year)),
  clearing: '2015',
  planned: '500000',
  ...dated(
    [year, year],
    status,
    [at(source, '有偿发放计划', 'planned paid allowances')],
    text(
      '计划分两次投放，合计50万吨；该年底价的比例未见文本，需自行填入底价。',
      'Two rounds planned, 0.5 Mt together; how the reserve of this year is set was not read, so enter the reserve yourself.',
    ),
  ),
});

/** The reserve price, by allowance year and number. */
export const RESERVE_RULES: readonly ReserveRule[] = [
  {
    id: '2013',
    label: text('2013年度', '2013'),
    clearing: '2013',
    price: '60',
    ...dated([2013, 2013], 'official', [
      at('GZ-13', '有偿发放底价', 'reserve price of paid allowances'),
      GZA_RESERVE,
      at('LUO', '有偿配额', 'paid allowances'),
    ]),
  },
  tier(1, '25', '2014-1-2'),
  tier(2, '30', '2014-1-2'),
  tier(3, '35', '2014-3-4'),
  tier(4, '40', '2014-3-4'),
  {
    id: '2015',
    label: text('2015年度', '2015'),
    clearing: '2015',
    shareOfMean: '0.8',
    ...dated([2015, 2015], 'published', [reserve('GZ-15a'), reserve('GZ-15b')], MEAN),
  },
  {
    id: '2016-1',
    label: text('2016年度第1次', '2016 no. 1'),
    clearing: '2015',
    ...dated(
      [2016, 2016],
      'published',
      [GZA_RESERVE],
      text(
        '公告只给出底价9.37元，未写明占均价的比例：需自行填入底价。',
        'The announcement gives the reserve of 9.37 and not its percentage of the mean: enter the reserve yourself.',
      ),
    ),
  },
  {
    id: '2016-2-4',
    label: text('2016年度第2至4次', '2016 no. 2 to 4'),
    clearing: '2015',
    shareOfMean: '1',
    ...dated(
      [2016, 2016],
      'published',
      [reserve('GZ-16b'), reserve('GZ-20')],
      text(`${MEAN.zh}2020年1月重申为一般规则。`, `${MEAN.en} Repeated as the general rule in January 2020.`),
    ),
  },
  {
    id: '2019-1',
    label: text('2019年度第1次', '2019 no. 1'),
    clearing: '2015',
    shareOfMean: '0.9',
    ...dated(
      [2019, 2019],
      'published',
      [reserve('GZ-20')],
      text(`因疫情由100%降为90%。${MEAN.zh}`, `Lowered from 100 % to 90 % because of the epidemic. ${MEAN.en}`),
    ),
  },
  planned(2022, 'official', 'GZ-22'),
  planned(2023, 'official', 'GZ-23'),
  planned(2024, 'published', 'GZ-24i'),
];
