// What an auction comes to: price, tonnes, revenue, how it cleared, and the rule behind each.
import { For, type JSX, Show } from 'solid-js';
import { citationsText } from '../../derive/citations';
import type { Refusal } from '../../engine/clearing';
import type { Citation } from '../../model/pack';
import type { Status } from '../../model/status';
import { LIMIT_READINGS } from '../../rules/guangdong/auctions';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { AUCTIONS_WORDS } from '../words/auctions';
import type { AuctionTool, Outcome } from './auctions-model';
import { figure, percentText, priceText, shareText, yuanText } from './figures';
import { createRefusalText } from './refusal-words';

interface AnswerProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly id: string;
  readonly children?: JSX.Element;
}

function Answer(props: AnswerProps) {
  return (
    <div class="tool-answer" data-testid={`auction-${props.id}`}>
      <dt>{props.label}</dt>
      <dd>
        <b class="tool-value">
          {props.value} <small>{props.unit ?? ''}</small>
        </b>
        {props.children}
      </dd>
    </div>
  );
}

function Founded(props: {
  readonly words?: string;
  readonly status: Status;
  readonly cite: readonly Citation[];
  readonly note?: string | undefined;
}) {
  const { registry, preferences } = useSession();
  return (
    <>
      <StatusTag status={props.status} />
      <Show when={props.words}>{(said) => <p class="tool-formula">{said()}</p>}</Show>
      <Show when={props.note}>{(said) => <p class="tool-formula">{said()}</p>}</Show>
      <p class="tool-cite">{citationsText(registry, props.cite, preferences.lang())}</p>
    </>
  );
}

function ReserveAnswer(props: { readonly tool: AuctionTool; readonly outcome: Outcome }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const from = () => props.outcome.reserve.from;
  return (
    <Answer
      id="reserve"
      label={words().reserveUsed}
      value={priceText(props.outcome.reserve.price)}
      unit={words().perTonne}
    >
      <Show when={from() !== 'own'} fallback={<span class="tag">{words().reserveFrom.own}</span>}>
        <Founded
          words={words().reserveFrom[from()]}
          status={props.tool.rule().status}
          cite={props.tool.rule().cite}
          note={props.tool.rule().note?.[preferences.lang()]}
        />
      </Show>
    </Answer>
  );
}

function PriceAnswer(props: { readonly tool: AuctionTool; readonly outcome: Outcome }) {
  const words = useWords(AUCTIONS_WORDS);
  const clearing = () => props.outcome.clearing;
  const way = () => {
    const isExact = clearing().way === 'oversubscribed' && clearing().valid.equals(props.outcome.offer);
    return isExact ? words().exactly : words().ways[clearing().way];
  };
  const price = () => {
    const one = clearing().price;
    return one ? { text: priceText(one), unit: words().perTonne } : { text: words().noPrice, unit: '' };
  };
  return (
    <Answer id="price" label={words().clearingPrice} value={price().text} unit={price().unit}>
      <Founded words={way()} status={props.tool.clearing().status} cite={props.tool.clearing().cite} />
    </Answer>
  );
}

/** The refusals that occurred, each with the rule it rests on. */
function Refusals(props: { readonly tool: AuctionTool; readonly outcome: Outcome }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const textOf = createRefusalText(props.tool);
  const kinds = () => [...new Set(props.outcome.clearing.awards.flatMap(({ refused }) => refused ?? []))];
  const namesOf = (kind: Refusal): string => {
    const places = props.outcome.clearing.awards.flatMap(({ bid, refused }) => (refused === kind ? [bid.bidder] : []));
    return [...new Set(places)].join(preferences.lang() === 'zh' ? '、' : ', ');
  };
  const basis = (kind: Refusal) => (kind === 'belowReserve' ? props.tool.rule() : props.tool.clearing());
  return (
    <Show when={kinds().length > 0}>
      <h4 class="au-result">{words().refused}</h4>
      <For each={kinds()}>
        {(kind) => (
          <div class="au-reading">
            {words().refusedBids(textOf(kind), namesOf(kind))}{' '}
            <Founded status={basis(kind).status} cite={basis(kind).cite} />
          </div>
        )}
      </For>
    </Show>
  );
}

/** Readings of limits that mattered here. */
function Readings(props: { readonly tool: AuctionTool; readonly outcome: Outcome }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const { clearing } = props.tool;
  const short = () => props.outcome.clearing.shortBidders;
  const mattered = () => ({
    largestShare: props.outcome.clearing.awards.some(({ refused }) => refused === 'aboveShare'),
    leastShareOfAllowance: short().length > 0,
  });
  const shown = () =>
    LIMIT_READINGS.filter((one) => Object.entries(mattered()).some(([of, matters]) => matters && of === one.of));
  return (
    <>
      <Show when={short().length > 0}>
        <p class="tool-hint au-short">
          {words().short(
            short().join(preferences.lang() === 'zh' ? '、' : ', '),
            shareText(clearing().limits.leastShareOfAllowance ?? '', preferences.lang()),
          )}
        </p>
      </Show>
      <For each={shown()}>
        {(one) => (
          <div class="au-reading">
            <Founded status={one.status} cite={one.cite} note={one.note[preferences.lang()]} />
          </div>
        )}
      </For>
    </>
  );
}

function Figures(props: { readonly tool: AuctionTool; readonly outcome: Outcome }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const clearing = () => props.outcome.clearing;
  const premium = () => {
    const { price } = clearing();
    return price && props.outcome.reserve.price.gt(0)
      ? percentText(price.div(props.outcome.reserve.price).minus(1), preferences.lang())
      : undefined;
  };
  return (
    <dl class="tool-answers">
      <PriceAnswer tool={props.tool} outcome={props.outcome} />
      <Answer id="sold" label={words().sold} value={figure(clearing().sold)} unit={words().tonnes} />
      <Answer id="unsold" label={words().unsold} value={figure(clearing().unsold)} unit={words().tonnes} />
      <Answer id="revenue" label={words().revenue} value={yuanText(clearing().revenue)} unit={words().yuan} />
      <Show when={premium()}>{(share) => <Answer id="premium" label={words().premium} value={share()} />}</Show>
      <Answer id="valid" label={words().valid} value={figure(clearing().valid)} unit={words().tonnes} />
      <ReserveAnswer tool={props.tool} outcome={props.outcome} />
    </dl>
  );
}

/** The result below the bids; says what is missing where there is none. */
export function OutcomeView(props: { readonly tool: AuctionTool }) {
  const words = useWords(AUCTIONS_WORDS);
  const leftOut = () => new Set(props.tool.read().faults.map(({ line }) => line)).size;
  const missing = () => (props.tool.read().bids.length === 0 ? words().needBids : words().needOffer);
  return (
    <div aria-live="polite" data-testid="auction-outcome">
      <h3 class="au-result">{words().result}</h3>
      <Show when={leftOut() > 0}>
        <p class="tool-hint au-short">{words().leftOut(leftOut())}</p>
      </Show>
      <Show when={props.tool.outcome()} fallback={<p class="tool-hint">{missing()}</p>}>
        {(outcome) => (
          <>
            <Figures tool={props.tool} outcome={outcome()} />
            <Refusals tool={props.tool} outcome={outcome()} />
            <Readings tool={props.tool} outcome={outcome()} />
          </>
        )}
      </Show>
    </div>
  );
}
