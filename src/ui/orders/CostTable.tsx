// What the positions of the open book would pay for what they have to buy, at three prices.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { faultWord } from '../../derive/fault-text';
import { choiceText, rowName } from '../../derive/labels';
import { numberText, separated } from '../../derive/numbers';
import { purchaseCosts } from '../../derive/order-costs';
import type { Decimal } from '../../formula/decimal';
import { Fault, isNumber, type Value } from '../../formula/value';
import { text } from '../../model/text';
import { asked } from '../../rules/named';
import type { PriceMarket } from '../../rules/prices';
import type { ToolState } from '../../store/tool-state';
import { useSession, useWords } from '../context';
import { SelectField } from '../tools/SelectField';
import { ToolSection } from '../tools/ToolPage';
import { ORDERS_WORDS } from '../words/orders';
import { PriceField } from './PriceField';

const LEVELS = ['low', 'mid', 'high'] as const;
const label = (level: (typeof LEVELS)[number]) => text(ORDERS_WORDS.zh.prices[level], ORDERS_WORDS.en.prices[level]);
const PRICE_RULES = LEVELS.map((level) => asked(`${level}Price`, 'number', 'CNY/tCO2', label(level)));

const money = (value: Decimal | undefined): string => (value ? numberText(value, 'CNY') : '–');

function createCosts(state: ToolState) {
  const session = useSession();
  const positions = () => {
    session.version();
    return session.book() ? session.computation().positions : [];
  };
  const schemes = createMemo(() => [...new Set(positions().map((row) => refIn(row).scheme))]);
  const [chosen, setChosen] = createSignal('');
  const scheme = (): string => {
    const position = session.position();
    const wanted = chosen() || (position ? refIn(position).scheme : '');
    return schemes().includes(wanted) ? wanted : (schemes()[0] ?? '');
  };
  const prices = () => PRICE_RULES.map((rule) => state.values()[rule.id] ?? '');
  const costs = createMemo(() => purchaseCosts(session.registry, positions(), scheme(), prices()));
  return { schemes, scheme, setChosen, prices, costs };
}

type Costs = ReturnType<typeof createCosts>;

function MarketChoice(props: { readonly costs: Costs }) {
  const { preferences } = useSession();
  const words = useWords(ORDERS_WORDS);
  const options = () =>
    props.costs.schemes().map((scheme) => ({ value: scheme, text: choiceText('scheme', scheme, preferences.lang()) }));
  return (
    <Show when={options().length > 1}>
      <SelectField
        name="cost-market"
        label={words().market}
        value={props.costs.scheme()}
        options={options()}
        onChange={props.costs.setChosen}
      />
    </Show>
  );
}

function Head(props: { readonly costs: Costs }) {
  const words = useWords(ORDERS_WORDS);
  const priceAt = (index: number): string => separated(props.costs.prices()[index] ?? '');
  return (
    <thead>
      <tr>
        <th scope="col">{words().position}</th>
        <th scope="col" class="num">
          {words().need}
        </th>
        <For each={LEVELS}>
          {(level, index) => (
            <th scope="col" class="num">
              {words().costAt(words().prices[level], priceAt(index()))}
            </th>
          )}
        </For>
      </tr>
    </thead>
  );
}

function Table(props: { readonly costs: Costs }) {
  const { preferences } = useSession();
  const words = useWords(ORDERS_WORDS);
  const need = (value: Value | undefined): string => {
    if (value instanceof Fault) return faultWord(value, preferences.lang());
    return isNumber(value) ? numberText(value, 'tCO2') : '–';
  };
  const all = () => props.costs.costs();
  return (
    <section class="tool-scroll" tabindex="0" aria-label={words().costs}>
      <table class="tool-table" data-testid="purchase-costs">
        <caption>{words().cost}</caption>
        <Head costs={props.costs} />
        <tbody>
          <For each={all().lines}>
            {(line) => (
              <tr>
                <th scope="row">{rowName(line.row.ref, preferences.lang())}</th>
                <td class="num">{need(line.need)}</td>
                <For each={line.costs}>{(cost) => <td class="num">{money(cost)}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words().total}</th>
            <td class="num">{numberText(all().need, 'tCO2')}</td>
            <For each={all().totals}>{(total) => <td class="num">{money(total)}</td>}</For>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The section: three prices and the table below them. */
export function CostTable(props: { readonly state: ToolState }) {
  const words = useWords(ORDERS_WORDS);
  const costs = createCosts(props.state);
  const market = (): PriceMarket => (costs.scheme() === 'guangdong' ? 'guangdong' : 'national');
  return (
    <ToolSection title={words().costs} lead={words().costsHint}>
      <form class="tool-form" onSubmit={(event) => event.preventDefault()}>
        <MarketChoice costs={costs} />
        <For each={PRICE_RULES}>{(rule) => <PriceField rule={rule} state={props.state} market={market()} />}</For>
      </form>
      <div aria-live="polite">
        <Show when={costs.costs().lines.length > 0} fallback={<p class="tool-hint">{words().noPosition}</p>}>
          <Table costs={costs} />
          <Show when={costs.costs().unknown > 0}>
            <p class="cost-unknown">{words().unknown(costs.costs().unknown)}</p>
          </Show>
        </Show>
      </div>
    </ToolSection>
  );
}
