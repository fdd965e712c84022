// A book -> text of a scenario file: byte order mark, CRLF, ids as headers, texts guarded against spreadsheets.

import type { Entry } from '../model/vocabulary';
import { inputColumns, isKey } from './columns';
import { BLANKED, csvLine, guarded } from './csv-quoting';
import type { Kept } from './csv-read';
import { readCell } from './csv-rows';
import { keyBy } from './keys';
import { ruleLines } from './lock';
import { changedColumns, keyOfTexts, keyTexts, ownersOf } from './scenario-rows';
import { type Book, KEYS, type Override, ROW_SHEETS, type RowSheet, type Variant } from './types';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** Columns of a section that is carried along which hold names. */
const NAMES: ReadonlySet<string> = new Set(KEYS.streams.filter((id) => id !== 'year'));

type Lines = string[];
type Texts = Readonly<Record<string, string>>;

/** Lines of a section that is carried along, its header first. */
function guardedLines([header = [], ...rows]: readonly (readonly string[])[]): Lines {
  const isName = header.map((id) => NAMES.has(id));
  const line = (texts: readonly string[]): string =>
    csvLine(texts.map((text, at) => guarded(text, at === 0, isName[at])));
  return [line(header), ...rows.map(line)];
}

/**
 * The value of a cell as it stands in the file. A number that is still in doubt, such as 1.000, would be settled by the
 * reader, who takes every decimal for plain; behind a question mark it stays what has to be looked at.
 */
function valueText(entry: Entry, value: string, first: boolean): string {
  const isNumber = entry.kind === 'input' && entry.id !== 'year';
  const isSettled = isNumber && readCell(entry, value).cell?.text !== value;
  return isSettled ? `?${value}` : guarded(value, first, entry.kind === 'text');
}

function settingLines(settings: Texts, blank: string): Lines {
  const lines = ['#scenario', 'id,value'];
  for (const entry of inputColumns('scenario')) {
    const { id } = entry;
    const value = Object.hasOwn(settings, id) ? settings[id] : undefined;
    if (value === '' && blank !== '') lines.push(csvLine([id, blank]));
    else if (value) lines.push(csvLine([id, valueText(entry, value, false)]));
  }
  return lines;
}

/** A section of rows with its keys and the columns that hold something; nothing where there are no rows. */
function rowLines(sheet: RowSheet, rows: readonly Texts[], blank: string): Lines {
  const filled = new Set(rows.flatMap((row) => Object.keys(row)));
  const named = rows.filter((row) => Object.keys(row).length > 0);
  if (named.length === 0) return [];
  const columns = inputColumns(sheet).filter(({ id }) => isKey(sheet, id) || filled.has(id));
  const lines = [`#${sheet}`, csvLine(columns.map(({ id }) => id))];
  for (const row of named) {
    const cells = columns.map((entry, at) => {
      const value = row[entry.id];
      if (value === undefined) return '';
      return value === '' ? blank : valueText(entry, value, at === 0);
    });
    lines.push(csvLine(cells));
  }
  return lines;
}

function overrideLines(overrides: readonly Override[]): Lines {
  if (overrides.length === 0) return [];
  const rows = overrides.map(({ parameter, key, year, value }) => {
    const line = [parameter, key, `${year}`, value].map((text, at) => guarded(text, at === 0));
    return csvLine(value === '' ? line.with(-1, BLANKED) : line);
  });
  return ['#overrides', 'parameter,key,year,value', ...rows];
}

const keptLines = (section: keyof Kept, rows: Kept[keyof Kept] | undefined): Lines =>
  rows && rows.length > 0 ? [`#${section}`, ...guardedLines(rows)] : [];

const textsOf = (book: Book, sheet: RowSheet): readonly Texts[] =>
  book.sheets[sheet].map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell.text])),
  );

/** Differing rows under the names their rows have now; what belongs to no row any more is left out, as no reader takes it. */
function differingTexts({ sheets }: Book, variant: Variant, sheet: RowSheet): readonly Texts[] {
  const units = new Set(sheet === 'enterprises' ? sheets.facilities.map(({ cells }) => keyBy(KEYS[sheet], cells)) : []);
  return ownersOf(variant, sheet, sheets[sheet]).flatMap((owner, place): readonly Texts[] => {
    const texts = variant.rows[sheet][place] ?? {};
    if (!owner) return units.has(keyOfTexts(sheet, texts)) ? [texts] : [];
    const own = changedColumns(sheet, texts).map((column) => [column, texts[column] ?? ''] as const);
    return [{ ...keyTexts(sheet, owner), ...Object.fromEntries(own) }];
  });
}

const variantLines = (book: Book, variant: Variant): Lines => [
  ...settingLines(variant.settings, BLANKED),
  ...ROW_SHEETS.flatMap((sheet) => rowLines(sheet, differingTexts(book, variant, sheet), BLANKED)),
  ...overrideLines(variant.overrides),
];

/**
 * Writes a book as a scenario file, its further scenarios after the first, with the rules it keeps to in the section
 * `#rules` and with `#results` where given (lines of cells, the header first). Reading it again gives the same book, rows numbered anew.
 */
export function writeScenario(book: Book, extra: Partial<Kept> = {}): string {
  const lines = [
    '#tanbiao,1',
    ...settingLines(book.settings, ''),
    ...ROW_SHEETS.flatMap((sheet) => rowLines(sheet, textsOf(book, sheet), '')),
    ...overrideLines(book.overrides),
    ...keptLines('rules', extra.rules ?? ruleLines(book)),
    ...keptLines('results', extra.results),
    ...book.variants.flatMap((variant) => variantLines(book, variant)),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}
