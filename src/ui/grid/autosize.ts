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

/**
 * What a double click on the right edge of a column does: it shows the columns hidden there, or else makes the column as
 * wide as its widest text.
 */
export function fitColumn(sheet: Sheet, scroller: HTMLElement, at: number): void {
  const hidden = sheet.layout.gaps().find((gap) => gap.at === at + 1 && !gap.group);
  if (hidden) sheet.model().looks?.show(hidden.columns);
  else fitColumns(sheet, scroller, [at]);
}

/** Makes columns as wide as their widest texts. */
export function fitColumns(sheet: Sheet, node: HTMLElement, columns: readonly number[]): void {
  const measure = makeMeter(node);
  for (const at of columns) {
    const column = sheet.layout.column(at);
    let width = Math.max(measure(column?.header ?? ''), measure(column?.unit ?? ''));
    const rows = Math.min(sheet.model().rowCount(), MAX_ROWS);
    for (let row = 0; row < rows; row++) {
      width = Math.max(width, measure(untrack(() => sheet.reading.cell(row, at)).text));
    }
    sheet.layout.resize(at, width + PADDING);
  }
  sheet.layout.settle();
}
