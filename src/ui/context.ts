// How components reach session and language of the page.
import { createContext, useContext } from 'solid-js';
import type { Device } from '../store/device';
import type { Session } from '../store/session';
import type { AreaWords } from './words/words';

export const SessionContext = createContext<Session>();

/** The session of the page. Throws outside of it, which is a slip of the programmer. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}

export const DeviceContext = createContext<Device>();

/** The device of the page. Throws outside of it, which is a slip of the programmer. */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error('no device around this component');
  return device;
}

/** Words of an area in the language of the page; call the result inside the markup so that it follows the switch. */
export function useWords<T>(words: AreaWords<T>): () => T {
  const { preferences } = useSession();
  return () => words[preferences.lang()];
}
