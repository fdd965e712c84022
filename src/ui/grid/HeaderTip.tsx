// What a column means, in the words of both languages, where the mouse rests on its header.
import { createSignal, onMount, Show, untrack } from 'solid-js';
import type { ShownTip } from './tip';
import type { GridColumn } from './types';

const MARGIN = 8;

/** A term in both languages and its meaning. */
export function Term(props: { column: GridColumn }) {
  return (
    <>
      <span class="sg-tip-term">{props.column.header}</span>
      <Show when={props.column.term}>
        {(term) => (
          <span class="sg-tip-other" lang={term().lang}>
            {term().text}
          </span>
        )}
      </Show>
      <Show when={props.column.hint}>
        <span class="sg-tip-text">{props.column.hint}</span>
      </Show>
    </>
  );
}

function OpenTip(props: { shown: ShownTip }) {
  const { shown } = untrack(() => ({ ...props }));
  let node: HTMLDivElement | undefined;
  const [left, setLeft] = createSignal(shown.box.left);
  onMount(() => {
    node?.showPopover();
    const width = node?.getBoundingClientRect().width ?? 0;
    setLeft(Math.max(MARGIN, Math.min(shown.box.left, window.innerWidth - width - MARGIN)));
  });
  return (
    <div
      ref={node}
      role="tooltip"
      popover="manual"
      class="sg-float sg-tip"
      style={{ left: `${left()}px`, top: `${shown.box.bottom + 4}px` }}
    >
      <Term column={shown.column} />
    </div>
  );
}

/** The tip while it is shown. */
export function HeaderTip(props: { shown: ShownTip | undefined }) {
  return (
    <Show when={props.shown} keyed>
      {(shown) => <OpenTip shown={shown} />}
    </Show>
  );
}
