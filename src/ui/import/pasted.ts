// Tables from the clipboard and from web pages -> bytes of a tab-separated text. Markup is read for its texts and never shown.
import { readText } from '../../book/import-text';
import { decode } from '../../store/import-decode';
import type { ImportSource } from '../../store/importing';
import { parseTsv, writeTsv } from '../grid/tsv';

const MOST_SPAN = 100;
const MOST_ROWS = 100_000;

const spanOf = (cell: Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, 1), MOST_SPAN);

/** Rows of cells of a table; what a cell spans beyond its first place is blank. */
function rowsOf(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  /** Places that a cell of a row above reaches into, by row. */
  const taken = new Map<number, Set<number>>();
  for (const [y, row] of [...table.rows].slice(0, MOST_ROWS).entries()) {
    const cells: string[] = [];
    let x = 0;
    for (const cell of row.cells) {
      while (taken.get(y)?.has(x)) x += 1;
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      cells[x] = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      for (let below = 1; below < down; below += 1)
        for (let at = x; at < x + across; at += 1) taken.set(y + below, (taken.get(y + below) ?? new Set()).add(at));
      x += across;
    }
    rows.push(Array.from({ length: x }, (_, at) => cells[at] ?? ''));
  }
  return rows;
}

/** The table of a page with the most cells, as tab-separated text; undefined where there is none. */
function textOfMarkup(html: string): string | undefined {
  // an inert document: nothing in it is loaded or run
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  const sized = tables.map((table) => ({ table, size: table.rows.length * (table.rows[0]?.cells.length ?? 0) }));
  const [largest] = sized.sort((a, b) => b.size - a.size);
  return largest && largest.size > 0 ? writeTsv(rowsOf(largest.table)) : undefined;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The table of a web page that was saved as a file, or calls itself a workbook. */
export function tableOfPage(bytes: Uint8Array): Uint8Array | undefined {
  const text = textOfMarkup(readText(bytes, decode).text);
  return text === undefined ? undefined : bytesOf(text);
}

/** A pasted text as it is to be imported: what spreadsheets copy is quoted anew, anything else stays. */
export const sourceOfText = (text: string, name: string): ImportSource => ({
  name,
  bytes: bytesOf(text.includes('\t') ? writeTsv(parseTsv(text)) : text),
});

/** What the clipboard holds as a table; undefined where it holds none. */
export function sourceOfPaste(data: DataTransfer, name: string): ImportSource | undefined {
  const plain = data.getData('text/plain');
  if (plain.includes('\t')) return sourceOfText(plain, name);
  const html = data.getData('text/html');
  const markup = html === '' ? undefined : textOfMarkup(html);
  if (markup !== undefined) return { name, bytes: bytesOf(markup) };
  return plain.trim() === '' ? undefined : sourceOfText(plain, name);
}
