// Text of any CSV or TSV -> a table. The delimiter is found by how evenly it divides the lines; quoting is PapaParse's work.
import Papa from 'papaparse';
import { LONGEST_CELL, makeTable, type Table, type TableFault, type TableRow } from './import-table';

export const DELIMITERS = [',', ';', '\t', '|', '，'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Of delimiters that divide equally well the first wins: a comma may also stand within numbers. */
const BY_TRUST: readonly Delimiter[] = ['\t', ';', '|', ',', '，'];
const SAMPLE_LINES = 200;
const SAMPLE_CHARACTERS = 200_000;
// the first line with which some programs tell Excel their delimiter
const HINT = /^sep=(.)\r?\n/i;

/** How often each delimiter stands in each of the first lines, outside of quotes. */
function counts(text: string): readonly ReadonlyMap<string, number>[] {
  const lines: Map<string, number>[] = [];
  let line = new Map<string, number>();
  let inQuotes = false;
  let isBlank = true;
  for (let at = 0; at < Math.min(text.length, SAMPLE_CHARACTERS) && lines.length < SAMPLE_LINES; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') inQuotes = !inQuotes;
    if (char === '\n' && !inQuotes) {
      if (!isBlank) lines.push(line);
      line = new Map();
      isBlank = true;
    } else {
      if (!inQuotes) line.set(char, (line.get(char) ?? 0) + 1);
      isBlank &&= char.trim() === '';
    }
  }
  return isBlank ? lines : [...lines, line];
}

/** How many lines a delimiter divides into the same number of cells, and into how many. */
function evenness(lines: readonly ReadonlyMap<string, number>[], delimiter: string): readonly [number, number] {
  const byCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.get(delimiter) ?? 0;
    if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  }
  let best: readonly [number, number] = [0, 0];
  for (const [count, found] of byCount)
    if (found > best[0] || (found === best[0] && count > best[1])) best = [found, count];
  return best;
}

/** The delimiter that divides most lines into equally many cells; a comma where none does. */
export function guessDelimiter(text: string): Delimiter {
  const hinted = DELIMITERS.find((one) => one === HINT.exec(text)?.[1]);
  if (hinted) return hinted;
  const lines = counts(text);
  let best: { delimiter: Delimiter; lines: number } = { delimiter: ',', lines: 0 };
  for (const delimiter of BY_TRUST) {
    const [found] = evenness(lines, delimiter);
    if (found > best.lines) best = { delimiter, lines: found };
  }
  return best.delimiter;
}

/** The table a text holds, or why it holds none. Rows are numbered as a spreadsheet that opens the file does. */
export function readTable(text: string, delimiter: Delimiter): Table | TableFault {
  const plain = text.replace(HINT, '').replace(/\r\n?/g, '\n');
  const skipped = HINT.test(text) ? 1 : 0;
  const parsed = Papa.parse<string[]>(plain, { delimiter, newline: '\n', quoteChar: '"' });
  const broken = parsed.errors.find((error) => error.type === 'Quotes' && error.code === 'MissingQuotes');
  const first = broken && parsed.data[broken.row ?? -1];
  // an open quote swallows the rest of the file
  if (broken && first)
    return { code: 'brokenQuotes', read: `${(broken.row ?? 0) + 1 + skipped}`, most: `${LONGEST_CELL}` };
  const rows = parsed.data.map((cells, at): TableRow => ({ number: at + 1 + skipped, cells }));
  return makeTable(rows);
}
