// The reserve rules by year, and how bids clear with the limits on them, as tables with status and article.
import { For, Show } from 'solid-js';
import { citationsText } from '../../derive/citations';
import type { ClearingRule, ReserveRule } from '../../model/auction';
import type { Dated } from '../../model/pack';
import { CLEARING_RULES, LIMIT_READINGS, RESERVE_RULES } from '../../rules/guangdong/auctions';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { ToolSection } from '../tools/ToolPage';
import { AUCTIONS_WORDS } from '../words/auctions';
import { figure, shareText } from './figures';
import { Scroller } from './Scroller';

function BasisCell(props: { readonly rule: Pick<Dated, 'cite' | 'note'> }) {
  const { registry, preferences } = useSession();
  return (
    <td class="au-basis">
      <Show when={props.rule.note}>{(note) => <p class="tool-formula">{note()[preferences.lang()]}</p>}</Show>
      <p class="tool-cite">{citationsText(registry, props.rule.cite, preferences.lang())}</p>
    </td>
  );
}

function ReserveRow(props: { readonly rule: ReserveRule }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const said = (): string => {
    const { price, shareOfMean } = props.rule;
    if (price !== undefined) return words().setPrice(figure(price));
    return shareOfMean === undefined ? words().notStated : words().ofMean(shareText(shareOfMean, preferences.lang()));
  };
  return (
    <tr>
      <th scope="row" class="au-id">
        {props.rule.label[preferences.lang()]}
      </th>
      <td>{said()}</td>
      <td class="num">{props.rule.planned === undefined ? words().none : figure(props.rule.planned)}</td>
      <td>
        <StatusTag status={props.rule.status} />
      </td>
      <BasisCell rule={props.rule} />
    </tr>
  );
}

/** The section of reserve rules. */
export function ReserveRules() {
  const words = useWords(AUCTIONS_WORDS);
  return (
    <ToolSection title={words().rules} lead={words().rulesLead}>
      <Scroller label={words().rules}>
        <table class="tool-table au-rules" data-testid="reserve-rules">
          <thead>
            <tr>
              <th scope="col">{words().ruleLabel}</th>
              <th scope="col">{words().reserveRule}</th>
              <th scope="col" class="num">
                {words().planned}
              </th>
              <th scope="col">{words().status}</th>
              <th scope="col">{words().basis}</th>
            </tr>
          </thead>
          <tbody>
            <For each={RESERVE_RULES}>{(rule) => <ReserveRow rule={rule} />}</For>
          </tbody>
        </table>
      </Scroller>
    </ToolSection>
  );
}

function createLimitTexts() {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  return ({ limits }: ClearingRule): readonly string[] => {
    const { leastPerBid, leastPerInstitutionBid, largestShare, leastShareOfAllowance } = limits;
    const said = words().limitTexts;
    return [
      leastPerBid === undefined ? '' : said.leastPerBid(figure(leastPerBid)),
      leastPerInstitutionBid === undefined ? '' : said.leastPerInstitutionBid(figure(leastPerInstitutionBid)),
      largestShare === undefined ? '' : said.largestShare(shareText(largestShare, preferences.lang())),
      leastShareOfAllowance === undefined
        ? ''
        : said.leastShareOfAllowance(shareText(leastShareOfAllowance, preferences.lang())),
    ].filter((limit) => limit !== '');
  };
}

function ClearingRow(props: { readonly rule: ClearingRule }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const limitsOf = createLimitTexts();
  return (
    <tr>
      <th scope="row" class="au-id">
        {props.rule.label[preferences.lang()]}
      </th>
      <td>
        <span class="au-when">{props.rule.equalIsUnder ? words().under : words().underStrict}</span>
        {words().underWays[props.rule.undersubscribed]}
      </td>
      <td>
        <span class="au-when">{props.rule.equalIsUnder ? words().over : words().atLeast}</span>
        {words().overWay}
      </td>
      <td>
        <For each={limitsOf(props.rule)}>{(limit) => <div>{limit}</div>}</For>
      </td>
      <td>
        <StatusTag status={props.rule.status} />
      </td>
      <BasisCell rule={props.rule} />
    </tr>
  );
}

function Readings() {
  const { registry, preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  return (
    <>
      <h3 class="au-result">{words().readings}</h3>
      <ul class="au-marks">
        <For each={LIMIT_READINGS}>
          {(one) => (
            <li>
              <StatusTag status={one.status} /> {one.note[preferences.lang()]}{' '}
              <span class="tool-cite">{citationsText(registry, one.cite, preferences.lang())}</span>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

/** The section of clearing rules and limits. */
export function ClearingRules() {
  const words = useWords(AUCTIONS_WORDS);
  return (
    <ToolSection title={words().clearingRules}>
      <Scroller label={words().clearingRules}>
        <table class="tool-table au-rules">
          <thead>
            <tr>
              <th scope="col">{words().period}</th>
              <th scope="col">{words().under}</th>
              <th scope="col">{words().over}</th>
              <th scope="col">{words().limits}</th>
              <th scope="col">{words().status}</th>
              <th scope="col">{words().basis}</th>
            </tr>
          </thead>
          <tbody>
            <For each={CLEARING_RULES}>{(rule) => <ClearingRow rule={rule} />}</For>
          </tbody>
        </table>
      </Scroller>
      <Readings />
    </ToolSection>
  );
}
