// The formula with its numbers, each figure over the name of what it is, so that a reader can match the two.
import { For, Show } from 'solid-js';
import type { Pair } from '../../derive/aligned-formula';
import type { Row } from '../../engine/row';
import { useSession } from '../context';
import { operandProps } from './operand-props';

function Figure(props: { readonly pair: Pair }) {
  return (
    <>
      <span class="xp-figure">{props.pair.text}</span>
      <Show when={props.pair.unit}>
        <span class="xp-unit"> {props.pair.unit}</span>
      </Show>
    </>
  );
}

function Named(props: { readonly pair: Pair; readonly row: Row }) {
  const session = useSession();
  const target = () => (props.pair.id === undefined ? undefined : { row: props.row, id: props.pair.id });
  const label = () => <span class="xp-under">{props.pair.label}</span>;
  return (
    <Show
      when={target()}
      fallback={
        <span class="xp-pair" title={props.pair.exact}>
          <span>
            <Figure pair={props.pair} />
          </span>
          {label()}
        </span>
      }
    >
      <button type="button" class="xp-pair is-operand" title={props.pair.exact} {...operandProps(session, target)}>
        <span>
          <Figure pair={props.pair} />
        </span>
        {label()}
      </button>
    </Show>
  );
}

/** A sign stays with the figure before it when a long formula is broken into lines. */
function grouped(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    const isFree = last === undefined || (pair.label !== '' && last.some(({ label }) => label !== ''));
    if (isFree) groups.push([pair]);
    else last.push(pair);
  }
  return groups;
}

function Group(props: { readonly pairs: readonly Pair[]; readonly row: Row }) {
  return (
    <span class="xp-group">
      <For each={props.pairs}>
        {(pair) => (
          <Show
            when={pair.label}
            fallback={
              <span class="xp-sign">
                <Figure pair={{ ...pair, text: pair.text.trim() }} />
              </span>
            }
          >
            <Named pair={pair} row={props.row} />
          </Show>
        )}
      </For>
    </span>
  );
}

/** Figures with their names, signs between them. */
export function PairsView(props: { readonly pairs: readonly Pair[]; readonly row: Row }) {
  return (
    <div class="xp-pairs">
      <For each={grouped(props.pairs)}>{(group) => <Group pairs={group} row={props.row} />}</For>
    </div>
  );
}
