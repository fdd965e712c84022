// The explanation panel: where a number comes from, step by step, with a way back.
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { vocabularyLabel } from '../../derive/labels';
import { yearsWith } from '../../derive/not-applying';
import { planLabel } from '../../derive/readings';
import type { Row } from '../../engine/row';
import { VOCABULARY } from '../../rules/vocabulary';
import type { Target } from '../../store/explaining';
import type { Session } from '../../store/session';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { Causes } from './Causes';
import { Heading } from './Heading';
import { InputCard } from './InputCard';
import { PanelFoot } from './PanelFoot';
import { ParameterCard } from './ParameterCard';
import { createPanelMoves } from './panel-moves';
import { ResultCard } from './ResultCard';
import { Trail, titleOf } from './Trail';
import './explain.css';
import './explain-parts.css';

/** Whether a row still stands in the book. */
function isThere(session: Session, row: Row): boolean {
  const computation = session.computation();
  const { id } = refIn(row);
  if (row.level === 'facilities' || row.level === 'streams')
    return id !== undefined && computation.rowOf(row.level, id) === row;
  return (row.level === 'cycles' ? computation.cycles : computation.positions).includes(row);
}

/** Whether the vocabulary knows the name as something computed. */
const isResultName = (row: Row, id: string): boolean =>
  VOCABULARY.some((entry) => entry.id === id && entry.kind === 'result' && entry.sheet === sheetOf(row));

const sheetOf = (row: Row): string => (row.level === 'cycles' ? 'enterprises' : row.level);

/** A row without rules, or a figure that the rules of its year do not have. */
function NoRules(props: { readonly target: Target }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const refusal = () => {
    session.version();
    return props.target.row.plan ? undefined : (props.target.row.refusal ?? undefined);
  };
  const label = () => {
    const { row, id } = props.target;
    return (row.plan ? planLabel(row.plan, id) : vocabularyLabel(row.level, id)) ?? { zh: id, en: id };
  };
  const years = () => yearsWith(props.target.row, props.target.id);
  return (
    <>
      <Heading label={label()} />
      <Show
        when={refusal()}
        fallback={
          <>
            <p class="xp-empty">{words().unread}</p>
            <Show when={years()}>{(of) => <p class="xp-small">{words().onlyIn(of())}</p>}</Show>
          </>
        }
      >
        {(fault) => <Causes fault={fault()} />}
      </Show>
    </>
  );
}

function Card(props: { readonly target: Target }) {
  const session = useSession();
  const inYear = () => {
    session.version();
    return props.target.row.plan?.parameters.get(props.target.id);
  };
  const isResult = () => {
    session.version();
    const { row, id } = props.target;
    return !row.plan?.inputs.has(id) && !row.inputs[id] && isResultName(row, id);
  };
  return (
    <Switch fallback={<InputCard row={props.target.row} id={props.target.id} />}>
      <Match when={session.explaining.explanation()}>{(of) => <ResultCard explanation={of()} />}</Match>
      <Match when={inYear()}>{(of) => <ParameterCard row={props.target.row} inYear={of()} />}</Match>
      <Match when={isResult()}>
        <NoRules target={props.target} />
      </Match>
    </Switch>
  );
}

/** The panel. `onClose` adds a button that closes it. */
export function ExplainPanel(props: { readonly onClose?: () => void }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const target = () => session.explaining.target();
  const there = createMemo(() => {
    session.version();
    const now = target();
    return now !== undefined && isThere(session, now.row);
  });
  const [panel, setPanel] = createSignal<HTMLElement>();
  const said = createPanelMoves(session, panel, (of) => titleOf(of, session.preferences.lang()));
  return (
    <aside ref={setPanel} class="explain" data-testid="explain" aria-label={words().panel}>
      <p class="visually-hidden" role="status">
        {said() && words().announced(said())}
      </p>
      <Show when={props.onClose}>
        {(close) => (
          <button type="button" class="xp-close" aria-label={words().close} title={words().close} onClick={close()}>
            ×
          </button>
        )}
      </Show>
      <Show when={target()} fallback={<p class="xp-empty">{words().empty}</p>}>
        {(of) => (
          <Show when={there()} fallback={<p class="xp-empty">{words().gone}</p>}>
            <Trail target={of()} />
            <Card target={of()} />
            <PanelFoot target={of()} />
          </Show>
        )}
      </Show>
    </aside>
  );
}
