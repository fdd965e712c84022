// Files that came together: each is opened as soon as the one before it needs nobody's word any more.
import { type Accessor, createEffect, createSignal } from 'solid-js';

/** Which of the files that came together one is. */
export interface FilePlace {
  readonly at: number;
  readonly of: number;
}

export interface FileQueue {
  /** Opens the first at once and lets the others follow; resolves when the first is open, or waits for the user. */
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly following: Accessor<number>;
  readonly leaveRest: () => void;
}

/** Opens files by `open`: those that follow one at a time, and none of them while not `isFree`. */
export function createFileQueue(
  isFree: Accessor<boolean>,
  open: (file: File, place: FilePlace) => Promise<void>,
): FileQueue {
  const [waiting, setWaiting] = createSignal<readonly File[]>([]);
  const [running, setRunning] = createSignal(0);
  let done = 0;
  const run = async (file: File, others: readonly File[]): Promise<void> => {
    setRunning((n) => n + 1);
    setWaiting(others);
    done += 1;
    try {
      await open(file, { at: done, of: done + others.length });
    } finally {
      setRunning((n) => n - 1);
    }
  };
  createEffect(() => {
    const [next, ...others] = waiting();
    if (!next || running() > 0 || !isFree()) return;
    void run(next, others);
  });
  return {
    take: async ([first, ...others]) => {
      if (!first) return;
      if (waiting().length === 0) done = 0;
      await run(first, [...waiting(), ...others]);
    },
    following: () => waiting().length,
    leaveRest: () => void setWaiting([]),
  };
}
