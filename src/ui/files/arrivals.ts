// Files and texts that come to the page by themselves: pasted, handed over by the system, shared by another program.
import type { Session } from '../../store/session';
import type { Opening } from './opening';

/** What the installed app is handed by the system; browsers without it have no queue. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=grid]') !== null;

/** Takes a file that is pasted anywhere, and on the home page a text of ours or a table. */
function onPaste(session: Session, opening: Opening, hidden: () => boolean) {
  return (event: ClipboardEvent): void => {
    const pasted = event.clipboardData;
    if (!pasted || event.defaultPrevented || isField(event.target) || hidden()) return;
    const text = pasted.getData('text/plain');
    // spreadsheets put a picture of the cells beside their text
    if (text === '' && pasted.files.length > 0) void opening.openFiles([...pasted.files]);
    else if (text !== '' && (session.view() === 'home' || !session.book())) void opening.openPasted(text);
    else return;
    event.preventDefault();
  };
}

async function openLaunched(opening: Opening, handles: readonly FileSystemFileHandle[]): Promise<void> {
  const files = await Promise.all(handles.map((handle) => handle.getFile()));
  await opening.openFiles(files);
}

/** Follows every way in but the file dialogue and dropping; answers with a function that stops. */
export function watchArrivals(session: Session, opening: Opening, hidden: () => boolean): () => void {
  const paste = onPaste(session, opening, hidden);
  const address = (): void => void opening.openAddress(location.hash);
  document.addEventListener('paste', paste);
  addEventListener('hashchange', address);
  address();
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void openLaunched(opening, files);
  });
  return () => {
    document.removeEventListener('paste', paste);
    removeEventListener('hashchange', address);
  };
}
