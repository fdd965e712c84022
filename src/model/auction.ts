// What an auction of allowances is: its reserve price, how it clears, what limits bids, what came of it. Types only.
import type { Citation, Dated } from './pack';
import type { Status } from './status';
import type { Text } from './text';

/** What happens where less is bid for than offered. */
export type Undersubscribed = 'floor' | 'lowestBid' | 'nobody';

/** Uniform-price clearing: bids by price from the highest down, then by time. Numbers are plain decimal texts. */
export interface ClearingRule extends Dated {
  readonly id: string;
  readonly label: Text;
  readonly undersubscribed: Undersubscribed;
  /** Whether bids that take up exactly the offer already fall under `undersubscribed`. */
  readonly equalIsUnder: boolean;
  readonly limits: BidLimits;
}

/** Limits on bids; absent where none is known. */
export interface BidLimits {
  /** Least tonnes of one bid. */
  readonly leastPerBid?: string;
  /** Least tonnes of one bid of an institution that is no covered enterprise. */
  readonly leastPerInstitutionBid?: string;
  /** Largest share of the offer that one bidder may bid for. */
  readonly largestShare?: string;
  /** Least share of its own allowance that an enterprise bids for. */
  readonly leastShareOfAllowance?: string;
}

/** The reserve price of the auctions of an allowance year, or of some of them. */
export interface ReserveRule extends Dated {
  readonly id: string;
  readonly label: Text;
  /** The clearing rule of the same auctions. */
  readonly clearing: string;
  /** yuan per tonne where the price is set. */
  readonly price?: string;
  /** Share of the mean price of the three months before, where the price follows the market. */
  readonly shareOfMean?: string;
  /** Tonnes planned for the year, where known. */
  readonly planned?: string;
}

/** Something printed otherwise, or worked out, in the record of an auction. */
export interface AuctionMark {
  readonly of: 'offer' | 'price';
  readonly status: Status;
  readonly cite: readonly Citation[];
  readonly note: Text;
}

/** What is published of an auction that was held. Numbers are plain decimal texts; the revenue is computed. */
export interface AuctionRecord {
  readonly id: string;
  /** The allowance year, not the year of the day. */
  readonly year: number;
  /** ISO date. */
  readonly date: string;
  readonly offer: string;
  readonly reserve: string;
  readonly sold: string;
  /** Absent where nothing was sold. */
  readonly price?: string;
  /** The reserve rule that it followed. */
  readonly rule: string;
  readonly status: Status;
  readonly cite: readonly Citation[];
  readonly marks: readonly AuctionMark[];
}
