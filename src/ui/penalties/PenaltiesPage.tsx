// The penalties of a market on a day, and failing to surrender step by step for the open position.
import { For, Show } from 'solid-js';
import { choiceText } from '../../derive/labels';
import { useSession, useWords } from '../context';
import { PriceField } from '../orders/PriceField';
import { CaseAnswers } from '../tools/CaseAnswers';
import { CaseField } from '../tools/CaseForm';
import { SelectField } from '../tools/SelectField';
import { ToolPage, ToolSection } from '../tools/ToolPage';
import { PENALTIES_WORDS } from '../words/penalties';
import { PenaltyTableView } from './PenaltyTableView';
import { createPenalties, type Penalties, SCHEMES } from './penalties-model';
import '../orders/orders.css';
import './penalties.css';

const DETAIL = ['provision', 'fineLow', 'fineHigh', 'cutLow', 'consequence'] as const;

function SchemeField(props: { readonly of: Penalties }) {
  const { preferences } = useSession();
  const words = useWords(PENALTIES_WORDS);
  return (
    <SelectField
      name="penalty-scheme"
      label={words().market}
      value={props.of.scheme()}
      options={SCHEMES.map((value) => ({ value, text: choiceText('scheme', value, preferences.lang()) }))}
      onChange={(value) => props.of.state.set('scheme', value)}
    />
  );
}

function Fields(props: { readonly of: Penalties }) {
  const words = useWords(PENALTIES_WORDS);
  const hint = (id: string): { readonly hint?: string } => {
    const known = props.of.hints(words().fromBook)[id] ?? (id === 'gainsFound' ? words().gainsHint : undefined);
    return known === undefined ? {} : { hint: known };
  };
  return (
    <ToolSection title={words().day} lead={words().dayHint[props.of.scheme()]}>
      <form class="tool-form" onSubmit={(event) => event.preventDefault()}>
        <SchemeField of={props.of} />
        <For each={props.of.fields()}>
          {(rule) => (
            <Show
              when={rule.id === 'averagePrice'}
              fallback={
                <CaseField
                  rule={rule}
                  value={props.of.state.values()[rule.id] ?? ''}
                  onChange={(text) => props.of.state.set(rule.id, text)}
                  {...hint(rule.id)}
                />
              }
            >
              <PriceField rule={rule} state={props.of.state} market="national" {...hint(rule.id)} />
            </Show>
          )}
        </For>
      </form>
      <div class="tool-actions">
        <button type="button" class="button" data-testid="penalties-clear" onClick={props.of.state.reset}>
          {words().clear}
        </button>
      </div>
    </ToolSection>
  );
}

function Breaches(props: { readonly of: Penalties }) {
  const words = useWords(PENALTIES_WORDS);
  const why = (): string =>
    (props.of.given().breachDay ?? '') === ''
      ? words().chooseDay
      : words().outside(props.of.pack().from, props.of.pack().to);
  return (
    <ToolSection title={words().table}>
      <div aria-live="polite">
        <Show when={props.of.table().covered} fallback={<p class="tool-hint">{why()}</p>}>
          <PenaltyTableView of={props.of} />
        </Show>
      </div>
    </ToolSection>
  );
}

/** The page. */
export function PenaltiesPage() {
  const words = useWords(PENALTIES_WORDS);
  const penalties = createPenalties(useSession());
  return (
    <ToolPage name="penalties" title={words().title} lead={words().lead}>
      <Fields of={penalties} />
      <Breaches of={penalties} />
      <Show when={penalties.missed()}>
        {(row) => (
          <ToolSection title={words().detail} lead={words().detailHint[penalties.scheme()]}>
            <CaseAnswers row={row()} ids={DETAIL} />
          </ToolSection>
        )}
      </Show>
    </ToolPage>
  );
}
