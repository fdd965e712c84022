// What keys, menu and clipboard do to the cells of the selection.

import type { FillSide } from './fill-plan';
import { type FillSheet, planCopyFill, planFill } from './fill-plan';
import type { Layout } from './layout';
import { planPaste } from './paste-plan';
import { listFrom } from './range';
import type { Reading } from './reading';
import type { Selecting } from './selecting';
import type { Speaking } from './speaking';
import { parseTsv } from './tsv';
import type { GridEdit, GridModel, GridWords, Selection } from './types';

export interface Actions {
  /** The texts of the selection, as they are copied. */
  copied(withHeaders: boolean): string[][];
  paste(text: string): void;
  clear(kind: 'clear' | 'cut'): void;
  fill(side: 'down' | 'right'): void;
  fillTo(source: Selection, target: Selection, side: FillSide): void;
  insertRows(where: 'above' | 'below'): void;
  deleteRows(): void;
  duplicateRows(): void;
  selectAll(): void;
}

export interface ActionOptions {
  readonly model: () => GridModel;
  readonly words: () => GridWords;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly selecting: Selecting;
  readonly speaking: Speaking;
}

function noteSkipped({ speaking, words }: ActionOptions, count: number): void {
  if (count > 0) speaking.note(words().skipped.replace('{n}', String(count)));
}

function copiedOf({ layout, reading, selecting, model }: ActionOptions, withHeaders: boolean): string[][] {
  const { top, bottom, left, right } = selecting.range();
  const columns = listFrom(left, right);
  const head = columns.map((at) => {
    const column = layout.column(at);
    return column?.unit ? `${column.header} (${column.unit})` : (column?.header ?? '');
  });
  const last = Math.max(top, Math.min(bottom, model().rowCount() - 1));
  const rows = listFrom(top, last).map((row) => columns.map((at) => reading.edit(row, at)));
  return withHeaders ? [head, ...rows] : rows;
}

function pasteInto(options: ActionOptions, text: string): void {
  const { layout, selecting, model } = options;
  const plan = planPaste(parseTsv(text), selecting.range(), layout.columns());
  if (plan.edits.length > 0) model().edit(plan.edits, 'paste');
  selecting.pick({ row: plan.area.top, column: plan.area.left }, { row: plan.area.bottom, column: plan.area.right });
  noteSkipped(options, plan.skipped);
}

function clearRange(options: ActionOptions, kind: 'clear' | 'cut'): void {
  const { layout, reading, selecting, model } = options;
  const { top, bottom, left, right } = selecting.range();
  const edits: GridEdit[] = [];
  let skipped = 0;
  for (const at of listFrom(left, right)) {
    const column = layout.column(at);
    if (!column) continue;
    if (column.kind === 'result') skipped += bottom - top + 1;
    else
      for (const row of listFrom(top, bottom))
        if (reading.edit(row, at) !== '') edits.push({ row, column: column.id, text: '' });
  }
  if (edits.length > 0) model().edit(edits, kind);
  else if (skipped > 0) options.speaking.note(options.words().readOnly);
}

function makeRowActions({ model, selecting, layout }: ActionOptions) {
  const rows = () => {
    const { top, bottom } = selecting.range();
    return listFrom(top, Math.min(bottom, model().rowCount() - 1));
  };
  const pickRows = (top: number, count: number) =>
    selecting.pick({ row: top, column: 0 }, { row: top + count - 1, column: layout.columns().length - 1 });
  return {
    insertRows: (where: 'above' | 'below') => {
      const { top, bottom } = selecting.range();
      const count = Math.max(1, rows().length);
      const at = Math.min(where === 'above' ? top : bottom + 1, model().rowCount());
      model().insertRows(at, count);
      pickRows(at, count);
    },
    deleteRows: () => {
      if (rows().length === 0) return;
      model().deleteRows(rows());
      selecting.moveTo({ row: selecting.range().top, column: selecting.active().column });
    },
    duplicateRows: () => {
      if (rows().length > 0) model().duplicateRows(rows());
    },
  };
}

/** The actions of a sheet. */
export function makeActions(options: ActionOptions): Actions {
  const { layout, reading, selecting, model } = options;
  const fillSheet = (): FillSheet => ({ columns: layout.columns(), readEdit: reading.edit });
  const send = (edits: readonly GridEdit[]) => {
    if (edits.length > 0) model().edit(edits, 'fill');
  };
  return {
    ...makeRowActions(options),
    copied: (withHeaders) => copiedOf(options, withHeaders),
    paste: (text) => pasteInto(options, text),
    clear: (kind) => clearRange(options, kind),
    fill: (side) => send(planCopyFill(fillSheet(), selecting.range(), side)),
    fillTo: (source, target, side) => {
      send(planFill(fillSheet(), source, target, side));
      const area = {
        top: Math.min(source.top, target.top),
        left: Math.min(source.left, target.left),
        bottom: Math.max(source.bottom, target.bottom),
        right: Math.max(source.right, target.right),
      };
      selecting.pick({ row: area.top, column: area.left }, { row: area.bottom, column: area.right });
    },
    selectAll: () => {
      const last = { row: Math.max(0, model().rowCount() - 1), column: layout.columns().length - 1 };
      selecting.pick({ row: 0, column: 0 }, last);
    },
  };
}
