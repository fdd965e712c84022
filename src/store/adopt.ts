// Brings books back from project files, as the same books where they are not here any more.
import type { Keeper } from './keeper';

const ID = /^[0-9a-f]{32}$/;

/**
 * Makes a book of a project file without opening it; false where the file cannot be read. A book that is gone comes back
 * under its own id, so that later backups go on in the same file; one that is still here stays, and the file becomes another.
 */
export async function adopt(file: File, keeper: Keeper, newId: () => string): Promise<boolean> {
  const { readProject } = await import('../book/project');
  const read = readProject(await file.text());
  if ('faults' in read) return false;
  const { book, meta } = read;
  const name = book.settings.name ?? '';
  const own = meta.origin !== undefined && ID.test(meta.origin) ? meta.origin : newId();
  await keeper.create(own, name, book).catch(() => keeper.create(newId(), name, book));
  return true;
}
