// Which input moves a result from one scenario to another: the bars, the note on their order, or why there are none.
import { createMemo, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { differenceName } from '../../derive/difference-text';
import { faultWord } from '../../derive/fault-text';
import { nameLabel } from '../../derive/labels';
import { figureOf } from '../../derive/position-coverage';
import { moving, type Switched, scenarioWaterfall, type Waterfall } from '../../derive/scenario-waterfall';
import type { Row } from '../../engine/row';
import { Fault } from '../../formula/value';
import { ChartFigure } from '../charts/ChartFigure';
import { readingOf } from '../charts/reading';
import { scenarioChart, type Told } from '../charts/scenario-chart';
import { useSession, useWords } from '../context';
import { COMPARISON_WORDS } from '../words/comparison';
import type { ScenarioResults } from './comparison-state';
import { WaterfallChooser } from './WaterfallChooser';
import { createWaterfallChoice } from './waterfall-choice';

interface Props {
  readonly scenarios: readonly ScenarioResults[];
  /** The position in the scenario in view. */
  readonly row: Row;
}

/** What the inputs of a bar are called. */
function useStepName(from: () => ScenarioResults | undefined) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  return ({ differences, elsewhere }: Switched): string => {
    const [first] = differences;
    const scenario = from();
    if (!first || !scenario) return '';
    const named = differenceName(scenario.book, session.registry, first, session.preferences.lang());
    const count = differences.length;
    if (elsewhere) return words().elsewhere(count);
    if (count === 1) return [named.where, named.label].filter((part) => part !== '').join(' · ');
    const isColumn = differences.every(
      (one) => one.kind === 'cell' && first.kind === 'cell' && one.column === first.column && one.sheet === first.sheet,
    );
    return isColumn ? words().column(named.label, count) : words().together(named.label, count);
  };
}

/** Why there is no chart, in words. */
function useReason(names: () => readonly [string, string]) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  return (waterfall: Waterfall): string => {
    if (!('lacking' in waterfall)) return words().noChange;
    const name = names()[waterfall.lacking === 'from' ? 0 : 1];
    const { value } = waterfall;
    const why = value instanceof Fault ? faultWord(value, session.preferences.lang()) : words().noValue;
    return words().lackingSide(name, why);
  };
}

/** Inputs that were switched without moving the result. */
function countStill(waterfall: Waterfall | undefined): number {
  if (!waterfall || 'lacking' in waterfall) return 0;
  const count = (steps: readonly Switched[]) => steps.reduce((sum, { differences }) => sum + differences.length, 0);
  return count(waterfall.steps) - count(moving(waterfall.steps));
}

/** The waterfall of what is chosen, computed anew with every change of the book. */
function createWaterfall(props: Props) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const choice = createWaterfallChoice(
    session,
    () => props.scenarios,
    () => props.row,
  );
  const from = () => props.scenarios[choice.fromIndex()];
  const to = () => props.scenarios[choice.toIndex()];
  const names = () => [from()?.name ?? '', to()?.name ?? ''] as const;
  const step = useStepName(from);
  const waterfall = createMemo((): Waterfall | undefined => {
    session.version();
    const [a, b] = [from(), to()];
    if (!a || !b || a === b) return undefined;
    return scenarioWaterfall(session.registry, a.book, b.book, { ...refIn(props.row), id: choice.id() });
  });
  const told = (): Told => ({
    title: words().waterfallOf(nameLabel(props.row, choice.id())[session.preferences.lang()], ...names()),
    from: words().start(names()[0]),
    whole: words().whole(names()[1]),
    heads: { input: words().input, amount: words().amount, running: words().running },
    step,
    summary: words().summary,
    and: words().and,
    isMoney: figureOf(props.row, choice.id()).unit === 'CNY',
  });
  const model = createMemo(() => {
    const found = waterfall();
    return found && 'start' in found ? scenarioChart(found, props.row, readingOf(session), told()) : undefined;
  });
  return { choice, names, waterfall, model };
}

/** The section. */
export function DifferenceWaterfall(props: Props) {
  const words = useWords(COMPARISON_WORDS);
  const { choice, names, waterfall, model } = createWaterfall(props);
  const reason = useReason(names);
  return (
    <section class="cmp-part" aria-labelledby="cmp-waterfall">
      <h2 id="cmp-waterfall">{words().waterfall}</h2>
      <WaterfallChooser choice={choice} scenarios={props.scenarios} row={props.row} />
      <Show when={waterfall()} fallback={<p class="muted">{words().sameScenario}</p>}>
        {(found) => (
          <Show when={model()} fallback={<p class="muted">{reason(found())}</p>}>
            {(of) => (
              <ChartFigure model={of()} table="below">
                <p class="pos-why">{words().order}</p>
              </ChartFigure>
            )}
          </Show>
        )}
      </Show>
      <Show when={countStill(waterfall()) > 0}>
        <p class="muted">{words().unchanged(countStill(waterfall()))}</p>
      </Show>
    </section>
  );
}
