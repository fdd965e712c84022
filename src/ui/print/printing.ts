// What is being printed, and the one way to ask the browser for it. Paper shows one thing at a time.
import { createSignal } from 'solid-js';
import type { RowSheet } from '../../book/types';
import type { View } from '../../store/preferences';

/** `page` is any view that is printed as it stands: tool pages, prices, method. */
export type PrintKind = 'sheet' | 'position' | 'explanation' | 'page';

const [printing, setPrinting] = createSignal<PrintKind>();

/** What is on its way to paper now; undefined the rest of the time. Reading it is reactive. */
export { printing };

/** Begins printing: style sheets follow `data-print` on the root element, components follow `printing()`. */
export function beginPrint(kind: PrintKind): void {
  document.documentElement.dataset.print = kind;
  setPrinting(kind);
}

/** Puts everything back as it was on the screen. */
export function endPrint(): void {
  delete document.documentElement.dataset.print;
  setPrinting(undefined);
}

/** Prints one thing alone, such as `explanation` with the panel open, and then shows the screen again. */
export function printOnly(kind: PrintKind): void {
  beginPrint(kind);
  addEventListener('afterprint', endPrint, { once: true });
  window.print();
}

/** The sheet of a view; undefined for pages. */
export function sheetIn(view: View): RowSheet | undefined {
  return view === 'facilities' || view === 'streams' || view === 'enterprises' ? view : undefined;
}

/** What Ctrl+P prints in a view. */
export function kindOf(view: View): PrintKind {
  if (sheetIn(view)) return 'sheet';
  return view === 'position' ? 'position' : 'page';
}
