// What folded groups leave: a stub in the header that unfolds them, and a strip below it.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { For } from 'solid-js';
import { type Gap, HEADER_HEIGHT } from './layout';
import type { Sheet } from './sheet';

const isFrozen = (sheet: Sheet, gap: Gap): boolean => gap.at < sheet.layout.frozenCount();

function Stub(props: { sheet: Sheet; gap: Gap }) {
  const name = () => props.gap.group?.name ?? '';
  const label = () => props.sheet.words().looks?.unfold.replace('{name}', name()) ?? name();
  const unfold = (event: MouseEvent) => {
    event.stopPropagation();
    const { group } = props.gap;
    if (group) props.sheet.model().looks?.fold(group.id, false);
    props.sheet.editing.focus();
  };
  return (
    <div
      role="columnheader"
      class="sg-stub"
      style={{ left: `${props.gap.left}px`, width: `${props.gap.width}px`, height: `${HEADER_HEIGHT}px` }}
    >
      <button
        type="button"
        tabindex={-1}
        class="sg-stub-button"
        aria-label={label()}
        title={label()}
        on:pointerdown={(event) => event.stopPropagation()}
        on:click={unfold}
      >
        <span aria-hidden="true">+</span>
        <span class="sg-stub-name" aria-hidden="true">
          {name()}
        </span>
      </button>
    </div>
  );
}

/** The stubs of the frozen part, or of the rest. */
export function Stubs(props: { sheet: Sheet; frozen: boolean }) {
  const stubs = () =>
    props.sheet.layout.gaps().filter((gap) => gap.group && isFrozen(props.sheet, gap) === props.frozen);
  return <For each={stubs()}>{(gap) => <Stub sheet={props.sheet} gap={gap} />}</For>;
}

/** The ground below the stubs, all the way down. */
export function Strips(props: { sheet: Sheet }) {
  const stubs = () => props.sheet.layout.gaps().filter((gap) => gap.group);
  return (
    <For each={stubs()}>
      {(gap) => <div class="sg-strip" aria-hidden="true" style={{ left: `${gap.left}px`, width: `${gap.width}px` }} />}
    </For>
  );
}
