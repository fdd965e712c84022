// The line above an open book whose numbers other rules would change, or whose rules are not known here.
import { Match, Show, Switch } from 'solid-js';
import { useSession, useWords } from '../context';
import { LOCK_WORDS } from '../words/lock';
import { createComparing, differences } from './comparing';
import { showEdition } from './edition-place';
import { standingOf } from './standing';
import './lock.css';

/** Says what there is to decide; nothing where later rules change no number, or were turned down. */
export function LockBar() {
  const session = useSession();
  const words = useWords(LOCK_WORDS);
  createComparing(session);
  const standing = () => standingOf(session);
  const count = () => differences()?.list.length ?? 0;
  const results = () => differences()?.list.filter(({ step }) => !step).length || count();
  const Look = () => (
    <button type="button" class="button small" data-testid="lock-look" onClick={() => showEdition(session)}>
      {words().look}
    </button>
  );
  return (
    <div role="status">
      <Switch>
        <Match when={standing().unknown.size > 0}>
          <p class="lock-bar" data-testid="lock-bar">
            <span>
              ⚠{' '}
              {standing().isAgreed
                ? words().agreed(standing().wanted, standing().latest)
                : words().unknownBar(standing().wanted)}
            </span>
            <Look />
          </p>
        </Match>
        <Match when={count() > 0 && !standing().isDeclined}>
          <p class="lock-bar" data-testid="lock-bar">
            <span>⚠ {words().bar(results(), standing().latest)}</span>
            <Show when={session.view() !== 'rules'}>
              <Look />
            </Show>
          </p>
        </Match>
      </Switch>
    </div>
  );
}
