// What is typed into the auction calculator, and what it comes to.
import { createMemo } from 'solid-js';
import { readNumber } from '../../book/clean-number';
import { clearingRuleOf, type Reserve, reserveOf, reserveRule } from '../../derive/auctions';
import {
  type BidColumn,
  type BidLine,
  BLANK_LINE,
  linesOf,
  type ReadBids,
  readBids,
  rowsOf,
  shownLines,
} from '../../derive/auctions-bids';
import { type Award, type Clearing, clearAuction } from '../../engine/clearing';
import type { Decimal } from '../../formula/decimal';
import type { ClearingRule, ReserveRule } from '../../model/auction';
import { createToolState, type ToolState, type ToolValues } from '../../store/tool-state';
import { parseTsv, writeTsv } from '../grid/tsv';

const kept = (lines: readonly BidLine[]): string => writeTsv(rowsOf(lines));

const BLANK: ToolValues = {
  rule: '2024',
  offer: '',
  reserve: '',
  mean: '',
  bids: kept([BLANK_LINE, BLANK_LINE, BLANK_LINE]),
};

const line = (bidder: string, price: string, quantity: string): BidLine => ({ ...BLANK_LINE, bidder, price, quantity });

/** Made up: two bids at the margin, one below the reserve, one too small, one bidder above half of the offer. */
const EXAMPLE: ToolValues = {
  rule: '2015',
  offer: '500000',
  reserve: '',
  mean: '16',
  bids: kept([
    line('A', '15.20', '180000'),
    line('B', '14.00', '150000'),
    line('C', '16.50', '120000'),
    line('D', '12.50', '60000'),
    line('E', '14.00', '90000'),
    line('F', '13.00', '800'),
    line('A', '13.10', '100000'),
    line('G', '13.00', '70000'),
  ]),
};

/** A clearing with the award of each line that took part. */
export interface Outcome {
  readonly clearing: Clearing;
  readonly offer: Decimal;
  readonly reserve: Reserve;
  readonly awards: ReadonlyMap<number, Award>;
}

export interface AuctionTool {
  readonly state: ToolState;
  readonly rule: () => ReserveRule;
  readonly clearing: () => ClearingRule;
  readonly columns: () => readonly BidColumn[];
  readonly lines: () => readonly BidLine[];
  readonly setLines: (lines: readonly BidLine[]) => void;
  readonly read: () => ReadBids;
  readonly reserve: () => Reserve | undefined;
  /** Undefined while offer, reserve or all bids are missing. */
  readonly outcome: () => Outcome | undefined;
  readonly loadExample: () => void;
}

const positive = (text: string | undefined): Decimal | undefined => {
  const value = readNumber(text ?? '');
  return value?.gt(0) ? value : undefined;
};

/** Columns that the limits of the period ask for. */
function columnsOf({ limits }: ClearingRule): readonly BidColumn[] {
  const columns: BidColumn[] = ['bidder', 'price', 'quantity'];
  if (limits.leastPerInstitutionBid !== undefined) columns.push('institution');
  if (limits.leastShareOfAllowance !== undefined) columns.push('allowance');
  return columns;
}

function outcomeOf(
  read: ReadBids,
  offer: Decimal | undefined,
  reserve: Reserve | undefined,
  rule: ClearingRule,
): Outcome | undefined {
  if (!offer || !reserve || read.bids.length === 0) return undefined;
  const bids = read.bids.map(({ bid }) => bid);
  const clearing = clearAuction(bids, { quantity: offer, reserve: reserve.price }, rule);
  const awards = read.bids.flatMap(({ line: at }, place) => {
    const award = clearing.awards[place];
    return award ? [[at, award] as const] : [];
  });
  return { clearing, offer, reserve, awards: new Map(awards) };
}

/** The calculator; what is typed is kept on the device. */
export function createAuctionTool(): AuctionTool {
  const state = createToolState('auctions', BLANK);
  const rule = createMemo(() => reserveRule(state.values().rule ?? ''));
  const clearing = () => clearingRuleOf(rule());
  const columns = () => columnsOf(clearing());
  const lines = createMemo(() => linesOf(parseTsv(state.values().bids ?? '')));
  const read = createMemo(() => readBids(shownLines(lines(), columns())));
  const reserve = () => reserveOf(rule(), positive(state.values().reserve), positive(state.values().mean));
  return {
    state,
    rule,
    clearing,
    columns,
    lines,
    setLines: (next) => state.set('bids', kept(next.length > 0 ? next : [BLANK_LINE])),
    read,
    reserve,
    outcome: createMemo(() => outcomeOf(read(), positive(state.values().offer), reserve(), clearing())),
    loadExample: () => state.setAll(EXAMPLE),
  };
}
