// Why there is no value: each cause in words, with the way to where it is mended.
import { For, Show } from 'solid-js';
import { causePlace } from '../../derive/cause-place';
import { causesOf } from '../../derive/causes';
import { moreText, placedCause } from '../../derive/fault-text';
import type { Cause, Fault } from '../../formula/value';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { goToPlace } from './going';

function CauseLine(props: { readonly cause: Cause }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const text = () => placedCause(props.cause, session.preferences.lang());
  return (
    <li>
      <span>{text()}</span>
      <Show when={causePlace(props.cause)}>
        {(place) => (
          <button
            type="button"
            class="xp-go"
            aria-label={`${words().goTo}${words().colon}${text()}`}
            onClick={() => goToPlace(session, place())}
          >
            {words().goTo} <span aria-hidden="true">→</span>
          </button>
        )}
      </Show>
    </li>
  );
}

/** Causes drawn; the to-do list has more of them. */
const MOST = 50;

/** The kind of a fault and its causes. */
export function Causes(props: { readonly fault: Fault }) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const causes = () => causesOf(props.fault);
  const rest = () => causes().length - MOST;
  return (
    <section class="xp-fault" classList={{ 'is-error': props.fault.kind !== 'incomplete' }}>
      <h3>{words().fault[props.fault.kind]}</h3>
      <ul>
        <For each={causes().slice(0, MOST)}>{(cause) => <CauseLine cause={cause} />}</For>
        <Show when={rest() > 0}>
          <li>{moreText(rest(), preferences.lang())}</li>
        </Show>
      </ul>
    </section>
  );
}
