// A step made while a further scenario is in view: values become its differences, rows and their names are shared by all.
import { overrideKey } from './keys';
import { applyPatch } from './patch';
import { rowAt } from './row-index';
import { variantOf } from './scenario';
import { carried } from './scenario-carry';
import { ownChanges, type Wanted } from './scenario-own';
import { keyTexts } from './scenario-rows';
import { settled } from './scenario-settling';
import { type Book, type Cell, type Change, KEYS, type Override, type Patch, type Row, type RowSheet } from './types';

type RowsChange = Extract<Change, { kind: 'rows' }>;
type CellChange = Extract<Change, { kind: 'cell' }>;
type BookChange = Extract<Change, { kind: 'book' }>;

const rowOf = (book: Book, sheet: RowSheet, id: number): Row | undefined =>
  book.sheets[sheet][rowAt(book.sheets[sheet], id) ?? -1];

/** Sorts the changes of a patch into those of the base and what the scenario in view shall have. */
class Sorting {
  readonly shared: Change[] = [];
  private readonly wanted: Wanted = { settings: new Map(), overrides: new Map(), cells: new Map() };
  private readonly fresh = new Set<number>();
  private readonly removed = new Map<number, Row>();
  private waiting: Change[] = [];

  constructor(private base: Book) {}

  take(change: Exclude<Change, BookChange>): void {
    if (change.kind === 'setting') this.wanted.settings.set(change.key, change.after);
    else if (change.kind === 'override') this.takeOverride(change.before, change.after);
    else if (change.kind === 'cell') this.takeCell(change);
    else if (change.kind === 'rows') this.share(this.ofBase(change));
    else this.share(change);
  }

  done(): { readonly base: Book; readonly wanted: Wanted } {
    return { base: this.current(), wanted: this.wanted };
  }

  private takeOverride(before: Override | null, after: Override | null): void {
    const named = after ?? before;
    if (named) this.wanted.overrides.set(overrideKey(named), { ...named, value: after?.value ?? '' });
  }

  private takeCell(change: CellChange): void {
    const { sheet, row, column, after } = change;
    if (KEYS[sheet].includes(column) || (this.fresh.has(row) && sheet !== 'enterprises')) this.share(change);
    else this.want(sheet, row, column, after);
  }

  private want(sheet: RowSheet, row: number, column: string, after: Cell | null): void {
    const rows = this.wanted.cells.get(sheet) ?? new Map<number, Map<string, Cell | null>>();
    this.wanted.cells.set(sheet, rows);
    rows.set(row, (rows.get(row) ?? new Map()).set(column, after));
  }

  private share(change: Change): void {
    this.shared.push(change);
    this.waiting.push(change);
  }

  private current(): Book {
    if (this.waiting.length > 0) this.base = applyPatch(this.base, { changes: this.waiting });
    this.waiting = [];
    return this.base;
  }

  /** The same rows as the base has them. A new row is there for all scenarios; of a new enterprise only its name is. */
  private ofBase(change: RowsChange): RowsChange {
    const { sheet } = change;
    const base = this.current();
    const removed = change.removed.map((row) => rowOf(base, sheet, row.id) ?? row);
    for (const row of removed) this.removed.set(row.id, row);
    const inserted = change.inserted.map((row) => {
      const known = this.removed.get(row.id);
      if (known) return known;
      this.fresh.add(row.id);
      return sheet === 'enterprises' ? this.onlyNamed(row) : row;
    });
    return { ...change, removed, inserted };
  }

  private onlyNamed(row: Row): Row {
    for (const [column, cell] of Object.entries(row.cells))
      if (!KEYS.enterprises.includes(column)) this.want('enterprises', row.id, column, cell);
    const names = Object.keys(keyTexts('enterprises', row));
    return {
      id: row.id,
      cells: Object.fromEntries(names.flatMap((id) => (row.cells[id] ? [[id, row.cells[id]]] : []))),
    };
  }
}

/** A row of the base under the name it has in another version of it. */
function renamed(sheet: RowSheet, base: Row, row: Row): Row {
  const isSame = KEYS[sheet].every((column) => base.cells[column]?.text === row.cells[column]?.text);
  if (isSame) return base;
  const others = Object.entries(base.cells).filter(([column]) => !KEYS[sheet].includes(column));
  const names = KEYS[sheet].flatMap((column) => (row.cells[column] ? [[column, row.cells[column]] as const] : []));
  return { id: base.id, cells: Object.fromEntries([...others, ...names]) };
}

/**
 * A book that takes the place of the one in view. One that was made of it keeps its scenarios: its values are those of
 * the scenario in view, its rows those of all. Any other takes the place of the whole.
 */
function bookChange(whole: Book, base: Book, index: number, { before, after }: BookChange): BookChange {
  if (after.variants !== before.variants) return { kind: 'book', before: whole, after };
  const rowsOf = (sheet: RowSheet): readonly Row[] =>
    after.sheets[sheet].map((row) => {
      const own = rowOf(base, sheet, row.id);
      return own ? renamed(sheet, own, row) : row;
    });
  const sheets = { enterprises: rowsOf('enterprises'), facilities: rowsOf('facilities'), streams: rowsOf('streams') };
  const next: Book = { ...after, settings: base.settings, overrides: base.overrides, sheets };
  const variants = base.variants.map((variant, at) => (at === index - 1 ? variantOf(next, after) : variant));
  return { kind: 'book', before: whole, after: { ...next, variants } };
}

/**
 * What a patch of the book in view does to the whole book. `index` is the scenario in view, 0 the base. Differences of all
 * scenarios follow a row that gets another name, and go with a row that is deleted.
 */
export function scenarioPatch(whole: Book, index: number, patch: Patch): Patch {
  if (whole.variants.length === 0) return patch;
  if (index === 0) return { changes: [...patch.changes, ...carried(whole, patch.changes)] };
  const { base, changes: settling } = settled(whole);
  const sorting = new Sorting(base);
  for (const change of patch.changes) {
    if (change.kind === 'book') return { changes: [bookChange(whole, base, index, change)] };
    sorting.take(change);
  }
  const { base: after, wanted } = sorting.done();
  const own = ownChanges(base, after, index - 1, wanted);
  const mine = own.length > 0 ? applyPatch(base, { changes: own }) : base;
  return { changes: [...settling, ...own, ...sorting.shared, ...carried(mine, sorting.shared)] };
}
