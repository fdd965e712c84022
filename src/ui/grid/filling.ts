// Filling: by the handle, by Ctrl+D and Ctrl+R, one entry into a whole selection.
import type { ActionOptions } from './actions';
import { resolveEdit } from './choices';
import { type FillSheet, type FillSide, neighbourEnd, planCopyFill, planFill } from './fill-plan';
import { listFrom } from './range';
import type { GridEdit, Selection } from './types';

export interface FillActions {
  fill(side: 'down' | 'right'): void;
  /** Continues the source over the target; `other` does what is not usual: counts a single number up, copies a run. */
  fillTo(source: Selection, target: Selection, side: FillSide, other: boolean): void;
  /** Fills the selection down as far as the data beside it goes. */
  fillAlong(): void;
  /** Puts one typed text into all cells of the selection. */
  fillWith(text: string): void;
  /** Puts the text of the cell above into the active cell. */
  copyAbove(): void;
}

type Options = Pick<ActionOptions, 'model' | 'layout' | 'reading' | 'selecting' | 'marks' | 'speaking' | 'words'>;

/** The edits that put a typed text into every cell of an area that takes one. */
function planEverywhere({ layout }: Options, area: Selection, text: string): GridEdit[] {
  return listFrom(area.left, area.right).flatMap((at) => {
    const column = layout.column(at);
    if (!column || column.kind === 'result') return [];
    return listFrom(area.top, area.bottom).map((row) => ({ row, column: column.id, text: resolveEdit(column, text) }));
  });
}

const joined = (a: Selection, b: Selection): Selection => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** The filling actions of a sheet. */
export function makeFillActions(options: Options): FillActions {
  const { model, layout, reading, selecting, marks, speaking, words } = options;
  const sheet = (): FillSheet => ({ columns: layout.columns(), readEdit: reading.edit });
  const send = (edits: readonly GridEdit[]) => {
    marks.setOutline(undefined);
    if (edits.length > 0) model().edit(edits, 'fill');
    else speaking.note(words().readOnly);
  };
  const fillTo: FillActions['fillTo'] = (source, target, side, other) => {
    send(planFill(sheet(), source, target, side, other));
    const area = joined(source, target);
    selecting.pick({ row: area.top, column: area.left }, { row: area.bottom, column: area.right });
  };
  return {
    fillTo,
    fill: (side) => {
      const edits = planCopyFill(sheet(), selecting.range(), side);
      if (edits.length > 0) send(edits);
    },
    fillAlong: () => {
      const source = selecting.range();
      const bottom = neighbourEnd(reading.isBlank, source, model().rowCount(), layout.columns().length);
      if (bottom <= source.bottom) return;
      fillTo(source, { ...source, top: source.bottom + 1, bottom }, 'down', false);
      speaking.note(words().hands.notes.filled((bottom - source.bottom) * (source.right - source.left + 1)));
    },
    fillWith: (text) => send(planEverywhere(options, selecting.range(), text)),
    copyAbove: () => {
      const { row, column } = selecting.active();
      const id = layout.column(column)?.id;
      const isResult = layout.column(column)?.kind === 'result';
      if (row > 0 && id !== undefined) send(isResult ? [] : [{ row, column: id, text: reading.edit(row - 1, column) }]);
    },
  };
}
