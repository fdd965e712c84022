// The context menu: the commands of a right click, operable by keyboard.
import { createSignal, For, onMount, Show, untrack } from 'solid-js';
import { type Command, menuCommands } from './menu-commands';
import type { MenuPlace, Point, Sheet } from './sheet';

function makeMenuKeys(list: () => HTMLElement | undefined, close: () => void) {
  return (event: KeyboardEvent) => {
    const items = [...(list()?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) items[target]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Keeps the menu within the window. */
function keepInWindow(list: HTMLElement, point: Point): Point {
  const box = list.getBoundingClientRect();
  return {
    x: Math.max(4, Math.min(point.x, window.innerWidth - box.width - 4)),
    y: Math.max(4, Math.min(point.y, window.innerHeight - box.height - 4)),
  };
}

function Item(props: { command: Command; onRun: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabindex={-1}
      disabled={props.command.disabled}
      class="sg-command"
      classList={{ 'starts-group': props.command.startsGroup === true }}
      on:pointermove={(event) => (event.movementX !== 0 || event.movementY !== 0) && event.currentTarget.focus()}
      onClick={() => props.onRun()}
    >
      <span>{props.command.label}</span>
      <span class="sg-command-hint">{props.command.hint}</span>
    </button>
  );
}

function OpenMenu(props: { sheet: Sheet; point: MenuPlace }) {
  const { sheet, point } = untrack(() => ({ ...props }));
  const [place, setPlace] = createSignal<Point>(point);
  let list: HTMLDivElement | undefined;
  onMount(() => {
    list?.showPopover();
    if (list) setPlace(keepInWindow(list, point));
    list?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  });
  const close = () => {
    sheet.setMenu(undefined);
    sheet.editing.focus();
  };
  const onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && list?.contains(next))) sheet.setMenu(undefined);
  };
  const run = (command: Command) => {
    close();
    command.run();
  };
  return (
    <div
      ref={list}
      role="menu"
      popover="manual"
      class="sg-float sg-menu"
      tabindex={-1}
      aria-label={sheet.words().label}
      style={{ left: `${place().x}px`, top: `${place().y}px` }}
      on:keydown={makeMenuKeys(() => list, close)}
      on:focusout={onFocusOut}
      on:contextmenu={(event) => event.preventDefault()}
    >
      <For each={untrack(() => menuCommands(sheet, point))}>
        {(command) => <Item command={command} onRun={() => run(command)} />}
      </For>
    </div>
  );
}

/** The context menu while it is open. */
export function ContextMenu(props: { sheet: Sheet }) {
  return (
    <Show when={props.sheet.menu()} keyed>
      {(point) => <OpenMenu sheet={props.sheet} point={point} />}
    </Show>
  );
}
