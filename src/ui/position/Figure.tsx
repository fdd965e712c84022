// One figure of the chain: value and unit, what is owed in red with a word, what is missing in amber.
import { Show } from 'solid-js';
import { faultWord } from '../../derive/fault-text';
import type { ChainCell, ChainLine } from '../../derive/position-chain';
import { useSession, useWords } from '../context';
import { POSITION_WORDS } from '../words/position';

/** A value of the chain. */
export function Figure(props: { readonly cell: ChainCell; readonly line: ChainLine }) {
  const { preferences } = useSession();
  const words = useWords(POSITION_WORDS);
  const owedWord = () => {
    const { owed } = words();
    const { id } = props.line;
    if (id === 'fineLow' || id === 'fineHigh') return owed.fine;
    if (id === 'shortfall' || id === 'purchaseNeed' || id === 'unsurrendered') return owed[id];
    return owed.other;
  };
  const text = () => (props.cell.fault ? faultWord(props.cell.fault, preferences.lang()) : props.cell.shown.text);
  return (
    <span
      class="pos-value"
      classList={{ 'is-owed': props.cell.owed, 'is-missing': props.cell.fault !== undefined }}
      title={props.cell.shown.base ?? props.cell.shown.exact}
    >
      <Show when={props.cell.owed}>
        <span class="tag owed pos-word">▲ {owedWord()}</span>
      </Show>
      <Show when={props.cell.value !== undefined} fallback={<span class="pos-blank">{words().blank}</span>}>
        <b>{text()}</b>
      </Show>
      <span class="pos-unit"> {props.cell.fault ? '' : props.cell.shown.unit}</span>
    </span>
  );
}
