// The sheets and views in the order of the work.
import { For, Show } from 'solid-js';
import type { View } from '../../store/preferences';
import { useSession, useWords } from '../context';
import { SHELL_WORDS } from '../words/shell';

const ORDER: readonly (readonly View[])[] = [
  ['facilities', 'streams', 'enterprises', 'prices'],
  ['position', 'scenarios', 'calendar'],
  ['orders', 'offsets', 'penalties', 'auctions', 'transfer', 'balance'],
  ['rules', 'storage'],
];

/** Left column on wide windows, a line of tabs on narrow ones. */
export function Nav() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const count = (view: View): number | undefined => {
    const sheets = session.book()?.sheets;
    return view === 'facilities' || view === 'streams' || view === 'enterprises' ? sheets?.[view].length : undefined;
  };
  return (
    <nav class="nav" aria-label={words().menu}>
      <For each={ORDER}>
        {(group) => (
          <div class="nav-group">
            <For each={group}>
              {(view) => (
                <button
                  type="button"
                  class="nav-item"
                  data-testid={`nav-${view}`}
                  aria-current={session.view() === view ? 'page' : undefined}
                  onClick={() => session.show(view)}
                >
                  {words().views[view]}
                  <Show when={count(view)}>{(n) => <small>{n()}</small>}</Show>
                </button>
              )}
            </For>
          </div>
        )}
      </For>
    </nav>
  );
}
