// Parts of the bars under the cells: a text field, buttons, a box to tick.
import { createEffect, on, untrack } from 'solid-js';

/** Whether a key belongs to an input method: Enter on a candidate is not a wish to go on. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** A text field that tells its text as it changes, but not the letters an input method still works on. */
export function Field(props: {
  label: string;
  value: string;
  wishes?: number;
  onText: (text: string) => void;
  onEnter: (back: boolean) => void;
}) {
  let field: HTMLInputElement | undefined;
  const value = untrack(() => props.value);
  const take = (wishes: number | undefined) => {
    if (wishes !== undefined) field?.focus();
    if (wishes !== undefined) field?.select();
  };
  createEffect(on(() => props.wishes, take));
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    props.onEnter(event.shiftKey);
  };
  const tell = () => props.onText(field?.value ?? '');
  return (
    <input
      ref={field}
      class="sg-bar-field"
      type="text"
      value={value}
      aria-label={props.label}
      placeholder={props.label}
      autocomplete="off"
      spellcheck={false}
      on:keydown={onKey}
      on:input={(event) => !event.isComposing && tell()}
      on:compositionend={tell}
    />
  );
}

/** A button; with an icon its label is a tooltip. Out of use it keeps the keyboard: what it does may put it out of use. */
export function Tool(props: {
  label: string;
  icon?: string;
  disabled?: boolean;
  onPress: () => void;
  testId?: string;
}) {
  return (
    <button
      type="button"
      class="sg-bar-button"
      classList={{ 'is-icon': props.icon !== undefined }}
      aria-label={props.icon === undefined ? undefined : props.label}
      title={props.icon === undefined ? undefined : props.label}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-testid={props.testId}
      onClick={() => !props.disabled && props.onPress()}
    >
      {props.icon ?? props.label}
    </button>
  );
}

/** A box to tick. */
export function Check(props: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="sg-bar-check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}
