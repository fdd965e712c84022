// Timing inside the page: from a key or click until what it changed is painted, and scrolling frame by frame.
import type { CDPSession, Locator, Page } from '@playwright/test';

export interface Took {
  /** From the key or click to the end of the first frame after it. */
  readonly painted: number;
  /** Of that, the work of the page's own handlers. */
  readonly handled: number;
}

/** A key as the page hears it, or a kind of click. */
interface Signal {
  readonly type: 'keydown' | 'click' | 'contextmenu';
  readonly key?: string;
}

/** Makes `timed` of the window the promise of the times of the next such event. */
function waitFor({ type, key }: Signal): void {
  const timed = new Promise<Took>((done) => {
    const onEvent = (event: Event): void => {
      if (key !== undefined && Reflect.get(event, 'key') !== key) return;
      removeEventListener(type, onEvent, true);
      const began = performance.now();
      let handled = 0;
      // comes after the handlers of the page, which are there already
      const atEnd = (): void => {
        handled = performance.now() - began;
      };
      event.target?.addEventListener(type, atEnd, { once: true });
      // a frame's own work lies between its callback and the next message
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done({ painted: performance.now() - event.timeStamp, handled });
      requestAnimationFrame(() => port2.postMessage(undefined));
    };
    addEventListener(type, onEvent, true);
  });
  Object.assign(window, { timed });
}

async function time(page: Page, signal: Signal, act: () => Promise<void>): Promise<Took> {
  await page.evaluate(waitFor, signal);
  await act();
  return page.evaluate<Took>(() => Reflect.get(window, 'timed'));
}

/** Presses a key and times it; `key` as Playwright names it, `named` as the page hears it. */
export const timeKey = (page: Page, key: string, named = key): Promise<Took> =>
  time(page, { type: 'keydown', key: named }, () => page.keyboard.press(key));

/** Clicks on something and times it. */
export const timeClick = (place: Locator, button: 'left' | 'right' = 'left'): Promise<Took> =>
  time(place.page(), { type: button === 'left' ? 'click' : 'contextmenu' }, () => place.click({ button }));

export interface Scrolling {
  readonly frames: number;
  /** Frames in which part of the view had no row, or a row had an empty place. */
  readonly blank: number;
  readonly late: number;
}

interface Scroll {
  readonly pixels: number;
  readonly frames: number;
}

/** Scrolls the sheet by so many pixels a frame, down and from the top again, and looks at what each frame shows. */
function scrollSheet({ pixels, frames }: Scroll): Promise<Scrolling> {
  const scroller = document.querySelector('.sg-scroller');
  if (!scroller) throw new Error('there is no sheet');
  const head = scroller.querySelector('.sg-head-row');
  if (!head) throw new Error('the sheet has no head');
  const top = head.getBoundingClientRect().bottom;
  const bottom = scroller.getBoundingClientRect().top + scroller.clientHeight;
  const cellsIn = (row: Element): number => row.querySelectorAll('[role=gridcell]').length;
  const rows = (): Element[] => [...scroller.querySelectorAll('.sg-body [role=row]')];
  const width = Math.max(...rows().map(cellsIn));
  const isCovered = (): boolean => {
    const full = rows().filter((row) => cellsIn(row) >= width);
    const boxes = full.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
    let reached = top + 1;
    for (const box of boxes) if (box.top <= reached) reached = Math.max(reached, box.bottom);
    return reached >= bottom - 1;
  };
  return new Promise((done) => {
    const seen = { frames: 0, blank: 0, late: 0 };
    let last = performance.now();
    const { port1, port2 } = new MessageChannel();
    // the next step is taken after a frame, so that its scroll event comes first in the next one, as with a wheel
    port1.onmessage = () => {
      const end = scroller.scrollHeight - scroller.clientHeight;
      scroller.scrollTop = scroller.scrollTop + pixels > end ? 0 : scroller.scrollTop + pixels;
      requestAnimationFrame(look);
    };
    const look = (): void => {
      const now = performance.now();
      seen.frames += 1;
      seen.blank += isCovered() ? 0 : 1;
      seen.late += now - last > 34 ? 1 : 0;
      last = now;
      if (seen.frames < frames) port2.postMessage(undefined);
      else done(seen);
    };
    port2.postMessage(undefined);
  });
}

/** Seconds the page's main thread has worked so far. */
async function busySeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Does something, and tells what it cost the main thread: milliseconds of work without waiting, also on a busy machine. */
export async function withCpu<T>(
  page: Page,
  act: () => Promise<T>,
): Promise<{ readonly done: T; readonly cpu: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await busySeconds(devtools);
  const done = await act();
  const cpu = 1000 * ((await busySeconds(devtools)) - before);
  await devtools.detach();
  return { done, cpu };
}

/** Scrolls, and tells what a frame cost the main thread. */
export async function timeScrolling(page: Page, scroll: Scroll): Promise<Scrolling & { readonly cpu: number }> {
  const { done, cpu } = await withCpu(page, () => page.evaluate(scrollSheet, scroll));
  return { ...done, cpu: cpu / done.frames };
}
