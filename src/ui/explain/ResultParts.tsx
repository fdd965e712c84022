// Parts of a result's explanation: the formula, the numbers, the rows below.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { alignedFormula } from '../../derive/aligned-formula';
import { valueWithUnit } from '../../derive/explanation-text';
import { formulaWithNumbers, type Substituted } from '../../derive/formula-numbers';
import { formulaInWords, roundingText } from '../../derive/formula-text';
import { rowName } from '../../derive/labels';
import { rowsBelow } from '../../derive/operand-list';
import { planLabel, shownValue } from '../../derive/readings';
import type { Explanation } from '../../engine/explain';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { FormulaView, Pieces } from './FormulaView';
import { operandProps } from './operand-props';
import { PairsView } from './PairsView';

interface Props {
  readonly explanation: Explanation;
}

/** The formula in words, with the rounding it ends in. */
export function WordsBox(props: Props) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const formula = () => {
    const { row, slot } = props.explanation;
    const { id } = slot.quantity;
    return row.plan ? formulaInWords(row.plan, id, slot.node, preferences.lang(), props.explanation) : undefined;
  };
  return (
    <Show when={formula()}>
      {(text) => (
        <section class="xp-box" data-testid="explain-formula">
          <h3>{words().formula}</h3>
          <FormulaView lines={text().lines} row={props.explanation.row} />
          <Show when={text().rounding}>
            {(rounding) => <p class="xp-small">{roundingText(rounding(), preferences.lang())}</p>}
          </Show>
        </section>
      )}
    </Show>
  );
}

function Equals(props: { readonly numbers: Substituted; readonly explanation: Explanation }) {
  const { preferences } = useSession();
  const shown = () => {
    const { row, slot, value } = props.explanation;
    return shownValue(row, slot.quantity.id, value, slot.quantity.unit, preferences.lang());
  };
  return (
    <p class="xp-equals">
      <Show when={props.numbers.unrounded}>
        {(before) => (
          <>
            = <span title={before().exact}>{before().text}</span> <span aria-hidden="true">→</span>{' '}
          </>
        )}
      </Show>
      <Show when={!props.numbers.unrounded}>= </Show>
      <b title={shown().exact}>{shown().text}</b> <span class="xp-unit">{shown().unit}</span>
      <Show when={props.numbers.rounding}>
        {(rounding) => <span class="xp-small xp-rounding">{roundingText(rounding(), preferences.lang())}</span>}
      </Show>
    </p>
  );
}

/** The branch that applied with its numbers, and the conditions that chose it. */
export function NumbersBox(props: Props) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const pairs = createMemo(() => alignedFormula(props.explanation, preferences.lang()) ?? []);
  return (
    <Show when={formulaWithNumbers(props.explanation, preferences.lang())}>
      {(numbers) => (
        <section class="xp-box" data-testid="explain-numbers">
          <h3>{words().numbers}</h3>
          <Show when={numbers().conditions.length > 0}>
            <ul class="xp-conditions">
              <For each={numbers().conditions}>
                {(condition) => (
                  <li>
                    <span class="xp-verdict" aria-hidden="true">
                      {condition.holds ? '✓' : '✗'}
                    </span>{' '}
                    <Pieces pieces={condition.pieces} row={props.explanation.row} />
                    {words().gives}
                    {condition.holds ? words().holds : words().fails}
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <PairsView pairs={pairs()} row={props.explanation.row} />
          <Equals numbers={numbers()} explanation={props.explanation} />
        </section>
      )}
    </Show>
  );
}

/** Rows of a sum that are listed at once. */
const FIRST = 60;

/** The rows that a sum adds up, each a way to its own explanation. */
export function RowsList(props: Props) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lang = () => session.preferences.lang();
  const [all, setAll] = createSignal(false);
  return (
    <For each={rowsBelow(props.explanation)}>
      {(group) => (
        <section class="xp-part">
          <h3>
            {words().rows(
              group.rows[0]?.row.plan ? planLabel(group.rows[0].row.plan, group.id)[lang()] : words().result,
            )}
          </h3>
          <ul class="xp-rows">
            <For each={all() ? group.rows : group.rows.slice(0, FIRST)}>
              {({ row, value }) => (
                <li>
                  <button type="button" class="xp-row" {...operandProps(session, () => ({ row, id: group.id }))}>
                    <span>{rowName(row.ref, lang())}</span>
                    <span class="xp-amount">
                      {valueWithUnit(row, group.id, value, unitOf(row.plan?.slots, group.id), lang())}
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
          <Show when={!all() && group.rows.length > FIRST}>
            <button type="button" class="xp-go" onClick={() => setAll(true)}>
              {words().moreRows(group.rows.length - FIRST)}
            </button>
          </Show>
        </section>
      )}
    </For>
  );
}

const unitOf = (slots: readonly Explanation['slot'][] | undefined, id: string): string =>
  slots?.find((slot) => slot.quantity.id === id)?.quantity.unit ?? '';
