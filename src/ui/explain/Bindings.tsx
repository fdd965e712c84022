// Which floor, cap, limit or correction worked on a number, by how much and under which article; and which did not.
import { createMemo, For, Show } from 'solid-js';
import { type BindingLine, bindingLines } from '../../derive/binding-text';
import { BINDING_WORDS } from '../../derive/rule-words';
import type { Explanation } from '../../engine/explain';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { CiteList } from './Basis';
import { StatusTag } from './StatusTag';

function Line(props: { readonly line: BindingLine }) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lang = () => preferences.lang();
  return (
    <li class="xp-binding" classList={{ 'is-applied': props.line.applied }}>
      <p class="xp-sentence">
        {props.line.text}
        {lang() === 'zh' ? '。' : '.'}
      </p>
      <Show when={props.line.why}>
        <p class="xp-why">
          {props.line.why}
          {lang() === 'zh' ? '。' : '.'}
        </p>
      </Show>
      <div class="xp-under-article">
        <span class="tag" classList={{ ok: props.line.applied }}>
          {BINDING_WORDS[props.line.kind][lang()]} · {props.line.applied ? words().applied : words().idle}
        </span>{' '}
        <StatusTag status={props.line.dated.status} />
        <CiteList cite={props.line.dated.cite} />
      </div>
    </li>
  );
}

/** The rules at work, those that changed the number first; what did nothing says how far away it was. */
export function Bindings(props: { readonly explanation: Explanation }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lines = createMemo(() => bindingLines(props.explanation, session.preferences.lang()));
  const heading = () => (lines().some(({ applied }) => applied) ? words().ruleAtWork : words().ruleAround);
  return (
    <Show when={lines().length > 0}>
      <section class="xp-part" data-testid="explain-binding">
        <h3>{heading()}</h3>
        <ul class="xp-bindings">
          <For each={lines()}>{(line) => <Line line={line} />}</For>
        </ul>
      </section>
    </Show>
  );
}
