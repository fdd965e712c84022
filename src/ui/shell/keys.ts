// Keys that work everywhere: undo and redo outside of text fields, and what people press to save and to open.
import { finishTyping } from '../../store/finish-typing';
import type { Session } from '../../store/session';
import type { Opening } from '../files/opening';
import { SHELL_WORDS } from '../words/shell';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Whether a key is pressed with Ctrl, or with the command key of a Mac, and without Alt. */
const hasControl = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && !event.altKey;

/** Takes over what is being typed, and says that everything is saved by itself; a file is one click away. */
function sayHowSaved(session: Session, opening: Opening): void {
  finishTyping();
  opening.say(() => {
    const words = SHELL_WORDS[session.preferences.lang()];
    const state = session.saved();
    const help = words.savedHelp[state];
    return state === 'saved' || state === 'saving' ? words.saveKey(help) : help;
  }, true);
}

/** Shows the dialogue in which files are chosen. */
function askForFiles(opening: Opening): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, hidden: true });
  input.addEventListener('change', () => {
    input.remove();
    void opening.openFiles([...(input.files ?? [])]);
  });
  input.addEventListener('cancel', () => input.remove());
  // what hangs nowhere may be gone before the dialogue closes
  document.body.append(input);
  input.click();
}

/** Ctrl+S and Ctrl+O; true where the browser must not do its own: save the page, or leave it for a file. */
function onFileKey(event: KeyboardEvent, session: Session, opening: Opening, isHidden: boolean): boolean {
  if (!hasControl(event) || event.shiftKey || event.isComposing) return false;
  const key = event.key.toLowerCase();
  if (key !== 's' && key !== 'o') return false;
  if (isHidden) return true;
  if (key === 'o') askForFiles(opening);
  else if (session.book() && session.view() !== 'home') sayHowSaved(session, opening);
  return true;
}

/** Undo and redo, outside of fields. */
function onStepKey(event: KeyboardEvent, session: Session): boolean {
  if (event.defaultPrevented || event.isComposing || isField(event.target) || !hasControl(event)) return false;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) session.undo();
  else if (key === 'y' || (key === 'z' && event.shiftKey)) session.redo();
  else return false;
  return true;
}

/** Listens on the window; answers with a function that stops. While the book is `hidden` nothing is done to it. */
export function watchKeys(session: Session, opening: Opening, hidden: () => boolean): () => void {
  const onStep = (event: KeyboardEvent): void => {
    // nobody undoes what is not to be seen
    if (!hidden() && onStepKey(event, session)) event.preventDefault();
  };
  const onFile = (event: KeyboardEvent): void => {
    if (!onFileKey(event, session, opening, hidden())) return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', onStep);
  // ahead of a cell that is being edited, which keeps keys with Ctrl to itself
  addEventListener('keydown', onFile, true);
  return () => {
    removeEventListener('keydown', onStep);
    removeEventListener('keydown', onFile, true);
  };
}
