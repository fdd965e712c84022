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
}

/** The clipboard handlers of a sheet; while a cell is edited the browser's own do the work. */
export function makeClipboard(editing: Editing, actions: Actions): Clipboard {
  let withHeaders = false;
  const write = (event: ClipboardEvent) => {
    const rows = actions.copied(withHeaders);
    event.preventDefault();
    event.clipboardData?.setData('text/plain', writeTsv(rows));
    const cells = rows.length * (rows[0]?.length ?? 0);
    if (cells <= MAX_HTML_CELLS) event.clipboardData?.setData('text/html', writeHtml(rows));
  };
  const inNav = () => editing.mode() === 'nav';
  return {
    onCopy: (event) => {
      if (inNav()) write(event);
    },
    onCut: (event) => {
      if (!inNav()) return;
      write(event);
      actions.clear('cut');
    },
    onPaste: (event) => {
      if (!inNav()) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') actions.paste(text);
    },
    run: (command, headers = false) => {
      withHeaders = headers;
      editing.withFiller(() => document.execCommand('copy'));
      withHeaders = false;
      if (command === 'cut') actions.clear('cut');
    },
  };
}
