// The two header rows: groups above, headers with their units beneath.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { createMemo, For, Show, untrack } from 'solid-js';
import { type HeaderGroup, makeGroups } from './header-groups';
import { HEADER_HEIGHT } from './layout';
import type { Sheet } from './sheet';

function HeadCell(props: { sheet: Sheet; column: number }) {
  const { sheet, column: at } = untrack(() => ({ ...props }));
  const { layout } = sheet;
  const column = () => layout.column(at);
  const isSelected = createMemo(() => {
    const range = sheet.selecting.range();
    return range.left <= at && at <= range.right;
  });
  const isNumber = () => column()?.kind === 'number' || column()?.kind === 'result';
  return (
    <div
      role="columnheader"
      class="sg-head"
      classList={{
        'is-number': isNumber(),
        'is-selected': isSelected(),
        'starts-group': at > 0 && layout.column(at - 1)?.group !== column()?.group,
      }}
      style={{ left: `${layout.offset(at)}px`, width: `${layout.width(at)}px` }}
      aria-colindex={at + 2}
      title={column()?.hint}
    >
      <span class="sg-head-name">{column()?.header}</span>
      <Show when={column()?.unit}>
        <span class="sg-head-unit">{column()?.unit}</span>
      </Show>
      <span class="sg-head-edge" aria-hidden="true" />
    </div>
  );
}

function GroupCell(props: { sheet: Sheet; group: HeaderGroup }) {
  const { layout } = untrack(() => props.sheet);
  const left = () => layout.offset(props.group.first);
  const width = () => layout.offset(props.group.last + 1) - left();
  return (
    <div
      role="columnheader"
      class="sg-group"
      classList={{ 'starts-group': props.group.first > 0 }}
      style={{ left: `${left()}px`, width: `${width()}px` }}
      aria-colindex={props.group.first + 2}
      aria-colspan={props.group.last - props.group.first + 1}
    >
      <span class="sg-group-name" style={{ left: props.group.frozen ? undefined : `${layout.frozenWidth() + 10}px` }}>
        {props.group.name}
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
  const frozenStyle = () => ({ width: `${layout.frozenWidth()}px` });
  return (
    <div role="rowgroup" class="sg-header" style={{ height: `${HEADER_HEIGHT}px` }}>
      <div role="row" class="sg-group-row" aria-rowindex={1}>
        <div role="presentation" class="sg-frozen" style={frozenStyle()}>
          <Corner sheet={sheet} />
          <For each={frozenGroups()}>{(group) => <GroupCell sheet={sheet} group={group} />}</For>
        </div>
        <For each={freeGroups()}>{(group) => <GroupCell sheet={sheet} group={group} />}</For>
      </div>
      <div role="row" class="sg-head-row" aria-rowindex={2}>
        <div role="presentation" class="sg-frozen" style={frozenStyle()}>
          <For each={sheet.frozenColumns()}>{(column) => <HeadCell sheet={sheet} column={column} />}</For>
        </div>
        <For each={viewport.columns()}>{(column) => <HeadCell sheet={sheet} column={column} />}</For>
      </div>
    </div>
  );
}
