// Editing a cell in the one text area that always has the focus, safe for input methods.
import { batch, createSignal } from 'solid-js';
import { resolveEdit, showEdit } from './choices';
import type { Layout } from './layout';
import type { Reading } from './reading';
import type { Selecting } from './selecting';
import type { Speaking } from './speaking';
import type { GridModel, GridWords } from './types';

/** `nav`: no edit. `type`: begun by typing, arrows commit. `edit`: begun by F2 or double click, arrows move the caret. */
export type Mode = 'nav' | 'type' | 'edit';

export interface Editing {
  readonly mode: () => Mode;
  setMode(mode: Mode): void;
  /** Whether the active cell is a result, or nothing may be changed for now. */
  readonly isLocked: () => boolean;
  /** Says why the active cell takes no entry. */
  sayLocked(): void;
  /** What was typed since the edit began, for filtering choices. */
  readonly typed: () => string;
  attach(editor: HTMLTextAreaElement): void;
  focus(): void;
  /** What is being typed. */
  text(): string;
  hasFocus(): boolean;
  /** Puts the active cell's text into the text area, fully selected, unless an edit or composition runs. */
  refresh(): void;
  begin(): boolean;
  onInput(): void;
  onComposition(running: boolean): void;
  /** Ends an edit and hands its text, or the given one, to the model. */
  commit(text?: string): void;
  cancel(): void;
  /** Ends an edit even in the middle of a composition. */
  finish(): void;
  insert(text: string): void;
  /** Runs something with a non-empty selection in the text area, as the browser's copy command needs. */
  withFiller(run: () => void): void;
}

interface EditingOptions {
  readonly model: () => GridModel;
  readonly words: () => GridWords;
  readonly speaking: Speaking;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly selecting: Selecting;
}

interface Desk {
  editor: HTMLTextAreaElement | undefined;
  composing: boolean;
}

/** The text the active cell's editor holds; read without tracking. */
function currentText({ layout, reading, selecting }: EditingOptions): string {
  const { row, column: at } = selecting.active();
  const column = layout.column(at);
  return column ? showEdit(column, reading.edit(row, at)) : '';
}

function makeCommit(options: EditingOptions, desk: Desk) {
  return (given: string | undefined) => {
    const { row, column: at } = options.selecting.active();
    const column = options.layout.column(at);
    if (!column || column.kind === 'result') return;
    const typed = given ?? desk.editor?.value ?? '';
    const text = given ?? resolveEdit(column, typed);
    if (text === options.reading.edit(row, at)) return;
    options.model().edit([{ row, column: column.id, text }], 'type');
  };
}

function makeRefresh(options: EditingOptions, desk: Desk, mode: () => Mode) {
  return () => {
    const node = desk.editor;
    if (!node || desk.composing || mode() !== 'nav') return;
    const text = currentText(options);
    // Writing and selecting make the browser lay out the page at once: not where nothing would change.
    if (node.value !== text) node.value = text;
    else if (node.selectionStart === 0 && node.selectionEnd === text.length) return;
    // Selecting text steals the focus in Safari.
    if (document.activeElement === node) node.select();
  };
}

function makeTextActions(desk: Desk, refresh: () => void) {
  return {
    attach: (node: HTMLTextAreaElement) => {
      desk.editor = node;
    },
    focus: () => desk.editor?.focus({ preventScroll: true }),
    text: () => desk.editor?.value ?? '',
    hasFocus: () => desk.editor !== undefined && document.activeElement === desk.editor,
    insert: (text: string) => {
      const node = desk.editor;
      node?.setRangeText(text, node.selectionStart, node.selectionEnd, 'end');
    },
    withFiller: (run: () => void) => {
      if (!desk.editor) return;
      desk.editor.value = ' ';
      desk.editor.focus({ preventScroll: true });
      desk.editor.select();
      run();
      refresh();
    },
  };
}

/** The caret stands at the end; a choice stays fully selected, so that typing filters anew. */
function placeCaret({ layout, selecting }: EditingOptions, { editor }: Desk): void {
  if (layout.column(selecting.active().column)?.kind === 'choice') return;
  editor?.setSelectionRange(editor.value.length, editor.value.length);
}

interface State {
  readonly mode: () => Mode;
  setMode(mode: Mode): void;
  setTyped(text: string): void;
}

function makeStarts(options: EditingOptions, desk: Desk, state: State, refresh: () => void) {
  const isLocked = () =>
    options.layout.column(options.selecting.active().column)?.kind === 'result' ||
    (options.model().hold?.isOn() ?? false);
  const startTyping = () => {
    if (state.mode() === 'nav') state.setMode('type');
  };
  return {
    isLocked,
    sayLocked: () => {
      const { hold } = options.model();
      if (hold?.isOn()) hold.say();
      else options.speaking.note(options.words().readOnly);
    },
    begin: () => {
      if (isLocked()) return false;
      refresh();
      state.setTyped('');
      state.setMode('edit');
      placeCaret(options, desk);
      return true;
    },
    onInput: () => {
      if (isLocked()) return refresh();
      startTyping();
      state.setTyped(desk.editor?.value ?? '');
    },
    onComposition: (running: boolean) => {
      desk.composing = running;
      if (running) startTyping();
    },
  };
}

/** The editor of a sheet. */
export function createEditing(options: EditingOptions): Editing {
  const [mode, setMode] = createSignal<Mode>('nav');
  const [typed, setTyped] = createSignal('');
  const desk: Desk = { editor: undefined, composing: false };
  const refresh = makeRefresh(options, desk, mode);
  const save = makeCommit(options, desk);
  const texts = makeTextActions(desk, refresh);
  const leave = (work: () => void) => {
    if (mode() === 'nav') return;
    batch(() => {
      work();
      setTyped('');
      setMode('nav');
    });
  };
  const commit = (text?: string) => leave(() => save(text));
  return {
    ...texts,
    ...makeStarts(options, desk, { mode, setMode, setTyped }, refresh),
    mode,
    setMode,
    typed,
    refresh,
    commit,
    cancel: () => leave(() => undefined),
    finish: () => {
      if (desk.composing) desk.editor?.blur();
      commit();
      texts.focus();
    },
  };
}
