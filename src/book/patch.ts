// Applying a patch to a book, and turning it round for undo.
import { withOverride } from './override-list';
import { atOnce, makePace, type Paced } from './paced';
import { keepReady, takeReady } from './patch-ready';
import { changedAt } from './row-changes';
import { rowAt, sameOrder } from './row-index';
import { invertedVariant, VariantsDraft } from './scenario-change';
import {
  type Book,
  type Cell,
  type Change,
  type Looks,
  type Patch,
  ROW_SHEETS,
  type Row,
  type RowSheet,
  type RulesChoice,
} from './types';

type CellChange = Extract<Change, { kind: 'cell' }>;
type RowsChange = Extract<Change, { kind: 'rows' }>;
type LookChange = Extract<Change, { kind: 'look' }>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A sheet being changed: rows are copied at the first change and each row once, however many of its cells change. */
class SheetDraft {
  private readonly before: readonly Row[];
  private rows: Row[] | undefined;
  private readonly copied = new Map<Row, Mutable<Record<string, Cell>>>();
  /** Places of rows after some were put in or taken out; undefined while it must be counted again. */
  private places: ReadonlyMap<number, number> | undefined;
  private ordered = true;
  /** Places of copied rows, as long as the order is the same. */
  private readonly changed: number[] = [];

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
      this.changed.push(at);
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

  reorder(sheet: RowSheet, ids: readonly number[]): void {
    const rows = this.draft();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const ordered = ids.flatMap((id) => byId.get(id) ?? []);
    if (ordered.length !== rows.length || new Set(ids).size !== rows.length) {
      throw new RangeError(`an order of other rows than those of ${sheet}`);
    }
    this.rows = ordered;
    this.ordered = false;
    this.places = undefined;
  }

  done(): readonly Row[] {
    if (!this.rows) return this.before;
    if (this.ordered) {
      sameOrder(this.rows, this.before);
      changedAt(this.rows, this.before, this.changed);
    }
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

function withSetting(settings: Book['settings'], key: string, value: string | null): Book['settings'] {
  const others = Object.entries(settings).filter(([id]) => id !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}

/** Looks with that of one sheet changed; undefined where all sheets are as at first. */
function withLook(looks: Looks | undefined, { sheet, after }: LookChange): Looks | undefined {
  const { [sheet]: _before, ...others } = looks ?? {};
  const next = after ? { ...others, [sheet]: after } : others;
  return Object.keys(next).length > 0 ? next : undefined;
}

/** A whole book that says nothing of its rules stays with those of the book in whose place it comes. */
const withRules = (book: Book, { lock, declined }: RulesChoice): Book =>
  book.lock || !lock ? book : { ...book, lock, ...(declined && { declined }) };

const nextFree = (nextId: number, rows: readonly Row[]): number =>
  rows.reduce((free, row) => Math.max(free, row.id + 1), nextId);

class BookDraft {
  private readonly sheets: Record<RowSheet, SheetDraft>;
  private settings: Book['settings'];
  private overrides: Book['overrides'];
  private nextId: number;
  private looks: Looks | undefined;
  private rules: RulesChoice;
  private readonly variants: VariantsDraft;

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
    this.looks = book.looks;
    this.rules = book;
    this.variants = new VariantsDraft(book.variants);
  }

  apply(change: Exclude<Change, { kind: 'book' }>): void {
    switch (change.kind) {
      case 'cell':
        this.sheets[change.sheet].setCell(change);
        return;
      case 'rows':
        this.sheets[change.sheet].splice(change);
        this.nextId = change.ids?.[1] ?? nextFree(this.nextId, change.inserted);
        return;
      case 'setting':
        if (change.variant) this.variants.apply(change.variant);
        else this.settings = withSetting(this.settings, change.key, change.after);
        return;
      case 'override':
        this.overrides = withOverride(this.overrides, change.before, change.after);
        return;
      case 'look':
        this.looks = withLook(this.looks, change);
        return;
      case 'order':
        this.sheets[change.sheet].reorder(change.sheet, change.after);
        return;
      case 'rules':
        this.rules = change.after;
    }
  }

  done(): Book {
    const { enterprises, facilities, streams } = this.sheets;
    const sheets = { enterprises: enterprises.done(), facilities: facilities.done(), streams: streams.done() };
    const same = ROW_SHEETS.every((sheet) => sheets[sheet] === this.book.sheets[sheet]);
    const { looks: _looks, lock: _lock, declined: _declined, ...book } = this.book;
    const { lock, declined } = this.rules;
    return {
      ...book,
      settings: this.settings,
      sheets: same ? this.book.sheets : sheets,
      overrides: this.overrides,
      variants: this.variants.done(),
      nextId: this.nextId,
      ...(this.looks && { looks: this.looks }),
      ...(lock && { lock }),
      ...(declined && { declined }),
    };
  }
}

function* applied(book: Book, { changes }: Patch): Paced<Book> {
  const pause = makePace();
  let draft = new BookDraft(book);
  for (const change of changes) {
    if (change.kind === 'book') draft = new BookDraft(withRules(change.after, draft.done()));
    else draft.apply(change);
    if (pause()) yield;
  }
  return draft.done();
}

/** Does with pauses what `applyPatch` does, which then, for the same book and patch, answers with the same book at once. */
export function* applying(book: Book, patch: Patch): Paced<Book> {
  const after = yield* applied(book, patch);
  keepReady(book, patch, after);
  return after;
}

/**
 * The book after a patch; what the patch does not touch is shared with the book before. Row ids stay used up even when
 * their rows go. Throws RangeError where the patch was made for another book (a row that is not there).
 */
export const applyPatch = (book: Book, patch: Patch): Book => takeReady(book, patch) ?? atOnce(applied(book, patch));

function inverted(change: Change): Change {
  switch (change.kind) {
    case 'cell':
      return { ...change, before: change.after, after: change.before };
    case 'rows':
      return {
        ...change,
        removed: change.inserted,
        inserted: change.removed,
        ...(change.ids && { ids: [change.ids[1], change.ids[0]] }),
      };
    case 'setting':
      if (change.variant) return { ...change, variant: invertedVariant(change.variant) };
      return { ...change, before: change.after, after: change.before };
    case 'override':
      return { ...change, before: change.after, after: change.before };
    case 'look':
      return { ...change, before: change.after, after: change.before };
    case 'order':
      return { ...change, before: change.after, after: change.before };
    case 'rules':
      return { ...change, before: change.after, after: change.before };
    case 'book':
      return { ...change, before: change.after, after: change.before };
  }
}

/** The patch that takes a patch back. */
export const invert = (patch: Patch): Patch => ({ changes: patch.changes.map(inverted).reverse() });
