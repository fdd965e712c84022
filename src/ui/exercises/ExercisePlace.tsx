// Whether the open book is an exercise, and then its panel: another one for every book.
import { createMemo, Show } from 'solid-js';
import { useSession } from '../context';
import { ExercisePanel } from './ExercisePanel';
import { isExercise } from './exercise-list';

/** Nothing for a book of an exercise that this app does not have. */
export function ExercisePlace() {
  const session = useSession();
  const exercise = createMemo(() => {
    const name = session.whole()?.settings.exercise;
    return isExercise(name) ? name : undefined;
  });
  return (
    <Show when={session.bookId()} keyed>
      {(_id) => (
        <Show when={exercise()} keyed>
          {(name) => <ExercisePanel exercise={name} />}
        </Show>
      )}
    </Show>
  );
}
