// A way back for cells that stand in place of others, where the model has one: in the menu and by a key.
import type { ActionOptions } from './actions';
import { listFrom } from './range';

/** Cells of data rows `top` to `bottom` in some columns. */
export interface CellArea {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly string[];
}

export interface Reverting {
  readonly label: () => string;
  /** Whether any of the cells has a way back. */
  readonly can: (area: CellArea) => boolean;
  /** One undoable step. */
  readonly run: (area: CellArea) => void;
}

export interface RevertActions {
  canRevert(): boolean;
  revert(): void;
}

/** What key and menu do to the selection. */
export function makeRevertActions({ selecting, layout, model, marks }: ActionOptions): RevertActions {
  const area = (): CellArea => {
    const { top, bottom, left, right } = selecting.range();
    const columns = listFrom(left, right).flatMap((at) => layout.column(at)?.id ?? []);
    return { top, bottom: Math.min(bottom, model().rowCount() - 1), columns };
  };
  return {
    canRevert: () => model().revert?.()?.can(area()) ?? false,
    revert: () => {
      marks.setOutline(undefined);
      model().revert?.()?.run(area());
    },
  };
}
