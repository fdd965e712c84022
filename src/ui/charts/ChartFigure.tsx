// A chart with all that belongs to it: title, legend, the same figures as a table, copying the table, saving a picture.
import { For, type JSX, Show } from 'solid-js';
import { useWords } from '../context';
import { fileName } from '../files/download';
import { CHART_WORDS } from '../words/charts';
import { Canvas, loadEngine } from './Canvas';
import { CopyTable } from './CopyTable';
import { type ChartModel, type ChartTable, legendOf } from './chart-model';
import './charts.css';

function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName(name);
  link.click();
  // the click has taken the address over by the next turn of the loop
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

function Tools(props: { readonly model: ChartModel }) {
  const words = useWords(CHART_WORDS);
  const picture = async (): Promise<void> => {
    const { pictureOf } = await loadEngine();
    const blob = await pictureOf(props.model);
    if (blob) saveBlob(`${props.model.subject} ${props.model.title}.png`, blob);
  };
  return (
    <div class="ch-tools">
      <CopyTable table={() => props.model.table} title={props.model.title} name={props.model.name} />
      <button
        type="button"
        class="button ch-button"
        aria-label={words().pictureOf(props.model.title)}
        data-testid={`png-${props.model.name}`}
        onClick={() => void picture()}
      >
        {words().picture}
      </button>
    </div>
  );
}

function Legend(props: { readonly model: ChartModel }) {
  return (
    <ul class="ch-legend">
      <For each={legendOf(props.model)}>
        {(series) => (
          <li>
            <i
              class={`ch-key of-${series.look}`}
              classList={{ 'is-line': series.kind === 'line', 'is-point': series.kind === 'points' }}
              aria-hidden="true"
            />
            {series.label}
          </li>
        )}
      </For>
    </ul>
  );
}

/** The figures of a chart, digit by digit as everywhere else. */
export function FigureTable(props: { readonly table: ChartTable; readonly name: string; readonly caption: string }) {
  return (
    <section class="ch-scroll" tabindex="0" aria-label={props.caption}>
      <table class="figures ch-table" data-testid={`table-${props.name}`}>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.table.head}>{(head) => <th scope="col">{head.text}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.table.rows}>
            {(row) => (
              <tr>
                <th scope="row">
                  <Show when={row.look}>{(look) => <i class={`ch-key of-${look()}`} aria-hidden="true" />}</Show>
                  {row.label}
                </th>
                <For each={row.cells}>
                  {(cell) => (
                    <td title={cell.exact} classList={{ 'is-owed': cell.owed === true }}>
                      {cell.text}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

export type TablePlace = 'beside' | 'below' | 'folded';

function Table(props: { readonly model: ChartModel; readonly place: TablePlace }) {
  const words = useWords(CHART_WORDS);
  const table = () => (
    <FigureTable table={props.model.table} name={props.model.name} caption={words().tableOf(props.model.title)} />
  );
  return (
    <Show when={props.place === 'folded'} fallback={table()}>
      <details class="ch-folded">
        <summary>{words().figures}</summary>
        {table()}
      </details>
    </Show>
  );
}

/** The figure. A table beside the chart, or below it with a legend of its own. `children` stand between title and chart. */
export function ChartFigure(props: {
  readonly model: ChartModel;
  readonly table: TablePlace;
  readonly children?: JSX.Element;
}) {
  return (
    <figure
      class="ch-figure"
      classList={{ 'is-beside': props.table === 'beside' }}
      data-testid={`figure-${props.model.name}`}
    >
      <figcaption class="ch-head">
        <strong class="ch-title">{props.model.title}</strong>
        <Tools model={props.model} />
      </figcaption>
      {props.children}
      <div class="ch-body">
        <Canvas model={props.model} />
        <Show when={props.table !== 'beside' && legendOf(props.model).length > 0}>
          <Legend model={props.model} />
        </Show>
        <Table model={props.model} place={props.table} />
      </div>
    </figure>
  );
}
