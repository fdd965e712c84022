// The whole screen: frame, the view in the middle, the explanation beside it.
import {
  createEffect,
  createSignal,
  ErrorBoundary,
  type JSX,
  lazy,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js';
import type { Device } from '../store/device';
import type { Session } from '../store/session';
import type { Update } from '../store/update';
import { DeviceContext, SessionContext, useSession, useWords } from './context';
import { watchArrivals } from './files/arrivals';
import { DropZone } from './files/DropZone';
import { OpeningNotice } from './files/OpeningNotice';
import { createOpening, OpeningContext, useOpening } from './files/opening';
import { Home } from './home/Home';
import { loadNotice } from './shell/Bars';
import { CrashNote } from './shell/CrashNote';
import { Footer, type FooterStats } from './shell/Footer';
import { Header } from './shell/Header';
import { watchKeys } from './shell/keys';
import { SHELL_WORDS } from './words/shell';
import './theme.css';
import './shell/shell.css';

const loadWorkbook = () => import('./Workbook');
const Workbook = lazy(async () => ({ default: (await loadWorkbook()).Workbook }));
const OpeningPage = lazy(async () => ({ default: (await import('./files/OpeningPage')).OpeningPage }));
const ImportPage = lazy(async () => ({ default: (await import('./import/ImportPage')).ImportPage }));
const StoragePage = lazy(async () => ({ default: (await import('./storage/StoragePage')).StoragePage }));
const loadPrint = () => import('./print/PrintLayer');
const PrintHead = lazy(async () => ({ default: (await loadPrint()).PrintHead }));
const PrintTail = lazy(async () => ({ default: (await loadPrint()).PrintTail }));

/** Follows language and appearance on the page itself. */
function createPageState(session: Session): void {
  const { preferences } = session;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const [systemDark, setSystemDark] = createSignal(dark.matches);
  const follow = (): void => void setSystemDark(dark.matches);
  dark.addEventListener('change', follow);
  onCleanup(() => dark.removeEventListener('change', follow));
  createEffect(() => {
    const theme = preferences.theme();
    document.documentElement.dataset.theme = theme === 'system' ? (systemDark() ? 'dark' : 'light') : theme;
  });
  createEffect(() => {
    document.documentElement.lang = preferences.lang() === 'zh' ? 'zh-CN' : 'en';
  });
}

/** What fills the screen without a book in view: what waits to be opened or imported, the data on this device, else the home page. */
function FirstPage() {
  const session = useSession();
  const opening = useOpening();
  return (
    <Suspense>
      <Switch fallback={<Home />}>
        <Match when={opening.pending()} keyed>
          {(pending) => <OpeningPage pending={pending} />}
        </Match>
        <Match when={session.importing()} keyed>
          {(source) => <ImportPage source={source} />}
        </Match>
        <Match when={session.view() === 'storage'}>
          <StoragePage />
        </Match>
      </Switch>
    </Suspense>
  );
}

function Frame(props: { update: Update }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const opening = useOpening();
  const [stats, setStats] = createSignal<FooterStats>();
  const waits = () => opening.pending() !== undefined || session.importing() !== undefined;
  const atHome = () => session.view() === 'home' || !session.book() || waits();
  onMount(() => {
    onCleanup(watchKeys(session, opening, waits));
    onCleanup(watchArrivals(session, opening, waits));
    // the first page is there at once, and the first book opens at once after it
    setTimeout(() => void Promise.all([loadWorkbook(), session.loadRules(), loadNotice()]));
  });
  return (
    <DropZone class="app" classList={{ 'at-home': atHome(), 'with-panel': session.panel() && !atHome() }}>
      <a class="skip" href="#content">
        {words().skip}
      </a>
      <Header />
      <Show
        when={!atHome()}
        fallback={
          <main class="main" id="content" tabindex={-1}>
            <FirstPage />
          </main>
        }
      >
        <Suspense>
          <Workbook onStats={setStats} />
        </Suspense>
      </Show>
      <Footer update={props.update} stats={stats()} />
      <OpeningNotice />
    </DropZone>
  );
}

/** What is there only beside an open book: head and rest of what is printed. */
function OpenBook(props: { readonly children: JSX.Element }) {
  const session = useSession();
  return (
    <Show when={session.view() !== 'home' && session.book()}>
      <Suspense>{props.children}</Suspense>
    </Show>
  );
}

/** The app over a session. */
export function App(props: { session: Session; update: Update; device: Device }) {
  // session and update state are made once, before the first drawing
  createPageState(props.session);
  return (
    <SessionContext.Provider value={props.session}>
      <DeviceContext.Provider value={props.device}>
        <ErrorBoundary fallback={(error) => <CrashNote error={error} />}>
          <OpenBook>
            <PrintHead />
          </OpenBook>
          <OpeningContext.Provider value={createOpening(props.session)}>
            <Frame update={props.update} />
          </OpeningContext.Provider>
          <OpenBook>
            <PrintTail />
          </OpenBook>
        </ErrorBoundary>
      </DeviceContext.Provider>
    </SessionContext.Provider>
  );
}
