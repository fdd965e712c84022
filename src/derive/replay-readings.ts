// Values that a worked example reads from the rules: parameters, questions, auctions, balance values, formulas.
import { balanceOf } from '../engine/balance';
import { clearAuction } from '../engine/clearing';
import { resultOf } from '../engine/evaluate';
import { parameterIn } from '../engine/parameters';
import type { Registry } from '../engine/registry';
import { compile, type Linker } from '../formula/compile';
import { Decimal, sumOf } from '../formula/decimal';
import { blankAt, Fault, isNumber, type Value } from '../formula/value';
import type { AuctionRecord } from '../model/auction';
import type {
  AuctionReading,
  BalanceReading,
  ClearingReading,
  FormulaReading,
  ParameterReading,
  QuestionReading,
  Reading,
} from '../model/example';
import { AUCTIONS } from '../rules/guangdong/auction-results';
import { CLEARING_RULES, RESERVE_RULES } from '../rules/guangdong/auctions';
import { ask } from './ask';
import type { ReplayedBook } from './replay-book';

/** What readings are read from. */
export interface Replaying {
  readonly registry: Registry;
  /** Undefined where the example has no book. */
  readonly book: ReplayedBook | undefined;
}

const missing = (id: string): Fault => blankAt({ row: null, id });
const numberOf = (text: string | undefined, id: string): Value =>
  text === undefined ? missing(id) : new Decimal(text);

function parameterValue(reading: ParameterReading, { registry }: Replaying): Value {
  const pack = registry.packs.find((one) => one.id === reading.pack);
  const parameter = pack?.parameters.find((one) => one.id === reading.parameter);
  const line = parameter && parameterIn(parameter, reading.year, [])?.lines.get(reading.key ?? '');
  return line?.value ?? missing(`${reading.pack} ${reading.parameter} ${reading.year} ${reading.key ?? ''}`);
}

function questionValue(reading: QuestionReading, { registry }: Replaying): Value {
  if (!registry.packs.some((one) => one.id === reading.pack)) return missing(reading.pack);
  const row = ask(registry, reading.pack, reading.year, reading.given);
  return resultOf(row, reading.quantity)?.value ?? missing(`${reading.pack} ${reading.quantity}`);
}

const auctionOf = (id: string): AuctionRecord | undefined => AUCTIONS.find((one) => one.id === id);
const reserveRuleOf = (auction: AuctionRecord) => RESERVE_RULES.find((one) => one.id === auction.rule);

function auctionValue({ auction, of }: AuctionReading): Value {
  const found = auctionOf(auction);
  if (!found) return missing(auction);
  return numberOf(of === 'shareOfMean' ? reserveRuleOf(found)?.shareOfMean : found[of], `${auction} ${of}`);
}

const auctionsValue = (of: 'sold' | 'revenue'): Value =>
  sumOf(AUCTIONS.map(({ sold, price }) => new Decimal(sold).times(of === 'sold' ? 1 : (price ?? 0))));

function clearingValue({ auction, bids, of }: ClearingReading): Value {
  const found = auctionOf(auction);
  const rule = found && CLEARING_RULES.find((one) => one.id === reserveRuleOf(found)?.clearing);
  if (!found || !rule) return missing(auction);
  const read = bids.map(({ bidder, price, quantity }) => ({
    bidder,
    price: new Decimal(price),
    quantity: new Decimal(quantity),
  }));
  const offer = { quantity: new Decimal(found.offer), reserve: new Decimal(found.reserve) };
  return clearAuction(read, offer, rule)[of] ?? missing(`${auction} ${of}`);
}

function balanceValue(reading: BalanceReading, replaying: Replaying): Value {
  const [slope, edge, cap] = [reading.slope, reading.edge, reading.cap].map((one) => readingValue(one, replaying));
  if (!isNumber(slope) || !isNumber(edge) || !isNumber(cap)) return missing('balance rule');
  const lines = reading.lines.map(([emissions, intensity]) => ({
    emissions: new Decimal(emissions),
    intensity: new Decimal(intensity),
  }));
  const found = balanceOf(lines, { slope, edge, cap });
  return found.kind === 'value' ? found.value : new Fault('error', [{ code: 'noValue', at: { row: null, id: '' } }]);
}

function linkerOf(reading: FormulaReading, replaying: Replaying): Linker<null> {
  const origin = (id: string) => () => ({ row: null, id });
  return {
    name: ({ id }) => {
      const named = reading.names?.[id];
      return () => (named ? readingValue(named, replaying) : undefined);
    },
    origin: ({ id }) => origin(id),
    self: origin(''),
    rows: (scope) => {
      throw new RangeError(`a worked example has no ${scope}`);
    },
  };
}

/** The value that a reading comes to. Rules that are not there give an incomplete value, never an exception. */
export function readingValue(reading: Reading, replaying: Replaying): Value {
  switch (reading.from) {
    case 'book':
      return replaying.book?.value(reading) ?? missing(reading.quantity);
    case 'question':
      return questionValue(reading, replaying);
    case 'parameter':
      return parameterValue(reading, replaying);
    case 'auction':
      return auctionValue(reading);
    case 'auctions':
      return auctionsValue(reading.of);
    case 'clearing':
      return clearingValue(reading);
    case 'balance':
      return balanceValue(reading, replaying);
    case 'formula':
      return compile(replaying.registry.tree(reading.formula), linkerOf(reading, replaying))(null);
  }
}
