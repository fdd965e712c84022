// Which cell a movement key leads to.
import { jumpTarget } from './jump';
import type { Layout } from './layout';
import type { Spot } from './range';
import type { Reading } from './reading';
import type { GridModel } from './types';

export interface MoveOptions {
  readonly model: () => GridModel;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly pageRows: () => number;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function arrowTarget(options: MoveOptions, spot: Spot, step: readonly [number, number], far: boolean): Spot {
  const { layout, reading } = options;
  const [down, right] = step;
  if (!far) return { row: spot.row + down, column: spot.column + right };
  if (down !== 0) {
    const isBlank = (row: number) => reading.isBlank(row, spot.column);
    return { ...spot, row: jumpTarget(isBlank, spot.row, down > 0 ? 1 : -1, layout.rowTotal() - 1) };
  }
  const isBlank = (column: number) => reading.isBlank(spot.row, column);
  return { ...spot, column: jumpTarget(isBlank, spot.column, right > 0 ? 1 : -1, layout.columns().length - 1) };
}

/** The cell a movement key leads to from a cell; undefined for other keys. */
export function moveTarget(options: MoveOptions, key: string, far: boolean, spot: Spot): Spot | undefined {
  const { layout, model, pageRows } = options;
  const arrow = ARROWS[key];
  if (arrow) return arrowTarget(options, spot, arrow, far);
  const lastColumn = layout.columns().length - 1;
  switch (key) {
    case 'Home':
      // as in Excel: Ctrl+Home goes to the first cell that scrolls, Home alone to the name of the row
      return far ? { row: 0, column: Math.min(layout.frozenCount(), lastColumn) } : { ...spot, column: 0 };
    case 'End':
      return { row: far ? Math.max(0, model().rowCount() - 1) : spot.row, column: lastColumn };
    case 'PageUp':
      return { ...spot, row: spot.row - pageRows() };
    case 'PageDown':
      return { ...spot, row: spot.row + pageRows() };
    default:
      return undefined;
  }
}
