// One cell: reads its own value in its own reactive scope, so that a change redraws it alone.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { createMemo, untrack } from 'solid-js';
import { contentClass, isSelected, type RowState, stateClass, titleOf } from './cell-look';
import { BLANK } from './reading';
import type { Sheet } from './sheet';
import { describeState } from './speaking';
import type { GridCell, GridLine, Lit } from './types';

interface View {
  readonly cell: GridCell;
  readonly rows: number;
  /** How often a result has changed in place; its parity restarts the flash. */
  readonly flashes: number;
}

/** The cells of a row are read again whenever anything about the row changes; most show what they showed before. */
const isSameView = (a: View, b: View): boolean =>
  a.rows === b.rows &&
  a.flashes === b.flashes &&
  a.cell.text === b.cell.text &&
  a.cell.edit === b.cell.edit &&
  a.cell.state === b.cell.state &&
  a.cell.mark === b.cell.mark &&
  a.cell.differs === b.cell.differs &&
  a.cell.note === b.cell.note;

function createView(sheet: Sheet, line: () => GridLine, at: number) {
  const read = (before: View | undefined): View => {
    const column = sheet.layout.column(at);
    const cell = column ? line().cell(column.id) : BLANK;
    // Where rows came or went, other numbers stand here now; nothing changed in place.
    const rows = sheet.layout.rowTotal();
    const isChange = before !== undefined && before.rows === rows && before.cell.text !== cell.text;
    return { cell, rows, flashes: (before?.flashes ?? 0) + (isChange && column?.kind === 'result' ? 1 : 0) };
  };
  return createMemo<View, View | undefined>(read, undefined, { equals: isSameView });
}

function flashClass(flashes: number): string {
  if (flashes === 0) return '';
  return flashes % 2 === 0 ? ' flashes-even' : ' flashes-odd';
}

export interface GridCellProps {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly line: GridLine;
  readonly state: RowState;
  /** How cells of the row are lit up; undefined where none is. */
  readonly lit: ((column: string) => Lit) | undefined;
}

/** A cell of a data row or of the empty row. */
export function GridCellView(props: GridCellProps) {
  const { sheet, row, column: at } = untrack(() => ({ ...props }));
  const { layout } = sheet;
  const view = createView(sheet, () => props.line, at);
  const lit = createMemo(() => {
    const column = layout.column(at);
    const why = column && props.lit?.(column.id);
    return why ? ` is-lit is-${why}` : '';
  });
  const isNewRowHint = () => layout.isNewRow(row) && at === sheet.newRowColumn();
  const look = createMemo(() => {
    const column = layout.column(at);
    if (!column) return '';
    const startsGroup = at > 0 && layout.column(at - 1)?.group !== column.group;
    const own = (sheet.finding.isHit(view().cell, at) ? ' is-found' : '') + (isNewRowHint() ? ' is-new-row' : '');
    const extra = lit() + own + flashClass(view().flashes);
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
      title={titleOf(layout.column(at), view().cell, words(), layout.width(at))}
    >
      {isNewRowHint() ? sheet.words().newRow : view().cell.text}
    </div>
  );
}
