// A finger that stays where it is opens the menu; browsers that tell so themselves are heard as well.
import { onCleanup } from 'solid-js';

const HOLD_MILLISECONDS = 550;
/** A finger that has gone farther than this scrolls. */
const SLACK = 10;

export interface Hold {
  start(event: PointerEvent): void;
  move(event: PointerEvent): void;
  stop(): void;
  /** Whether the last touch was long: the click that follows it is none. */
  wasLong(): boolean;
}

/** The click that ends a long press is none: it would run whatever command the menu has put under the finger. */
function swallowClick(): void {
  const stop = new AbortController();
  const { signal } = stop;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    stop.abort();
  };
  addEventListener('click', swallow, { capture: true, signal });
  addEventListener('pointerdown', () => stop.abort(), { capture: true, signal });
}

/** Watches for a long press. */
export function createHold(onLong: (event: PointerEvent) => void): Hold {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  let isLong = false;
  const stop = () => clearTimeout(timer);
  onCleanup(stop);
  return {
    stop,
    wasLong: () => isLong,
    start: (event) => {
      stop();
      isLong = false;
      from = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        isLong = true;
        swallowClick();
        onLong(event);
      }, HOLD_MILLISECONDS);
    },
    move: (event) => {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLACK) stop();
    },
  };
}
