// What something rests on: articles, years, status and what it means, the weaker parts, the version of the rules.
import { For, Show } from 'solid-js';
import { citationText } from '../../derive/citations';
import { rowName } from '../../derive/labels';
import { type Weaker, weakerOperands } from '../../derive/operand-list';
import { planLabel } from '../../derive/readings';
import { STATUS_WORDS, yearsText } from '../../derive/rule-words';
import { quantityPlace } from '../../derive/search-entries';
import type { Explanation } from '../../engine/explain';
import type { Plan } from '../../engine/plan';
import { Fault } from '../../formula/value';
import type { Citation, Dated } from '../../model/pack';
import type { Status } from '../../model/status';
import { useSession, useWords } from '../context';
import { showInMethod } from '../rules-page/method-place';
import { EXPLAIN_WORDS } from '../words/explain';
import { operandProps } from './operand-props';
import { StatusTag } from './StatusTag';

/** Citations one below the other. */
export function CiteList(props: { readonly cite: readonly Citation[] }) {
  const { registry, preferences } = useSession();
  return (
    <ul class="xp-cites">
      <For each={props.cite}>{(cite) => <li>{citationText(registry, cite, preferences.lang())}</li>}</For>
    </ul>
  );
}

function StatusLine(props: { readonly status: Status; readonly extra?: string }) {
  const { preferences } = useSession();
  return (
    <>
      <StatusTag status={props.status} />{' '}
      <span class="xp-small">{props.extra ?? STATUS_WORDS[props.status].meaning[preferences.lang()]}</span>
    </>
  );
}

function WeakerList(props: { readonly weaker: readonly Weaker[]; readonly explanation: Explanation }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lang = () => session.preferences.lang();
  const label = ({ row, id }: Weaker) => {
    const own = row.plan ? planLabel(row.plan, id)[lang()] : id;
    return row === props.explanation.row ? own : `${rowName(row.ref, lang())} ${own}`;
  };
  return (
    <>
      <dt>{words().weaker}</dt>
      <dd>
        <ul class="xp-weaker">
          <For each={props.weaker}>
            {(one) => (
              <li>
                <button type="button" class="xp-operand" {...operandProps(session, () => one)}>
                  {label(one)}
                </button>{' '}
                <StatusTag status={one.status} />
              </li>
            )}
          </For>
        </ul>
      </dd>
    </>
  );
}

/** Article, years, status and note of something dated. */
export function DatedFacts(props: { readonly dated: Dated }) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  return (
    <>
      <dt>{words().cite}</dt>
      <dd data-testid="explain-cite">
        <CiteList cite={props.dated.cite} />
      </dd>
      <dt>{words().years}</dt>
      <dd>{yearsText(props.dated)}</dd>
      <dt>{words().status}</dt>
      <dd>
        <StatusLine status={props.dated.status} />
      </dd>
      <Show when={props.dated.note}>
        {(note) => (
          <>
            <dt>{words().note}</dt>
            <dd>{note()[preferences.lang()]}</dd>
          </>
        )}
      </Show>
    </>
  );
}

/** Which rules these are, in which version, with the way to them on the method page. */
function PackLine(props: { readonly explanation: Explanation }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const show = (plan: Plan): void => {
    const { level, id } = props.explanation.slot.quantity;
    showInMethod(session, { pack: plan.pack.id, year: plan.year, ...quantityPlace(level, id) });
  };
  return (
    <Show when={props.explanation.row.plan}>
      {(plan) => (
        <>
          <dt>{words().rules}</dt>
          <dd>
            {plan().pack.label[session.preferences.lang()]} {plan().pack.version}{' '}
            <button type="button" class="xp-go" onClick={() => show(plan())}>
              {words().showRule} <span aria-hidden="true">→</span>
            </button>
          </dd>
        </>
      )}
    </Show>
  );
}

/** What a result rests on. */
export function Basis(props: { readonly explanation: Explanation }) {
  const words = useWords(EXPLAIN_WORDS);
  const weaker = () => (props.explanation.value instanceof Fault ? [] : weakerOperands(props.explanation));
  const isWeaker = () =>
    !(props.explanation.value instanceof Fault) && props.explanation.status !== props.explanation.slot.version.status;
  return (
    <section class="xp-part">
      <h3>{words().basis}</h3>
      <dl class="xp-facts">
        <DatedFacts dated={props.explanation.slot.version} />
        <Show when={isWeaker()}>
          <dt>{words().weakest}</dt>
          <dd>
            <StatusLine status={props.explanation.status} extra={words().weakestMeaning} />
          </dd>
        </Show>
        <Show when={weaker().length > 0}>
          <WeakerList weaker={weaker()} explanation={props.explanation} />
        </Show>
        <PackLine explanation={props.explanation} />
      </dl>
    </section>
  );
}
