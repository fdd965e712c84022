// All parts of one grid, put together; its components and handlers share this.
import { createMemo, createSignal, createUniqueId } from 'solid-js';
import { type Actions, makeActions } from './actions';
import { type Choosing, createChoosing } from './choosing';
import { type Clipboard, makeClipboard } from './clipboard';
import { createEditing, type Editing } from './editing';
import { createLayout, type Layout, type Widths } from './layout';
import { listFrom, type Spot } from './range';
import { makeReading, type Reading } from './reading';
import { createSelecting, type Selecting } from './selecting';
import { createSpeaking, type Speaking } from './speaking';
import type { GridModel, GridWords } from './types';
import { createViewport, type Viewport } from './viewport';

export interface Point {
  readonly x: number;
  readonly y: number;
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
  readonly actions: Actions;
  readonly clipboard: Clipboard;
  /** Where the context menu stands; undefined while it is closed. */
  readonly menu: () => Point | undefined;
  setMenu(point: Point | undefined): void;
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
  readonly widths: () => Widths | undefined;
  readonly onWidths: (widths: Widths) => void;
}

function startSpot(layout: Layout, start: SheetOptions['start']): Spot {
  const column = layout.columns().findIndex((candidate) => candidate.id === start?.column);
  return { row: start?.row ?? 0, column: Math.max(0, column) };
}

function createParts(options: SheetOptions) {
  const { model, words } = options;
  const layout = createLayout(options);
  const reading = makeReading(model, layout);
  const selecting = createSelecting(layout, startSpot(layout, options.start));
  const active = { row: () => selecting.active().row, column: () => selecting.active().column };
  const viewport = createViewport(layout, active);
  const speaking = createSpeaking();
  const editing = createEditing({ model, layout, reading, selecting });
  const choosing = createChoosing({ layout, reading, selecting, editing, words });
  const actions = makeActions({ model, words, layout, reading, selecting, speaking });
  const clipboard = makeClipboard(editing, actions);
  return { model, words, layout, reading, selecting, viewport, speaking, editing, choosing, actions, clipboard };
}

/** Everything one grid consists of. */
export function createSheet(options: SheetOptions): Sheet {
  const parts = createParts(options);
  const [menu, setMenu] = createSignal<Point>();
  const [touch, setTouch] = createSignal(false);
  const id = createUniqueId();
  const frozenColumns = createMemo(() => listFrom(0, parts.layout.frozenCount() - 1));
  const newRowColumn = createMemo(() => {
    const found = parts.layout.columns().findIndex(({ kind }) => kind === 'text');
    return Math.max(0, found);
  });
  const { selecting, viewport, editing, choosing, speaking } = parts;
  return {
    ...parts,
    id,
    frozenColumns,
    newRowColumn,
    menu,
    setMenu,
    touch,
    setTouch,
    cellId: ({ row, column }) => `${id}-${row}-${column}`,
    goTo: (spot) => {
      selecting.moveTo(spot);
      viewport.reveal(selecting.active());
    },
    startEdit: () => {
      if (!editing.begin()) speaking.note(options.words().readOnly);
      else if (choosing.isChoice()) choosing.open();
    },
  };
}
