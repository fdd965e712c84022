// The whole screen: frame, the view in the middle, the explanation beside it.
import { createEffect, createSignal, ErrorBoundary, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js';
import type { Session } from '../store/session';
import type { Update } from '../store/update';
import { SessionContext, useSession, useWords } from './context';
import { openFile, type Unopened } from './files/files';
import { Home } from './home/Home';
import { Footer, type FooterStats } from './shell/Footer';
import { Header } from './shell/Header';
import { watchKeys } from './shell/keys';
import { SHELL_WORDS } from './words/shell';
import './theme.css';
import './shell/shell.css';

const loadWorkbook = () => import('./Workbook');
const Workbook = lazy(async () => ({ default: (await loadWorkbook()).Workbook }));

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

/** Opens a file that is dropped anywhere on the page; what is wrong with it is shown on the first page. */
function makeDrop(session: Session, onUnopened: (unopened: Unopened | undefined) => void) {
  return (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    event.preventDefault();
    if (!file) return;
    void openFile(session, file).then((problem) => {
      onUnopened(problem);
      if (problem) session.show('home');
    });
  };
}

function Frame(props: { update: Update }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const [unopened, setUnopened] = createSignal<Unopened>();
  const [stats, setStats] = createSignal<FooterStats>();
  const atHome = () => session.view() === 'home' || !session.book();
  onMount(() => {
    onCleanup(watchKeys(session));
    // the first page is there at once, and the first book opens at once after it
    setTimeout(() => void Promise.all([loadWorkbook(), session.loadRules()]));
  });
  const drop = makeDrop(session, setUnopened);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; the file menu does the same by keyboard
    <div
      class="app"
      classList={{ 'at-home': atHome(), 'with-panel': session.panel() && !atHome() }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <a class="skip" href="#content">
        {words().skip}
      </a>
      <Header onUnopened={setUnopened} />
      <Show
        when={!atHome()}
        fallback={
          <main class="main" id="content" tabindex={-1}>
            <Home unopened={unopened()} onUnopened={setUnopened} />
          </main>
        }
      >
        <Suspense>
          <Workbook onStats={setStats} />
        </Suspense>
      </Show>
      <Footer update={props.update} stats={stats()} />
    </div>
  );
}

/** The app over a session. */
export function App(props: { session: Session; update: Update }) {
  // session and update state are made once, before the first drawing
  createPageState(props.session);
  return (
    <SessionContext.Provider value={props.session}>
      <ErrorBoundary
        fallback={(error) => <p class="crash">{`⚠ ${error instanceof Error ? error.message : String(error)}`}</p>}
      >
        <Frame update={props.update} />
      </ErrorBoundary>
    </SessionContext.Provider>
  );
}
