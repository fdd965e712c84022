// How much of its emissions an enterprise's allowance covers, with the mark of the floor.
import { Show } from 'solid-js';
import { shareOf } from '../../derive/position-chain';
import type { Row } from '../../engine/row';
import { Decimal } from '../../formula/decimal';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';

const HUNDRED = new Decimal(100);
const percent = (share: Decimal, places: number): string => `${share.times(HUNDRED).toFixed(places)}%`;
const width = (share: Decimal): string => percent(Decimal.min(share, 1), 2);

/** A bar from nothing to all emissions; nothing where either figure is missing. */
export function CoverageBar(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const share = () => {
    session.version();
    return shareOf(props.row);
  };
  return (
    <Show when={share()}>
      {(of) => (
        <section class="xp-part">
          <h3>{words().coverage}</h3>
          <div class="xp-bar" aria-hidden="true">
            <i style={{ width: width(of().share) }} />
            <Show when={of().floor}>{(floor) => <u style={{ left: width(floor()) }} />}</Show>
          </div>
          <p class="xp-scale">
            <b>{percent(of().share, 2)}</b>
            <Show when={of().floor}>{(floor) => <span>{words().floorMark(percent(floor(), 0))}</span>}</Show>
          </p>
        </section>
      )}
    </Show>
  );
}
