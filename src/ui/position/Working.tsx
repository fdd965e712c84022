// How each facility of a position was computed, step by step; a step leads to its explanation.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { type WorkingLine, workingOf } from '../../derive/working';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { POSITION_WORDS } from '../words/position';
import './other-scheme.css';

function Line(props: { readonly row: Row; readonly line: WorkingLine }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const explain = (): void => {
    session.explaining.start({ row: props.row, id: props.line.id });
    session.setPanel(true);
  };
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="pos-go"
          aria-label={words().explain(props.line.label)}
          data-testid={`working-${props.line.id}`}
          onClick={explain}
        >
          {props.line.label}
        </button>
        <Show when={props.line.step}>
          {' '}
          <small>{words().between}</small>
        </Show>
      </th>
      <td title={props.line.shown.base ?? props.line.shown.exact}>
        {props.line.shown.text} <small>{props.line.shown.unit}</small>
      </td>
      <td>
        <Show when={props.line.status}>{(status) => <StatusTag status={status()} />}</Show>
      </td>
    </tr>
  );
}

function Steps(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const lines = createMemo(() => {
    session.version();
    return workingOf(props.row, session.preferences.lang(), session.preferences.display());
  });
  return (
    <div class="pos-scroll">
      <table class="figures pos-compare">
        <thead>
          <tr>
            <th scope="col">{words().step}</th>
            <th scope="col">{words().value}</th>
            <th scope="col">{words().founded}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>{(line) => <Line row={props.row} line={line} />}</For>
        </tbody>
      </table>
    </div>
  );
}

/** A part of the position page that is worked out only once it is opened. */
export function Working(props: { readonly row: Row }) {
  const words = useWords(POSITION_WORDS);
  const [open, setOpen] = createSignal(false);
  const [at, setAt] = createSignal(0);
  const units = () => props.row.children;
  const unit = () => units()[at()] ?? units()[0];
  return (
    <details
      class="pos-other"
      id="pos-working"
      data-testid="working"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words().working}</summary>
      <Show when={open()}>
        <p class="pos-why">{words().workingLead}</p>
        <label class="pos-other-choice">
          {words().workingChoice}
          <select onChange={(event) => setAt(event.currentTarget.selectedIndex)}>
            <For each={units()}>
              {(one) => <option selected={one === unit()}>{refIn(one).facility || refIn(one).year}</option>}
            </For>
          </select>
        </label>
        <Show when={unit()}>{(row) => <Steps row={row()} />}</Show>
      </Show>
    </details>
  );
}
