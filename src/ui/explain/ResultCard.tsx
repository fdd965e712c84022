// The explanation of a result, from its value down to the article.
import { Show } from 'solid-js';
import { faultWord } from '../../derive/fault-text';
import { shownValue } from '../../derive/readings';
import type { Explanation } from '../../engine/explain';
import { Fault } from '../../formula/value';
import { useSession, useWords } from '../context';
import { DISPLAY_WORDS } from '../words/numbers';
import { AdviceList } from './AdviceList';
import { Basis } from './Basis';
import { Bindings } from './Bindings';
import { Causes } from './Causes';
import { OffList, SelfCheck } from './Checks';
import { CoverageBar } from './CoverageBar';
import { Heading } from './Heading';
import { Reach } from './Reach';
import { NumbersBox, RowsList, WordsBox } from './ResultParts';
import { StatusTag } from './StatusTag';
import { Steps } from './Steps';
import { UsedBy } from './UsedBy';

/** Figures of an enterprise beside which the covered share helps. */
const WITH_BAR = new Set(['emissions', 'calculatedAllowance', 'floorTopUp', 'allowance', 'shortfall', 'shortfallRate']);

function BigValue(props: { readonly explanation: Explanation }) {
  const { preferences } = useSession();
  const words = useWords(DISPLAY_WORDS);
  const shown = () => {
    const { row, slot, value } = props.explanation;
    return shownValue(row, slot.quantity.id, value, slot.quantity.unit, preferences.lang(), preferences.display());
  };
  const fault = () => (props.explanation.value instanceof Fault ? props.explanation.value : undefined);
  return (
    <p
      class="xp-big"
      classList={{ 'is-fault': fault() !== undefined, 'is-word': typeof props.explanation.value === 'string' }}
      data-testid="explain-value"
      title={shown().base ?? shown().exact}
    >
      <Show when={fault()} fallback={shown().text}>
        {(of) => <>{faultWord(of(), preferences.lang())}</>}
      </Show>
      <Show when={shown().unit}>
        <span class="xp-unit"> {shown().unit}</span>
      </Show>
      <Show when={shown().base}>{(base) => <span class="xp-base">{words().inBase(base())}</span>}</Show>
    </p>
  );
}

/** A result: value, formula, numbers, parts, limits, basis. */
export function ResultCard(props: { readonly explanation: Explanation }) {
  const fault = () => (props.explanation.value instanceof Fault ? props.explanation.value : undefined);
  const id = () => props.explanation.slot.quantity.id;
  return (
    <>
      <Heading label={props.explanation.slot.quantity.label} />
      <BigValue explanation={props.explanation} />
      <Show when={!fault()}>
        <p class="xp-tags">
          <StatusTag status={props.explanation.status} />
        </p>
      </Show>
      <Show when={fault()}>{(of) => <Causes fault={of()} />}</Show>
      <Bindings explanation={props.explanation} />
      <WordsBox explanation={props.explanation} />
      <NumbersBox explanation={props.explanation} />
      <SelfCheck explanation={props.explanation} />
      <RowsList explanation={props.explanation} />
      <Show when={props.explanation.row.level === 'enterprises' && WITH_BAR.has(id())}>
        <CoverageBar row={props.explanation.row} />
      </Show>
      <AdviceList rows={[props.explanation.row]} />
      <Basis explanation={props.explanation} />
      <OffList explanation={props.explanation} />
      <UsedBy row={props.explanation.row} id={id()} />
      <Reach row={props.explanation.row} id={id()} />
      <Steps explanation={props.explanation} />
    </>
  );
}
