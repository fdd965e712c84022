// The rows a sheet shows: those of the book and, for enterprises, those that only the units name.
import { refIn } from '../../book/compute-nodes';
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

function enterpriseRows(session: Session): readonly ShownRow[] {
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
  return [...given, ...implied];
}

/** Rows in the order of the screen. */
export function shownRows(session: Session, sheet: RowSheet): readonly ShownRow[] {
  if (sheet === 'enterprises') return enterpriseRows(session);
  const computation = session.computation();
  return (session.book()?.sheets[sheet] ?? []).map((source) => ({
    source,
    row: computation.rowOf(sheet, source.id),
    enterprise: text(source, 'enterprise'),
    year: text(source, 'year'),
  }));
}
