// What the grid needs to know about a sheet. The grid knows nothing of carbon; a model feeds it.
import type { HandWords } from './hand-words';
import type { LookWords } from './look-words';
import type { Reverting } from './reverting';

export interface GridColumn {
  readonly id: string;
  readonly header: string;
  /** Unit under the header, '' for none. */
  readonly unit: string;
  /** Unit of what is copied and summed up, where cells show another. */
  readonly plainUnit?: string;
  /** Name of the group above the header, '' for none; neighbours of one group share a header cell. */
  readonly group: string;
  /** The same for groups that can be folded: what stays alike in every language. */
  readonly groupId?: string;
  readonly kind: 'text' | 'number' | 'choice' | 'result';
  readonly width: number;
  /** Stays at the left edge. Frozen columns come first. */
  readonly frozen?: boolean;
  /** What a choice cell offers: id and label. The blank choice is offered by the grid itself. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Longer explanation, shown on hover over the header. */
  readonly hint?: string;
  /** The same term in the other language, shown beside it on hover. */
  readonly term?: { readonly lang: string; readonly text: string };
}

/**
 * Marks: `missing` a required blank, `incomplete`/`refused`/`error` a result without value or an unreadable cell,
 * `warning`/`note` an entry that counts but looks wrong, or worth a second look.
 */
export type GridState = 'ok' | 'missing' | 'incomplete' | 'refused' | 'error' | 'warning' | 'note';

export interface GridCell {
  /** What is shown. */
  readonly text: string;
  /** What the editor opens with and what is copied: full precision, no separators; '' where blank. */
  readonly edit: string;
  readonly state: GridState;
  /** Weak foundation, shown as a hatched corner; `cleaned` and `sum`: typed in another form, shown by a sign at the start. */
  readonly mark?: 'draft' | 'assumed' | 'default' | 'cleaned' | 'sum';
  /** Plain words for the tooltip and for screen readers: what is wrong, missing or assumed. */
  readonly note?: string;
  /** The cell stands in place of another one, to which `revert` leads back. */
  readonly differs?: boolean;
}

export interface GridEdit {
  readonly row: number;
  readonly column: string;
  /** Text as typed or pasted; '' blanks the cell. */
  readonly text: string;
}

/** What a column lets through: some values (or all but some), by their edit text, or numbers in a stretch. */
export type GridFilter =
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly except?: boolean }
  | { readonly kind: 'number'; readonly low?: string; readonly high?: string };

/** A value of a column as a filter offers it. */
export interface GridValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Columns that are not shown, before the shown column `at` (`columns().length` for the end). */
export interface GridGap {
  readonly at: number;
  readonly columns: readonly string[];
  /** Set where a folded group leaves a stub. */
  readonly group?: { readonly id: string; readonly name: string };
}

/** A group with all its columns, for switching them on and off. */
export interface GridGroup {
  readonly id: string;
  readonly name: string;
  readonly folded: boolean;
  readonly columns: readonly {
    readonly id: string;
    readonly header: string;
    readonly hidden: boolean;
    /** Names of rows can not be hidden. */
    readonly fixed: boolean;
  }[];
}

/** How a sheet is shown. What reads is reactive; what writes is one undoable step each. */
export interface GridLooks {
  /** Widths set by the user, by column id. */
  widths(): Readonly<Record<string, number>>;
  setWidths(widths: Readonly<Record<string, number | undefined>>): void;
  sorted(): { readonly column: string; readonly descending: boolean } | undefined;
  sort(column: string, descending: boolean): void;
  filterOf(column: string): GridFilter | undefined;
  /** Sets or takes away the filter of one column. */
  filter(column: string, filter: GridFilter | undefined): void;
  clearFilters(): void;
  /** Filters anew: rows edited since then come and go. */
  reapply(): void;
  /** How many rows are shown of how many; undefined without a filter. */
  filtered(): { readonly shown: number; readonly all: number } | undefined;
  /** The different values of a column in the rows that the filters of other columns let through, in order. */
  values(column: string): readonly GridValue[];
  /** A number as people write it, as plain text; undefined where it is none. */
  readNumber(typed: string): string | undefined;
  groups(): readonly GridGroup[];
  gaps(): readonly GridGap[];
  hide(columns: readonly string[]): void;
  show(columns: readonly string[]): void;
  fold(group: string, folded: boolean): void;
  /** Freezes the shown columns up to this one; none with '', as at first with undefined. */
  freeze(upTo: string | undefined): void;
  /** Whether anything but the filters is set. */
  isChanged(): boolean;
  /** Shows the sheet as at first. */
  reset(): void;
}

