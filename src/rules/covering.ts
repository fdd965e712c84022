// What every market computes alike once allowance and obligation are known: offsets bought, purchase, costs, what is left.
import type { Citation, Quantity } from '../model/pack';
import { type Text, text } from '../model/text';
import { at, result, rule, step } from './named';

const MONEY = at('TANBIAO', '金额四舍五入至 0.01 元（推定）', 'money half up to 0.01 (assumed)');

/** An amount in yuan, rounded once to 0.01; nothing to pay for means no price is needed. */
export const money = (formula: string, quantity: string): string => `if(${quantity} = 0, 0, round(${formula}, 2))`;

type Years = readonly [number, number];

/** A result in yuan. Its rounding is assumed in every market. */
export const cost = (years: Years, id: string, formula: string, quantity: string): Quantity =>
  result('enterprises', id, [rule(years, 'assumed', MONEY, money(formula, quantity))]);

export interface Covering {
  readonly offsetUseCounted: Quantity;
  readonly offsetsBought: Quantity;
  readonly purchaseNeed: Quantity;
  readonly unsurrendered: Quantity;
  readonly leftOver: Quantity;
  readonly purchaseCost: Quantity;
  readonly offsetCost: Quantity;
  readonly complianceCost: Quantity;
  readonly surplusValue: Quantity;
}

const USE = text('适用的抵销使用方式', 'Offset use applied');
const AS_HELD = text('留空时：填有持有量即按持有量使用', 'blank: what is held is used where it is given');
const BOUGHT = text('需购买的抵销量', 'Offsets to be bought');
const OPEN = text('不再购买时的未清缴量', 'what stays open if nothing more is bought');
const LEFT = text('清缴后剩余', 'Left after surrender');

/** These quantities for the years of a market; `decided` is the place of its order of calculation. */
export function coveringOf(years: Years, decided: Citation): Covering {
  const by = (formula: string, note?: Text) => [rule(years, 'derived', decided, formula, note)];
  const derived = (id: string, formula: string, note?: Text) => result('enterprises', id, by(formula, note));
  const use = 'ifBlank(offsetUse, if(isBlank(offsetsHeld), "none", "held"))';
  const bought = 'if(offsetUseCounted = "limit", max(0, offsetUsed - ifBlank(offsetsHeld, 0)), 0)';
  return {
    offsetUseCounted: step('enterprises', 'offsetUseCounted', '', USE, by(use, AS_HELD), { kind: 'choice' }),
    offsetsBought: step('enterprises', 'offsetsBought', 'tCO2', BOUGHT, by(bought)),
    purchaseNeed: derived('purchaseNeed', 'max(0, obligation - available)'),
    unsurrendered: derived('unsurrendered', 'obligation - min(obligation, ifBlank(plannedSurrender, available))', OPEN),
    leftOver: step('enterprises', 'leftOver', 'tCO2', LEFT, by('max(0, available - obligation)')),
    purchaseCost: cost(years, 'purchaseCost', 'purchaseNeed * allowancePrice', 'purchaseNeed'),
    offsetCost: cost(years, 'offsetCost', 'offsetsBought * offsetPrice', 'offsetsBought'),
    complianceCost: derived('complianceCost', 'purchaseCost + offsetCost + paidAllowanceCost'),
    surplusValue: cost(years, 'surplusValue', 'leftOver * allowancePrice', 'leftOver'),
  };
}
