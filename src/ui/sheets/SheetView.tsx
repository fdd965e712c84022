// A sheet of the book: the grid, and what is to be said about the last entry.
import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js';
import { cellUnit } from '../../book/cell-unit';
import { columnOf } from '../../book/columns';
import { setCells, setGrid } from '../../book/commands';
import type { RowSheet } from '../../book/types';
import { unitText } from '../../derive/labels';
import type { Focus, Session } from '../../store/session';
import { useSession } from '../context';
import { Grid, type GridApi } from '../grid/Grid';
import { COLUMN_WORDS } from '../words/looks';
import { GRID_WORDS, SHEET_WORDS } from '../words/sheets';
import { createDoubts, DoubtBar } from './Doubts';
import { createNotices, NoticeBar } from './Notices';
import { createNarrow } from './narrow';
import type { NoticeSheet } from './notices-model';
import './sheets.css';
import { LookBar } from './LookBar';
import { createGoingToChange } from './last-change';
import { createSheetModel, type SheetModel, type Tell } from './sheet-model';
import type { ShownRow } from './sheet-rows';

/** The column that holds the name of a row. */
const NAME_COLUMN: Readonly<Record<RowSheet, string>> = {
  facilities: 'facility',
  streams: 'stream',
  enterprises: 'enterprise',
};
const NEW_ROW = { facilities: 'newFacility', streams: 'newStream', enterprises: 'newEnterprise' } as const;

/** The place of the row a page wants to go to; a fuel row that does not exist yet is made, a held back one is shown. */
function rowOfGoal(session: Session, goal: Focus, { rows, allRows, admit }: SheetModel): number {
  const { facility, enterprise, year } = goal;
  const book = session.book();
  if (facility !== undefined && book) {
    if (!session.mayEdit()) return -1;
    const keys = Object.entries({ enterprise, facility, year });
    const row = book.sheets[goal.sheet].length;
    session.act(
      setGrid(
        book,
        goal.sheet,
        keys.map(([column, typed]) => ({ row, column, typed })),
      ).patch,
      'insert',
    );
    return rows().length - 1;
  }
  const isGoal = (shown: ShownRow): boolean =>
    goal.row === undefined ? shown.enterprise === enterprise && shown.year === year : shown.source?.id === goal.row;
  if (!rows().some(isGoal)) {
    const held = allRows().find(isGoal);
    if (held) admit(held);
  }
  return rows().findIndex(isGoal);
}

/** Shows a column that is hidden or folded away. */
function showColumn({ looks }: SheetModel, column: string): void {
  if (looks.gaps().some((gap) => gap.columns.includes(column))) looks.show([column]);
}

/** Takes the selection where some page wants it, and the keyboard into a book that was just opened. */
function createGoing(sheet: RowSheet, model: SheetModel, api: Accessor<GridApi | undefined>): void {
  const session = useSession();
  createEffect(
    on([session.goal, api], ([goal, grid]) => {
      if (!goal || !grid || goal.sheet !== sheet) return;
      session.goTo(undefined);
      const row = rowOfGoal(session, goal, model);
      if (row < 0) return;
      showColumn(model, goal.column);
      grid.focusCell(row, goal.column);
    }),
  );
  createEffect(() => {
    if (document.activeElement === document.body) api()?.focus();
  });
}

/** A sheet as its notices see it. */
function noticeSheet(session: Session, sheet: RowSheet): NoticeSheet {
  const cellsOf = (id: number) => session.book()?.sheets[sheet].find((row) => row.id === id)?.cells;
  return {
    textOf: ({ row, column }) => cellsOf(row)?.[column]?.text ?? '',
    unitOf: ({ row, column }) => {
      const entry = columnOf(sheet, column);
      const unit = entry?.kind === 'input' ? cellUnit(entry, cellsOf(row)?.material?.text ?? '') : '';
      return unitText(unit, session.preferences.lang());
    },
    choose: ({ row, column }, typed) => {
      const book = session.book();
      if (book) session.act(setCells(book, sheet, [{ row, column, typed }]).patch, 'choose');
    },
    go: ({ row, column }) => session.goTo({ sheet, row, column, enterprise: '', year: '' }),
  };
}

/** One sheet with its grid. `year` is what the first row of an empty sheet starts with. */
export function SheetView(props: {
  sheet: RowSheet;
  year: number;
  onStats: (stats: { sum: string; mean: string; count: number } | undefined) => void;
}) {
  const session = useSession();
  const { sheet, year } = untrack(() => ({ ...props }));
  const notices = createNotices(noticeSheet(session, sheet));
  const doubts = createDoubts(session, sheet);
  const tell: Tell = (told, edits) => {
    notices.tell(told, edits);
    doubts.look(edits, model.rows());
  };
  const model = createSheetModel(session, sheet, { year, narrow: createNarrow(), tell });
  const lang = session.preferences.lang;
  const words = () => ({
    ...GRID_WORDS[lang()],
    label: SHEET_WORDS[lang()][sheet],
    newRow: SHEET_WORDS[lang()][NEW_ROW[sheet]],
    looks: COLUMN_WORDS[lang()],
  });
  const [api, setApi] = createSignal<GridApi>();
  createGoing(sheet, model, api);
  createGoingToChange(session, sheet, (other) => NAME_COLUMN[other]);
  onCleanup(() => props.onStats(undefined));
  return (
    <section class="sheet">
      <LookBar looks={model.looks} focus={() => api()?.focus()} find={() => api()?.find()} />
      <Grid model={model} words={words()} apiRef={setApi} onSelection={(stats) => props.onStats(stats)} />
      <NoticeBar state={notices} />
      <DoubtBar state={doubts} />
    </section>
  );
}
