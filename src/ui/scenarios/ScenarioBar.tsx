// Above every view: which further scenario is edited, what a change there means, and the way back to the base.
import { Show } from 'solid-js';
import { isSharedChange } from '../../book/scenario-view';
import { useSession, useWords } from '../context';
import { SCENARIO_WORDS } from '../words/scenarios';
import './scenarios.css';
import { scenarioNames } from './scenario-names';

/** Nothing while the base is in view. */
export function ScenarioBar() {
  const session = useSession();
  const words = useWords(SCENARIO_WORDS);
  const name = () => scenarioNames(session.whole(), session.preferences.lang())[session.scenario()] ?? '';
  /** Whether the latest step, made here, changed what belongs to all scenarios. */
  const wasShared = (): boolean => {
    const { done, undone } = session.history();
    const step = undone.length === 0 ? done.at(-1) : undefined;
    return (
      step?.scenario === session.scenario() &&
      step.patch.changes.some((change) => change.kind !== 'look' && isSharedChange(change))
    );
  };
  return (
    <>
      <p class="visually-hidden" role="status">
        {session.scenario() > 0 ? words().shown(name()) : ''}
      </p>
      <Show when={session.scenario() > 0}>
        <section class="scenario-bar" data-testid="scenario-bar" aria-label={words().menu}>
          <strong>{words().editing(name())}</strong>
          <span class="scenario-note" classList={{ 'is-shared': wasShared() }} role="status">
            {wasShared() ? words().sharedStep : words().own}
          </span>
          <button type="button" class="button small" data-testid="to-base" onClick={() => session.showScenario(0)}>
            {words().toBase}
          </button>
        </section>
      </Show>
    </>
  );
}
