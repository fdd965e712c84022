// The whole screen: frame, the view in the middle, the explanation beside it.
import {
  createEffect,
  createSignal,
  ErrorBoundary,
  lazy,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js';
import type { RowSheet } from '../book/types';
import type { Session } from '../store/session';
import type { Update } from '../store/update';
import { SessionContext, useSession, useWords } from './context';
import { ExplainPanel } from './explain/ExplainPanel';
import { openFile, type Unopened } from './files/files';
import { Home } from './home/Home';
import { SheetView } from './sheets/SheetView';
import { Footer, type FooterStats } from './shell/Footer';
import { Header } from './shell/Header';
import { watchKeys } from './shell/keys';
import { Nav } from './shell/Nav';
import { Strip } from './shell/Strip';
import { TodoBar } from './shell/TodoBar';
import { SHELL_WORDS } from './words/shell';
import './theme.css';
import './shell/shell.css';

const PositionPage = lazy(async () => ({ default: (await import('./position/PositionPage')).PositionPage }));
const PricesPage = lazy(async () => ({ default: (await import('./prices/PricesPage')).PricesPage }));
const RulesPage = lazy(async () => ({ default: (await import('./rules-page/RulesPage')).RulesPage }));

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

/** What a new book starts with: the emission year that is reported now. */
const reportingYear = (): number => new Date().getFullYear() - 1;

function View(props: { onStats: (stats: FooterStats | undefined) => void }) {
  const session = useSession();
  const sheet = (): RowSheet | undefined => {
    const view = session.view();
    return view === 'facilities' || view === 'streams' || view === 'enterprises' ? view : undefined;
  };
  return (
    <Suspense>
      <Switch>
        <Match when={sheet()} keyed>
          {(now) => <SheetView sheet={now} year={reportingYear()} onStats={props.onStats} />}
        </Match>
        <Match when={session.view() === 'position'}>
          <PositionPage />
        </Match>
        <Match when={session.view() === 'prices'}>
          <PricesPage />
        </Match>
        <Match when={session.view() === 'rules'}>
          <RulesPage />
        </Match>
      </Switch>
    </Suspense>
  );
}

function Panel() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  return (
    <Show
      when={session.panel()}
      fallback={
        <button
          type="button"
          class="panel-handle"
          data-testid="open-panel"
          aria-label={words().openPanel}
          onClick={() => session.setPanel(true)}
        >
          {words().panel}
        </button>
      }
    >
      <div class="panel">
        <button
          type="button"
          class="icon-button panel-close"
          data-testid="close-panel"
          aria-label={words().closePanel}
          onClick={() => session.setPanel(false)}
        >
          ×
        </button>
        <ExplainPanel />
      </div>
    </Show>
  );
}

function Workbook(props: { onStats: (stats: FooterStats | undefined) => void }) {
  const session = useSession();
  return (
    <>
      <Nav />
      <Strip />
      <main class="main" id="content" tabindex={-1}>
        {/* a book opened in place of another starts with fresh sheets */}
        <Show when={session.bookId()} keyed>
          {(_id) => <View onStats={props.onStats} />}
        </Show>
      </main>
      <Panel />
      <TodoBar />
    </>
  );
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
  onMount(() => onCleanup(watchKeys(session)));
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
        <Workbook onStats={setStats} />
      </Show>
      <Footer update={props.update} stats={stats()} />
    </div>
  );
}

/** The app over a session. */
export function App(props: { session: Session; update: Update }) {
  // the session and the update state are made once, before the first drawing
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
