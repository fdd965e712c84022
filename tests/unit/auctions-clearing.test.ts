// How an auction clears in every case: ties, partial fills, limits on bids, and what always holds.
import { describe, expect, test } from 'vitest';
import { clearingRuleOf, reserveRule } from '../../src/derive/auctions';
import { type Bid, type Clearing, clearAuction } from '../../src/engine/clearing';
import { Decimal, sumOf } from '../../src/formula/decimal';
import type { ClearingRule } from '../../src/model/auction';
import { CLEARING_RULES } from '../../src/rules/guangdong/auctions';

const rule = (id: string): ClearingRule => clearingRuleOf(reserveRule(id));
const bid = (bidder: string, price: string, tonnes: number, extra: Partial<Bid> = {}): Bid => ({
  bidder,
  price: new Decimal(price),
  quantity: new Decimal(tonnes),
  ...extra,
});
const clear = (bids: readonly Bid[], offer: number, reserve: string, year: string): Clearing =>
  clearAuction(bids, { quantity: new Decimal(offer), reserve: new Decimal(reserve) }, rule(year));
const awarded = ({ awards }: Clearing) => awards.map((award) => award.awarded.toFixed());
const refused = ({ awards }: Clearing) => awards.map((award) => award.refused);

describe('filling', () => {
  test('of two equal bids the earlier is filled first, the later gets the rest', () => {
    const clearing = clear([bid('A', '20', 4000), bid('B', '20', 4000), bid('C', '25', 5000)], 10_000, '12', '2015');
    expect(awarded(clearing)).toEqual(['4000', '1000', '5000']);
    expect(clearing.price?.toFixed()).toBe('20');
    expect(clearing.awards.map(({ rank }) => rank)).toEqual([2, 3, 1]);
  });

  test('a bid that just uses up the offer sets the price, not the next one', () => {
    const clearing = clear([bid('A', '25', 5000), bid('B', '20', 5000), bid('C', '19', 5000)], 10_000, '12', '2015');
    expect(awarded(clearing)).toEqual(['5000', '5000', '0']);
    expect(clearing.price?.toFixed()).toBe('20');
  });

  test.each([
    ['2013', 'floor', '60'],
    ['2014-1', 'lowestBid', '61'],
    ['2014-3', 'floor', '60'],
    ['2015', 'oversubscribed', '61'],
  ])('bids of exactly the offer under the rules of %s: %s, %s yuan', (year, way, price) => {
    const clearing = clear([bid('A', '65', 5000), bid('B', '61', 5000)], 10_000, '60', year);
    expect([clearing.way, clearing.price?.toFixed(), clearing.sold.toFixed()]).toEqual([way, price, '10000']);
  });

  test.each(CLEARING_RULES.map(({ id }) => id))('without bids nothing is sold (%s)', (id) => {
    const found = CLEARING_RULES.find((one) => one.id === id) ?? rule('2015');
    const clearing = clearAuction([], { quantity: new Decimal(100), reserve: new Decimal(1) }, found);
    expect([clearing.way, clearing.price, clearing.sold.toFixed(), clearing.unsold.toFixed()]).toEqual([
      'empty',
      undefined,
      '0',
      '100',
    ]);
  });
});