/** How an edit came about; the cells of a cut are cleared in the step that pastes them. */
export type EditKind = 'type' | 'paste' | 'clear' | 'fill' | 'replace';

/** Cells that a step changed. */
export interface GridChange {
  readonly top: number;
  readonly bottom: number;
  /** Ids; none for whole rows. */
  readonly columns: readonly string[];
}

/** Why a cell is lit up; '' where it is not. */
export type Lit = '' | 'reads' | 'read-by' | 'pointed';

/** A row as it stands. What reads its cells does so again only where another line takes its place. */
export interface GridLine {
  /** Reactive as far as words and columns go. */
  cell(column: string): GridCell;
}

/** All functions that read are reactive; row indexes count from 0 in display order. */
export interface GridModel {
  columns(): readonly GridColumn[];
  /** Rows with data; the grid shows one more, empty, to type a new row into. */
  rowCount(): number;
  /** Set where there are times at which nothing may be changed; `say` tells why. */
  readonly hold?: { readonly isOn: () => boolean; readonly say: () => void };
  /** The rows are as many as there are: no empty row at the end. */
  readonly fixed?: boolean;
  cell(row: number, column: string): GridCell;
  /** The line of a row: the same object as long as all its cells read the same. Without it every cell is asked each time. */
  line?(row: number): GridLine;
  /** What the editor opens with, without making the cell; for reading thousands. */
  editText?(row: number, column: string): string;
  /** One undoable step. Rows at or beyond `rowCount()` are created as needed. Result columns never arrive here. */
  edit(edits: readonly GridEdit[], kind: EditKind): void;
  insertRows(at: number, count: number): void;
  deleteRows(rows: readonly number[]): void;
  duplicateRows(rows: readonly number[]): void;
  undo(): void;
  redo(): void;
  /** The active cell has moved. `row` may be the empty row at the end. */
  select(row: number, column: string): void;
  /**
   * Whether and how the cells of a row are lit up: the number in view reads one, is read by it, or the reader points at
   * it elsewhere. Undefined where none of the row is.
   */
  lit?(row: number): ((column: string) => Lit) | undefined;
  /** The mouse has come over another cell of a data row, or has left them. */
  hover?(at: { readonly row: number; readonly column: string } | undefined): void;
  /**
   * One undoable step: the rows, in their order, go before the row that now stands at `to`; `rowCount()` for the end.
   * Afterwards the first of them stands at `to` less the number of moved rows above it.
   */
  moveRows?(rows: readonly number[], to: number): void;
  /** What the last undo or redo has changed on this sheet, a new object each time: the selection goes there. */
  changed?(): GridChange | undefined;
  /** What the row is called at the left edge where that is not its place on the screen: filtered rows keep their number. */
  rowLabel?(row: number): string;
  /** The way back for cells that stand in place of others; undefined while there is none. */
  revert?(): Reverting | undefined;
  /** How the sheet is shown, as far as the user may change it. None of it changes a value. */
  readonly looks?: GridLooks;
}

/** Words of the grid's own surface, in the language of the page. */
export interface GridWords {
  readonly label: string;
  readonly newRow: string;
  readonly readOnly: string;
  readonly blank: string;
  readonly sum: string;
  readonly mean: string;
  readonly count: string;
  readonly rowNumber: string;
  readonly leaveHint: string;
  readonly menu: {
    readonly cut: string;
    readonly copy: string;
    readonly copyWithHeaders: string;
    readonly paste: string;
    readonly insertAbove: string;
    readonly insertBelow: string;
    readonly duplicate: string;
    readonly deleteRows: string;
    readonly clear: string;
    readonly pasteHint: string;
  };
  readonly state: Readonly<Record<GridState, string>>;
  /** How a pasted block that touched read-only cells is announced: {n} is their number. */
  readonly skipped: string;
  /** Finding, pasting beyond the end, moving rows, figures of a selection. */
  readonly hands: HandWords;
  /** Words for the menu of a column; needed where the model has `looks`. */
  readonly looks?: LookWords;
}

export interface Selection {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
