// How the panel behaves while one walks through explanations: scroll, focus, the key back, what is announced.
import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import type { Target } from '../../store/explaining';
import type { Session } from '../../store/session';

/** Keeps the scroll position of every stage of the way, and puts it back on the way back. */
function createScroll(session: Session, panel: Accessor<HTMLElement | undefined>): void {
  const places: number[] = [];
  let seen = 0;
  let at = 0;
  const note = (): void => {
    at = panel()?.parentElement?.scrollTop ?? 0;
    places[seen] = at;
  };
  onMount(() => {
    const scroller = panel()?.parentElement;
    scroller?.addEventListener('scroll', note, { passive: true });
    onCleanup(() => scroller?.removeEventListener('scroll', note));
  });
  createEffect(
    on(session.explaining.path, (path, before) => {
      const now = path.length - 1;
      const isSameKind = path.length === 1 && before?.length === 1 && path[0]?.id === before[0]?.id;
      const isBack = before !== undefined && path.length < before.length && path.length > 0 && path[0] === before[0];
      const top = isBack || isSameKind ? (places[now] ?? 0) : 0;
      seen = now;
      const scroller = panel()?.parentElement;
      // asking for the place where it is already would make the browser lay out the page at once
      if (scroller && top !== at) scroller.scrollTop = top;
      at = top;
      places[now] = top;
    }),
  );
}

/** Alt and the left arrow go back, wherever the focus is, as long as there is a way back. */
function createBackKey(session: Session): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.key !== 'ArrowLeft' || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (session.explaining.path().length < 2) return;
    event.preventDefault();
    session.explaining.back();
  };
  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));
}

/**
 * The operand that was pressed goes away with its explanation: the focus passes to the new heading, so that the keyboard
 * is not lost. Answers what a screen reader is told where the focus is elsewhere, as on the sheet.
 */
function createFocus(
  session: Session,
  panel: Accessor<HTMLElement | undefined>,
  title: (target: Target) => string,
): Accessor<string> {
  const [said, setSaid] = createSignal('');
  createEffect(
    on(
      session.explaining.target,
      (target) => {
        const node = panel();
        const focused = document.activeElement;
        const isHere = session.explaining.path().length > 1 || (node?.contains(focused) ?? false);
        const isLost = focused === null || focused === document.body || (node?.contains(focused) ?? false);
        if (isHere && isLost) node?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
        setSaid(target && !isLost ? title(target) : '');
      },
      { defer: true },
    ),
  );
  return said;
}

/** All of it for a panel; answers what is to be announced. */
export function createPanelMoves(
  session: Session,
  panel: Accessor<HTMLElement | undefined>,
  title: (target: Target) => string,
): Accessor<string> {
  createScroll(session, panel);
  createBackKey(session);
  return createFocus(session, panel, title);
}
