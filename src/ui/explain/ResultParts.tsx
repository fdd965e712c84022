// Parts of a result's explanation: the formula, the numbers, the rows below, the limits that worked on it.
import { For, Show } from 'solid-js';
import { isApplied, valueWithUnit } from '../../derive/explanation-text';
import { formulaWithNumbers, type Substituted } from '../../derive/formula-numbers';
import { formulaInWords, roundingText } from '../../derive/formula-text';
import { rowName } from '../../derive/labels';
import { rowsBelow } from '../../derive/operand-list';
import { planLabel, shownValue } from '../../derive/readings';
import { BINDING_WORDS } from '../../derive/rule-words';
import type { Applied, Explanation } from '../../engine/explain';
import { isNumber } from '../../formula/value';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { FormulaView, Pieces } from './FormulaView';

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
          <div class="xp-run">
            <Pieces pieces={numbers().pieces} row={props.explanation.row} />
          </div>
          <Equals numbers={numbers()} explanation={props.explanation} />
        </section>
      )}
    </Show>
  );
}

/** The rows that a sum adds up, each a way to its own explanation. */
export function RowsList(props: Props) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lang = () => session.preferences.lang();
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
            <For each={group.rows}>
              {({ row, value }) => (
                <li>
                  <button type="button" class="xp-row" onClick={() => session.explaining.follow({ row, id: group.id })}>
                    <span>{rowName(row.ref, lang())}</span>
                    <span class="xp-amount">
                      {valueWithUnit(row, group.id, value, unitOf(row.plan?.slots, group.id), lang())}
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </For>
  );
}

const unitOf = (slots: readonly Explanation['slot'][] | undefined, id: string): string =>
  slots?.find((slot) => slot.quantity.id === id)?.quantity.unit ?? '';

function AppliedView(props: { readonly applied: Applied; readonly explanation: Explanation }) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lang = () => preferences.lang();
  const amount = (value: Parameters<typeof valueWithUnit>[2]) => {
    const { row, slot } = props.explanation;
    return valueWithUnit(row, slot.quantity.id, value, slot.quantity.unit, lang());
  };
  const change = () => {
    const { by } = props.applied;
    if (!by || by.isZero()) return words().noneApplied;
    return by.isNegative() ? words().less(amount(by.abs())) : words().more(amount(by));
  };
  return (
    <li class="xp-binding" classList={{ 'is-applied': isApplied(props.applied) }}>
      <b>{props.applied.binding.name[lang()]}</b>{' '}
      <span class="tag" classList={{ ok: isApplied(props.applied) }}>
        {BINDING_WORDS[props.applied.binding.kind][lang()]} ·{' '}
        {isApplied(props.applied) ? words().applied : words().idle}
      </span>
      <p>
        {change()}
        <Show when={isApplied(props.applied) && isNumber(props.applied.without)}>
          {lang() === 'zh' ? '；' : '. '}
          {words().without(amount(props.applied.without))}
        </Show>
      </p>
    </li>
  );
}

/** Floors, caps, limits and corrections, and what each did to the value. */
export function Bindings(props: Props) {
  const words = useWords(EXPLAIN_WORDS);
  return (
    <Show when={props.explanation.applied.length > 0 && isNumber(props.explanation.value)}>
      <section class="xp-part">
        <h3>{words().binding}</h3>
        <ul class="xp-bindings">
          <For each={props.explanation.applied}>
            {(applied) => <AppliedView applied={applied} explanation={props.explanation} />}
          </For>
        </ul>
      </section>
    </Show>
  );
}
