// How a cell looks, as class names, and how much of the selection a row holds.
import type { Selecting } from './selecting';
import type { GridCell, GridColumn } from './types';

/** What of selection and fill drag lies in one row; -1 where nothing does. */
export interface RowState {
  readonly from: number;
  readonly to: number;
  readonly active: number;
  readonly handle: number;
  readonly fillFrom: number;
  readonly fillTo: number;
}

/** What a row needs to know of the selection. */
export function readRowState(selecting: Selecting, row: number): RowState {
  const range = selecting.range();
  const filling = selecting.filling();
  const inRange = row >= range.top && row <= range.bottom;
  const inFilling = filling !== undefined && row >= filling.top && row <= filling.bottom;
  return {
    from: inRange ? range.left : -1,
    to: inRange ? range.right : -1,
    active: selecting.active().row === row ? selecting.active().column : -1,
    handle: row === range.bottom ? range.right : -1,
    fillFrom: inFilling ? filling.left : -1,
    fillTo: inFilling ? filling.right : -1,
  };
}

/** Whether two row states are the same. */
export function isSameRowState(a: RowState, b: RowState): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.active === b.active &&
    a.handle === b.handle &&
    a.fillFrom === b.fillFrom &&
    a.fillTo === b.fillTo
  );
}

/** Whether a row state's selection holds a column. */
export function isSelected(state: RowState, column: number): boolean {
  return state.from <= column && column <= state.to;
}

/** Class names that follow from a cell's column and contents. */
export function contentClass(column: GridColumn, cell: GridCell, startsGroup: boolean): string {
  let names = 'sg-cell';
  if (column.kind === 'number' || column.kind === 'result') names += ' is-number';
  if (column.kind === 'result') names += ' is-result';
  if (startsGroup) names += ' starts-group';
  if (cell.state !== 'ok') names += ` is-${cell.state}`;
  if (cell.differs) names += ' is-different';
  if (cell.mark) names += ` is-${cell.mark}`;
  return names;
}

/** Class names that follow from the selection. */
export function stateClass(state: RowState, column: number): string {
  let names = '';
  if (isSelected(state, column)) names += ' is-selected';
  if (state.active === column) names += ' is-active';
  if (state.handle === column) names += ' has-handle';
  if (state.fillFrom <= column && column <= state.fillTo) names += ' is-filling';
  return names;
}

const CJK = /[\u2e80-\uffef]/u;
/** Roughly what a character takes, and the room at both sides of a cell. */
const [WIDE, SLIM, ROOM] = [14, 7, 20];

const isCut = (text: string, width: number): boolean =>
  [...text].reduce((sum, char) => sum + (CJK.test(char) ? WIDE : SLIM), ROOM) > width;

/** What is shown while the mouse rests on a cell: its text where that does not fit, and what is to be said about it. */
export function titleOf(column: GridColumn | undefined, cell: GridCell, words: string, width: number) {
  const text = column && isCut(cell.text, width) ? cell.text : '';
  return [text, words].filter((part) => part !== '').join('\n') || undefined;
}
