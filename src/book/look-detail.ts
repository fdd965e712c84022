// What a step changed about how a sheet is shown and in which order its rows stand, for the history.
import type { Book, Change, Look, RowSheet } from './types';

/** What happened to the look of a sheet. */
export type LookDeed =
  | 'ascending'
  | 'descending'
  | 'filter'
  | 'unfilter'
  | 'hide'
  | 'show'
  | 'fold'
  | 'unfold'
  | 'width'
  | 'freeze'
  | 'unfreeze'
  | 'reset';

export interface LookDetail {
  readonly deed: LookDeed;
  /** The columns it concerns; none where they need no name. */
  readonly names: readonly string[];
}

/** Enough names to tell one step from another; the history is kept. */
export const MOST_NAMES = 3;

const deed = (what: LookDeed, names: readonly string[] = []): LookDetail => ({ deed: what, names });

const added = (before: readonly string[] = [], after: readonly string[] = []): readonly string[] =>
  after.filter((one) => !before.includes(one));

/** The keys whose values differ. */
function changedKeys<T>(before: Readonly<Record<string, T>> = {}, after: Readonly<Record<string, T>> = {}) {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

const parts = ({ widths, hidden, folded, frozen }: Look): number =>
  [widths, hidden, folded, frozen].filter((part) => part !== undefined).length;

function filterDetail(before: Look, after: Look): LookDetail | undefined {
  const changed = changedKeys(before.filters, after.filters);
  const set = changed.filter((key) => after.filters?.[key] !== undefined);
  if (set.length > 0) return deed('filter', set);
  return changed.length > 0 ? deed('unfilter', changed) : undefined;
}

function columnsDetail(before: Look, after: Look): LookDetail | undefined {
  if (parts(after) === 0 && parts(before) > 1) return deed('reset');
  const hidden = added(before.hidden, after.hidden);
  if (hidden.length > 0) return deed('hide', hidden);
  const shown = added(after.hidden, before.hidden);
  if (shown.length > 0) return deed('show', shown);
  if (added(before.folded, after.folded).length > 0) return deed('fold');
  if (added(after.folded, before.folded).length > 0) return deed('unfold');
  if (before.frozen !== after.frozen) return after.frozen ? deed('freeze', [after.frozen]) : deed('unfreeze');
  const widened = changedKeys(before.widths, after.widths);
  return widened.length > 0 ? deed('width', widened) : undefined;
}

const sortDetail = ({ sorted }: Look): LookDetail | undefined =>
  sorted && deed(sorted.descending ? 'descending' : 'ascending', [sorted.column]);

/** What changed between two looks of a sheet. */
function lookDetail(before: Look, after: Look): LookDetail | undefined {
  const isSorted = JSON.stringify(before.sorted) !== JSON.stringify(after.sorted);
  return (isSorted ? sortDetail(after) : undefined) ?? filterDetail(before, after) ?? columnsDetail(before, after);
}

/** The rows that went elsewhere as a block, by id: the smaller part of what changed places. */
export function movedRows(before: readonly number[], after: readonly number[]): readonly number[] {
  const start = after.findIndex((id, at) => id !== before[at]);
  const end = after.findLastIndex((id, at) => id !== before[at]) + 1;
  const [was, is] = [before.slice(start, end), after.slice(start, end)];
  const cut = was.indexOf(is[0] ?? -1);
  const isBlock = is.every((id, at) => id === was[(at + cut) % was.length]);
  if (!isBlock) return is;
  const [upper, lower] = [is.slice(0, was.length - cut), is.slice(was.length - cut)];
  return upper.length <= lower.length ? upper : lower;
}

/** What a patch changed about the look and the order of a sheet; `moved` are rows that were moved by hand. */
export function arrangementOf(
  book: Book,
  sheet: RowSheet,
  changes: readonly Change[],
): { readonly look?: LookDetail | undefined; readonly moved?: readonly number[] } | undefined {
  const look = changes.find((change) => change.kind === 'look');
  const order = changes.find((change) => change.kind === 'order');
  if (!order) return look && { look: lookDetail(look.before ?? {}, look.after ?? {}) };
  // rows moved by hand are in no order of a column; sorted anew by the same column they change places alone
  const sorted = look ? (look.after ?? {}) : (book.looks?.[sheet] ?? {});
  return sorted.sorted ? { look: sortDetail(sorted) } : { moved: movedRows(order.before, order.after) };
}
