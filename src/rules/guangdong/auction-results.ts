// The auctions of Guangdong that were held, as announced: day, offer, reserve, sold, price. Revenue is computed.
import type { AuctionMark, AuctionRecord } from '../../model/auction';
import { text } from '../../model/text';
import { at } from '../named';

const RESULT = at('GZA', '该次竞价公告和结果', 'announcement and result of this auction');

const OFFER_2013_5: AuctionMark = {
  of: 'offer',
  status: 'derived',
  cite: [RESULT],
  note: text(
    '公告的存档文本缺小数点，印作“1865万吨”，按186.5万吨读。',
    'The stored text of the announcement lost its decimal point and reads 1865 x 10^4 t; read as 186.5 x 10^4 t.',
  ),
};

const PRICE_2014_2: AuctionMark = {
  of: 'price',
  status: 'derived',
  cite: [at('ICAP', '累计收入8.1546亿元', 'total revenue since beginning CNY 815.46 million')],
  note: text(
    '价格由各次收入合计与ICAP公布的累计收入相符推得。',
    'The price follows from the sum of all revenues, which agrees with the total that ICAP states.',
  ),
};

/** Day, offer in tonnes, reserve in yuan per tonne, tonnes sold, price in yuan per tonne. */
type Line = readonly [
  id: string,
  rule: string,
  date: string,
  offer: string,
  reserve: string,
  sold: string,
  price?: string,
];

const LINES: readonly Line[] = [
  ['2013-1', '2013', '2013-12-16', '3000000', '60', '3000000', '60'],
  ['2013-2', '2013', '2014-01-06', '5000000', '60', '3892761', '60'],
  ['2013-3', '2013', '2014-02-28', '2000000', '60', '1130557', '60'],
  ['2013-4', '2013', '2014-04-03', '3600000', '60', '528884', '60'],
  ['2013-4 II', '2013', '2014-04-17', '3071116', '60', '679471', '60'],
  ['2013-4 III', '2013', '2014-05-05', '2391645', '60', '528796', '60'],
  ['2013-5', '2013', '2014-06-25', '1865000', '60', '1362870', '60'],
  ['2014-1', '2014-1', '2014-09-26', '2000000', '25', '2000000', '26'],
  ['2014-2', '2014-2', '2014-12-22', '1000000', '30', '701442', '30'],
  ['2014-3', '2014-3', '2015-03-27', '1000000', '35', '422461', '35'],
  ['2014-4', '2014-4', '2015-06-10', '3000000', '40', '314643', '40'],
  ['2015-1', '2015', '2015-09-21', '300000', '12.84', '300000', '16.10'],
  ['2015-2', '2015', '2015-12-21', '300000', '12.80', '300000', '15.00'],
  ['2015-3', '2015', '2016-03-29', '500000', '12.69', '500000', '12.69'],
  ['2015-4', '2015', '2016-06-08', '900000', '12.27', '0'],
  ['2016-1', '2016-1', '2016-09-21', '500000', '9.37', '500000', '9.88'],
  ['2016-2', '2016-2-4', '2017-01-04', '500000', '11.27', '500000', '15.00'],
  ['2016-3', '2016-2-4', '2017-03-27', '500000', '16.09', '500000', '16.50'],
  ['2016-4', '2016-2-4', '2017-06-05', '500000', '15.15', '0'],
  ['2019-1', '2019-1', '2020-04-27', '400000', '25.84', '400000', '28.20'],
];

const MARKS: Readonly<Record<string, readonly AuctionMark[]>> = {
  '2013-5': [OFFER_2013_5],
  '2014-2': [PRICE_2014_2],
};

/** All auctions of which a result is published, in the order of their days. */
export const AUCTIONS: readonly AuctionRecord[] = LINES.map(([id, rule, date, offer, reserve, sold, price]) => ({
  id,
  year: Number(id.slice(0, 4)),
  date,
  offer,
  reserve,
  sold,
  ...(price === undefined ? {} : { price }),
  rule,
  status: 'published',
  cite: [RESULT],
  marks: MARKS[id] ?? [],
}));
