// Copies of books on the device: made at calm moments, thinned with age, dropped first where there is no room.
import { roughSize, rowCount } from '../book/book-difference';
import { isBook } from '../book/book-shape';
import { type CopyMark, copiesForRoom, surplusCopies } from '../book/copy-thinning';
import type { Book } from '../book/types';
import type { CopyRecord, Database } from './database';
import { isFull } from './device-guard';
import { recall, remember } from './memory';

/** A copy without the book in it, for lists. */
export interface CopyInfo extends CopyMark {
  readonly name: string;
  /** A code of the words: why it was made. */
  readonly why: string;
  /** Number of the last event that it contains. */
  readonly seq: number;
  readonly rows: number;
}

/** What is to be copied. */
export type Original = Pick<CopyRecord, 'book' | 'name' | 'why' | 'seq' | 'state'>;

// copies are large; what lists need to know of them lies apart, and is found again where it is missing
const LIST = 'copies';

const infoOf = (record: CopyRecord): CopyInfo => {
  const { id, book, name, at, why, seq, state } = record;
  const isSound = isBook(state);
  return { id, book, name, at, why, seq, size: isSound ? roughSize(state) : 0, rows: isSound ? rowCount(state) : 0 };
};

/** Every copy there is; must run in a transaction over copies and memory. */
async function listed(database: Database): Promise<readonly CopyInfo[]> {
  const ids = await database.copies.toCollection().primaryKeys();
  const known = new Map(((await recall<readonly CopyInfo[]>(database, LIST)) ?? []).map((info) => [info.id, info]));
  const infos: CopyInfo[] = [];
  for (const id of ids) {
    const record = known.has(id) ? undefined : await database.copies.get(id);
    const info = known.get(id) ?? (record && infoOf(record));
    if (info) infos.push(info);
  }
  return infos;
}

const isNewer = (a: CopyInfo, b: CopyInfo): number => b.at - a.at || b.id - a.id;

/** Puts a copy in, unless the last one of the book is of the same state, and drops what the policy no longer keeps. */
async function put(database: Database, original: Original, now: number): Promise<void> {
  const infos = await listed(database);
  const last = infos.filter(({ book }) => book === original.book).toSorted(isNewer)[0];
  if (last?.seq === original.seq) return;
  const id = await database.copies.add({ ...original, at: now });
  const all = [...infos, infoOf({ ...original, id, at: now })];
  const gone = new Set(surplusCopies(all, now));
  await database.copies.bulkDelete([...gone]);
  await remember(
    database,
    LIST,
    all.filter((info) => !gone.has(info.id)),
  );
}

/** Copies over a database. */
export function makeCopies(database: Database) {
  const tables = [database.copies, database.memory];
  // the database follows awaits only within functions that are async themselves
  const list = (): Promise<readonly CopyInfo[]> => database.transaction('r', tables, async () => listed(database));
  /** Drops the oldest of what can be spared; false where nothing can. */
  const makeRoom = async (): Promise<boolean> => {
    const ids = copiesForRoom(await list());
    if (ids.length === 0) return false;
    // nothing is written with it, since a full device takes nothing: the list leaves out what is no longer there
    await database.copies.bulkDelete([...ids]);
    return true;
  };
  const make = async (original: Original, now: number): Promise<void> => {
    const attempt = (): Promise<void> => database.transaction('rw', tables, async () => put(database, original, now));
    await attempt().catch(async (error: unknown) => {
      // a copy is worth older copies, and nothing else
      if (!isFull(error) || !(await makeRoom())) throw error;
      await attempt();
    });
  };
  return {
    /** All copies, latest first. */
    list: async (): Promise<readonly CopyInfo[]> => (await list()).toSorted(isNewer),
    make,
    /** The book in a copy; undefined where it is gone or damaged. */
    read: async (id: number): Promise<Book | undefined> => {
      const state: unknown = (await database.copies.get(id))?.state;
      return isBook(state) ? state : undefined;
    },
    makeRoom,
  };
}

export type Copies = ReturnType<typeof makeCopies>;
