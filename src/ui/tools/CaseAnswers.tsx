// What a single question comes to: each answer with its value, the formula that applied in words, the article, the status.
import { For, Show } from 'solid-js';
import { citationText } from '../../derive/citations';
import { faultText, faultWord } from '../../derive/fault-text';
import { branchInWords, roundingOf, roundingText } from '../../derive/formula-text';
import { takenTrace } from '../../derive/formula-tree';
import { planLabel, shownValue } from '../../derive/readings';
import { resultOf } from '../../engine/evaluate';
import { explain } from '../../engine/explain';
import type { Row } from '../../engine/row';
import { Fault } from '../../formula/value';
import type { Lang } from '../../model/text';
import { useSession } from '../context';
import { StatusTag } from '../explain/StatusTag';
import './tools.css';

/** The formula that applied, where it says more than the value itself. */
function formulaOf(row: Row, id: string, lang: Lang): string {
  const explanation = explain(row, id);
  if (!explanation || explanation.value instanceof Fault || explanation.trace.node.kind === 'name') return '';
  const words = branchInWords(explanation, lang);
  if (/^[\d.,]*$/.test(words) || typeof explanation.value === 'string') return '';
  const rounding = roundingOf(takenTrace(explanation.trace).trace.node);
  return rounding ? `${words}${lang === 'zh' ? '，' : ', '}${roundingText(rounding, lang)}` : words;
}

type LineProps = { readonly row: Row; readonly id: string };

const slotOf = ({ row, id }: LineProps) => row.plan?.slots[row.plan.indexOf.get(id) ?? -1];

/** The value, or why there is none. */
function AnswerValue(props: LineProps) {
  const { preferences } = useSession();
  const lang = () => preferences.lang();
  const result = () => resultOf(props.row, props.id);
  const fault = () => {
    const value = result()?.value;
    return value instanceof Fault ? value : undefined;
  };
  const shown = () => {
    const value = result()?.value;
    const unit = slotOf(props)?.quantity.unit ?? '';
    return value === undefined ? undefined : shownValue(props.row, props.id, value, unit, lang());
  };
  return (
    <Show
      when={fault()}
      fallback={
        <>
          <b class="tool-value" title={shown()?.exact}>
            {shown()?.text} <span class="tool-unit">{shown()?.unit}</span>
          </b>
          <Show when={result()?.status}>{(status) => <StatusTag status={status()} />}</Show>
        </>
      }
    >
      {(one) => (
        <span class="tool-fault">
          <Show when={one().kind !== 'incomplete'}>
            <b>{faultWord(one(), lang())}</b>{' '}
          </Show>
          {faultText(one(), lang())}
        </span>
      )}
    </Show>
  );
}

function AnswerLine(props: LineProps) {
  const { registry, preferences } = useSession();
  const lang = () => preferences.lang();
  const version = () => slotOf(props)?.version;
  return (
    <div class="tool-answer" data-testid={`answer-${props.id}`}>
      <dt>{props.row.plan ? planLabel(props.row.plan, props.id)[lang()] : props.id}</dt>
      <dd>
        <AnswerValue {...props} />
        <Show when={formulaOf(props.row, props.id, lang())}>{(words) => <p class="tool-formula">{words()}</p>}</Show>
        <Show when={version()?.note}>{(note) => <p class="tool-formula">{note()[lang()]}</p>}</Show>
        <p class="tool-cite">
          <For each={version()?.cite ?? []}>{(cite) => <span>{citationText(registry, cite, lang())}</span>}</For>
        </p>
      </dd>
    </div>
  );
}

/** Answers of a row by id, in this order; those the year does not have are left out. */
export function CaseAnswers(props: { readonly row: Row; readonly ids: readonly string[] }) {
  const known = () => props.ids.filter((id) => props.row.plan?.indexOf.has(id));
  return (
    <dl class="tool-answers" aria-live="polite">
      <For each={known()}>{(id) => <AnswerLine row={props.row} id={id} />}</For>
    </dl>
  );
}
