// The user's workbook as plain data: rows of text cells, settings, overrides and further scenarios.
import type { Lock } from '../model/edition';
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

/** Canonical texts of a row by column: its keys, and what differs from the base. */
export type DifferentTexts = Readonly<Record<string, string>>;

/** What is known of a differing row besides its texts: its id in the base, and what was typed where that is not the text. */
export interface KnownRow {
  readonly row?: number;
  readonly typed?: Readonly<Record<string, string>>;
}

/**
 * A further scenario: only what differs from the base; '' in a changed cell or setting blanks it, and as the value of an
 * override gives back the value of the law.
 */
export interface Variant {
  readonly settings: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<RowSheet, readonly DifferentTexts[]>>;
  readonly overrides: readonly Override[];
  /** Beside `rows`, one for one; absent in books kept by versions that could not edit scenarios, and after a file. */
  readonly known?: Readonly<Partial<Record<RowSheet, readonly KnownRow[]>>>;
}

/** A row that differs, with all that is known of it. */
export interface DifferentRow extends KnownRow {
  readonly texts: DifferentTexts;
}

/** What a column lets through: some values (or all but some), or numbers in a stretch; ends are canonical numbers. */
export type Filter =
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly except?: boolean }
  | { readonly kind: 'number'; readonly low?: string; readonly high?: string };

/** How a sheet is shown. Nothing in it changes a value; what is absent is as at first. */
export interface Look {
  /** Pixels by column. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly hidden?: readonly string[];
  /** Groups of columns shown as a stub. */
  readonly folded?: readonly string[];
  /** The last column that stays at the left edge; '' for none. */
  readonly frozen?: string;
  readonly filters?: Readonly<Record<string, Filter>>;
  /** By what the rows were last put in order, for the mark in the header. */
  readonly sorted?: { readonly column: string; readonly descending: boolean };
}

/** Looks by sheet; a sheet shown as at first is absent. */
export type Looks = Readonly<Partial<Record<RowSheet, Look>>>;

export interface Book {
  /** Values of the scenario sheet by id; blank ones are absent. */
  readonly settings: Readonly<Record<string, string>>;
  readonly sheets: Readonly<Record<RowSheet, readonly Row[]>>;
  readonly overrides: readonly Override[];
  readonly variants: readonly Variant[];
  /** The next free row id. */
  readonly nextId: number;
  /** How its sheets are shown; absent where all are as at first, as in books kept before there was a choice. */
  readonly looks?: Looks;
  /** The versions of the rules it is computed with; absent in books kept before there was a choice. */
  readonly lock?: Lock;
  /** Later versions that its user has seen and not taken over. */
  readonly declined?: Lock;
}

/** Which rules a book keeps to. */
export type RulesChoice = Pick<Book, 'lock' | 'declined'>;
/** One invertible step in the further scenarios of a book; `at` counts them from 0. */
export type VariantChange =
  | {
      readonly part: 'whole';
      readonly at: number;
      readonly removed: readonly Variant[];
      readonly inserted: readonly Variant[];
    }
  | {
      readonly part: 'rows';
      readonly at: number;
      readonly sheet: RowSheet;
      readonly place: number;
      readonly removed: readonly DifferentRow[];
      readonly inserted: readonly DifferentRow[];
    }
  | {
      readonly part: 'setting';
      readonly at: number;
      readonly key: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly part: 'override';
      readonly at: number;
      readonly before: Override | null;
      readonly after: Override | null;
    };

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
      /** The next free row id before and after, where taking the change back is to free the ids of its rows as well. */
      readonly ids?: readonly [before: number, after: number];
    }
  | {
      readonly kind: 'setting';
      readonly key: string;
      readonly before: string | null;
      readonly after: string | null;
      /**
       * What changes in a further scenario; `key` is '' then and both values null. To a version that cannot edit scenarios
       * it is a setting that does not change, which it can do and undo without harm.
       */
      readonly variant?: VariantChange;
    }
  | { readonly kind: 'override'; readonly before: Override | null; readonly after: Override | null }
  | {
      readonly kind: 'look';
      readonly sheet: RowSheet;
      readonly before: Look | null;
      readonly after: Look | null;
    }
  /** The same rows in another order, by id. */
  | {
      readonly kind: 'order';
      readonly sheet: RowSheet;
      readonly before: readonly number[];
      readonly after: readonly number[];
    }
  /** Other versions of the rules: those computed with, and those turned down. */
  | { readonly kind: 'rules'; readonly before: RulesChoice; readonly after: RulesChoice }
  | { readonly kind: 'book'; readonly before: Book; readonly after: Book };

/** What one action of the user did; applied and inverted as a whole. */
export interface Patch {
  readonly changes: readonly Change[];
}
