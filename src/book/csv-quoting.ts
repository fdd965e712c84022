// One cell of a scenario file: quotes, and the apostrophe that keeps spreadsheets from running a text as a formula.

const FORMULA = /^[=+\-@]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
// What the reader takes an apostrophe away from; a text of this shape gets one more, so that nothing is lost.
const GUARDED = /^'(?:$|[=+\-@'#])/;
const SECTION = /^#/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** What a further scenario writes for a cell that it blanks; an empty cell there means "as in the first". */
export const BLANKED = "'";

/** Text with an apostrophe before it where a spreadsheet or the reader of sections would misread it. */
export function guarded(text: string, first: boolean): string {
  if (NUMBER.test(text)) return text;
  return FORMULA.test(text) || GUARDED.test(text) || (first && SECTION.test(text)) ? `'${text}` : text;
}

/** The text as it was before `guarded`; a lone apostrophe is nothing. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

const quotedCell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of a file from texts that are already guarded, without its line break. */
export function csvLine(cells: readonly string[]): string {
  // a lone blank cell would be a blank line
  if (cells.length === 1 && cells[0] === '') return '""';
  return cells.map(quotedCell).join(',');
}
