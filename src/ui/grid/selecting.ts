// The selection: the active cell, the range around it, and moving both.
import { createMemo, createSignal } from 'solid-js';
import type { Layout } from './layout';
import { clamp, isSameRange, isSameSpot, isSingle, makeRange, type Spot } from './range';
import type { Selection } from './types';

interface Picked {
  readonly active: Spot;
  readonly anchor: Spot;
  readonly head: Spot;
}

export interface Selecting {
  readonly active: () => Spot;
  /** The corner of the range that keyboard and pointer move. */
  readonly head: () => Spot;
  readonly range: () => Selection;
  /** The cells that a running fill drag would fill. */
  readonly filling: () => Selection | undefined;
  setFilling(area: Selection | undefined): void;
  moveTo(spot: Spot): void;
  extendTo(spot: Spot): void;
  /** Selects a rectangle from its anchor to its head; the anchor becomes the active cell. */
  pick(anchor: Spot, head: Spot): void;
  /** Moves the active cell within a range of several cells, row by row or column by column; false for a single cell. */
  cycle(step: 1 | -1, byRow: boolean): boolean;
}

function cycled(range: Selection, active: Spot, step: 1 | -1, byRow: boolean): Spot {
  const tall = range.bottom - range.top + 1;
  const wide = range.right - range.left + 1;
  const row = active.row - range.top;
  const column = active.column - range.left;
  const size = tall * wide;
  const at = (byRow ? row * wide + column : column * tall + row) + step + size;
  const next = at % size;
  return byRow
    ? { row: range.top + Math.floor(next / wide), column: range.left + (next % wide) }
    : { row: range.top + (next % tall), column: range.left + Math.floor(next / tall) };
}

/** The reactive selection of a sheet, always within its rows and columns. */
export function createSelecting(layout: Layout, start: Spot): Selecting {
  const [picked, setPicked] = createSignal<Picked>({ active: start, anchor: start, head: start });
  const [filling, setFilling] = createSignal<Selection>();
  const inBounds = (spot: Spot): Spot => ({
    row: clamp(spot.row, 0, layout.rowTotal() - 1),
    column: clamp(spot.column, 0, layout.columns().length - 1),
  });
  const active = createMemo(() => inBounds(picked().active), undefined, { equals: isSameSpot });
  const head = createMemo(() => inBounds(picked().head), undefined, { equals: isSameSpot });
  const range = createMemo(() => makeRange(inBounds(picked().anchor), inBounds(picked().head)), undefined, {
    equals: isSameRange,
  });
  return {
    active,
    head,
    range,
    filling,
    setFilling,
    moveTo: (spot) => {
      const at = inBounds(spot);
      setPicked({ active: at, anchor: at, head: at });
    },
    extendTo: (spot) => setPicked({ active: active(), anchor: active(), head: inBounds(spot) }),
    // Corners are not clamped here: rows that a paste is about to create count as soon as they exist.
    pick: (anchor, to) => setPicked({ active: anchor, anchor, head: to }),
    cycle: (step, byRow) => {
      const area = range();
      if (isSingle(area)) return false;
      setPicked((old) => ({ ...old, active: cycled(area, active(), step, byRow) }));
      return true;
    },
  };
}
