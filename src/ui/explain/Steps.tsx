// Every step from a number down to what was typed and what the law says; made only when it is asked for.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { type Outline, type OutlineLine, outlineOf } from '../../derive/outline';
import type { Explanation } from '../../engine/explain';
import { useSession, useWords } from '../context';
import { printing } from '../print/printing';
import { EXPLAIN_WORDS } from '../words/explain';
import { operandProps } from './operand-props';

/** Deeper steps are not moved further in: the panel is narrow. */
const DEEPEST = 8;

function StepLine(props: { readonly line: OutlineLine }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  return (
    <li
      class="xp-step"
      classList={{ 'is-given': props.line.kind !== 'result' }}
      style={{ '--depth': Math.min(props.line.depth, DEEPEST) }}
    >
      <div class="xp-step-line">
        <button
          type="button"
          class="xp-operand"
          {...operandProps(session, () => ({ row: props.line.row, id: props.line.id }))}
        >
          {props.line.label}
        </button>
        <span class="xp-amount">{props.line.value === '' ? words().blank : props.line.value}</span>
      </div>
      <Show when={props.line.again || props.line.note}>
        <p class="xp-step-note">{props.line.again ? words().seeAbove : props.line.note}</p>
      </Show>
    </li>
  );
}

function StepList(props: { readonly outline: Outline }) {
  const words = useWords(EXPLAIN_WORDS);
  return (
    <>
      <ol class="xp-steps">
        <For each={props.outline.lines}>{(line) => <StepLine line={line} />}</For>
      </ol>
      <Show when={props.outline.cut}>
        <p class="xp-small">{words().stepsCut}</p>
      </Show>
    </>
  );
}

/** The outline, folded until someone opens it; on paper it is always open. */
export function Steps(props: { readonly explanation: Explanation }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const [open, setOpen] = createSignal(false);
  const outline = createMemo(() =>
    open() || printing() === 'explanation' ? outlineOf(props.explanation, session.preferences.lang()) : undefined,
  );
  const hasSteps = () => props.explanation.operands.length > 0;
  return (
    <Show when={hasSteps()}>
      <section class="xp-part" data-testid="explain-steps">
        <h3>{words().stepsTitle}</h3>
        <button type="button" class="xp-go xp-toggle" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {open() ? words().stepsHide : words().steps}
        </button>
        <Show when={outline()}>{(of) => <StepList outline={of()} />}</Show>
      </section>
    </Show>
  );
}
