// What pressing and dragging the pointer does: ranges, rows, columns, filling, resizing.
import { onCleanup } from 'solid-js';
import { type FillSide, fillArea, fillSide } from './fill-plan';
import { findHit, type Hit } from './hit';
import { HEADER_HEIGHT } from './layout';
import type { Point, Sheet } from './sheet';
import type { Selection } from './types';

export interface Drag {
  /** Whether the sheet scrolls when the pointer passes its edge. */
  readonly scrolls: boolean;
  move(hit: Hit, clientX: number): void;
  /** `other`: Ctrl was held. */
  end(other: boolean): void;
  /** Escape was pressed before the pointer was released. */
  cancel?(): void;
}

const nothing = () => undefined;

function dragRange({ selecting }: Sheet): Drag {
  return { scrolls: true, move: (hit) => selecting.extendTo(hit), end: nothing };
}

function dragRows({ selecting, layout }: Sheet, first: number): Drag {
  const move = (hit: Hit) =>
    selecting.pick({ row: first, column: 0 }, { row: hit.row, column: layout.columns().length - 1 });
  return { scrolls: true, move, end: nothing };
}

function dragColumns({ selecting, model }: Sheet, first: number): Drag {
  const last = Math.max(0, model().rowCount() - 1);
  const move = (hit: Hit) => selecting.pick({ row: 0, column: first }, { row: last, column: hit.column });
  return { scrolls: true, move, end: nothing };
}

function dragEdge({ layout }: Sheet, column: number, startX: number): Drag {
  const width = layout.width(column);
  return { scrolls: false, move: (_, x) => layout.resize(column, width + x - startX), end: nothing };
}

function dragFill({ selecting, actions }: Sheet): Drag {
  const source = selecting.range();
  let side: FillSide | undefined;
  let area: Selection | undefined;
  return {
    scrolls: true,
    move: (hit) => {
      side = fillSide(source, hit.row, hit.column);
      area = side && fillArea(source, side, hit.row, hit.column);
      selecting.setFilling(area);
    },
    cancel: () => selecting.setFilling(undefined),
    end: (other) => {
      selecting.setFilling(undefined);
      if (area && side) actions.fillTo(source, area, side, other);
    },
  };
}

/** Drags the selected rows elsewhere; released where it began, only the pressed row is selected. */
function dragMoving(sheet: Sheet, first: Hit): Drag {
  const { actions, marks } = sheet;
  let hasLeft = false;
  return {
    scrolls: true,
    move: (hit) => {
      hasLeft ||= hit.row !== first.row;
      if (hasLeft) marks.setDrop(Math.min(hit.row + (hit.lower ? 1 : 0), sheet.model().rowCount()));
    },
    cancel: () => marks.setDrop(undefined),
    end: () => {
      const to = marks.drop();
      marks.setDrop(undefined);
      if (to === undefined) dragRows(sheet, first.row).move(first, 0);
      else actions.moveRows(to);
    },
  };
}

/** Whether a press on a row number takes hold of rows that are selected already. */
function holdsRows({ selecting, actions, model }: Sheet, { row }: Hit): boolean {
  const { top, bottom } = selecting.range();
  return (
    model().moveRows !== undefined && actions.hasWholeRows() && row >= top && row <= bottom && !actions.hasAllRows()
  );
}

/** Does what pressing on a part of the grid does at once, and answers what dragging on will do. */
export function press(sheet: Sheet, hit: Hit, event: MouseEvent): Drag | undefined {
  const { selecting, actions } = sheet;
  if (hit.zone === 'corner') actions.selectAll();
  if (hit.zone === 'edge') return dragEdge(sheet, hit.column, event.clientX);
  if (hit.zone === 'fill') return dragFill(sheet);
  if (hit.zone === 'cell') {
    if (event.shiftKey) selecting.extendTo(hit);
    else sheet.goTo(hit);
    return dragRange(sheet);
  }
  if (hit.zone === 'gutter' && !event.shiftKey && event.button === 0 && holdsRows(sheet, hit))
    return dragMoving(sheet, hit);
  if (hit.zone === 'gutter' || hit.zone === 'header') {
    const { row, column } = event.shiftKey ? selecting.active() : hit;
    const drag = hit.zone === 'gutter' ? dragRows(sheet, row) : dragColumns(sheet, column);
    drag.move(hit, event.clientX);
    return drag;
  }
  return undefined;
}

/** How far to scroll per frame for a pointer this far beyond an edge. */
function scrollStep(at: number, low: number, high: number): number {
  const beyond = at < low ? at - low : Math.max(0, at - high);
  return Math.sign(beyond) * Math.min(60, Math.abs(beyond) * 0.4 + (beyond === 0 ? 0 : 4));
}

/** Scrolls a step towards a pointer beyond the edge of the cells; false while it is within. */
function scrollTowards({ layout, viewport }: Sheet, node: HTMLElement, at: Point): boolean {
  const box = node.getBoundingClientRect();
  const x = scrollStep(at.x, box.left + layout.gutter(), box.left + node.clientWidth);
  const y = scrollStep(at.y, box.top + HEADER_HEIGHT, box.top + node.clientHeight);
  if (x === 0 && y === 0) return false;
  viewport.scrollBy(x, y);
  return true;
}

/** Hears Escape before anything else does; `cancel` answers whether there was something to cancel. */
function watchEscape(cancel: () => boolean): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !cancel()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', onKey, true);
  onCleanup(() => removeEventListener('keydown', onKey, true));
}

/** Runs a drag until the pointer is released, scrolling while the pointer is beyond an edge. */
export function createDragRunner(sheet: Sheet, scroller: () => HTMLElement | undefined) {
  let drag: Drag | undefined;
  let frame = 0;
  let at = { x: 0, y: 0 };
  const update = (node: HTMLElement) => drag?.move(findHit(sheet, node, at.x, at.y), at.x);
  const tick = () => {
    const node = scroller();
    if (!drag?.scrolls || !node) return;
    if (scrollTowards(sheet, node, at)) update(node);
    frame = requestAnimationFrame(tick);
  };
  const take = (): Drag | undefined => {
    cancelAnimationFrame(frame);
    const taken = drag;
    drag = undefined;
    return taken;
  };
  const stop = (event?: MouseEvent) => take()?.end(event?.ctrlKey === true || event?.metaKey === true);
  watchEscape(() => {
    if (!drag?.cancel) return false;
    take()?.cancel?.();
    return true;
  });
  onCleanup(() => cancelAnimationFrame(frame));
  return {
    stop,
    start: (next: Drag | undefined) => {
      stop();
      drag = next;
    },
    move: (event: PointerEvent) => {
      const node = scroller();
      if (!drag || !node) return;
      at = { x: event.clientX, y: event.clientY };
      update(node);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tick);
    },
  };
}
