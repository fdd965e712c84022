// The results of one enterprise and year, scenarios side by side, each figure with its difference from the base.
import { createMemo, For, Show } from 'solid-js';
import { faultText, faultWord } from '../../derive/fault-text';
import { CHAIN_GROUPS } from '../../derive/position-chain';
import { type ComparedCell, type ComparedLine, comparedChain, type Delta } from '../../derive/scenario-comparison';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { COMPARISON_WORDS } from '../words/comparison';
import { POSITION_WORDS } from '../words/position';
import type { ScenarioResults } from './comparison-state';

/** What a figure has more or less than in the base. */
export function DeltaText(props: { readonly delta: Delta }) {
  return (
    <small class="cmp-delta" title={props.delta.exact}>
      {props.delta.text}
      <Show when={props.delta.percent}>{(percent) => ` (${percent()})`}</Show>
    </small>
  );
}

/** The names of the scenarios as heads of columns; each but the one in view can be switched to. */
export function ScenarioHeads(props: { readonly scenarios: readonly ScenarioResults[] }) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  return (
    <For each={props.scenarios}>
      {({ index, name }) => (
        <th scope="col" aria-current={session.scenario() === index ? 'true' : undefined}>
          <Show
            when={session.scenario() !== index}
            fallback={
              <>
                {name} <span class="tag ok">{words().shown}</span>
              </>
            }
          >
            <button
              type="button"
              class="pos-go"
              aria-label={words().open(name)}
              onClick={() => session.showScenario(index)}
            >
              {name}
            </button>
          </Show>
        </th>
      )}
    </For>
  );
}

function Cell(props: { readonly of: ComparedCell }) {
  const { preferences } = useSession();
  const words = useWords(POSITION_WORDS);
  const cell = () => props.of.cell;
  const fault = () => cell()?.fault;
  return (
    <td classList={{ 'is-different': props.of.differs, 'is-missing': fault() !== undefined }}>
      <Show
        when={fault()}
        fallback={
          <span title={cell()?.shown.base ?? cell()?.shown.exact}>
            {cell() && cell()?.value === undefined ? words().blank : (cell()?.shown.text ?? '–')}
          </span>
        }
      >
        {(why) => (
          <span title={faultText(why(), preferences.lang())}>
            {faultWord(why(), preferences.lang())}
            <small class="cmp-why">{faultText(why(), preferences.lang())}</small>
          </span>
        )}
      </Show>
      <Show when={props.of.delta}>{(delta) => <DeltaText delta={delta()} />}</Show>
    </td>
  );
}

function Lines(props: { readonly lines: readonly ComparedLine[]; readonly columns: number }) {
  const words = useWords(POSITION_WORDS);
  const own = useWords(COMPARISON_WORDS);
  const groups = () => CHAIN_GROUPS.filter((group) => props.lines.some(({ line }) => line.group === group));
  const unitOf = ({ cells }: ComparedLine): string =>
    cells.map(({ cell }) => (cell && !cell.fault ? cell.shown.unit : '')).find((unit) => unit !== '') ?? '';
  return (
    <For each={groups()}>
      {(group) => (
        <tbody>
          <tr class="cmp-group">
            <th scope="rowgroup" colSpan={props.columns + 1}>
              {words().groups[group]}
            </th>
          </tr>
          <For each={props.lines.filter(({ line }) => line.group === group)}>
            {(line) => (
              <tr data-figure={line.line.id}>
                <th scope="row">
                  {own().unitAfter(line.line.label, unitOf(line).startsWith('=') ? '' : unitOf(line))}
                </th>
                <For each={line.cells}>{(cell) => <Cell of={cell} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      )}
    </For>
  );
}

/** The table; `rows` are the same position in each scenario. */
export function ResultTable(props: {
  readonly scenarios: readonly ScenarioResults[];
  readonly rows: readonly (Row | undefined)[];
  readonly onlyDiffering: boolean;
}) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const all = createMemo(() => {
    session.version();
    return comparedChain(props.rows, session.preferences.lang(), session.preferences.display());
  });
  const lines = () => (props.onlyDiffering ? all().filter(({ differs }) => differs) : all());
  const without = () => props.scenarios.filter((_, at) => !props.rows[at]);
  return (
    <>
      <For each={without()}>{({ name }) => <p class="warn-note">{`${name}: ${words().noPosition}`}</p>}</For>
      <Show when={lines().length > 0} fallback={<p class="muted">{words().noDifference}</p>}>
        <section class="cmp-scroll" tabindex="0" aria-label={words().results}>
          <table class="cmp-table" data-testid="compare-results">
            <thead>
              <tr>
                <th scope="col">{words().step}</th>
                <ScenarioHeads scenarios={props.scenarios} />
              </tr>
            </thead>
            <Lines lines={lines()} columns={props.scenarios.length} />
          </table>
        </section>
      </Show>
    </>
  );
}