describe('limits on bids', () => {
  test('2015 on: a bid below 1,000 t is refused, one of 1,000 t is not', () => {
    const clearing = clear([bid('A', '20', 999), bid('B', '20', 1000)], 2000, '12', '2015');
    expect(refused(clearing)).toEqual(['belowLeast', undefined]);
  });

  test('2015 on: the bid that takes a bidder above half of the offer is refused, a later smaller one is not', () => {
    const bids = [bid('A', '20', 3000), bid('A', '30', 3000), bid('A', '15', 2000), bid('B', '14', 5000)];
    const clearing = clear(bids, 10_000, '12', '2015');
    expect(refused(clearing)).toEqual([undefined, 'aboveShare', undefined, undefined]);
    expect(awarded(clearing)).toEqual(['3000', '0', '2000', '5000']);
  });

  test('2015 on: half of the offer is allowed', () => {
    const clearing = clear([bid('A', '20', 5000), bid('B', '20', 5000)], 10_000, '12', '2015');
    expect(clearing.sold.toFixed()).toBe('10000');
  });

  test('a bid below the reserve uses up nothing of the limit of its bidder', () => {
    const clearing = clear([bid('A', '10', 5000), bid('A', '20', 5000)], 10_000, '12', '2015');
    expect(refused(clearing)).toEqual(['belowReserve', undefined]);
  });

  test('2014: institutions bid for 5,000 t at least, enterprises for what they like', () => {
    const institution = { institution: true };
    const bids = [bid('A', '30', 4999, institution), bid('B', '30', 5000, institution), bid('C', '30', 10)];
    expect(refused(clear(bids, 20_000, '25', '2014-1'))).toEqual(['belowLeastOfInstitution', undefined, undefined]);
  });

  test('2013: no limit on the size of a bid, but an enterprise below 3 % of its allowance is pointed out', () => {
    const allowance = new Decimal(100_000);
    const bids = [
      bid('A', '60', 1000, { allowance }),
      bid('A', '61', 1999, { allowance }),
      bid('B', '60', 3000, { allowance }),
      bid('C', '60', 5),
    ];
    const clearing = clear(bids, 100_000, '60', '2013');
    expect(clearing.shortBidders).toEqual(['A']);
    expect(clearing.sold.toFixed()).toBe('6004');
  });

  test('the limits of one period are not those of another', () => {
    const allowance = new Decimal(1_000_000);
    const clearing = clear([bid('A', '30', 10, { allowance })], 100, '25', '2014-1');
    expect([refused(clearing), clearing.shortBidders]).toEqual([[undefined], []]);
  });
});

/** Numbers that look random and are the same every time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function randomBids(next: (below: number) => number): readonly Bid[] {
  return Array.from({ length: 1 + next(12) }, () =>
    bid(`B${next(5)}`, `${10 + next(12)}.${next(4) * 25}`, 500 + next(6) * 700, { institution: next(3) === 0 }),
  );
}

/** What holds of every auction. */
function checkClearing(clearing: Clearing, offer: Decimal, reserve: Decimal): void {
  const { awards, sold, price } = clearing;
  expect(sold.lte(offer)).toBe(true);
  expect(sold.plus(clearing.unsold).equals(offer)).toBe(true);
  expect(sumOf(awards.map((award) => award.awarded)).equals(sold)).toBe(true);
  expect(price === undefined).toBe(sold.isZero());
  expect(clearing.revenue.equals(sold.times(price ?? 0))).toBe(true);
  if (price) expect(price.gte(reserve)).toBe(true);
  for (const award of awards) {
    expect(award.awarded.lte(award.bid.quantity)).toBe(true);
    // nobody pays more than was bid, and nobody refused is filled
    if (award.awarded.gt(0)) expect([price?.lte(award.bid.price), award.refused]).toEqual([true, undefined]);
  }
}

/** A bid filled at all means that every better bid is filled in full. */
function checkOrder({ awards }: Clearing): void {
  const ranked = awards.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  for (const [at, award] of ranked.entries()) {
    const above = ranked[at - 1];
    if (!above) continue;
    expect(above.bid.price.gte(award.bid.price)).toBe(true);
    if (award.awarded.gt(0)) expect(above.awarded.equals(above.bid.quantity)).toBe(true);
  }
}

describe.each(CLEARING_RULES.map((one) => [one.id, one] as const))('what always holds (%s)', (_id, terms) => {
  test('of 400 auctions with bids of all kinds', () => {
    const next = sequence(20_131_216);
    const ways = new Set<string>();
    for (let round = 0; round < 400; round += 1) {
      const offer = new Decimal(1000 + next(12) * 1000);
      const reserve = new Decimal(10 + next(6));
      const clearing = clearAuction(randomBids(next), { quantity: offer, reserve }, terms);
      checkClearing(clearing, offer, reserve);
      checkOrder(clearing);
      ways.add(clearing.way);
    }
    // the cases are not all of one kind
    expect(ways).toContain('oversubscribed');
    expect(ways).toContain(terms.undersubscribed);
  });
});
