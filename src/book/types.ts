// The user's workbook as plain data: rows of text cells, settings, overrides and further scenarios.
import type { Sheet } from '../model/vocabulary';

/** Sheets made of rows; `scenario` is a list of settings instead. */
export type RowSheet = Exclude<Sheet, 'scenario'>;
export const ROW_SHEETS: readonly RowSheet[] = ['enterprises', 'facilities', 'streams'];

/** Columns that together name a row. */
export const KEYS: Readonly<Record<RowSheet, readonly string[]>> = {
  enterprises: ['enterprise', 'year'],
  facilities: ['enterprise', 'facility', 'year'],
  streams: ['enterprise', 'facility', 'year', 'stream'],
};

/**
 * One cell. `text` is the canonical value ("125000", "held", "Unit 1") or, where it could not be read as a value,
 * exactly what was typed. `typed` is kept only where it differs from `text` ("12.5万").
 */
export interface Cell {
  readonly text: string;
  readonly typed?: string;
}

/** A row of a sheet. `id` is unique within the book and never reused; blank cells are absent. */
export interface Row {
  readonly id: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A parameter of the rules set by the user. `key` is the line of a table ('' without one). */
export interface Override {
  readonly parameter: string;
  readonly key: string;
  readonly year: number;
  readonly value: string;
}

/** A further scenario: only what differs from the base; '' in a changed cell blanks it. */
export interface Variant {
  readonly settings: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<RowSheet, readonly Readonly<Record<string, string>>[]>>;
  readonly overrides: readonly Override[];
}

export interface Book {
  /** Values of the scenario sheet by id; blank ones are absent. */
  readonly settings: Readonly<Record<string, string>>;
  readonly sheets: Readonly<Record<RowSheet, readonly Row[]>>;
  readonly overrides: readonly Override[];
  readonly variants: readonly Variant[];
  /** The next free row id. */
  readonly nextId: number;
}

/** One invertible step of a change. */
export type Change =
  | {
      readonly kind: 'cell';
      readonly sheet: RowSheet;
      readonly row: number;
      readonly column: string;
      readonly before: Cell | null;
      readonly after: Cell | null;
    }
  | {
      readonly kind: 'rows';
      readonly sheet: RowSheet;
      readonly at: number;
      readonly removed: readonly Row[];
      readonly inserted: readonly Row[];
    }
  | { readonly kind: 'setting'; readonly key: string; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'override'; readonly before: Override | null; readonly after: Override | null }
  | { readonly kind: 'book'; readonly before: Book; readonly after: Book };

/** What one action of the user did; applied and inverted as a whole. */
export interface Patch {
  readonly changes: readonly Change[];
}
