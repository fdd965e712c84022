// The explanation panel: where a number comes from, step by step, with a way back.
import { batch, createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { explanationText, placeText } from '../../derive/explanation-text';
import { vocabularyLabel } from '../../derive/labels';
import { planLabel } from '../../derive/readings';
import type { Row } from '../../engine/row';
import { VOCABULARY } from '../../rules/vocabulary';
import type { Target } from '../../store/explaining';
import type { Session } from '../../store/session';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { Causes } from './Causes';
import { InputCard } from './InputCard';
import { ParameterCard } from './ParameterCard';
import { ResultCard } from './ResultCard';
import './explain.css';

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

const titleOf = ({ row, id }: Target, lang: 'zh' | 'en'): string =>
  (row.plan ? planLabel(row.plan, id)[lang] : vocabularyLabel(row.level, id)?.[lang]) ?? id;

function Trail(props: { readonly target: Target }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lang = () => session.preferences.lang();
  const before = () => session.explaining.path().slice(0, -1);
  const backTo = (index: number): void =>
    batch(() => {
      for (let steps = session.explaining.path().length - 1 - index; steps > 0; steps -= 1) session.explaining.back();
    });
  return (
    <>
      <Show when={before().length > 0}>
        <nav class="xp-trail" aria-label={words().trail}>
          <button type="button" class="xp-back" onClick={() => session.explaining.back()} aria-label={words().back}>
            ←
          </button>
          <ol>
            <For each={before()}>
              {(target, index) => (
                <li>
                  <button type="button" class="xp-crumb" onClick={() => backTo(index())}>
                    {titleOf(target, lang())}
                  </button>
                </li>
              )}
            </For>
          </ol>
        </nav>
      </Show>
      <p class="xp-place">{placeText(props.target.row, lang())}</p>
    </>
  );
}

function CopyButton() {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const [said, setSaid] = createSignal('');
  const copy = async (): Promise<void> => {
    const explanation = session.explaining.explanation();
    if (!explanation) return;
    try {
      await navigator.clipboard.writeText(explanationText(explanation, session.preferences.lang()));
      setSaid(words().copied);
    } catch {
      setSaid(words().copyFailed);
    }
  };
  return (
    <Show when={session.explaining.explanation()}>
      <footer class="xp-foot">
        <button type="button" class="button" onClick={copy} onBlur={() => setSaid('')}>
          {words().copy}
        </button>
        <span role="status" class="xp-small">
          {said()}
        </span>
      </footer>
    </Show>
  );
}

/** A row without rules, or a figure that the rules of its year do not have. */
function NoRules(props: { readonly target: Target }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const refusal = () => {
    session.version();
    return props.target.row.plan ? undefined : (props.target.row.refusal ?? undefined);
  };
  return (
    <>
      <h2>{titleOf(props.target, session.preferences.lang())}</h2>
      <Show when={refusal()} fallback={<p class="xp-empty">{words().unread}</p>}>
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
  return (
    <aside class="explain" data-testid="explain" aria-label={words().panel}>
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
            <CopyButton />
          </Show>
        )}
      </Show>
    </aside>
  );
}
