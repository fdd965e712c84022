// Fields for the inputs of a single question: numbers with their unit, choices, days. What cannot be read says why.
import { createUniqueId, For, Show } from 'solid-js';
import { cleanNumber } from '../../book/clean-number';
import { inputFault } from '../../book/compute-inputs';
import { causeText } from '../../derive/fault-text';
import { choiceText, unitText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import type { InputRule } from '../../model/pack';
import { useSession, useWords } from '../context';
import { TOOLS_WORDS } from '../words/tools';
import './tools.css';

export interface FieldProps {
  readonly rule: InputRule;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Said below the field. */
  readonly hint?: string;
}

/** A plain number where what was typed can be read as one; else the text itself, which then says what is wrong. */
function cleaned(rule: InputRule, typed: string): string {
  if (rule.kind !== 'number' || typed.trim() === '') return typed.trim();
  const read = cleanNumber(typed, rule.unit);
  return read.ok ? read.text : typed;
}

function Control(props: FieldProps & { readonly id: string; readonly described: string; readonly invalid: boolean }) {
  const { preferences } = useSession();
  const words = useWords(TOOLS_WORDS);
  const common = () => ({
    id: props.id,
    'aria-describedby': props.described,
    'aria-invalid': props.invalid ? ('true' as const) : undefined,
    'data-testid': `field-${props.rule.id}`,
  });
  return (
    <Show
      when={props.rule.kind === 'choice'}
      fallback={
        <input
          {...common()}
          type={props.rule.kind === 'date' ? 'date' : 'text'}
          inputmode={props.rule.kind === 'number' ? 'decimal' : undefined}
          autocomplete="off"
          value={props.rule.kind === 'number' && !props.invalid ? separated(props.value) : props.value}
          onChange={(event) => props.onChange(cleaned(props.rule, event.currentTarget.value))}
        />
      }
    >
      <select {...common()} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="" selected={props.value === ''}>
          {words().choose}
        </option>
        <For each={props.rule.choices ?? []}>
          {(choice) => (
            <option value={choice} selected={props.value === choice}>
              {choiceText(props.rule.id, choice, preferences.lang())}
            </option>
          )}
        </For>
      </select>
    </Show>
  );
}

/** One field with its label, unit, hint and fault. */
export function CaseField(props: FieldProps) {
  const { preferences } = useSession();
  const lang = () => preferences.lang();
  const id = createUniqueId();
  const fault = (): string | undefined => {
    if (props.value === '') return undefined;
    const code = inputFault(props.value, props.rule);
    return code && causeText({ code, at: { row: null, id: props.rule.id }, detail: props.value }, lang());
  };
  const unit = () => unitText(props.rule.unit, lang());
  return (
    <div class="tool-field">
      <label for={id}>
        {props.rule.label[lang()]}
        <Show when={unit()}>
          <span class="tool-unit"> {unit()}</span>
        </Show>
      </label>
      <Control {...props} id={id} described={`${id}-note`} invalid={fault() !== undefined} />
      <span id={`${id}-note`} class="tool-note" classList={{ wrong: fault() !== undefined }}>
        {fault() ?? props.hint ?? ''}
      </span>
    </div>
  );
}

/** Fields of several inputs, in their order. */
export function CaseForm(props: {
  readonly rules: readonly InputRule[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (id: string, text: string) => void;
  readonly hints?: Readonly<Record<string, string>>;
}) {
  return (
    <form class="tool-form" onSubmit={(event) => event.preventDefault()}>
      <For each={props.rules}>
        {(rule) => (
          <CaseField
            rule={rule}
            value={props.values[rule.id] ?? ''}
            onChange={(text) => props.onChange(rule.id, text)}
            {...(props.hints?.[rule.id] === undefined ? {} : { hint: props.hints[rule.id] })}
          />
        )}
      </For>
    </form>
  );
}
