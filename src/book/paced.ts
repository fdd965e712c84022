// Long work over many rows that pauses now and then: a page lets others have their turn there, all else goes straight on.

/** Work that stops at every pause until it is taken on; its result stands at the end. */
export type Paced<T> = Generator<undefined, T>;

/** So many rows are gone through between two pauses: far less than a hundredth of a second, far more than a pause costs. */
export const ROWS_TO_A_PAUSE = 250;

/** Counts rows that were gone through, and answers where a pause is due. */
export function makePace(): (rows?: number) => boolean {
  let since = 0;
  return (rows = 1) => {
    since += rows;
    if (since < ROWS_TO_A_PAUSE) return false;
    since = 0;
    return true;
  };
}

/** Does paced work without a pause. */
export function atOnce<T>(work: Paced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
