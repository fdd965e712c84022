// Between which scenarios the difference is split, and of which result; what was chosen stays as long as it is there.
import { createMemo, createSignal } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { figureOf } from '../../derive/position-coverage';
import { positionOf } from '../../derive/scenario-waterfall';
import type { Row } from '../../engine/row';
import { isNumber, type Value } from '../../formula/value';
import type { Session } from '../../store/session';
import type { ScenarioResults } from './comparison-state';

/** Results that can be followed, the most telling first. */
const FOLLOWED: readonly string[] = [
  'complianceCost',
  'purchaseNeed',
  'shortfall',
  'surplus',
  'emissions',
  'calculatedAllowance',
  'allowance',
  'obligation',
  'offsetUsed',
  'purchaseCost',
  'offsetCost',
  'paidAllowanceCost',
  'surplusValue',
  'fineLow',
  'fineHigh',
];

const differ = (a: Value | undefined, b: Value | undefined): boolean => isNumber(a) && isNumber(b) && !a.equals(b);

/** The choice: at first from the base to the scenario in view, and the first result that differs. */
export function createWaterfallChoice(session: Session, scenarios: () => readonly ScenarioResults[], row: () => Row) {
  const [from, setFrom] = createSignal(0);
  const [to, setTo] = createSignal<number>();
  const [figure, setFigure] = createSignal<string>();
  const last = () => scenarios().length - 1;
  const fromIndex = () => Math.min(from(), last());
  const toIndex = () => Math.min(to() ?? (session.scenario() > 0 ? session.scenario() : last()), last());
  const valueIn = (index: number, id: string): Value | undefined => {
    const scenario = scenarios()[index];
    const own = scenario && positionOf(scenario.computation, refIn(row()));
    return own && figureOf(own, id).value;
  };
  const figures = createMemo(() => {
    session.version();
    return FOLLOWED.filter((id) => isNumber(valueIn(fromIndex(), id)) || isNumber(valueIn(toIndex(), id)));
  });
  const id = (): string => {
    const wanted = figure();
    if (wanted !== undefined && figures().includes(wanted)) return wanted;
    const first = figures().find((one) => differ(valueIn(fromIndex(), one), valueIn(toIndex(), one)));
    return first ?? figures()[0] ?? 'emissions';
  };
  return { fromIndex, toIndex, figures, id, setFrom, setTo, setFigure };
}

export type WaterfallChoice = ReturnType<typeof createWaterfallChoice>;
