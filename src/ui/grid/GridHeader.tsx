// The two header rows: groups above, headers with their units beneath.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { createEffect, createMemo, For, on, Show, untrack } from 'solid-js';
import { HeadCell } from './HeadCell';
import { Stubs } from './HeaderStubs';
import { type HeaderGroup, makeGroups } from './header-groups';
import { HEADER_HEIGHT } from './layout';
import type { Sheet } from './sheet';

function FoldButton(props: { sheet: Sheet; group: HeaderGroup; id: string }) {
  const label = () => props.sheet.words().looks?.fold.replace('{name}', props.group.name);
  const fold = (event: MouseEvent) => {
    event.stopPropagation();
    props.sheet.editing.finish();
    props.sheet.model().looks?.fold(props.id, true);
    props.sheet.editing.focus();
  };
  return (
    <button
      type="button"
      tabindex={-1}
      class="sg-fold"
      aria-label={label()}
      title={label()}
      on:pointerdown={(event) => event.stopPropagation()}
      on:click={fold}
    >
      <span aria-hidden="true">−</span>
    </button>
  );
}

function GroupCell(props: { sheet: Sheet; group: HeaderGroup }) {
  const { layout, selecting, editing, model } = untrack(() => props.sheet);
  const left = () => layout.offset(props.group.first);
  const width = () => layout.offset(props.group.last) + layout.width(props.group.last) - left();
  /** The whole group, as a click on the header of a column takes the column. */
  const pick = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    event.stopPropagation();
    editing.finish();
    const last = Math.max(0, model().rowCount() - 1);
    selecting.pick({ row: 0, column: props.group.first }, { row: last, column: props.group.last });
  };
  return (
    <div
      role="columnheader"
      class="sg-group"
      classList={{ 'starts-group': props.group.first > 0 }}
      style={{ left: `${left()}px`, width: `${width()}px` }}
      aria-colindex={props.group.first + 2}
      aria-colspan={props.group.last - props.group.first + 1}
      on:pointerdown={pick}
    >
      <span class="sg-group-line" style={{ left: props.group.frozen ? undefined : `${layout.frozenWidth() + 10}px` }}>
        <span class="sg-group-name">{props.group.name}</span>
        <Show when={model().looks && !props.group.frozen && props.group.id} keyed>
          {(id) => <FoldButton sheet={props.sheet} group={props.group} id={id} />}
        </Show>
      </span>
    </div>
  );
}

function Corner(props: { sheet: Sheet }) {
  return (
    <div
      role="columnheader"
      class="sg-corner"
      style={{ width: `${props.sheet.layout.gutter()}px`, height: `${HEADER_HEIGHT}px` }}
      aria-colindex={1}
      aria-rowspan={2}
    >
      <span class="sg-hidden">{props.sheet.words().rowNumber}</span>
    </div>
  );
}

/** The sticky header of the grid. */
export function GridHeader(props: { sheet: Sheet }) {
  const { sheet } = untrack(() => ({ ...props }));
  const { layout, viewport } = sheet;
  const named = createMemo(() => makeGroups(layout.columns(), layout.frozenCount()).filter(({ name }) => name !== ''));
  const frozenGroups = createMemo(() => named().filter(({ frozen }) => frozen));
  const freeGroups = createMemo(() => {
    const first = viewport.columns()[0] ?? 0;
    const last = viewport.columns().at(-1) ?? 0;
    return named().filter((group) => !group.frozen && group.last >= first && group.first <= last);
  });
  const { hide, hover } = sheet.tip;
  createEffect(on([viewport.left, viewport.top, sheet.columnMenu], hide, { defer: true }));
  const head = (column: number) => (
    <HeadCell sheet={sheet} column={column} onHover={(box) => hover(layout.column(column), box)} />
  );
  const frozenStyle = () => ({ width: `${layout.frozenWidth()}px` });
  return (
    <div role="rowgroup" class="sg-header" style={{ height: `${HEADER_HEIGHT}px` }} on:pointerdown={hide}>
      <div role="row" class="sg-group-row" aria-rowindex={1}>
        <div role="presentation" class="sg-frozen" style={frozenStyle()}>
          <Corner sheet={sheet} />
          <For each={frozenGroups()}>{(group) => <GroupCell sheet={sheet} group={group} />}</For>
          <Stubs sheet={sheet} frozen={true} />
        </div>
        <For each={freeGroups()}>{(group) => <GroupCell sheet={sheet} group={group} />}</For>
        <Stubs sheet={sheet} frozen={false} />
      </div>
      <div role="row" class="sg-head-row" aria-rowindex={2}>
        <div role="presentation" class="sg-frozen" style={frozenStyle()}>
          <For each={sheet.frozenColumns()}>{head}</For>
        </div>
        <For each={viewport.columns()}>{head}</For>
      </div>
    </div>
  );
}
