// One cell of a scenario file: quotes, and the apostrophe that keeps spreadsheets from running a text or rewriting a name.

// Full-width signs too: spreadsheets with an input method for Chinese take them for the plain ones. A tab or a line break
// at the beginning is dropped by some of them, and what follows runs.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/**
 * Names that a spreadsheet takes for something else, and saves as that: codes of twelve digits and more lose digits, others
 * their zeros at either end; 1E5, 3/4, 1-2 and 1:30 become numbers, dates and times.
 */
const REWRITTEN =
  /^(?:\d{12,}|0\d+|\d*\.\d*0|\d+(?:\.\d+)?e[+-]?\d+|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?%|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d{1,2}:\d{1,2}(?::\d{1,2})?|true|false)$/i;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const SIGN_BEHIND = /^(?:$|['#])/;
const SECTION = /^#/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** What a further scenario writes for a cell that it blanks; an empty cell there means "as in the first". */
export const BLANKED = "'";

/** What the reader takes an apostrophe away from; a text of this shape gets one more, so that nothing is lost. */
function isGuarded(text: string): boolean {
  const behind = text.slice(1);
  return text.startsWith("'") && (SIGN_BEHIND.test(behind) || FORMULA.test(behind) || REWRITTEN.test(behind));
}

/** Text with an apostrophe before it where a spreadsheet or the reader of sections would misread it; `name`: where it is one. */
export function guarded(text: string, first: boolean, name = false): string {
  if (name && REWRITTEN.test(text)) return `'${text}`;
  if (NUMBER.test(text)) return text;
  return FORMULA.test(text) || isGuarded(text) || (first && SECTION.test(text)) ? `'${text}` : text;
}

/** The text as it was before `guarded`; a lone apostrophe is nothing. */
export const unguarded = (text: string): string => (isGuarded(text) ? text.slice(1) : text);

const quotedCell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of a file from texts that are already guarded, without its line break. */
export function csvLine(cells: readonly string[]): string {
  // a lone blank cell would be a blank line
  if (cells.length === 1 && cells[0] === '') return '""';
  return cells.map(quotedCell).join(',');
}
