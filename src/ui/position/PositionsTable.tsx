// The table of all positions: figures, state, and the way to each.
import { For, Show } from 'solid-js';
import { vocabularyLabel } from '../../derive/labels';
import { type PositionLine, TABLE_FIGURES, type TableFigure } from '../../derive/position-table';
import type { Row } from '../../engine/row';
import { ZERO } from '../../formula/decimal';
import { isNumber } from '../../formula/value';
import { CopyTable } from '../charts/CopyTable';
import type { ChartTable } from '../charts/chart-model';
import type { Reading } from '../charts/reading';

/** Shortfall and surplus share a column. */
const SHOWN: readonly TableFigure[] = ['emissions', 'allowance', 'purchaseNeed', 'complianceCost', 'fineHigh'];
const BALANCE_AFTER: TableFigure = 'allowance';
const MONEY: ReadonlySet<TableFigure> = new Set(['complianceCost', 'fineHigh']);
const OWED: ReadonlySet<TableFigure> = new Set(['purchaseNeed', 'fineHigh']);

interface Props {
  readonly lines: readonly PositionLine[];
  /** What is copied: all lines found, not only those shown so far. */
  readonly copied: readonly PositionLine[];
  readonly reading: Reading;
  readonly current: Row | undefined;
  readonly balance: (line: PositionLine) => { readonly text: string; readonly word: string; readonly owed: boolean };
  readonly scheme: (line: PositionLine) => string;
  readonly onOpen: (row: Row) => void;
}

const cellOf = (line: PositionLine, id: TableFigure, reading: Reading) =>
  MONEY.has(id) ? reading.money(line.values[id]) : reading.tonnes(line.values[id]);

const labelOf = (id: TableFigure, reading: Reading): string => vocabularyLabel('enterprises', id)?.[reading.lang] ?? id;

/** The table with all digits, for a spreadsheet. */
function copyOf(props: Props): ChartTable {
  const { reading } = props;
  const { words } = reading;
  const head = (id: TableFigure) =>
    MONEY.has(id)
      ? reading.head(`${labelOf(id, reading)} ${reading.moneyUnit}`)
      : reading.tonneHead(labelOf(id, reading));
  return {
    head: [
      ...[words.enterprise, words.year, words.scheme].map(reading.head),
      ...TABLE_FIGURES.map(head),
      reading.head(words.state),
    ],
    rows: props.copied.map((line) => ({
      label: line.enterprise,
      cells: [
        reading.head(line.year),
        reading.head(props.scheme(line)),
        ...TABLE_FIGURES.map((id) => cellOf(line, id, reading)),
        reading.head(words.states[line.state]),
      ],
    })),
  };
}

function Cell(props: { readonly line: PositionLine; readonly id: TableFigure; readonly reading: Reading }) {
  const cell = () => cellOf(props.line, props.id, props.reading);
  const owed = () => {
    const value = props.line.values[props.id];
    return OWED.has(props.id) && isNumber(value) && value.greaterThan(ZERO);
  };
  return (
    <td title={cell().exact} classList={{ 'is-owed': owed() }} data-figure={props.id}>
      {cell().text}
    </td>
  );
}

function State(props: { readonly line: PositionLine; readonly reading: Reading }) {
  const is = (state: PositionLine['state']): boolean => props.line.state === state;
  return (
    <td class="pos-text">
      <span class="tag" classList={{ ok: is('complete'), warn: is('incomplete'), owed: is('error') }}>
        {props.reading.words.states[props.line.state]}
      </span>
    </td>
  );
}

function Line(props: { readonly line: PositionLine; readonly of: Props }) {
  const isCurrent = () => props.of.current === props.line.row;
  const balance = () => props.of.balance(props.line);
  const words = () => props.of.reading.words;
  return (
    <tr classList={{ 'is-current': isCurrent() }} aria-current={isCurrent() ? 'true' : undefined}>
      <th scope="row">
        <button
          type="button"
          class="pos-go pos-open"
          aria-label={words().open(`${props.line.enterprise} ${props.line.year}`)}
          onClick={() => props.of.onOpen(props.line.row)}
        >
          {props.line.enterprise}
        </button>
        <Show when={isCurrent()}>
          <span class="tag ok">{words().current}</span>
        </Show>
      </th>
      <td>{props.line.year}</td>
      <td class="pos-text">{props.of.scheme(props.line)}</td>
      <For each={SHOWN}>
        {(id) => (
          <>
            <Cell line={props.line} id={id} reading={props.of.reading} />
            <Show when={id === BALANCE_AFTER}>
              <td classList={{ 'is-owed': balance().owed }} data-figure="balance">
                <small>{balance().word}</small> {balance().text}
              </td>
            </Show>
          </>
        )}
      </For>
      <State line={props.line} reading={props.of.reading} />
    </tr>
  );
}

function Head(props: { readonly reading: Reading }) {
  const words = () => props.reading.words;
  const unit = (id: TableFigure): string => (MONEY.has(id) ? props.reading.moneyUnit : props.reading.tonneUnit);
  return (
    <thead>
      <tr>
        <th scope="col" class="pos-head">
          {words().enterprise}
        </th>
        <th scope="col" class="pos-head">
          {words().year}
        </th>
        <th scope="col" class="pos-head pos-text">
          {words().scheme}
        </th>
        <For each={SHOWN}>
          {(id) => (
            <>
              <th scope="col" class="pos-head">
                {labelOf(id, props.reading)} <small>{unit(id)}</small>
              </th>
              <Show when={id === BALANCE_AFTER}>
                <th scope="col" class="pos-head">
                  {words().balance} <small>{unit(id)}</small>
                </th>
              </Show>
            </>
          )}
        </For>
        <th scope="col" class="pos-head pos-text">
          {words().state}
        </th>
      </tr>
    </thead>
  );
}

/** The table, which scrolls sideways by itself. */
export function PositionsTable(props: Props) {
  const words = () => props.reading.words;
  return (
    <>
      <section class="ch-scroll" tabindex="0" aria-label={words().positions}>
        <table class="figures ch-table pos-all" data-testid="positions-table">
          <Head reading={props.reading} />
          <tbody>
            <For each={props.lines}>{(line) => <Line line={line} of={props} />}</For>
          </tbody>
        </table>
      </section>
      <p class="pos-all-copy">
        <CopyTable table={() => copyOf(props)} title={words().positions} name="positions" />
      </p>
    </>
  );
}
