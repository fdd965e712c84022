// Stands before the keeper: makes room where the device is full, says why a write failed, and tells a damaged book from a book.
import { isBook, isHistory } from '../book/book-shape';
import type { BookRecord } from './database';
import { compareWithNote, type Marker, noteBooks } from './device-marker';
import { namesOf } from './error-names';
import type { Keeper, Kept } from './keeper';

/** Why nothing gets onto the device: no room, no database, or something else. */
export type Trouble = 'full' | 'unavailable' | 'other';

/** What lies on the device under this id is no book any more. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

const UNAVAILABLE = ['OpenFailedError', 'DatabaseClosedError', 'MissingAPIError', 'InvalidStateError', 'UnknownError'];

/** True where the device has no room for a write. */
export const isFull = (error: unknown): boolean => namesOf(error).includes('QuotaExceededError');

/** What an error of a write means; undefined where it is about the book and not about the device. */
export function troubleOf(error: unknown): Trouble | undefined {
  const names = namesOf(error);
  if (names.includes('ConstraintError') || names.includes('DamagedError')) return undefined;
  if (names.includes('QuotaExceededError')) return 'full';
  return names.some((name) => UNAVAILABLE.includes(name)) ? 'unavailable' : 'other';
}

export interface GuardNews {
  /** Tells how the last write or look went; undefined where all is well. */
  readonly trouble: (trouble: Trouble | undefined) => void;
  readonly gone: (gone: Marker | undefined) => void;
  readonly damaged: (book: string) => void;
  /** A damaged book of this name was put back as it was last saved. */
  readonly mended: (name: string) => void;
  /** Books came or went. */
  readonly tell: () => void;
  /** Makes room; false where nothing can be spared. */
  readonly makeRoom: () => Promise<boolean>;
}

function sound(kept: Kept | undefined): Kept | undefined {
  if (kept && !(isBook(kept.book) && isHistory(kept.history) && Number.isSafeInteger(kept.seq)))
    throw new DamagedError();
  return kept;
}

/** Errors of a replay say that its steps do not fit the book; those of the database have other names. */
const isDamage = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof DamagedError;

/** A device may take a while to give back what was dropped: not everything is given away for one write. */
const MOST_ROUNDS = 3;

/** Runs a write; where the device is full and something can be spared, again. */
async function withRoom<T>(news: GuardNews, run: () => Promise<T>): Promise<T> {
  for (let round = 0; ; round += 1) {
    try {
      const done = await run();
      news.trouble(undefined);
      return done;
    } catch (error) {
      if (isFull(error) && round < MOST_ROUNDS && (await news.makeRoom().catch(() => false))) continue;
      const trouble = troubleOf(error);
      if (trouble) news.trouble(trouble);
      throw error;
    }
  }
}

/** The list of books, compared with what was noted of them. */
const makeLook = (keeper: Keeper, news: GuardNews) => async (): Promise<readonly BookRecord[]> => {
  const records = await keeper.list().catch((error: unknown) => {
    news.trouble(troubleOf(error));
    throw error;
  });
  news.gone(compareWithNote(records));
  return records;
};

/** A book that can be used. One that cannot be read is put back where that is possible, else told as damaged. */
async function openSound(keeper: Keeper, news: GuardNews, id: string): Promise<Kept | undefined> {
  const open = async (): Promise<Kept | undefined> => sound(await keeper.open(id));
  try {
    return await open();
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  try {
    if (await keeper.mend(id)) {
      const kept = await open();
      news.mended(kept?.book.settings.name ?? '');
      return kept;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  news.damaged(id);
  throw new DamagedError();
}

/** A keeper that does what `keeper` does, with a guard at its doors. */
export function guardKeeper(keeper: Keeper, news: GuardNews): Keeper {
  const look = makeLook(keeper, news);
  return {
    ...keeper,
    list: look,
    create: async (id, name, book) => {
      const kept = await withRoom(news, () => keeper.create(id, name, book));
      await look().catch(() => undefined);
      return kept;
    },
    open: (id) => openSound(keeper, news, id),
    append: (...write) => withRoom(news, () => keeper.append(...write)),
    replace: (...write) => withRoom(news, () => keeper.replace(...write)),
    remove: async (id) => {
      // noted before it is done: another tab that looks in between must not believe that something was lost
      const records = await keeper.list();
      noteBooks(records.filter((record) => record.id !== id));
      await withRoom(news, () => keeper.remove(id));
      news.tell();
    },
    restore: async (id) => {
      await withRoom(news, () => keeper.restore(id));
      await look().catch(() => undefined);
      news.tell();
    },
  };
}
