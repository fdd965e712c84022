// The balance value that was found, or why there is none; below it the method and what it rests on.
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { type BalanceTerms, faultyLines, type TermLine } from '../../derive/balance';
import { citationText } from '../../derive/citations';
import { numberText } from '../../derive/numbers';
import { isBalanced } from '../../engine/balance';
import type { Decimal } from '../../formula/decimal';
import type { Dated } from '../../model/pack';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { ToolSection } from '../tools/ToolPage';
import { BALANCE_WORDS } from '../words/balance';
import type { BalanceState } from './balance-state';

/** Decimals at which the value is shown; all of them stand below. */
const SHOWN_PLACES = 4;

function ValueLines(props: { readonly value: Decimal; readonly unit: string }) {
  const words = useWords(BALANCE_WORDS);
  return (
    <>
      <p class="bal-value">
        {words().value} <b>{props.value.toFixed(SHOWN_PLACES)}</b> <span class="tool-unit">{props.unit}</span>
      </p>
      <p class="tool-hint">
        {words().allDigits} <code data-testid="balance-value">{props.value.toFixed()}</code>
      </p>
    </>
  );
}

/** Why the lines have no solution, in a sentence; undefined where they have one. */
function useReason(state: BalanceState): () => string | undefined {
  const words = useWords(BALANCE_WORDS);
  return () => {
    const terms = state.terms();
    if (!terms) return words().noTerms;
    if (!isBalanced(terms.rule)) return words().jumps;
    const faulty = faultyLines(state.lines());
    if (faulty.length > 0) return words().faulty(faulty.map((index) => index + 1));
    const kind = state.answer()?.balance.kind;
    if (kind === 'none') return words().none;
    return kind === 'noEmissions' ? words().noEmissions : undefined;
  };
}

function Found(props: { readonly state: BalanceState; readonly unit: string }) {
  const words = useWords(BALANCE_WORDS);
  const balance = () => props.state.answer()?.balance;
  const value = () => {
    const found = balance();
    return found?.kind === 'value' ? found.value : undefined;
  };
  const range = () => {
    const found = balance();
    return found?.kind === 'plateau' ? found : undefined;
  };
  const anyLimited = () => [...(props.state.answer()?.shares.values() ?? [])].some(({ limited }) => limited);
  return (
    <Switch>
      <Match when={value()}>
        {(found) => (
          <>
            <ValueLines value={found()} unit={props.unit} />
            <Show when={!anyLimited()}>
              <p class="tool-hint">{words().mean}</p>
            </Show>
          </>
        )}
      </Match>
      <Match when={range()}>
        {(found) => (
          <p class="bal-value" data-testid="balance-range">
            {words().plateau}{' '}
            <b title={`${found().low.toFixed()} – ${found().high.toFixed()}`}>
              {found().low.toFixed(SHOWN_PLACES)} – {found().high.toFixed(SHOWN_PLACES)}
            </b>{' '}
            <span class="tool-unit">{props.unit}</span>
          </p>
        )}
      </Match>
    </Switch>
  );
}

/** Writes the value into the rows of the book that the lines came from. */
function Apply(props: { readonly state: BalanceState }) {
  const words = useWords(BALANCE_WORDS);
  const [told, setTold] = createSignal('');
  const value = () => {
    const balance = props.state.answer()?.balance;
    return balance?.kind === 'value' ? balance.value : undefined;
  };
  return (
    <div class="tool-actions">
      <Show when={props.state.ownRows().length > 0 ? value() : undefined}>
        {(found) => (
          <button
            type="button"
            class="button"
            data-testid="balance-apply"
            onClick={() => setTold(words().applied(props.state.apply(found().toFixed())))}
          >
            {words().apply}
          </button>
        )}
      </Show>
      <span role="status">{told()}</span>
    </div>
  );
}

/** The answer. */
export function BalanceResult(props: { readonly state: BalanceState; readonly unit: string }) {
  const words = useWords(BALANCE_WORDS);
  const reason = useReason(props.state);
  return (
    <ToolSection title={words().result}>
      <div aria-live="polite" data-testid="balance-result">
        <Show when={reason()} fallback={<Found state={props.state} unit={props.unit} />}>
          {(why) => <p>{why()}</p>}
        </Show>
      </div>
      <Apply state={props.state} />
      <p class="tool-hint">{words().exercise}</p>
    </ToolSection>
  );
}

function Cites(props: { readonly of: Pick<Dated, 'cite'> }) {
  const { registry, preferences } = useSession();
  return (
    <p class="tool-cite">
      <For each={props.of.cite}>{(cite) => <span>{citationText(registry, cite, preferences.lang())}</span>}</For>
    </p>
  );
}

function Term(props: { readonly term: TermLine }) {
  const { preferences } = useSession();
  return (
    <div class="tool-answer">
      <dt>{props.term.parameter.label[preferences.lang()]}</dt>
      <dd>
        <b class="tool-value">{props.term.line.text}</b> <StatusTag status={props.term.line.status} />
        <Show when={props.term.line.note}>{(note) => <p class="tool-formula">{note()[preferences.lang()]}</p>}</Show>
        <Cites of={props.term.line} />
      </dd>
    </div>
  );
}

/** Formula, parameters, and what each rests on. */
export function Method(props: { readonly terms: BalanceTerms }) {
  const words = useWords(BALANCE_WORDS);
  const texts = () => {
    const { slope, edge, cap } = props.terms.rule;
    return words().formula.rate(numberText(slope, '1'), numberText(edge, '1'), numberText(cap, '1'));
  };
  return (
    <ToolSection title={words().method}>
      <div class="bal-formula">
        <p>{words().formula.gap}</p>
        <p>{texts()}</p>
        <p>{words().formula.allowance}</p>
        <p>{words().formula.balance}</p>
      </div>
      <Show when={props.terms.formula}>
        {(formula) => (
          <p class="bal-basis">
            <StatusTag status={formula().status} />
          </p>
        )}
      </Show>
      <Show when={props.terms.formula}>{(formula) => <Cites of={formula()} />}</Show>
      <dl class="tool-answers">
        <For each={props.terms.lines}>{(term) => <Term term={term} />}</For>
      </dl>
    </ToolSection>
  );
}
