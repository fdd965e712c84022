// Getting the lock of a book: at once, or from the tab that has it.
import { type Held, hold, type Locks } from './locks';
import type { TabHost } from './tabs';

const FIRST_MS = 250;
const ANSWER_MS = 2_500;
/** A writer that has answered may have much to write. */
const FINISH_MS = 20_000;

/** The place of this tab at one book. */
export interface Seat {
  readonly book: string;
  held?: Held | undefined;
  /** Set while waiting for the lock to become free. */
  line?: AbortController | undefined;
  answer?: ((kind: 'heard' | 'kept') => void) | undefined;
}

export const lockName = (book: string): string => `tanbiao.book.${book}`;

/** The lock, where it is free or gets free right away: a tab that was just closed may take a moment. */
export async function firstComer(locks: Locks, book: string): Promise<Held | 'unknown' | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), FIRST_MS);
  try {
    return await hold(locks, lockName(book), { signal: patience.signal });
  } catch {
    return patience.signal.aborted ? undefined : 'unknown';
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the writer for the lock; takes it where nobody answers. Undefined where the writer cannot let go. */
export async function askFor(host: TabHost, locks: Locks, seat: Seat): Promise<Held | undefined> {
  const patience = new AbortController();
  const end = (): void => patience.abort();
  let timer = setTimeout(end, ANSWER_MS);
  let isKept = false;
  seat.answer = (kind) => {
    clearTimeout(timer);
    isKept = kind === 'kept';
    if (isKept) end();
    else timer = setTimeout(end, FINISH_MS);
  };
  const wanted = hold(locks, lockName(seat.book), { signal: patience.signal });
  host.post({ kind: 'want', book: seat.book });
  const given = await wanted.catch(() => undefined);
  clearTimeout(timer);
  seat.answer = undefined;
  return given ?? (isKept ? undefined : hold(locks, lockName(seat.book), { steal: true }));
}
