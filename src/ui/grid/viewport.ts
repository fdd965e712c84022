// What of the sheet is in view: scroll position, the rows and columns to render, scrolling a cell into view.
import { batch, createMemo, createSignal } from 'solid-js';
import { HEADER_HEIGHT, type Layout, ROW_HEIGHT } from './layout';
import { listFrom, type Spot } from './range';

const OVERSCAN_ROWS = 5;
const OVERSCAN_COLUMNS = 1;

export interface Viewport {
  readonly top: () => number;
  readonly left: () => number;
  /** Rows to render, in order; the active one is always among them. */
  readonly rows: () => readonly number[];
  /** Columns to render right of the frozen ones, in order; the active one is always among them. */
  readonly columns: () => readonly number[];
  /** How many rows a page holds. */
  pageRows(): number;
  attach(scroller: HTMLElement): () => void;
  /** Reads the scroll position anew. */
  sync(): void;
  scrollBy(x: number, y: number): void;
  reveal(spot: Spot): void;
}

function withActive(first: number, last: number, active: number): number[] {
  const list = listFrom(first, last);
  if (active < first) list.unshift(active);
  else if (active > last) list.push(active);
  return list;
}

/** The nearest scroll position at which a stretch lies within a view. */
function nearest(scroll: number, view: number, start: number, end: number): number {
  if (start < scroll) return start;
  return end > scroll + view ? Math.min(start, end - view) : scroll;
}

function createRowWindow(top: () => number, height: () => number, layout: Layout, active: () => number) {
  const first = createMemo(() => Math.max(0, Math.floor(top() / ROW_HEIGHT) - OVERSCAN_ROWS));
  const last = createMemo(() => {
    const seen = Math.ceil((top() + height() - HEADER_HEIGHT) / ROW_HEIGHT) + OVERSCAN_ROWS;
    return Math.min(layout.rowTotal() - 1, seen);
  });
  return createMemo(() => withActive(Math.min(first(), last()), last(), active()));
}

function createColumnWindow(left: () => number, width: () => number, layout: Layout, active: () => number) {
  const first = createMemo(() => {
    const seen = layout.columnAt(left() + layout.frozenWidth()) - OVERSCAN_COLUMNS;
    return Math.max(layout.frozenCount(), seen);
  });
  const last = createMemo(() =>
    Math.min(layout.columns().length - 1, layout.columnAt(left() + width()) + OVERSCAN_COLUMNS),
  );
  return createMemo(() => {
    const at = active();
    return at < layout.frozenCount() ? listFrom(first(), last()) : withActive(first(), last(), at);
  });
}

function createScroll(layout: Layout) {
  const [top, setTop] = createSignal(0);
  const [left, setLeft] = createSignal(0);
  const [width, setWidth] = createSignal(0);
  const [height, setHeight] = createSignal(0);
  let scroller: HTMLElement | undefined;
  const sync = () => {
    const node = scroller;
    if (!node) return;
    batch(() => {
      setTop(node.scrollTop);
      setLeft(node.scrollLeft);
      setWidth(node.clientWidth);
      setHeight(node.clientHeight);
      layout.setViewWidth(node.clientWidth);
    });
  };
  const attach = (node: HTMLElement) => {
    scroller = node;
    sync();
    const observer = new ResizeObserver(sync);
    observer.observe(node);
    return () => observer.disconnect();
  };
  const scrollTo = (x: number, y: number) => {
    scroller?.scrollTo({ left: x, top: y, behavior: 'instant' });
    sync();
  };
  return { top, left, width, height, sync, attach, scrollTo };
}

/** The reactive window on a sheet; reacts within the scroll event itself, so that no frame is blank. */
export function createViewport(layout: Layout, active: { row: () => number; column: () => number }): Viewport {
  const { top, left, width, height, sync, attach, scrollTo } = createScroll(layout);
  return {
    top,
    left,
    rows: createRowWindow(top, height, layout, active.row),
    columns: createColumnWindow(left, width, layout, active.column),
    pageRows: () => Math.max(1, Math.floor((height() - HEADER_HEIGHT) / ROW_HEIGHT) - 1),
    attach,
    sync,
    scrollBy: (x, y) => scrollTo(left() + x, top() + y),
    reveal: ({ row, column }) => {
      const y = nearest(top(), height() - HEADER_HEIGHT, row * ROW_HEIGHT, (row + 1) * ROW_HEIGHT);
      const start = layout.offset(column) - layout.frozenWidth();
      const x = nearest(left(), width() - layout.frozenWidth(), start, start + layout.width(column));
      const isFrozen = column < layout.frozenCount();
      if (y !== top() || (!isFrozen && x !== left())) scrollTo(isFrozen ? left() : x, y);
    },
  };
}
