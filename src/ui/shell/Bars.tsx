// Bars under the header: what holds for the whole page and calls for a decision, each with its way out.
import { createEffect, createSignal, lazy, Match, on, onCleanup, Show, Suspense, Switch } from 'solid-js';
import { settle } from '../../store/leaving';
import { isOutOfReach } from '../../store/reach';
import { useDevice, useSession, useWords } from '../context';
import { TABS_WORDS } from '../words/tabs';
import { Bar } from './Bar';

/** Loads what is said about the device, so that it can be said whatever happens later. */
export const loadNotice = () => import('../storage/NoticeLine');
const NoticeLine = lazy(async () => ({ default: (await loadNotice()).NoticeLine }));

/** How long it is said that an attempt changed nothing. */
const SAID_MS = 6_000;

/** True for a while after a change was refused. */
function createRefused(): () => boolean {
  const session = useSession();
  const [isSaid, setSaid] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      session.refusals,
      () => {
        setSaid(true);
        clearTimeout(timer);
        timer = setTimeout(() => setSaid(false), SAID_MS);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return isSaid;
}

/** The open book is written by another tab. */
function ReaderBar() {
  const session = useSession();
  const words = useWords(TABS_WORDS);
  const isRefused = createRefused();
  const takeOver = async (): Promise<void> => {
    await session.editHere();
    // the button is gone: the keyboard goes where the work is
    if (session.role() !== 'writer' || document.activeElement !== document.body) return;
    (document.querySelector<HTMLElement>('.sg-text') ?? document.getElementById('content'))?.focus();
  };
  return (
    <Bar icon="lock" testId="reader-bar">
      <span>
        <Switch fallback={words().reader}>
          <Match when={session.asking() === 'asking'}>{words().asking}</Match>
          <Match when={isRefused()}>
            <b>{words().unchanged}</b>
          </Match>
          <Match when={session.asking() === 'refused'}>{words().refused}</Match>
        </Switch>
      </span>
      <button
        type="button"
        class="button small"
        data-testid="edit-here"
        disabled={session.asking() === 'asking'}
        onClick={() => void takeOver()}
      >
        {words().editHere}
      </button>
    </Bar>
  );
}

/** A newer version of the app is at work beside this one. */
function NewerBar() {
  const session = useSession();
  const words = useWords(TABS_WORDS);
  const reload = async (): Promise<void> => {
    if (await settle(session)) location.reload();
  };
  return (
    <Bar icon="history" testId="newer-bar" troubled={session.isNewer()}>
      <span>{session.isNewer() ? words().unknown : words().newer}</span>
      <button type="button" class="button small" data-testid="newer-reload" onClick={() => void reload()}>
        {words().reload}
      </button>
    </Bar>
  );
}

/** All bars of the page. Where none has anything to say nothing is there. */
export function Bars() {
  const session = useSession();
  const device = useDevice();
  const words = useWords(TABS_WORDS);
  const { standing, reach } = session.keeper;
  const isUnsaved = () => session.saved() === 'failed' || isOutOfReach(reach());
  const isOpen = () => session.book() !== undefined && session.view() !== 'home';
  return (
    <div class="bars" role="status">
      <Show when={standing() === 'waiting'}>
        <Bar icon="history" testId="waiting-bar" troubled>
          <span>{words().blocked}</span>
        </Bar>
      </Show>
      <Show when={standing() === 'newer' || session.isNewer()}>
        <NewerBar />
      </Show>
      <Show when={isOpen() && session.role() === 'reader' && session.saved() !== 'conflict'}>
        <ReaderBar />
      </Show>
      <Show when={isOpen() && session.saved() === 'conflict'}>
        <Bar icon="lock" testId="conflict-bar" troubled>
          <span>{words().conflict}</span>
        </Bar>
      </Show>
      <Show when={device.brought() || (isOpen() && (isUnsaved() || device.reminder() !== undefined))}>
        <Suspense>
          <NoticeLine />
        </Suspense>
      </Show>
    </div>
  );
}
