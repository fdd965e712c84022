// Reports the selection with its figures, without holding up the keyboard for large ones.
import { createEffect, on, onCleanup, untrack } from 'solid-js';
import { listFrom } from './range';
import type { Sheet } from './sheet';
import { makeTally, readNumber, type Stats, type Tally } from './stats';
import type { Selection } from './types';

/** Up to this many cells are read at once and kept up to date; larger selections are read when the keys rest. */
const MAX_LIVE_CELLS = 2000;
const REST_MILLISECONDS = 120;
const SLICE_MILLISECONDS = 8;

/** Reads a selection column by column into a tally; stops after every cell. */
function* readCells({ layout, reading, model }: Sheet, range: Selection, tally: Tally): Generator<undefined> {
  const last = Math.min(range.bottom, model().rowCount() - 1);
  for (let at = range.left; at <= range.right; at++) {
    const kind = layout.column(at)?.kind;
    for (let row = range.top; row <= last; row++) {
      const cell = reading.cell(row, at);
      const isNumeric = kind === 'number' || kind === 'result';
      if (cell.text !== '' || cell.edit !== '') tally.add(isNumeric ? readNumber(cell) : undefined);
      yield;
    }
  }
}

/** Reads a large selection in slices between which the browser can work; answers how to stop. */
function readSlowly(sheet: Sheet, range: Selection, done: (stats: Stats | undefined) => void): () => void {
  const tally = makeTally();
  const source = readCells(sheet, range, tally);
  const work = () => {
    const stop = performance.now() + SLICE_MILLISECONDS;
    const ended = untrack(() => {
      while (performance.now() < stop) for (let at = 0; at < 50; at++) if (source.next().done) return true;
      return false;
    });
    if (ended) done(tally.stats());
    else timer = setTimeout(work);
  };
  let timer = setTimeout(work, REST_MILLISECONDS);
  return () => clearTimeout(timer);
}

function readAtOnce(sheet: Sheet, range: Selection): Stats | undefined {
  const tally = makeTally();
  const source = readCells(sheet, range, tally);
  while (!source.next().done);
  return tally.stats();
}

/** Says what the figures are in, where the cells of a selection show another unit than they are summed up in. */
function withUnit({ layout }: Sheet, { left, right }: Selection, stats: Stats | undefined): Stats | undefined {
  const numeric = listFrom(left, right)
    .map((at) => layout.column(at))
    .filter((column) => column?.kind === 'number' || column?.kind === 'result');
  const units = new Set(numeric.map((column) => column?.plainUnit));
  const [unit] = units;
  return stats && units.size === 1 && unit !== undefined ? { ...stats, unit } : stats;
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
      onCleanup(readSlowly(sheet, range, (stats) => report(withUnit(sheet, range, stats), range)));
      return;
    }
    const stats = withUnit(sheet, range, readAtOnce(sheet, range));
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

/** Takes the selection to what an undo or redo has changed. */
export function createChangeFollowing(sheet: Sheet): void {
  const { selecting, layout, viewport, editing } = sheet;
  // a button for undoing that has nothing left to undo loses the keyboard: it goes to the cells
  const catchFocus = () => {
    if (document.activeElement === document.body) editing.focus();
  };
  createEffect(
    on(
      () => sheet.model().changed?.(),
      (change) => {
        if (!change) return;
        const places = change.columns.map((id) => layout.columns().findIndex((column) => column.id === id));
        const known = places.filter((at) => at >= 0);
        const left = known.length > 0 ? Math.min(...known) : 0;
        const right = known.length > 0 ? Math.max(...known) : layout.columns().length - 1;
        const column = known.length > 0 ? left : selecting.active().column;
        selecting.pick(
          { row: change.top, column: left },
          { row: change.bottom, column: right },
          { row: change.top, column },
        );
        viewport.reveal(selecting.active());
        requestAnimationFrame(() => setTimeout(catchFocus));
      },
      { defer: true },
    ),
  );
}

/** Takes the outline of copied cells away once other cells may stand there. */
export function createOutlineGuard({ marks, layout, model }: Sheet): void {
  const order = () => model().looks?.sorted();
  createEffect(
    on([layout.columns, () => model().rowCount(), order], () => marks.setOutline(undefined), { defer: true }),
  );
}
