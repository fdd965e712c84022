// Why results would change: which value or formula, old and new, by which article, and what the later edition says of it.
import { For, Show } from 'solid-js';
import { valueText } from '../../derive/cells';
import { citationsText } from '../../derive/citations';
import { formulaInWords } from '../../derive/formula-text';
import { choiceText, unitText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import type { RuleCause } from '../../derive/rule-causes';
import type { Plan } from '../../engine/plan';
import { useSession, useWords } from '../context';
import { FormulaView } from '../explain/FormulaView';
import { LOCK_WORDS } from '../words/lock';

/** Number of a cause as it stands beside the results. */
export const causeSign = (at: number): string => `[${at + 1}]`;

function Value(props: { readonly cause: RuleCause; readonly text: string; readonly plan: Plan | undefined }) {
  const { preferences } = useSession();
  const words = useWords(LOCK_WORDS);
  const shown = (): string => {
    const { cause, text } = props;
    if (text === '') return words().none;
    const number = separated(text);
    const plain = number === text && !/^-?\d/.test(text) ? valueText(cause.id, text, '', preferences.lang()) : number;
    return `${plain} ${unitText(cause.unit, preferences.lang())}`.trim();
  };
  const lines = () => {
    const { cause, text, plan } = props;
    if (cause.kind !== 'formula' || text === '' || !plan) return undefined;
    return formulaInWords(plan, cause.id, plan.registry.tree(text), preferences.lang()).lines;
  };
  return (
    <Show when={lines()} fallback={<b class="lock-value">{shown()}</b>}>
      {(formula) => (
        <div class="rules-formula">
          <FormulaView lines={formula()} row={undefined} />
        </div>
      )}
    </Show>
  );
}

/** The value or formula of one edition with its article. */
function Side(props: { readonly cause: RuleCause; readonly side: 'before' | 'now' }) {
  const { registry, preferences } = useSession();
  const words = useWords(LOCK_WORDS);
  const cite = () => (props.side === 'before' ? props.cause.citedBefore : props.cause.citedNow);
  return (
    <div>
      <dt>{words()[props.side]}</dt>
      <dd>
        <Value cause={props.cause} text={props.cause[props.side]} plan={props.cause.plans[props.side]} />
        <small>{citationsText(registry, cite(), preferences.lang())}</small>
      </dd>
    </div>
  );
}

function CauseItem(props: { readonly cause: RuleCause; readonly at: number }) {
  const { registry, preferences } = useSession();
  const words = useWords(LOCK_WORDS);
  const lang = () => preferences.lang();
  const key = () => {
    const { cause } = props;
    const by = cause.plans.now?.parameters.get(cause.id)?.parameter.by ?? '';
    return cause.key === '' ? '' : ` · ${choiceText(by, cause.key, lang())}`;
  };
  const kind = () => (props.cause.kind === 'parameter' ? '' : ` · ${words()[props.cause.kind]}`);
  return (
    <li class="lock-cause" data-testid="lock-cause">
      <p>
        <b>
          {causeSign(props.at)} {words().of(props.cause.label[lang()], props.cause.year)}
          {key()}
          {kind()}
        </b>
      </p>
      <Show when={props.cause.kind !== 'frame'}>
        <dl>
          <Side cause={props.cause} side="before" />
          <Side cause={props.cause} side="now" />
        </dl>
      </Show>
      <For each={props.cause.told}>
        {({ version, change }) => (
          <p class="rules-small">
            {words().said(version)}
            {lang() === 'zh' ? '：' : ': '}
            {change.why[lang()]} <small>{citationsText(registry, change.cite, lang())}</small>
          </p>
        )}
      </For>
    </li>
  );
}

/** The causes, numbered. */
export function CauseList(props: { readonly causes: readonly RuleCause[] }) {
  const words = useWords(LOCK_WORDS);
  return (
    <>
      <h3 class="rules-level">{words().causes}</h3>
      <ul class="lock-causes">
        <For each={props.causes}>{(cause, at) => <CauseItem cause={cause} at={at()} />}</For>
      </ul>
    </>
  );
}
