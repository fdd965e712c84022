// Worked examples of the Guangdong auctions: what is on record, and bids with the published totals that clear alike.
import type { AuctionReading, ClearingReading, ExampleBid, ExampleLine } from '../../model/example';
import { text } from '../../model/text';
import { at } from '../named';
import { byFormula, examples, figure } from './named';

const RESULT = at('GZA', '该次竞价公告和结果', 'announcement and result of this auction');

const record = (auction: string, of: AuctionReading['of']): AuctionReading => ({ from: 'auction', auction, of });

const revenue = (auction: string, expected: string): ExampleLine =>
  byFormula(text('成交量×成交价', 'Sold x price'), 'CNY', expected, 'sold * price', {
    sold: record(auction, 'sold'),
    price: record(auction, 'price'),
  });

const bid = (bidder: string, price: string, quantity: string): ExampleBid => ({ bidder, price, quantity });

const WHAT = {
  valid: text('有效申报量', 'Valid bids'),
  sold: text('按申报清算的成交量', 'Sold at these bids'),
  unsold: text('未售出', 'Unsold'),
  price: text('按申报清算的成交价', 'Price at these bids'),
  revenue: text('按申报清算的成交额', 'Revenue at these bids'),
} as const;
const UNITS = { valid: 'tCO2', sold: 'tCO2', unsold: 'tCO2', price: 'CNY/tCO2', revenue: 'CNY' } as const;

/** The auction of the record cleared with these bids. */
const cleared = (
  auction: string,
  bids: readonly ExampleBid[],
  expected: Partial<Record<ClearingReading['of'], string>>,
): readonly ExampleLine[] =>
  (['valid', 'sold', 'unsold', 'price', 'revenue'] as const).flatMap((of) => {
    const value = expected[of];
    return value === undefined ? [] : [figure(WHAT[of], UNITS[of], value, { from: 'clearing', auction, bids, of })];
  });

const MADE_UP = text(
  '各笔申报为举例，合计、最高价和最低价与公布的一致。',
  'The single bids are made up; their total, highest and lowest price are the published ones.',
);

const premium = (auction: string, expected: string, extra: { places?: number; within?: string }): ExampleLine =>
  byFormula(
    text('溢价', 'Premium'),
    '%',
    expected,
    '(price / reserve - 1) * 100',
    { price: record(auction, 'price'), reserve: record(auction, 'reserve') },
    extra,
  );

const meanOf = (auction: string, expected: string): ExampleLine =>
  byFormula(
    text(`${auction}：三个月均价`, `${auction}: mean of three months`),
    'CNY/tCO2',
    expected,
    'reserve / share',
    { reserve: record(auction, 'reserve'), share: record(auction, 'shareOfMean') },
    { places: 2 },
  );

