// The exercises on the first page: one line each.
import { createSignal, For, Show } from 'solid-js';
import { useSession, useWords } from '../context';
import { EXERCISE_WORDS } from '../words/exercises';
import { openExercise } from './exercise-books';
import { EXERCISES, type Exercise } from './exercise-list';
import './exercises.css';

/** The section. */
export function HomeExercises() {
  const session = useSession();
  const words = useWords(EXERCISE_WORDS);
  const [isMissing, setMissing] = createSignal(false);
  const open = async (exercise: Exercise): Promise<void> => {
    setMissing(!(await openExercise(session, exercise)));
  };
  return (
    <section aria-labelledby="home-exercises">
      <h2 id="home-exercises">{words().heading}</h2>
      <p class="muted">{words().lead}</p>
      <Show when={isMissing()}>
        <p class="warn-note" role="alert">
          {words().missingFile}
        </p>
      </Show>
      <ul class="exercise-list">
        <For each={EXERCISES}>
          {(exercise) => (
            <li>
              <button
                type="button"
                class="exercise-open"
                data-testid={`exercise-${exercise}`}
                onClick={() => void open(exercise)}
              >
                {words().exercises[exercise].title}
              </button>{' '}
              <span>{words().exercises[exercise].teaches}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
