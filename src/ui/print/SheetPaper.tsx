// A sheet on paper: a plain table in bands as wide as the page, with a legend of signs and numbered notes.
import { For, Show } from 'solid-js';
import type { RowSheet } from '../../book/types';
import { rowName } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { type PaperMark, type PaperTable, paperTable, rowsForPaper } from '../../derive/print-sheet';
import { useSession, useWords } from '../context';
import { createSheetModel } from '../sheets/sheet-model';
import { PRINT_WORDS } from '../words/print';

/** More notes than these say less. */
const MOST_NOTES = 80;
/** Texts up to this length stay in one line. */
const SHORT = 12;
const NOBODY = () => undefined;

export const MARK_SIGNS: Readonly<Record<PaperMark, string>> = {
  default: '°',
  draft: '†',
  assumed: '*',
  missing: '□',
};

/** A sheet as the screen shows it: its columns, rows and cells, in its language. */
export function createPaperModel(sheet: RowSheet) {
  const session = useSession();
  return createSheetModel(session, sheet, { year: new Date().getFullYear() - 1, narrow: () => false, tell: NOBODY });
}

type PaperModel = ReturnType<typeof createPaperModel>;

/** The chosen rows of a sheet as a table for paper. */
export function paperOf(model: PaperModel, indexes: readonly number[], only?: 'inputs'): PaperTable {
  const columns = model.columns().filter(({ kind }) => only === undefined || kind !== 'result');
  const named = columns.map((column) => ({ ...column, names: column.frozen === true }));
  return paperTable(named, indexes, (row, column) => model.cell(row, column));
}

/** A value with its sign and the number of its note. */
export function PaperValue(props: { readonly cell: PaperTable['rows'][number][number] | undefined }) {
  return (
    <Show when={props.cell}>
      {(cell) => (
        <>
          <span class="pr-value">{cell().text}</span>
          <Show when={cell().mark}>{(mark) => <span class="pr-sign">{MARK_SIGNS[mark()]}</span>}</Show>
          <Show when={cell().note}>{(note) => <sup class="pr-note">{note()}</sup>}</Show>
        </>
      )}
    </Show>
  );
}

/** Neighbouring columns of one group share a header. */
function groupsOf(
  table: PaperTable,
  band: readonly number[],
): readonly { readonly name: string; readonly span: number }[] {
  const groups: { name: string; span: number }[] = [];
  for (const index of band) {
    const name = table.columns[index]?.group ?? '';
    const last = groups.at(-1);
    if (last?.name === name) last.span += 1;
    else groups.push({ name, span: 1 });
  }
  return groups;
}

const isFigure = (table: PaperTable, index: number): boolean => {
  const kind = table.columns[index]?.kind;
  return kind === 'number' || kind === 'result';
};

function BandHead(props: { readonly table: PaperTable; readonly band: readonly number[] }) {
  return (
    <thead>
      <tr class="pr-groups">
        <For each={groupsOf(props.table, props.band)}>
          {({ name, span }) => (
            <th scope="colgroup" colspan={span}>
              {name}
            </th>
          )}
        </For>
      </tr>
      <tr>
        <For each={props.band}>
          {(index) => (
            <th scope="col" classList={{ 'pr-figure': isFigure(props.table, index) }}>
              {props.table.columns[index]?.header}
              <Show when={props.table.columns[index]?.unit}>{(unit) => <small>{unit()}</small>}</Show>
            </th>
          )}
        </For>
      </tr>
    </thead>
  );
}

function Band(props: { readonly table: PaperTable; readonly band: readonly number[]; readonly title: string }) {
  return (
    <table class="pr-table">
      <caption>{props.title}</caption>
      <BandHead table={props.table} band={props.band} />
      <tbody>
        <For each={props.table.rows}>
          {(cells) => (
            <tr>
              <For each={props.band}>
                {(index) => (
                  <td
                    data-column={props.table.columns[index]?.id}
                    classList={{
                      'pr-figure': isFigure(props.table, index),
                      'pr-name': props.table.columns[index]?.names === true,
                      'pr-short': (cells[index]?.text.length ?? 0) <= SHORT,
                    }}
                  >
                    <PaperValue cell={cells[index]} />
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** The signs that occur and the notes, below the tables. */
export function LegendAndNotes(props: { readonly table: PaperTable }) {
  const words = useWords(PRINT_WORDS);
  const signs = () => props.table.marks.map((mark) => `${MARK_SIGNS[mark]} ${words().marks[mark]}`).join(words().stop);
  return (
    <>
      <Show when={props.table.marks.length > 0}>
        <p class="pr-legend">
          {words().legend}
          {words().colon}
          {signs()}
        </p>
      </Show>
      <Show when={props.table.notes.length > 0}>
        <section class="pr-notes">
          <h2>{words().notes}</h2>
          <ol>
            <For each={props.table.notes.slice(0, MOST_NOTES)}>{(note) => <li>{note}</li>}</For>
          </ol>
          <Show when={props.table.notes.length > MOST_NOTES}>
            <p>{words().moreNotes(props.table.notes.length - MOST_NOTES)}</p>
          </Show>
        </section>
      </Show>
    </>
  );
}

/** The sheet in view. */
export function SheetPaper(props: { readonly sheet: RowSheet }) {
  const session = useSession();
  const words = useWords(PRINT_WORDS);
  const model = createPaperModel(props.sheet);
  const position = session.position();
  const whose = position ? rowName(position.ref, session.preferences.lang()) : '';
  const isInView = (index: number): boolean => {
    const shown = model.rows()[index];
    return shown !== undefined && `${shown.enterprise} ${shown.year}` === whose;
  };
  const count = model.rowCount();
  const rows = rowsForPaper(count, model.columns().length, isInView);
  const table = paperOf(model, rows.indexes);
  const cut = () => {
    const [all, shown] = [separated(String(count)), separated(String(rows.indexes.length))];
    if (rows.why === 'all') return '';
    return rows.why === 'inView' ? words().cutInView(all, shown, whose) : words().cutFirst(all, shown);
  };
  const title = (part: number): string => {
    const size = words().rows(table.rows.length, table.columns.length);
    return table.bands.length === 1 ? size : `${size} · ${words().part(part + 1, table.bands.length)}`;
  };
  return (
    <Show when={count > 0} fallback={<p>{words().empty}</p>}>
      <Show when={cut()}>{(line) => <p class="pr-cut">{line()}</p>}</Show>
      <For each={table.bands}>{(band, part) => <Band table={table} band={band} title={title(part())} />}</For>
      <LegendAndNotes table={table} />
    </Show>
  );
}
