// The self-check of a number, and what does not apply to it.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { notApplying } from '../../derive/not-applying';
import { checkLines } from '../../derive/self-check-text';
import type { Explanation } from '../../engine/explain';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { CiteList } from './Basis';

interface Props {
  readonly explanation: Explanation;
}

/** Parts added up once more; a tick with words, or an alarm nobody can overlook. */
export function SelfCheck(props: Props) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lines = createMemo(() => checkLines(props.explanation, session.preferences.lang()));
  return (
    <Show when={lines().length > 0}>
      <section class="xp-checks" data-testid="explain-check">
        <h3>{words().check}</h3>
        <ul>
          <For each={lines()}>
            {(line) => (
              <li class="xp-check" classList={{ 'is-wrong': !line.holds }} role={line.holds ? undefined : 'alert'}>
                <span class="xp-tick" aria-hidden="true">
                  {line.holds ? '✓' : '✗'}
                </span>
                <span>
                  {line.text}
                  <Show when={!line.holds}>
                    <b> {words().checkFails}</b>
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

const FIRST = 2;

/** Cases that did not hold, rules of other years, rows left out: each with its reason and article. */
export function OffList(props: Props) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const [all, setAll] = createSignal(false);
  const items = createMemo(() => notApplying(props.explanation, session.preferences.lang()));
  const shown = () => (all() ? items() : items().slice(0, FIRST));
  return (
    <Show when={items().length > 0}>
      <section class="xp-part" data-testid="explain-off">
        <h3>{words().off}</h3>
        <ul class="xp-off">
          <For each={shown()}>
            {(item) => (
              <li>
                {item.text}
                <Show when={item.cite.length > 0}>
                  <CiteList cite={item.cite} />
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={items().length > shown().length}>
          <button type="button" class="xp-go" onClick={() => setAll(true)}>
            {words().moreOff(items().length - shown().length)}
          </button>
        </Show>
      </section>
    </Show>
  );
}
