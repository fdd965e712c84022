// The clearing calculator: which rules, what is offered, at which reserve, the bids, and what comes of them.
import { createUniqueId, For, Show } from 'solid-js';
import { BLANK_LINE } from '../../derive/auctions-bids';
import { type Text, text } from '../../model/text';
import { RESERVE_RULES } from '../../rules/guangdong/auctions';
import { asked } from '../../rules/named';
import { useSession, useWords } from '../context';
import { CaseField } from '../tools/CaseForm';
import { ToolSection } from '../tools/ToolPage';
import { AUCTIONS_WORDS } from '../words/auctions';
import { type AuctionTool, createAuctionTool } from './auctions-model';
import { BidTable } from './BidTable';
import { figure, shareText } from './figures';
import { OutcomeView } from './OutcomeView';

type NumberField = 'offer' | 'reserve' | 'mean';

const labelOf = (id: NumberField): Text => text(AUCTIONS_WORDS.zh[id], AUCTIONS_WORDS.en[id]);

const FIELDS = {
  offer: asked('offer', 'number', 'tCO2', labelOf('offer')),
  reserve: asked('reserve', 'number', 'CNY/tCO2', labelOf('reserve')),
  mean: asked('mean', 'number', 'CNY/tCO2', labelOf('mean')),
};

function RuleField(props: { readonly tool: AuctionTool }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const id = createUniqueId();
  return (
    <div class="tool-field">
      <label for={id}>{words().ruleLabel}</label>
      <select
        id={id}
        data-testid="auction-rule"
        onChange={(event) => props.tool.state.set('rule', event.currentTarget.value)}
      >
        <For each={RESERVE_RULES}>
          {(rule) => (
            <option value={rule.id} selected={rule.id === props.tool.rule().id}>
              {rule.label[preferences.lang()]}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

function Fields(props: { readonly tool: AuctionTool }) {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  const field = (id: NumberField, hint?: string) => ({
    rule: FIELDS[id],
    value: props.tool.state.values()[id] ?? '',
    onChange: (typed: string) => props.tool.state.set(id, typed),
    ...(hint === undefined ? {} : { hint }),
  });
  const reserveHint = (): string => {
    const { price, shareOfMean } = props.tool.rule();
    if (price !== undefined) return words().reserveHint(figure(price));
    return shareOfMean === undefined
      ? words().reserveOpen
      : words().reserveOfMean(shareText(shareOfMean, preferences.lang()));
  };
  return (
    <form class="tool-form" onSubmit={(event) => event.preventDefault()}>
      <RuleField tool={props.tool} />
      <CaseField {...field('offer')} />
      <Show when={props.tool.rule().shareOfMean}>
        {(share) => <CaseField {...field('mean', words().meanHint(shareText(share(), preferences.lang())))} />}
      </Show>
      <CaseField {...field('reserve', reserveHint())} />
    </form>
  );
}

function Actions(props: { readonly tool: AuctionTool }) {
  const words = useWords(AUCTIONS_WORDS);
  return (
    <div class="tool-actions">
      <button
        type="button"
        class="button"
        onClick={() => props.tool.setLines([...props.tool.lines(), BLANK_LINE])}
        data-testid="auction-add"
      >
        {words().addLine}
      </button>
      <button type="button" class="button" onClick={() => props.tool.loadExample()} data-testid="auction-example">
        {words().example}
      </button>
      <button type="button" class="button" onClick={() => props.tool.state.reset()}>
        {words().clear}
      </button>
    </div>
  );
}

/** The section. */
export function Calculator() {
  const words = useWords(AUCTIONS_WORDS);
  const tool = createAuctionTool();
  return (
    <ToolSection title={words().calculator} lead={words().calculatorLead}>
      <Fields tool={tool} />
      <BidTable tool={tool} />
      <p class="tool-hint au-hint">{words().bidsHint}</p>
      <Actions tool={tool} />
      <OutcomeView tool={tool} />
    </ToolSection>
  );
}
