// Long work done slice by slice, so that the page answers and paints in between.
import type { Paced } from '../book/paced';
import { painted } from './after-paint';

/** So long the page answers nobody; a single stretch of work between two pauses may take a little longer. */
const SLICE_MILLISECONDS = 30;
/** Nobody waits for an answer of a page that is not seen, and its timers go off once a second. */
const UNSEEN_SLICE_MILLISECONDS = 500;

const sliceEnd = (): number => performance.now() + (document.hidden ? UNSEEN_SLICE_MILLISECONDS : SLICE_MILLISECONDS);

/**
 * Does paced work with the page painted after every slice of time. Resolves to its result, undefined where `isStopped` ended it
 * before; `follow` hears how many pauses there were so far.
 */
export async function bySlices<T>(
  work: Paced<T>,
  isStopped: () => boolean,
  follow: (pauses: number) => void,
): Promise<T | undefined> {
  let pauses = 0;
  for (let end = sliceEnd(); !isStopped(); ) {
    const step = work.next();
    if (step.done) return step.value;
    pauses += 1;
    if (performance.now() < end) continue;
    follow(pauses);
    await painted();
    end = sliceEnd();
  }
  return undefined;
}
