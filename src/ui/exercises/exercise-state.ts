// Where a learner is in the open exercise: unfolded or not, hints shown, what was checked. Kept by the page alone, for no longer than it lives.
import { createMemo, createSignal } from 'solid-js';
import type { Book } from '../../book/types';
import { type CheckedResult, checkedResults } from '../../derive/exercise-check';
import type { Session } from '../../store/session';
import { solutionOf } from './exercise-books';
import { ASKED, type Exercise } from './exercise-list';

interface Check {
  readonly book: Book;
  readonly results: readonly CheckedResult[];
}

/** The state of one opened exercise. */
export function createExerciseState(session: Session, exercise: Exercise) {
  // on a phone it would cover the sheet
  const [isOpen, setOpen] = createSignal(matchMedia('(min-width: 701px)').matches);
  const [hints, setHints] = createSignal(0);
  const [check, setCheck] = createSignal<Check>();
  const [isMissing, setMissing] = createSignal(false);
  const run = async (): Promise<void> => {
    const solution = await solutionOf(exercise);
    const book = session.whole();
    setMissing(!solution);
    if (!solution || !book) return;
    setCheck({ book, results: checkedResults(ASKED[exercise], book, solution, session.registry) });
    setOpen(true);
  };
  /** What was checked, as long as the book is the one that was. */
  const results = createMemo(() => {
    const last = check();
    return last && last.book === session.whole() ? last.results : undefined;
  });
  return {
    isOpen,
    setOpen,
    hints,
    showHint: () => void setHints((n) => n + 1),
    run,
    results,
    wasChecked: () => check() !== undefined,
    isMissing,
    setMissing,
  };
}

export type ExerciseState = ReturnType<typeof createExerciseState>;
