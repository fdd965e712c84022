// What the grid needs to know about a sheet. The grid knows nothing of carbon; a model feeds it.

export interface GridColumn {
  readonly id: string;
  readonly header: string;
  /** Unit under the header, '' for none. */
  readonly unit: string;
  /** Name of the group above the header, '' for none; neighbours of one group share a header cell. */
  readonly group: string;
  readonly kind: 'text' | 'number' | 'choice' | 'result';
  readonly width: number;
  /** Stays at the left edge. Frozen columns come first. */
  readonly frozen?: boolean;
  /** What a choice cell offers: id and label. The blank choice is offered by the grid itself. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Longer explanation, shown on hover over the header. */
  readonly hint?: string;
}

/** Marks: `missing` a required blank, `incomplete`/`refused`/`error` a result without value or an unreadable cell. */
export type GridState = 'ok' | 'missing' | 'incomplete' | 'refused' | 'error';

export interface GridCell {
  /** What is shown. */
  readonly text: string;
  /** What the editor opens with and what is copied: full precision, no separators; '' where blank. */
  readonly edit: string;
  readonly state: GridState;
  /** Weak foundation, shown as a hatched corner. */
  readonly mark?: 'draft' | 'assumed' | 'default';
  /** Plain words for the tooltip and for screen readers: what is wrong, missing or assumed. */
  readonly note?: string;
}

export interface GridEdit {
  readonly row: number;
  readonly column: string;
  /** Text as typed or pasted; '' blanks the cell. */
  readonly text: string;
}

/** All functions that read are reactive; row indexes count from 0 in display order. */
export interface GridModel {
  columns(): readonly GridColumn[];
  /** Rows with data; the grid shows one more, empty, to type a new row into. */
  rowCount(): number;
  /** The rows are as many as there are: no empty row at the end. */
  readonly fixed?: boolean;
  cell(row: number, column: string): GridCell;
  /** One undoable step. Rows at or beyond `rowCount()` are created as needed. Result columns never arrive here. */
  edit(edits: readonly GridEdit[], kind: 'type' | 'paste' | 'cut' | 'clear' | 'fill'): void;
  insertRows(at: number, count: number): void;
  deleteRows(rows: readonly number[]): void;
  duplicateRows(rows: readonly number[]): void;
  undo(): void;
  redo(): void;
  /** The active cell has moved. `row` may be the empty row at the end. */
  select(row: number, column: string): void;
  /** Whether a cell is lit up because the selected one depends on it (or the other way round). */
  lit?(row: number, column: string): boolean;
  /** The mouse has come over another cell of a data row, or has left them. */
  hover?(at: { readonly row: number; readonly column: string } | undefined): void;
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
}

export interface Selection {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
