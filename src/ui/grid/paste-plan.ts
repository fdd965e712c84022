// What a pasted block means for the sheet: which cells get which text, and how many cells refuse.
import { resolveEdit } from './choices';
import type { GridColumn, GridEdit, Selection } from './types';

export interface PastePlan {
  readonly edits: readonly GridEdit[];
  /** How many read-only cells the block touched. */
  readonly skipped: number;
  /** The cells that the block covers. */
  readonly area: Selection;
  /** How many columns of the block lie beyond the last one of the sheet. */
  readonly columnsLeftOut: number;
}

type Block = readonly (readonly string[])[];

/** The selection if the block repeats in it without remainder, else the block's own size from the top left. */
function areaOf(rows: number, width: number, selection: Selection): Selection {
  const { top, left, bottom, right } = selection;
  const tall = bottom - top + 1;
  const wide = right - left + 1;
  const repeatsDown = tall % rows === 0;
  const repeatsRight = wide % width === 0;
  // a selection of one cell's height or width does not keep the other direction from repeating
  const repeats = (repeatsDown || tall === 1) && (repeatsRight || wide === 1);
  return {
    top,
    left,
    bottom: repeats && repeatsDown ? bottom : top + rows - 1,
    right: repeats && repeatsRight ? right : left + width - 1,
  };
}

/** The edits of pasting a block into a selection; cells that a ragged row lacks stay as they are. */
export function planPaste(block: Block, selection: Selection, columns: readonly GridColumn[]): PastePlan {
  const width = block.reduce((most, row) => Math.max(most, row.length), 1);
  const whole = areaOf(block.length, width, selection);
  const area = { ...whole, right: Math.min(columns.length - 1, whole.right) };
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
  return { edits, skipped, area, columnsLeftOut: whole.right - area.right };
}

const cornerOf = ({ top, left }: Selection): Selection => ({ top, left, bottom: top, right: left });

/**
 * The edits of moving cut cells to the top left of a selection. A cell is cleared only where its text has arrived
 * somewhere, so that nothing is lost.
 */
export function planMove(
  block: Block,
  source: Selection,
  selection: Selection,
  columns: readonly GridColumn[],
): PastePlan {
  const plan = planPaste(block, cornerOf(selection), columns);
  const keyOf = (row: number, column: string) => `${row} ${column}`;
  const written = new Set(plan.edits.map(({ row, column }) => keyOf(row, column)));
  const cleared: GridEdit[] = [];
  for (let row = source.top; row <= source.bottom; row++) {
    for (let at = source.left; at <= source.right; at++) {
      const own = columns[at];
      const target = columns[at - source.left + plan.area.left];
      if (!own || !target || own.kind === 'result') continue;
      const hasArrived = written.has(keyOf(row - source.top + plan.area.top, target.id));
      if (hasArrived && !written.has(keyOf(row, own.id))) cleared.push({ row, column: own.id, text: '' });
    }
  }
  return { ...plan, edits: [...cleared, ...plan.edits] };
}

/** The part of a plan that lies above a row. */
export function planAbove(plan: PastePlan, end: number): PastePlan {
  return {
    ...plan,
    edits: plan.edits.filter(({ row }) => row < end),
    area: { ...plan.area, bottom: Math.min(plan.area.bottom, end - 1) },
  };
}
