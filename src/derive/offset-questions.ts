// Which questions an offset lot raises in a market and year: the inputs its rules read, and the answers they give.
import { makePlan, type Plan } from '../engine/plan';
import type { Registry } from '../engine/registry';
import { namesIn } from '../formula/tree';
import type { InputRule } from '../model/pack';
import { packOf } from './ask';

export type OffsetScheme = 'national' | 'guangdong';

/** Pack that answers for a market. */
export const OFFSET_PACKS: Readonly<Record<OffsetScheme, string>> = {
  national: 'cases.offsetLots.national',
  guangdong: 'cases.offsetLots.guangdong',
};

/** Answers by section of the page, in the order of the rules. */
export const OFFSET_ANSWERS = {
  tests: [
    'lotEligible',
    'kindCheck',
    'registrationCheck',
    'startCheck',
    'reductionCheck',
    'allocationCheck',
    'placeCheck',
    'typeCheck',
    'gasCheck',
    'boundaryCheck',
    'lotLocal',
  ],
  amounts: ['lotUsable', 'lotLimit', 'localAtLimit', 'otherAtLimit'],
  account: ['accountLimitCheck', 'accountLocalCheck', 'accountPhcerCheck', 'marketTotal'],
} as const;

/** Inputs of the whole account; they make a section of their own. */
const OF_ACCOUNT = new Set(['accountUsed', 'accountLocal', 'accountPhcer', 'accountSpecial', 'povertyPhcer']);

export interface OffsetQuestions {
  readonly lot: readonly InputRule[];
  readonly account: readonly InputRule[];
}

function readIn(plan: Plan): ReadonlySet<string> {
  return new Set(plan.slots.flatMap((slot) => namesIn(slot.node).map((name) => name.id)));
}

/** First and last year of the rules of a market. */
export function offsetYears(registry: Registry, scheme: OffsetScheme): readonly [number, number] {
  const { from, to } = packOf(registry, OFFSET_PACKS[scheme]);
  return [from, to];
}

/** The inputs that the rules of this year read, in the order of the pack. */
export function offsetQuestions(registry: Registry, scheme: OffsetScheme, year: number): OffsetQuestions {
  const pack = packOf(registry, OFFSET_PACKS[scheme]);
  const read = readIn(makePlan(registry, pack, 'cases', year, []));
  const asked = pack.inputs.filter((rule) => read.has(rule.id));
  return {
    lot: asked.filter((rule) => !OF_ACCOUNT.has(rule.id)),
    account: asked.filter((rule) => OF_ACCOUNT.has(rule.id)),
  };
}
