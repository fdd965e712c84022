// Writes the steps of the open book one after the other, and tells how that stands.
import { type Accessor, createSignal } from 'solid-js';
import type { BookEvent } from './database';
import type { Keeper, Kept } from './keeper';
import { FIRST_RETRY_MS, isDone, type Line, makeQueue, type OpenBook, startLine } from './saving-queue';

export type { OpenBook } from './saving-queue';

/** `conflict`: another tab has changed the book; `failed`: the device did not take the latest change. */
export type Saved = 'saved' | 'saving' | 'failed' | 'conflict';

/** Resolves when the page has time for what may wait. */
export type Pause = () => Promise<void>;

export interface Saving {
  readonly saved: Accessor<Saved>;
  /** Why the latest write did not succeed; undefined where it did. */
  readonly failure: Accessor<Error | undefined>;
  readonly write: (open: OpenBook, events: readonly BookEvent[]) => void;
  /** Begins with another book; `isKept` tells whether it is on the device. */
  readonly reset: (open: OpenBook, isKept: boolean) => void;
  /** The open book has come to event `seq`, which another tab wrote. */
  readonly follow: (seq: number) => void;
  /** Whether every step of the open book is on the device. */
  readonly isDone: () => boolean;
  /** Whether that holds for every book that was open in this tab. */
  readonly isAllSaved: () => boolean;
  /** Writes all that waits, without a pause; resolves to whether everything of the open book is on the device then. */
  readonly flush: () => Promise<boolean>;
  /** The same for a book that was open in this tab; resolves to what of it still is not there, if anything. */
  readonly unsaved: (id: string) => Promise<Kept | undefined>;
  /** The user knows that something is not saved, and goes. */
  readonly giveUp: () => void;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** A pause that can be cut short: all that waits for it goes on then, and nothing waits any more until `calm`. */
function makeHaste(pause: Pause) {
  let hasten: () => void = () => undefined;
  let hurried = new Promise<void>(() => undefined);
  const calm = (): void => {
    hurried = new Promise((resolve) => {
      hasten = resolve;
    });
  };
  calm();
  return { wait: () => Promise.race([pause(), hurried]), hasten: () => hasten(), calm };
}

/** How the writing of the open book stands, as the page shows it. */
function createSpeech() {
  const [saved, setSaved] = createSignal<Saved>('saved');
  const [failure, setFailure] = createSignal<Error>();
  let line: Line | undefined;
  return {
    saved,
    failure,
    line: () => line,
    begin: (next: Line): void => {
      line = next;
    },
    /** Lines of books that were left say nothing. */
    say: (own: Line, state: Saved, error?: unknown): void => {
      if (own !== line) return;
      setFailure(error === undefined ? undefined : asError(error));
      setSaved(own.conflict ? 'conflict' : state);
    },
  };
}

/** Lines with something that is not on the disk yet, and how it is brought there. */
function makeLines(keeper: Keeper, pause: Pause, say: ReturnType<typeof createSpeech>['say'], onWritten: OnWritten) {
  const haste = makeHaste(pause);
  const unwritten = new Set<Line>();
  const { queue, retry } = makeQueue(keeper, haste.wait, {
    written: (line, seq) => {
      if (isDone(line)) {
        unwritten.delete(line);
        say(line, 'saved');
      }
      onWritten(line.id, seq);
    },
    failed: (line, error) => say(line, 'failed', error),
  });
  const flush = async (line: Line): Promise<boolean> => {
    haste.hasten();
    while (line.waiting > 0) await line.last;
    retry(line);
    while (line.waiting > 0) await line.last;
    haste.calm();
    return isDone(line);
  };
  const left = (id: string): Line | undefined => [...unwritten].find((line) => line.id === id);
  /** The line of a book that is opened; what of it is not on the device is brought there. */
  const enter = (book: OpenBook, isKept: boolean): Line => {
    const before = left(book.id);
    if (isKept && before) unwritten.delete(before);
    if (isKept) return startLine(book, isKept);
    const line = before ?? startLine(book, isKept);
    unwritten.add(line);
    setTimeout(() => retry(line), FIRST_RETRY_MS);
    return line;
  };
  return { unwritten, queue, enter, flush, left };
}

type OnWritten = (id: string, seq: number) => void;

/**
 * Writes events one after the other, each after a pause. After a failure the next write brings the whole book, so that
 * no step is missing in between; without another step it is tried again. Writes of a book that was left go on, but say
 * nothing any more. `onWritten` hears of every write that is on the disk.
 */
export function createSaving(keeper: Keeper, pause: Pause, onWritten: OnWritten): Saving {
  const { line, begin, say, ...told } = createSpeech();
  const { unwritten, queue, enter, flush, left } = makeLines(keeper, pause, say, onWritten);
  return {
    ...told,
    write: ({ kept }, events) => {
      const own = line();
      if (!own) return;
      unwritten.add(own);
      say(own, 'saving');
      queue(own, kept, events);
    },
    reset: (book, isKept) => {
      const own = enter(book, isKept);
      begin(own);
      say(own, isKept ? 'saved' : 'failed');
    },
    follow: (seq) => {
      const own = line();
      if (own) own.onDisk = seq;
    },
    isDone: () => {
      const own = line();
      return !own || isDone(own);
    },
    isAllSaved: () => unwritten.size === 0,
    flush: async () => {
      const own = line();
      return !own || flush(own);
    },
    unsaved: async (id) => {
      const before = left(id);
      return before && !(await flush(before)) && !before.conflict ? before.latest : undefined;
    },
    giveUp: () => unwritten.clear(),
  };
}
