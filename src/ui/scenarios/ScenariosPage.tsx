// The page that compares scenarios: results side by side, sums, inputs that differ, and where a difference comes from.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { positionName, rowName } from '../../derive/labels';
import { positionOf } from '../../derive/scenario-waterfall';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { COMPARISON_WORDS } from '../words/comparison';
import { createScenarios, type ScenarioResults } from './comparison-state';
import { DifferenceWaterfall } from './DifferenceWaterfall';
import { InputTable } from './InputTable';
import { ResultTable } from './ResultTable';
import { SumTable } from './SumTable';
import { addBlank } from './scenario-deeds';
import '../position/position.css';
import './comparison.css';

/** Positions offered at a time. */
const LISTED = 200;

/** A list of thousands helps nobody: the neighbours of the chosen one. */
function around(all: readonly Row[], row: Row): readonly Row[] {
  const start = Math.max(0, Math.min(all.indexOf(row) - LISTED / 2, all.length - LISTED));
  return all.slice(start, start + LISTED);
}

function Chooser(props: {
  readonly row: Row;
  readonly onlyDiffering: boolean;
  readonly onOnly: (only: boolean) => void;
}) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const offered = createMemo((): readonly Row[] => {
    session.version();
    return around(session.computation().positions, props.row);
  });
  const name = (row: Row): string => positionName(row, session.computation(), session.preferences.lang());
  return (
    <div class="pos-tools">
      <label>
        <span>{words().choose}</span>
        <select
          data-testid="compare-position"
          onChange={(event) => {
            const row = offered()[event.currentTarget.selectedIndex];
            if (row) session.choosePosition(row);
          }}
        >
          <For each={offered()}>{(row) => <option selected={row === props.row}>{name(row)}</option>}</For>
        </select>
      </label>
      <label class="cmp-check">
        <input
          type="checkbox"
          checked={props.onlyDiffering}
          onChange={(event) => props.onOnly(event.currentTarget.checked)}
        />
        <span>{words().onlyDiffering}</span>
      </label>
    </div>
  );
}

function Results(props: { readonly scenarios: readonly ScenarioResults[]; readonly row: Row }) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const [onlyDiffering, setOnlyDiffering] = createSignal(false);
  const rows = createMemo(() => {
    const { enterprise, year, scheme } = refIn(props.row);
    return props.scenarios.map(({ computation }) => positionOf(computation, { enterprise, year, scheme }));
  });
  return (
    <>
      <Chooser row={props.row} onlyDiffering={onlyDiffering()} onOnly={setOnlyDiffering} />
      <section class="cmp-part" aria-labelledby="cmp-results">
        <h2 id="cmp-results">{words().resultsOf(rowName(props.row.ref, session.preferences.lang()))}</h2>
        <ResultTable scenarios={props.scenarios} rows={rows()} onlyDiffering={onlyDiffering()} />
      </section>
    </>
  );
}

function Body(props: { readonly scenarios: readonly ScenarioResults[] }) {
  const session = useSession();
  return (
    <>
      <Show when={session.position()}>{(row) => <Results scenarios={props.scenarios} row={row()} />}</Show>
      <SumTable scenarios={props.scenarios} />
      <InputTable scenarios={props.scenarios} />
      <Show when={session.position()}>{(row) => <DifferenceWaterfall scenarios={props.scenarios} row={row()} />}</Show>
    </>
  );
}

/** The page. */
export function ScenariosPage() {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const scenarios = createScenarios(session);
  return (
    <div class="page scenarios-page" data-testid="scenarios-page">
      <h1>{words().title}</h1>
      <Show
        when={scenarios().length > 1}
        fallback={
          <>
            <p class="lead">{words().none}</p>
            <button type="button" class="button primary" data-testid="compare-add" onClick={() => addBlank(session)}>
              {words().addFirst}
            </button>
          </>
        }
      >
        <p class="lead">{words().lead}</p>
        <Body scenarios={scenarios()} />
      </Show>
    </div>
  );
}
