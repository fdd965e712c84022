// Which part of the grid lies under a point of the screen.
import { GROUP_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT } from './layout';
import { clamp } from './range';
import type { Sheet } from './sheet';

export interface Hit {
  /**
   * `edge` is the right edge of a header, `fill` the fill handle, `corner` the place above the row numbers,
   * `empty` the ground beyond the last row and column, `outside` scroll bars and everything else.
   */
  readonly zone: 'cell' | 'gutter' | 'header' | 'edge' | 'corner' | 'fill' | 'empty' | 'outside';
  readonly row: number;
  readonly column: number;
  /** Whether the point lies in the lower half of the row. */
  readonly lower: boolean;
}

const EDGE = 5;
const HANDLE = 9;

/** The column whose right edge lies under a point, -1 for none. */
function edgeAt({ layout, viewport }: Sheet, x: number, column: number): number {
  const screen = (at: number) => {
    const end = layout.offset(at) + layout.width(at);
    return at < layout.frozenCount() ? end : end - viewport.left();
  };
  for (const at of [column, column - 1]) if (at >= 0 && Math.abs(screen(at) - x) <= EDGE) return at;
  return -1;
}

function isOnHandle(sheet: Sheet, x: number, y: number): boolean {
  const { layout, viewport, selecting, editing } = sheet;
  const { bottom, right } = selecting.range();
  if (editing.mode() !== 'nav') return false;
  const end = layout.offset(right) + layout.width(right) - (right < layout.frozenCount() ? 0 : viewport.left());
  const foot = HEADER_HEIGHT + (bottom + 1) * ROW_HEIGHT - viewport.top();
  return x > end - HANDLE && x <= end && y > foot - HANDLE && y <= foot;
}

/** What lies under a point given in client coordinates; row and column are clamped to the sheet. */
export function findHit(sheet: Sheet, scroller: HTMLElement, clientX: number, clientY: number): Hit {
  const { layout, viewport } = sheet;
  const box = scroller.getBoundingClientRect();
  const x = clientX - box.left - scroller.clientLeft;
  const y = clientY - box.top - scroller.clientTop;
  const contentX = x < layout.frozenWidth() ? x : x + viewport.left();
  const down = (y - HEADER_HEIGHT + viewport.top()) / ROW_HEIGHT;
  const rawRow = Math.floor(down);
  const row = clamp(rawRow, 0, layout.rowTotal() - 1);
  const column = layout.columnAt(contentX);
  const lower = (down - row) * 2 >= 1;
  const isOutside = x < 0 || y < 0 || x >= scroller.clientWidth || y >= scroller.clientHeight;
  if (isOutside) return { zone: 'outside', row, column, lower };
  if (contentX > layout.totalWidth() + EDGE) return { zone: 'empty', row, column, lower };
  if (y < HEADER_HEIGHT) {
    const edge = y >= GROUP_HEIGHT ? edgeAt(sheet, x, column) : -1;
    if (edge >= 0) return { zone: 'edge', row: 0, column: edge, lower };
    return { zone: x < layout.gutter() ? 'corner' : 'header', row: 0, column, lower };
  }
  if (rawRow !== row || contentX > layout.totalWidth()) return { zone: 'empty', row, column, lower };
  if (x < layout.gutter()) return { zone: 'gutter', row, column: 0, lower };
  return { zone: isOnHandle(sheet, x, y) ? 'fill' : 'cell', row, column, lower };
}
