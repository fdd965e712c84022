// Why there is no value: each cause in words, with the way to where it is mended.
import { For, Show } from 'solid-js';
import { causePlace } from '../../derive/cause-place';
import { causesOf } from '../../derive/causes';
import { placedCause } from '../../derive/fault-text';
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

/** The kind of a fault and all its causes. */
export function Causes(props: { readonly fault: Fault }) {
  const words = useWords(EXPLAIN_WORDS);
  return (
    <section class="xp-fault" classList={{ 'is-error': props.fault.kind !== 'incomplete' }}>
      <h3>{words().fault[props.fault.kind]}</h3>
      <ul>
        <For each={causesOf(props.fault)}>{(cause) => <CauseLine cause={cause} />}</For>
      </ul>
    </section>
  );
}
