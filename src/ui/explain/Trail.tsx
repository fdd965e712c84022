// The way that led to the number shown, each stage a way back, and where the number stands.
import { batch, For, Show } from 'solid-js';
import { placeText } from '../../derive/explanation-text';
import { vocabularyLabel } from '../../derive/labels';
import { planLabel } from '../../derive/readings';
import type { Target } from '../../store/explaining';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';

/** What a number is called. */
export const titleOf = ({ row, id }: Target, lang: 'zh' | 'en'): string =>
  (row.plan ? planLabel(row.plan, id)[lang] : vocabularyLabel(row.level, id)?.[lang]) ?? id;

/** Longer ways show the first stage and the last ones. */
const SHOWN = 4;

interface Crumb {
  readonly target: Target;
  readonly index: number;
}

/** The stages to show; those between are counted. */
function folded(path: readonly Target[]): { readonly crumbs: readonly Crumb[]; readonly hidden: number } {
  const all = path.map((target, index) => ({ target, index }));
  if (all.length <= SHOWN) return { crumbs: all, hidden: 0 };
  return { crumbs: [...all.slice(0, 1), ...all.slice(1 - SHOWN)], hidden: all.length - SHOWN };
}

function Crumbs(props: { readonly before: readonly Target[] }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const shown = () => folded(props.before);
  const backTo = (index: number): void =>
    batch(() => {
      for (let steps = session.explaining.path().length - 1 - index; steps > 0; steps -= 1) session.explaining.back();
    });
  return (
    <ol>
      <For each={shown().crumbs}>
        {({ target, index }) => (
          <>
            <Show when={shown().hidden > 0 && index === props.before.length - SHOWN + 1}>
              <li title={words().fold(shown().hidden)}>…</li>
            </Show>
            <li>
              <button type="button" class="xp-crumb" onClick={() => backTo(index)}>
                {titleOf(target, session.preferences.lang())}
              </button>
            </li>
          </>
        )}
      </For>
    </ol>
  );
}

/** Breadcrumb and place. */
export function Trail(props: { readonly target: Target }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const before = () => session.explaining.path().slice(0, -1);
  return (
    <>
      <Show when={before().length > 0}>
        <nav class="xp-trail" aria-label={words().trail}>
          <button
            type="button"
            class="xp-back"
            onClick={() => session.explaining.back()}
            aria-label={words().back}
            aria-keyshortcuts="Alt+ArrowLeft"
            title={`${words().back} (Alt + ←)`}
          >
            ←
          </button>
          <Crumbs before={before()} />
        </nav>
      </Show>
      <p class="xp-place">{placeText(props.target.row, session.preferences.lang())}</p>
    </>
  );
}
