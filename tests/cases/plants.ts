// Two enterprises with three units and their fuels, typed as a user would, for tests of what can be done to a book.
import { type Edited, setGrid } from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { applyPatch } from '../../src/book/patch';
import type { Book, Patch, RowSheet } from '../../src/book/types';

export const apply = (book: Book, patch: Patch | undefined): Book => (patch ? applyPatch(book, patch) : book);
export const done = (book: Book, { patch }: Edited): Book => apply(book, patch);

/** Types a table of texts at the end of a sheet. */
export function fill(book: Book, sheet: RowSheet, columns: string, ...rows: string[]): Book {
  const start = book.sheets[sheet].length;
  const edits = rows.flatMap((row, at) =>
    row.split(',').map((typed, n) => ({ row: start + at, column: columns.split(',')[n] ?? '', typed })),
  );
  return done(book, setGrid(book, sheet, edits));
}

/** Texts of some columns, a line per row. */
export const shown = (book: Book, sheet: RowSheet, columns: string): string[] =>
  book.sheets[sheet].map(({ cells }) =>
    columns
      .split(',')
      .map((id) => cells[id]?.text ?? '')
      .join(','),
  );

export const idOf = (book: Book, sheet: RowSheet, at: number): number => book.sheets[sheet][at]?.id ?? -1;

/** The book itself. */
export function plants(): Book {
  let book = fill(emptyBook(), 'enterprises', 'enterprise,year,offsetUse', 'North,2024,held', 'South,2024,none');
  book = fill(
    book,
    'facilities',
    'enterprise,facility,year,scheme,sector',
    'North,U1,2024,national,power',
    'North,U2,2024,national,power',
    'South,U1,2024,guangdong,cement',
  );
  return fill(
    book,
    'streams',
    'enterprise,facility,year,stream,quantity',
    'North,U1,2024,coal,5',
    'North,U1,2024,gas,6',
    'North,U2,2024,coal,7',
    'South,U1,2024,coal,8',
  );
}
