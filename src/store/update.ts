// The service worker as state: is the app usable offline, does a new version wait, and the step to the new version.
import { type Accessor, createSignal } from 'solid-js';

const CHECK_EVERY_MS = 60 * 60 * 1000;
/** A version that does not report for so long has taken over all the same, or will with the next start. */
const TAKE_OVER_MS = 5_000;

export interface Update {
  /** True as soon as every file of some version lies in the cache: the app then starts without a network. */
  readonly offlineReady: Accessor<boolean>;
  /** True while a newer version is loaded and waits for the user's word. */
  readonly updateWaiting: Accessor<boolean>;
  /** True where the user wanted the newer version and something is not saved yet. */
  readonly isHindered: Accessor<boolean>;
  /** Saves everything, lets the newer version take over and reloads the page with it. Does nothing where none waits. */
  readonly applyUpdate: () => Promise<void>;
}

/** What this module needs of the browser; a test gives its own. */
export interface UpdateHost {
  readonly container: Pick<ServiceWorkerContainer, 'register' | 'addEventListener'> | undefined;
  readonly script: string;
  readonly reload: () => void;
  readonly root: { dataset: DOMStringMap };
}

/** The page itself; no service worker in development, and none in browsers without them. */
const page = (): UpdateHost => ({
  container: import.meta.env.PROD && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
  script: `${import.meta.env.BASE_URL}sw.js`,
  reload: () => location.reload(),
  root: document.documentElement,
});

/**
 * Registers the service worker and follows it. A new version never takes over by itself, not even in other tabs: no
 * page is reloaded under the hands of its user. `settle` brings everything to the device first. `<html data-offline="ready">` mirrors `offlineReady`.
 */
export function createUpdate(settle: () => Promise<boolean>, host: UpdateHost = page()): Update {
  const [offlineReady, setOfflineReady] = createSignal(false);
  const [waiting, setWaiting] = createSignal<ServiceWorker>();

  const ready = () => {
    host.root.dataset.offline = 'ready';
    setOfflineReady(true);
  };

  const { isHindered, applyUpdate } = createApplying(host, settle, waiting);

  // Where service workers are forbidden (private windows, policies) the app works on, only not offline. What forbids
  // them may also answer with nothing in place of a registration.
  host.container?.register(host.script).then(
    (registration: ServiceWorkerRegistration | undefined) => registration && follow(registration, ready, setWaiting),
    () => undefined,
  );
  return { offlineReady, updateWaiting: () => waiting() !== undefined, isHindered, applyUpdate };
}

/** The step to the newer version that waits. */
function createApplying(
  host: UpdateHost,
  settle: () => Promise<boolean>,
  waiting: Accessor<ServiceWorker | undefined>,
) {
  const [isHindered, setHindered] = createSignal(false);
  /** True where everything is on the device: nothing is interrupted then. */
  const mayReload = async (): Promise<boolean> => {
    const isSettled = await settle();
    setHindered(!isSettled);
    return isSettled;
  };
  let isGoing = false;
  const reload = async (): Promise<void> => {
    if (isGoing) return;
    isGoing = true;
    // somebody may have typed on while the newer version took over
    if (await mayReload()) host.reload();
    isGoing = false;
  };
  const applyUpdate = async (): Promise<void> => {
    const worker = waiting();
    if (!worker || !(await mayReload())) return;
    if (worker.state !== 'installed') return reload(); // taken over already, by another tab
    const go = (): void => void reload();
    worker.addEventListener('statechange', () => worker.state === 'activated' && go());
    host.container?.addEventListener('controllerchange', go, { once: true });
    setTimeout(go, TAKE_OVER_MS);
    worker.postMessage({ type: 'SKIP_WAITING' });
  };
  return { isHindered, applyUpdate };
}

/** Reports the first version that is ready and each later one that waits, and looks for new ones now and then. */
function follow(registration: ServiceWorkerRegistration, ready: () => void, wait: (worker: ServiceWorker) => void) {
  const watch = (worker: ServiceWorker) => {
    const isUpdate = registration.active !== null;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && isUpdate) wait(worker);
      if (worker.state === 'activated') ready();
    });
  };
  if (registration.active) ready();
  if (registration.active && registration.waiting) wait(registration.waiting);
  if (registration.installing) watch(registration.installing);
  registration.addEventListener('updatefound', () => registration.installing && watch(registration.installing));
  // Without a network the look fails, which is no news to anybody.
  setInterval(() => registration.update().catch(() => undefined), CHECK_EVERY_MS);
}
