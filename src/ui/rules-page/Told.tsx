// What the rules tell beside results: reasons not to compute, advice, checks of entries; and the data they ask for.
import { For, Show } from 'solid-js';
import { type FormulaLine, formulaInWords } from '../../derive/formula-text';
import { choiceText, unitText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { yearsText } from '../../derive/rule-words';
import { anchorOf, type RulePlace } from '../../derive/search-entries';
import type { Plan } from '../../engine/plan';
import type { Check, Citation, InputRule, Pack } from '../../model/pack';
import type { Status } from '../../model/status';
import type { Text } from '../../model/text';
import { useSession, useWords } from '../context';
import { CiteList } from '../explain/Basis';
import { FormulaView } from '../explain/FormulaView';
import { StatusTag } from '../explain/StatusTag';
import { RULES_WORDS } from '../words/rules-page';
import { Term } from './Term';

interface Item {
  readonly place: RulePlace;
  readonly text: Text;
  readonly head?: string;
  readonly when: string;
  readonly level: Plan['level'];
  readonly from: number;
  readonly to: number;
  readonly status: Status | undefined;
  readonly cite: readonly Citation[];
}

function ItemView(props: { readonly item: Item; readonly plan: Plan | undefined }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const lines = (): readonly FormulaLine[] => {
    const { plan, item } = props;
    return plan ? formulaInWords(plan, '', plan.registry.tree(item.when), preferences.lang()).lines : [];
  };
  return (
    <article class="rules-item" id={anchorOf(props.item.place)}>
      <p>
        <Show when={props.item.head}>{(head) => <b>{head()} </b>}</Show>
        {props.item.text[preferences.lang()]} <span class="rules-years">{yearsText(props.item)}</span>{' '}
        <Show when={props.item.status}>{(status) => <StatusTag status={status()} />}</Show>
      </p>
      <Show when={lines().length > 0}>
        <div class="rules-formula">
          <span class="rules-small">{words().holdsWhen}</span>
          <FormulaView lines={lines()} row={undefined} />
        </div>
      </Show>
      <Show when={props.item.cite.length > 0}>
        <div class="rules-cite">
          <CiteList cite={props.item.cite} />
        </div>
      </Show>
    </article>
  );
}

interface ToldProps {
  readonly pack: Pack;
  readonly plans: readonly Plan[];
  readonly year: number;
}

function Section(
  props: ToldProps & {
    readonly id: string;
    readonly title: string;
    readonly lead?: string;
    readonly items: readonly Item[];
  },
) {
  const shown = () => props.items.filter(({ from, to }) => from <= props.year && props.year <= to);
  return (
    <Show when={shown().length > 0}>
      <section id={props.id}>
        <h2>{props.title}</h2>
        <Show when={props.lead}>{(lead) => <p class="rules-small">{lead()}</p>}</Show>
        <For each={shown()}>
          {(item) => <ItemView item={item} plan={props.plans.find(({ level }) => level === item.level)} />}
        </For>
      </section>
    </Show>
  );
}

/** Rows that are not computed, with the reason. */
export function Exclusions(props: ToldProps) {
  const words = useWords(RULES_WORDS);
  const items = () =>
    props.pack.exclusions.map((one, index): Item => {
      const place = { kind: 'exclusion', id: `${index}` } as const;
      return { ...one, place, text: one.reason };
    });
  return <Section {...props} id="rules-exclusions" title={words().exclusions} items={items()} />;
}

/** What is told of a row, without any effect on its results. */
export function AdviceRules(props: ToldProps) {
  const words = useWords(RULES_WORDS);
  const items = () =>
    (props.pack.advice ?? []).map((one, index): Item => {
      const place = { kind: 'advice', id: `${index}` } as const;
      return { ...one, place };
    });
  return <Section {...props} id="rules-advice" title={words().advice} lead={words().adviceLead} items={items()} />;
}

/** Checks of entries. They are no rules of law, and the page says so. */
export function Checks(props: ToldProps) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const labelOf = (check: Check): string => {
    const input = props.pack.inputs.find(({ id, level }) => id === check.input && level === check.level);
    return `${input?.label[preferences.lang()] ?? check.input}${words().colon}`;
  };
  const items = () =>
    (props.pack.checks ?? []).map((one, index): Item => {
      const place = { kind: 'check', id: `${index}` } as const;
      return { ...one, place, head: labelOf(one), status: undefined };
    });
  return <Section {...props} id="rules-checks" title={words().checks} lead={words().checksLead} items={items()} />;
}

/** More choices than these are only counted. */
const LISTED = 12;

function InputRow(props: { readonly input: InputRule }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const entry = (): string => {
    const { choices, min, max, id, replaces } = props.input;
    const lang = preferences.lang();
    if (choices && choices.length > LISTED) return words().choicesOf(choices.length);
    if (choices) return choices.map((choice) => choiceText(id, choice, lang)).join(words().list);
    const limits =
      min !== undefined && max !== undefined
        ? `${separated(min)} – ${separated(max)}`
        : min === undefined
          ? ''
          : `≥ ${separated(min)}`;
    return [limits, replaces ? words().replaces : ''].filter((part) => part !== '').join(words().list);
  };
  return (
    <tr id={anchorOf({ kind: 'input', id: `${props.input.level}-${props.input.id}` })}>
      <th scope="row">
        <Term label={props.input.label} />
      </th>
      <td>{unitText(props.input.unit, preferences.lang())}</td>
      <td>{entry()}</td>
    </tr>
  );
}

/** The data that the pack reads, with limits and choices. */
export function Inputs(props: { readonly pack: Pack }) {
  const words = useWords(RULES_WORDS);
  return (
    <Show when={props.pack.inputs.length > 0}>
      <section id="rules-inputs">
        <h2>{words().inputs}</h2>
        <details class="rules-item rules-parameter">
          <summary>{words().inputsCount(props.pack.inputs.length)}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{words().quantity}</th>
                <th scope="col">{words().unit}</th>
                <th scope="col">{words().entry}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.pack.inputs}>{(input) => <InputRow input={input} />}</For>
            </tbody>
          </table>
        </details>
      </section>
    </Show>
  );
}
