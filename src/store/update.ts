// The service worker as state: is the app usable offline, does a new version wait, and the step to the new version.
import { type Accessor, createSignal } from 'solid-js';

const CHECK_EVERY_MS = 60 * 60 * 1000;

export interface Update {
  /** True as soon as every file of some version lies in the cache: the app then starts without a network. */
  readonly offlineReady: Accessor<boolean>;
  /** True while a newer version is loaded and waits for the user's word. */
  readonly updateWaiting: Accessor<boolean>;
  /** Lets the newer version take over and reloads the page with it. Does nothing where none waits. */
  readonly applyUpdate: () => void;
}

/** What this module needs of the browser; a test gives its own. */
export interface UpdateHost {
  readonly container: Pick<ServiceWorkerContainer, 'register'> | undefined;
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
 * page is reloaded under the hands of its user. `<html data-offline="ready">` mirrors `offlineReady`.
 */
export function createUpdate(host: UpdateHost = page()): Update {
  const [offlineReady, setOfflineReady] = createSignal(false);
  const [waiting, setWaiting] = createSignal<ServiceWorker>();

  const ready = () => {
    host.root.dataset.offline = 'ready';
    setOfflineReady(true);
  };

  const applyUpdate = () => {
    const worker = waiting();
    if (!worker) return;
    if (worker.state !== 'installed') return host.reload(); // taken over already, by another tab
    worker.addEventListener('statechange', () => worker.state === 'activated' && host.reload());
    worker.postMessage({ type: 'SKIP_WAITING' });
  };

  // Where service workers are forbidden (private windows, policies) the app works on, only not offline.
  host.container?.register(host.script).then(
    (registration) => follow(registration, ready, setWaiting),
    () => undefined,
  );
  return { offlineReady, updateWaiting: () => waiting() !== undefined, applyUpdate };
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
