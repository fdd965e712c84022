// The values of a column to tick, with a search above them.
import { createEffect, createMemo, For, Show } from 'solid-js';
import type { LookWords } from './look-words';
import type { GridValue } from './types';

/** Values drawn at most; the others are found by searching. */
const MOST = 200;

interface ListProps {
  readonly found: readonly GridValue[];
  readonly checked: ReadonlySet<string>;
  readonly search: string;
  readonly words: LookWords;
  readonly onSearch: (text: string) => void;
  readonly onCheck: (checked: ReadonlySet<string>) => void;
}

function CheckAll(props: ListProps) {
  let box: HTMLInputElement | undefined;
  const ticked = createMemo(() => props.found.filter(({ value }) => props.checked.has(value)).length);
  const isAll = () => ticked() === props.found.length;
  createEffect(() => {
    if (box) box.indeterminate = ticked() > 0 && !isAll();
  });
  const toggle = () => {
    const next = new Set(props.checked);
    for (const { value } of props.found) isAll() ? next.delete(value) : next.add(value);
    return next;
  };
  return (
    <label class="sg-check is-all">
      <input ref={box} type="checkbox" checked={isAll()} on:change={() => props.onCheck(toggle())} />
      <span>{props.words.all}</span>
    </label>
  );
}

function Check(props: { one: GridValue; checked: boolean; blanks: string; onToggle: (isOn: boolean) => void }) {
  return (
    <label class="sg-check">
      <input
        type="checkbox"
        tabindex={-1}
        checked={props.checked}
        on:change={(event) => props.onToggle(event.currentTarget.checked)}
      />
      <span class="sg-check-label">{props.one.value === '' ? props.blanks : props.one.label}</span>
      <span class="sg-check-count">{props.one.count}</span>
    </label>
  );
}

/** A list of values with their counts. */
export function FilterList(props: ListProps) {
  const toggle = (value: string, isOn: boolean) => {
    const next = new Set(props.checked);
    if (isOn) next.add(value);
    else next.delete(value);
    props.onCheck(next);
  };
  const rest = () => props.found.length - MOST;
  return (
    <>
      <input
        class="sg-field"
        type="search"
        autocomplete="off"
        placeholder={props.words.search}
        aria-label={props.words.search}
        value={props.search}
        on:input={(event) => props.onSearch(event.currentTarget.value)}
      />
      <Show when={props.found.length > 0} fallback={<p class="sg-filter-none">{props.words.noValues}</p>}>
        <div class="sg-checks">
          <CheckAll {...props} />
          <For each={props.found.slice(0, MOST)}>
            {(one) => (
              <Check
                one={one}
                checked={props.checked.has(one.value)}
                blanks={props.words.blanks}
                onToggle={(isOn) => toggle(one.value, isOn)}
              />
            )}
          </For>
          <Show when={rest() > 0}>
            <p class="sg-filter-none">{props.words.more.replace('{n}', String(rest()))}</p>
          </Show>
        </div>
      </Show>
    </>
  );
}
