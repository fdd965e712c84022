// Check of an intended order on the national market, and what the purchase need of the open book costs.
import { createMemo, Show } from 'solid-js';
import { ask, packOf } from '../../derive/ask';
import { createToolState, type ToolState } from '../../store/tool-state';
import { useSession, useWords } from '../context';
import { CaseAnswers } from '../tools/CaseAnswers';
import { CaseForm } from '../tools/CaseForm';
import { ToolPage, ToolSection } from '../tools/ToolPage';
import { ORDERS_WORDS } from '../words/orders';
import { CostTable } from './CostTable';
import './orders.css';

const PACK = 'cases.orders';
const START = { tradeKind: 'listed', orderSide: 'buy', trader: 'keyEntity' };
const ANSWERS = [
  'orderAllowed',
  'lowestPrice',
  'highestPrice',
  'priceCheck',
  'tickCheck',
  'sizeCheck',
  'lotCheck',
  'traderCheck',
  'vintageCheck',
  'tradingHours',
  'orderValue',
  'cashChange',
] as const;

/** Fields whose entry gives the rules something to check; the others start with a choice. */
const ASKED = ['orderQuantity', 'orderPrice', 'previousClose', 'vintage', 'obligationFor'];

function Order(props: { readonly state: ToolState }) {
  const session = useSession();
  const words = useWords(ORDERS_WORDS);
  const pack = () => packOf(session.registry, PACK);
  const row = createMemo(() => ask(session.registry, PACK, pack().to, props.state.values()));
  const isAsked = () => ASKED.some((id) => (props.state.values()[id] ?? '') !== '');
  return (
    <>
      <ToolSection title={words().order} lead={words().orderHint}>
        <CaseForm rules={pack().inputs} values={props.state.values()} onChange={props.state.set} />
        <div class="tool-actions">
          <button type="button" class="button" data-testid="orders-clear" onClick={props.state.reset}>
            {words().clear}
          </button>
        </div>
      </ToolSection>
      <ToolSection title={words().result}>
        <Show when={isAsked()} fallback={<p class="tool-hint">{words().nothingYet}</p>}>
          <CaseAnswers row={row()} ids={ANSWERS} />
        </Show>
      </ToolSection>
    </>
  );
}

/** The page. */
export function OrdersPage() {
  const words = useWords(ORDERS_WORDS);
  const state = createToolState('orders', START);
  return (
    <ToolPage name="orders" title={words().title} lead={words().lead}>
      <Order state={state} />
      <CostTable state={state} />
    </ToolPage>
  );
}
