// Breach by breach: who, what, the fine from and to, the status, what else follows, and the article.
import { For, Show } from 'solid-js';
import { citationsText } from '../../derive/citations';
import { faultText } from '../../derive/fault-text';
import { choiceText } from '../../derive/labels';
import { dateText, numberText } from '../../derive/numbers';
import type { PenaltyLine } from '../../derive/penalty-table';
import { Fault, isNumber, type Value } from '../../formula/value';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { PENALTIES_WORDS } from '../words/penalties';
import type { Penalties } from './penalties-model';

/** Both ends of a fine, or once what is missing. */
function Range(props: { readonly low: Value; readonly high: Value }) {
  const { preferences } = useSession();
  const amount = (value: Value): string => (isNumber(value) ? numberText(value, 'CNY') : '');
  const fault = () => (props.low instanceof Fault ? props.low : props.high instanceof Fault ? props.high : undefined);
  return (
    <Show
      when={fault()}
      fallback={
        <>
          <td class="num">{amount(props.low)}</td>
          <td class="num">{amount(props.high)}</td>
        </>
      }
    >
      {(one) => (
        <td colSpan={2} class="pen-open">
          {faultText(one(), preferences.lang())}
        </td>
      )}
    </Show>
  );
}

/** The cut of the next allocation: nothing, one amount, or from and to. */
function Cut(props: { readonly cut: PenaltyLine['cut'] }) {
  const { preferences } = useSession();
  const shown = (value: Value): string => {
    if (value instanceof Fault) return faultText(value, preferences.lang());
    return isNumber(value) ? numberText(value, 'tCO2') : '';
  };
  const ends = () => [...new Set(props.cut.map(shown))].join('–');
  const isNone = () => props.cut.every((value) => isNumber(value) && value.isZero());
  return (
    <td class="num pen-cut" classList={{ 'pen-open': props.cut[0] instanceof Fault }}>
      {isNone() ? '–' : ends()}
    </td>
  );
}

function Line(props: { readonly line: PenaltyLine; readonly hasOffender: boolean }) {
  const { registry, preferences } = useSession();
  const lang = () => preferences.lang();
  const follows = (): string =>
    props.line.consequence === 'nothingFurther' ? '–' : choiceText('consequence', props.line.consequence, lang());
  return (
    <tr data-testid={`penalty-${props.line.breach}-${props.line.offender || 'all'}`}>
      <th scope="row">{choiceText('breachKind', props.line.breach, lang())}</th>
      <Show when={props.hasOffender}>
        <td>{choiceText('offender', props.line.offender, lang())}</td>
      </Show>
      <Range low={props.line.low} high={props.line.high} />
      <td>
        <StatusTag status={props.line.status} />
      </td>
      <Cut cut={props.line.cut} />
      <td>{follows()}</td>
      <td class="pen-cite">{citationsText(registry, props.line.cite, lang())}</td>
    </tr>
  );
}

/** The table. */
export function PenaltyTableView(props: { readonly of: Penalties }) {
  const { preferences } = useSession();
  const words = useWords(PENALTIES_WORDS);
  const hasOffender = () => props.of.scheme() === 'national';
  const market = () => choiceText('scheme', props.of.scheme(), preferences.lang());
  return (
    <section class="tool-scroll" tabindex="0" aria-label={words().table}>
      <table class="tool-table pen-table" data-testid="penalty-table">
        <caption>{words().caption(market(), dateText(props.of.given().breachDay ?? '', preferences.lang()))}</caption>
        <thead>
          <tr>
            <th scope="col">{words().breach}</th>
            <Show when={hasOffender()}>
              <th scope="col">{words().offender}</th>
            </Show>
            <th scope="col" class="num">
              {words().low}
            </th>
            <th scope="col" class="num">
              {words().high}
            </th>
            <th scope="col">{words().status}</th>
            <th scope="col" class="num pen-cut">
              {words().cut}
            </th>
            <th scope="col">{words().consequence}</th>
            <th scope="col">{words().basis}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.of.table().lines}>{(line) => <Line line={line} hasOffender={hasOffender()} />}</For>
        </tbody>
      </table>
    </section>
  );
}
