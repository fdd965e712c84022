// What the page is told about a file: how it was read and laid out, with its first rows; or why it cannot be read.
import type { FileKind } from './import-kind';
import type { DecimalSign, Layout } from './import-layout';
import type { TableFault, TableRow } from './import-table';
import type { RowSheet } from './types';
import type { XlsxFault } from './xlsx';

/** What the user has chosen about reading a file; what is absent is guessed. */
export interface ReadOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: number;
  /** Index of the row with the headers, -1 for none. */
  readonly header?: number;
  readonly decimal?: DecimalSign;
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

export type AboutFile =
  | { readonly kind: 'text'; readonly encoding: string; readonly damaged: boolean; readonly delimiter: string }
  | {
      readonly kind: 'xlsx';
      readonly sheets: readonly SheetName[];
      readonly sheet: number;
      readonly hiddenRows: number;
      readonly merged: number;
    };

export interface ImportView {
  readonly refused: false;
  readonly about: AboutFile;
  readonly layout: Layout;
  readonly decimal: DecimalSign;
  readonly headers: readonly string[];
  readonly units: readonly string[];
  /** The first few texts of each column. */
  readonly samples: readonly (readonly string[])[];
  readonly width: number;
  /** Rows of data. */
  readonly count: number;
  readonly preview: readonly TableRow[];
  /** The sheet that the headers speak of. */
  readonly sheet: RowSheet;
}

export interface ImportRefusal {
  readonly refused: true;
  readonly code: TableFault['code'] | XlsxFault | Exclude<FileKind, 'text'> | 'tooLarge' | 'crashed';
  readonly read?: string;
  readonly most?: string;
  /** Other sheets may hold what this one does not. */
  readonly sheets?: readonly SheetName[];
  readonly sheet?: number;
}
