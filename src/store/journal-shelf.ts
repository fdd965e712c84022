// The files of the second record, in the private file system of the origin. Only a worker can write them so that they are on the disk.
import type { Shelf } from './journal';

const FOLDER = 'tanbiao-journal';

/** Where the browser has a private file system at all; a page that came over plain http has none. */
export const hasFiles = (): boolean =>
  typeof navigator !== 'undefined' && typeof navigator.storage?.getDirectory === 'function';

/** The ids of the books that files belong to. */
export const idsOf = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => (/^[0-9a-f]+\.[01]$/.test(name) ? [name.slice(0, -2)] : []))),
];

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/** Names of the files there are; none where there never was one. */
export async function recordNames(): Promise<readonly string[]> {
  try {
    const found: string[] = [];
    const root = await navigator.storage.getDirectory();
    for await (const name of (await root.getDirectoryHandle(FOLDER)).keys()) found.push(name);
    return found;
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** What only a worker has of a file; the library for pages does not know it. */
interface WritableHandle extends FileSystemFileHandle {
  readonly createSyncAccessHandle: () => Promise<{
    readonly write: (bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number;
    readonly truncate: (length: number) => void;
    readonly flush: () => void;
    readonly close: () => void;
  }>;
}

/** Writes at a place of a file, and ends the file there. Throws where the device is full. */
async function put(name: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = (await (await folder()).getFileHandle(name, { create: true })) as WritableHandle;
  const access = await file.createSyncAccessHandle();
  try {
    const written = access.write(bytes, { at });
    if (written < bytes.length) throw new DOMException('the file is not whole', 'QuotaExceededError');
    access.truncate(at + bytes.length);
    access.flush();
  } finally {
    access.close();
  }
}

/** The files, for a worker. */
export const fileShelf: Shelf = {
  read: async (name) => {
    try {
      const file = await (await folder()).getFileHandle(name);
      return new Uint8Array(await (await file.getFile()).arrayBuffer());
    } catch (error) {
      if (isMissing(error)) return new Uint8Array();
      throw error;
    }
  },
  put: (name, at, bytes) => put(name, at, new Uint8Array(bytes)),
  remove: async (name) => {
    await (await folder()).removeEntry(name).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  },
};
