// A book that came in becomes one of the user's: a new one beside the others, or in place of the state it had.
import { replaceBook } from '../../book/commands';
import type { Book } from '../../book/types';
import type { Session } from '../../store/session';
import { POWER, setStarting } from '../home/starting';
import { HOME_WORDS } from '../words/home';
import type { Incoming, KeptState } from './opening';

const ENDING = /\.(csv|txt|tsv|tanbiao|json)$/i;

export const titled = (book: Book, name: string): Book => ({ ...book, settings: { ...book.settings, name } });

/** The name a book has, or that of its file. */
export const nameOf = (session: Session, { book, file }: Incoming): string =>
  book.settings.name || file.replace(ENDING, '') || HOME_WORDS[session.preferences.lang()].unnamed;

/** Opens what came in as a new book. It keeps its origin as long as no other book here has it, so that a later state of it is known. */
export async function createFrom(session: Session, incoming: Incoming): Promise<void> {
  const name = nameOf(session, incoming);
  setStarting(POWER);
  await session.create(name, titled(incoming.book, name), 'facilities', incoming.meta?.origin);
}

/** Puts what came in in place of the kept state of the same book, as one step that can be undone; false where another window writes it. */
export async function putInPlace(session: Session, incoming: Incoming, kept: KeptState): Promise<boolean> {
  if (session.bookId() === kept.id) session.show('facilities');
  else await session.open(kept.id, 'facilities');
  const before = session.whole();
  if (!before || session.bookId() !== kept.id || !session.mayEdit()) return false;
  session.act(replaceBook(before, incoming.book), 'takeFile', incoming.file);
  return true;
}
