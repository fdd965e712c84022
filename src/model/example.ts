// What a worked example is: what is given, what a document says comes out, and how the rules are asked for it. Types only.
import type { Citation } from './pack';
import type { Status } from './status';
import type { Text } from './text';

/**
 * `official`: worked in a document of the authority; `published`: numbers of a named publication; `derived`: computed
 * from the rules themselves, good for noticing a change and no independent proof.
 */
export const EXAMPLE_KINDS = ['official', 'published', 'derived'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** Cells of a row by column, or inputs of a question by id; texts as in a file. */
export type Fields = Readonly<Record<string, string>>;

/** The rows of a small book. */
export interface ExampleBook {
  readonly settings?: Fields;
  readonly enterprises?: readonly Fields[];
  readonly facilities: readonly Fields[];
  readonly streams?: readonly Fields[];
}

export interface ExampleBid {
  readonly bidder: string;
  readonly price: string;
  readonly quantity: string;
}

/** A result of the example's book. Names may be left out where the book has only one row of the sheet and year. */
export interface BookReading {
  readonly from: 'book';
  readonly sheet: 'enterprises' | 'facilities' | 'streams';
  readonly quantity: string;
  readonly name?: string;
  readonly year?: string;
}

/** An answer of a pack of single questions. */
export interface QuestionReading {
  readonly from: 'question';
  readonly pack: string;
  readonly year: number;
  readonly given: Fields;
  readonly quantity: string;
}

/** A value of the rules; `key` is the line of a table. */
export interface ParameterReading {
  readonly from: 'parameter';
  readonly pack: string;
  readonly parameter: string;
  readonly year: number;
  readonly key?: string;
}

/** A figure of one auction on record; `shareOfMean` is that of its reserve rule. */
export interface AuctionReading {
  readonly from: 'auction';
  readonly auction: string;
  readonly of: 'offer' | 'reserve' | 'sold' | 'price' | 'shareOfMean';
}

/** A sum over all auctions on record. */
export interface AuctionsReading {
  readonly from: 'auctions';
  readonly of: 'sold' | 'revenue';
}

/** What an auction on record clears at with these bids. */
export interface ClearingReading {
  readonly from: 'clearing';
  readonly auction: string;
  readonly bids: readonly ExampleBid[];
  readonly of: 'valid' | 'sold' | 'unsold' | 'price' | 'revenue';
}

/** The balance value at which the allowances of lines (emissions, intensity) add up to their emissions. */
export interface BalanceReading {
  readonly from: 'balance';
  readonly lines: readonly (readonly [emissions: string, intensity: string])[];
  readonly slope: Reading;
  readonly edge: Reading;
  readonly cap: Reading;
}

/** A formula of the product's language. Without `names` it is the arithmetic of the text and nothing of the rules. */
export interface FormulaReading {
  readonly from: 'formula';
  readonly formula: string;
  readonly names?: Readonly<Record<string, Reading>>;
}

export type Reading =
  | BookReading
  | QuestionReading
  | ParameterReading
  | AuctionReading
  | AuctionsReading
  | ClearingReading
  | BalanceReading
  | FormulaReading;

/** One figure to be compared. */
export interface ExampleLine {
  readonly what: Text;
  readonly unit: string;
  /** As it is printed. */
  readonly expected: string;
  /** The computed figure is rounded half up to so many decimals before it is compared; without it all digits count. */
  readonly places?: number;
  /** The computed figure may differ by this much. */
  readonly within?: string;
  readonly read: Reading;
}

export interface Example {
  /** For example NP-E1; never given to another case. */
  readonly id: string;
  readonly kind: ExampleKind;
  /** How well the printed figures are founded. */
  readonly status: Status;
  readonly cite: readonly Citation[];
  readonly title: Text;
  readonly given: Text;
  readonly note?: Text;
  readonly book?: ExampleBook;
  readonly lines: readonly ExampleLine[];
}
