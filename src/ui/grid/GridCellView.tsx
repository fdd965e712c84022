// One cell: reads its own value in its own reactive scope, so that a change redraws it alone.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { createMemo, untrack } from 'solid-js';
import { contentClass, isSelected, type RowState, stateClass } from './cell-look';
import type { Sheet } from './sheet';
import { describeState } from './speaking';
import type { GridCell } from './types';

interface View {
  readonly cell: GridCell;
  readonly rows: number;
  /** How often a result has changed in place; its parity restarts the flash. */
  readonly flashes: number;
}

function createView(sheet: Sheet, row: number, at: number) {
  return createMemo<View>((before) => {
    const cell = sheet.reading.cell(row, at);
    // Where rows came or went, other numbers stand here now; nothing changed in place.
    const rows = untrack(sheet.model).rowCount();
    const isChange = before !== undefined && before.rows === rows && before.cell.text !== cell.text;
    const isResult = untrack(() => sheet.layout.column(at))?.kind === 'result';
    return { cell, rows, flashes: (before?.flashes ?? 0) + (isChange && isResult ? 1 : 0) };
  });
}

function flashClass(flashes: number): string {
  if (flashes === 0) return '';
  return flashes % 2 === 0 ? ' flashes-even' : ' flashes-odd';
}

/** A cell of a data row or of the empty row. */
export function GridCellView(props: { sheet: Sheet; row: number; column: number; state: RowState }) {
  const { sheet, row, column: at } = untrack(() => ({ ...props }));
  const { layout } = sheet;
  const view = createView(sheet, row, at);
  const isLit = createMemo(() => {
    const column = layout.column(at);
    return column !== undefined && !layout.isNewRow(row) && (sheet.model().lit?.(row, column.id) ?? false);
  });
  const isNewRowHint = () => layout.isNewRow(row) && at === sheet.newRowColumn();
  const look = createMemo(() => {
    const column = layout.column(at);
    if (!column) return '';
    const startsGroup = at > 0 && layout.column(at - 1)?.group !== column.group;
    const extra = (isLit() ? ' is-lit' : '') + (isNewRowHint() ? ' is-new-row' : '') + flashClass(view().flashes);
    return contentClass(column, view().cell, startsGroup) + extra;
  });
  const words = () => describeState(view().cell, sheet.words());
  const isChoice = () => layout.column(at)?.kind === 'choice';
  const label = () => (words() === '' ? undefined : [view().cell.text, words()].filter((t) => t !== '').join(', '));
  return (
    <div
      role="gridcell"
      id={sheet.cellId({ row, column: at })}
      class={look() + stateClass(props.state, at)}
      style={{ left: `${layout.offset(at)}px`, width: `${layout.width(at)}px` }}
      aria-colindex={at + 2}
      aria-selected={isSelected(props.state, at)}
      aria-readonly={layout.column(at)?.kind === 'result' ? 'true' : undefined}
      aria-invalid={view().cell.state === 'error' ? 'true' : undefined}
      aria-haspopup={isChoice() ? 'listbox' : undefined}
      aria-expanded={isChoice() && props.state.active === at ? sheet.choosing.isOpen() : undefined}
      aria-label={label()}
      title={words() === '' ? undefined : words()}
    >
      {isNewRowHint() ? sheet.words().newRow : view().cell.text}
    </div>
  );
}
