// The spreadsheet grid: one native scroller with a sticky header, windowed rows and one text area as editor.
// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows and cells itself, which table elements do not allow
import './grid.css';
import './grid-cells.css';
import './grid-floating.css';
import './grid-bars.css';
import './grid-looks.css';
import { For, type JSX, onCleanup, onMount, untrack } from 'solid-js';
import { AskBar } from './AskBar';
import { CellEditor } from './CellEditor';
import { ChoiceList } from './ChoiceList';
import { ContextMenu } from './ContextMenu';
import { FindBar } from './FindBar';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { HeaderMenu, withMenuKey } from './HeaderMenu';
import { Strips } from './HeaderStubs';
import { HeaderTip } from './HeaderTip';
import { makeKeys } from './keys';
import { HEADER_HEIGHT, ROW_HEIGHT } from './layout';
import { Outlines } from './Outlines';
import { createPointer } from './pointer';
import { createActiveReport, createChangeFollowing, createOutlineGuard, createSelectionReport } from './reporting';
import { createSheet, type Sheet } from './sheet';
import type { Stats } from './stats';
import type { GridModel, GridWords, Selection } from './types';

export interface GridApi {
  focusCell(row: number, column: string): void;
  focus(): void;
  /** Opens the bar that finds in the sheet. */
  find(): void;
}

export interface GridProps {
  readonly model: GridModel;
  readonly words: GridWords;
  readonly initial?: { readonly row: number; readonly column: string };
  readonly onSelection?: (stats: Stats | undefined, selection: Selection) => void;
  readonly apiRef?: (api: GridApi) => void;
}

function makeApi({ layout, editing, finding, goTo }: Sheet): GridApi {
  return {
    focus: editing.focus,
    find: () => finding.open('find'),
    focusCell: (row, column) => {
      editing.commit();
      const at = layout.columns().findIndex((candidate) => candidate.id === column);
      if (at >= 0) goTo({ row, column: at });
      editing.focus();
    },
  };
}

function GridTable(props: { sheet: Sheet }) {
  const { id, layout, words, viewport } = untrack(() => props.sheet);
  return (
    <div
      role="grid"
      id={`${id}-grid`}
      aria-label={words().label}
      aria-rowcount={layout.rowTotal() + 2}
      aria-colcount={layout.columns().length + 1}
      aria-multiselectable="true"
    >
      <GridHeader sheet={props.sheet} />
      <div role="rowgroup" class="sg-body" style={{ height: `${layout.rowTotal() * ROW_HEIGHT}px` }}>
        <For each={viewport.rows()}>{(row) => <GridRow sheet={props.sheet} row={row} />}</For>
      </div>
    </div>
  );
}

function GridMessages(props: { sheet: Sheet }) {
  return (
    <>
      <p id={`${props.sheet.id}-leave`} class="sg-hidden">
        {props.sheet.words().leaveHint}
      </p>
      <div class="sg-hidden" aria-live="polite">
        {props.sheet.speaking.spoken()}
      </div>
      <div class="sg-note" role="status">
        {props.sheet.speaking.noted()}
      </div>
    </>
  );
}

function createGridSheet(props: GridProps): Sheet {
  const sheet = createSheet({
    model: () => props.model,
    words: () => props.words,
    start: untrack(() => props.initial),
  });
  createSelectionReport(sheet, (stats, selection) => props.onSelection?.(stats, selection));
  createActiveReport(sheet);
  createChangeFollowing(sheet);
  createOutlineGuard(sheet);
  onMount(() => props.apiRef?.(makeApi(sheet)));
  return sheet;
}

function GridScroller(props: { sheet: Sheet; children: JSX.Element }) {
  const { sheet } = untrack(() => ({ ...props }));
  let scroller: HTMLDivElement | undefined;
  const pointer = createPointer(sheet, () => scroller);
  onMount(() => {
    if (scroller) onCleanup(sheet.viewport.attach(scroller));
    sheet.viewport.reveal(sheet.selecting.active());
  });
  const endPointer = (event: PointerEvent) => {
    pointer.onPointerUp(event);
    sheet.layout.settle();
  };
  const size = () => ({
    width: `${sheet.layout.totalWidth()}px`,
    height: `${HEADER_HEIGHT + sheet.layout.rowTotal() * ROW_HEIGHT}px`,
  });
  return (
    <div
      ref={scroller}
      class="sg-scroller"
      on:scroll={sheet.viewport.sync}
      on:pointerdown={pointer.onPointerDown}
      on:pointermove={pointer.onPointerMove}
      on:pointerup={endPointer}
      on:pointerleave={pointer.onPointerLeave}
      on:pointercancel={endPointer}
      on:mousedown={pointer.onMouseDown}
      on:click={pointer.onClick}
      on:dblclick={pointer.onDblClick}
      on:contextmenu={pointer.onContextMenu}
    >
      <div class="sg-content" style={size()}>
        <Strips sheet={sheet} />
        {props.children}
      </div>
    </div>
  );
}

/** A spreadsheet over a model, with the habits of Excel and WPS. */
export function Grid(props: GridProps) {
  const sheet = createGridSheet(props);
  let root: HTMLDivElement | undefined;
  return (
    <div ref={root} class="sg">
      <GridScroller sheet={sheet}>
        <GridTable sheet={sheet} />
        <Outlines sheet={sheet} />
        <CellEditor
          sheet={sheet}
          onKeyDown={withMenuKey(
            sheet,
            makeKeys(sheet, () => root),
          )}
        />
      </GridScroller>
      <GridMessages sheet={sheet} />
      <ChoiceList sheet={sheet} />
      <ContextMenu sheet={sheet} />
      <AskBar sheet={sheet} />
      <FindBar sheet={sheet} />
      <HeaderTip shown={sheet.tip.shown()} />
      <HeaderMenu sheet={sheet} root={() => root} />
    </div>
  );
}
