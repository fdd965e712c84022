// How this page comes to its books: the browser may take long to answer or refuse for a moment, above all after it was killed.
import { type Accessor, createSignal } from 'solid-js';
import { wait } from './wait';

/** `slow`: the browser has not answered for a while; `refused`: it has, and gave nothing; either way it is tried on. */
export type Reach = 'opening' | 'slow' | 'refused' | 'there';

export interface Reaching {
  readonly reach: Accessor<Reach>;
  /** Resolves when the books can be read; never rejects, because it is tried again until they can. */
  readonly ready: () => Promise<void>;
}

/** Storage that answers nothing for so long does not keep the page from being shown. */
export const SLOW_MS = 4_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/** Whether a write would have to wait for nobody knows what. */
export const isOutOfReach = (reach: Reach): boolean => reach === 'slow' || reach === 'refused';

/** Comes to the books by `open`, which is tried again after a pause that grows. Begins with the first call of `ready`. */
export function createReach(open: () => Promise<void>): Reaching {
  const [reach, setReach] = createSignal<Reach>('opening');
  const attempt = async (): Promise<boolean> => {
    const slow = setTimeout(() => setReach('slow'), SLOW_MS);
    try {
      await open();
      setReach('there');
      return true;
    } catch {
      setReach('refused');
      return false;
    } finally {
      clearTimeout(slow);
    }
  };
  const stay = async (): Promise<void> => {
    for (let rest = FIRST_RETRY_MS; !(await attempt()); rest = Math.min(LONGEST_RETRY_MS, 2 * rest)) await wait(rest);
  };
  let reached: Promise<void> | undefined;
  return {
    reach,
    ready: () => {
      reached ??= stay();
      return reached;
    },
  };
}
