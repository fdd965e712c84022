// The keyboard of the grid: what each key does while no cell is edited, while one is, and while a list is open.
import { runCommandKey } from './command-keys';
import { leaveGrid } from './leaving';
import { moveTarget } from './moving';
import { isSameSpot, type Spot } from './range';
import type { Sheet } from './sheet';

interface Desk {
  readonly sheet: Sheet;
  readonly root: () => HTMLElement | undefined;
  /**
   * A run of Tabs: the column where it began, to which Enter returns, and the cell it has come to. Columns by id: an
   * entry on the way can bring further ones.
   */
  tabRun: { readonly column: string; readonly row: number; readonly at: string } | undefined;
  /** The cell on which Esc was pressed: while it stays the active one, the next Tab leaves the grid. */
  leavingAt: Spot | undefined;
}

type KeyAction = (desk: Desk, event: KeyboardEvent) => void;

function hasControl(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

/** Where the run of Tabs began, if nothing but Tabs and typing has happened since. */
function tabColumn({ tabRun, sheet }: Desk): number | undefined {
  const { row, column } = sheet.selecting.active();
  if (!tabRun || tabRun.row !== row || tabRun.at !== sheet.layout.column(column)?.id) return undefined;
  const at = sheet.layout.columns().findIndex(({ id }) => id === tabRun.column);
  return at < 0 ? undefined : at;
}

function stepEnter(desk: Desk, back: boolean): void {
  const { selecting, viewport, goTo } = desk.sheet;
  if (selecting.cycle(back ? -1 : 1, false)) {
    viewport.reveal(selecting.active());
    return;
  }
  const { row, column } = selecting.active();
  goTo({ row: row + (back ? -1 : 1), column: back ? column : (tabColumn(desk) ?? column) });
  desk.tabRun = undefined;
}

function stepTab(desk: Desk, back: boolean): void {
  const { selecting, viewport, goTo, layout } = desk.sheet;
  if (selecting.cycle(back ? -1 : 1, true)) {
    viewport.reveal(selecting.active());
    return;
  }
  const { row, column } = selecting.active();
  const start = tabColumn(desk) ?? column;
  goTo({ row, column: column + (back ? -1 : 1) });
  const idOf = (at: number): string => layout.column(at)?.id ?? '';
  const now = selecting.active();
  desk.tabRun = { column: idOf(start), row: now.row, at: idOf(now.column) };
}

/** Moves or extends the selection; false for a key that moves nothing. */
function move(desk: Desk, event: KeyboardEvent, extend: boolean): boolean {
  const { selecting, viewport, goTo, ...sheet } = desk.sheet;
  const from = extend ? selecting.head() : selecting.active();
  const options = { ...sheet, pageRows: viewport.pageRows };
  const target = moveTarget(options, event.key, hasControl(event), from);
  if (!target) return false;
  if (!extend) goTo(target);
  else {
    selecting.extendTo(target);
    viewport.reveal(selecting.head());
  }
  return true;
}

function openMenu({ sheet }: Desk): void {
  const box = document.getElementById(sheet.cellId(sheet.selecting.active()))?.getBoundingClientRect();
  const zone = sheet.actions.hasWholeRows() ? 'gutter' : 'cell';
  const { column } = sheet.selecting.active();
  sheet.setMenu({ x: (box?.left ?? 0) + 12, y: (box?.bottom ?? 0) - 4, zone, column });
}

function leave(desk: Desk, back: boolean): void {
  desk.sheet.editing.commit();
  const root = desk.root();
  if (root) leaveGrid(root, back);
}

const NAV_KEYS: Readonly<Record<string, KeyAction>> = {
  Tab: (desk, event) => stepTab(desk, event.shiftKey),
  Enter: (desk, event) => stepEnter(desk, event.shiftKey),
  F2: ({ sheet }) => sheet.startEdit(),
  F6: (desk, event) => leave(desk, event.shiftKey),
  Delete: ({ sheet }) => sheet.actions.clear(),
  Backspace: ({ sheet }) => sheet.actions.clear(),
  ContextMenu: openMenu,
  Escape: (desk) => {
    desk.sheet.marks.setOutline(undefined);
    desk.leavingAt = desk.sheet.selecting.active();
    desk.sheet.speaking.say(desk.sheet.words().leaveHint);
  },
};

const EDIT_KEYS: Readonly<Record<string, KeyAction>> = {
  Enter: (desk, event) => {
    desk.sheet.editing.commit();
    stepEnter(desk, event.shiftKey);
  },
  Tab: (desk, event) => {
    desk.sheet.editing.commit();
    stepTab(desk, event.shiftKey);
  },
  Escape: ({ sheet }) => sheet.editing.cancel(),
  F2: ({ sheet }) => sheet.editing.setMode(sheet.editing.mode() === 'edit' ? 'type' : 'edit'),
  F6: (desk, event) => leave(desk, event.shiftKey),
};

/** Shift+Delete and Shift+Insert cut and paste: the browser tells of them by clipboard events. */
function isClipboardKey(event: KeyboardEvent): boolean {
  return event.shiftKey && (event.key === 'Delete' || event.key === 'Insert');
}

/** Puts what is being typed into every cell of the selection, which stays. */
function fillSelection({ sheet }: Desk): void {
  const text = sheet.editing.text();
  sheet.editing.cancel();
  sheet.actions.fillWith(text);
}

const IN_TYPE_MODE = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown']);

function onNavKey(desk: Desk, event: KeyboardEvent): boolean {
  const { sheet } = desk;
  const isLeaving = desk.leavingAt !== undefined && isSameSpot(desk.leavingAt, sheet.selecting.active());
  if (event.key !== 'Shift') desk.leavingAt = undefined;
  if (event.key === 'Tab' && isLeaving) return false;
  if (event.altKey && !event.shiftKey && event.key === 'ArrowDown') {
    if (sheet.choosing.isChoice()) sheet.startEdit();
    return true;
  }
  if (runCommandKey(sheet, event)) return true;
  if (event.altKey || isClipboardKey(event)) return false;
  if (event.shiftKey && event.key === 'F10') {
    openMenu(desk);
    return true;
  }
  if (move(desk, event, event.shiftKey)) return true;
  const action = hasControl(event) ? undefined : NAV_KEYS[event.key];
  action?.(desk, event);
  const isPrintable = event.key.length === 1 && !hasControl(event);
  if (isPrintable && sheet.editing.isLocked()) sheet.editing.sayLocked();
  return action !== undefined;
}

function onEditKey(desk: Desk, event: KeyboardEvent): boolean {
  const { editing } = desk.sheet;
  if (event.altKey && event.key === 'Enter') {
    editing.insert('\n');
    return true;
  }
  if (hasControl(event) && event.key === 'Enter') {
    fillSelection(desk);
    return true;
  }
  if (hasControl(event) || event.altKey) {
    // Undo and the like belong to the text being edited, not to the page around the grid.
    event.stopPropagation();
    return false;
  }
  if (editing.mode() === 'type' && !event.shiftKey && IN_TYPE_MODE.has(event.key)) {
    editing.commit();
    return move(desk, event, false);
  }
  const action = EDIT_KEYS[event.key];
  action?.(desk, event);
  return action !== undefined;
}

function onListKey(desk: Desk, event: KeyboardEvent): boolean {
  const { choosing, editing } = desk.sheet;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (event.altKey) editing.cancel();
    else choosing.step(event.key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  const picked = choosing.offers()[choosing.highlighted()];
  if (!picked || (event.key !== 'Enter' && event.key !== 'Tab')) return false;
  const wasTyped = editing.mode() === 'type';
  editing.commit(picked.value);
  if (event.key === 'Tab') stepTab(desk, event.shiftKey);
  else if (wasTyped) stepEnter(desk, event.shiftKey);
  return true;
}

/** The keydown handler of a sheet. Printable keys are left to the browser, so that input methods get them first. */
export function makeKeys(sheet: Sheet, root: () => HTMLElement | undefined): (event: KeyboardEvent) => void {
  const desk: Desk = { sheet, root, tabRun: undefined, leavingAt: undefined };
  return (event) => {
    // 229 is what Safari sends for the Enter that confirms a candidate, after the composition has ended.
    if (event.isComposing || event.keyCode === 229) return;
    const handled =
      (sheet.choosing.isOpen() && onListKey(desk, event)) ||
      (sheet.editing.mode() === 'nav' ? onNavKey(desk, event) : onEditKey(desk, event));
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
