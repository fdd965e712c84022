// The context menu: the commands of a right click, operable by keyboard.
import { createSignal, For, onMount, Show, untrack } from 'solid-js';
import type { Point, Sheet } from './sheet';

interface Command {
  readonly label: string;
  readonly hint?: string;
  readonly startsGroup?: boolean;
  run(): void;
}

function makeCommands({ words, clipboard, actions, speaking }: Sheet): readonly Command[] {
  const menu = words().menu;
  return [
    { label: menu.cut, hint: 'Ctrl+X', run: () => clipboard.run('cut') },
    { label: menu.copy, hint: 'Ctrl+C', run: () => clipboard.run('copy') },
    { label: menu.copyWithHeaders, run: () => clipboard.run('copy', true) },
    { label: menu.paste, hint: menu.pasteHint, run: () => speaking.note(menu.pasteHint) },
    { label: menu.insertAbove, startsGroup: true, run: () => actions.insertRows('above') },
    { label: menu.insertBelow, run: () => actions.insertRows('below') },
    { label: menu.duplicate, run: () => actions.duplicateRows() },
    { label: menu.deleteRows, run: () => actions.deleteRows() },
    { label: menu.clear, hint: 'Del', startsGroup: true, run: () => actions.clear('clear') },
  ];
}

function makeMenuKeys(list: () => HTMLElement | undefined, close: () => void) {
  return (event: KeyboardEvent) => {
    const items = [...(list()?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
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
      class="sg-command"
      classList={{ 'starts-group': props.command.startsGroup === true }}
      on:pointerenter={(event) => event.currentTarget.focus()}
      onClick={() => props.onRun()}
    >
      <span>{props.command.label}</span>
      <span class="sg-command-hint">{props.command.hint}</span>
    </button>
  );
}

function OpenMenu(props: { sheet: Sheet; point: Point }) {
  const { sheet, point } = untrack(() => ({ ...props }));
  const [place, setPlace] = createSignal(point);
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
      <For each={makeCommands(sheet)}>{(command) => <Item command={command} onRun={() => run(command)} />}</For>
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
