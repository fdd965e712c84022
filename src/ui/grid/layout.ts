// Where columns and rows stand: widths, offsets, the frozen part.
import { batch, createMemo, createSignal, untrack } from 'solid-js';
import { clamp } from './range';
import type { GridColumn, GridGap, GridModel } from './types';

export const ROW_HEIGHT = 32;
export const GROUP_HEIGHT = 24;
export const HEADER_HEIGHT = 66;
const MIN_WIDTH = 40;
const MAX_WIDTH = 900;
/** A folded group leaves this much of itself. */
export const STUB_WIDTH = 28;
/** Frozen columns may take this part of the view; on a phone fewer of them stay frozen. */
const FROZEN_SHARE = 0.62;

type Widths = Readonly<Record<string, number>>;

/** A place where columns are not shown: hidden ones take no room, a folded group that of a stub. */
export interface Gap extends GridGap {
  readonly left: number;
  readonly width: number;
}

export interface Layout {
  columns(): readonly GridColumn[];
  column(at: number): GridColumn | undefined;
  /** Rows shown: those with data and the empty one. */
  rowTotal(): number;
  /** Whether this is the empty row at the end. */
  isNewRow(row: number): boolean;
  gutter(): number;
  frozenCount(): number;
  frozenWidth(): number;
  totalWidth(): number;
  offset(at: number): number;
  width(at: number): number;
  /** The column at a distance from the left of the sheet, clamped to the first and last one. */
  columnAt(x: number): number;
  /** Where columns are not shown, from left to right. */
  gaps(): readonly Gap[];
  /** Shows a column in another width, as long as a drag lasts. */
  resize(at: number, width: number): void;
  /** Hands changed widths to the model. */
  settle(): void;
  setViewWidth(width: number): void;
}

interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly gaps: readonly Gap[];
  readonly total: number;
}

function placesOf(columns: readonly GridColumn[], gaps: readonly GridGap[], gutter: number, widths: Widths): Places {
  const starts: number[] = [];
  const ends: number[] = [];
  const placed: Gap[] = [];
  let x = gutter;
  for (let at = 0; at <= columns.length; at++) {
    for (const gap of gaps) {
      if (gap.at !== at) continue;
      const width = gap.group ? STUB_WIDTH : 0;
      placed.push({ ...gap, left: x, width });
      x += width;
    }
    const column = columns[at];
    if (!column) break;
    starts.push(x);
    x += widths[column.id] ?? column.width;
    ends.push(x);
  }
  return { starts, ends, gaps: placed, total: x };
}

function countFrozen(columns: readonly GridColumn[], ends: readonly number[], viewWidth: number): number {
  const free = columns.findIndex((column) => !column.frozen);
  let count = free < 0 ? columns.length : free;
  while (count > 0 && viewWidth > 0 && (ends[count - 1] ?? 0) > viewWidth * FROZEN_SHARE) count -= 1;
  return count;
}

function findColumn(starts: readonly number[], x: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Widths while they are dragged, on top of those of the model. */
function createWidths(model: () => GridModel, columns: () => readonly GridColumn[]) {
  const [dragged, setDragged] = createSignal<Widths>({});
  const kept = createMemo(() => model().looks?.widths() ?? {});
  return {
    widths: () => ({ ...kept(), ...dragged() }),
    resize: (at: number, width: number) => {
      const column = columns()[at];
      if (!column) return;
      setDragged((old) => ({ ...old, [column.id]: clamp(Math.round(width), MIN_WIDTH, MAX_WIDTH) }));
    },
    settle: () => {
      const widths = untrack(dragged);
      const looks = model().looks;
      // without a model that keeps them they last as long as the sheet is shown
      if (!looks || Object.keys(widths).length === 0) return;
      batch(() => {
        looks.setWidths(widths);
        setDragged({});
      });
    },
  };
}

/** The reactive layout of a sheet. */
export function createLayout(model: () => GridModel): Layout {
  const [viewWidth, setViewWidth] = createSignal(0);
  const columns = createMemo(() => model().columns());
  const rowTotal = createMemo(() => model().rowCount() + (model().fixed ? 0 : 1));
  // filtered rows keep their numbers, which are as long as those of all rows
  const numbers = () => Math.max(rowTotal(), model().looks?.filtered()?.all ?? 0);
  const gutter = createMemo(() => 26 + 8 * Math.max(2, String(numbers()).length));
  const { widths, resize, settle } = createWidths(model, columns);
  const places = createMemo(() => placesOf(columns(), model().looks?.gaps() ?? [], gutter(), widths()));
  const frozenCount = createMemo(() => countFrozen(columns(), places().ends, viewWidth()));
  const offset = (at: number) => places().starts[at] ?? places().total;
  return {
    columns,
    column: (at) => columns()[at],
    rowTotal,
    isNewRow: (row) => row >= model().rowCount(),
    gutter,
    frozenCount,
    frozenWidth: () => places().ends[frozenCount() - 1] ?? gutter(),
    totalWidth: () => places().total,
    offset,
    width: (at) => (places().ends[at] ?? 0) - (places().starts[at] ?? 0),
    columnAt: (x) => findColumn(places().starts, x),
    gaps: () => places().gaps,
    resize,
    settle,
    setViewWidth,
  };
}
