// What is done to whole rows: inserting, deleting, duplicating, moving them.
import type { ActionOptions } from './actions';
import { listFrom } from './range';

export interface RowActions {
  /** Whether the selection covers whole rows that hold data. */
  hasWholeRows(): boolean;
  /** Whether the selection covers all rows there are. */
  hasAllRows(): boolean;
  /** Whether there are rows of data in the selection. */
  hasRows(): boolean;
  /** Whether rows of this sheet can be put in another order, and the selected ones can go one place up or down. */
  canMove(by: 1 | -1): boolean;
  insertRows(where: 'above' | 'below'): void;
  deleteRows(): void;
  duplicateRows(): void;
  /** Moves the selected rows one place up or down. */
  shiftRows(by: 1 | -1): void;
  /** Moves the selected rows before the row that now stands at `to`. */
  moveRows(to: number): void;
}

type Options = Pick<ActionOptions, 'model' | 'selecting' | 'layout' | 'marks'>;

function makeMoves({ model, selecting, marks }: Options, rows: () => readonly number[]) {
  const target = (by: 1 | -1) => {
    const { top } = selecting.range();
    return by < 0 ? top - 1 : top + rows().length + 1;
  };
  const canMove = (by: 1 | -1) => {
    const to = target(by);
    return model().moveRows !== undefined && rows().length > 0 && to >= 0 && to <= model().rowCount();
  };
  const moveRows = (to: number) => {
    const { top, left, right } = selecting.range();
    const moved = rows();
    const count = moved.length;
    const move = model().moveRows;
    if (!move || count === 0 || (to >= top && to <= top + count)) return;
    const active = selecting.active();
    marks.setOutline(undefined);
    move.call(model(), moved, to);
    const first = to > top ? to - count : to;
    const row = Math.min(active.row, top + count - 1) + first - top;
    selecting.pick({ row: first, column: left }, { row: first + count - 1, column: right }, { ...active, row });
  };
  return {
    canMove,
    moveRows,
    shiftRows: (by: 1 | -1) => {
      if (canMove(by)) moveRows(target(by));
    },
  };
}

/** The row actions of a sheet. */
export function makeRowActions(options: Options): RowActions {
  const { model, selecting, layout, marks } = options;
  const rows = () => {
    const { top, bottom } = selecting.range();
    return listFrom(top, Math.min(bottom, model().rowCount() - 1));
  };
  const pickRows = (top: number, count: number) =>
    selecting.pick({ row: top, column: 0 }, { row: top + count - 1, column: layout.columns().length - 1 });
  const hasRows = () => rows().length > 0;
  return {
    ...makeMoves(options, rows),
    hasRows,
    hasAllRows: () => rows().length === model().rowCount(),
    hasWholeRows: () => {
      const { left, right } = selecting.range();
      return hasRows() && left === 0 && right === layout.columns().length - 1;
    },
    insertRows: (where) => {
      const { top, bottom } = selecting.range();
      const count = Math.max(1, rows().length);
      const at = Math.min(where === 'above' ? top : bottom + 1, model().rowCount());
      marks.setOutline(undefined);
      model().insertRows(at, count);
      pickRows(at, count);
    },
    deleteRows: () => {
      if (!hasRows()) return;
      marks.setOutline(undefined);
      model().deleteRows(rows());
      selecting.moveTo({ row: selecting.range().top, column: selecting.active().column });
    },
    duplicateRows: () => {
      if (hasRows()) model().duplicateRows(rows());
    },
  };
}
