// Auctions of Guangdong: published results from bids of the published totals, reserve prices, revenue. Ids: guangdong.md 10.
import { describe, expect, test } from 'vitest';
import {
  clearingRuleOf,
  meanOf,
  premiumOf,
  reserveOf,
  reserveRule,
  revenueOf,
  totalsOf,
} from '../../src/derive/auctions';
import { type Bid, type Clearing, clearAuction } from '../../src/engine/clearing';
import { Decimal, sumOf } from '../../src/formula/decimal';
import { SOURCES } from '../../src/rules';
import { AUCTIONS } from '../../src/rules/guangdong/auction-results';
import { CLEARING_RULES, LIMIT_READINGS, RESERVE_RULES } from '../../src/rules/guangdong/auctions';

type Line = readonly [price: string, tonnes: number];

/** Bids of bidders of their own, in this order of time. */
const bidsOf = (lines: readonly Line[]): readonly Bid[] =>
  lines.map(([price, tonnes], at) => ({
    bidder: `B${at + 1}`,
    price: new Decimal(price),
    quantity: new Decimal(tonnes),
  }));

const published = (id: string) => {
  const found = AUCTIONS.find((auction) => auction.id === id);
  if (!found) throw new RangeError(id);
  return found;
};

/** Clears bids under the rules, offer and reserve of a published auction. */
function cleared(id: string, lines: readonly Line[]): Clearing {
  const { offer, reserve, rule } = published(id);
  const terms = { quantity: new Decimal(offer), reserve: new Decimal(reserve) };
  return clearAuction(bidsOf(lines), terms, clearingRuleOf(reserveRule(rule)));
}

const outcome = ({ sold, price, revenue }: Clearing) => [sold.toFixed(), price?.toFixed() ?? '', revenue.toFixed()];
const totalOf = (lines: readonly Line[]) => lines.reduce((sum, [, tonnes]) => sum + tonnes, 0);

describe('bids that add up to the published figures give the published result', () => {
  test('GD-6 2013-1: 5,073,921 t bid for at 60 to 81 yuan, 3,000,000 t sold at 60', () => {
    const lines: readonly Line[] = [
      ['60', 2_900_000],
      ['81', 20_000],
      ['65', 1_153_921],
      ['60', 1_000_000],
    ];
    expect(totalOf(lines)).toBe(5_073_921);
    expect(outcome(cleared('2013-1', lines))).toEqual(['3000000', '60', '180000000']);
  });

  test('GD-7 2013-2: 3,892,761 t bid for at up to 65 yuan and 61.01 on average, all filled at the floor', () => {
    const lines: readonly Line[] = [
      ['65', 786_338],
      ['60', 3_106_423],
    ];
    const paid = sumOf(lines.map(([price, tonnes]) => new Decimal(price).times(tonnes)));
    expect(totalOf(lines)).toBe(3_892_761);
    expect(paid.div(3_892_761).toFixed(2)).toBe('61.01');
    expect(outcome(cleared('2013-2', lines))).toEqual(['3892761', '60', '233565660']);
  });

  test('GD-8 2014-1: 3,220,963 t bid for at 25 to 35 yuan, 2,000,000 t sold at 26', () => {
    const lines: readonly Line[] = [
      ['25', 1_220_963],
      ['35', 600_000],
      ['26', 900_000],
      ['30', 500_000],
    ];
    expect(totalOf(lines)).toBe(3_220_963);
    expect(outcome(cleared('2014-1', lines))).toEqual(['2000000', '26', '52000000']);
  });

  test('GD-9 2014-3: 422,461 t bid for at 35 to 37.05 yuan, all filled at the floor, 577,539 t unsold', () => {
    const lines: readonly Line[] = [
      ['37.05', 22_461],
      ['35', 400_000],
    ];
    const clearing = cleared('2014-3', lines);
    expect(outcome(clearing)).toEqual(['422461', '35', '14786135']);
    expect(clearing.unsold.toFixed()).toBe('577539');
  });

  test('GD-10 2016-1: 858,117 t bid for at up to 15 yuan, 500,000 t sold at 9.88', () => {
    const lines: readonly Line[] = [
      ['15', 200_000],
      ['9.37', 208_117],
      ['9.88', 220_000],
      ['10.50', 230_000],
    ];
    expect(totalOf(lines)).toBe(858_117);
    expect(outcome(cleared('2016-1', lines))).toEqual(['500000', '9.88', '4940000']);
  });

  test.each(['2015-4', '2016-4'])('GD-12 %s: too few bids at or above the reserve, nobody is filled', (id) => {
    const { offer, reserve } = published(id);
    const half = Number(offer) / 2;
    const clearing = cleared(id, [
      [reserve, half],
      ['20', half - 1],
      ['1', half],
    ]);
    expect(clearing.way).toBe('nobody');
    expect(outcome(clearing)).toEqual(['0', '', '0']);
    expect(clearing.unsold.toFixed()).toBe(offer);
    expect(clearing.awards.map(({ refused }) => refused)).toEqual([undefined, undefined, 'belowReserve']);
  });

  test('2014-2: the lowest bid is paid where the first two auctions of 2014 have too few bids', () => {
    expect(
      outcome(
        cleared('2014-2', [
          ['31', 300_000],
          ['30', 401_442],
        ]),
      ),
    ).toEqual(['701442', '30', '21043260']);
    expect(cleared('2014-2', [['33', 10_000]]).price?.toFixed()).toBe('33');
  });

  test('2015-3: bids at the reserve itself take part', () => {
    const lines: readonly Line[] = [
      ['12.69', 250_000],
      ['12.69', 250_000],
    ];
    expect(outcome(cleared('2015-3', lines))).toEqual(['500000', '12.69', '6345000']);
  });
});

