// What follows the position on paper: the data it rests on, its working with articles, and the values that are not certain.
import { For, Show } from 'solid-js';
import type { RowSheet } from '../../book/types';
import type { PaperTable } from '../../derive/print-sheet';
import { PaperReport, type PaperStep, type PaperWorking, workingTitle } from '../../derive/print-working';
import { STATUS_WORDS } from '../../derive/rule-words';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { PRINT_WORDS } from '../words/print';
import { SHEET_WORDS } from '../words/sheets';
import { withBelow } from './report-facts';
import { createPaperModel, LegendAndNotes, PaperValue, paperOf } from './SheetPaper';

/** Rows side by side in a table of inputs. */
const SIDE_BY_SIDE = 5;
/** Of a hundred units nobody reads the working on paper. */
const MOST_WORKINGS = 30;
const MOST_ROWS = 60;

interface Block {
  readonly table: PaperTable;
  /** Rows of the table that stand side by side. */
  readonly at: readonly number[];
}

const blocksOf = (table: PaperTable): readonly Block[] =>
  Array.from({ length: Math.ceil(table.rows.length / SIDE_BY_SIDE) }, (_, n) => ({
    table,
    at: table.rows.slice(n * SIDE_BY_SIDE, (n + 1) * SIDE_BY_SIDE).map((_row, index) => n * SIDE_BY_SIDE + index),
  }));

/** One line per input that any of the rows has, one column per row. */
function InputBlock(props: { readonly block: Block }) {
  const words = useWords(PRINT_WORDS);
  const { table, at } = props.block;
  const cell = (row: number, column: number) => table.rows[row]?.[column];
  const names = table.columns.flatMap(({ names: isName }, index) => (isName ? [index] : []));
  const nameOf = (row: number): string => names.map((index) => cell(row, index)?.text ?? '').join(' ');
  const lines = table.columns.flatMap((column, index) => {
    const isFilled = at.some((row) => (cell(row, index)?.text ?? '') !== '' || cell(row, index)?.mark !== undefined);
    return column.names || !isFilled ? [] : [{ column, index }];
  });
  return (
    <table class="pr-table pr-inputs">
      <thead>
        <tr>
          <th scope="col">{words().input}</th>
          <For each={at}>{(row) => <th scope="col">{nameOf(row)}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={lines}>
          {({ column, index }) => (
            <tr>
              <th scope="row">
                {column.header} <small>{column.unit}</small>
              </th>
              <For each={at}>
                {(row) => (
                  <td classList={{ 'pr-figure': column.kind === 'number' }}>
                    <PaperValue cell={cell(row, index)} />
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

/** The inputs of the rows of one sheet that belong to the position. */
function Inputs(props: { readonly sheet: RowSheet; readonly below: ReadonlySet<Row> }) {
  const session = useSession();
  const words = useWords(SHEET_WORDS);
  const model = createPaperModel(props.sheet);
  const indexes = model
    .rows()
    .flatMap(({ row, source }, index) => (row && source && props.below.has(row) ? [index] : []))
    .slice(0, MOST_ROWS);
  const table = paperOf(model, indexes, 'inputs');
  return (
    <Show when={session.book() && indexes.length > 0}>
      <section class="pr-section">
        <h3>{words()[props.sheet]}</h3>
        <For each={blocksOf(table)}>{(block) => <InputBlock block={block} />}</For>
        <LegendAndNotes table={table} />
      </section>
    </Show>
  );
}

function StepRow(props: { readonly step: PaperStep }) {
  const { preferences } = useSession();
  return (
    <tr>
      <th scope="row">{props.step.label}</th>
      <td class="pr-figure pr-step-value">{props.step.value}</td>
      <td class="pr-how">
        <Show when={props.step.words}>{(text) => <p>{text()}</p>}</Show>
        <Show when={props.step.numbers}>{(text) => <p class="pr-numbers">= {text()}</p>}</Show>
      </td>
      <td>
        <Show when={props.step.status}>{(status) => STATUS_WORDS[status()].label[preferences.lang()]}</Show>
      </td>
      <td>[{props.step.article}]</td>
    </tr>
  );
}

function WorkingTable(props: { readonly working: PaperWorking }) {
  const { preferences } = useSession();
  const words = useWords(PRINT_WORDS);
  return (
    <table class="pr-table pr-working">
      <caption>{workingTitle(props.working.row, preferences.lang())}</caption>
      <thead>
        <tr>
          <th scope="col">{words().step}</th>
          <th scope="col" class="pr-figure">
            {words().value}
          </th>
          <th scope="col">{words().how}</th>
          <th scope="col">{words().status}</th>
          <th scope="col">{words().article}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.working.steps}>{(step) => <StepRow step={step} />}</For>
      </tbody>
    </table>
  );
}

function Weak(props: { readonly report: PaperReport }) {
  const { preferences } = useSession();
  const words = useWords(PRINT_WORDS);
  return (
    <section class="pr-section">
      <h2>{words().weakTitle}</h2>
      <Show when={props.report.weak.length > 0} fallback={<p>{words().weakNone}</p>}>
        <table class="pr-table">
          <thead>
            <tr>
              <th scope="col">{words().weakItem}</th>
              <th scope="col">{words().year}</th>
              <th scope="col" class="pr-figure">
                {words().value}
              </th>
              <th scope="col">{words().status}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.report.weak}>
              {(one) => (
                <tr>
                  <th scope="row">
                    {one.label}
                    {one.line === '' ? '' : ` · ${one.line}`}
                  </th>
                  <td>{one.year}</td>
                  <td class="pr-figure">{one.value}</td>
                  <td>{one.own ? words().own : STATUS_WORDS[one.status].label[preferences.lang()]}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function Appendix(props: { readonly row: Row }) {
  const { preferences } = useSession();
  const words = useWords(PRINT_WORDS);
  const rows = withBelow(props.row);
  const report = new PaperReport(preferences.lang());
  const workings = rows.slice(0, MOST_WORKINGS).map((row) => report.working(row));
  const below = new Set(rows);
  return (
    <>
      <section class="pr-section pr-new-page">
        <h2>{words().inputs}</h2>
        <p>{words().inputsLead}</p>
        <Inputs sheet="enterprises" below={below} />
        <Inputs sheet="facilities" below={below} />
        <Inputs sheet="streams" below={below} />
      </section>
      <section class="pr-section pr-new-page">
        <h2>{words().working}</h2>
        <p>{words().workingLead}</p>
        <For each={workings}>{(working) => <WorkingTable working={working} />}</For>
        <Show when={rows.length > MOST_WORKINGS}>
          <p>{words().moreRows(rows.length - MOST_WORKINGS)}</p>
        </Show>
      </section>
      <Weak report={report} />
      <section class="pr-section">
        <h2>{words().articles}</h2>
        <ol class="pr-articles">
          <For each={report.articles}>{(article) => <li>{article}</li>}</For>
        </ol>
      </section>
    </>
  );
}

/** The appendix of the position in view; nothing where there is none. */
export function PositionPaper() {
  const session = useSession();
  return <Show when={session.position()}>{(row) => <Appendix row={row()} />}</Show>;
}
