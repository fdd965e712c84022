// What the check of a table found, small enough to be sent to the page: faults, questions, what was changed.
import type { Doubt, ImportCellFault } from './import-cell';
import type { CellNoted } from './import-row';

export type RowFault = 'blankKey' | 'duplicateKey' | 'totalRow' | 'keyInBook' | 'keyNotInBook';

/** One thing to mend. `row` is its index in the table; `at` the place in the row, -1 where it is the whole row. */
export interface ImportIssue {
  readonly row: number;
  /** Number of the row as a spreadsheet shows it. */
  readonly number: number;
  readonly at: number;
  readonly column: string;
  readonly code: ImportCellFault | RowFault;
  readonly read: string;
  readonly wanted: string;
  readonly candidates: readonly string[];
}

/** A doubt that is settled once for a column. `chosen` is what holds now; `seen` tells that other cells of the column show it. */
export interface Question extends Doubt {
  readonly id: string;
  readonly column: string;
  readonly count: number;
  readonly samples: readonly {
    readonly number: number;
    readonly typed: string;
    readonly readings: readonly string[];
  }[];
  readonly chosen: number | undefined;
  readonly seen: boolean;
}

/** What was changed alike in a column, with the first few of it. */
export interface NoteLine {
  readonly column: string;
  readonly note: CellNoted['note'];
  readonly count: number;
  readonly samples: readonly { readonly number: number; readonly typed: string; readonly text: string }[];
}

export interface ImportReport {
  /** Rows that come in, and rows that are left out by the user. */
  readonly rows: number;
  readonly leftOut: number;
  /** Rows that bring nothing in: they repeat one above, or have no figure of a fuel. */
  readonly passed: { readonly repeated: number; readonly bare: number };
  /** At most `MOST_SENT`; the whole number stands in `faults`. */
  readonly issues: readonly ImportIssue[];
  readonly faults: number;
  /** Faults by column and code, of all of them. */
  readonly groups: readonly { readonly column: string; readonly code: ImportIssue['code']; readonly count: number }[];
  readonly questions: readonly Question[];
  readonly notes: readonly NoteLine[];
  /** Materials that are none of the list and come in as ones of the user's own. */
  readonly ownMaterials: readonly string[];
  /** Fuels whose facility is neither in the book nor in the file. */
  readonly orphans: number;
  readonly effect: ImportEffect;
}

/** What the import would do to the book. */
export interface ImportEffect {
  readonly added: number;
  readonly changedRows: number;
  readonly changedCells: number;
  readonly sameRows: number;
}

export const MOST_SENT = 500;
