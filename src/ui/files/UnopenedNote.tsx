// What is wrong with a file that could not be opened: place, what was read, what was wanted, how to mend it.
import { createEffect, For, Show } from 'solid-js';
import { useSession, useWords } from '../context';
import { HOME_WORDS } from '../words/home';
import { fileFaultText } from './fault-words';
import type { Unopened } from './files';

/** A list of the faults, with the focus on it when it appears. */
export function UnopenedNote(props: { unopened: Unopened | undefined; onClose: () => void }) {
  const { preferences } = useSession();
  const words = useWords(HOME_WORDS);
  let heading: HTMLHeadingElement | undefined;
  createEffect(() => {
    if (props.unopened) heading?.focus();
  });
  return (
    <Show when={props.unopened}>
      {(unopened) => (
        <section class="unopened" data-testid="unopened" aria-labelledby="unopened-title">
          <h2 id="unopened-title" tabindex={-1} ref={heading}>
            ⚠ {words().faults(unopened().file)}
          </h2>
          <Show when={unopened().reason}>{(reason) => <p>{words()[reason()]}</p>}</Show>
          <Show when={unopened().faults.length > 0}>
            <p>{words().faultsLead}</p>
            <ol>
              <For each={unopened().faults}>{(fault) => <li>{fileFaultText(fault, preferences.lang())}</li>}</For>
            </ol>
          </Show>
          <button type="button" class="button" onClick={() => props.onClose()}>
            {words().close}
          </button>
        </section>
      )}
    </Show>
  );
}
