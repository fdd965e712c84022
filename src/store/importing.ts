// What is being imported: bytes of a file or a pasted table, from the moment they are handed over until the wizard closes.
import { type Accessor, createSignal } from 'solid-js';
import type { ReadOptions } from '../book/import-view';
import type { RowSheet } from '../book/types';

/** A file that was brought in as rows of some sheets, and goes on to another. */
export interface GoneOn {
  readonly to: RowSheet;
  readonly done: readonly RowSheet[];
  /** How the file was read before. */
  readonly options: ReadOptions;
}

export interface ImportSource {
  /** Name of the file, or what a pasted table is called. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Set where the table is yet to be pasted. */
  readonly toPaste?: boolean;
  readonly goneOn?: GoneOn;
}

/** A table that is yet to be pasted. */
export const TO_PASTE: ImportSource = { name: '', bytes: new Uint8Array(), toPaste: true };

export interface Importing {
  /** The wizard is shown as long as it is set. */
  readonly importing: Accessor<ImportSource | undefined>;
  /** Hands a file over to the wizard; undefined closes it and imports nothing. */
  readonly startImport: (source: ImportSource | undefined) => void;
}

/** Nothing is being imported at first. */
export function createImporting(): Importing {
  const [importing, setImporting] = createSignal<ImportSource>();
  return { importing, startImport: (source) => void setImporting(source) };
}
