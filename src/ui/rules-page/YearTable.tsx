// Parameters through all the years of a pack, side by side: the value of each year with its status.
import { For, Show } from 'solid-js';
import { unitText } from '../../derive/labels';
import { type YearCell, type YearLine, yearLines } from '../../derive/methodology-years';
import { anchorOf } from '../../derive/search-entries';
import type { Parameter } from '../../model/pack';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { RULES_WORDS } from '../words/rules-page';
import { Term } from './Term';
import './years.css';

function Cell(props: { readonly cell: YearCell; readonly year: number }) {
  const words = useWords(RULES_WORDS);
  const isNow = () => props.cell.from <= props.year && props.year <= props.cell.to;
  return (
    <td colspan={props.cell.to - props.cell.from + 1} classList={{ 'is-now': isNow() }}>
      <Show when={!props.cell.open} fallback={<span class="years-open">{words().open}</span>}>
        <Show when={props.cell.status} fallback={<span title={words().noValue}>—</span>}>
          {(status) => (
            <>
              <span class="years-value">{props.cell.text}</span> <StatusTag status={status()} />
            </>
          )}
        </Show>
      </Show>
    </td>
  );
}

function Line(props: {
  readonly parameter: Parameter;
  readonly line: YearLine;
  readonly named: boolean;
  readonly year: number;
}) {
  const { preferences } = useSession();
  const unit = () => unitText(props.parameter.unit, preferences.lang());
  return (
    <tr id={props.named ? anchorOf({ kind: 'parameter', id: props.parameter.id }) : undefined}>
      <th scope="row">
        <Show when={props.named} fallback={props.line.label || '—'}>
          <Term label={props.parameter.label} /> <span class="rules-unit">{unit()}</span>
        </Show>
      </th>
      <For each={props.line.cells}>{(cell) => <Cell cell={cell} year={props.year} />}</For>
    </tr>
  );
}

/** The table. Parameters without lines of their own stand one below the other; one with lines stands alone. */
export function YearTable(props: {
  readonly parameters: readonly Parameter[];
  readonly years: readonly number[];
  readonly year: number;
  readonly label: string;
  /** Each line carries the name of its parameter. */
  readonly named: boolean;
}) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  return (
    <section class="years-scroll" tabindex={0} aria-label={props.label}>
      <table class="years">
        <thead>
          <tr>
            <th scope="col">{props.named ? words().parameter : words().kind}</th>
            <For each={props.years}>
              {(year) => (
                <th scope="col" classList={{ 'is-now': year === props.year }}>
                  {year}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.parameters}>
            {(parameter) => (
              <For each={yearLines(parameter, props.years, preferences.lang())}>
                {(line) => <Line parameter={parameter} line={line} named={props.named} year={props.year} />}
              </For>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
