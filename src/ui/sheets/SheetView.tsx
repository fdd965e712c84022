// A sheet of the book: the grid, and what is to be said about the last entry.
import { type Accessor, createEffect, createSignal, For, on, onCleanup, Show, untrack } from 'solid-js';
import { setCells, setGrid, type Told } from '../../book/commands';
import type { RowSheet } from '../../book/types';
import type { Focus, Session } from '../../store/session';
import { useSession, useWords } from '../context';
import { Grid, type GridApi } from '../grid/Grid';
import type { GridEdit } from '../grid/types';
import { GRID_WORDS, SHEET_WORDS } from '../words/sheets';
import { createNarrow } from './narrow';
import './sheets.css';
import { createSheetModel } from './sheet-model';
import type { ShownRow } from './sheet-rows';

interface Notice {
  readonly text: string;
  readonly row: number;
  readonly column: string;
  readonly candidates: readonly string[];
}

const NEW_ROW = { facilities: 'newFacility', streams: 'newStream', enterprises: 'newEnterprise' } as const;

/** The words for what happened to typed entries; notes on plain separators are not worth a word. */
function noticesOf(
  told: readonly Told[],
  edits: readonly GridEdit[],
  lang: 'zh' | 'en',
  textOf: (told: Told) => string,
): readonly Notice[] {
  const words = SHEET_WORDS[lang];
  return told.flatMap((one) => {
    const typed = edits[one.edit]?.text ?? '';
    const place = { row: one.row, column: one.column };
    if (one.fault?.code === 'computed') return [{ text: words.computed, ...place, candidates: [] }];
    if (one.fault) {
      const { candidates } = one.fault;
      return [{ text: candidates.length > 0 ? words.ask(typed) : words.unread(typed), ...place, candidates }];
    }
    return one.note ? [{ text: words.read(typed, textOf(one)), ...place, candidates: [] }] : [];
  });
}

function NoticeBar(props: { notices: readonly Notice[]; sheet: RowSheet; onClose: () => void }) {
  const session = useSession();
  const words = useWords(SHEET_WORDS);
  const choose = (notice: Notice, typed: string): void => {
    const book = session.book();
    if (book)
      session.act(setCells(book, props.sheet, [{ row: notice.row, column: notice.column, typed }]).patch, 'type');
    props.onClose();
  };
  return (
    <div class="notices" role="status">
      <For each={props.notices.slice(0, 3)}>
        {(notice) => (
          <span class="notice">
            {notice.text}
            <For each={notice.candidates}>
              {(candidate) => (
                <button type="button" class="button small" onClick={() => choose(notice, candidate)}>
                  {candidate}
                </button>
              )}
            </For>
          </span>
        )}
      </For>
      <Show when={props.notices.length > 0}>
        <button type="button" class="icon-button" aria-label={words().dismiss} onClick={() => props.onClose()}>
          ×
        </button>
      </Show>
    </div>
  );
}

function createNotices(sheet: () => RowSheet) {
  const session = useSession();
  const [notices, setNotices] = createSignal<readonly Notice[]>([]);
  const textOf = (told: Told): string =>
    session.book()?.sheets[sheet()].find((row) => row.id === told.row)?.cells[told.column]?.text ?? '';
  const tell = (told: readonly Told[], edits: readonly GridEdit[]): void => {
    setNotices(noticesOf(told, edits, session.preferences.lang(), textOf));
  };
  return { notices, tell, clear: () => setNotices([]) };
}

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
  const { notices, tell, clear } = createNotices(() => sheet);
  const model = createSheetModel(session, sheet, { year, narrow: createNarrow(), tell });
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
      <NoticeBar notices={notices()} sheet={sheet} onClose={clear} />
    </section>
  );
}
