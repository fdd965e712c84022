// Keys with Ctrl, Shift or Alt that do something to the sheet while no cell is edited.
import type { Sheet } from './sheet';

type Command = (sheet: Sheet, event: KeyboardEvent) => void;

const CONTROL: Readonly<Record<string, Command>> = {
  a: ({ actions }) => actions.selectAll(),
  d: ({ actions }) => actions.fill('down'),
  r: ({ actions }) => actions.fill('right'),
  y: ({ actions }) => actions.redo(),
  z: ({ actions }, event) => (event.shiftKey ? actions.redo() : actions.undo()),
  f: ({ finding }) => finding.open('find'),
  h: ({ finding }) => finding.open('replace'),
  g: ({ finding }) => finding.open('row'),
  "'": ({ actions }) => actions.copyAbove(),
  ' ': ({ actions }) => actions.selectColumns(),
  delete: ({ actions }) => actions.revert(),
  backspace: ({ viewport, selecting }) => viewport.reveal(selecting.active()),
};

/** With whole rows selected these insert and delete; else they stay the browser's, which zooms with them. */
const ON_ROWS: Readonly<Record<string, Command>> = {
  '+': ({ actions }) => actions.insertRows('above'),
  '=': ({ actions }) => actions.insertRows('above'),
  '-': ({ actions }) => actions.deleteRows(),
};

const WITH_SHIFT: Readonly<Record<string, Command>> = {
  ' ': ({ actions }) => actions.selectRows(),
};

const WITH_ALT_SHIFT: Readonly<Record<string, Command>> = {
  ArrowUp: ({ actions, viewport, selecting }) => {
    actions.shiftRows(-1);
    viewport.reveal(selecting.active());
  },
  ArrowDown: ({ actions, viewport, selecting }) => {
    actions.shiftRows(1);
    viewport.reveal({ ...selecting.active(), row: selecting.range().bottom });
  },
};

function findAgain({ finding, speaking, words }: Sheet, event: KeyboardEvent): void {
  if (finding.search().query === '' || finding.bar() === undefined) finding.open('find');
  else if (!finding.step(event.shiftKey ? -1 : 1)) speaking.note(words().hands.find.none);
}

function commandOf({ actions }: Sheet, event: KeyboardEvent): Command | undefined {
  const hasControl = event.ctrlKey || event.metaKey;
  if (event.key === 'F3' && !hasControl && !event.altKey) return findAgain;
  if (event.altKey) return event.shiftKey && !hasControl ? WITH_ALT_SHIFT[event.key] : undefined;
  if (!hasControl) return event.shiftKey ? WITH_SHIFT[event.key] : undefined;
  const onRows = ON_ROWS[event.key];
  // nobody who zooms with everything selected wants to lose it
  if (onRows) return actions.hasWholeRows() && !actions.hasAllRows() ? onRows : undefined;
  const key = event.key.toLowerCase();
  return event.shiftKey && key !== 'z' ? undefined : CONTROL[key];
}

/** Runs the command of a key; false where it has none. */
export function runCommandKey(sheet: Sheet, event: KeyboardEvent): boolean {
  const command = commandOf(sheet, event);
  command?.(sheet, event);
  return command !== undefined;
}
