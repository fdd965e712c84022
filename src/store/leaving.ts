// Nothing is left behind when the page goes: what is typed is taken over, what waits is written, and only the rest is warned of.
import { finishTyping } from './finish-typing';
import type { Session } from './session';

type Leaving = Pick<Session, 'flush' | 'isAllSaved'>;

/** Everything on the device, as before a reload; false where the device does not take it. */
export async function settle(session: Leaving): Promise<boolean> {
  finishTyping();
  return (await session.flush()) && session.isAllSaved();
}

/** Writes when the page goes out of sight or away; asks the user to stay only while something is not saved. */
export function watchLeaving(session: Leaving): void {
  const hurry = (): void => void settle(session);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && hurry());
  addEventListener('pagehide', hurry);
  addEventListener('beforeunload', (event) => {
    hurry();
    if (!session.isAllSaved()) event.preventDefault();
  });
}
