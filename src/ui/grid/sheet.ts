// All parts of one grid, put together; its components and handlers share this.
import { createMemo, createSignal, createUniqueId } from 'solid-js';
import { type Actions, makeActions } from './actions';
import { type Asking, createAsking } from './asking';
import { type Choosing, createChoosing } from './choosing';
import { type Clipboard, makeClipboard } from './clipboard';
import { createEditing, type Editing } from './editing';
import { createFinding, type Finding } from './finding';
import { createLayout, type Layout } from './layout';
import { createMarks, type Marks } from './marks';
import { listFrom, type Spot } from './range';
import { makeReading, type Reading } from './reading';
import { createSelecting, type Selecting } from './selecting';
import { createSpeaking, type Speaking } from './speaking';
import { createTip, type Tip } from './tip';
import type { GridModel, GridWords } from './types';
import { createViewport, type Viewport } from './viewport';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the context menu was asked for. */
export interface MenuPlace extends Point {
  readonly zone: 'cell' | 'gutter' | 'header';
  readonly column: number;
}

export interface ColumnMenu extends Point {
  readonly column: number;
}

export interface Sheet {
  readonly id: string;
  readonly model: () => GridModel;
  readonly words: () => GridWords;
  readonly layout: Layout;
  readonly viewport: Viewport;
  readonly reading: Reading;
  readonly selecting: Selecting;
  readonly editing: Editing;
  readonly choosing: Choosing;
  readonly speaking: Speaking;
  readonly marks: Marks;
  readonly asking: Asking;
  readonly finding: Finding;
  readonly actions: Actions;
  readonly clipboard: Clipboard;
  /** Where the context menu stands; undefined while it is closed. */
  readonly menu: () => MenuPlace | undefined;
  setMenu(place: MenuPlace | undefined): void;
  /** The column whose menu is open, and where; undefined while none is. */
  readonly columnMenu: () => ColumnMenu | undefined;
  setColumnMenu(menu: ColumnMenu | undefined): void;
  /** What a header means, while the mouse rests on it. */
  readonly tip: Tip;
  /** Whether the last pointer was a finger. */
  readonly touch: () => boolean;
  setTouch(touch: boolean): void;
  readonly frozenColumns: () => readonly number[];
  /** The column of the empty row that says how to begin a new row. */
  readonly newRowColumn: () => number;
  /** The element id of a cell. */
  cellId(spot: Spot): string;
  /** Selects a cell and scrolls to it. */
  goTo(spot: Spot): void;
  /** Opens the active cell for editing, with its list if it is a choice. */
  startEdit(): void;
}

export interface SheetOptions {
  readonly model: () => GridModel;
  readonly words: () => GridWords;
  readonly start: { readonly row: number; readonly column: string } | undefined;
}

function startSpot(layout: Layout, start: SheetOptions['start']): Spot {
  const column = layout.columns().findIndex((candidate) => candidate.id === start?.column);
  return { row: start?.row ?? 0, column: Math.max(0, column) };
}

function createParts(options: SheetOptions) {
  const { model, words } = options;
  const layout = createLayout(model);
  const reading = makeReading(model, layout);
  const selecting = createSelecting(layout, startSpot(layout, options.start));
  const active = { row: () => selecting.active().row, column: () => selecting.active().column };
  const viewport = createViewport(layout, active);
  const speaking = createSpeaking();
  const editing = createEditing({ model, words, layout, reading, selecting, speaking });
  const choosing = createChoosing({ layout, reading, selecting, editing, words });
  const marks = createMarks();
  const asking = createAsking();
  const goTo = (spot: Spot) => {
    selecting.moveTo(spot);
    viewport.reveal(selecting.active());
  };
  const finding = createFinding({ model, layout, reading, selecting, goTo });
  const actions = makeActions({ model, words, layout, reading, selecting, speaking, marks, asking });
  const clipboard = makeClipboard(editing, actions);
  return {
    model,
    words,
    layout,
    reading,
    selecting,
    viewport,
    speaking,
    editing,
    choosing,
    actions,
    clipboard,
    goTo,
    marks,
    asking,
    finding,
  };
}

/** Everything one grid consists of. */
export function createSheet(options: SheetOptions): Sheet {
  const parts = createParts(options);
  const [menu, setMenu] = createSignal<MenuPlace>();
  const [columnMenu, setColumnMenu] = createSignal<ColumnMenu>();
  const [touch, setTouch] = createSignal(false);
  const id = createUniqueId();
  const frozenColumns = createMemo(() => listFrom(0, parts.layout.frozenCount() - 1));
  const newRowColumn = createMemo(() => {
    const found = parts.layout.columns().findIndex(({ kind }) => kind === 'text');
    return Math.max(0, found);
  });
  const { editing, choosing } = parts;
  return {
    ...parts,
    id,
    frozenColumns,
    newRowColumn,
    menu,
    setMenu,
    columnMenu,
    setColumnMenu,
    tip: createTip(),
    touch,
    setTouch,
    cellId: ({ row, column }) => `${id}-${row}-${column}`,
    startEdit: () => {
      if (!editing.begin()) editing.sayLocked();
      else if (choosing.isChoice()) choosing.open();
    },
  };
}
