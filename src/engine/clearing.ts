// Clears a uniform-price auction: who is filled, at which price, which bids are refused and why.
import { Decimal, sumOf, ZERO } from '../formula/decimal';
import type { BidLimits, ClearingRule } from '../model/auction';

/** A bid. Bids stand in the order of their time. */
export interface Bid {
  readonly bidder: string;
  /** yuan per tonne */
  readonly price: Decimal;
  /** tonnes */
  readonly quantity: Decimal;
  /** An institution that is no covered enterprise. */
  readonly institution?: boolean;
  /** The enterprise's own allowance, where a limit asks for it. */
  readonly allowance?: Decimal;
}

export interface AuctionOffer {
  readonly quantity: Decimal;
  readonly reserve: Decimal;
}

/** Why a bid does not take part. */
export type Refusal = 'belowReserve' | 'belowLeast' | 'belowLeastOfInstitution' | 'aboveShare';

/** What came of one bid, in the order in which the bids were given. */
export interface Award {
  readonly bid: Bid;
  readonly refused: Refusal | undefined;
  /** Place in the order of price and time, from 1; undefined for refused bids. */
  readonly rank: number | undefined;
  readonly awarded: Decimal;
}

export interface Clearing {
  /** How it cleared; `empty`: there was no valid bid. */
  readonly way: 'oversubscribed' | 'floor' | 'lowestBid' | 'nobody' | 'empty';
  /** Undefined where nothing is sold. */
  readonly price: Decimal | undefined;
  readonly valid: Decimal;
  readonly sold: Decimal;
  readonly unsold: Decimal;
  readonly revenue: Decimal;
  readonly awards: readonly Award[];
  /** Enterprises that bid for less than the least share of their allowance. */
  readonly shortBidders: readonly string[];
}

const isBelow = (value: Decimal, limit: string | undefined): boolean => limit !== undefined && value.lt(limit);

/** The refusal of each bid. A bid above or at the reserve takes part: 高于保留价 includes the reserve itself. */
function refusalsOf(bids: readonly Bid[], offer: AuctionOffer, limits: BidLimits): readonly (Refusal | undefined)[] {
  const most = limits.largestShare === undefined ? undefined : offer.quantity.times(limits.largestShare);
  const taken = new Map<string, Decimal>();
  return bids.map((bid) => {
    if (bid.price.lt(offer.reserve)) return 'belowReserve';
    if (isBelow(bid.quantity, limits.leastPerBid)) return 'belowLeast';
    if (bid.institution && isBelow(bid.quantity, limits.leastPerInstitutionBid)) return 'belowLeastOfInstitution';
    const total = (taken.get(bid.bidder) ?? ZERO).plus(bid.quantity);
    if (most && total.gt(most)) return 'aboveShare';
    taken.set(bid.bidder, total);
    return undefined;
  });
}

/** Enterprises whose bids together stay below the least share of their allowance. */
function shortBiddersOf(bids: readonly Bid[], limits: BidLimits): readonly string[] {
  const share = limits.leastShareOfAllowance;
  if (share === undefined) return [];
  return [...new Set(bids.map(({ bidder }) => bidder))].filter((bidder) => {
    const own = bids.filter((bid) => bid.bidder === bidder && !bid.institution);
    const allowance = own.find((bid) => bid.allowance)?.allowance;
    return allowance !== undefined && sumOf(own.map(({ quantity }) => quantity)).lt(allowance.times(share));
  });
}

/** Places of the bids that take part, best first: by price from the highest down, then by time. */
function orderOf(bids: readonly Bid[], refusals: readonly (Refusal | undefined)[]): readonly number[] {
  const places = bids.map((_, place) => place).filter((place) => refusals[place] === undefined);
  const price = (place: number): Decimal => bids[place]?.price ?? ZERO;
  return places.sort((a, b) => price(b).comparedTo(price(a)) || a - b);
}

/** Tonnes by place, filled in this order until the offer is used up. */
function fill(bids: readonly Bid[], order: readonly number[], offer: Decimal): ReadonlyMap<number, Decimal> {
  const filled = new Map<number, Decimal>();
  let left = offer;
  for (const place of order) {
    const awarded = Decimal.min(left, bids[place]?.quantity ?? ZERO);
    if (awarded.isZero()) break;
    filled.set(place, awarded);
    left = left.minus(awarded);
  }
  return filled;
}

function wayOf(valid: Decimal, offer: Decimal, rule: ClearingRule): Clearing['way'] {
  if (valid.isZero()) return 'empty';
  const isUnder = rule.equalIsUnder ? valid.lte(offer) : valid.lt(offer);
  return isUnder ? rule.undersubscribed : 'oversubscribed';
}

/** Clears the auction. Quantities and prices are positive; what the offer leaves is not carried anywhere. */
export function clearAuction(bids: readonly Bid[], offer: AuctionOffer, rule: ClearingRule): Clearing {
  const refusals = refusalsOf(bids, offer, rule.limits);
  const order = orderOf(bids, refusals);
  const valid = sumOf(order.map((place) => bids[place]?.quantity ?? ZERO));
  const way = wayOf(valid, offer.quantity, rule);
  const isSold = way !== 'empty' && way !== 'nobody';
  const filled = fill(bids, isSold ? order : [], offer.quantity);
  const sold = sumOf([...filled.values()]);
  // filled in order, so the last place filled is that of the lowest price
  const last = [...filled.keys()].at(-1);
  const lowest = last === undefined ? undefined : bids[last]?.price;
  const price = lowest && way === 'floor' ? offer.reserve : lowest;
  return {
    way,
    price,
    valid,
    sold,
    unsold: offer.quantity.minus(sold),
    revenue: price ? price.times(sold) : ZERO,
    awards: bids.map((bid, place) => ({
      bid,
      refused: refusals[place],
      rank: refusals[place] === undefined ? order.indexOf(place) + 1 : undefined,
      awarded: filled.get(place) ?? ZERO,
    })),
    shortBidders: shortBiddersOf(bids, rule.limits),
  };
}
