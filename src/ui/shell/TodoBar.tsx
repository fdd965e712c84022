// What is missing, wrong or doubtful: one line until it is opened, then a list by enterprise and kind.
import { createMemo, createSignal, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { todosOf } from '../../derive/todo';
import { useSession, useWords } from '../context';
import { TODO_WORDS } from '../words/checks';
import { SHELL_WORDS } from '../words/shell';
import { TodoLine } from './TodoLine';
import { TodoPanel } from './TodoPanel';
import './todo.css';

/** The list of the enterprise in view, following the book. */
function createTodos() {
  const session = useSession();
  const todos = createMemo(() => {
    session.version();
    const book = session.book();
    return book ? todosOf(session.position(), book, session.computation(), session.preferences.lang()) : [];
  });
  const several = createMemo(() => {
    session.version();
    return session.computation().positions.length > 1;
  });
  const isEmpty = () => (session.book()?.sheets.facilities.length ?? 0) === 0 && todos().length === 0;
  return { todos, several, isEmpty };
}

/** The year in view where its rules are partly a draft; '' otherwise. */
function createDraftYear() {
  const session = useSession();
  return (): string => {
    const row = session.position();
    const slots = row?.plan?.slots ?? [];
    return row && slots.some((slot) => slot.version.status === 'draft') ? refIn(row).year : '';
  };
}

function Count(props: { n: number; isEmpty: boolean }) {
  const words = useWords(SHELL_WORDS);
  const text = (): string => {
    if (props.isEmpty) return words().todoEmpty;
    return props.n === 0 ? `✓ ${words().todoNone}` : words().todoCount(props.n);
  };
  return (
    <span class="todo-count" classList={{ done: props.n === 0, empty: props.isEmpty }}>
      {text()}
    </span>
  );
}

/** Opens and closes the list. */
function Toggle(props: { open: boolean; n: number; onToggle: () => void }) {
  const words = useWords(SHELL_WORDS);
  const own = useWords(TODO_WORDS);
  const text = (): string => {
    if (props.open) return own().close;
    return props.n > 1 ? words().more(props.n - 1) : own().all;
  };
  return (
    <button type="button" class="todo-go" aria-expanded={props.open} onClick={() => props.onToggle()}>
      {text()}
    </button>
  );
}

/** The list for the enterprise in view; one line until it is opened. */
export function TodoBar() {
  const words = useWords(SHELL_WORDS);
  const [open, setOpen] = createSignal(false);
  const { todos, several, isEmpty } = createTodos();
  const draftYear = createDraftYear();
  const first = () => (open() ? undefined : todos()[0]);
  return (
    <section
      class="todo"
      classList={{ 'is-open': open() }}
      aria-label={words().todo}
      data-testid="todo"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <div class="todo-head">
        <Count n={todos().length} isEmpty={isEmpty()} />
        <ul class="todo-first">
          <Show when={first()}>{(todo) => <TodoLine todo={todo()} />}</Show>
        </ul>
        <Show when={open() || several() || todos().length > 1}>
          <Toggle open={open()} n={todos().length} onToggle={() => setOpen(!open())} />
        </Show>
        <Show when={draftYear()}>{(year) => <span class="tag draft">{words().draftYear(year())}</span>}</Show>
      </div>
      <Show when={open()}>
        <TodoPanel todos={todos()} />
      </Show>
    </section>
  );
}
