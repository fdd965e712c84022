// Composition root: rules, device storage, the last place of the user, the service worker, the screen.
import { render } from 'solid-js/web';
import { makeRegistry } from './engine/registry';
import { openDatabase } from './store/database';
import { makeKeeper } from './store/keeper';
import { createPreferences } from './store/preferences';
import { createSession } from './store/session';
import { createUpdate } from './store/update';
import { App } from './ui/App';

document.documentElement.dataset.version = __APP_VERSION__;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

const preferences = createPreferences();
const loadRules = async () => {
  const { PACKS, QUESTIONS, SOURCES } = await import('./rules');
  return makeRegistry([...PACKS, ...QUESTIONS], SOURCES);
};
const session = createSession(loadRules, makeKeeper(openDatabase()), preferences);
const { book, view } = preferences.place();

// without storage, or where the book is gone, the page starts at home
if (book && view !== 'home') await session.open(book, view).catch(() => false);

const update = createUpdate();
render(() => <App session={session} update={update} />, root);
