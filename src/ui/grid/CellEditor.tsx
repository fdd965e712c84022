// The one text area of the grid. It always has the focus and never moves in the document, only on the screen.
import { createEffect, on, Show, untrack } from 'solid-js';
import { HEADER_HEIGHT, ROW_HEIGHT } from './layout';
import type { Sheet } from './sheet';
import { describeCell } from './speaking';

function createPlace({ layout, selecting, viewport }: Sheet) {
  const isFrozen = () => selecting.active().column < layout.frozenCount();
  const left = () => layout.offset(selecting.active().column) + (isFrozen() ? viewport.left() : 0);
  // An open editor scrolled to the left must not lie over the frozen columns.
  const hidden = () => (isFrozen() ? 0 : Math.max(0, layout.frozenWidth() + viewport.left() - left()));
  return () => ({
    top: `${HEADER_HEIGHT + selecting.active().row * ROW_HEIGHT}px`,
    left: `${left()}px`,
    width: `${layout.width(selecting.active().column)}px`,
    'clip-path': hidden() > 0 ? `inset(-4px -4px -4px ${hidden()}px)` : 'none',
  });
}

/** Keeps the text area's content and the spoken text in step with the active cell. */
function createFollowing(sheet: Sheet): void {
  const { selecting, layout, reading, editing, speaking, viewport } = sheet;
  const current = () => {
    const { row, column } = selecting.active();
    return { column: layout.column(column), cell: reading.cell(row, column), row };
  };
  // once for all that a key does: an entry taken over and the step to the next cell
  createEffect(on([current, editing.mode], () => queueMicrotask(editing.refresh)));
  createEffect(on(editing.mode, (mode) => mode !== 'nav' && sheet.marks.setOutline(undefined), { defer: true }));
  createEffect(on(editing.mode, (mode) => mode !== 'nav' && viewport.reveal(selecting.active()), { defer: true }));
  createEffect(() => {
    const { column, cell } = current();
    if (column && editing.mode() === 'nav' && editing.hasFocus())
      speaking.say(describeCell(column, cell, sheet.words()));
  });
}

/** The input mode for touch screens: no keyboard until a cell is really edited. Desktop input methods see none. */
function inputMode(sheet: Sheet): 'none' | 'decimal' | 'text' | undefined {
  if (!sheet.touch()) return undefined;
  if (sheet.editing.mode() === 'nav') return 'none';
  return sheet.layout.column(sheet.selecting.active().column)?.kind === 'number' ? 'decimal' : 'text';
}

function makeEditorEvents(sheet: Sheet) {
  const { editing, choosing } = sheet;
  return {
    onInput: (event: InputEvent) => {
      // A Backspace that an input method has swallowed arrives here instead of in keydown.
      if (editing.mode() === 'nav' && event.inputType.startsWith('delete')) {
        sheet.actions.clear();
        editing.refresh();
        return;
      }
      editing.onInput();
      if (choosing.isChoice()) choosing.onTyped();
    },
    onBeforeInput: (event: InputEvent) => {
      // Line breaks are made by Alt+Enter alone; some input methods send one with the Enter that confirms.
      if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') event.preventDefault();
      if (editing.mode() !== 'nav' || !event.inputType.startsWith('history')) return;
      event.preventDefault();
      if (event.inputType === 'historyUndo') sheet.actions.undo();
      else sheet.actions.redo();
    },
    onCompositionStart: () => editing.onComposition(true),
    onCompositionEnd: () => {
      editing.onComposition(false);
      if (choosing.isChoice()) choosing.onTyped();
    },
  };
}

function ChoiceButton(props: { sheet: Sheet }) {
  const { editing, choosing, startEdit } = untrack(() => props.sheet);
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (choosing.isOpen()) return editing.cancel();
    editing.focus();
    startEdit();
  };
  return (
    <span
      class="sg-caret"
      aria-hidden="true"
      on:pointerdown={toggle}
      on:mousedown={(event) => event.preventDefault()}
    />
  );
}

function EditorText(props: { sheet: Sheet; onKeyDown: (event: KeyboardEvent) => void }) {
  const { sheet, onKeyDown } = untrack(() => ({ ...props }));
  const { editing, choosing, selecting, layout, clipboard } = sheet;
  const events = makeEditorEvents(sheet);
  const activeId = () =>
    choosing.isOpen() && choosing.highlighted() >= 0
      ? `${sheet.id}-choice-${choosing.highlighted()}`
      : sheet.cellId(selecting.active());
  return (
    <textarea
      ref={editing.attach}
      class="sg-text"
      classList={{ 'is-number': layout.column(selecting.active().column)?.kind === 'number' }}
      rows={1}
      wrap="off"
      spellcheck={false}
      autocomplete="off"
      autocapitalize="off"
      readOnly={editing.isLocked()}
      inputmode={inputMode(sheet)}
      aria-label={sheet.words().label}
      aria-describedby={`${sheet.id}-leave`}
      aria-controls={choosing.isOpen() ? `${sheet.id}-choices` : `${sheet.id}-grid`}
      aria-activedescendant={activeId()}
      aria-haspopup={choosing.isChoice() ? 'listbox' : undefined}
      aria-autocomplete={choosing.isChoice() ? 'list' : undefined}
      on:keydown={onKeyDown}
      on:input={events.onInput}
      on:beforeinput={events.onBeforeInput}
      on:compositionstart={events.onCompositionStart}
      on:compositionend={events.onCompositionEnd}
      on:focus={editing.refresh}
      on:blur={() => editing.commit()}
      on:copy={clipboard.onCopy}
      on:cut={clipboard.onCut}
      on:paste={clipboard.onPaste}
    />
  );
}

/** The text area on the active cell, with the caret button of choice cells. */
export function CellEditor(props: { sheet: Sheet; onKeyDown: (event: KeyboardEvent) => void }) {
  const { sheet } = untrack(() => ({ ...props }));
  const { editing, choosing } = sheet;
  const place = createPlace(sheet);
  createFollowing(sheet);
  return (
    <div class="sg-editor" classList={{ 'is-open': editing.mode() !== 'nav' }} style={place()}>
      <EditorText sheet={props.sheet} onKeyDown={props.onKeyDown} />
      <Show when={choosing.isChoice()}>
        <ChoiceButton sheet={props.sheet} />
      </Show>
    </div>
  );
}
