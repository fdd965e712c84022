// What may wait until the answer to a key is painted: it runs right after the next frame, all of it together.
import { type Accessor, batch, createComputed, createSignal, on, onCleanup, untrack } from 'solid-js';

/** A page that nobody sees paints nothing: then nothing waits longer than this. */
const LONGEST_MILLISECONDS = 100;

const waiting = new Set<() => void>();
const channel = new MessageChannel();
let timer: ReturnType<typeof setTimeout> | undefined;

function run(): void {
  if (waiting.size === 0) return;
  clearTimeout(timer);
  const now = [...waiting];
  waiting.clear();
  batch(() => {
    for (const work of now) work();
  });
}

channel.port1.onmessage = run;
// the page may be gone before its next frame
addEventListener('pagehide', run);

/** Runs something, once, after what was done so far is painted. */
export function afterPaint(work: () => void): void {
  const isFirst = waiting.size === 0;
  waiting.add(work);
  if (!isFirst) return;
  timer = setTimeout(run, LONGEST_MILLISECONDS);
  // a frame is painted between its callbacks and the next message
  requestAnimationFrame(() => channel.port2.postMessage(undefined));
}

/** Resolves after what was done so far is painted. */
export const painted = (): Promise<void> => new Promise(afterPaint);

/** Follows a source, one frame later. */
export function createLater<T>(source: Accessor<T>): Accessor<T> {
  const [seen, setSeen] = createSignal(untrack(source));
  const follow = (): void => void setSeen(() => untrack(source));
  createComputed(on(source, () => afterPaint(follow), { defer: true }));
  onCleanup(() => waiting.delete(follow));
  return seen;
}
