// Composition root: rules, device storage, the last place of the user, the service worker, the screen.
import { createEffect, createRoot } from 'solid-js';
import { render } from 'solid-js/web';
import { makeRegistry } from './engine/registry';
import { openDatabase } from './store/database';
import { createDevice } from './store/device';
import { settle, watchLeaving } from './store/leaving';
import { createPreferences } from './store/preferences';
import { isOutOfReach, SLOW_MS } from './store/reach';
import { makeRecordedKeeper } from './store/recorded-keeper';
import { startScribe } from './store/scribe';
import { createSession } from './store/session';
import { pageTabs } from './store/tab-host';
import { createUpdate } from './store/update';
import { App } from './ui/App';
import { painted } from './ui/after-paint';

document.documentElement.dataset.version = __APP_VERSION__;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

const preferences = createPreferences();
const loadRules = async () => {
  const { PACKS, QUESTIONS, SOURCES } = await import('./rules');
  return makeRegistry([...PACKS, ...QUESTIONS], SOURCES);
};
const database = openDatabase();
const guard = createDevice(database, __APP_VERSION__);
const keeper = guard.guard(makeRecordedKeeper(database, startScribe(), guard.brought));
const session = createSession(loadRules, keeper, preferences, painted, pageTabs());
const device = guard.follow(session);
const { book, view } = preferences.place();

watchLeaving(session);

// without storage, or where the book is gone, the page starts at home; storage that comes late finds the user elsewhere
async function start(): Promise<void> {
  await keeper.ready();
  const isIdle = session.view() === 'home' && !session.book() && !session.importing();
  if (book && view !== 'home' && isIdle) await session.open(book, view);
}

// the books may be kept by an older version in another tab, or be slow: that is said, and the rest of the page is there
const patience = new Promise<void>((resolve) => {
  createRoot(() => createEffect(() => (keeper.standing() === 'waiting' || isOutOfReach(keeper.reach())) && resolve()));
  setTimeout(resolve, SLOW_MS);
});
await Promise.race([start().catch(() => undefined), patience]);

const update = createUpdate(() => settle(session));
render(() => <App session={session} update={update} device={device} />, root);
