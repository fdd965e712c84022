// One row: its number and frozen cells stick to the left edge, the other cells in view follow.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { createMemo, For, untrack } from 'solid-js';
import { isSameRowState, type RowState, readRowState } from './cell-look';
import { GridCellView } from './GridCellView';
import { ROW_HEIGHT } from './layout';
import type { Sheet } from './sheet';

/** The number of a row that is selected as a whole can be dragged elsewhere. */
function gutterClass({ layout, model }: Sheet, { from, to }: RowState, isAfterGap: boolean): string {
  const isHeld = from === 0 && to === layout.columns().length - 1 && model().moveRows !== undefined;
  return `sg-gutter${from >= 0 ? ' is-selected' : ''}${isHeld ? ' is-held' : ''}${isAfterGap ? ' is-after-gap' : ''}`;
}

/** The number of a row, and whether rows are held back between it and the one above. */
function createNumber({ layout, model }: Sheet, row: number) {
  const label = createMemo(() => model().rowLabel?.(row) ?? String(row + 1));
  const isAfterGap = createMemo(() => {
    const above = row === 0 ? '0' : (model().rowLabel?.(row - 1) ?? String(row));
    return !layout.isNewRow(row) && Number(label()) > Number(above) + 1;
  });
  return { label, isAfterGap };
}

/** A row of the grid, by index; the last one is the empty row. */
export function GridRow(props: { sheet: Sheet; row: number }) {
  const { sheet, row } = untrack(() => ({ ...props }));
  const { layout } = sheet;
  const state = createMemo(() => readRowState(sheet.selecting, row), undefined, { equals: isSameRowState });
  const isNew = () => layout.isNewRow(row);
  const line = createMemo(() => sheet.reading.line(row));
  const lit = createMemo(() => (isNew() ? undefined : sheet.model().lit?.(row)));
  const { label, isAfterGap } = createNumber(sheet, row);
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
          class={gutterClass(sheet, state(), isAfterGap())}
          style={{ width: `${layout.gutter()}px` }}
          aria-colindex={1}
          aria-label={isNew() ? sheet.words().newRow : undefined}
        >
          {isNew() ? '+' : label()}
        </div>
        <For each={sheet.frozenColumns()}>
          {(column) => (
            <GridCellView sheet={sheet} row={row} column={column} line={line()} state={state()} lit={lit()} />
          )}
        </For>
      </div>
      <For each={sheet.viewport.columns()}>
        {(column) => <GridCellView sheet={sheet} row={row} column={column} line={line()} state={state()} lit={lit()} />}
      </For>
    </div>
  );
}
