// What the page and the worker of an import say to each other.
import type { BookRows, CheckInput } from '../book/import-check';
import type { ImportCells } from '../book/import-plan';
import type { ImportIssue, ImportReport } from '../book/import-report';
import type { ImportRefusal, ImportView, ReadOptions } from '../book/import-view';

export type ImportRequest =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'book'; readonly book: BookRows | undefined }
  | { readonly kind: 'open'; readonly id: number; readonly options: ReadOptions }
  | { readonly kind: 'check'; readonly id: number; readonly input: CheckInput }
  | { readonly kind: 'issues'; readonly id: number }
  | { readonly kind: 'rows'; readonly id: number };

export type ImportAnswer =
  | { readonly kind: 'opened'; readonly id: number; readonly view: ImportView | ImportRefusal }
  | { readonly kind: 'checked'; readonly id: number; readonly report: ImportReport | undefined }
  | { readonly kind: 'issues'; readonly id: number; readonly issues: readonly ImportIssue[] }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** A slice of the rows, small enough not to stop the page; the last one says so. */
  | {
      readonly kind: 'rows';
      readonly id: number;
      readonly rows: readonly ImportCells[];
      readonly columns: readonly string[];
      readonly total: number;
      readonly last: boolean;
    };
