// Above a book that is an exercise: task, data to enter, hints one by one, checking, and the solution as another book.
import { For, Show } from 'solid-js';
import { useSession, useWords } from '../context';
import { EXERCISE_WORDS } from '../words/exercises';
import { AskedList } from './AskedList';
import { openExercise, openSolution } from './exercise-books';
import { ASKED, type Exercise } from './exercise-list';
import { createExerciseState, type ExerciseState } from './exercise-state';
import './exercises.css';

interface PartProps {
  readonly exercise: Exercise;
  readonly state: ExerciseState;
}

function Score(props: PartProps) {
  const words = useWords(EXERCISE_WORDS);
  const text = (): string => {
    const results = props.state.results();
    if (!results) return props.state.wasChecked() ? words().again : '';
    const right = results.filter(({ state }) => state === 'right').length;
    return right === results.length ? `✓ ${words().done}` : words().score(right, results.length);
  };
  return (
    <span role="status" class="exercise-score" data-testid="exercise-score">
      {text()}
    </span>
  );
}

function HeadButton(props: {
  readonly name: string;
  readonly label: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="button small"
      classList={{ primary: props.primary === true }}
      data-testid={`exercise-${props.name}`}
      onClick={() => props.onClick()}
    >
      {props.label}
    </button>
  );
}

function Head(props: PartProps) {
  const session = useSession();
  const words = useWords(EXERCISE_WORDS);
  const told = (isThere: Promise<boolean>): void => void isThere.then((there) => props.state.setMissing(!there));
  return (
    <header class="exercise-head">
      <h2>
        {words().panel} · {words().exercises[props.exercise].title} <span class="tag">{words().fictional}</span>
      </h2>
      <HeadButton name="check" label={words().check} primary onClick={() => void props.state.run()} />
      <Score {...props} />
      <span class="spring" />
      <HeadButton
        name="solution"
        label={words().solution}
        onClick={() => told(openSolution(session, props.exercise))}
      />
      <HeadButton name="reset" label={words().reset} onClick={() => told(openExercise(session, props.exercise))} />
      <HeadButton
        name="fold"
        label={props.state.isOpen() ? words().close : words().open}
        onClick={() => props.state.setOpen(!props.state.isOpen())}
      />
    </header>
  );
}

function Hints(props: PartProps) {
  const words = useWords(EXERCISE_WORDS);
  const hints = () => words().exercises[props.exercise].hints;
  return (
    <div>
      <h3>{words().hints}</h3>
      <div role="status">
        <Show when={props.state.hints() > 0}>
          <ol>
            <For each={hints().slice(0, props.state.hints())}>{(hint) => <li>{hint}</li>}</For>
          </ol>
        </Show>
      </div>
      <Show when={props.state.hints() < hints().length}>
        <button type="button" class="button small" data-testid="exercise-hint" onClick={() => props.state.showHint()}>
          {words().hint(props.state.hints() + 1, hints().length)}
        </button>
      </Show>
    </div>
  );
}

function Body(props: PartProps) {
  const words = useWords(EXERCISE_WORDS);
  const of = () => words().exercises[props.exercise];
  return (
    <div class="exercise-body">
      <div>
        <h3>{words().task}</h3>
        <For each={of().task}>{(text) => <p>{text}</p>}</For>
        <h3>{words().data}</h3>
        <ul>
          <For each={of().data}>{(text) => <li>{text}</li>}</For>
        </ul>
      </div>
      <div>
        <h3>{words().asked}</h3>
        <AskedList asks={ASKED[props.exercise]} results={props.state.results()} />
        <Hints {...props} />
      </div>
    </div>
  );
}

/** The panel of an exercise; it starts anew with every book. */
export function ExercisePanel(props: { readonly exercise: Exercise }) {
  const session = useSession();
  const words = useWords(EXERCISE_WORDS);
  // the caller draws another panel for another exercise
  const state = createExerciseState(session, props.exercise);
  return (
    <section class="exercise" data-testid="exercise" aria-label={words().panel}>
      <Head exercise={props.exercise} state={state} />
      <Show when={state.isMissing()}>
        <p class="warn-note" role="alert">
          {words().missingFile}
        </p>
      </Show>
      <Show when={state.isOpen()}>
        <Body exercise={props.exercise} state={state} />
      </Show>
    </section>
  );
}
