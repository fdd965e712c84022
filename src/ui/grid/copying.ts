// The texts of cells as they are copied: full precision, with headers and units if wanted.
import type { ActionOptions } from './actions';
import { resolveEdit, showEdit } from './choices';
import { listFrom } from './range';
import type { GridColumn, Selection } from './types';

/** The rows of an area that hold data; the empty row at the end has nothing to copy. */
export function dataRows({ model }: Pick<ActionOptions, 'model'>, { top, bottom }: Selection): readonly number[] {
  return listFrom(top, Math.max(top, Math.min(bottom, model().rowCount() - 1)));
}

/** A choice is copied by its label, which other programs can show, as long as it leads back to the same choice. */
function textOf(column: GridColumn | undefined, edit: string): string {
  if (column?.kind !== 'choice') return edit;
  const label = showEdit(column, edit);
  return resolveEdit(column, label) === edit ? label : edit;
}

/** The texts of an area, row by row. */
export function copiedOf(options: ActionOptions, area: Selection, withHeaders = false): string[][] {
  const { layout, reading } = options;
  const columns = listFrom(area.left, area.right);
  const head = columns.map((at) => {
    const column = layout.column(at);
    const unit = column?.plainUnit ?? column?.unit ?? '';
    return unit === '' ? (column?.header ?? '') : `${column?.header} (${unit})`;
  });
  const rows = dataRows(options, area).map((row) =>
    columns.map((at) => textOf(layout.column(at), reading.edit(row, at))),
  );
  return withHeaders ? [head, ...rows] : rows;
}
