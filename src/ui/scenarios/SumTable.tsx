// The sums over all enterprises and years, scenarios side by side.
import { createMemo, For, Show } from 'solid-js';
import { choiceText, unitText, vocabularyLabel } from '../../derive/labels';
import { numberText, shownUnit } from '../../derive/numbers';
import { type ComparedSum, comparedSums, deltaOf, type Sum } from '../../derive/scenario-comparison';
import { useSession, useWords } from '../context';
import { COMPARISON_WORDS } from '../words/comparison';
import type { ScenarioResults } from './comparison-state';
import { DeltaText, ScenarioHeads } from './ResultTable';

const unitOf = (id: string): string => (id === 'complianceCost' || id === 'fineHigh' ? 'CNY' : 'tCO2');

function Cell(props: { readonly sum: Sum; readonly base: Sum | undefined; readonly unit: string }) {
  const { preferences } = useSession();
  const words = useWords(COMPARISON_WORDS);
  const delta = () => {
    const found = deltaOf(props.base?.value, props.sum.value, props.unit, preferences.display());
    return found?.amount.isZero() ? undefined : found;
  };
  return (
    <td classList={{ 'is-different': delta() !== undefined }}>
      <Show
        when={props.sum.value}
        fallback={
          <span class="is-missing">
            {props.sum.positions === 0 ? '–' : words().lacking(props.sum.lacking, props.sum.positions)}
          </span>
        }
      >
        {(value) => <span title={value().toFixed()}>{numberText(value(), props.unit, preferences.display())}</span>}
      </Show>
      <Show when={delta()}>{(found) => <DeltaText delta={found()} />}</Show>
    </td>
  );
}

function Line(props: { readonly of: ComparedSum; readonly withScheme: boolean }) {
  const { preferences } = useSession();
  const words = useWords(COMPARISON_WORDS);
  const label = () => {
    const lang = preferences.lang();
    const name = vocabularyLabel('enterprises', props.of.id)?.[lang] ?? props.of.id;
    const unit = unitText(shownUnit(unitOf(props.of.id), preferences.display()), lang);
    const scheme = props.withScheme ? `${choiceText('scheme', props.of.scheme, lang)} · ` : '';
    return words().unitAfter(`${scheme}${name}`, unit);
  };
  return (
    <tr data-figure={props.of.id}>
      <th scope="row">{label()}</th>
      <For each={props.of.sums}>{(sum) => <Cell sum={sum} base={props.of.sums[0]} unit={unitOf(props.of.id)} />}</For>
    </tr>
  );
}

/** The table; nothing where no scenario has more than one position. */
export function SumTable(props: { readonly scenarios: readonly ScenarioResults[] }) {
  const session = useSession();
  const words = useWords(COMPARISON_WORDS);
  const sums = createMemo(() => {
    session.version();
    return comparedSums(props.scenarios.map(({ computation }) => computation));
  });
  const hasSchemes = () => new Set(sums().map(({ scheme }) => scheme)).size > 1;
  return (
    <Show when={sums().length > 0}>
      <section class="cmp-part" aria-labelledby="cmp-sums">
        <h2 id="cmp-sums">{words().sums}</h2>
        <p class="muted">{words().sumsLead}</p>
        <section class="cmp-scroll" tabindex="0" aria-label={words().sums}>
          <table class="cmp-table" data-testid="compare-sums">
            <thead>
              <tr>
                <th scope="col">{words().step}</th>
                <ScenarioHeads scenarios={props.scenarios} />
              </tr>
            </thead>
            <tbody>
              <For each={sums()}>{(of) => <Line of={of} withScheme={hasSchemes()} />}</For>
            </tbody>
          </table>
        </section>
      </section>
    </Show>
  );
}
