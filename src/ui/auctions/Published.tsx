// The table of the auctions that were held, with revenue, premium and total.
import { For, Show } from 'solid-js';
import { premiumOf, revenueOf, totalsOf } from '../../derive/auctions';
import { citationsText } from '../../derive/citations';
import { dateText } from '../../derive/numbers';
import { Decimal } from '../../formula/decimal';
import type { AuctionMark, AuctionRecord } from '../../model/auction';
import { AUCTIONS } from '../../rules/guangdong/auction-results';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { ToolSection } from '../tools/ToolPage';
import { AUCTIONS_WORDS } from '../words/auctions';
import { figure, percentText, priceText, yuanText } from './figures';
import { Scroller } from './Scroller';

/** A number that is worked out and not read has its mark beside it. */
function Marked(props: { readonly auction: AuctionRecord; readonly of: AuctionMark['of']; readonly text: string }) {
  const mark = () => props.auction.marks.find(({ of }) => of === props.of);
  return (
    <td class="num">
      {props.text}
      <Show when={mark()}>
        {(one) => (
          <div>
            <StatusTag status={one().status} />
          </div>
        )}
      </Show>
    </td>
  );
}

function AuctionRow(props: { readonly auction: AuctionRecord }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const isFailed = () => props.auction.price === undefined;
  const premium = () => premiumOf(props.auction);
  return (
    <tr>
      <th scope="row" class="au-id">
        {props.auction.id}
      </th>
      <td class="au-id">{dateText(props.auction.date, preferences.lang())}</td>
      <Marked auction={props.auction} of="offer" text={figure(props.auction.offer)} />
      <td class="num">{priceText(new Decimal(props.auction.reserve))}</td>
      <td class="num">{figure(props.auction.sold)}</td>
      <Marked
        auction={props.auction}
        of="price"
        text={isFailed() ? words().none : priceText(new Decimal(props.auction.price ?? ''))}
      />
      <td class="num">{premium() ? percentText(premium() ?? new Decimal(0), preferences.lang()) : words().none}</td>
      <td class="num">{yuanText(revenueOf(props.auction))}</td>
      <td>
        <StatusTag status={props.auction.status} />
        <Show when={isFailed()}>
          {' '}
          <span class="tag warn">{words().failed}</span>
        </Show>
      </td>
    </tr>
  );
}

function Heading() {
  const words = useWords(AUCTIONS_WORDS);
  const numbers = () => {
    const { offerTonnes, reserveYuan, soldTonnes, priceYuan, premiumColumn, revenueYuan } = words();
    return [offerTonnes, reserveYuan, soldTonnes, priceYuan, premiumColumn, revenueYuan];
  };
  return (
    <thead>
      <tr>
        <th scope="col">{words().auction}</th>
        <th scope="col">{words().date}</th>
        <For each={numbers()}>
          {(label) => (
            <th scope="col" class="num">
              {label}
            </th>
          )}
        </For>
        <th scope="col">{words().status}</th>
      </tr>
    </thead>
  );
}

function TotalRow() {
  const words = useWords(AUCTIONS_WORDS);
  const total = totalsOf(AUCTIONS);
  return (
    <tfoot>
      <tr data-testid="auction-total">
        <th scope="row" colSpan={4}>
          {words().total}
        </th>
        <td class="num">{figure(total.sold)}</td>
        <td />
        <td />
        <td class="num">{yuanText(total.revenue)}</td>
        <td />
      </tr>
    </tfoot>
  );
}

function Marks() {
  const { registry, preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const lang = () => preferences.lang();
  return (
    <ul class="au-marks">
      <For each={AUCTIONS.filter((auction) => auction.marks.length > 0)}>
        {(auction) => (
          <For each={auction.marks}>
            {(mark) => (
              <li>
                {auction.id} {words().markOf[mark.of]} <StatusTag status={mark.status} /> {mark.note[lang()]}{' '}
                <span class="tool-cite">{citationsText(registry, mark.cite, lang())}</span>
              </li>
            )}
          </For>
        )}
      </For>
      <li>{words().icap}</li>
    </ul>
  );
}

/** The section. */
export function Published() {
  const { registry, preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  return (
    <ToolSection title={words().published} lead={words().publishedLead}>
      <Scroller label={words().published}>
        <table class="tool-table" data-testid="auction-results">
          <Heading />
          <tbody>
            <For each={AUCTIONS}>{(auction) => <AuctionRow auction={auction} />}</For>
          </tbody>
          <TotalRow />
        </table>
      </Scroller>
      <Marks />
      <p class="tool-cite">{citationsText(registry, AUCTIONS[0]?.cite ?? [], preferences.lang())}</p>
    </ToolSection>
  );
}
