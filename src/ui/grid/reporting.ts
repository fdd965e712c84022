// Reports the selection with its sum, mean and count, without holding up the keyboard for large ones.
import { createEffect, on, onCleanup, untrack } from 'solid-js';
import type { Decimal } from '../../formula/decimal';
import type { Sheet } from './sheet';
import { makeStats, readNumber, type Stats } from './stats';
import type { Selection } from './types';

/** Up to this many cells are read at once and kept up to date; larger selections are read when the keys rest. */
const MAX_LIVE_CELLS = 2000;
const REST_MILLISECONDS = 120;
const SLICE_MILLISECONDS = 8;

/** The numbers of a selection, column by column. */
function* readNumbers({ layout, reading, model }: Sheet, { top, bottom, left, right }: Selection): Generator<Decimal> {
  const last = Math.min(bottom, model().rowCount() - 1);
  for (let at = left; at <= right; at++) {
    const kind = layout.column(at)?.kind;
    if (kind !== 'number' && kind !== 'result') continue;
    for (let row = top; row <= last; row++) {
      const value = readNumber(reading.cell(row, at));
      if (value) yield value;
    }
  }
}

/** Reads a large selection in slices between which the browser can work; answers how to stop. */
function readSlowly(sheet: Sheet, range: Selection, done: (stats: Stats | undefined) => void): () => void {
  const source = readNumbers(sheet, range);
  const numbers: Decimal[] = [];
  const work = () => {
    const stop = performance.now() + SLICE_MILLISECONDS;
    const ended = untrack(() => {
      while (performance.now() < stop) {
        for (let at = 0; at < 50; at++) {
          const next = source.next();
          if (next.done) return true;
          numbers.push(next.value);
        }
      }
      return false;
    });
    if (ended) done(makeStats(numbers));
    else timer = setTimeout(work);
  };
  let timer = setTimeout(work, REST_MILLISECONDS);
  return () => clearTimeout(timer);
}

/** Calls back on every change of the selection or, within small selections, of their numbers. */
export function createSelectionReport(
  sheet: Sheet,
  report: (stats: Stats | undefined, selection: Selection) => void,
): void {
  createEffect(() => {
    const range = sheet.selecting.range();
    const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (cells > MAX_LIVE_CELLS) {
      onCleanup(readSlowly(sheet, range, (stats) => report(stats, range)));
      return;
    }
    const stats = makeStats(readNumbers(sheet, range));
    untrack(() => report(stats, range));
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
