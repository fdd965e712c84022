// Files in a folder of the user: written so that the old one stays whole until the new one is complete, with generations before it.

const EARLIER = 'earlier';
const GENERATIONS = 5;
/** A generation is kept at most so often: an hour of typing must not push last week out. */
const BETWEEN_GENERATIONS = 60 * 60 * 1000;
const ID_LENGTH = 8;
const LONGEST_STEM = 60;
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*.]+/gu;

export const PROJECT_ENDING = '.tanbiao';

/** The name of the file of a book: its name for people, a part of its id so that it is the same file every time. */
export function backupFileName(name: string, id: string): string {
  const stem = name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_STEM).trim();
  return `${stem || 'tanbiao'} ${id.slice(0, ID_LENGTH)}${PROJECT_ENDING}`;
}

/** Writes a text; until it is complete the file is as it was. Throws what the browser throws. */
async function writeText(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

const undefinedWhereMissing = (error: unknown): undefined => {
  if (!isMissing(error)) throw error;
};

/** A file that is there; undefined where it is not. */
const existing = (folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> =>
  folder
    .getFileHandle(name)
    .then((handle) => handle.getFile())
    .catch(undefinedWhereMissing);

const remove = (folder: FileSystemDirectoryHandle, name: string): Promise<void> =>
  folder.removeEntry(name).catch(undefinedWhereMissing);

/** Sorts as time does: 2026-11-30 14.05.09 */
const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');

/** Names of the earlier generations of a book, latest first. */
async function generations(earlier: FileSystemDirectoryHandle, id: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of earlier.keys()) if (name.includes(`${id.slice(0, ID_LENGTH)} `)) names.push(name);
  const timeOf = (name: string): string => name.slice(name.lastIndexOf(`${id.slice(0, ID_LENGTH)} `));
  return names.toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
}

/** Keeps the file as it is as a generation, unless one was kept a short while ago; the oldest go. */
async function keepGeneration(folder: FileSystemDirectoryHandle, file: File, id: string): Promise<void> {
  const earlier = await folder.getDirectoryHandle(EARLIER, { create: true });
  const before = await generations(earlier, id);
  const latest = before[0] === undefined ? undefined : await existing(earlier, before[0]);
  if (latest && Date.now() - latest.lastModified < BETWEEN_GENERATIONS) return;
  const stem = file.name.slice(0, -PROJECT_ENDING.length);
  await writeText(earlier, `${stem} ${stamp(file.lastModified)}${PROJECT_ENDING}`, await file.text());
  for (const name of before.slice(GENERATIONS - 1)) await remove(earlier, name);
}

/**
 * Writes the file of a book. `known` is the name it had last time: after a rename the file of the old name goes, once the new
 * one is there.
 */
export async function writeBackup(
  folder: FileSystemDirectoryHandle,
  book: { readonly id: string; readonly name: string; readonly known?: string | undefined },
  text: string,
): Promise<string> {
  const name = backupFileName(book.name, book.id);
  const before = (await existing(folder, name)) ?? (book.known ? await existing(folder, book.known) : undefined);
  if (before && before.size > 0) await keepGeneration(folder, before, book.id);
  await writeText(folder, name, text);
  if (book.known !== undefined && book.known !== name) await remove(folder, book.known);
  return name;
}

/** Project files that lie in a folder, latest first; one that something else takes away meanwhile is not among them. */
export async function projectFiles(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file' || !handle.name.endsWith(PROJECT_ENDING)) continue;
    const file = await handle.getFile().catch(undefinedWhereMissing);
    if (file) files.push(file);
  }
  return files.toSorted((a, b) => b.lastModified - a.lastModified);
}
