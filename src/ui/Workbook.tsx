// The screen of an open book: navigation, answer strip, the view in the middle, explanation, to-do list.
import { lazy, Match, Show, Suspense, Switch } from 'solid-js';
import type { RowSheet } from '../book/types';
import { useSession, useWords } from './context';
import { ExplainPanel } from './explain/ExplainPanel';
import { SheetView } from './sheets/SheetView';
import type { FooterStats } from './shell/Footer';
import { Nav } from './shell/Nav';
import { Strip } from './shell/Strip';
import { TodoBar } from './shell/TodoBar';
import { SHELL_WORDS } from './words/shell';

const PositionPage = lazy(async () => ({ default: (await import('./position/PositionPage')).PositionPage }));
const PricesPage = lazy(async () => ({ default: (await import('./prices/PricesPage')).PricesPage }));
const RulesPage = lazy(async () => ({ default: (await import('./rules-page/RulesPage')).RulesPage }));

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

/** Everything around an open book. */
export function Workbook(props: { onStats: (stats: FooterStats | undefined) => void }) {
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
