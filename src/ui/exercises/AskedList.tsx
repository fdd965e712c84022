// The results an exercise asks for, each with what checking said and the way to its explanation.
import { For, Show } from 'solid-js';
import { valueText } from '../../derive/cells';
import { type Asked, type CheckedResult, rowAsked } from '../../derive/exercise-check';
import { nameLabel, unitText, vocabularyLabel } from '../../derive/labels';
import type { Row } from '../../engine/row';
import type { Lang } from '../../model/text';
import { useSession, useWords } from '../context';
import { EXERCISE_WORDS } from '../words/exercises';

const SIGNS: Readonly<Record<CheckedResult['state'], string>> = {
  right: '✓',
  notYet: '✗',
  incomplete: '…',
  missing: '?',
  noScenario: '?',
};

function unitOf(row: Row | undefined, id: string): string {
  return row?.plan?.slots[row.plan.indexOf.get(id) ?? -1]?.quantity.unit ?? '';
}

function Said(props: { readonly result: CheckedResult; readonly row: Row | undefined }) {
  const session = useSession();
  const words = useWords(EXERCISE_WORDS);
  const lang = () => session.preferences.lang();
  const own = (): string | undefined => {
    const { own: value, asked, state } = props.result;
    if (value === undefined || state === 'incomplete') return undefined;
    const unit = unitOf(props.row, asked.quantity);
    return `${valueText(asked.quantity, value, unit, lang())} ${unitText(unit, lang())}`.trim();
  };
  return (
    <span class={`exercise-said is-${props.result.state}`} data-testid="exercise-said" data-state={props.result.state}>
      {SIGNS[props.result.state]} {words().states[props.result.state]}
      <Show when={own()}>{(text) => <small> {words().yours(text())}</small>}</Show>
    </span>
  );
}

/** "Coal 2: Emissions". */
function nameOf({ sheet, quantity, facility, stream, enterprise }: Asked, row: Row | undefined, lang: Lang): string {
  const label = row ? nameLabel(row, quantity) : vocabularyLabel(sheet, quantity);
  const place = [facility ?? enterprise, stream].filter((part) => part !== undefined).join(' · ');
  return `${place}${lang === 'zh' ? '：' : ': '}${label?.[lang] ?? quantity}`;
}

function Line(props: { readonly asked: Asked; readonly result: CheckedResult | undefined }) {
  const session = useSession();
  const words = useWords(EXERCISE_WORDS);
  const lang = () => session.preferences.lang();
  const row = (): Row | undefined => {
    session.version();
    return rowAsked(session.computation(), props.asked);
  };
  const explain = (): void => {
    session.showScenario(props.asked.scenario ?? 0);
    const found = row();
    if (!found) return;
    session.explaining.start({ row: found, id: props.asked.quantity });
    session.setPanel(true);
  };
  return (
    <li data-testid="exercise-asked">
      <span>
        {nameOf(props.asked, row(), lang())}
        <Show when={props.asked.scenario}>{(at) => <small> · {words().inScenario(at())}</small>}</Show>
      </span>
      <Show when={props.result}>
        {(result) => (
          <>
            <Said result={result()} row={row()} />
            <Show when={row() && result().state !== 'noScenario'}>
              <button type="button" class="exercise-way" onClick={explain}>
                {words().explain}
              </button>
            </Show>
          </>
        )}
      </Show>
    </li>
  );
}

/** All that is asked. */
export function AskedList(props: {
  readonly asks: readonly Asked[];
  readonly results: readonly CheckedResult[] | undefined;
}) {
  return (
    <ol class="exercise-asked">
      <For each={props.asks}>{(asked, at) => <Line asked={asked} result={props.results?.[at()]} />}</For>
    </ol>
  );
}
