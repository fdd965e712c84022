// The check of a whole table: every row read, keys compared, questions gathered. Reads again only what was mended.
import { columnOf } from './columns';
import { evidenceOf } from './import-evidence';
import { gatherNotes, gatherQuestions } from './import-gather';
import type { Layout } from './import-layout';
import { passOver } from './import-passing';
import { type ImportCells, type ImportChoice, planImport } from './import-plan';
import { type ImportIssue, type ImportReport, MOST_SENT, type RowFault } from './import-report';
import { type ReadRow, type RowSettings, rowReader } from './import-row';
import type { Table, TableRow } from './import-table';
import { keyBy, keyOf, shownKey } from './keys';
import { type Book, KEYS, type RowSheet } from './types';

/** Everything the user has decided about a table. */
export interface CheckInput extends RowSettings {
  readonly layout: Layout;
  readonly choice: ImportChoice;
  /** Mended cells: text by index of the row and place in it. */
  readonly edits: Readonly<Record<number, Readonly<Record<number, string>>>>;
  /** Rows that are left out, by index. */
  readonly skipped: readonly number[];
}

/** The book as far as an import must know it. */
export type BookRows = Pick<Book, 'sheets' | 'nextId'>;

/** Told every few thousand rows. */
export type Progress = (done: number, total: number) => void;

export interface Checked {
  readonly report: ImportReport;
  /** All faults, for the list that can be downloaded. */
  readonly issues: readonly ImportIssue[];
  /** Rows that come in. Complete only where the report has no faults and no open questions. */
  readonly rows: readonly ImportCells[];
  readonly columns: readonly string[];
}

const PROGRESS_ROWS = 2000;
/** Names of rows that add up the rows above. */
const TOTAL = /^(?:合计|总计|小计|共计|总和|累计|全厂合计|total|subtotal|sub-total|grand total|sum)(?:$|[:：\s])/i;
const NAMES = ['enterprise', 'facility', 'stream'];

type Mended = ReadonlyMap<number, string>;
const NO_EDITS: Mended = new Map();

/** A check of one table; keeps what it has read as long as the columns are read the same way. */
export class ImportCheck {
  private settings = '';
  private rows: (ReadRow | undefined)[] = [];
  private edits: CheckInput['edits'] = {};

  constructor(
    private readonly table: Table,
    private readonly book: BookRows | undefined,
  ) {}

  check(input: CheckInput, progress: Progress = () => {}): Checked {
    const evidence = evidenceOf(this.table, input.layout, input.plans);
    const settings: RowSettings = { ...input, answers: { ...evidence, ...input.answers } };
    this.readRows(settings, input, progress);
    return this.gather(settings, input, evidence);
  }

  private readRows(settings: RowSettings, input: CheckInput, progress: Progress): void {
    const { layout, edits } = input;
    const { sheet, plans, decimal, constants, answers, filled } = settings;
    const key = JSON.stringify({ sheet, plans, decimal, constants, answers, filled, layout });
    const isSame = key === this.settings;
    const rows = isSame ? this.rows : [];
    const read = rowReader(settings);
    const total = this.table.rows.length - layout.first;
    const above: { cells: string[]; number: number } = { cells: [], number: 0 };
    for (const [row, source] of this.table.rows.entries()) {
      if (row < layout.first) continue;
      if (filled.length > 0) rememberAbove(above.cells, source);
      const known = isSame && filled.length === 0 && sameEdits(edits[row], this.edits[row]);
      if (!known) rows[row] = read(source, mendedOf(edits[row]), above);
      if ((row - layout.first) % PROGRESS_ROWS === 0) progress(row - layout.first, total);
    }
    this.rows = rows;
    this.settings = key;
    this.edits = edits;
  }

  private gather(settings: RowSettings, input: CheckInput, evidence: Readonly<Record<string, number>>): Checked {
    const { sheet, choice } = input;
    const skipped = new Set(input.skipped);
    const all: number[] = [];
    for (let row = input.layout.first; row < this.table.rows.length; row += 1) if (!skipped.has(row)) all.push(row);
    const { over, repeated, bare } = passOver(sheet, settings.plans, all, this.rows);
    const kept = over.size === 0 ? all : all.filter((row) => !over.has(row));
    const issues = this.issuesOf(kept, sheet, choice);
    const rows = kept.map((row) => this.rows[row]?.cells ?? {});
    const columns = columnsOf(settings).filter((column) => !KEYS[sheet].includes(column));
    const book = this.book && choice.mode !== 'new' ? this.book : EMPTY;
    const reads = kept.flatMap((row) => {
      const read = this.rows[row];
      return read ? [{ ...read, number: this.table.rows[row]?.number ?? 0 }] : [];
    });
    const report: ImportReport = {
      rows: kept.length,
      leftOut: skipped.size,
      passed: { repeated, bare },
      issues: issues.slice(0, MOST_SENT),
      faults: issues.length,
      groups: groupsOf(issues),
      questions: gatherQuestions(reads, settings.answers, { evidence, answers: input.answers }),
      notes: gatherNotes(reads),
      ownMaterials: ownMaterials(rows),
      orphans: sheet === 'streams' ? orphans(rows, book) : 0,
      effect: planImport(book, sheet, rows, columns, choice).effect,
    };
    return { report, issues, rows, columns };
  }

