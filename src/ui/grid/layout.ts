// Where columns and rows stand: widths, offsets, the frozen part.
import { createMemo, createSignal } from 'solid-js';
import { clamp } from './range';
import type { GridColumn, GridModel } from './types';

export const ROW_HEIGHT = 32;
export const GROUP_HEIGHT = 24;
export const HEADER_HEIGHT = 66;
const MIN_WIDTH = 40;
const MAX_WIDTH = 900;
/** Frozen columns may take this part of the view; on a phone fewer of them stay frozen. */
const FROZEN_SHARE = 0.62;

export type Widths = Readonly<Record<string, number>>;

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
  resize(at: number, width: number): void;
  setViewWidth(width: number): void;
}

interface LayoutOptions {
  readonly model: () => GridModel;
  readonly widths: () => Widths | undefined;
  readonly onWidths: (widths: Widths) => void;
}

function countFrozen(columns: readonly GridColumn[], offsets: readonly number[], viewWidth: number): number {
  const free = columns.findIndex((column) => !column.frozen);
  let count = free < 0 ? columns.length : free;
  while (count > 0 && viewWidth > 0 && (offsets[count] ?? 0) > viewWidth * FROZEN_SHARE) count -= 1;
  return count;
}

function findColumn(offsets: readonly number[], x: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The reactive layout of a sheet. */
export function createLayout(options: LayoutOptions): Layout {
  const [own, setOwn] = createSignal<Widths>({});
  const [viewWidth, setViewWidth] = createSignal(0);
  const columns = createMemo(() => options.model().columns());
  const rowTotal = createMemo(() => options.model().rowCount() + (options.model().fixed ? 0 : 1));
  const gutter = createMemo(() => 26 + 8 * Math.max(2, String(rowTotal()).length));
  const offsets = createMemo(() => {
    const set = { ...options.widths(), ...own() };
    const out = [gutter()];
    for (const column of columns()) out.push((out.at(-1) ?? 0) + (set[column.id] ?? column.width));
    return out;
  });
  const frozenCount = createMemo(() => countFrozen(columns(), offsets(), viewWidth()));
  const offset = (at: number) => offsets()[at] ?? 0;
  return {
    columns,
    column: (at) => columns()[at],
    rowTotal,
    isNewRow: (row) => row >= options.model().rowCount(),
    gutter,
    frozenCount,
    frozenWidth: () => offset(frozenCount()),
    totalWidth: () => offsets().at(-1) ?? 0,
    offset,
    width: (at) => offset(at + 1) - offset(at),
    columnAt: (x) => findColumn(offsets(), x),
    resize: (at, width) => {
      const column = columns()[at];
      if (!column) return;
      options.onWidths(setOwn((old) => ({ ...old, [column.id]: clamp(Math.round(width), MIN_WIDTH, MAX_WIDTH) })));
    },
    setViewWidth,
  };
}
