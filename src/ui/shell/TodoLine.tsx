// One line of the to-do list: what, where, what could be put there instead, and the way to the cell.
import { For, Show } from 'solid-js';
import { setCells } from '../../book/commands';
import type { Candidate } from '../../derive/checks';
import { choiceText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import type { Todo } from '../../derive/todo';
import { useSession, useWords } from '../context';
import { goToPlace } from '../explain/going';
import { TODO_WORDS } from '../words/checks';
import { SHELL_WORDS } from '../words/shell';

/** Choices offered at a time; a column of sectors has seventeen. */
const MOST = 6;

function Offer(props: { todo: Todo; candidate: Candidate }) {
  const session = useSession();
  const words = useWords(TODO_WORDS);
  const lang = () => session.preferences.lang();
  const put = (): void => {
    const place = props.todo.target;
    const book = session.book();
    if (!book || !place || place.sheet === 'scenario' || place.row === undefined) return;
    const { typed, why } = props.candidate;
    const edits = [{ row: place.row, column: place.column, typed }];
    session.act(setCells(book, place.sheet, edits).patch, why ? 'repair' : 'choose');
  };
  const label = (): string => {
    const { typed, why } = props.candidate;
    const text = choiceText(props.todo.target?.column ?? '', typed, lang());
    return why ? words().put(separated(text)) : text;
  };
  return (
    <button type="button" class="button small" title={props.candidate.why?.[lang()]} onClick={put}>
      {label()}
    </button>
  );
}

/** A line of the list. */
export function TodoLine(props: { todo: Todo }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const kinds = useWords(TODO_WORDS);
  const go = (): void => {
    const place = props.todo.target;
    if (place) goToPlace(session, place);
  };
  return (
    <li class="todo-line">
      <span class={`tag todo-kind kind-${props.todo.kind}`}>{kinds().kinds[props.todo.kind]}</span>
      <span class="todo-text">{props.todo.text}</span>
      <For each={props.todo.candidates.slice(0, MOST)}>
        {(candidate) => <Offer todo={props.todo} candidate={candidate} />}
      </For>
      <Show when={props.todo.target}>
        <button type="button" class="todo-go" onClick={go}>
          {words().goTo} <span aria-hidden="true">→</span>
        </button>
      </Show>
    </li>
  );
}
