// The browser as the tabs of one user need it: locks, messages between tabs, and whether this one is seen.
import type { TabHost, TabMessage } from './tabs';
import { wait } from './wait';

const LOOK_EVERY_MS = 5_000;
const BOOK_KEY = 'tanbiao.writing';

/** A tab that knows of no others, for what runs without a page. */
export const ALONE: TabHost = {
  locks: undefined,
  post: () => undefined,
  listen: () => undefined,
  isVisible: () => true,
  onLook: () => undefined,
  wait,
  before: () => '',
  remember: () => undefined,
};

function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}

/** A private window may forbid it; then a page that is loaded anew has to ask like any other. */
function memory() {
  const read = (): string => {
    try {
      return sessionStorage.getItem(BOOK_KEY) ?? '';
    } catch {
      return '';
    }
  };
  // a page opened from this one gets a copy of what it remembers: that one was not writing
  let before = isReload() ? read() : '';
  return {
    before: (): string => before,
    remember: (book: string): void => {
      before = '';
      try {
        sessionStorage.setItem(BOOK_KEY, book);
      } catch {
        // see above
      }
    },
  };
}

function messages(): Pick<TabHost, 'post' | 'listen'> {
  if (typeof BroadcastChannel === 'undefined') return ALONE;
  const channel = new BroadcastChannel('tanbiao');
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => channel.addEventListener('message', (event: MessageEvent<TabMessage>) => hear(event.data)),
  };
}

/** The page in its browser. */
export function pageTabs(): TabHost {
  const isVisible = (): boolean => document.visibilityState === 'visible';
  return {
    ...messages(),
    ...memory(),
    locks: navigator.locks as LockManager | undefined,
    isVisible,
    wait,
    onLook: (look) => {
      document.addEventListener('visibilitychange', look);
      addEventListener('pageshow', look);
      addEventListener('focus', look);
      setInterval(() => isVisible() && look(), LOOK_EVERY_MS);
    },
  };
}
