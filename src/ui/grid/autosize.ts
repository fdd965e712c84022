// The width a column needs to show its header and cells in full.
import { untrack } from 'solid-js';
import type { Sheet } from './sheet';

const MAX_ROWS = 3000;
const PADDING = 24;

function makeMeter(node: HTMLElement): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(node);
  if (pen) pen.font = `14px ${fontFamily}`;
  return (text) => pen?.measureText(text).width ?? 0;
}

/** Makes a column as wide as its widest text. */
export function fitColumn(sheet: Sheet, scroller: HTMLElement, at: number): void {
  const measure = makeMeter(scroller);
  const column = sheet.layout.column(at);
  let width = Math.max(measure(column?.header ?? ''), measure(column?.unit ?? ''));
  const rows = Math.min(sheet.model().rowCount(), MAX_ROWS);
  for (let row = 0; row < rows; row++) {
    width = Math.max(width, measure(untrack(() => sheet.reading.cell(row, at)).text));
  }
  sheet.layout.resize(at, width + PADDING);
}
