// Mouse, pen and finger on the grid.
import { fitColumn } from './autosize';
import { createDragRunner, press } from './dragging';
import { findHit, type Hit } from './hit';
import { createHold, type Hold } from './holding';
import { isInside } from './range';
import type { Sheet } from './sheet';

const DOUBLE_TAP_MILLISECONDS = 450;

/** Whether a right click on a part of the grid is meant for the selection as it stands. */
function isWithinSelection({ selecting, layout, model }: Sheet, hit: Hit): boolean {
  const range = selecting.range();
  if (hit.zone === 'fill' || hit.zone === 'corner') return true;
  if (hit.zone === 'cell') return isInside(range, hit);
  const hasRows = range.left === 0 && range.right === layout.columns().length - 1;
  const hasColumns = range.top === 0 && range.bottom >= model().rowCount() - 1;
  if (hit.zone === 'gutter') return hasRows && hit.row >= range.top && hit.row <= range.bottom;
  return hasColumns && hit.column >= range.left && hit.column <= range.right;
}

function makeTap(sheet: Sheet) {
  let last = 0;
  const lastCell = (row: number) => ({ row, column: sheet.layout.columns().length - 1 });
  return (hit: Hit, time: number) => {
    if (hit.zone === 'gutter') sheet.selecting.pick({ row: hit.row, column: 0 }, lastCell(hit.row));
    if (hit.zone !== 'cell' && hit.zone !== 'fill') return;
    const { row, column } = sheet.selecting.active();
    const isSecond = time - last < DOUBLE_TAP_MILLISECONDS && hit.row === row && hit.column === column;
    last = isSecond ? 0 : time;
    if (!isSecond) sheet.goTo(hit);
    sheet.editing.focus();
    if (isSecond) sheet.startEdit();
  };
}

/** The part of the grid an event is about; none for events of the open editor, which are the browser's. */
function makeHitOf(sheet: Sheet, scroller: () => HTMLElement | undefined) {
  return (event: MouseEvent): Hit | undefined => {
    const node = scroller();
    if (!node || event.target instanceof HTMLTextAreaElement) return undefined;
    return findHit(sheet, node, event.clientX, event.clientY);
  };
}

/** Tells the model, if it wants to know, which cell the mouse is over. */
function makeHover({ model, layout }: Sheet) {
  let last = '';
  return (hit: Hit | undefined) => {
    const tell = model().hover;
    if (!tell) return;
    const column = hit?.zone === 'cell' && !layout.isNewRow(hit.row) ? layout.column(hit.column) : undefined;
    const key = hit && column ? `${hit.row} ${column.id}` : '';
    if (key === last) return;
    last = key;
    tell.call(model(), hit && column ? { row: hit.row, column: column.id } : undefined);
  };
}

function zoneOf({ zone }: Hit): 'cell' | 'gutter' | 'header' {
  if (zone === 'gutter') return 'gutter';
  return zone === 'header' || zone === 'edge' ? 'header' : 'cell';
}

function makeContextMenu(sheet: Sheet, hitOf: (event: MouseEvent) => Hit | undefined) {
  return (event: MouseEvent) => {
    const isEditing = sheet.editing.mode() !== 'nav';
    if (isEditing && event.target instanceof HTMLTextAreaElement) return;
    if (isEditing) sheet.editing.finish();
    event.preventDefault();
    const hit = hitOf(event);
    // On the hidden text area the event comes from the keyboard, which has its own handler.
    if (!hit || hit.zone === 'outside' || hit.zone === 'empty') return;
    if (!isWithinSelection(sheet, hit)) press(sheet, hit, event);
    sheet.editing.focus();
    const place = { x: event.clientX, y: event.clientY, column: hit.column };
    // a column has a menu of its own where its look can be changed
    if (zoneOf(hit) === 'header' && sheet.model().looks) sheet.setColumnMenu(place);
    else sheet.setMenu({ ...place, zone: zoneOf(hit) });
  };
}

/** Clicks with finger and mouse, after the press that selects. */
function makeClicks(sheet: Sheet, scroller: () => HTMLElement | undefined, hold: Hold) {
  const tap = makeTap(sheet);
  const hitOf = makeHitOf(sheet, scroller);
  return {
    onMouseDown: (event: MouseEvent) => {
      const hit = hitOf(event);
      if (hit && hit.zone !== 'outside') event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const hit = sheet.touch() ? hitOf(event) : undefined;
      if (!hit || hold.wasLong()) return;
      sheet.editing.finish();
      tap(hit, event.timeStamp);
    },
    onDblClick: (event: MouseEvent) => {
      const hit = sheet.touch() ? undefined : hitOf(event);
      const node = scroller();
      if (hit?.zone === 'cell') sheet.startEdit();
      else if (hit?.zone === 'fill') sheet.actions.fillAlong();
      else if (hit?.zone === 'edge' && node) fitColumn(sheet, node, hit.column);
    },
  };
}

/** The pointer handlers of a sheet's scroller. */
export function createPointer(sheet: Sheet, scroller: () => HTMLElement | undefined) {
  const runner = createDragRunner(sheet, scroller);
  const hover = makeHover(sheet);
  const hitOf = makeHitOf(sheet, scroller);
  const onContextMenu = makeContextMenu(sheet, hitOf);
  const hold = createHold(onContextMenu);
  return {
    ...makeClicks(sheet, scroller, hold),
    onPointerDown: (event: PointerEvent) => {
      sheet.setTouch(event.pointerType === 'touch');
      if (event.pointerType === 'touch') hold.start(event);
      const hit = hitOf(event);
      if (!hit || event.pointerType === 'touch' || event.button !== 0 || hit.zone === 'outside') return;
      sheet.editing.finish();
      runner.start(press(sheet, hit, event));
      scroller()?.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      hold.move(event);
      runner.move(event);
      hover(event.pointerType === 'mouse' && event.buttons === 0 ? hitOf(event) : undefined);
    },
    onPointerUp: (event?: PointerEvent) => {
      hold.stop();
      runner.stop(event);
    },
    onPointerLeave: () => hover(undefined),
    onContextMenu: (event: MouseEvent) => {
      hold.stop();
      onContextMenu(event);
    },
  };
}
