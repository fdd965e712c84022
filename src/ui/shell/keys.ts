// Keys that work everywhere: undo and redo outside of text fields.
import type { Session } from '../../store/session';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Listens on the window while the book is not `hidden`; answers with a function that stops. Fields and the grid keep their own undo. */
export function watchKeys(session: Session, hidden: () => boolean): () => void {
  const onKey = (event: KeyboardEvent): void => {
    // nobody undoes what is not to be seen
    if (event.defaultPrevented || event.isComposing || isField(event.target) || hidden()) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) session.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) session.redo();
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
