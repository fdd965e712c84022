// A sheet of the book: the grid, and what is to be said about the last entry.
import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js';
import { setCells, setGrid } from '../../book/commands';
import type { RowSheet } from '../../book/types';
import type { Focus, Session } from '../../store/session';
import { useSession } from '../context';
import { Grid, type GridApi } from '../grid/Grid';
import { GRID_WORDS, SHEET_WORDS } from '../words/sheets';
import { createNotices, NoticeBar } from './Notices';
import { createNarrow } from './narrow';
import './sheets.css';
import { createSheetModel } from './sheet-model';
import type { ShownRow } from './sheet-rows';

const NEW_ROW = { facilities: 'newFacility', streams: 'newStream', enterprises: 'newEnterprise' } as const;

/** The place of the row a page wants to go to; a fuel row that does not exist yet is made. */
function rowOfGoal(session: Session, goal: Focus, rows: readonly ShownRow[]): number {
  const { facility, enterprise, year } = goal;
  const book = session.book();
  if (facility !== undefined && book) {
    const keys = Object.entries({ enterprise, facility, year });
    const edits = keys.map(([column, typed]) => ({ row: rows.length, column, typed }));
    session.act(setGrid(book, goal.sheet, edits).patch, 'insert');
    return rows.length;
  }
  return rows.findIndex((shown) =>
    goal.row === undefined ? shown.enterprise === enterprise && shown.year === year : shown.source?.id === goal.row,
  );
}

/** Takes the selection where some page wants it, and the keyboard into a book that was just opened. */
function createGoing(sheet: RowSheet, rows: Accessor<readonly ShownRow[]>, api: Accessor<GridApi | undefined>): void {
  const session = useSession();
  createEffect(
    on([session.goal, api], ([goal, grid]) => {
      if (!goal || !grid || goal.sheet !== sheet) return;
      session.goTo(undefined);
      const row = rowOfGoal(session, goal, rows());
      if (row >= 0) grid.focusCell(row, goal.column);
    }),
  );
  createEffect(() => {
    if (document.activeElement === document.body) api()?.focus();
  });
}

/** One sheet with its grid. `year` is what the first row of an empty sheet starts with. */
export function SheetView(props: {
  sheet: RowSheet;
  year: number;
  onStats: (stats: { sum: string; mean: string; count: number } | undefined) => void;
}) {
  const session = useSession();
  const { sheet, year } = untrack(() => ({ ...props }));
  const notices = createNotices(
    (told) => session.book()?.sheets[sheet].find((row) => row.id === told.row)?.cells[told.column]?.text ?? '',
    ({ row, column }, typed) => {
      const book = session.book();
      if (book) session.act(setCells(book, sheet, [{ row, column, typed }]).patch, 'choose');
    },
  );
  const model = createSheetModel(session, sheet, { year, narrow: createNarrow(), tell: notices.tell });
  const lang = session.preferences.lang;
  const words = () => ({
    ...GRID_WORDS[lang()],
    label: SHEET_WORDS[lang()][sheet],
    newRow: SHEET_WORDS[lang()][NEW_ROW[sheet]],
  });
  const [api, setApi] = createSignal<GridApi>();
  createGoing(sheet, model.rows, api);
  onCleanup(() => props.onStats(undefined));
  return (
    <section class="sheet">
      <Grid model={model} words={words()} apiRef={setApi} onSelection={(stats) => props.onStats(stats)} />
      <NoticeBar state={notices} />
    </section>
  );
}
