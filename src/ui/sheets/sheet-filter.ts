// The rows that the filters of a sheet let through. A row once shown stays until the filters are applied again.
import { type Accessor, createMemo, createSignal, on } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { lookOf } from '../../book/look';
import type { Look, RowSheet } from '../../book/types';
import type { SheetColumn } from '../../derive/columns';
import type { Session } from '../../store/session';
import type { ShownRow } from './sheet-rows';
import { cellValue, makeTest, type ReadCell } from './sheet-values';

/** Tells a row from all others, as long as it lives. */
function keyOf({ source, row, enterprise, year }: ShownRow): string | number {
  // a row of the enterprise sheet is shown once per market
  const scheme = row?.level === 'enterprises' ? refIn(row).scheme : '';
  if (source) return scheme === '' ? source.id : `${source.id} ${scheme}`;
  return JSON.stringify([enterprise, year, scheme]);
}

const NONE: ReadonlySet<string | number> = new Set();

export interface Filtering {
  /** The rows that are shown. */
  readonly rows: Accessor<readonly ShownRow[]>;
  /** Rows that the filters let through now, leaving out the one of `but`. */
  readonly through: (but: string) => readonly ShownRow[];
  readonly reapply: () => void;
  /** Shows a row in spite of the filters. */
  readonly admit: (shown: ShownRow) => void;
}

/** Rows that filters let through. */
function makeThrough(
  sheet: RowSheet,
  all: Accessor<readonly ShownRow[]>,
  columns: Accessor<ReadonlyMap<string, SheetColumn>>,
  read: ReadCell,
  filters: Accessor<Look['filters']>,
): Filtering['through'] {
  return (but) => {
    const tests = Object.entries(filters() ?? {}).flatMap(([id, filter]) => {
      const column = columns().get(id);
      return column && id !== but ? [{ column, test: makeTest(filter) }] : [];
    });
    if (tests.length === 0) return all();
    return all().filter((shown) => tests.every(({ column, test }) => test(cellValue(sheet, column, shown, read))));
  };
}

/** Follows the filters of a sheet: looked at anew when they change, not with every edit. */
export function createFiltering(
  session: Session,
  sheet: RowSheet,
  all: Accessor<readonly ShownRow[]>,
  columns: Accessor<ReadonlyMap<string, SheetColumn>>,
  read: ReadCell,
): Filtering {
  const [round, setRound] = createSignal(0);
  const [admitted, setAdmitted] = createSignal(NONE);
  const filters = createMemo(() => lookOf(session.book(), sheet).filters);
  const through = makeThrough(sheet, all, columns, read, filters);
  const hidden = createMemo(
    on([filters, round], ([now]) => {
      setAdmitted(NONE);
      if (!now) return NONE;
      const shown = new Set(through(''));
      return new Set(
        all()
          .filter((row) => !shown.has(row))
          .map(keyOf),
      );
    }),
  );
  const rows = createMemo(() => {
    if (hidden().size === 0) return all();
    return all().filter((shown) => {
      const key = keyOf(shown);
      return !hidden().has(key) || admitted().has(key);
    });
  });
  return {
    rows,
    through,
    reapply: () => setRound((n) => n + 1),
    admit: (shown) => setAdmitted((before) => new Set(before).add(keyOf(shown))),
  };
}
