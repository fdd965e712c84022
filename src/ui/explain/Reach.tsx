// What changes with a number: the way to the last figure of the enterprise, and what its figures are now.
import { createMemo, For, Show } from 'solid-js';
import { valueWithUnit } from '../../derive/explanation-text';
import { rowName } from '../../derive/labels';
import type { Named } from '../../derive/operand-list';
import { reachOf } from '../../derive/reach';
import { planLabel } from '../../derive/readings';
import { resultOf } from '../../engine/evaluate';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { operandProps } from './operand-props';

/** A label; with the name of its row where that is not the row before it. */
function Step(props: { readonly one: Named; readonly before: Row }) {
  const session = useSession();
  const lang = () => session.preferences.lang();
  const label = () => (props.one.row.plan ? planLabel(props.one.row.plan, props.one.id)[lang()] : props.one.id);
  return (
    <button type="button" class="xp-operand" {...operandProps(session, () => props.one)}>
      <Show when={props.one.row !== props.before}>{rowName(props.one.row.ref, lang())} </Show>
      {label()}
    </button>
  );
}

function Told(props: { readonly one: Named }) {
  const session = useSession();
  const lang = () => session.preferences.lang();
  const slot = () => props.one.row.plan?.slots[props.one.row.plan.indexOf.get(props.one.id) ?? -1];
  const value = () => {
    session.version();
    const now = resultOf(props.one.row, props.one.id)?.value;
    return now === undefined
      ? ''
      : valueWithUnit(props.one.row, props.one.id, now, slot()?.quantity.unit ?? '', lang());
  };
  return (
    <li>
      <button type="button" class="xp-row" {...operandProps(session, () => props.one)}>
        <span>{slot()?.quantity.label[lang()]}</span>
        <span class="xp-amount">{value()}</span>
      </button>
    </li>
  );
}

/** Nothing where no figure of an enterprise rests on the number. */
export function Reach(props: { readonly row: Row; readonly id: string }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const reach = createMemo(() => {
    session.version();
    return reachOf(props.row, props.id);
  });
  return (
    <Show when={reach().told.length > 0}>
      <section class="xp-part" data-testid="explain-reach">
        <h3>{words().reach}</h3>
        <ol class="xp-way" aria-label={words().reachWay}>
          <For each={reach().way.slice(1)}>
            {(one, index) => (
              <li>
                <span aria-hidden="true">→ </span>
                <Step one={one} before={reach().way[index()]?.row ?? props.row} />
              </li>
            )}
          </For>
        </ol>
        <ul class="xp-rows">
          <For each={reach().told}>{(one) => <Told one={one} />}</For>
        </ul>
      </section>
    </Show>
  );
}
