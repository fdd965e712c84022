// What the browser says about its storage here and now: kept for good or not, installed or not, space.
import { hasFiles, idsOf, recordNames } from './journal-shelf';

export interface DeviceFacts {
  /** Whether the browser promises to clear nothing by itself; undefined where it does not say. */
  readonly persistent: boolean | undefined;
  /** Whether the app runs in a window of its own, as an installed app. */
  readonly installed: boolean;
  /** Bytes in use and bytes allowed; undefined where the browser does not say. */
  readonly usage: number | undefined;
  readonly quota: number | undefined;
  /** Ids of the books that have a second record beside the database. */
  readonly recorded: readonly string[];
  readonly browser: 'ios' | 'safari' | 'firefox' | 'chromium' | 'other';
}

/** The family of a browser by what it says of itself. An iPad says that it is a Mac, but no Mac has a touch screen. */
export function browserOf(agent: string, touchPoints: number): DeviceFacts['browser'] {
  if (/iPhone|iPad|iPod/.test(agent) || (agent.includes('Macintosh') && touchPoints > 1)) return 'ios';
  if (/Chrom(e|ium)\//.test(agent)) return 'chromium';
  if (/Firefox\//.test(agent)) return 'firefox';
  return agent.includes('Safari/') ? 'safari' : 'other';
}

const isInstalled = (): boolean =>
  ['standalone', 'window-controls-overlay', 'minimal-ui'].some(
    (mode) => matchMedia(`(display-mode: ${mode})`).matches,
  ) || Reflect.get(navigator, 'standalone') === true;

/** The storage of the browser; missing where the page comes over plain http. */
const storage = (): StorageManager | undefined => (navigator as { storage?: StorageManager }).storage;

/** Reads the facts; never fails. */
export async function readFacts(): Promise<DeviceFacts> {
  const [persistent, estimate, names] = await Promise.all([
    storage()
      ?.persisted?.()
      .catch(() => undefined),
    storage()
      ?.estimate?.()
      .catch(() => undefined),
    hasFiles() ? recordNames().catch(() => []) : [],
  ]);
  return {
    persistent,
    installed: isInstalled(),
    usage: estimate?.usage,
    quota: estimate?.quota,
    recorded: idsOf(names),
    browser: browserOf(navigator.userAgent, navigator.maxTouchPoints),
  };
}

/** Asks the browser to clear nothing by itself; false where it does not promise. */
export const askToPersist = async (): Promise<boolean> => {
  try {
    return (await storage()?.persist?.()) ?? false;
  } catch {
    return false;
  }
};
