// The fields that choose two scenarios and a result.
import { For } from 'solid-js';
import { nameLabel } from '../../derive/labels';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { COMPARISON_WORDS } from '../words/comparison';
import type { ScenarioResults } from './comparison-state';
import type { WaterfallChoice } from './waterfall-choice';

function ScenarioField(props: {
  readonly label: string;
  readonly testId: string;
  readonly scenarios: readonly ScenarioResults[];
  readonly index: number;
  readonly onPick: (index: number) => void;
}) {
  return (
    <label>
      <span>{props.label}</span>
      <select data-testid={props.testId} onChange={(event) => props.onPick(event.currentTarget.selectedIndex)}>
        <For each={props.scenarios}>
          {({ name, index }) => <option selected={index === props.index}>{name}</option>}
        </For>
      </select>
    </label>
  );
}

/** From, to, and of what. */
export function WaterfallChooser(props: {
  readonly choice: WaterfallChoice;
  readonly scenarios: readonly ScenarioResults[];
  readonly row: Row;
}) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const name = (id: string): string => nameLabel(props.row, id)[session.preferences.lang()];
  return (
    <div class="pos-tools">
      <ScenarioField
        label={words().from}
        testId="waterfall-from"
        scenarios={props.scenarios}
        index={props.choice.fromIndex()}
        onPick={props.choice.setFrom}
      />
      <ScenarioField
        label={words().to}
        testId="waterfall-to"
        scenarios={props.scenarios}
        index={props.choice.toIndex()}
        onPick={props.choice.setTo}
      />
      <label>
        <span>{words().figure}</span>
        <select
          data-testid="waterfall-figure"
          onChange={(event) => props.choice.setFigure(props.choice.figures()[event.currentTarget.selectedIndex])}
        >
          <For each={props.choice.figures()}>
            {(id) => <option selected={id === props.choice.id()}>{name(id)}</option>}
          </For>
        </select>
      </label>
    </div>
  );
}
