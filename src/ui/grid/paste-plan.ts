// What a pasted block means for the sheet: which cells get which text, and how many cells refuse.
import { resolveEdit } from './choices';
import type { GridColumn, GridEdit, Selection } from './types';

export interface PastePlan {
  readonly edits: readonly GridEdit[];
  /** How many read-only cells the block touched. */
  readonly skipped: number;
  /** The cells that the block covers. */
  readonly area: Selection;
}

/** The selection if the block repeats in it without remainder, else the block's own size from the top left. */
function areaOf(rows: number, width: number, selection: Selection, lastColumn: number): Selection {
  const { top, left, bottom, right } = selection;
  const tall = bottom - top + 1;
  const wide = right - left + 1;
  const repeats = tall % rows === 0 && wide % width === 0;
  return {
    top,
    left,
    bottom: repeats ? bottom : top + rows - 1,
    right: Math.min(lastColumn, repeats ? right : left + width - 1),
  };
}

/** The edits of pasting a block into a selection; cells that a ragged row lacks stay as they are. */
export function planPaste(
  block: readonly (readonly string[])[],
  selection: Selection,
  columns: readonly GridColumn[],
): PastePlan {
  const width = Math.max(...block.map((row) => row.length));
  const area = areaOf(block.length, width, selection, columns.length - 1);
  const edits: GridEdit[] = [];
  let skipped = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    const line = block[(row - area.top) % block.length] ?? [];
    for (let at = area.left; at <= area.right; at++) {
      const column = columns[at];
      const text = line[(at - area.left) % width];
      if (!column || text === undefined) continue;
      if (column.kind === 'result') skipped += 1;
      else edits.push({ row, column: column.id, text: resolveEdit(column, text) });
    }
  }
  return { edits, skipped, area };
}
