// The screen of an open book: navigation, answer strip, the view in the middle, explanation, to-do list.
import { createMemo, type JSX, lazy, Show, Suspense } from 'solid-js';
import type { RowSheet } from '../book/types';
import { isLatest } from '../engine/editions';
import type { View } from '../store/preferences';
import { SessionContext, useSession, useWords } from './context';
import { ExplainPanel } from './explain/ExplainPanel';
import { createLaterSession } from './later-session';
import { ScenarioBar } from './scenarios/ScenarioBar';
import { SheetView } from './sheets/SheetView';
import { Announcer } from './shell/Announcer';
import type { FooterStats } from './shell/Footer';
import { Icon } from './shell/Icon';
import { Nav } from './shell/Nav';
import { Strip } from './shell/Strip';
import { TodoBar } from './shell/TodoBar';
import { SHELL_WORDS } from './words/shell';

const PositionPage = lazy(async () => ({ default: (await import('./position/PositionPage')).PositionPage }));
const ScenariosPage = lazy(async () => ({ default: (await import('./scenarios/ScenariosPage')).ScenariosPage }));
const PricesPage = lazy(async () => ({ default: (await import('./prices/PricesPage')).PricesPage }));
const RulesPage = lazy(async () => ({ default: (await import('./rules-page/RulesPage')).RulesPage }));
const CalendarPage = lazy(async () => ({ default: (await import('./calendar/CalendarPage')).CalendarPage }));
const OrdersPage = lazy(async () => ({ default: (await import('./orders/OrdersPage')).OrdersPage }));
const OffsetsPage = lazy(async () => ({ default: (await import('./offsets/OffsetsPage')).OffsetsPage }));
const PenaltiesPage = lazy(async () => ({ default: (await import('./penalties/PenaltiesPage')).PenaltiesPage }));
const AuctionsPage = lazy(async () => ({ default: (await import('./auctions/AuctionsPage')).AuctionsPage }));
const TransferPage = lazy(async () => ({ default: (await import('./transfer/TransferPage')).TransferPage }));
const ExercisePlace = lazy(async () => ({ default: (await import('./exercises/ExercisePlace')).ExercisePlace }));
const LockBar = lazy(async () => ({ default: (await import('./lock/LockBar')).LockBar }));
const StoragePage = lazy(async () => ({ default: (await import('./storage/StoragePage')).StoragePage }));
const BalancePage = lazy(async () => ({ default: (await import('./balance/BalancePage')).BalancePage }));

const PAGES: Readonly<Partial<Record<View, () => JSX.Element>>> = {
  position: () => <PositionPage />,
  scenarios: () => <ScenariosPage />,
  prices: () => <PricesPage />,
  rules: () => <RulesPage />,
  calendar: () => <CalendarPage />,
  orders: () => <OrdersPage />,
  offsets: () => <OffsetsPage />,
  penalties: () => <PenaltiesPage />,
  auctions: () => <AuctionsPage />,
  transfer: () => <TransferPage />,
  balance: () => <BalancePage />,
  storage: () => <StoragePage />,
};

/** Pages whose answers carry their own explanation: a panel about a cell of some sheet would only distract. */
const BY_THEMSELVES: ReadonlySet<View> = new Set([
  'scenarios',
  'calendar',
  'orders',
  'offsets',
  'penalties',
  'auctions',
  'transfer',
  'balance',
  'storage',
]);

/** What a new book starts with: the emission year that is reported now. */
const reportingYear = (): number => new Date().getFullYear() - 1;

/** The view in the middle. */
function Middle(props: { onStats: (stats: FooterStats | undefined) => void }) {
  const session = useSession();
  const sheet = (): RowSheet | undefined => {
    const view = session.view();
    return view === 'facilities' || view === 'streams' || view === 'enterprises' ? view : undefined;
  };
  return (
    <Suspense>
      <Show
        when={sheet()}
        keyed
        fallback={
          <Show when={session.view()} keyed>
            {(view) => PAGES[view]?.()}
          </Show>
        }
      >
        {(now) => <SheetView sheet={now} year={reportingYear()} onStats={props.onStats} />}
      </Show>
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
          class="icon-button is-sign panel-close"
          data-testid="close-panel"
          aria-label={words().closePanel}
          onClick={() => session.setPanel(false)}
        >
          <Icon name="close" />
        </button>
        <ExplainPanel />
      </div>
    </Show>
  );
}

/** Everything around an open book. */
export function Workbook(props: { onStats: (stats: FooterStats | undefined) => void }) {
  const session = useSession();
  const later = createLaterSession(session);
  const mayDecide = createMemo(() => {
    const { lock } = session.book() ?? {};
    return lock !== undefined && !isLatest(session.latestRules, lock);
  });
  return (
    <>
      <Nav />
      <Strip />
      <div class="notes">
        <Show when={session.whole()?.settings.exercise}>
          <Suspense>
            <ExercisePlace />
          </Suspense>
        </Show>
        <Show when={mayDecide()}>
          <Suspense>
            <LockBar />
          </Suspense>
        </Show>
      </div>
      <ScenarioBar />
      <main class="main" id="content" tabindex={-1}>
        {/* a book opened in place of another starts with fresh sheets */}
        <Show when={session.bookId()} keyed>
          {(_id) => <Middle onStats={props.onStats} />}
        </Show>
      </main>
      <SessionContext.Provider value={later}>
        <Show when={!BY_THEMSELVES.has(session.view())}>
          <Panel />
        </Show>
        <TodoBar />
      </SessionContext.Provider>
      <Announcer />
    </>
  );
}
