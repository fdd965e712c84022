// The menu of a column: sorting, filtering, hiding, freezing, fitting. Closing it gives the keyboard back to the cells.
import { createSignal, For, onMount, Show, untrack } from 'solid-js';
import { fitColumns } from './autosize';
import { FilterPart } from './FilterPart';
import { Icon } from './HeadCell';
import { Term } from './HeaderTip';
import type { LookWords } from './look-words';
import { listFrom } from './range';
import type { ColumnMenu, Sheet } from './sheet';
import type { GridColumn, GridLooks } from './types';

interface Command {
  readonly label: string;
  readonly icon?: 'up' | 'down';
  readonly isOn?: boolean;
  run(): void;
}

interface Desk {
  readonly sheet: Sheet;
  readonly column: GridColumn;
  readonly at: number;
  readonly looks: GridLooks;
  readonly words: LookWords;
  readonly root: () => HTMLElement | undefined;
}

/** The column, or all that are selected with it. */
function columnsOf({ sheet, at }: Desk): readonly number[] {
  const { left, right } = sheet.selecting.range();
  return left <= at && at <= right ? listFrom(left, right) : [at];
}

/** Those of them that can be hidden. */
function hideable(desk: Desk): readonly string[] {
  const fixed = new Set(
    desk.looks.groups().flatMap(({ columns }) => columns.flatMap((one) => (one.fixed ? one.id : []))),
  );
  const ids = columnsOf(desk).flatMap((at) => desk.sheet.layout.column(at)?.id ?? []);
  return ids.filter((id) => !fixed.has(id));
}

function sortCommands({ sheet, column, looks, words }: Desk): readonly Command[] {
  const isNumber = column.kind === 'number' || column.kind === 'result';
  const now = looks.sorted();
  const sort = (descending: boolean) => {
    looks.sort(column.id, descending);
    const filtered = looks.filtered();
    if (filtered && filtered.shown < filtered.all)
      sheet.speaking.note(sheet.words().hands.notes.sortedAll(filtered.all));
  };
  const command = (label: string, descending: boolean): Command => ({
    label,
    icon: descending ? 'down' : 'up',
    isOn: now?.column === column.id && now.descending === descending,
    run: () => sort(descending),
  });
  return [
    command(isNumber ? words.sortLow : words.sortUp, false),
    command(isNumber ? words.sortHigh : words.sortDown, true),
  ];
}

function columnCommands(desk: Desk): readonly Command[] {
  const { sheet, column, at, looks, words, root } = desk;
  const hidden = looks.gaps().flatMap((gap) => (gap.group ? [] : gap.columns));
  const gone = hideable(desk);
  const isLastFrozen = at === sheet.layout.frozenCount() - 1;
  const fit = () => {
    const node = root();
    if (node) fitColumns(sheet, node, columnsOf(desk));
  };
  return [
    ...(gone.length > 0 ? [{ label: words.hide, run: () => looks.hide(gone) }] : []),
    ...(hidden.length > 0 ? [{ label: words.showHidden, run: () => looks.show(hidden) }] : []),
    isLastFrozen
      ? { label: words.unfreeze, run: () => looks.freeze('') }
      : { label: words.freeze, run: () => looks.freeze(column.id) },
    { label: words.fit, run: fit },
    ...(looks.isChanged() ? [{ label: words.reset, run: looks.reset }] : []),
  ];
}

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), select';

