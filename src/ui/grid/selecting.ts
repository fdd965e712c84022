// The selection: the active cell, the range around it, and moving both.
import { createComputed, createMemo, createSignal, on } from 'solid-js';
import { columnAmong, reachAmong } from './following';
import type { Layout } from './layout';
import { clamp, isSameRange, isSameSpot, isSingle, makeRange, type Spot } from './range';
import type { GridColumn, Selection } from './types';

interface Picked {
  readonly active: Spot;
  readonly anchor: Spot;
  readonly head: Spot;
  /** The active cell has gone through the range by Tab or Enter: extending begins anew from it. */
  readonly cycled?: boolean;
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
  /** Selects a rectangle from its anchor to its head; the anchor becomes the active cell unless another one is given. */
  pick(anchor: Spot, head: Spot, active?: Spot): void;
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

/** The same cells after columns have come or gone; where the selected ones are gone, those that took their place. */
function followed(old: Picked, before: readonly GridColumn[], now: readonly GridColumn[]): Picked {
  const active = { ...old.active, column: columnAmong(before, now, old.active.column) };
  const { left, right } = reachAmong(before, now, old.anchor.column, old.head.column) ?? {
    left: active.column,
    right: active.column,
  };
  const forward = old.anchor.column <= old.head.column;
  return {
    ...old,
    active,
    anchor: { ...old.anchor, column: forward ? left : right },
    head: { ...old.head, column: forward ? right : left },
  };
}

/** The reactive selection of a sheet, always within its rows and columns. */
export function createSelecting(layout: Layout, start: Spot): Selecting {
  const [picked, setPicked] = createSignal<Picked>({ active: start, anchor: start, head: start });
  const [filling, setFilling] = createSignal<Selection>();
  createComputed(
    on(layout.columns, (now, before) => {
      if (before && before.length > 0) setPicked((old) => followed(old, before, now));
    }),
  );
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
    extendTo: (spot) =>
      setPicked((old) => ({ active: active(), anchor: old.cycled ? active() : old.anchor, head: inBounds(spot) })),
    // Corners are not clamped here: rows that a paste is about to create count as soon as they exist.
    pick: (anchor, to, at = anchor) => setPicked({ active: at, anchor, head: to }),
    cycle: (step, byRow) => {
      const area = range();
      if (isSingle(area)) return false;
      setPicked((old) => ({ ...old, active: cycled(area, active(), step, byRow), cycled: true }));
      return true;
    },
  };
}
