// Reports the selection with its sum, mean and count, without holding up the keyboard for large ones.
import { createEffect, on, onCleanup, untrack } from 'solid-js';
import type { Sheet } from './sheet';
import { makeStats, readNumber, type Stats } from './stats';
import type { Selection } from './types';

/** Up to this many cells are read at once and kept up to date; larger selections are read when the keys rest. */
const MAX_LIVE_CELLS = 2000;
const REST_MILLISECONDS = 120;

function readStats({ layout, reading, model }: Sheet, { top, bottom, left, right }: Selection): Stats | undefined {
  const numbers = [];
  const last = Math.min(bottom, model().rowCount() - 1);
  for (let at = left; at <= right; at++) {
    const kind = layout.column(at)?.kind;
    if (kind !== 'number' && kind !== 'result') continue;
    for (let row = top; row <= last; row++) {
      const value = readNumber(reading.cell(row, at));
      if (value) numbers.push(value);
    }
  }
  return makeStats(numbers);
}

/** Calls back on every change of the selection or, within small selections, of their numbers. */
export function createSelectionReport(
  sheet: Sheet,
  report: (stats: Stats | undefined, selection: Selection) => void,
): void {
  createEffect(() => {
    const range = sheet.selecting.range();
    const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (cells <= MAX_LIVE_CELLS) {
      const stats = readStats(sheet, range);
      untrack(() => report(stats, range));
      return;
    }
    const timer = setTimeout(
      () =>
        report(
          untrack(() => readStats(sheet, range)),
          range,
        ),
      REST_MILLISECONDS,
    );
    onCleanup(() => clearTimeout(timer));
  });
}

/** Tells the model which cell is active. */
export function createActiveReport(sheet: Sheet): void {
  const active = () => {
    const { row, column } = sheet.selecting.active();
    return { row, column: sheet.layout.column(column)?.id };
  };
  createEffect(
    on(active, ({ row, column }) => {
      if (column !== undefined) sheet.model().select(row, column);
    }),
  );
}
