// One file being imported: opened, laid out, checked as often as the user decides anything, and its rows handed out.
import { type Delimiter, guessDelimiter, readTable } from './csv-import-lines';
import { type BookRows, type Checked, type CheckInput, ImportCheck, type Progress } from './import-check';
import { type FileKind, kindOf } from './import-kind';
import { type DecimalSign, guessDecimal, guessHeader, headersOf, layoutFrom, unitsOf } from './import-layout';
import { guessSheet, sheetScore } from './import-match';
import type { ImportCells } from './import-plan';
import type { ImportIssue, ImportReport } from './import-report';
import { MOST_BYTES, type Table, type TableFault } from './import-table';
import { type Decode, type Encoding, readText, readTextAs } from './import-text';
import type { ImportRefusal, ImportView, ReadOptions } from './import-view';
import { ROW_SHEETS } from './types';
import type { openXlsx, Workbook, XlsxFault } from './xlsx';

/** What reads workbooks, loaded when the first one comes. */
export interface XlsxReader {
  readonly openXlsx: typeof openXlsx;
  readonly listParts: (bytes: Uint8Array) => readonly { readonly name: string }[] | undefined;
}

type Opened = { readonly table: Table; readonly about: ImportView['about'] };

const PREVIEW_ROWS = 50;
const SAMPLES = 3;
const ZIP = [0x50, 0x4b];

const refuse = (code: ImportRefusal['code'], of: Partial<ImportRefusal> = {}): ImportRefusal => ({
  refused: true,
  code,
  ...of,
});

const refusedTable = ({ code, read, most }: TableFault): ImportRefusal =>
  refuse(code, { ...(read !== undefined && { read }), ...(most !== undefined && { most }) });

/** A file and what is known of it so far. */
export class ImportDesk {
  private table: Table | undefined;
  private workbook: Workbook | XlsxFault | undefined;
  private checker: { readonly check: ImportCheck; readonly book: BookRows | undefined } | undefined;
  private checked: Checked | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decode: Decode,
    private readonly loadXlsx: () => Promise<XlsxReader>,
  ) {}

  /** Reads the file as the options say, and guesses what they leave open. */
  async open(options: ReadOptions): Promise<ImportView | ImportRefusal> {
    if (this.bytes.length > MOST_BYTES)
      return refuse('tooLarge', { read: `${Math.ceil((this.bytes.length / MOST_BYTES) * 50)}`, most: '50' });
    const isZip = ZIP.every((byte, at) => this.bytes[at] === byte);
    const xlsx = isZip ? await this.loadXlsx() : undefined;
    const kind = kindOf(this.bytes, (bytes) => xlsx?.listParts(bytes)?.map(({ name }) => name));
    const opened = xlsx && kind === 'xlsx' ? this.openSheet(xlsx, options.sheet) : this.openText(kind, options);
    if ('refused' in opened) return opened;
    this.table = opened.table;
    this.checker = undefined;
    this.checked = undefined;
    return viewOf(opened, options);
  }

  /** Checks the table under what the user has decided. Call it after `open` has found one. */
  check(input: CheckInput, book: BookRows | undefined, progress?: Progress): ImportReport | undefined {
    if (!this.table) return undefined;
    if (this.checker?.book !== book || !this.checker) this.checker = { check: new ImportCheck(this.table, book), book };
    this.checked = this.checker.check.check(input, progress);
    return this.checked.report;
  }

  /** Every fault of the last check. */
  get issues(): readonly ImportIssue[] {
    return this.checked?.issues ?? [];
  }

  /** Rows of the last check, and the columns that the file gives. */
  get rows(): readonly ImportCells[] {
    return this.checked?.rows ?? [];
  }

  get columns(): readonly string[] {
    return this.checked?.columns ?? [];
  }

  private openText(kind: FileKind, options: ReadOptions): Opened | ImportRefusal {
    if (kind !== 'text') return refuse(kind);
    const read = options.encoding
      ? readTextAs(this.bytes, options.encoding as Encoding, this.decode)
      : readText(this.bytes, this.decode);
    const delimiter = (options.delimiter as Delimiter | undefined) ?? guessDelimiter(read.text);
    const table = readTable(read.text, delimiter);
    if ('code' in table) return refusedTable(table);
    return { table, about: { kind: 'text', encoding: read.encoding, damaged: read.damaged, delimiter } };
  }

  private openSheet(xlsx: XlsxReader, wanted: number | undefined): Opened | ImportRefusal {
    this.workbook ??= xlsx.openXlsx(this.bytes);
    const workbook = this.workbook;
    if (typeof workbook === 'string') return refuse(workbook);
    const sheet = wanted ?? likelySheet(workbook);
    const read = workbook.read(sheet);
    if (typeof read === 'string') return refuse(read);
    if ('code' in read) return { ...refusedTable(read), sheets: sheetsOf(workbook), sheet };
    const { table, hiddenRows, merged } = read;
    return { table, about: { kind: 'xlsx', sheets: sheetsOf(workbook), sheet, hiddenRows, merged } };
  }
}

const sheetsOf = ({ sheets }: Workbook): readonly { name: string; hidden: boolean }[] =>
  sheets.map(({ name, hidden }) => ({ name, hidden }));

/** More sheets are not looked into. */
const MOST_TRIED = 8;

/** The first visible sheet whose headers are known; else the first that holds anything. */
function likelySheet(workbook: Workbook): number {
  const visible = [...workbook.sheets.keys()].filter((at) => !workbook.sheets[at]?.hidden);
  const candidates = (visible.length > 0 ? visible : [...workbook.sheets.keys()]).slice(0, MOST_TRIED);
  let best = { at: candidates[0] ?? 0, score: -1 };
  for (const at of candidates) {
    const read = workbook.read(at);
    if (typeof read === 'string' || 'code' in read) continue;
    const headers = headersOf(read.table, layoutFrom(read.table, guessHeader(read.table)));
    const score = Math.max(...ROW_SHEETS.map((sheet) => sheetScore(sheet, headers)));
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

/** The first few texts of each column. */
function samplesOf({ rows, width }: Table, first: number): readonly (readonly string[])[] {
  return Array.from({ length: width }, (_, at) => {
    const samples: string[] = [];
    for (let row = first; row < rows.length && samples.length < SAMPLES; row += 1) {
      const text = (rows[row]?.cells[at] ?? '').trim();
      if (text !== '' && !samples.includes(text)) samples.push(text);
    }
    return samples;
  });
}

function viewOf({ table, about }: Opened, options: ReadOptions): ImportView {
  const layout = layoutFrom(table, options.header ?? guessHeader(table));
  const headers = headersOf(table, layout);
  // a workbook holds numbers, not signs
  const guessed: DecimalSign = about.kind === 'xlsx' ? '.' : guessDecimal(table, layout);
  return {
    refused: false,
    about,
    layout,
    decimal: options.decimal ?? guessed,
    headers,
    units: unitsOf(table, layout),
    samples: samplesOf(table, layout.first),
    width: table.width,
    count: Math.max(table.rows.length - layout.first, 0),
    preview: table.rows.slice(0, PREVIEW_ROWS),
    sheet: guessSheet(headers),
  };
}
