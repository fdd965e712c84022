// Published examples: unfolded, they are fetched, computed with the rules of the page, and compared with what is printed.
import { createSignal, Show } from 'solid-js';
import { useSession, useWords } from '../context';
import { EXAMPLES_WORDS } from '../words/examples';
import { ExampleTable } from './ExampleTable';
import { agreeing, replayAll, type Shown } from './examples-model';
import './examples.css';

type State = readonly Shown[] | 'closed' | 'computing' | 'failed';

function Compared(props: { readonly list: readonly Shown[] }) {
  const words = useWords(EXAMPLES_WORDS);
  const independent = () => props.list.filter(({ example }) => example.kind !== 'derived');
  const derived = () => props.list.filter(({ example }) => example.kind === 'derived');
  return (
    <>
      <p class="ex-count" role="status" data-testid="examples-count">
        {words().agree(agreeing(independent()), independent().length)}
      </p>
      <ExampleTable list={independent()} label={words().tableOf} />
      <details class="ex-derived">
        <summary>{words().derived(agreeing(derived()), derived().length)}</summary>
        <p class="rules-small">{words().derivedLead}</p>
        <ExampleTable list={derived()} label={words().tableOfDerived} />
      </details>
    </>
  );
}

/** The section. Nothing is fetched or computed before it is unfolded. */
export function Examples() {
  const session = useSession();
  const words = useWords(EXAMPLES_WORDS);
  const [state, setState] = createSignal<State>('closed');
  const begin = (): void => {
    if (state() !== 'closed' && state() !== 'failed') return;
    setState('computing');
    replayAll(session.registry).then(setState, () => setState('failed'));
  };
  const list = (): readonly Shown[] | undefined => {
    const now = state();
    return typeof now === 'string' ? undefined : now;
  };
  return (
    <section id="rules-examples" data-testid="examples">
      <h2>{words().title}</h2>
      <p class="rules-small">{words().lead}</p>
      <details class="ex-open" onToggle={(event) => event.currentTarget.open && begin()}>
        <summary>{words().open}</summary>
        <Show when={state() === 'computing'}>
          <p role="status">{words().computing}</p>
        </Show>
        <Show when={state() === 'failed'}>
          <p role="alert">{words().failed}</p>
        </Show>
        <Show when={list()}>{(shown) => <Compared list={shown()} />}</Show>
      </details>
    </section>
  );
}
