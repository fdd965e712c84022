// How a sheet is shown, for the grid to read and to change; every change is one step of the history.
import { type Accessor, createMemo, untrack } from 'solid-js';
import { cleanNumber } from '../../book/clean-number';
import { lookOf, setLook, sortRows } from '../../book/look';
import type { Book, Look, Patch, RowSheet } from '../../book/types';
import type { SheetColumn } from '../../derive/columns';
import type { Session } from '../../store/session';
import type { GridColumn, GridFilter, GridLooks } from '../grid/types';
import { arrange, groupsOf } from './sheet-arranging';
import { withOwnRows } from './sheet-edits';
import type { Filtering } from './sheet-filter';
import type { ShownRow } from './sheet-rows';
import { type ReadCell, sorted, valuesOf } from './sheet-values';

export interface LookParts {
  readonly session: Session;
  readonly sheet: RowSheet;
  readonly byId: Accessor<ReadonlyMap<string, SheetColumn>>;
  /** All columns, those not shown included. */
  readonly grid: Accessor<readonly GridColumn[]>;
  /** All rows, those not shown included. */
  readonly all: Accessor<readonly ShownRow[]>;
  readonly read: ReadCell;
  readonly filtering: Filtering;
}

/** Chinese words are put in order by their sound. */
const collation = (session: Session): string => (session.preferences.lang() === 'zh' ? 'zh-CN' : 'en');

const without = (list: readonly string[] | undefined, gone: readonly string[]): readonly string[] =>
  (list ?? []).filter((one) => !gone.includes(one));

type Change = (look: Look) => Parameters<typeof setLook>[2];

function makeSort({ session, sheet, byId, all, read }: LookParts) {
  return (id: string, descending: boolean): void => {
    const book = session.book();
    const column = byId().get(id);
    if (!book || !column) return;
    const rows = untrack(() => sorted(sheet, column, all(), read, { descending, lang: collation(session) }));
    const patch = withOwnRows(book, sheet, rows, (grown, ids) =>
      sortRows(grown, sheet, ids, { column: id, descending }),
    );
    session.act(patch, 'sort');
  };
}

function withFilter(look: Look, column: string, filter: GridFilter | undefined): Look['filters'] {
  const { [column]: _before, ...others } = look.filters ?? {};
  return filter ? { ...others, [column]: filter } : others;
}

function makeFilters(parts: LookParts, look: () => Look, change: (label: string, how: Change) => void) {
  const { session, sheet, byId, all, read, filtering } = parts;
  return {
    filterOf: (column: string) => look().filters?.[column],
    filter: (column: string, filter: GridFilter | undefined) =>
      change('filter', (before) => ({ filters: withFilter(before, column, filter) })),
    clearFilters: () => change('filter', () => ({ filters: undefined })),
    reapply: filtering.reapply,
    filtered: () => (look().filters ? { shown: filtering.rows().length, all: all().length } : undefined),
    values: (id: string) =>
      untrack(() => {
        const column = byId().get(id);
        return column ? valuesOf(sheet, column, filtering.through(id), read, collation(session)) : [];
      }),
    readNumber: (typed: string) => {
      const cleaned = cleanNumber(typed, '1');
      return cleaned.ok && cleaned.text !== '' ? cleaned.text : undefined;
    },
  };
}

function makeColumns(parts: LookParts, look: () => Look, change: (label: string, how: Change) => void) {
  const first = (): string => parts.grid()[0]?.id ?? '';
  const groupOf = (id: string): string => parts.grid().find((column) => column.id === id)?.groupId ?? '';
  return {
    groups: () => groupsOf(parts.grid(), look(), first()),
    hide: (columns: readonly string[]) =>
      change('columns', ({ hidden = [] }) => ({
        hidden: [...new Set([...hidden, ...columns.filter((id) => id !== first())])],
      })),
    show: (columns: readonly string[]) =>
      change('columns', ({ hidden, folded }) => ({
        hidden: without(hidden, columns),
        folded: without(folded, columns.map(groupOf)),
      })),
    fold: (group: string, isFolded: boolean) =>
      change('columns', ({ folded }) => ({ folded: isFolded ? [...(folded ?? []), group] : without(folded, [group]) })),
    freeze: (frozen: string | undefined) => change('columns', () => ({ frozen })),
    setWidths: (widths: Readonly<Record<string, number | undefined>>) =>
      change('columns', (before) => {
        const all = Object.entries({ ...before.widths, ...widths });
        return { widths: Object.fromEntries(all.flatMap(([id, width]) => (width === undefined ? [] : [[id, width]]))) };
      }),
    reset: () =>
      change('columns', () => ({ widths: undefined, hidden: undefined, folded: undefined, frozen: undefined })),
  };
}

const NO_WIDTHS: Readonly<Record<string, number>> = {};

/** The looks of a sheet, and the columns that they leave. */
export function createLooks(parts: LookParts): { readonly looks: GridLooks; readonly columns: GridLooksColumns } {
  const { session, sheet } = parts;
  // the same object as long as nothing about the look changes, whatever is typed meanwhile
  const look = createMemo(() => lookOf(session.book(), sheet), undefined, {
    equals: (a, b) => a === b || (Object.keys(a).length === 0 && Object.keys(b).length === 0),
  });
  const change = (label: string, how: Change): void => {
    const book: Book | undefined = session.book();
    const patch: Patch | undefined = book && setLook(book, sheet, how(lookOf(book, sheet)));
    session.act(patch, label);
  };
  const arranged = createMemo(() => arrange(parts.grid(), look()));
  const looks: GridLooks = {
    widths: () => look().widths ?? NO_WIDTHS,
    sorted: () => look().sorted,
    sort: makeSort(parts),
    gaps: () => arranged().gaps,
    isChanged: () => Boolean(look().widths ?? look().hidden ?? look().folded) || look().frozen !== undefined,
    ...makeFilters(parts, look, change),
    ...makeColumns(parts, look, change),
  };
  return { looks, columns: () => arranged().columns };
}

type GridLooksColumns = () => readonly GridColumn[];