/** Arrows go through the parts of the menu; Tab stays within it; Esc closes it. */
function makeMenuKeys(node: () => HTMLElement | undefined, close: () => void) {
  return (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    const parts = [...(node()?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
    const stops = event.key === 'Tab' ? parts.filter((part) => part.tabIndex >= 0) : parts;
    const step = event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey) ? 1 : -1;
    const isStep = event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Tab';
    const inSelect = event.target instanceof HTMLSelectElement && event.key !== 'Tab';
    if (event.key === 'Escape') close();
    else if (isStep && !inSelect) {
      const at = stops.findIndex((part) => part.matches(':focus'));
      stops[(at + step + stops.length) % stops.length]?.focus();
    } else return;
    event.preventDefault();
  };
}

function Commands(props: { list: readonly Command[]; onRun: (command: Command) => void }) {
  return (
    <div class="sg-commands">
      <For each={props.list}>
        {(command) => (
          <button
            type="button"
            class="sg-command"
            aria-pressed={command.isOn === undefined ? undefined : command.isOn}
            onClick={() => props.onRun(command)}
          >
            <span class="sg-command-label">
              <Show when={command.icon} keyed>
                {(name) => <Icon name={name} />}
              </Show>
              {command.label}
            </span>
            <Show when={command.isOn}>
              <span aria-hidden="true">✓</span>
            </Show>
          </button>
        )}
      </For>
    </div>
  );
}

/** The place of the menu within the window, below the header or beside the pointer. */
function placeOf(node: HTMLElement, { x, y }: ColumnMenu): { x: number; y: number } {
  const box = node.getBoundingClientRect();
  return {
    x: Math.max(4, Math.min(x, window.innerWidth - box.width - 4)),
    y: Math.max(4, Math.min(y, window.innerHeight - box.height - 4)),
  };
}

function MenuParts(props: { desk: Desk; run: (work: () => void) => void; close: () => void }) {
  const { desk, run, close } = untrack(() => ({ ...props }));
  const { column, looks, words } = desk;
  return (
    <>
      <p class="sg-menu-term">
        <Term column={column} />
      </p>
      <Commands list={sortCommands(desk)} onRun={(command) => run(command.run)} />
      <FilterPart
        column={column}
        looks={looks}
        words={words}
        onCancel={close}
        onFilter={(filter) => run(() => looks.filter(column.id, filter))}
      />
      <Commands list={columnCommands(desk)} onRun={(command) => run(command.run)} />
      <p class="sg-menu-key">{words.key}</p>
    </>
  );
}

function OpenMenu(props: { desk: Desk; menu: ColumnMenu }) {
  const { desk, menu } = untrack(() => ({ ...props }));
  const { sheet, column, words } = desk;
  const [place, setPlace] = createSignal<{ x: number; y: number }>(menu);
  let node: HTMLDivElement | undefined;
  onMount(() => {
    node?.showPopover();
    if (node) setPlace(placeOf(node, menu));
    node?.querySelector<HTMLElement>('button')?.focus();
  });
  const close = () => {
    sheet.setColumnMenu(undefined);
    sheet.editing.focus();
  };
  const run = (work: () => void) => {
    close();
    work();
  };
  const onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && node?.contains(next))) sheet.setColumnMenu(undefined);
  };
  return (
    <div
      ref={node}
      role="dialog"
      popover="manual"
      class="sg-float sg-column-menu"
      tabindex={-1}
      aria-label={words.open.replace('{name}', column.header)}
      style={{ left: `${place().x}px`, top: `${place().y}px` }}
      on:keydown={makeMenuKeys(() => node, close)}
      on:focusout={onFocusOut}
    >
      <MenuParts desk={desk} run={run} close={close} />
    </div>
  );
}

/** The menu of a column while it is open. */
export function HeaderMenu(props: { sheet: Sheet; root: () => HTMLElement | undefined }) {
  const { sheet, root } = untrack(() => ({ ...props }));
  const deskOf = (menu: ColumnMenu): Desk | undefined =>
    untrack(() => {
      const column = sheet.layout.column(menu.column);
      const { looks } = sheet.model();
      const words = sheet.words().looks;
      return column && looks && words && { sheet, column, at: menu.column, looks, words, root };
    });
  return (
    <Show when={sheet.columnMenu()} keyed>
      {(menu) => (
        <Show when={deskOf(menu)} keyed>
          {(desk) => <OpenMenu desk={desk} menu={menu} />}
        </Show>
      )}
    </Show>
  );
}

/** Ctrl+Shift+L, as for filters in Excel, opens the menu of the active column; other keys go on. */
export function withMenuKey(sheet: Sheet, next: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return (event) => {
    const isMenuKey = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'l';
    if (!isMenuKey || event.isComposing || sheet.editing.mode() !== 'nav' || !sheet.model().looks) return next(event);
    event.preventDefault();
    event.stopPropagation();
    const { column } = sheet.selecting.active();
    sheet.viewport.reveal(sheet.selecting.active());
    const grid = document.getElementById(`${sheet.id}-grid`);
    const box = grid?.querySelector(`.sg-head[aria-colindex="${column + 2}"]`)?.getBoundingClientRect();
    sheet.setColumnMenu({ column, x: box?.left ?? 0, y: (box?.bottom ?? 0) + 2 });
  };
}
