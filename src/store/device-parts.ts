// What is behind the page "Data on this device": facts, books with their copies and backups, the folder, the watch.
import type { Book } from '../book/types';
import { adopt } from './adopt';
import { projectName, projectText } from './backup-file';
import { type BackupFolder, loadFolder } from './backup-folder';
import { noteBackup } from './backup-notes';
import { makeCopies } from './copies';
import type { Database } from './database';
import type { DeviceSignals } from './device';
import { guardedBooks, salvaged } from './device-books';
import { readFacts } from './device-facts';
import { makeWatch, persisting, persistNow, type Seen } from './device-watch';
import { removeForGood } from './remove-book';
import { newId, type Session } from './session';
import { makeToFolder } from './to-folder';
import { wait } from './wait';

export { makeCopies } from './copies';

export interface PartsHost extends DeviceSignals {
  readonly database: Database;
  readonly session: Session;
  /** Version of the app. */
  readonly app: string;
}

/** A file of a book for the user. */
export interface BookFile {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly text: string;
}

/** The open book, where this window is the one that writes it. */
const makeOwn = (session: Session) => (): Seen | undefined => {
  const book = session.whole();
  const id = session.bookId();
  const isOurs = session.role() === 'writer' && session.saved() !== 'conflict';
  return book && id !== '' && isOurs ? { id, book, seq: session.seq() } : undefined;
};

const STEP = 100;

/** Resolves when all is on the device; rejects where it did not get there. */
const makeSaved = (session: Session) => async (): Promise<void> => {
  while (session.saved() === 'saving') await wait(STEP);
  if (session.saved() !== 'saved') throw new Error('not saved');
};

/** Files of books: of the open one from memory, of others from the device. */
function makeFiles({ database, session, app, tell }: PartsHost) {
  const read = async (id: string): Promise<{ book: Book; seq: number } | undefined> => {
    const open = session.whole();
    if (id === session.bookId() && open) return { book: open, seq: session.seq() };
    return await session.keeper.open(id);
  };
  return {
    /** The project file of a book; undefined where there is no such book. */
    make: async (id: string): Promise<BookFile | undefined> => {
      const found = await read(id);
      if (!found) return undefined;
      await session.loadRules();
      const now = Date.now();
      const { registry } = session;
      const text = await projectText({ id, book: found.book, registry, app }, now);
      return { id, seq: found.seq, name: projectName(found.book), text };
    },
    /** Notes that a file was handed to the user. */
    handed: async ({ id, seq, name }: Pick<BookFile, 'id' | 'seq' | 'name'>): Promise<void> => {
      await noteBackup(database, id, { file: { at: Date.now(), seq, name } });
      tell();
    },
  };
}

/** Loads what is remembered and puts the parts together; works without a database as far as that goes. */
export async function makeParts(host: PartsHost) {
  const { database, session, tell, setReminder } = host;
  const copies = makeCopies(database);
  const files = makeFiles(host);
  const folder: BackupFolder = await loadFolder(database);
  const own = makeOwn(session);
  const toFolder = makeToFolder({ database, folder, files, tell });
  const watch = makeWatch({
    database,
    copies,
    own,
    saved: makeSaved(session),
    remind: setReminder,
    toFolder: toFolder.changed,
    tell,
  });
  return {
    watch,
    files: {
      make: files.make,
      handed: async (file: Pick<BookFile, 'id' | 'seq' | 'name'>): Promise<void> => {
        await files.handed(file).catch(() => undefined);
        await watch.reminder();
      },
    },
    copies,
    folder,
    toFolder,
    facts: readFacts,
    persisting: () => persisting(database).catch(() => undefined),
    persist: () => persistNow(database).then(tell),
    books: async () => guardedBooks(database, await copies.list()),
    removeForGood: (id: string) => removeForGood(database, id).then(tell),
    /** Makes a book of a project file; false where it cannot be read. */
    adopt: (file: File) => adopt(file, session.keeper, newId).finally(tell),
    salvaged: (id: string) => salvaged(database, id),
  };
}

export type DeviceParts = Awaited<ReturnType<typeof makeParts>>;
