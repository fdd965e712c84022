// Copy, cut and paste through clipboard events, which need no permission.
import type { Actions } from './actions';
import type { Editing } from './editing';
import { writeHtml, writeTsv } from './tsv';

/** Above this many cells the HTML is left out: it takes most of the time and spreadsheets do not need it. */
const MAX_HTML_CELLS = 50_000;

export interface Clipboard {
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
  /** Copies or cuts from the menu. */
  run(command: 'copy' | 'cut', withHeaders?: boolean): void;
  /** Pastes from the menu, where the browser lets a page read the clipboard; else calls back. */
  paste(onRefused: () => void): void;
}

/** Copying, cutting and pasting from the menu. `write` copies the cells, with headers if wanted. */
function makeMenuClipboard(editing: Editing, actions: Actions, write: (run: () => void, headers: boolean) => void) {
  return {
    run: (command: 'copy' | 'cut', headers = false) => {
      // "cut" does nothing in a read-only text area, so both copy and only the mark differs
      write(() => editing.withFiller(() => document.execCommand('copy')), headers);
      if (command === 'cut') actions.outline(writeTsv(actions.copied(false)), true);
    },
    paste: (onRefused: () => void) => {
      const reading = navigator.clipboard?.readText?.();
      if (!reading) return onRefused();
      const onText = (text: string) => {
        if (text !== '' && editing.mode() === 'nav') actions.paste(text);
      };
      reading.then(onText, onRefused);
    },
  };
}

/** The clipboard handlers of a sheet; while a cell is edited the browser's own do the work. */
export function makeClipboard(editing: Editing, actions: Actions): Clipboard {
  let withHeaders = false;
  const write = (event: ClipboardEvent): string => {
    const rows = actions.copied(withHeaders);
    const text = writeTsv(rows);
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    const cells = rows.length * (rows[0]?.length ?? 0);
    if (cells <= MAX_HTML_CELLS) event.clipboardData?.setData('text/html', writeHtml(rows));
    return text;
  };
  const inNav = () => editing.mode() === 'nav';
  return {
    ...makeMenuClipboard(editing, actions, (run, headers) => {
      withHeaders = headers;
      run();
      withHeaders = false;
    }),
    onCopy: (event) => {
      if (inNav()) actions.outline(write(event), false);
    },
    // As in Excel the cells stay until they are pasted: what is cut can not be lost.
    onCut: (event) => {
      if (inNav()) actions.outline(write(event), true);
    },
    onPaste: (event) => {
      if (!inNav()) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') actions.paste(text);
    },
  };
}
