// When a book was last written to a file or a folder, and when the reminder of it was put off.
import type { Database } from './database';
import { forget, recall } from './memory';

/** One backup: when, up to which event of the book, and under which name. */
export interface BackupNote {
  readonly at: number;
  readonly seq: number;
  readonly name: string;
}

export interface BackupNotes {
  readonly file?: BackupNote;
  readonly folder?: BackupNote;
  readonly putOff?: { readonly at: number; readonly seq: number };
}

const idOf = (book: string): string => `backup:${book}`;

/** The later of the two kinds of backup. */
export const lastBackup = ({ file, folder }: BackupNotes): BackupNote | undefined =>
  file && folder ? (folder.at > file.at ? folder : file) : (folder ?? file);

/** What is noted about the backups of a book. */
export const backupNotes = async (database: Database, book: string): Promise<BackupNotes> =>
  (await recall<BackupNotes>(database, idOf(book))) ?? {};

/** Adds to the notes of a book. */
export const noteBackup = (database: Database, book: string, more: BackupNotes): Promise<void> =>
  database.transaction('rw', database.memory, async () => {
    const before = await backupNotes(database, book);
    await database.memory.put({ id: idOf(book), value: { ...before, ...more } });
  });

/** Forgets the notes of a book. */
export const forgetBackups = (database: Database, book: string): Promise<void> => forget(database, idOf(book));
