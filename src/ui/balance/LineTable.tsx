// The lines of the exercise: name, emissions and intensity to type or paste, beside them what the balance value gives.
import { For, Index, Show } from 'solid-js';
import { isBlankLine, lineNumber, type SharedLine, type TypedLine } from '../../derive/balance';
import { numberText, separated } from '../../derive/numbers';
import type { Decimal } from '../../formula/decimal';
import { useSession, useWords } from '../context';
import { BALANCE_WORDS } from '../words/balance';
import { type BalanceState, COLUMNS, type Column } from './balance-state';

const PERCENT = 100;
const SHOWN_PLACES = 3;

/** A share as a percentage with three decimals; all digits stay in the title of the cell. */
function percent(share: Decimal, lang: 'zh' | 'en'): string {
  const text = separated(share.times(PERCENT).toFixed(SHOWN_PLACES));
  return lang === 'zh' ? `${text}%` : `${text} %`;
}

interface CellProps {
  readonly state: BalanceState;
  readonly line: TypedLine;
  readonly index: number;
  readonly column: Column;
}

/** A field of the table. What a spreadsheet copied fills the cells from here on. */
function Cell(props: CellProps) {
  const words = useWords(BALANCE_WORDS);
  const isNumber = () => props.column !== 'name';
  const isWrong = () =>
    props.column !== 'name' && !isBlankLine(props.line) && lineNumber(props.line, props.column) === undefined;
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    props.state.paste(props.index, props.column, text);
  };
  return (
    <input
      type="text"
      class="bal-input"
      classList={{ 'bal-number': isNumber() }}
      inputmode={isNumber() ? 'decimal' : undefined}
      autocomplete="off"
      aria-label={words().cell(props.index + 1, words()[props.column])}
      aria-invalid={isWrong() ? 'true' : undefined}
      data-testid={`line-${props.index}-${props.column}`}
      value={isNumber() ? separated(props.line[props.column]) : props.line[props.column]}
      onPaste={paste}
      onChange={(event) => props.state.setCell(props.index, props.column, event.currentTarget.value)}
    />
  );
}

/** What the balance value makes of a line; blank cells while there is none. */
function ShareCells(props: { readonly share: SharedLine | undefined; readonly index: number }) {
  const { preferences } = useSession();
  const words = useWords(BALANCE_WORDS);
  const lang = () => preferences.lang();
  return (
    <Show
      when={props.share}
      fallback={
        <>
          <td />
          <td />
          <td />
          <td />
        </>
      }
    >
      {(share) => (
        <>
          <td class="num" title={share().gap.toFixed()}>
            {percent(share().gap, lang())}
          </td>
          <td class="num" title={share().rate.toFixed()}>
            {percent(share().rate, lang())}
            <Show when={share().limited}>
              <small>{words().limited}</small>
            </Show>
          </td>
          <td class="num" title={share().allowance.toFixed()} data-testid={`allowance-${props.index}`}>
            {numberText(share().whole, 'tCO2')}
          </td>
          <td class="num" title={share().over.toFixed()}>
            {numberText(share().over, 'tCO2')}
            <small>{words().overWords(share().over.comparedTo(0))}</small>
          </td>
        </>
      )}
    </Show>
  );
}

function LineRow(props: { readonly state: BalanceState; readonly line: TypedLine; readonly index: number }) {
  const words = useWords(BALANCE_WORDS);
  return (
    <tr>
      <td class="num">{props.index + 1}</td>
      <For each={COLUMNS}>
        {(column) => (
          <td>
            <Cell state={props.state} line={props.line} index={props.index} column={column} />
          </td>
        )}
      </For>
      <ShareCells share={props.state.answer()?.shares.get(props.index)} index={props.index} />
      <td>
        <button
          type="button"
          class="bal-remove"
          aria-label={words().remove(props.index + 1)}
          title={words().remove(props.index + 1)}
          onClick={() => props.state.remove(props.index)}
        >
          ×
        </button>
      </td>
    </tr>
  );
}

function Totals(props: { readonly state: BalanceState }) {
  const words = useWords(BALANCE_WORDS);
  const sums = () => {
    const answer = props.state.answer();
    return answer && answer.shares.size > 0 ? answer.sums : undefined;
  };
  return (
    <Show when={sums()}>
      {(of) => (
        <tfoot data-testid="balance-totals">
          <tr>
            <td />
            <th scope="row">{words().total}</th>
            <td class="num" title={of().emissions.toFixed()}>
              {numberText(of().emissions, 'tCO2')}
            </td>
            <td />
            <td />
            <td />
            <td class="num" title={of().rounded.toFixed()}>
              {numberText(of().rounded, 'tCO2')}
              <small>{words().floored}</small>
              <span title={of().allowances.toFixed()}>{numberText(of().allowances, 'tCO2')}</span>
              <small>{words().exact}</small>
            </td>
            <td class="num">{numberText(of().rounded.minus(of().emissions), 'tCO2')}</td>
            <td />
          </tr>
        </tfoot>
      )}
    </Show>
  );
}

function Head(props: { readonly unit: string }) {
  const words = useWords(BALANCE_WORDS);
  return (
    <thead>
      <tr>
        <th scope="col" class="num">
          #
        </th>
        <th scope="col">{words().name}</th>
        <th scope="col" class="num">
          {words().emissions} <span class="tool-unit">tCO₂</span>
        </th>
        <th scope="col" class="num">
          {words().intensity} <span class="tool-unit">{props.unit}</span>
        </th>
        <th scope="col" class="num">
          {words().gap}
        </th>
        <th scope="col" class="num">
          {words().rate}
        </th>
        <th scope="col" class="num">
          {words().allowance} <span class="tool-unit">tCO₂</span>
        </th>
        <th scope="col" class="num">
          {words().over} <span class="tool-unit">tCO₂</span>
        </th>
        <td />
      </tr>
    </thead>
  );
}

/** The table. `unit` is that of the intensity. */
export function LineTable(props: { readonly state: BalanceState; readonly unit: string }) {
  const words = useWords(BALANCE_WORDS);
  return (
    // a table wider than the window scrolls on its own, by keyboard too
    <section class="tool-scroll" tabindex={0} aria-label={words().lines}>
      <table class="tool-table bal-table" data-testid="balance-lines">
        <Head unit={props.unit} />
        <tbody>
          <Index each={props.state.lines()}>
            {(line, index) => <LineRow state={props.state} line={line()} index={index} />}
          </Index>
        </tbody>
        <Totals state={props.state} />
      </table>
    </section>
  );
}