describe('reserve and premium', () => {
  test('GD-10 2016-1 cleared 5.44 % above its reserve', () => {
    expect(premiumOf(published('2016-1'))?.times(100).toFixed(2)).toBe('5.44');
  });

  test('GD-11 2016-2 cleared 33.09 % above its reserve, 33.10 % where it is rounded', () => {
    const premium = premiumOf(published('2016-2'))?.times(100);
    expect(premium?.toFixed(2, Decimal.ROUND_DOWN)).toBe('33.09');
    expect(premium?.toFixed(2)).toBe('33.10');
  });

  test('a failed auction has no premium', () => {
    expect(premiumOf(published('2016-4'))).toBeUndefined();
  });

  test.each([
    ['2015-1', '16.05'],
    ['2015-2', '16.00'],
    ['2015-3', '15.86'],
    ['2015-4', '15.34'],
    ['2019-1', '28.71'],
  ])('GD-13 the reserve of %s goes back to a mean of %s', (id, mean) => {
    const { rule, reserve } = published(id);
    expect(meanOf(reserveRule(rule), new Decimal(reserve))?.toFixed(2)).toBe(mean);
  });

  test('a reserve out of the mean is not rounded', () => {
    expect(reserveOf(reserveRule('2015'), undefined, new Decimal('16.064'))?.price.toFixed()).toBe('12.8512');
    expect(reserveOf(reserveRule('2016-2-4'), undefined, new Decimal('11.27'))?.price.toFixed()).toBe('11.27');
  });

  test('the reserve that the user states comes first, the price that is set second', () => {
    const own = new Decimal(50);
    expect(reserveOf(reserveRule('2014-3'), own, undefined)).toEqual({ price: own, from: 'own' });
    expect(reserveOf(reserveRule('2014-3'), undefined, own)?.price.toFixed()).toBe('35');
  });

  test.each(['2016-1', '2022', '2024'])('%s: no reserve is stated, so none is made up', (id) => {
    expect(reserveOf(reserveRule(id), undefined, new Decimal(16))).toBeUndefined();
    expect(meanOf(reserveRule(id), new Decimal('9.37'))).toBeUndefined();
  });
});

describe('the published record', () => {
  test('GD-14 all auctions sold 17,561,885 t for 815,460,455 yuan', () => {
    const { sold, revenue } = totalsOf(AUCTIONS);
    expect([sold.toFixed(), revenue.toFixed()]).toEqual(['17561885', '815460455']);
  });

  test.each([
    ['2013-4 II', '40768260'],
    ['2014-4', '12585720'],
    ['2015-1', '4830000'],
    ['2019-1', '11280000'],
    ['2015-4', '0'],
  ])('the revenue of %s', (id, yuan) => {
    expect(revenueOf(published(id)).toFixed()).toBe(yuan);
  });

  test('the later rounds of 2013-4 offer what the round before left', () => {
    const left = (id: string) => new Decimal(published(id).offer).minus(published(id).sold).toFixed();
    expect(left('2013-4')).toBe(published('2013-4 II').offer);
    expect(left('2013-4 II')).toBe(published('2013-4 III').offer);
  });

  test('every auction follows a rule of its year, sold no more than offered, and at the reserve or above', () => {
    expect(AUCTIONS).toHaveLength(20);
    for (const auction of AUCTIONS) {
      const rule = RESERVE_RULES.find(({ id }) => id === auction.rule);
      expect(rule?.from).toBe(auction.year);
      expect(Number(auction.sold)).toBeLessThanOrEqual(Number(auction.offer));
      expect(auction.price === undefined).toBe(auction.sold === '0');
      if (auction.price !== undefined) expect(Number(auction.price)).toBeGreaterThanOrEqual(Number(auction.reserve));
      if (rule?.price !== undefined) expect(auction.reserve).toBe(rule.price);
    }
  });

  test('what is worked out and not read is marked', () => {
    expect(AUCTIONS.filter(({ marks }) => marks.length > 0).map(({ id }) => id)).toEqual(['2013-5', '2014-2']);
  });

  test('every rule, result and mark cites a document that is listed', () => {
    const known = new Set(SOURCES.map(({ id }) => id));
    const marks = AUCTIONS.flatMap((auction) => auction.marks);
    const all = [...CLEARING_RULES, ...RESERVE_RULES, ...LIMIT_READINGS, ...AUCTIONS, ...marks];
    expect(all.filter(({ cite }) => cite.length === 0)).toEqual([]);
    expect(all.flatMap(({ cite }) => cite).filter(({ source }) => !known.has(source))).toEqual([]);
  });

  test('every reserve rule names a clearing rule of its time', () => {
    for (const rule of RESERVE_RULES) {
      const clearing = clearingRuleOf(rule);
      expect(clearing.from <= rule.from && rule.to <= clearing.to).toBe(true);
    }
  });
});
