// What a kill in the middle of a write leaves behind now and then, done on purpose: the browser then drops its whole database.
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The beginning of an entry of the database's log: checksum, length, kind, and nothing of the 200 bytes that it announces.
 * The browser takes it for the end of the log and writes on behind it; when it comes up the next time, nothing fits.
 */
const CUT_OFF = new Uint8Array([1, 2, 3, 4, 200, 0, 1]);

async function only(folder: string, ending: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
  const last = names.at(-1);
  if (last === undefined) throw new Error(`no ${ending} in ${folder}`);
  return join(folder, last);
}

/** Cuts off the log of the database of the one origin in a profile; no browser may be using it. */
export async function cutLog(profile: string): Promise<void> {
  const database = await only(join(profile, 'Default', 'IndexedDB'), '.indexeddb.leveldb');
  await appendFile(await only(database, '.log'), CUT_OFF);
}
