// The list of inputs that differ, with the way to each cell.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { backToBase, type Different } from '../../book/scenario-commands';
import type { Difference } from '../../book/scenario-differences';
import { useSession, useWords } from '../context';
import { setWantedSetting } from '../explain/going';
import { COMPARISON_WORDS } from '../words/comparison';
import { SCENARIO_WORDS } from '../words/scenarios';
import type { ScenarioResults } from './comparison-state';
import { type InputRow, inputRows } from './input-rows';

/** Rows shown at first, and with every "more". */
const SHOWN = 100;

/** Leads to the cell, the price or the parameters. */
function createGoing() {
  const session = useSession();
  return (one: Difference): void => {
    if (one.kind === 'cell') {
      session.goTo({ sheet: one.sheet, row: one.row, column: one.column, enterprise: '', year: '' });
      session.show(one.sheet);
      return;
    }
    if (one.kind === 'setting') setWantedSetting(one.key);
    session.show('prices');
  };
}

/** Gives the scenario in view the value of the base. */
function createBack() {
  const session = useSession();
  return (one: Difference): void => {
    const [base, book] = [session.base(), session.book()];
    const named = one.kind === 'override' ? (one.after ?? one.before) : undefined;
    const different: Different | undefined =
      one.kind === 'override' ? named && { kind: 'override', override: named } : one;
    if (base && book && different && session.mayEdit()) session.act(backToBase(base, book, [different]), 'toBase');
  };
}

function Value(props: { readonly row: InputRow; readonly at: number }) {
  const words = useWords(COMPARISON_WORDS);
  const value = () => props.row.values[props.at];
  const isLaw = () => props.row.one.kind === 'override' && value()?.text === '';
  return (
    <td classList={{ 'is-different': value()?.differs === true }}>
      <Show when={value()?.text} fallback={<span class="muted">{isLaw() ? words().byLaw : words().blank}</span>}>
        {(text) => text()}
      </Show>
    </td>
  );
}

/** The way back to the base, in the scenario in view. */
function Back(props: { readonly row: InputRow; readonly where: string; readonly onBack: (one: Difference) => void }) {
  const session = useSession();
  const words = useWords(SCENARIO_WORDS);
  return (
    <td>
      <Show when={props.row.values[session.scenario()]?.differs}>
        <button
          type="button"
          class="pos-go"
          aria-label={`${words().back}: ${props.where} ${props.row.named.label}`}
          onClick={() => props.onBack(props.row.one)}
        >
          {words().back}
        </button>
      </Show>
    </td>
  );
}

function Line(props: {
  readonly row: InputRow;
  readonly onGo: (one: Difference) => void;
  readonly onBack: (one: Difference) => void;
}) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const where = () => props.row.named.where || words().scenarioWide;
  return (
    <tr>
      <th scope="row">{where()}</th>
      <td class="is-text">
        <button
          type="button"
          class="pos-go"
          aria-label={words().go(`${where()} ${props.row.named.label}`)}
          onClick={() => props.onGo(props.row.one)}
        >
          {props.row.named.label}
        </button>
      </td>
      <td class="is-text muted">{props.row.named.unit}</td>
      <For each={props.row.values}>{(_, at) => <Value row={props.row} at={at()} />}</For>
      <Show when={session.scenario() > 0}>
        <Back row={props.row} where={where()} onBack={props.onBack} />
      </Show>
    </tr>
  );
}

function Head(props: { readonly scenarios: readonly ScenarioResults[] }) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const base = useWords(SCENARIO_WORDS);
  return (
    <thead>
      <tr>
        <th scope="col">{words().where}</th>
        <th scope="col" class="is-text">
          {words().quantity}
        </th>
        <th scope="col" class="is-text">
          {words().unit}
        </th>
        <For each={props.scenarios}>{({ name }) => <th scope="col">{name}</th>}</For>
        <Show when={session.scenario() > 0}>
          <th scope="col">
            <span class="visually-hidden">{base().back}</span>
          </th>
        </Show>
      </tr>
    </thead>
  );
}

/** The table; a word where nothing differs. */
export function InputTable(props: { readonly scenarios: readonly ScenarioResults[] }) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const go = createGoing();
  const back = createBack();
  const [most, setMost] = createSignal(SHOWN);
  const rows = createMemo(() => inputRows(props.scenarios, session.registry, session.preferences.lang()));
  const left = () => Math.max(0, rows().length - most());
  return (
    <section class="cmp-part" aria-labelledby="cmp-inputs">
      <h2 id="cmp-inputs">{words().inputs}</h2>
      <Show when={rows().length > 0} fallback={<p class="muted">{words().noInputs}</p>}>
        <p class="muted">{words().inputsLead}</p>
        <section class="cmp-scroll" tabindex="0" aria-label={words().inputs}>
          <table class="cmp-table" data-testid="compare-inputs">
            <Head scenarios={props.scenarios} />
            <tbody>
              <For each={rows().slice(0, most())}>{(row) => <Line row={row} onGo={go} onBack={back} />}</For>
            </tbody>
          </table>
        </section>
        <Show when={left() > 0}>
          <button type="button" class="button small" onClick={() => setMost(most() + SHOWN)}>
            {words().more(Math.min(left(), SHOWN))}
          </button>
        </Show>
      </Show>
    </section>
  );
}
