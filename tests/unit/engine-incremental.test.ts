// After an edit only the rows that depend on it are computed again.
import { describe, expect, test } from 'vitest';
import type { Computation } from '../../src/book/compute';
import type { Book } from '../../src/book/types';
import { ensureFresh } from '../../src/engine/evaluate';
import type { Row } from '../../src/engine/row';
import { setCell, small } from '../cases/edits';
import { computed } from '../cases/run';

const allRows = (book: Book, computation: Computation): readonly Row[] => [
  ...(['streams', 'facilities'] as const).flatMap((sheet) =>
    book.sheets[sheet].flatMap((row) => computation.rowOf(sheet, row.id) ?? []),
  ),
  ...computation.positions,
  ...computation.cycles,
];

const nameOf = (row: Row): string => {
  const { sheet, enterprise, facility, stream, year: y } = row.ref as Record<string, string>;
  return [sheet, enterprise, facility, stream, y].filter((part) => part !== '').join(' ');
};

/** What an edit made stale, by name. */
function staleAfter(edit: (book: Book) => Book): readonly string[] {
  const book = small();
  const computation = computed(book);
  for (const row of allRows(book, computation)) ensureFresh(row);
  const edited = edit(book);
  computation.sync(edited);
  return allRows(edited, computation)
    .filter((row) => !row.fresh)
    .map(nameOf);
}

describe('an edit reaches only what depends on it', () => {
  test('a fuel reaches its unit and its enterprise, and no other year', () => {
    const at = small().sheets.streams.findIndex((row) => row.cells.year?.text === '2024');
    expect(staleAfter((book) => setCell(book, 'streams', at, 'quantity', '7'))).toEqual([
      'streams E 1 1 2024',
      'facilities E 1 2024',
      'enterprises E 2024',
    ]);
  });

  test('a unit of 2021 reaches its enterprise and the cycle 2021-2022', () => {
    expect(staleAfter((book) => setCell(book, 'facilities', 1, 'loadFactor', '0.5'))).toEqual([
      'facilities E 2 2021',
      'enterprises E 2021',
      'cycles E 2021-2022',
    ]);
  });

  test('a cell of the enterprise sheet reaches the position only', () => {
    expect(staleAfter((book) => setCell(book, 'enterprises', 2, 'bankedAllowances', '9'))).toEqual([
      'enterprises E 2024',
    ]);
  });

  test('a price reaches the enterprises and cycles and no unit or fuel', () => {
    expect(staleAfter((book) => ({ ...book, settings: { allowancePrice: '91' } }))).toEqual([
      'enterprises E 2021',
      'enterprises E 2022',
      'enterprises E 2024',
      'enterprises F 2024',
      'cycles E 2021-2022',
    ]);
  });

  test('nothing is reached where nothing changed', () => {
    expect(staleAfter((book) => book)).toEqual([]);
    expect(staleAfter((book) => ({ ...book }))).toEqual([]);
    expect(staleAfter((book) => ({ ...book, sheets: { ...book.sheets, streams: [...book.sheets.streams] } }))).toEqual(
      [],
    );
  });

  test('a unit that is renamed loses its fuels, and both enterprises are computed again', () => {
    expect(staleAfter((book) => setCell(book, 'facilities', 4, 'enterprise', 'F'))).toEqual([
      'streams E 1 1 2024',
      'streams E 1 2 2024',
      'facilities F 1 2024',
      'facilities F 1 2024',
      'enterprises F 2024',
      'enterprises E 2024',
    ]);
  });

  test('a unit that is evaluated once is not evaluated again', () => {
    const book = small();
    const computation = computed(book);
    const rows = allRows(book, computation);
    for (const row of rows) ensureFresh(row);
    const [first] = book.sheets.facilities;
    const before = first && computation.rowOf('facilities', first.id)?.values.slice();
    const edited = setCell(book, 'facilities', 1, 'loadFactor', '0.5');
    computation.sync(edited);
    for (const row of allRows(edited, computation)) ensureFresh(row);
    const after = first && computation.rowOf('facilities', first.id)?.values;
    expect(after?.every((value, index) => value === before?.[index])).toBe(true);
  });
});
