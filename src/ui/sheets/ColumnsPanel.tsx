// The columns of a sheet by group, to be switched on and off.
import { createEffect, createSignal, createUniqueId, Index, type JSX, Show, untrack } from 'solid-js';
import { useWords } from '../context';
import type { GridGroup, GridLooks } from '../grid/types';
import { Icon } from '../shell/Icon';
import { LOOK_WORDS } from '../words/looks';

const MARGIN = 8;

const shownOf = (group: GridGroup): number => (group.folded ? 0 : group.columns.filter(({ hidden }) => !hidden).length);

function Group(props: { group: GridGroup; looks: GridLooks }) {
  let box: HTMLInputElement | undefined;
  const ids = () => props.group.columns.filter(({ fixed }) => !fixed).map(({ id }) => id);
  const isAll = () => shownOf(props.group) === props.group.columns.length;
  createEffect(() => {
    if (box) box.indeterminate = !isAll() && shownOf(props.group) > 0;
  });
  const toggle = () => (isAll() ? props.looks.hide(ids()) : props.looks.show(ids()));
  return (
    <fieldset class="columns-group">
      <legend>
        <label class="columns-check is-group">
          <input ref={box} type="checkbox" checked={isAll()} disabled={ids().length === 0} onChange={toggle} />
          {props.group.name}
        </label>
      </legend>
      {/* by place: the box just ticked must stay the same element to keep the keyboard */}
      <Index each={props.group.columns}>
        {(column) => (
          <label class="columns-check">
            <input
              type="checkbox"
              checked={!column().hidden && !props.group.folded}
              disabled={column().fixed}
              onChange={(event) =>
                event.currentTarget.checked ? props.looks.show([column().id]) : props.looks.hide([column().id])
              }
            />
            {column().header}
          </label>
        )}
      </Index>
    </fieldset>
  );
}

function Groups(props: { looks: GridLooks; missing: number }) {
  const words = useWords(LOOK_WORDS);
  return (
    <>
      <div class="columns-list">
        <Index each={props.looks.groups()}>{(group) => <Group group={group()} looks={props.looks} />}</Index>
      </div>
      <div class="columns-end">
        <button
          type="button"
          class="button small"
          disabled={props.missing === 0}
          onClick={() => props.looks.show(props.looks.gaps().flatMap((gap) => gap.columns))}
        >
          {words().showAll}
        </button>
        <button
          type="button"
          class="button small"
          disabled={!props.looks.isChanged()}
          onClick={() => props.looks.reset()}
        >
          {words().reset}
        </button>
      </div>
    </>
  );
}

function Label(props: { missing: number }) {
  const words = useWords(LOOK_WORDS);
  return (
    <>
      <Icon name="columns" />
      {words().columns}
      <Show when={props.missing > 0}>
        <span class="look-count">{words().hiddenColumns(props.missing)}</span>
      </Show>
    </>
  );
}

type ToggleHandler = (event: Event & { currentTarget: HTMLElement }) => void;

function ListPopover(props: {
  id: string;
  place: { left: number; top: number };
  onToggle: ToggleHandler;
  children: JSX.Element;
}) {
  const words = useWords(LOOK_WORDS);
  return (
    <div
      id={props.id}
      popover="auto"
      role="dialog"
      aria-label={words().columnsHint}
      class="columns-panel"
      style={{ left: `${props.place.left}px`, top: `${props.place.top}px` }}
      on:toggle={(event) => props.onToggle(event)}
    >
      {props.children}
    </div>
  );
}

/** Puts the list below its button, within the window. */
function placeBelow(button: HTMLElement, list: HTMLElement): { left: number; top: number } {
  const box = button.getBoundingClientRect();
  const { width } = list.getBoundingClientRect();
  return { left: Math.max(MARGIN, Math.min(box.left, window.innerWidth - width - MARGIN)), top: box.bottom + 4 };
}

/** The button that opens the list of columns. `onClose` is told when the list has been left. */
export function ColumnsButton(props: { looks: GridLooks; onClose: () => void }) {
  const { looks } = untrack(() => ({ ...props }));
  const words = useWords(LOOK_WORDS);
  const id = createUniqueId();
  const [place, setPlace] = createSignal({ left: 0, top: 0 });
  const [isOpen, setOpen] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  const missing = () => looks.gaps().flatMap((gap) => gap.columns).length;
  const onToggle: ToggleHandler = (event) => {
    const open = event.currentTarget.matches(':popover-open');
    setOpen(open);
    if (open && button) setPlace(placeBelow(button, event.currentTarget));
    if (!open && (document.activeElement === button || document.activeElement === document.body)) props.onClose();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="look-button"
        data-testid="columns"
        title={words().columnsHint}
        aria-expanded={isOpen()}
        popovertarget={id}
      >
        <Label missing={missing()} />
      </button>
      <ListPopover id={id} place={place()} onToggle={onToggle}>
        <Show when={isOpen()}>
          <Groups looks={looks} missing={missing()} />
        </Show>
      </ListPopover>
    </>
  );
}
