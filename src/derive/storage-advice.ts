// Which advice about storage fits a device, the most pressing first; the words are the interface's.

/** What is known of the device. */
export interface StorageFacts {
  readonly persistent: boolean | undefined;
  readonly installed: boolean;
  readonly usage: number | undefined;
  readonly quota: number | undefined;
  readonly browser: 'ios' | 'safari' | 'firefox' | 'chromium' | 'other';
}

export const STORAGE_ADVICE = [
  'lowSpace',
  'iosInstall',
  'safariWeek',
  'iosInstalled',
  'mayEvict',
  'installHelps',
  'clearing',
  'firefoxClosing',
  'uninstall',
  'private',
  'elsewhere',
] as const;
export type StorageAdvice = (typeof STORAGE_ADVICE)[number];

const NEARLY_FULL = 80;
const PERCENT = 100;

/** Share of the allowed space in use, in percent; undefined where the browser does not say. */
export const usedPercent = ({ usage, quota }: Pick<StorageFacts, 'usage' | 'quota'>): number | undefined =>
  usage === undefined || !quota ? undefined : (usage / quota) * PERCENT;

const APPLIES: Readonly<Record<StorageAdvice, (facts: StorageFacts) => boolean>> = {
  lowSpace: (facts) => (usedPercent(facts) ?? 0) >= NEARLY_FULL,
  iosInstall: ({ browser, installed }) => browser === 'ios' && !installed,
  safariWeek: ({ browser, installed }) => (browser === 'ios' || browser === 'safari') && !installed,
  iosInstalled: ({ browser, installed }) => browser === 'ios' && installed,
  mayEvict: ({ persistent }) => persistent !== true,
  installHelps: ({ browser, installed, persistent }) => browser === 'chromium' && !installed && persistent !== true,
  clearing: () => true,
  firefoxClosing: ({ browser }) => browser === 'firefox',
  uninstall: ({ browser, installed }) => browser !== 'ios' && installed,
  private: ({ installed }) => !installed,
  elsewhere: () => true,
};

/** Codes of the advice that fits. */
export const adviceFor = (facts: StorageFacts): readonly StorageAdvice[] =>
  STORAGE_ADVICE.filter((code) => APPLIES[code](facts));
