// Opening an exercise or its solution: always a new book made from the files that ship with the app.
import { readScenario } from '../../book/csv';
import type { Book } from '../../book/types';
import type { Session } from '../../store/session';
import { POWER, setStarting } from '../home/starting';
import { EXERCISE_WORDS } from '../words/exercises';
import type { Exercise } from './exercise-list';

/** A book that ships with the app; undefined where it is not there. */
async function shipped(name: string): Promise<Book | undefined> {
  const answer = await fetch(new URL(`exercises/${name}.csv`, document.baseURI)).catch(() => undefined);
  const read = answer?.ok ? readScenario(await answer.text()) : undefined;
  return read && 'book' in read ? read.book : undefined;
}

/** The solution of an exercise; undefined where it is not there. */
export const solutionOf = (exercise: Exercise): Promise<Book | undefined> => shipped(`${exercise}-solution`);

async function openAs(session: Session, title: string, book: Book | undefined): Promise<boolean> {
  if (!book) return false;
  setStarting(POWER);
  await session.create(title, { ...book, settings: { ...book.settings, name: title } }, 'facilities');
  return true;
}

/** Opens a fresh copy of an exercise; false where its file is not there. */
export async function openExercise(session: Session, exercise: Exercise): Promise<boolean> {
  const { title } = EXERCISE_WORDS[session.preferences.lang()].exercises[exercise];
  return openAs(session, title, await shipped(exercise));
}

/** Opens the solution as a book of its own, by the rules of the learner's; false where its file is not there. */
export async function openSolution(session: Session, exercise: Exercise): Promise<boolean> {
  const words = EXERCISE_WORDS[session.preferences.lang()];
  const lock = session.whole()?.lock;
  const book = await solutionOf(exercise);
  return openAs(
    session,
    words.solutionTitle(words.exercises[exercise].title),
    book && { ...book, ...(lock && { lock }) },
  );
}
