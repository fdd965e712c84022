// What follows from the published auctions and the reserve rules: revenue, premium, totals, reserve prices.
import { Decimal, sumOf, ZERO } from '../formula/decimal';
import type { AuctionRecord, ClearingRule, ReserveRule } from '../model/auction';
import { CLEARING_RULES, RESERVE_RULES } from '../rules/guangdong/auctions';

/** Yuan paid in an auction. */
export const revenueOf = ({ sold, price }: Pick<AuctionRecord, 'sold' | 'price'>): Decimal =>
  price === undefined ? ZERO : new Decimal(sold).times(price);

/** Price over reserve, as a fraction of the reserve; undefined where nothing was sold. */
export const premiumOf = ({ reserve, price }: Pick<AuctionRecord, 'reserve' | 'price'>): Decimal | undefined =>
  price === undefined ? undefined : new Decimal(price).div(reserve).minus(1);

/** Tonnes sold and yuan paid in several auctions. */
export const totalsOf = (
  auctions: readonly AuctionRecord[],
): { readonly sold: Decimal; readonly revenue: Decimal } => ({
  sold: sumOf(auctions.map(({ sold }) => new Decimal(sold))),
  revenue: sumOf(auctions.map(revenueOf)),
});

/** The reserve rule of an id, or the newest where there is none such. */
export function reserveRule(id: string): ReserveRule {
  const found = RESERVE_RULES.find((rule) => rule.id === id) ?? RESERVE_RULES.at(-1);
  if (!found) throw new RangeError('no reserve rule');
  return found;
}

/** How the auctions of a reserve rule clear. */
export function clearingRuleOf(rule: ReserveRule): ClearingRule {
  const found = CLEARING_RULES.find(({ id }) => id === rule.clearing);
  if (!found) throw new RangeError(`no clearing rule ${rule.clearing}`);
  return found;
}

/** A reserve price and where it comes from. */
export interface Reserve {
  readonly price: Decimal;
  readonly from: 'own' | 'set' | 'mean';
}

/** The reserve: what the user states, else the price that is set, else the share of the mean, which is not rounded. */
export function reserveOf(rule: ReserveRule, own: Decimal | undefined, mean: Decimal | undefined): Reserve | undefined {
  if (own) return { price: own, from: 'own' };
  if (rule.price !== undefined) return { price: new Decimal(rule.price), from: 'set' };
  if (rule.shareOfMean === undefined || !mean) return undefined;
  return { price: mean.times(rule.shareOfMean), from: 'mean' };
}

/** The mean price of the three months that a reserve goes back to. */
export const meanOf = (rule: ReserveRule, reserve: Decimal): Decimal | undefined =>
  rule.shareOfMean === undefined ? undefined : reserve.div(rule.shareOfMean);
