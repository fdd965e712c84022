// What is missing, one line each; every line leads to its cell.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { setCells } from '../../book/commands';
import { refIn } from '../../book/compute-nodes';
import { type Todo, todosOf } from '../../derive/todo';
import { useSession, useWords } from '../context';
import { goToPlace } from '../explain/going';
import { SHELL_WORDS } from '../words/shell';

function Line(props: { todo: Todo }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const go = (): void => {
    const place = props.todo.target;
    if (place) goToPlace(session, place);
  };
  const choose = (typed: string): void => {
    const place = props.todo.target;
    const book = session.book();
    if (book && place && place.sheet !== 'scenario' && place.row !== undefined)
      session.act(setCells(book, place.sheet, [{ row: place.row, column: place.column, typed }]).patch, 'choose');
  };
  return (
    <li class="todo-line">
      <span class="tag" classList={{ warn: props.todo.kind === 'incomplete', owed: props.todo.kind !== 'incomplete' }}>
        {words().kinds[props.todo.kind]}
      </span>
      <span class="todo-text">{props.todo.text}</span>
      <For each={props.todo.candidates}>
        {(candidate) => (
          <button type="button" class="button small" onClick={() => choose(candidate)}>
            {candidate}
          </button>
        )}
      </For>
      <Show when={props.todo.target}>
        <button type="button" class="todo-go" onClick={go}>
          {words().goTo} →
        </button>
      </Show>
    </li>
  );
}

/** The list for the enterprise in view; one line until it is opened. */
export function TodoBar() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const [open, setOpen] = createSignal(false);
  const todos = createMemo(() => {
    session.version();
    const book = session.book();
    return book ? todosOf(session.position(), book, session.computation(), session.preferences.lang()) : [];
  });
  const isEmpty = () => (session.book()?.sheets.facilities.length ?? 0) === 0 && todos().length === 0;
  const count = (): string => {
    if (isEmpty()) return words().todoEmpty;
    return todos().length === 0 ? `✓ ${words().todoNone}` : words().todoCount(todos().length);
  };
  const shown = () => (open() ? todos() : todos().slice(0, 1));
  const draftYear = () => {
    const row = session.position();
    const year = row ? refIn(row).year : '';
    const slots = row?.plan?.slots ?? [];
    return slots.some((slot) => slot.version.status === 'draft') ? year : '';
  };
  return (
    <section class="todo" aria-label={words().todo} data-testid="todo">
      <span class="todo-count" classList={{ done: todos().length === 0, empty: isEmpty() }}>
        {count()}
      </span>
      <ul>
        <For each={shown()}>{(todo) => <Line todo={todo} />}</For>
      </ul>
      <Show when={todos().length > 1}>
        <button type="button" class="todo-go" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {open() ? words().less : words().more(todos().length - 1)}
        </button>
      </Show>
      <Show when={draftYear()}>{(year) => <span class="tag draft">{words().draftYear(year())}</span>}</Show>
    </section>
  );
}
