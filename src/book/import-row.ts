// One row of a file -> cells of a row of a sheet, with what is wrong or open about each.
import { oneLine } from './characters';
import { columnOf } from './columns';
import { unguarded } from './csv-quoting';
import {
  type Doubt,
  type ImportCellFault,
  type ImportedCell,
  importCell,
  type Reading,
  wantedUnit,
} from './import-cell';
import type { DecimalSign } from './import-layout';
import type { ColumnPlan } from './import-match';
import type { TableRow } from './import-table';
import { type Cell, KEYS, type RowSheet } from './types';

/** How the columns of a file are read; the same for all of its rows. */
export interface RowSettings {
  readonly sheet: RowSheet;
  readonly plans: readonly ColumnPlan[];
  readonly decimal: DecimalSign;
  /** Values, as typed, of columns that the file does not have. */
  readonly constants: Readonly<Record<string, string>>;
  /** Chosen readings by `doubtId`. */
  readonly answers: Readonly<Record<string, number>>;
  /** Columns whose blank cells mean "as above", as below a merged cell. */
  readonly filled: readonly string[];
}

export interface CellIssue {
  /** Place in the row of the file; -1 for a value that was given for all rows. */
  readonly at: number;
  readonly column: string;
  readonly code: ImportCellFault;
  readonly read: string;
  /** The unit or the choices that are wanted. */
  readonly wanted: string;
  readonly candidates: readonly string[];
}

export interface CellNoted {
  readonly at: number;
  readonly column: string;
  readonly note: NonNullable<ImportedCell['note']>;
  readonly typed: string;
  readonly text: string;
}

export interface CellDoubt extends Doubt {
  readonly id: string;
  readonly at: number;
  readonly column: string;
  readonly typed: string;
}

/** A row as read. `open` counts doubts that nobody has settled. Lists that would be empty are absent: there may be 100,000 rows. */
export interface ReadRow {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly issues?: readonly CellIssue[];
  readonly notes?: readonly CellNoted[];
  readonly doubts?: readonly CellDoubt[];
  readonly open: number;
}

export const doubtId = (column: string, { kind, shape }: Doubt): string => `${column}|${kind}|${shape}`;

/** A fuel without a name of its own is called by its kind, in the words of the file. */
const NAMED_BY: Readonly<Record<string, string>> = { stream: 'material' };

interface Source {
  readonly at: number;
  readonly reading: Reading;
}

/** A reader of rows; making one looks up the columns once. `edited` gives the text of a mended cell. */
export function rowReader(settings: RowSettings) {
  const { sheet, plans, decimal, constants, answers } = settings;
  const keys = new Set(KEYS[sheet]);
  const sources: Source[] = [];
  for (const { at, column, unit } of plans) {
    const entry = column === '' ? undefined : columnOf(sheet, column);
    if (entry) sources.push({ at, reading: { entry, unit, decimal } });
  }
  const mapped = new Set(sources.map(({ reading }) => reading.entry.id));
  for (const [id, text] of Object.entries(constants)) {
    const entry = mapped.has(id) || text.trim() === '' ? undefined : columnOf(sheet, id);
    if (entry) sources.push({ at: -1, reading: { entry, unit: '', decimal: '.' } });
  }
  // the material settles in what the others are counted
  sources.sort((a, b) => Number(b.reading.entry.id === 'material') - Number(a.reading.entry.id === 'material'));
  return (row: TableRow, edited?: ReadonlyMap<number, string>, above?: TableRow): ReadRow => {
    const read = new RowDraft(answers);
    for (const { at, reading } of sources) {
      const { id } = reading.entry;
      const own = at < 0 ? (constants[id] ?? '') : (edited?.get(at) ?? row.cells[at] ?? '');
      const isBlank = own.trim() === '' && at >= 0;
      // a name that is merged over several rows is the name of each; a figure is not
      const merged = isBlank && keys.has(id) ? row.merged?.[at] : undefined;
      const repeated = isBlank && settings.filled.includes(id) ? above?.cells[at] : undefined;
      read.add(at, reading, merged ?? repeated ?? own);
    }
    return read.done();
  };
}

class RowDraft {
  private readonly cells: Record<string, Cell> = {};
  private readonly written: Record<string, string> = {};
  private readonly issues: CellIssue[] = [];
  private readonly notes: CellNoted[] = [];
  private readonly doubts: CellDoubt[] = [];
  private open = 0;

  constructor(private readonly answers: Readonly<Record<string, number>>) {}

  add(at: number, reading: Reading, typed: string): void {
    if (typed === '') return;
    const { entry } = reading;
    const column = entry.id;
    const material = this.cells.material?.text ?? '';
    const imported = importCell(reading, typed, material, (doubt, quiet) => {
      const id = doubtId(column, doubt);
      if (quiet) return this.answers[id];
      this.doubts.push({ ...doubt, id, at, column, typed });
      return this.answers[id];
    });
    if (imported.doubt) this.open += 1;
    if (imported.fault) {
      const { code, candidates } = imported.fault;
      const wanted = code === 'notAChoice' ? (entry.choices ?? []).join(' | ') : wantedUnit(entry, material);
      this.issues.push({ at, column, code, read: typed, wanted, candidates });
    }
    if (imported.cell && !imported.fault && !imported.doubt) {
      this.cells[column] = imported.cell;
      this.written[column] = typed;
      if (imported.note) this.notes.push({ at, column, note: imported.note, typed, text: imported.cell.text });
    }
  }

  done(): ReadRow {
    for (const [column, from] of Object.entries(NAMED_BY)) {
      const name = this.written[from];
      if (!this.cells[column] && name !== undefined && !this.issues.some((issue) => issue.column === column))
        this.cells[column] = { text: oneLine(unguarded(name)) };
    }
    return {
      cells: this.cells,
      open: this.open,
      ...(this.issues.length > 0 && { issues: this.issues }),
      ...(this.notes.length > 0 && { notes: this.notes }),
      ...(this.doubts.length > 0 && { doubts: this.doubts }),
    };
  }
}
