// Runs a book, read from text or built from units, through the code of the headless run, and answers by name.

import { Computation } from '../../src/book/compute';
import { faultLine, readScenario } from '../../src/book/csv';
import { type Book, type Override, ROW_SHEETS, type Row, type RowSheet } from '../../src/book/types';
import { type ResultLine, resultLines } from '../../src/derive/results';
import { makeRegistry } from '../../src/engine/registry';
import { Decimal } from '../../src/formula/decimal';
import { PACKS, SOURCES } from '../../src/rules';

/** Cells hold numbers without needless zeros, as the book reads them: 0.60 is kept as 0.6. */
const canonical = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? new Decimal(text).toFixed() : text);

export const REGISTRY = makeRegistry(PACKS, SOURCES);

/** Cells of a row by column; '' is blank. */
export type Fields = Readonly<Record<string, string>>;

export interface UnitCase {
  readonly fields: Fields;
  readonly fuels: readonly Fields[];
}

/** An enterprise `E` in one year. Units are named 1, 2, 3 and fuels likewise, unless their fields say otherwise. */
export interface YearCase {
  readonly year: number | string;
  readonly units: readonly UnitCase[];
  readonly enterprise?: Fields;
  readonly settings?: Fields;
  readonly overrides?: readonly Omit<Override, 'year'>[];
}

export const unit = (fields: Fields, ...fuels: readonly Fields[]): UnitCase => ({ fields, fuels });

type SheetFields = Readonly<Partial<Record<RowSheet, readonly Fields[]>>>;

/** A book of these rows, numbered from 1 in the order of the sheets. */
export function makeBook(sheets: SheetFields, settings: Fields = {}, overrides: readonly Override[] = []): Book {
  let nextId = 1;
  const rows: Record<RowSheet, readonly Row[]> = { enterprises: [], facilities: [], streams: [] };
  for (const sheet of ROW_SHEETS)
    rows[sheet] = (sheets[sheet] ?? []).map((fields) => {
      const given = Object.entries(fields).filter(([, text]) => text !== '');
      const cells = Object.fromEntries(given.map(([column, text]) => [column, { text: canonical(text) }]));
      nextId += 1;
      return { id: nextId - 1, cells };
    });
  const kept = Object.fromEntries(Object.entries(settings).map(([id, text]) => [id, canonical(text ?? '')]));
  return { settings: kept, sheets: rows, overrides, variants: [], nextId };
}

/** The sheets of several years of the enterprise `E`. */
export function sheetsOf(cases: readonly YearCase[]): Required<SheetFields> {
  const enterprises: Fields[] = [];
  const facilities: Fields[] = [];
  const streams: Fields[] = [];
  for (const { year: y, units, enterprise } of cases) {
    const year = String(y);
    if (enterprise) enterprises.push({ enterprise: 'E', year, ...enterprise });
    for (const [index, { fields, fuels }] of units.entries()) {
      const key = { enterprise: 'E', facility: String(index + 1), year };
      const facility = { ...key, scheme: 'national', sector: 'power', ...fields };
      facilities.push(facility);
      const place = { ...key, facility: facility.facility };
      for (const [at, fuel] of fuels.entries()) streams.push({ ...place, stream: String(at + 1), ...fuel });
    }
  }
  return { enterprises, facilities, streams };
}

export function computed(book: Book): Computation {
  const computation = new Computation(REGISTRY);
  computation.sync(book);
  return computation;
}

/** Results of a book by sheet, name and quantity. */
export class Answers {
  readonly computation: Computation;
  readonly lines: readonly ResultLine[];

  constructor(readonly book: Book) {
    this.computation = computed(book);
    this.lines = resultLines(book, this.computation, 'en');
  }

  line(sheet: RowSheet, quantity: string, name = '1', year?: string): ResultLine {
    const found = this.lines.filter(
      (line) =>
        line.sheet === sheet &&
        line.quantity === quantity &&
        (sheet !== 'facilities' || line.facility === name) &&
        (sheet !== 'streams' || line.stream === name) &&
        (year === undefined ? !line.year.includes('-') : line.year === year),
    );
    const [first] = found;
    if (!first || found.length > 1) throw new Error(`${found.length} lines for ${sheet}.${quantity}`);
    return first;
  }

  /** The value of a result of the enterprise, or the word for why there is none. */
  of(quantity: string, year?: string): string {
    return said(this.line('enterprises', quantity, '', year));
  }

  unit(quantity: string, name = '1', year?: string): string {
    return said(this.line('facilities', quantity, name, year));
  }

  fuel(quantity: string, name = '1', year?: string): string {
    return said(this.line('streams', quantity, name, year));
  }
}

/** A value, or "incomplete", "refused" or "error". */
export const said = (line: ResultLine): string =>
  ['incomplete', 'refused', 'error'].includes(line.status) ? line.status : line.value;

/** Computes years of one enterprise. */
export function run(...cases: readonly YearCase[]): Answers {
  const overrides = cases.flatMap(({ year, overrides: own }) =>
    (own ?? []).map((one) => ({ ...one, year: Number(year) })),
  );
  return new Answers(makeBook(sheetsOf(cases), cases[0]?.settings ?? {}, overrides));
}

/** The book of a scenario file that has no fault. */
export function bookOf(text: string): Book {
  const read = readScenario(text);
  if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
  return read.book;
}
