// What is asked once for a column: a comma or point that may be two things, marks for "nothing", numbers of one shape.
import { createMemo, createUniqueId, For, Index, Show } from 'solid-js';
import type { Question } from '../../book/import-report';
import { useSession, useWords } from '../context';
import { IMPORT_WORDS } from '../words/import';
import { columnLabel } from './labels';
import type { Wizard } from './wizard';

function Reading(props: { wizard: Wizard; question: Question; at: number; group: string }) {
  const words = useWords(IMPORT_WORDS);
  const name = (): string => {
    const { kind, readings } = props.question;
    if (kind === 'placeholder') return words().blank;
    if (kind === 'shape') return words().readAs(readings[props.at] ?? '');
    return props.at === 0 ? words().decimalSign : words().thousandsSign;
  };
  const example = (): string => {
    const { kind, samples } = props.question;
    const shown = samples.filter(({ readings }) => (readings[props.at] ?? '') !== '');
    return kind === 'placeholder'
      ? ''
      : shown.map(({ typed, readings }) => `${typed} → ${readings[props.at]}`).join(' · ');
  };
  const choose = (): void =>
    props.wizard.decide({ answers: { ...props.wizard.decisions().answers, [props.question.id]: props.at } });
  return (
    <label class="im-reading">
      <input type="radio" name={props.group} checked={props.question.chosen === props.at} onChange={choose} />
      <span>
        {name()} <span class="muted">{example()}</span>
      </span>
    </label>
  );
}

function QuestionField(props: { wizard: Wizard; question: Question }) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const group = createUniqueId();
  const label = () => columnLabel(props.wizard.decisions().sheet, props.question.column, preferences.lang());
  return (
    <fieldset
      class="im-question"
      classList={{ 'is-open': props.question.chosen === undefined }}
      data-testid="import-question"
    >
      <legend>
        {props.question.chosen === undefined ? '⚠ ' : '✓ '}
        {words().questionOf(label(), props.question.kind, props.question.count)}
        <Show when={props.question.seen}>
          <span class="muted"> {words().seen}</span>
        </Show>
      </legend>
      <Index each={props.question.readings}>
        {(_, at) => <Reading wizard={props.wizard} question={props.question} at={at} group={group} />}
      </Index>
    </fieldset>
  );
}

/** The questions, settled ones too: an answer can be changed. */
export function QuestionList(props: { wizard: Wizard; questions: readonly Question[] }) {
  const words = useWords(IMPORT_WORDS);
  // fields stay while their answers change
  const ids = createMemo(() => props.questions.map(({ id }) => id), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <Show when={ids().length > 0}>
      <h3>{words().questions}</h3>
      <For each={ids()}>
        {(id) => (
          <Show when={props.questions.find((one) => one.id === id)}>
            {(question) => <QuestionField wizard={props.wizard} question={question()} />}
          </Show>
        )}
      </For>
    </Show>
  );
}