const first = examples(
  {
    id: 'GD-6',
    kind: 'published',
    status: 'published',
    cite: [RESULT],
    title: text('2013年度第1次竞价', 'Auction 2013 no. 1'),
    given: text(
      '投放 3,000,000 t，有效申报 5,073,921 t，申报价 60 至 81 元',
      'offer 3,000,000 t, valid bids 5,073,921 t, from 60 to 81 CNY',
    ),
    note: MADE_UP,
    lines: [
      revenue('2013-1', '180000000'),
      ...cleared('2013-1', [bid('A', '81', '1000000'), bid('B', '65', '1000000'), bid('C', '60', '3073921')], {
        valid: '5073921',
        sold: '3000000',
        price: '60',
        revenue: '180000000',
      }),
    ],
  },
  {
    id: 'GD-7',
    kind: 'published',
    status: 'published',
    cite: [RESULT],
    title: text('2013年度第2次竞价', 'Auction 2013 no. 2'),
    given: text(
      '投放 5,000,000 t，申报 3,892,761 t，最高 65 元，均价 61.01 元',
      'offer 5,000,000 t, bids 3,892,761 t, highest 65 CNY, mean 61.01 CNY',
    ),
    note: MADE_UP,
    lines: [
      revenue('2013-2', '233565660'),
      ...cleared('2013-2', [bid('A', '65', '786338'), bid('B', '60', '3106423')], {
        valid: '3892761',
        sold: '3892761',
        price: '60',
        revenue: '233565660',
      }),
      byFormula(
        text('所举申报的均价', 'Mean of these bids'),
        'CNY/tCO2',
        '61.01',
        '(65 * 786338 + 60 * 3106423) / 3892761',
        undefined,
        { places: 2 },
      ),
    ],
  },
  {
    id: 'GD-8',
    kind: 'published',
    status: 'published',
    cite: [RESULT],
    title: text('2014年度第1次竞价', 'Auction 2014 no. 1'),
    given: text(
      '投放 2,000,000 t，申报 3,220,963 t，申报价 25 至 35 元',
      'offer 2,000,000 t, bids 3,220,963 t, from 25 to 35 CNY',
    ),
    note: MADE_UP,
    lines: [
      revenue('2014-1', '52000000'),
      ...cleared('2014-1', [bid('A', '35', '1000000'), bid('B', '26', '1100000'), bid('C', '25', '1120963')], {
        valid: '3220963',
        sold: '2000000',
        price: '26',
        revenue: '52000000',
      }),
    ],
  },
  {
    id: 'GD-9',
    kind: 'published',
    status: 'published',
    cite: [RESULT],
    title: text('2014年度第3次竞价', 'Auction 2014 no. 3'),
    given: text(
      '投放 1,000,000 t，申报 422,461 t，申报价 35 至 37.05 元',
      'offer 1,000,000 t, bids 422,461 t, from 35 to 37.05 CNY',
    ),
    note: MADE_UP,
    lines: [
      revenue('2014-3', '14786135'),
      ...cleared('2014-3', [bid('A', '37.05', '100000'), bid('B', '35', '322461')], {
        valid: '422461',
        sold: '422461',
        unsold: '577539',
        price: '35',
        revenue: '14786135',
      }),
    ],
  },
  {
    id: 'GD-10',
    kind: 'published',
    status: 'published',
    cite: [RESULT],
    title: text('2016年度第1次竞价', 'Auction 2016 no. 1'),
    given: text(
      '投放 500,000 t，申报 858,117 t，保留价 9.37 元，最高 15 元',
      'offer 500,000 t, bids 858,117 t, reserve 9.37 CNY, highest 15 CNY',
    ),
    note: MADE_UP,
    lines: [
      revenue('2016-1', '4940000'),
      premium('2016-1', '5.44', { places: 2 }),
      ...cleared(
        '2016-1',
        [
          bid('A', '15', '200000'),
          bid('B', '10.5', '200000'),
          bid('C', '9.88', '158117'),
          bid('D', '9.37', '250000'),
          bid('E', '9.37', '50000'),
        ],
        { valid: '858117', sold: '500000', price: '9.88', revenue: '4940000' },
      ),
    ],
  },
  {
    id: 'GD-11',
    kind: 'published',
    status: 'published',
    cite: [RESULT],
    title: text('2016年度第2次竞价的溢价', 'Premium of auction 2016 no. 2'),
    given: text('保留价 11.27 元，成交价 15 元', 'reserve 11.27 CNY, price 15 CNY'),
    note: text(
      '公布的 33.09% 为舍去尾数，四舍五入为 33.10%。',
      'The published 33.09 % is cut off; rounded half up it is 33.10 %.',
    ),
    lines: [premium('2016-2', '33.09', { within: '0.01' }), premium('2016-2', '33.10', { places: 2 })],
  },
  {
    id: 'GD-12',
    kind: 'published',
    status: 'published',
    cite: [RESULT],
    title: text(
      '申报不足时无人成交（2015年度第4次、2016年度第4次）',
      'Too few bids: nobody is filled, 2015 no. 4 and 2016 no. 4',
    ),
    given: text('不低于保留价的申报少于投放量', 'bids at or above the reserve for less than the offer'),
    note: text('申报量为举例，小于投放量即可。', 'The bids are made up; it is enough that they are below the offer.'),
    lines: [
      figure(text('2015-4：成交', '2015-4: sold'), 'tCO2', '0', record('2015-4', 'sold')),
      ...cleared('2015-4', [bid('A', '13', '300000'), bid('B', '12.27', '200000')], {
        valid: '500000',
        sold: '0',
        unsold: '900000',
      }),
      figure(text('2016-4：成交', '2016-4: sold'), 'tCO2', '0', record('2016-4', 'sold')),
      ...cleared('2016-4', [bid('A', '16', '200000'), bid('B', '15.15', '150000')], {
        valid: '350000',
        sold: '0',
        unsold: '500000',
      }),
    ],
  },
  {
    id: 'GD-13',
    kind: 'derived',
    status: 'derived',
    cite: [RESULT, at('GZ-20', '保留价规则', 'rule of the reserve price')],
    title: text('由保留价反推三个月均价', 'The mean of three months from the reserve price'),
    given: text(
      '保留价 12.84、12.80、12.69、12.27 元，为均价的 80%；25.84 元，为均价的 90%',
      'reserves of 12.84, 12.80, 12.69 and 12.27 CNY at 80 % of the mean; 25.84 CNY at 90 %',
    ),
    lines: [
      meanOf('2015-1', '16.05'),
      meanOf('2015-2', '16.00'),
      meanOf('2015-3', '15.86'),
      meanOf('2015-4', '15.34'),
      meanOf('2019-1', '28.71'),
    ],
  },
  {
    id: 'GD-14',
    kind: 'published',
    status: 'published',
    cite: [at('ICAP', '累计收入8.1546亿元', 'total revenue since beginning CNY 815.46 million'), RESULT],
    title: text('历次竞价合计', 'All auctions together'),
    given: text('2013年12月至2020年4月的各次竞价', 'every auction from December 2013 to April 2020'),
    note: text('合计成交量由各次结果相加得出。', 'The tonnes are the sum of the single results.'),
    lines: [
      figure(text('成交量合计', 'Tonnes sold'), 'tCO2', '17561885', { from: 'auctions', of: 'sold' }),
      figure(text('成交额合计', 'Revenue'), 'CNY', '815460455', { from: 'auctions', of: 'revenue' }),
      byFormula(
        text('成交额合计（百万元，ICAP）', 'Revenue in millions, ICAP'),
        'CNY',
        '815.46',
        'total / 1000000',
        { total: { from: 'auctions', of: 'revenue' } },
        { places: 2 },
      ),
    ],
  },
);

export const GUANGDONG_AUCTION_EXAMPLES = first;
