// The question under the cells: add the rows that a pasted block needs, paste what fits, or leave it.
import { onMount, Show, untrack } from 'solid-js';
import type { Question } from './asking';
import type { Sheet } from './sheet';

type Answer = (run?: () => void) => void;

function makeQuestionKeys(root: () => HTMLElement | undefined, answer: Answer) {
  return (event: KeyboardEvent) => {
    const buttons = [...(root()?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') answer();
    else if (by !== undefined) buttons[(at + by + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function Answers(props: { sheet: Sheet; question: Question; onAnswer: Answer }) {
  const words = () => props.sheet.words().hands.ask;
  let first: HTMLButtonElement | undefined;
  onMount(() => first?.focus());
  return (
    <span class="sg-bar-part">
      <button
        ref={first}
        type="button"
        class="sg-bar-button is-main"
        onClick={() => props.onAnswer(props.question.add)}
      >
        {words().add(props.question.rows)}
      </button>
      <Show when={props.question.fit !== undefined}>
        <button type="button" class="sg-bar-button" onClick={() => props.onAnswer(props.question.fit)}>
          {words().fit}
        </button>
      </Show>
      <button type="button" class="sg-bar-button" onClick={() => props.onAnswer()}>
        {words().cancel}
      </button>
    </span>
  );
}

function OpenQuestion(props: { sheet: Sheet; question: Question }) {
  const { sheet, question } = untrack(() => ({ ...props }));
  let root: HTMLDivElement | undefined;
  const answer: Answer = (run) => {
    sheet.asking.ask(undefined);
    sheet.editing.focus();
    run?.();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !root?.contains(relatedTarget)) sheet.asking.ask(undefined);
  };
  return (
    <div
      ref={root}
      role="alertdialog"
      class="sg-bar sg-ask"
      tabindex={-1}
      aria-labelledby={`${sheet.id}-ask`}
      on:keydown={makeQuestionKeys(() => root, answer)}
      on:focusout={onFocusOut}
    >
      <span id={`${sheet.id}-ask`} class="sg-bar-text">
        {sheet.words().hands.ask.question(question.rows)}
      </span>
      <Answers sheet={sheet} question={question} onAnswer={answer} />
    </div>
  );
}

/** The question of the grid while it waits for an answer. */
export function AskBar(props: { sheet: Sheet }) {
  return (
    <Show when={props.sheet.asking.question()} keyed>
      {(question) => <OpenQuestion sheet={props.sheet} question={question} />}
    </Show>
  );
}
