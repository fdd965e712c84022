// Cells of a sheet that a further scenario has otherwise than the base: what the base has, and the way back to it.
import type { Accessor } from 'solid-js';
import { rowAt } from '../../book/row-index';
import { backToBase, type Different } from '../../book/scenario-commands';
import type { Row as BookRow, RowSheet } from '../../book/types';
import type { SheetColumn } from '../../derive/columns';
import { choiceText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import type { Session } from '../../store/session';
import type { CellArea, Reverting } from '../grid/reverting';
import type { GridCell } from '../grid/types';
import { SCENARIO_WORDS } from '../words/scenarios';
import type { ShownRow } from './sheet-rows';

/** The row of the base below a row in view; undefined where nothing in it differs. */
function baseRow(session: Session, sheet: RowSheet, source: BookRow | undefined): BookRow | undefined {
  if (!source || session.scenario() === 0) return undefined;
  const rows = session.base()?.sheets[sheet] ?? [];
  const base = rows[rowAt(rows, source.id) ?? -1];
  return base === source ? undefined : base;
}

const differs = (base: BookRow, source: BookRow, column: string): boolean =>
  (base.cells[column]?.text ?? '') !== (source.cells[column]?.text ?? '');

/** The note of a cell that differs. */
export function differenceNote(session: Session, text: string): string {
  const words = SCENARIO_WORDS[session.preferences.lang()];
  return words.differs(text === '' ? words.blank : text);
}

/** A cell that differs, marked and with the value of the base in its note; any other as it is. */
export function withDifference(
  session: Session,
  sheet: RowSheet,
  shown: ShownRow,
  column: SheetColumn,
  cell: GridCell,
): GridCell {
  const base = baseRow(session, sheet, shown.source);
  if (!base || !shown.source || !differs(base, shown.source, column.id)) return cell;
  const text = base.cells[column.id]?.text ?? '';
  const lang = session.preferences.lang();
  const value = column.kind === 'choice' && text !== '' ? choiceText(column.id, text, lang) : separated(text);
  const note = differenceNote(session, value);
  return { ...cell, differs: true, note: cell.note ? `${note}\n${cell.note}` : note };
}

/** The way back for cells of a sheet; none while the base is in view. */
export function createReverting(
  session: Session,
  sheet: RowSheet,
  rows: Accessor<readonly ShownRow[]>,
): () => Reverting | undefined {
  const found = ({ top, bottom, columns }: CellArea): readonly Different[] =>
    rows()
      .slice(top, bottom + 1)
      .flatMap(({ source }) => {
        const base = baseRow(session, sheet, source);
        if (!base || !source) return [];
        const own = columns.filter((column) => differs(base, source, column));
        return own.map((column): Different => ({ kind: 'cell', sheet, row: source.id, column }));
      });
  const reverting: Reverting = {
    label: () => SCENARIO_WORDS[session.preferences.lang()].back,
    can: (area) => found(area).length > 0,
    run: (area) => {
      const [base, book] = [session.base(), session.book()];
      if (base && book && session.mayEdit()) session.act(backToBase(base, book, found(area)), 'toBase');
    },
  };
  return () => (session.scenario() > 0 ? reverting : undefined);
}
