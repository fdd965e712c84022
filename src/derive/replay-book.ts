// Makes a book of the rows of a worked example and reads its results by name.
import { Computation } from '../book/compute';
import { type Book, type Row as BookRow, ROW_SHEETS, type RowSheet } from '../book/types';
import { resultOf } from '../engine/evaluate';
import type { Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import { blankAt, type Value } from '../formula/value';
import type { BookReading, ExampleBook, Fields } from '../model/example';

const NAMED_BY = { enterprises: 'enterprise', facilities: 'facility', streams: 'stream' } as const;

/** A book of these rows, numbered from 1 in the order of the sheets. */
export function bookOfExample(example: ExampleBook): Book {
  let id = 0;
  const rowsOf = (list: readonly Fields[]): readonly BookRow[] =>
    list.map((fields) => {
      id += 1;
      return { id, cells: Object.fromEntries(Object.entries(fields).map(([column, text]) => [column, { text }])) };
    });
  const sheets: Record<RowSheet, readonly BookRow[]> = { enterprises: [], facilities: [], streams: [] };
  for (const sheet of ROW_SHEETS) sheets[sheet] = rowsOf(example[sheet] ?? []);
  return { settings: example.settings ?? {}, sheets, overrides: [], variants: [], nextId: id + 1 };
}

/** The book of an example, computed. */
export class ReplayedBook {
  private readonly book: Book;
  private readonly computation: Computation;

  constructor(example: ExampleBook, registry: Registry) {
    this.book = bookOfExample(example);
    this.computation = new Computation(registry);
    this.computation.sync(this.book);
  }

  /** The result that is meant; incomplete where the rules of the row do not have it. */
  value(reading: BookReading): Value {
    const row = this.rowOf(reading);
    const value = row && resultOf(row, reading.quantity)?.value;
    return value ?? blankAt({ row: row ?? null, id: reading.quantity });
  }

  private rowOf(reading: BookReading): Row | undefined {
    const found = this.named(reading);
    const { sheet } = reading;
    if (!found) return undefined;
    if (sheet !== 'enterprises') return this.computation.rowOf(sheet, found.id);
    return this.computation.positionsOf(found.cells.enterprise?.text ?? '', found.cells.year?.text ?? '')[0];
  }

  /** The row of the book; an enterprise without a row of its own is known by its facilities. */
  private named({ sheet, name, year }: BookReading): BookRow | undefined {
    const own = this.book.sheets[sheet];
    const rows = sheet === 'enterprises' && own.length === 0 ? this.book.sheets.facilities : own;
    return rows.find(
      ({ cells }) =>
        (name === undefined || cells[NAMED_BY[sheet]]?.text === name) &&
        (year === undefined || cells.year?.text === year),
    );
  }
}
