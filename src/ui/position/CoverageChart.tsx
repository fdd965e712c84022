// A bar of what covers the obligation: allowance, floor, banked, offsets, and what is to be bought.
import { For, Show } from 'solid-js';
import { numberText } from '../../derive/numbers';
import { type Coverage, coverageOf } from '../../derive/position-chain';
import type { Row } from '../../engine/row';
import { Decimal, ZERO } from '../../formula/decimal';
import { useSession, useWords } from '../context';
import { POSITION_WORDS } from '../words/position';

const HUNDRED = new Decimal(100);
const TONNE = 'tCO2';

interface Known {
  readonly obligation: Decimal;
  readonly parts: readonly Coverage[];
}

const totalOf = (known: Known): Decimal => known.parts.reduce((sum, part) => sum.plus(part.value), ZERO);
const fullOf = (known: Known): Decimal => Decimal.max(totalOf(known), known.obligation, 1);
const share = (value: Decimal, of: Decimal): string => `${value.div(of).times(HUNDRED).toFixed(2)}%`;

function Bars(props: { readonly known: Known }) {
  const words = useWords(POSITION_WORDS);
  const full = () => fullOf(props.known);
  return (
    <div class="pos-bars" aria-hidden="true">
      <span class="pos-bar-name">{words().obligation}</span>
      <div class="pos-bar">
        <i class="pos-seg of-obligation" style={{ width: share(props.known.obligation, full()) }} />
      </div>
      <span class="pos-bar-name" />
      <div class="pos-bar">
        <For each={props.known.parts}>
          {(part) => <i class={`pos-seg of-${part.id}`} style={{ width: share(part.value, full()) }} />}
        </For>
      </div>
    </div>
  );
}

/** The bars with a legend that says the same in figures; nothing while a figure is missing. */
export function CoverageChart(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const known = () => {
    session.version();
    return coverageOf(props.row, session.preferences.lang());
  };
  return (
    <Show when={known()}>
      {(of) => (
        <figure class="pos-chart" aria-label={words().bar}>
          <figcaption>
            {words().bar}
            {words().colon}
            <b>{numberText(of().obligation, TONNE)}</b> tCO₂
          </figcaption>
          <Bars known={of()} />
          <ul class="pos-legend">
            <For each={of().parts}>
              {(part) => (
                <li>
                  <i class={`pos-key of-${part.id}`} aria-hidden="true" />
                  {part.label} <b>{numberText(part.value, TONNE)}</b>{' '}
                  <span class="pos-unit">
                    {share(part.value, of().obligation.isZero() ? HUNDRED : of().obligation)}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </figure>
      )}
    </Show>
  );
}
