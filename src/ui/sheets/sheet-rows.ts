// The rows a sheet shows: those of the book and, for enterprises, those that only the units name.
import { type Accessor, createMemo } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { changedPlaces } from '../../book/row-changes';
import type { Row as BookRow, RowSheet } from '../../book/types';
import type { Row } from '../../engine/row';
import type { Session } from '../../store/session';

/** A row on the screen. `source` is undefined where the book has no row of its own for it yet. */
export interface ShownRow {
  readonly source: BookRow | undefined;
  readonly row: Row | undefined;
  readonly enterprise: string;
  readonly year: string;
}

const text = (source: BookRow, column: string): string => source.cells[column]?.text ?? '';

const isSame = (a: ShownRow | undefined, b: ShownRow): boolean =>
  a?.source === b.source && a?.row === b.row && a?.enterprise === b.enterprise && a?.year === b.year;

function enterpriseRows(session: Session, before: readonly ShownRow[]): readonly ShownRow[] {
  const computation = session.computation();
  const given = (session.book()?.sheets.enterprises ?? []).flatMap((source): readonly ShownRow[] => {
    const [enterprise, year] = [text(source, 'enterprise'), text(source, 'year')];
    const positions = computation.positionsOf(enterprise, year);
    // a position in each scheme; all of them read the same row of the book
    if (positions.length > 1) return positions.map((row) => ({ source, row, enterprise, year }));
    return [{ source, row: positions[0], enterprise, year }];
  });
  const implied = computation.positions
    .filter((row) => refIn(row).id === undefined)
    .map((row): ShownRow => ({ source: undefined, row, enterprise: refIn(row).enterprise, year: refIn(row).year }));
  return [...given, ...implied].map((row, at) => (isSame(before[at], row) ? (before[at] ?? row) : row));
}

/** What a list of rows was made from. */
interface Sources {
  readonly sources: readonly BookRow[];
  readonly rows: readonly Row[];
}

const NONE: Sources = { sources: [], rows: [] };

const shownRow = ({ sources, rows }: Sources, at: number): readonly ShownRow[] => {
  const source = sources[at];
  return source ? [{ source, row: rows[at], enterprise: text(source, 'enterprise'), year: text(source, 'year') }] : [];
};

/** Rows of units or fuels; after an edit of cells only the changed ones are made anew. */
function ownRows(now: Sources, before: Sources, shown: readonly ShownRow[]): readonly ShownRow[] {
  const places = now.rows === before.rows ? changedPlaces(now.sources, before.sources) : undefined;
  if (places) {
    const next = [...shown];
    for (const at of places) next.splice(at, 1, ...shownRow(now, at));
    return next;
  }
  return now.sources.flatMap((source, at) => {
    const known = shown[at];
    return known && known.source === source && known.row === now.rows[at] ? known : shownRow(now, at);
  });
}

/** Rows in the order of the screen, following the book; those that are still the same are the same objects. */
export function createShownRows(session: Session, sheet: RowSheet): Accessor<readonly ShownRow[]> {
  let before = NONE;
  return createMemo<readonly ShownRow[]>((shown) => {
    session.version();
    if (sheet === 'enterprises') return enterpriseRows(session, shown);
    const now = { sources: session.book()?.sheets[sheet] ?? [], rows: session.computation().rowsOf(sheet) };
    const next = ownRows(now, before, shown);
    before = now;
    return next;
  }, []);
}
