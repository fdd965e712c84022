// The pictures of one position: what covers its obligation, and the way from the allowance to the gap and its cost.
import { createMemo, Show } from 'solid-js';
import { resultOf } from '../../engine/evaluate';
import type { Row } from '../../engine/row';
import { Fault } from '../../formula/value';
import { ChartFigure } from '../charts/ChartFigure';
import { coverageChart } from '../charts/coverage-chart';
import { readingOf } from '../charts/reading';
import { waterfallChart } from '../charts/waterfall-chart';
import { useSession, useWords } from '../context';
import { setWantedSetting } from '../explain/going';
import { CHART_WORDS } from '../words/charts';

/** Emissions, obligation and what covers it; a word where something is missing. */
export function CoverageFigure(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(CHART_WORDS);
  const model = createMemo(() => {
    session.version();
    return coverageChart(props.row, readingOf(session));
  });
  return (
    <Show when={model()} fallback={<p class="pos-why">{words().coverageUnknown}</p>}>
      {(of) => <ChartFigure model={of()} table="beside" />}
    </Show>
  );
}

/** From the allowance to the gap and what it costs. */
export function WaterfallFigure(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(CHART_WORDS);
  const model = createMemo(() => {
    session.version();
    return waterfallChart(props.row, readingOf(session));
  });
  const lacksPrice = () => {
    session.version();
    return resultOf(props.row, 'complianceCost')?.value instanceof Fault;
  };
  const goPrices = (): void => {
    setWantedSetting('allowancePrice');
    session.show('prices');
  };
  return (
    <Show when={model()}>
      {(of) => (
        <ChartFigure model={of()} table="folded">
          <Show when={lacksPrice()}>
            <p class="pos-why">
              {words().noPrice}
              <button type="button" class="pos-go" onClick={goPrices}>
                {words().goPrices} →
              </button>
            </p>
          </Show>
        </ChartFigure>
      )}
    </Show>
  );
}
