// The list of a choice cell, floating over everything.
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { createEffect, createMemo, createSignal, For, onMount, Show, untrack } from 'solid-js';
import type { Choice } from './choices';
import type { Sheet } from './sheet';

const LIST_HEIGHT = 264;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly above: boolean;
}

function readPlace(sheet: Sheet): Place {
  const box = document.getElementById(sheet.cellId(sheet.selecting.active()))?.getBoundingClientRect();
  if (!box) return { left: 0, top: 0, width: 120, above: false };
  const above = box.bottom + LIST_HEIGHT > window.innerHeight && box.top > LIST_HEIGHT;
  return { left: box.left, top: above ? box.top - 2 : box.bottom + 2, width: box.width, above };
}

function Offer(props: { sheet: Sheet; choice: Choice; index: number; isCurrent: boolean }) {
  const { choosing, editing, id } = untrack(() => props.sheet);
  const isHighlighted = () => props.index === choosing.highlighted();
  return (
    <div
      role="option"
      id={`${id}-choice-${props.index}`}
      class="sg-choice"
      classList={{ 'is-highlighted': isHighlighted(), 'is-blank': props.choice.value === '' }}
      tabindex={-1}
      aria-selected={props.isCurrent}
      on:pointermove={() => choosing.highlight(props.index)}
      on:click={() => editing.commit(props.choice.value)}
    >
      {props.choice.label}
    </div>
  );
}

function OpenList(props: { sheet: Sheet }) {
  const { sheet } = untrack(() => ({ ...props }));
  const { choosing, viewport, selecting, reading } = sheet;
  const [place, setPlace] = createSignal(readPlace(sheet));
  const current = createMemo(() => reading.cell(selecting.active().row, selecting.active().column).edit);
  let list: HTMLDivElement | undefined;
  onMount(() => list?.showPopover());
  createEffect(() => {
    viewport.top();
    viewport.left();
    setPlace(readPlace(sheet));
  });
  createEffect(() => list?.children[choosing.highlighted()]?.scrollIntoView({ block: 'nearest' }));
  return (
    <div
      ref={list}
      id={`${sheet.id}-choices`}
      role="listbox"
      popover="manual"
      class="sg-float sg-choices"
      classList={{ 'is-above': place().above }}
      aria-label={sheet.layout.column(selecting.active().column)?.header}
      style={{ left: `${place().left}px`, top: `${place().top}px`, 'min-width': `${place().width}px` }}
      on:mousedown={(event) => event.preventDefault()}
    >
      <For each={choosing.offers()}>
        {(choice, index) => (
          <Offer sheet={sheet} choice={choice} index={index()} isCurrent={choice.value === current()} />
        )}
      </For>
    </div>
  );
}

/** The list of choices while it is open and offers anything. */
export function ChoiceList(props: { sheet: Sheet }) {
  return (
    <Show when={props.sheet.choosing.isOpen() && props.sheet.choosing.offers().length > 0}>
      <OpenList sheet={props.sheet} />
    </Show>
  );
}
