// The tip of a header: shown when the mouse has rested there for a moment.
import { createSignal, onCleanup } from 'solid-js';
import type { GridColumn } from './types';

const REST_MILLISECONDS = 450;

export interface ShownTip {
  readonly column: GridColumn;
  readonly box: DOMRect;
}

/** Follows the mouse over the headers. */
export function createTip() {
  const [shown, setShown] = createSignal<ShownTip>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    setShown(undefined);
  };
  onCleanup(hide);
  return {
    shown,
    hide,
    /** The mouse has come over a header, or has left it. */
    hover: (column: GridColumn | undefined, box: DOMRect | undefined) => {
      hide();
      if (column && box) timer = setTimeout(() => setShown({ column, box }), REST_MILLISECONDS);
    },
  };
}

export type Tip = ReturnType<typeof createTip>;