  /** Faults of cells and of whole rows, from the top down. */
  private issuesOf(kept: readonly number[], sheet: RowSheet, choice: ImportChoice): readonly ImportIssue[] {
    const issues: ImportIssue[] = [];
    const first = new Map<string, number>();
    const known = new Set(choice.mode === 'new' ? [] : this.book?.sheets[sheet].map((row) => keyOf(sheet, row.cells)));
    for (const row of kept) {
      const read = this.rows[row];
      const number = this.table.rows[row]?.number ?? 0;
      if (!read) continue;
      for (const issue of read.issues ?? []) issues.push({ row, number, ...issue });
      const whole = (code: RowFault, column: string, text: string, other = ''): void =>
        void issues.push({
          row,
          number,
          at: -1,
          column,
          code,
          read: text,
          wanted: '',
          candidates: other ? [other] : [],
        });
      const total = NAMES.map((id) => read.cells[id]?.text ?? '').find((text) => TOTAL.test(text));
      const blank = KEYS[sheet].find((id) => !read.cells[id] && !read.issues?.some((issue) => issue.column === id));
      if (total !== undefined) whole('totalRow', '', total);
      else if (blank !== undefined) whole('blankKey', blank, '');
      if (total !== undefined || blank !== undefined || read.issues?.some(({ column }) => KEYS[sheet].includes(column)))
        continue;
      const key = keyOf(sheet, read.cells);
      const before = first.get(key);
      if (before !== undefined) whole('duplicateKey', '', shownKey(key), `${before}`);
      else if (choice.mode === 'append' && known.has(key)) whole('keyInBook', '', shownKey(key));
      else if (choice.mode === 'update' && !choice.addNew && !known.has(key)) whole('keyNotInBook', '', shownKey(key));
      first.set(key, before ?? number);
    }
    return issues;
  }
}

const EMPTY: BookRows = { sheets: { enterprises: [], facilities: [], streams: [] }, nextId: 1 };

const mendedOf = (edits: Readonly<Record<number, string>> | undefined): Mended =>
  edits ? new Map(Object.entries(edits).map(([at, text]) => [Number(at), text])) : NO_EDITS;

const sameEdits = (a: object | undefined, b: object | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The last text of each column so far. */
function rememberAbove(above: string[], { cells }: TableRow): void {
  for (const [at, cell] of cells.entries()) if (cell.trim() !== '') above[at] = cell;
}

/** Columns that the file or the user gives. */
const columnsOf = ({ plans, constants, sheet }: RowSettings): readonly string[] => [
  ...new Set([
    ...plans.map(({ column }) => column).filter((column) => column !== ''),
    ...Object.keys(constants).filter((id) => constants[id]?.trim() && columnOf(sheet, id)),
  ]),
];

function groupsOf(issues: readonly ImportIssue[]): ImportReport['groups'] {
  const groups = new Map<string, { column: string; code: ImportIssue['code']; count: number }>();
  for (const { column, code } of issues) {
    const key = `${column}|${code}`;
    const group = groups.get(key) ?? { column, code, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

const MOST_NAMED = 20;
const KNOWN_MATERIALS: ReadonlySet<string> = new Set(columnOf('streams', 'material')?.choices ?? []);

function ownMaterials(rows: readonly ImportCells[]): readonly string[] {
  const found = new Set<string>();
  for (const { material } of rows) if (material && !KNOWN_MATERIALS.has(material.text)) found.add(material.text);
  return [...found].slice(0, MOST_NAMED);
}

function orphans(rows: readonly ImportCells[], book: BookRows): number {
  const facilities = new Set(book.sheets.facilities.map((row) => keyOf('facilities', row.cells)));
  return rows.filter((cells) => !facilities.has(keyBy(KEYS.facilities, cells))).length;
}
