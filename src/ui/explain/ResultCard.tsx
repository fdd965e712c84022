// The explanation of a result, from its value down to the article.
import { Show } from 'solid-js';
import { faultWord } from '../../derive/fault-text';
import { shownValue } from '../../derive/readings';
import type { Explanation } from '../../engine/explain';
import { Fault } from '../../formula/value';
import { useSession } from '../context';
import { AdviceList } from './AdviceList';
import { Basis } from './Basis';
import { Causes } from './Causes';
import { CoverageBar } from './CoverageBar';
import { Bindings, NumbersBox, RowsList, WordsBox } from './ResultParts';
import { StatusTag } from './StatusTag';
import { UsedBy } from './UsedBy';

/** Figures of an enterprise beside which the covered share helps. */
const WITH_BAR = new Set(['emissions', 'calculatedAllowance', 'floorTopUp', 'allowance', 'shortfall', 'shortfallRate']);

function BigValue(props: { readonly explanation: Explanation }) {
  const { preferences } = useSession();
  const shown = () => {
    const { row, slot, value } = props.explanation;
    return shownValue(row, slot.quantity.id, value, slot.quantity.unit, preferences.lang());
  };
  const fault = () => (props.explanation.value instanceof Fault ? props.explanation.value : undefined);
  return (
    <p
      class="xp-big"
      classList={{ 'is-fault': fault() !== undefined, 'is-word': typeof props.explanation.value === 'string' }}
      data-testid="explain-value"
      title={shown().exact}
    >
      <Show when={fault()} fallback={shown().text}>
        {(of) => <>{faultWord(of(), preferences.lang())}</>}
      </Show>
      <Show when={shown().unit}>
        <span class="xp-unit"> {shown().unit}</span>
      </Show>
    </p>
  );
}

/** A result: value, formula, numbers, parts, limits, basis. */
export function ResultCard(props: { readonly explanation: Explanation }) {
  const { preferences } = useSession();
  const fault = () => (props.explanation.value instanceof Fault ? props.explanation.value : undefined);
  const id = () => props.explanation.slot.quantity.id;
  return (
    <>
      <h2>{props.explanation.slot.quantity.label[preferences.lang()]}</h2>
      <BigValue explanation={props.explanation} />
      <Show when={!fault()}>
        <p class="xp-tags">
          <StatusTag status={props.explanation.status} />
        </p>
      </Show>
      <Show when={fault()}>{(of) => <Causes fault={of()} />}</Show>
      <WordsBox explanation={props.explanation} />
      <NumbersBox explanation={props.explanation} />
      <Bindings explanation={props.explanation} />
      <RowsList explanation={props.explanation} />
      <Show when={props.explanation.row.level === 'enterprises' && WITH_BAR.has(id())}>
        <CoverageBar row={props.explanation.row} />
      </Show>
      <AdviceList rows={[props.explanation.row]} />
      <Basis explanation={props.explanation} />
      <UsedBy row={props.explanation.row} id={id()} />
    </>
  );
}
