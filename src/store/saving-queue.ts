// The queue of writes of each opened book: one after the other, all that has come taken along, what failed tried again.
import type { BookEvent } from './database';
import { areRecent } from './happen';
import { GoneError, type Keeper, type Kept, NEVER_KEPT } from './keeper';

export interface OpenBook {
  readonly id: string;
  readonly kept: Kept;
}

/** Where the writing of one opened book stands. */
export interface Line {
  readonly id: string;
  last: Promise<void>;
  waiting: number;
  /** Number of the last event on the disk. */
  onDisk: number;
  /** An event did not get onto the disk. */
  behind: boolean;
  conflict: boolean;
  /** The latest events would be left out by the version of the app before this one. */
  recent: boolean;
  rest: ReturnType<typeof setTimeout> | undefined;
  /** Events that no write has taken along yet. */
  pending: readonly BookEvent[];
  /** The book as it shall come onto the disk in the end. */
  latest: Kept;
  failures: number;
}

/** After so long without a step a book is at rest. */
const REST_MS = 2_000;
export const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

const isConflict = (error: unknown): boolean => error instanceof Error && error.name === 'ConstraintError';

/** Begins with a book; `isKept` tells whether it is on the device. */
export const startLine = ({ id, kept }: OpenBook, isKept: boolean): Line => ({
  id,
  last: Promise.resolve(),
  waiting: 0,
  onDisk: isKept ? kept.seq : NEVER_KEPT,
  behind: !isKept,
  conflict: false,
  recent: false,
  rest: undefined,
  pending: [],
  latest: kept,
  failures: 0,
});

/** Whether every step of the book is on the device. */
export const isDone = (line: Line): boolean => line.waiting === 0 && !line.behind;

/** Writes what has come of a book so far, or the whole of it where an earlier change did not arrive. */
async function put(keeper: Keeper, line: Line): Promise<void> {
  const { latest: kept, pending: events } = line;
  line.pending = [];
  const name = kept.book.settings.name ?? '';
  const whole = (): Promise<void> => keeper.replace(line.id, name, kept, line.onDisk);
  if (events.length > 0) line.recent ||= areRecent(events, kept);
  if (line.behind) await whole();
  else if (events.length > 0)
    await keeper.append(line.id, name, events, kept).catch((error: unknown) => {
      if (error instanceof GoneError) return whole();
      throw error;
    });
  else if (line.recent) {
    line.recent = false;
    // the events are there; without room they stay as they are
    await keeper.rest(line.id, kept).catch(() => undefined);
  }
  line.behind = false;
  line.onDisk = kept.seq;
  line.failures = 0;
}

export interface Hearing {
  /** Everything up to here is on the disk. */
  readonly written: (line: Line, seq: number) => void;
  readonly failed: (line: Line, error: unknown) => void;
}

/**
 * The queue of each line: one write after the other, each after a pause. A write takes along all that has come until it
 * begins, and those that it was taken from have nothing to do. What failed is tried again now and then.
 */
export function makeQueue(keeper: Keeper, wait: () => Promise<void>, { written, failed }: Hearing) {
  const retry = (line: Line): void => {
    if (line.waiting === 0 && (line.behind || line.recent) && !line.conflict) queue(line, line.latest, []);
  };
  const isTaken = (line: Line, events: readonly BookEvent[]): boolean =>
    events.length > 0 && line.pending.length === 0 && !line.behind;
  const queue = (line: Line, kept: Kept, events: readonly BookEvent[]): void => {
    line.waiting += 1;
    line.latest = kept;
    line.pending = [...line.pending, ...events];
    line.last = line.last.then(async () => {
      try {
        if (!isTaken(line, events)) {
          await wait();
          await put(keeper, line);
        }
        line.waiting -= 1;
        written(line, line.onDisk);
        clearTimeout(line.rest);
        if (line.recent) line.rest = setTimeout(() => retry(line), REST_MS);
      } catch (error) {
        line.waiting -= 1;
        line.behind = true;
        line.conflict ||= isConflict(error);
        failed(line, error);
        line.failures += 1;
        setTimeout(() => retry(line), Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (line.failures - 1)));
      }
    });
  };
  return { queue, retry };
}
