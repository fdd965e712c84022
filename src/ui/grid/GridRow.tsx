// One row: its number and frozen cells stick to the left edge, the other cells in view follow.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { createMemo, For, untrack } from 'solid-js';
import { isSameRowState, readRowState } from './cell-look';
import { GridCellView } from './GridCellView';
import { ROW_HEIGHT } from './layout';
import type { Sheet } from './sheet';

/** A row of the grid, by index; the last one is the empty row. */
export function GridRow(props: { sheet: Sheet; row: number }) {
  const { sheet, row } = untrack(() => ({ ...props }));
  const { layout } = sheet;
  const state = createMemo(() => readRowState(sheet.selecting, row), undefined, { equals: isSameRowState });
  const isNew = () => layout.isNewRow(row);
  return (
    <div
      role="row"
      class="sg-row"
      aria-rowindex={row + 3}
      style={{ transform: `translateY(${row * ROW_HEIGHT}px)`, width: `${layout.totalWidth()}px` }}
    >
      <div role="presentation" class="sg-frozen" style={{ width: `${layout.frozenWidth()}px` }}>
        <div
          role="rowheader"
          class="sg-gutter"
          classList={{ 'is-selected': state().from >= 0 }}
          style={{ width: `${layout.gutter()}px` }}
          aria-colindex={1}
          aria-label={isNew() ? sheet.words().newRow : undefined}
        >
          {isNew() ? '+' : row + 1}
        </div>
        <For each={sheet.frozenColumns()}>
          {(column) => <GridCellView sheet={sheet} row={row} column={column} state={state()} />}
        </For>
      </div>
      <For each={sheet.viewport.columns()}>
        {(column) => <GridCellView sheet={sheet} row={row} column={column} state={state()} />}
      </For>
    </div>
  );
}
