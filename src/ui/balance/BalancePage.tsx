// The balance value as an exercise: sector and year, lines to type, paste or take from the book, the value they balance at.
import { createSignal, Show } from 'solid-js';
import type { TypedLine } from '../../derive/balance';
import { choiceText } from '../../derive/labels';
import { useSession, useWords } from '../context';
import { SelectField } from '../tools/SelectField';
import { ToolPage, ToolSection } from '../tools/ToolPage';
import { BALANCE_WORDS } from '../words/balance';
import { BalanceResult, Method } from './BalanceResult';
import { type BalanceState, createBalanceState, exampleLines, NO_LINES } from './balance-state';
import { LineTable } from './LineTable';
import './balance.css';

function Choices(props: { readonly state: BalanceState }) {
  const { preferences } = useSession();
  const words = useWords(BALANCE_WORDS);
  const sectors = () =>
    props.state.sectors.map((id) => ({ value: id, text: choiceText('sector', id, preferences.lang()) }));
  return (
    <form class="tool-form" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        name="balance-sector"
        label={words().sector}
        value={props.state.sector()}
        options={sectors()}
        onChange={(value) => props.state.tool.set('sector', value)}
      />
      <SelectField
        name="balance-year"
        label={words().year}
        value={String(props.state.year())}
        options={props.state.years().map((year) => ({ value: String(year), text: String(year) }))}
        onChange={(value) => props.state.tool.set('year', value)}
      />
    </form>
  );
}

function ToolButton(props: { readonly name: string; readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="button" data-testid={props.name} onClick={() => props.onPress()}>
      {props.label}
    </button>
  );
}

/** What to do with the lines as a whole. */
function LineButtons(props: { readonly state: BalanceState }) {
  const session = useSession();
  const words = useWords(BALANCE_WORDS);
  const [told, setTold] = createSignal('');
  const take = () => {
    const found = props.state.take(props.state.sector(), props.state.year());
    if (!found) return;
    const { lines, incomplete, special } = found;
    const first = lines.length > 0 ? words().taken(lines.length) : words().nothingToTake;
    const rest = words().leftOut(incomplete, special);
    const between = session.preferences.lang() === 'zh' ? '；' : '; ';
    setTold(rest === '' ? first : `${first}${between}${rest}`);
  };
  const fill = (lines: readonly TypedLine[]) => {
    props.state.put(lines);
    setTold('');
  };
  return (
    <div class="tool-actions">
      <ToolButton name="balance-add" label={words().add} onPress={props.state.add} />
      <Show when={session.book()}>
        <ToolButton name="balance-take" label={words().take} onPress={take} />
      </Show>
      <ToolButton
        name="balance-example"
        label={words().example}
        onPress={() => fill(exampleLines(words().exampleName))}
      />
      <ToolButton name="balance-clear" label={words().clear} onPress={() => fill(NO_LINES)} />
      <span role="status">{told()}</span>
    </div>
  );
}

/** The page. */
export function BalancePage() {
  const session = useSession();
  const words = useWords(BALANCE_WORDS);
  const state = createBalanceState(session);
  const unit = (): string => {
    const units: Readonly<Record<string, string>> = words().intensityUnits;
    return units[state.sector()] ?? '';
  };
  return (
    <ToolPage name="balance" title={words().title} lead={words().lead}>
      <Choices state={state} />
      <ToolSection title={words().lines} lead={words().linesLead}>
        <LineTable state={state} unit={unit()} />
        <LineButtons state={state} />
      </ToolSection>
      <BalanceResult state={state} unit={unit()} />
      <Show when={state.terms()}>{(terms) => <Method terms={terms()} />}</Show>
    </ToolPage>
  );
}
