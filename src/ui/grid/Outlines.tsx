// What lies over the cells: the outline of copied or cut cells, and the line where dragged rows would go.
import { For, Show, untrack } from 'solid-js';
import { HEADER_HEIGHT, ROW_HEIGHT } from './layout';
import type { Outline } from './marks';
import type { Sheet } from './sheet';

interface Part {
  readonly left: number;
  readonly right: number;
  readonly frozen: boolean;
}

/** An outline over frozen and other columns comes in two parts, since only one of them scrolls. */
function partsOf({ layout }: Sheet, { area }: Outline): readonly Part[] {
  const frozen = layout.frozenCount();
  const last = Math.min(area.right, layout.columns().length - 1);
  const parts: Part[] = [];
  if (area.left < frozen) parts.push({ left: area.left, right: Math.min(last, frozen - 1), frozen: true });
  if (last >= frozen) parts.push({ left: Math.max(area.left, frozen), right: last, frozen: false });
  return parts;
}

function OutlinePart(props: { sheet: Sheet; outline: Outline; part: Part; joined: boolean }) {
  const { layout, viewport } = untrack(() => props.sheet);
  const left = () => layout.offset(props.part.left) + (props.part.frozen ? viewport.left() : 0);
  const hidden = () => (props.part.frozen ? 0 : Math.max(0, layout.frozenWidth() + viewport.left() - left()));
  const clip = () => {
    const inner = props.joined ? 2 : 0;
    return `inset(0 ${props.part.frozen ? inner : 0}px 0 ${Math.max(hidden(), props.part.frozen ? 0 : inner)}px)`;
  };
  return (
    <div
      class="sg-outline"
      classList={{ 'is-moving': props.outline.moving }}
      style={{
        top: `${HEADER_HEIGHT + props.outline.area.top * ROW_HEIGHT}px`,
        height: `${(props.outline.area.bottom - props.outline.area.top + 1) * ROW_HEIGHT - 1}px`,
        left: `${left()}px`,
        width: `${layout.offset(props.part.right + 1) - layout.offset(props.part.left)}px`,
        'clip-path': clip(),
      }}
    />
  );
}

/** The marks over the cells of a sheet. */
export function Outlines(props: { sheet: Sheet }) {
  const { marks, layout } = untrack(() => props.sheet);
  return (
    <div aria-hidden="true">
      <Show when={marks.outline()} keyed>
        {(outline) => {
          const parts = () => partsOf(props.sheet, outline);
          return (
            <For each={parts()}>
              {(part) => <OutlinePart sheet={props.sheet} outline={outline} part={part} joined={parts().length > 1} />}
            </For>
          );
        }}
      </Show>
      <Show when={marks.drop() !== undefined}>
        <div
          class="sg-drop"
          style={{
            top: `${HEADER_HEIGHT + (marks.drop() ?? 0) * ROW_HEIGHT - 2}px`,
            width: `${layout.totalWidth()}px`,
          }}
        />
      </Show>
    </div>
  );
}
