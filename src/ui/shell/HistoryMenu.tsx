// All steps of the book, latest first; choosing one goes to the state after it.
import { createSignal, Index, Show } from 'solid-js';
import type { Step } from '../../book/history';
import { useSession, useWords } from '../context';
import { HISTORY_WORDS } from '../words/history';
import { createDropdown } from './dropdown';
import './history.css';
import { Icon } from './Icon';
import { useStepName } from './step-words';

/** Steps listed at first; older ones on demand. */
const SHOWN = 100;

interface Entry {
  /** How many steps are done in the state that the entry stands for. */
  readonly steps: number;
  readonly step: Step | undefined;
}

function clock(at: number | undefined, lang: 'zh' | 'en'): string {
  if (at === undefined) return '';
  const date = new Date(at);
  const isToday = new Date().toDateString() === date.toDateString();
  const day = isToday ? {} : ({ month: 'short', day: 'numeric' } as const);
  return date.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', { ...day, hour: '2-digit', minute: '2-digit' });
}

function EntryLine(props: { entry: Entry; done: number; onPick: () => void }) {
  const session = useSession();
  const words = useWords(HISTORY_WORDS);
  const nameOf = useStepName();
  const name = () => (props.entry.step ? nameOf(props.entry.step) : words().start);
  const isNow = () => props.entry.steps === props.done;
  const isUndone = () => props.entry.steps > props.done;
  return (
    <li>
      <button
        type="button"
        class="history-step"
        classList={{ 'is-now': isNow(), 'is-undone': isUndone() }}
        aria-current={isNow() ? 'step' : undefined}
        title={words().goTo(name())}
        onClick={() => props.onPick()}
      >
        <span class="history-name">{name()}</span>
        <Show when={isNow() || isUndone()}>
          <span class="tag" classList={{ ok: isNow() }}>
            {isNow() ? words().now : words().undone}
          </span>
        </Show>
        <time>{clock(props.entry.step?.at, session.preferences.lang())}</time>
      </button>
    </li>
  );
}

function Steps() {
  const session = useSession();
  const words = useWords(HISTORY_WORDS);
  const [most, setMost] = createSignal(SHOWN);
  const done = () => session.history().done.length;
  const entries = (): readonly Entry[] => {
    const { done, undone } = session.history();
    const steps = [...done, ...[...undone].reverse()];
    return [undefined, ...steps].map((step, at) => ({ steps: at, step })).reverse();
  };
  // what was taken back stands above the present state, which is always in view
  const shown = () => entries().slice(0, session.history().undone.length + most());
  const hidden = () => entries().length - shown().length;
  return (
    <Show when={entries().length > 1} fallback={<p class="history-empty">{words().empty}</p>}>
      <p class="history-lead">{words().lead}</p>
      <ol class="history-list" reversed>
        <Index each={shown()}>
          {(entry) => <EntryLine entry={entry()} done={done()} onPick={() => session.jump(entry().steps)} />}
        </Index>
      </ol>
      <Show when={hidden() > 0}>
        <button type="button" class="button small" onClick={() => setMost(most() + SHOWN)}>
          {words().older(hidden())}
        </button>
      </Show>
    </Show>
  );
}

/** The button beside undo and redo, and its list. */
export function HistoryMenu() {
  const words = useWords(HISTORY_WORDS);
  const dropdown = createDropdown();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from anywhere inside
    <div class="menu" ref={dropdown.attach} onKeyDown={dropdown.onKeyDown}>
      <button
        type="button"
        class="icon-button is-sign"
        data-testid="history"
        ref={dropdown.attachButton}
        aria-expanded={dropdown.open()}
        aria-label={words().open}
        title={words().open}
        onClick={dropdown.toggle}
      >
        <Icon name="history" />
      </button>
      <Show when={dropdown.open()}>
        <section class="menu-list history" aria-label={words().title} data-testid="history-list">
          <Steps />
        </section>
      </Show>
    </div>
  );
}
