// Writes books into the folder for backups, one after the other, and notes what was written.
import type { BackupFolder } from './backup-folder';
import { backupNotes, noteBackup } from './backup-notes';
import type { BookRecord, Database } from './database';
import type { BookFile } from './device-parts';
import { writeBackup } from './folder-files';

export interface ToFolderHost {
  readonly database: Database;
  readonly folder: BackupFolder;
  readonly files: { readonly make: (id: string) => Promise<BookFile | undefined> };
  readonly tell: () => void;
}

const LOCK = 'tanbiao.folder';

/** Runs `work` when no other window of the app is writing into the folder. */
async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks) await locks.request(LOCK, work);
  else await work();
}

/** What can be written: some books, or all of them. Neither ever fails; how it went is the state of the folder. */
export function makeToFolder({ database, folder, files, tell }: ToFolderHost) {
  const put = async (handle: FileSystemDirectoryHandle, id: string): Promise<void> => {
    const file = await files.make(id);
    if (!file) return;
    const { folder: before } = await backupNotes(database, id);
    const record = await database.books.get(id);
    const name = await writeBackup(handle, { id, name: record?.name ?? '', known: before?.name }, file.text);
    await noteBackup(database, id, { folder: { at: Date.now(), seq: file.seq, name } });
  };
  const putAll = async (ids: readonly string[]): Promise<void> => {
    const handle = await folder.open();
    if (!handle) return;
    const faults: unknown[] = [];
    // a book that cannot be read must not keep the others from being written
    for (const id of ids) await put(handle, id).catch((error: unknown) => faults.push(error));
    if (ids.length > 0) folder.wrote(faults[0]);
  };
  const write = async (ids: () => Promise<readonly string[]>): Promise<void> => {
    await alone(async () => putAll(await ids())).catch((error: unknown) => folder.wrote(error));
    tell();
  };
  /** Whether a book has changed since it was last written into the folder. */
  const isBehind = async ({ id, seq, deleted }: BookRecord): Promise<boolean> =>
    deleted === undefined && (await backupNotes(database, id)).folder?.seq !== seq;
  const changed = async (records: readonly BookRecord[]): Promise<readonly string[]> => {
    const behind = await Promise.all(records.map(isBehind));
    return records.filter((_, at) => behind[at]).map(({ id }) => id);
  };
  return {
    /** Writes those of these books that have changed since they were last written. */
    changed: (ids: readonly string[]): Promise<void> =>
      write(async () => changed((await database.books.bulkGet([...ids])).filter((one) => one !== undefined))),
    /** Writes every book that has changed; `anew` every book. */
    all: (anew: boolean): Promise<void> =>
      write(async () => {
        const records = (await database.books.toArray()).filter(({ deleted }) => deleted === undefined);
        return anew ? records.map(({ id }) => id) : await changed(records);
      }),
  };
}

export type ToFolder = ReturnType<typeof makeToFolder>;
