// A list to choose from, with its label, among the fields of a page.
import { createUniqueId, For } from 'solid-js';
import './tools.css';

export interface SelectOption {
  readonly value: string;
  readonly text: string;
}

/** The field. `name` is its test id; `class` takes the place of the look of a tool page. */
export function SelectField(props: {
  readonly name: string;
  readonly class?: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
}) {
  const id = createUniqueId();
  return (
    <div class={props.class ?? 'tool-field'}>
      <label for={id}>{props.label}</label>
      <select id={id} data-testid={props.name} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.text}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
