// What the position costs at five prices of the user: fields for the prices, columns, and a table with every figure.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { inputFault } from '../../book/compute-inputs';
import { unitText, vocabularyLabel } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { PRICE_STEPS, type PricedStep, priceSteps, sensitivity } from '../../derive/sensitivity';
import type { Row } from '../../engine/row';
import type { InputRule } from '../../model/pack';
import { createToolState, type ToolState } from '../../store/tool-state';
import { ChartFigure } from '../charts/ChartFigure';
import { hasFine, priceChart } from '../charts/price-chart';
import { readingOf } from '../charts/reading';
import { useSession, useWords } from '../context';
import { CaseField } from '../tools/CaseForm';
import { CHART_WORDS } from '../words/charts';

const PRICE = 'allowancePrice';
const UNIT = 'CNY/tCO2';

/** The rule of the price that the position reads; cycles read that of their years. */
const ruleOf = (row: Row): InputRule | undefined =>
  row.plan?.inputs.get(PRICE) ?? row.children.find((child) => child.plan?.inputs.has(PRICE))?.plan?.inputs.get(PRICE);

function createPrices(row: () => Row) {
  const session = useSession();
  const state = createMemo((): ToolState => createToolState(`prices.${session.bookId()}`, {}));
  const own = (): string => session.book()?.settings[PRICE] ?? '';
  const typed = (index: number): string => state().values()[`price${index}`] ?? priceSteps(own())[index] ?? '';
  const rule = createMemo(() => ruleOf(row()));
  const readable = (text: string): string => {
    const known = rule();
    return known && text !== '' && inputFault(text, known) === undefined ? text : '';
  };
  const steps = createMemo((): readonly PricedStep[] => {
    session.version();
    const prices = PRICE_STEPS.map((_, index) => readable(typed(index)));
    return sensitivity(session.registry, session.book()?.settings ?? {}, row(), prices);
  });
  return { state, own, typed, rule, steps };
}

type Prices = ReturnType<typeof createPrices>;

const signed = (percent: number): string => (percent < 0 ? `−${-percent}%` : `+${percent}%`);

function Fields(props: { readonly prices: Prices; readonly rule: InputRule }) {
  const words = useWords(CHART_WORDS);
  const { prices } = props;
  const ruleAt = (index: number): InputRule => ({
    ...props.rule,
    id: `price${index}`,
    label: { zh: CHART_WORDS.zh.priceField(index + 1), en: CHART_WORDS.en.priceField(index + 1) },
  });
  const hint = (index: number): string => {
    const steps = priceSteps(prices.own());
    const percent = PRICE_STEPS[index] ?? 0;
    if (prices.own() === '' || prices.typed(index) !== steps[index]) return '';
    return percent === 0 ? words().ownPrice : words().priceHint(signed(percent));
  };
  const isChanged = () => PRICE_STEPS.some((_, index) => prices.state().values()[`price${index}`] !== undefined);
  return (
    <form class="pos-prices" data-testid="price-steps" onSubmit={(event) => event.preventDefault()}>
      <For each={PRICE_STEPS}>
        {(_, index) => (
          <CaseField
            rule={ruleAt(index())}
            value={prices.typed(index())}
            onChange={(text) => prices.state().set(`price${index()}`, text)}
            hint={hint(index())}
          />
        )}
      </For>
      <Show when={isChanged() && prices.own() !== ''}>
        <button
          type="button"
          class="button ch-button"
          data-testid="price-reset"
          onClick={() => prices.state().setAll({})}
        >
          {words().reset}
        </button>
      </Show>
    </form>
  );
}

/** What does not follow the allowance price, because the book gives it on its own. */
function Fixed(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(CHART_WORDS);
  const given = (id: string) => {
    const reads = [props.row, ...props.row.children].some((row) => row.plan?.inputs.has(id));
    return reads && (session.book()?.settings[id] ?? '') !== '';
  };
  return (
    <>
      <Show when={given('deadlineAveragePrice')}>
        <p class="pos-why">{words().deadlineFixed}</p>
      </Show>
      <Show when={given('auctionPrice')}>
        <p class="pos-why">{words().auctionFixed}</p>
      </Show>
    </>
  );
}

function PriceFigure(props: { readonly row: Row; readonly steps: readonly PricedStep[] }) {
  const session = useSession();
  const words = useWords(CHART_WORDS);
  const [fine, setFine] = createSignal(true);
  const priceText = (price: string): string =>
    price === '' ? words().none : words().at(separated(price), unitText(UNIT, session.preferences.lang()));
  const priceLabel = (): string => {
    const lang = session.preferences.lang();
    const label = vocabularyLabel('scenario', PRICE)?.[lang] ?? '';
    return lang === 'zh' ? `${label}（${unitText(UNIT, lang)}）` : `${label} (${unitText(UNIT, lang)})`;
  };
  const model = createMemo(() =>
    priceChart(
      { row: props.row, steps: props.steps, priceText, priceLabel: priceLabel(), withFine: fine() },
      readingOf(session),
    ),
  );
  const isGiven = () => props.steps.some(({ price }) => price !== '');
  return (
    <Show when={model()} fallback={<p class="pos-why">{isGiven() ? words().noCost : ''}</p>}>
      {(of) => (
        <ChartFigure model={of()} table="below">
          <Show when={hasFine(props.steps)}>
            <label class="pos-check">
              <input type="checkbox" checked={fine()} onChange={(event) => setFine(event.currentTarget.checked)} />
              {words().withFine}
            </label>
          </Show>
        </ChartFigure>
      )}
    </Show>
  );
}

/** The section; nothing where the rules of the position know no price. */
export function PriceSensitivity(props: { readonly row: Row }) {
  const words = useWords(CHART_WORDS);
  const prices = createPrices(() => props.row);
  return (
    <Show when={prices.rule()}>
      {(rule) => (
        <section class="pos-part-of" id="pos-prices">
          <h2>{words().price}</h2>
          <p class="pos-why">{words().priceLead}</p>
          <Show when={prices.own() === ''}>
            <p class="pos-why">{words().priceNone}</p>
          </Show>
          <Fields prices={prices} rule={rule()} />
          <Fixed row={props.row} />
          <PriceFigure row={props.row} steps={prices.steps()} />
        </section>
      )}
    </Show>
  );
}
