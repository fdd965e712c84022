// The bottom line: sum, mean and count of the selection, what the results are, versions, offline state, updates.
import { Show } from 'solid-js';
import type { Update } from '../../store/update';
import { useSession, useWords } from '../context';
import { GRID_WORDS } from '../words/sheets';
import { SHELL_WORDS } from '../words/shell';

export interface FooterStats {
  readonly sum: string;
  readonly mean: string;
  readonly count: number;
}

/** Versions come from the code that runs, not from the newest one on the server. */
export function Footer(props: { update: Update; stats: FooterStats | undefined }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const grid = useWords(GRID_WORDS);
  const rules = () => [...new Set(session.registry.packs.map((pack) => pack.version))].join(', ');
  return (
    <footer class="footer">
      <Show when={props.stats}>
        {(stats) => (
          <span class="stats" data-testid="stats">
            <span>{`${grid().sum} ${stats().sum}`}</span>
            <span>{`${grid().mean} ${stats().mean}`}</span>
            <span>{`${grid().count} ${stats().count}`}</span>
          </span>
        )}
      </Show>
      <span class="spring" />
      <Show when={props.update.updateWaiting()}>
        <button
          type="button"
          class="button small primary"
          data-testid="apply-update"
          onClick={() => props.update.applyUpdate()}
        >
          {words().update}
        </button>
      </Show>
      <Show when={props.update.offlineReady()}>
        <span data-testid="offline-ready">✓ {words().offline}</span>
      </Show>
      <span>{words().rules(rules())}</span>
      <span>{words().app(__APP_VERSION__)}</span>
      <span>{words().estimate}</span>
    </footer>
  );
}
