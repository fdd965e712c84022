// What lies over the cells for a while: the outline of what was copied or cut, and where dragged rows would go.
import { createSignal } from 'solid-js';
import type { Selection } from './types';

export interface Outline {
  readonly area: Selection;
  /** The cells move to where they are pasted. */
  readonly moving: boolean;
  /** What went to the clipboard; only a paste of the same moves. */
  readonly text: string;
}

export interface Marks {
  readonly outline: () => Outline | undefined;
  setOutline(outline: Outline | undefined): void;
  /** Dragged rows would go before this row; undefined while none are dragged. */
  readonly drop: () => number | undefined;
  setDrop(row: number | undefined): void;
}

/** The marks of a sheet; none at first. */
export function createMarks(): Marks {
  const [outline, setOutline] = createSignal<Outline>();
  const [drop, setDrop] = createSignal<number>();
  return { outline, setOutline, drop, setDrop };
}
