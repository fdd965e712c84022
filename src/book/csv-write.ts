// A book -> text of a scenario file: byte order mark, CRLF, ids as headers, texts guarded against spreadsheets.
import { inputColumns, isKey } from './columns';
import { BLANKED, csvLine, guarded } from './csv-quoting';
import type { Kept } from './csv-read';
import { type Book, type Override, ROW_SHEETS, type RowSheet, type Variant } from './types';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

type Lines = string[];
type Texts = Readonly<Record<string, string>>;

const guardedLine = (texts: readonly string[]): string => csvLine(texts.map((text, at) => guarded(text, at === 0)));

function settingLines(settings: Texts, blank: string): Lines {
  const lines = ['#scenario', 'id,value'];
  for (const { id } of inputColumns('scenario')) {
    const value = Object.hasOwn(settings, id) ? settings[id] : undefined;
    if (value === '' && blank !== '') lines.push(csvLine([id, blank]));
    else if (value) lines.push(csvLine([id, guarded(value, false)]));
  }
  return lines;
}

/** A section of rows with its keys and the columns that hold something; nothing where there are no rows. */
function rowLines(sheet: RowSheet, rows: readonly Texts[], blank: string): Lines {
  const filled = new Set(rows.flatMap((row) => Object.keys(row)));
  const named = rows.filter((row) => Object.keys(row).length > 0);
  if (named.length === 0) return [];
  const ids = inputColumns(sheet).map(({ id }) => id);
  const columns = ids.filter((id) => isKey(sheet, id) || filled.has(id));
  const lines = [`#${sheet}`, csvLine(columns)];
  for (const row of named) {
    const cells = columns.map((id, at) => {
      const value = row[id];
      if (value === undefined) return '';
      return value === '' ? blank : guarded(value, at === 0);
    });
    lines.push(csvLine(cells));
  }
  return lines;
}

function overrideLines(overrides: readonly Override[]): Lines {
  if (overrides.length === 0) return [];
  const rows = overrides.map(({ parameter, key, year, value }) => guardedLine([parameter, key, `${year}`, value]));
  return ['#overrides', 'parameter,key,year,value', ...rows];
}

const keptLines = (section: keyof Kept, rows: Kept[keyof Kept] | undefined): Lines =>
  rows && rows.length > 0 ? [`#${section}`, ...rows.map(guardedLine)] : [];

const textsOf = (book: Book, sheet: RowSheet): readonly Texts[] =>
  book.sheets[sheet].map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell.text])),
  );

const variantLines = (variant: Variant): Lines => [
  ...settingLines(variant.settings, BLANKED),
  ...ROW_SHEETS.flatMap((sheet) => rowLines(sheet, variant.rows[sheet], BLANKED)),
  ...overrideLines(variant.overrides),
];

/**
 * Writes a book as a scenario file, its further scenarios after the first, with the sections `#rules` and `#results`
 * where given (lines of cells, the header first). Reading it again gives the same book, rows numbered anew.
 */
export function writeScenario(book: Book, extra: Partial<Kept> = {}): string {
  const lines = [
    '#tanbiao,1',
    ...settingLines(book.settings, ''),
    ...ROW_SHEETS.flatMap((sheet) => rowLines(sheet, textsOf(book, sheet), '')),
    ...overrideLines(book.overrides),
    ...keptLines('rules', extra.rules),
    ...keptLines('results', extra.results),
    ...book.variants.flatMap(variantLines),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}
