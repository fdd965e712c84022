// What a step of the history touched, in the names that its rows had at that time.
import { arrangementOf, type LookDeed, MOST_NAMES } from './look-detail';
import { rowAt } from './row-index';
import type { Book, Change, Patch, Row, RowSheet } from './types';

/** Enough to tell one step from another: "paste 12 x 4 at Unit 3". Kept with the step, because rows are renamed and go. */
export interface StepDetail {
  /** The sheet the user was on; undefined for settings, parameters and whole books. */
  readonly sheet?: RowSheet;
  /** Name of the first row touched; '' where it has none. */
  readonly row?: string;
  readonly rows: number;
  readonly columns: number;
  /** The column, setting or parameter, where it was only one. */
  readonly only?: string;
  /** What the only cell, setting or parameter was and became; '' is blank. */
  readonly before?: string;
  readonly after?: string;
  /** What happened to how the sheet is shown, and to which of its `columns`; the first few are named. */
  readonly deed?: LookDeed;
  readonly names?: readonly string[];
  /** The file that an import came from. */
  readonly file?: string;
  /** Name of the scenario it was made in, where that is not the base. */
  readonly scenario?: string;
}

/** Longer texts are cut: a history of a thousand steps is kept. */
const LONGEST = 60;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** What a row is called within its sheet. */
function nameOf(sheet: RowSheet, row: Row | undefined): string {
  const text = (column: string): string => row?.cells[column]?.text ?? '';
  const names = { enterprises: ['enterprise'], facilities: ['facility'], streams: ['facility', 'stream'] } as const;
  return short(
    names[sheet]
      .map(text)
      .filter((name) => name !== '')
      .join(' · '),
  );
}

const single = (only: string, before: string | undefined, after: string | undefined): StepDetail => ({
  rows: 1,
  columns: 1,
  only,
  before: short(before ?? ''),
  after: short(after ?? ''),
});

/** Cells and rows of one sheet. */
function sheetDetail(book: Book, sheet: RowSheet, changes: readonly Change[]): StepDetail {
  const ids = new Set<number>();
  const columns = new Set<string>();
  let first: Row | undefined;
  for (const change of changes) {
    if (change.kind === 'cell' && change.sheet === sheet) {
      first ??= book.sheets[sheet][rowAt(book.sheets[sheet], change.row) ?? -1];
      ids.add(change.row);
      columns.add(change.column);
    } else if (change.kind === 'rows' && change.sheet === sheet) {
      const rows = [...change.removed, ...change.inserted];
      first ??= rows[0];
      for (const { id, cells } of rows) {
        ids.add(id);
        for (const column in cells) columns.add(column);
      }
    }
  }
  const [only, second] = columns;
  const cell = changes.find((change) => change.kind === 'cell');
  return {
    sheet,
    row: nameOf(sheet, first),
    rows: ids.size,
    columns: columns.size,
    ...(only !== undefined && second === undefined && { only }),
    ...(ids.size === 1 &&
      columns.size === 1 &&
      cell && { before: short(cell.before?.text ?? ''), after: short(cell.after?.text ?? '') }),
  };
}

/** How a sheet is shown, and rows in another order; undefined where cells or rows changed. */
function arrangementDetail(book: Book, sheet: RowSheet, changes: readonly Change[]): StepDetail | undefined {
  const arranged = arrangementOf(book, sheet, changes);
  if (!arranged) return undefined;
  const { look, moved = [] } = arranged;
  const first = book.sheets[sheet].find(({ id }) => id === moved[0]);
  return {
    sheet,
    row: nameOf(sheet, first),
    rows: moved.length,
    columns: look?.names.length ?? 0,
    ...(look && { deed: look.deed, names: look.names.slice(0, MOST_NAMES) }),
  };
}

/** A scenario that comes, goes or gets another name. */
function scenarioDetail({ variant }: Change & { readonly kind: 'setting' }): StepDetail | undefined {
  if (variant?.part === 'setting') return single(variant.key, variant.before ?? undefined, variant.after ?? undefined);
  if (variant?.part !== 'whole') return undefined;
  const [one] = [...variant.inserted, ...variant.removed];
  return { rows: 1, columns: 1, row: short(one?.settings.name ?? '') };
}

/** What a patch of a book touches, and the file it came from. Rows of other sheets that follow a renamed one are not counted. */
export function detailOf(book: Book, patch: Patch, file?: string): StepDetail | undefined {
  const detail = touched(book, patch);
  return detail && file !== undefined ? { ...detail, file: short(file) } : detail;
}

function touched(book: Book, { changes }: Patch): StepDetail | undefined {
  const [first] = changes;
  if (!first || first.kind === 'rules') return undefined;
  if (first.kind === 'setting' && first.variant) return scenarioDetail(first);
  if (first.kind === 'setting' && changes.length === 1)
    return single(first.key, first.before ?? undefined, first.after ?? undefined);
  if (first.kind === 'override' && changes.length === 1)
    return single((first.after ?? first.before)?.parameter ?? '', first.before?.value, first.after?.value);
  if ('sheet' in first) return arrangementDetail(book, first.sheet, changes) ?? sheetDetail(book, first.sheet, changes);
  return { rows: changes.length, columns: 1 };
}
