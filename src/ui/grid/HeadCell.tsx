// The header of one column: its name and unit, the button of its menu, a mark where columns are hidden beside it.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the text area keeps the focus and points here with aria-activedescendant
import { createMemo, Show, untrack } from 'solid-js';
import type { Sheet } from './sheet';

const PATHS = {
  menu: 'M4 6l4 4 4-4',
  filter: 'M2 3h12l-4.6 5.4V13l-2.8-1.4V8.4z',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
} as const;

/** A small drawing, for buttons that have a name of their own. */
export function Icon(props: { name: keyof typeof PATHS }) {
  return (
    <svg class="sg-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[props.name]} />
    </svg>
  );
}

/** How a column is sorted and filtered. */
function createMarks(sheet: Sheet, id: () => string | undefined) {
  const looks = () => sheet.model().looks;
  return {
    sorted: createMemo(() => {
      const now = looks()?.sorted();
      return now && now.column === id() ? (now.descending ? ('down' as const) : ('up' as const)) : undefined;
    }),
    isFiltered: createMemo(() => {
      const column = id();
      return column !== undefined && looks()?.filterOf(column) !== undefined;
    }),
  };
}

type Marks = ReturnType<typeof createMarks>;

function MenuButton(props: { sheet: Sheet; column: number; marks: Marks }) {
  const { sheet, column, marks } = untrack(() => ({ ...props }));
  const words = () => sheet.words().looks;
  const name = () => {
    const said = [words()?.open.replace('{name}', sheet.layout.column(column)?.header ?? '')];
    if (marks.isFiltered()) said.push(words()?.isFiltered);
    if (marks.sorted()) said.push(marks.sorted() === 'up' ? words()?.sortedUp : words()?.sortedDown);
    return said.join(' · ');
  };
  const open = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    event.stopPropagation();
    const box = event.currentTarget.getBoundingClientRect();
    sheet.editing.finish();
    if (sheet.columnMenu()?.column === column) sheet.setColumnMenu(undefined);
    else sheet.setColumnMenu({ column, x: box.left, y: box.bottom + 2 });
  };
  return (
    <button
      type="button"
      tabindex={-1}
      class="sg-head-menu"
      classList={{ 'is-on': marks.isFiltered() || marks.sorted() !== undefined }}
      aria-label={name()}
      aria-haspopup="dialog"
      on:pointerdown={(event) => event.stopPropagation()}
      on:click={open}
    >
      <Show when={marks.isFiltered()}>
        <Icon name="filter" />
      </Show>
      <Show when={marks.sorted()}>{(side) => <Icon name={side()} />}</Show>
      <Show when={!marks.isFiltered() && !marks.sorted()}>
        <Icon name="menu" />
      </Show>
    </button>
  );
}

/** The mark of columns hidden right of this one. */
function HiddenMark(props: { sheet: Sheet; column: number }) {
  const hidden = () => props.sheet.layout.gaps().find((gap) => gap.at === props.column + 1 && !gap.group);
  return (
    <Show when={hidden()}>
      {(gap) => (
        <span
          class="sg-head-hidden"
          title={props.sheet.words().looks?.hiddenHere.replace('{n}', String(gap().columns.length))}
        />
      )}
    </Show>
  );
}

function classesOf(sheet: Sheet, at: number) {
  const column = sheet.layout.column(at);
  return {
    'is-number': column?.kind === 'number' || column?.kind === 'result',
    'starts-group': at > 0 && sheet.layout.column(at - 1)?.group !== column?.group,
  };
}

/** A right click: a header outside the selection is what the menu is about, and is seen to be. */
function makeOpenMenu(sheet: Sheet, at: number, isSelected: () => boolean) {
  return (event: MouseEvent) => {
    if (!sheet.model().looks) return;
    event.preventDefault();
    event.stopPropagation();
    sheet.editing.finish();
    if (!isSelected()) {
      const last = Math.max(0, sheet.model().rowCount() - 1);
      sheet.selecting.pick({ row: 0, column: at }, { row: last, column: at });
    }
    sheet.setColumnMenu({ column: at, x: event.clientX, y: event.clientY });
  };
}

/** One header cell. `onHover` is told where the mouse rests on it, and when it leaves. */
export function HeadCell(props: { sheet: Sheet; column: number; onHover: (box: DOMRect | undefined) => void }) {
  const { sheet, column: at } = untrack(() => ({ ...props }));
  const { layout } = sheet;
  const column = () => layout.column(at);
  const marks = createMarks(sheet, () => column()?.id);
  const isSelected = createMemo(() => {
    const range = sheet.selecting.range();
    return range.left <= at && at <= range.right;
  });
  const openMenu = makeOpenMenu(sheet, at, isSelected);
  return (
    <div
      role="columnheader"
      class="sg-head"
      classList={{ ...classesOf(sheet, at), 'is-selected': isSelected(), 'has-menu': Boolean(sheet.model().looks) }}
      style={{ left: `${layout.offset(at)}px`, width: `${layout.width(at)}px` }}
      aria-colindex={at + 2}
      aria-sort={marks.sorted() && (marks.sorted() === 'up' ? 'ascending' : 'descending')}
      on:pointerenter={(event) =>
        event.pointerType === 'mouse' && props.onHover(event.currentTarget.getBoundingClientRect())
      }
      on:pointerleave={() => props.onHover(undefined)}
      on:contextmenu={openMenu}
    >
      <span class="sg-head-name">{column()?.header}</span>
      <Show when={column()?.unit}>
        <span class="sg-head-unit">{column()?.unit}</span>
      </Show>
      <Show when={sheet.model().looks}>
        <MenuButton sheet={sheet} column={at} marks={marks} />
      </Show>
      <HiddenMark sheet={sheet} column={at} />
      <span class="sg-head-edge" aria-hidden="true" />
    </div>
  );
}
