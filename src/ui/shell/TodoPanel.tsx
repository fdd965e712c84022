// The opened to-do list: all enterprises that have something to do, and the lines of the one in view by kind.
import { createMemo, createSignal, For, Index, Show } from 'solid-js';
import { positionName } from '../../derive/labels';
import { TODO_KINDS, type Todo, type TodoCounts, type TodoKind } from '../../derive/todo';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { TODO_WORDS } from '../words/checks';
import { TodoLine } from './TodoLine';
import { createOverview } from './todo-overview';

/** Lines and enterprises drawn at a time. */
const STEP = 100;

function Counts(props: { counts: TodoCounts }) {
  const words = useWords(TODO_WORDS);
  const kinds = () => TODO_KINDS.filter((kind) => props.counts[kind] > 0);
  return (
    <For each={kinds()}>
      {(kind) => (
        <span class={`todo-number kind-${kind}`} title={words().kinds[kind]}>
          {words().group(words().kinds[kind], props.counts[kind])}
        </span>
      )}
    </For>
  );
}

/** Which enterprises have something to do; choosing one shows its lines. */
function Enterprises() {
  const session = useSession();
  const words = useWords(TODO_WORDS);
  const overview = createOverview(session, () => true);
  const shown = () => overview()?.busy.slice(0, STEP) ?? [];
  const rest = () => (overview()?.busy.length ?? 0) - shown().length;
  const name = (row: Row): string => positionName(row, session.computation(), session.preferences.lang());
  return (
    <nav class="todo-who" aria-label={words().who}>
      <p data-testid="todo-who" role="status">
        <Show when={overview()} fallback={words().counting}>
          {(now) => words().whoCount(now().busy.length, now().all)}
        </Show>
      </p>
      <ul>
        <Index each={shown()}>
          {(one) => (
            <li>
              <button
                type="button"
                class="todo-enterprise"
                aria-current={session.position() === one().row ? 'true' : undefined}
                onClick={() => session.choosePosition(one().row)}
              >
                <span class="todo-name">{name(one().row)}</span>
                <Counts counts={one().counts} />
              </button>
            </li>
          )}
        </Index>
      </ul>
      <Show when={rest() > 0}>
        <p>{words().restRows(rest())}</p>
      </Show>
    </nav>
  );
}

function Group(props: { kind: TodoKind; todos: readonly Todo[] }) {
  const words = useWords(TODO_WORDS);
  const [most, setMost] = createSignal(STEP);
  const rest = () => props.todos.length - most();
  return (
    <Show when={props.todos.length > 0}>
      <section class="todo-group">
        <h3>
          {words().group(words().kinds[props.kind], props.todos.length)} <span>{words().meaning[props.kind]}</span>
        </h3>
        <ul>
          <Index each={props.todos.slice(0, most())}>{(todo) => <TodoLine todo={todo()} />}</Index>
        </ul>
        <Show when={rest() > 0}>
          <button type="button" class="todo-go" onClick={() => setMost((n) => n + STEP)}>
            {words().showMore(Math.min(STEP, rest()))} · {words().restRows(rest())}
          </button>
        </Show>
      </section>
    </Show>
  );
}

/** Everything to do, by enterprise and kind. */
export function TodoPanel(props: { todos: readonly Todo[] }) {
  const session = useSession();
  const words = useWords(TODO_WORDS);
  const several = createMemo(() => {
    session.version();
    return session.computation().positions.length > 1;
  });
  return (
    <div class="todo-body" data-testid="todo-panel">
      <Show when={several()}>
        <Enterprises />
      </Show>
      <div class="todo-list">
        <For each={TODO_KINDS}>
          {(kind) => <Group kind={kind} todos={props.todos.filter((todo) => todo.kind === kind)} />}
        </For>
        <Show when={props.todos.length === 0}>
          <p>{words().nothingHere}</p>
        </Show>
      </div>
    </div>
  );
}
