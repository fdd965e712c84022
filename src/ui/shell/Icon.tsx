// The few signs of the frame, drawn as lines in the colour of their words.
import { For, Show } from 'solid-js';

const LINES = {
  undo: ['M6 2.5 2.5 6 6 9.5', 'M2.5 6h6.75a3.75 3.75 0 0 1 0 7.5H6'],
  redo: ['M10 2.5 13.5 6 10 9.5', 'M13.5 6H6.75a3.75 3.75 0 0 0 0 7.5H10'],
  history: ['M2.75 8A5.25 5.25 0 1 0 4.6 4', 'M2.6 2.4v3h3', 'M8 5v3.2l2.1 1.3'],
  down: ['M4.5 6.25 8 9.75l3.5-3.5'],
  lock: ['M3.5 7.2h9v6.3h-9Z', 'M5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2'],
  backup: ['M8 2.5v7.2', 'm4.9 6.8 3.1 3 3.1-3', 'M2.75 11v2.5h10.5V11'],
  alert: ['M8 2.4 14.2 13.4H1.8Z', 'M8 6.4v3.4', 'M8 11.4v.4'],
  close: ['m4 4 8 8', 'm12 4-8 8'],
  light: [
    'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
    'M8 1.4v1.2M8 13.4v1.2M1.4 8h1.2M13.4 8h1.2M3.3 3.3l.9.9M11.8 11.8l.9.9M12.7 3.3l-.9.9M4.2 11.8l-.9.9',
  ],
  dark: ['M13.2 9.7A5.6 5.6 0 0 1 6.3 2.8a5.6 5.6 0 1 0 6.9 6.9Z'],
  system: ['M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4Z'],
  find: ['M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z', 'm10.3 10.3 3.2 3.2'],
  columns: ['M2.5 3.5h11v9h-11Z', 'M6.2 3.5v9M9.8 3.5v9'],
  legend: ['M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4Z', 'M8 7.4v3.4M8 5.2v.1'],
} as const;

export type IconName = keyof typeof LINES;

/** A sign beside or instead of a word; the button around it has the name. */
export function Icon(props: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <For each={LINES[props.name]}>{(line) => <path d={line} />}</For>
      <Show when={props.name === 'system'}>
        <path class="icon-full" d="M8 2.4a5.6 5.6 0 0 1 0 11.2Z" />
      </Show>
    </svg>
  );
}
