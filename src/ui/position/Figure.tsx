// One figure of the chain: value and unit, what is owed in red with a word, what is missing with the way to it.

import { For, Show } from 'solid-js';
import { causePlace } from '../../derive/cause-place';
import { causesOf } from '../../derive/causes';
import { faultWord, placedCause } from '../../derive/fault-text';
import type { ChainCell, ChainLine } from '../../derive/position-chain';
import type { Fault } from '../../formula/value';
import { useSession, useWords } from '../context';
import { goToPlace } from '../explain/going';
import { POSITION_WORDS } from '../words/position';

function Missing(props: { readonly fault: Fault }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const lang = () => session.preferences.lang();
  return (
    <div class="pos-missing">
      <b>{faultWord(props.fault, lang())}</b>
      <ul>
        <For each={causesOf(props.fault)}>
          {(cause) => (
            <li>
              {placedCause(cause, lang())}
              <Show when={causePlace(cause)}>
                {(place) => (
                  <button
                    type="button"
                    class="pos-go"
                    aria-label={`${words().goTo}${words().colon}${placedCause(cause, lang())}`}
                    onClick={(event) => {
                      event.stopPropagation();
                      goToPlace(session, place());
                    }}
                  >
                    {words().goTo} →
                  </button>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

/** A value of the chain. */
export function Figure(props: { readonly cell: ChainCell; readonly line: ChainLine }) {
  const words = useWords(POSITION_WORDS);
  const owedWord = () => {
    const { owed } = words();
    const { id } = props.line;
    if (id === 'fineLow' || id === 'fineHigh') return owed.fine;
    if (id === 'shortfall' || id === 'purchaseNeed' || id === 'unsurrendered') return owed[id];
    return owed.other;
  };
  return (
    <Show when={!props.cell.fault} fallback={<Show when={props.cell.fault}>{(of) => <Missing fault={of()} />}</Show>}>
      <span class="pos-value" classList={{ 'is-owed': props.cell.owed }} title={props.cell.shown.exact}>
        <Show when={props.cell.owed}>
          <span class="tag owed pos-word">▲ {owedWord()}</span>
        </Show>
        <Show when={props.cell.value !== undefined} fallback={<span class="pos-blank">{words().blank}</span>}>
          <b>{props.cell.shown.text}</b>
        </Show>
        <span class="pos-unit"> {props.cell.shown.unit}</span>
      </span>
    </Show>
  );
}
