// Changing the further scenarios of a book, and turning such a change round.
import { withOverride } from './override-list';
import {
  type DifferentRow,
  type DifferentTexts,
  type KnownRow,
  ROW_SHEETS,
  type RowSheet,
  type Variant,
  type VariantChange,
} from './types';

type RowsChange = Extract<VariantChange, { part: 'rows' }>;

/** The differing rows of one sheet being changed; what is known of each stands beside it. */
interface Rows {
  readonly texts: DifferentTexts[];
  readonly known: KnownRow[];
}

const NOTHING: KnownRow = {};
const MOST_AT_ONCE = 1000;
const isEmpty = (known: KnownRow): boolean => known.row === undefined && known.typed === undefined;

function knownOf({ texts: _texts, ...known }: DifferentRow): KnownRow {
  return isEmpty(known) ? NOTHING : known;
}

/** Takes `gone` values out of a list and puts others in; a hundred thousand are too many to be handed over at once. */
function put<T>(list: T[], place: number, gone: number, values: readonly T[]): void {
  if (values.length < MOST_AT_ONCE) {
    list.splice(place, gone, ...values);
    return;
  }
  const after = list.splice(place);
  for (const value of values) list.push(value);
  for (const value of after.slice(gone)) list.push(value);
}

/** One scenario being changed: its lists of differing rows are copied once, however many of them change. */
class VariantDraft {
  private readonly rows = new Map<RowSheet, Rows>();
  private readonly settings: Record<string, string>;
  private overrides: Variant['overrides'];

  constructor(private readonly before: Variant) {
    this.settings = { ...before.settings };
    this.overrides = before.overrides;
  }

  splice({ sheet, place, removed, inserted }: RowsChange): void {
    const { texts, known } = this.draftOf(sheet);
    if (place < 0 || place + removed.length > texts.length)
      throw new RangeError(`no differing rows from ${place} to remove in ${sheet}`);
    put(
      texts,
      place,
      removed.length,
      inserted.map((one) => one.texts),
    );
    put(known, place, removed.length, inserted.map(knownOf));
  }

  apply(change: Exclude<VariantChange, { part: 'whole' }>): void {
    if (change.part === 'rows') this.splice(change);
    else if (change.part === 'override') this.overrides = withOverride(this.overrides, change.before, change.after);
    else if (change.after === null) delete this.settings[change.key];
    else this.settings[change.key] = change.after;
  }

  done(): Variant {
    const rows = { ...this.before.rows };
    const known = { ...this.before.known };
    for (const [sheet, draft] of this.rows) {
      rows[sheet] = draft.texts;
      if (draft.known.every(isEmpty)) delete known[sheet];
      else known[sheet] = draft.known;
    }
    const isKnown = ROW_SHEETS.some((sheet) => known[sheet]);
    return { settings: this.settings, rows, overrides: this.overrides, ...(isKnown && { known }) };
  }

  private draftOf(sheet: RowSheet): Rows {
    const before = this.rows.get(sheet);
    if (before) return before;
    const texts = [...this.before.rows[sheet]];
    const kept = this.before.known?.[sheet];
    const known = kept ? texts.map((_, place) => kept[place] ?? NOTHING) : texts.map(() => NOTHING);
    const draft = { texts, known };
    this.rows.set(sheet, draft);
    return draft;
  }
}

/** The further scenarios of a book being changed. */
export class VariantsDraft {
  private readonly drafts = new Map<number, VariantDraft>();
  private list: readonly Variant[];

  constructor(before: readonly Variant[]) {
    this.list = before;
  }

  apply(change: VariantChange): void {
    if (change.part === 'whole') {
      const { at, removed, inserted } = change;
      const list = this.done();
      if (at < 0 || at + removed.length > list.length) throw new RangeError(`no scenario ${at} to remove`);
      this.list = list.toSpliced(at, removed.length, ...inserted);
      return;
    }
    const before = this.list[change.at];
    if (!before) throw new RangeError(`no scenario ${change.at}`);
    const draft = this.drafts.get(change.at) ?? new VariantDraft(before);
    this.drafts.set(change.at, draft);
    draft.apply(change);
  }

  done(): readonly Variant[] {
    if (this.drafts.size > 0) this.list = this.list.map((variant, at) => this.drafts.get(at)?.done() ?? variant);
    this.drafts.clear();
    return this.list;
  }
}

/** The change that takes a change back. */
export function invertedVariant(change: VariantChange): VariantChange {
  switch (change.part) {
    case 'whole':
      return { ...change, removed: change.inserted, inserted: change.removed };
    case 'rows':
      return { ...change, removed: change.inserted, inserted: change.removed };
    case 'setting':
      return { ...change, before: change.after, after: change.before };
    case 'override':
      return { ...change, before: change.after, after: change.before };
  }
}
