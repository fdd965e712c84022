// A labelled list to choose from, as the tool pages have it above their answers.
import { createUniqueId, For } from 'solid-js';
import '../tools/tools.css';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A list to choose from, with its label. `name` is its test id. */
export function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  const id = createUniqueId();
  return (
    <div class="tool-field">
      <label for={id}>{props.label}</label>
      <select id={id} data-testid={props.name} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
