// One value for all rows where the file has no column for it: the enterprise, the year, the market.
import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { columnOf, isKey } from '../../book/columns';
import { choiceText } from '../../derive/labels';
import type { Entry } from '../../model/vocabulary';
import { useSession, useWords } from '../context';
import { IMPORT_WORDS } from '../words/import';
import { neededColumns } from './decisions';
import type { Wizard } from './wizard';

interface Props {
  readonly wizard: Wizard;
  readonly entry: Entry;
}

interface InputProps extends Props {
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function ChoiceInput(props: InputProps & { readonly choices: readonly string[] }) {
  const { preferences } = useSession();
  return (
    <select
      id={props.id}
      data-testid={`import-constant-${props.entry.id}`}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      <option value="" selected={props.value === ''}>
        —
      </option>
      <For each={props.choices}>
        {(choice) => (
          <option value={choice} selected={choice === props.value}>
            {choiceText(props.entry.id, choice, preferences.lang())}
          </option>
        )}
      </For>
    </select>
  );
}

function TextInput(props: InputProps) {
  const words = useWords(IMPORT_WORDS);
  return (
    <input
      id={props.id}
      type="text"
      value={props.value}
      data-testid={`import-constant-${props.entry.id}`}
      inputmode={props.entry.id === 'year' ? 'numeric' : 'text'}
      placeholder={props.entry.id === 'stream' ? words().streamByMaterial : ''}
      autocomplete="off"
      spellcheck={false}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function Field(props: Props) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const id = createUniqueId();
  const value = () => props.wizard.decisions().constants[props.entry.id] ?? '';
  const set = (text: string): void =>
    props.wizard.decide({ constants: { ...props.wizard.decisions().constants, [props.entry.id]: text } });
  const isRequired = () => props.wizard.missingKeys().includes(props.entry.id);
  return (
    <span class="im-choice" classList={{ 'is-missing': isRequired() }}>
      <label for={id}>
        {props.entry.label[preferences.lang()]}
        <Show when={isRequired()}>
          <span class="im-required"> {words().required}</span>
        </Show>
      </label>
      <Show
        when={props.entry.kind === 'choice' && props.entry.choices}
        fallback={<TextInput {...props} id={id} value={value()} onChange={set} />}
      >
        {(choices) => <ChoiceInput {...props} id={id} value={value()} onChange={set} choices={choices()} />}
      </Show>
    </span>
  );
}

/** Fields for the columns that a row needs and the file lacks. */
export function ConstantFields(props: { wizard: Wizard }) {
  const words = useWords(IMPORT_WORDS);
  const sheet = () => props.wizard.decisions().sheet;
  const ids = createMemo(() => neededColumns(props.wizard.decisions()), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  const entries = createMemo(() => {
    const found = ids().flatMap((id) => columnOf(sheet(), id) ?? []);
    return found.sort((a, b) => Number(isKey(sheet(), b.id)) - Number(isKey(sheet(), a.id)));
  });
  return (
    <Show when={entries().length > 0}>
      <fieldset class="im-constants">
        <legend>{words().missing}</legend>
        <p class="muted">{words().missingLead}</p>
        <div class="im-choices">
          <For each={entries()}>{(entry) => <Field wizard={props.wizard} entry={entry} />}</For>
        </div>
      </fieldset>
    </Show>
  );
}
