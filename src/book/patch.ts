// Applying a patch to a book, and turning it round for undo.
import { compareOverrides, overrideKey } from './keys';
import { rowAt, sameOrder } from './row-index';
import {
  type Book,
  type Cell,
  type Change,
  type Override,
  type Patch,
  ROW_SHEETS,
  type Row,
  type RowSheet,
} from './types';

type CellChange = Extract<Change, { kind: 'cell' }>;
type RowsChange = Extract<Change, { kind: 'rows' }>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A sheet being changed: rows are copied at the first change and each row once, however many of its cells change. */
class SheetDraft {
  private readonly before: readonly Row[];
  private rows: Row[] | undefined;
  private readonly copied = new Map<Row, Mutable<Record<string, Cell>>>();
  /** Places of rows after some were put in or taken out; undefined while it must be counted again. */
  private places: ReadonlyMap<number, number> | undefined;
  private ordered = true;

  constructor(rows: readonly Row[]) {
    this.before = rows;
  }

  setCell(change: CellChange): void {
    const rows = this.draft();
    const at = this.placeOf(change.row, rows);
    const row = rows[at ?? -1];
    if (at === undefined || !row) throw new RangeError(`no row ${change.row} in ${change.sheet}`);
    let cells = this.copied.get(row);
    if (!cells) {
      cells = { ...row.cells };
      const copy = { id: row.id, cells };
      rows[at] = copy;
      this.copied.set(copy, cells);
    }
    if (change.after) cells[change.column] = change.after;
    else delete cells[change.column];
  }

  splice(change: RowsChange): void {
    const rows = this.draft();
    if (change.at < 0 || change.at + change.removed.length > rows.length) {
      throw new RangeError(`no rows from ${change.at} to remove in ${change.sheet}`);
    }
    const after = rows.slice(change.at + change.removed.length);
    this.rows = rows.slice(0, change.at).concat(change.inserted, after);
    this.ordered = false;
    this.places = undefined;
  }

  done(): readonly Row[] {
    if (!this.rows) return this.before;
    if (this.ordered) sameOrder(this.rows, this.before);
    return this.rows;
  }

  private placeOf(id: number, rows: readonly Row[]): number | undefined {
    if (this.ordered) return rowAt(this.before, id);
    this.places ??= new Map(rows.map((row, at) => [row.id, at]));
    return this.places.get(id);
  }

  private draft(): Row[] {
    this.rows ??= [...this.before];
    return this.rows;
  }
}

/** The overrides with one taken away, put in or changed; an unchanged order for what stays. */
function withOverride(
  overrides: readonly Override[],
  before: Override | null,
  after: Override | null,
): readonly Override[] {
  const key = before && overrideKey(before);
  const rest = overrides.filter((one) => overrideKey(one) !== key);
  if (!after) return rest;
  const next = rest.findIndex((one) => compareOverrides(one, after) > 0);
  return rest.toSpliced(next < 0 ? rest.length : next, 0, after);
}

function withSetting(settings: Book['settings'], key: string, value: string | null): Book['settings'] {
  const others = Object.entries(settings).filter(([id]) => id !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}

const nextFree = (nextId: number, rows: readonly Row[]): number =>
  rows.reduce((free, row) => Math.max(free, row.id + 1), nextId);

class BookDraft {
  private readonly sheets: Record<RowSheet, SheetDraft>;
  private settings: Book['settings'];
  private overrides: readonly Override[];
  private nextId: number;

  constructor(private readonly book: Book) {
    const { enterprises, facilities, streams } = book.sheets;
    this.sheets = {
      enterprises: new SheetDraft(enterprises),
      facilities: new SheetDraft(facilities),
      streams: new SheetDraft(streams),
    };
    this.settings = book.settings;
    this.overrides = book.overrides;
    this.nextId = book.nextId;
  }

  apply(change: Exclude<Change, { kind: 'book' }>): void {
    switch (change.kind) {
      case 'cell':
        this.sheets[change.sheet].setCell(change);
        return;
      case 'rows':
        this.sheets[change.sheet].splice(change);
        this.nextId = nextFree(this.nextId, change.inserted);
        return;
      case 'setting':
        this.settings = withSetting(this.settings, change.key, change.after);
        return;
      case 'override':
        this.overrides = withOverride(this.overrides, change.before, change.after);
    }
  }

  done(): Book {
    const { enterprises, facilities, streams } = this.sheets;
    const sheets = { enterprises: enterprises.done(), facilities: facilities.done(), streams: streams.done() };
    const same = ROW_SHEETS.every((sheet) => sheets[sheet] === this.book.sheets[sheet]);
    return {
      ...this.book,
      settings: this.settings,
      sheets: same ? this.book.sheets : sheets,
      overrides: this.overrides,
      nextId: this.nextId,
    };
  }
}

/**
 * The book after a patch; what the patch does not touch is shared with the book before. Row ids stay used up even when
 * their rows go. Throws RangeError where the patch was made for another book (a row that is not there).
 */
export function applyPatch(book: Book, patch: Patch): Book {
  let draft = new BookDraft(book);
  for (const change of patch.changes) {
    if (change.kind === 'book') draft = new BookDraft(change.after);
    else draft.apply(change);
  }
  return draft.done();
}

function inverted(change: Change): Change {
  switch (change.kind) {
    case 'cell':
      return { ...change, before: change.after, after: change.before };
    case 'rows':
      return { ...change, removed: change.inserted, inserted: change.removed };
    case 'setting':
      return { ...change, before: change.after, after: change.before };
    case 'override':
      return { ...change, before: change.after, after: change.before };
    case 'book':
      return { ...change, before: change.after, after: change.before };
  }
}

/** The patch that takes a patch back. */
export const invert = (patch: Patch): Patch => ({ changes: patch.changes.map(inverted).reverse() });
