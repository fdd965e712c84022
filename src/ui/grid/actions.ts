// What keys, menu and clipboard do to the cells of the selection.
import type { Asking } from './asking';
import { copiedOf } from './copying';
import { type FillActions, makeFillActions } from './filling';
import type { Layout } from './layout';
import type { Marks } from './marks';
import { pasteText } from './pasting';
import { isInside, listFrom } from './range';
import type { Reading } from './reading';
import { makeRevertActions, type RevertActions } from './reverting';
import { makeRowActions, type RowActions } from './row-actions';
import type { Selecting } from './selecting';
import type { Speaking } from './speaking';
import type { GridEdit, GridModel, GridWords } from './types';

export interface Actions extends FillActions, RowActions, RevertActions {
  /** The texts of the selection, as they are copied. */
  copied(withHeaders: boolean): string[][];
  /** Outlines the selection whose text went to the clipboard; with `moving` the next paste of it moves the cells. */
  outline(text: string, moving: boolean): void;
  paste(text: string): void;
  clear(): void;
  selectAll(): void;
  selectRows(): void;
  selectColumns(): void;
  undo(): void;
  redo(): void;
}

export interface ActionOptions {
  readonly model: () => GridModel;
  readonly words: () => GridWords;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly selecting: Selecting;
  readonly speaking: Speaking;
  readonly marks: Marks;
  readonly asking: Asking;
}

function clearRange(options: ActionOptions): void {
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
  options.marks.setOutline(undefined);
  if (edits.length > 0) model().edit(edits, 'clear');
  else if (skipped > 0) options.speaking.note(options.words().readOnly);
}

function makeSelectActions({ selecting, layout, model }: ActionOptions) {
  const lastColumn = () => layout.columns().length - 1;
  const lastRow = () => Math.max(0, model().rowCount() - 1);
  /** The active cell stays where it is, unless that is outside. */
  const pick = (top: number, left: number, bottom: number, right: number) => {
    const active = selecting.active();
    const stays = isInside({ top, left, bottom, right }, active);
    selecting.pick({ row: top, column: left }, { row: bottom, column: right }, stays ? active : undefined);
  };
  return {
    selectAll: () => pick(0, 0, lastRow(), lastColumn()),
    selectRows: () => pick(selecting.range().top, 0, selecting.range().bottom, lastColumn()),
    selectColumns: () => pick(0, selecting.range().left, lastRow(), selecting.range().right),
  };
}

/** The actions of a sheet. */
export function makeActions(options: ActionOptions): Actions {
  const { selecting, model, marks } = options;
  const step = (go: () => void) => {
    marks.setOutline(undefined);
    go();
  };
  return {
    ...makeRowActions(options),
    ...makeFillActions(options),
    ...makeSelectActions(options),
    ...makeRevertActions(options),
    copied: (withHeaders) => copiedOf(options, selecting.range(), withHeaders),
    outline: (text, moving) => {
      const area = selecting.range();
      const bottom = Math.max(area.top, Math.min(area.bottom, model().rowCount() - 1));
      if (moving) options.speaking.say(options.words().hands.notes.cut);
      marks.setOutline({ area: { ...area, bottom }, moving, text });
    },
    paste: (text) => pasteText(options, text),
    clear: () => clearRange(options),
    undo: () => step(() => model().undo()),
    redo: () => step(() => model().redo()),
  };
}
