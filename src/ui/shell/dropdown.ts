// A list below a button: opens and closes with it, closes on Esc, on a click elsewhere and when the focus goes elsewhere.
import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

export interface Dropdown {
  readonly open: Accessor<boolean>;
  readonly toggle: () => void;
  readonly close: () => void;
  /** For the element around button and list. */
  readonly attach: (root: HTMLElement) => void;
  /** For the button, which gets the focus back. */
  readonly attachButton: (button: HTMLElement) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** State and handlers of a dropdown. */
export function createDropdown(): Dropdown {
  const [open, setOpen] = createSignal(false);
  let root: HTMLElement | undefined;
  let button: HTMLElement | undefined;
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !root?.contains(event.target)) setOpen(false);
  };
  onMount(() => {
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
  });
  onCleanup(() => {
    document.removeEventListener('pointerdown', outside);
    document.removeEventListener('focusin', outside);
  });
  return {
    open,
    toggle: () => setOpen(!open()),
    close: () => setOpen(false),
    attach: (node) => {
      root = node;
    },
    attachButton: (node) => {
      button = node;
    },
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || !open()) return;
      event.stopPropagation();
      setOpen(false);
      button?.focus();
    },
  };
}
