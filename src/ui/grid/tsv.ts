// The text that spreadsheets exchange over the clipboard: tab-separated, quoted as Excel quotes, and HTML.

interface Reader {
  readonly text: string;
  at: number;
}

function readQuoted(reader: Reader): string {
  const { text } = reader;
  let out = '';
  reader.at += 1;
  while (reader.at < text.length) {
    const char = text[reader.at];
    if (char !== '"') {
      out += char;
      reader.at += 1;
    } else if (text[reader.at + 1] === '"') {
      out += '"';
      reader.at += 2;
    } else {
      reader.at += 1;
      break;
    }
  }
  return out;
}

function readPlain(reader: Reader): string {
  const start = reader.at;
  const { text } = reader;
  while (reader.at < text.length && text[reader.at] !== '\t' && text[reader.at] !== '\n') reader.at += 1;
  return text.slice(start, reader.at);
}

/** A quote opens a quoted cell only if its partner stands before a cell's end; a lone inch mark is just text. */
function isQuotedAt(text: string, at: number): boolean {
  if (text[at] !== '"') return false;
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    if (text[close + 1] === '"') close += 1;
    else return close + 1 === text.length || text[close + 1] === '\t' || text[close + 1] === '\n';
  }
  return false;
}

/** Rows of cells from pasted text; the last line break that Excel adds is not a row. */
export function parseTsv(raw: string): string[][] {
  const text = raw.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const reader: Reader = { text, at: 0 };
  const rows: string[][] = [[]];
  for (;;) {
    const cell = isQuotedAt(text, reader.at) ? readQuoted(reader) : readPlain(reader);
    rows.at(-1)?.push(cell);
    if (reader.at >= text.length) return rows;
    if (text[reader.at] === '\n') rows.push([]);
    reader.at += 1;
  }
}

/** Tab-separated text of rows of cells, quoted where a cell needs it. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

/** An HTML table of rows of cells, which word processors prefer. */
export function writeHtml(rows: readonly (readonly string[])[]): string {
  const encode = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const line = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${encode(cell)}</td>`).join('')}</tr>`;
  return `<table>${rows.map(line).join('')}</table>`;
}
