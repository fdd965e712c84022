// A keeper that writes down every book a second time: what the page says is saved is in both, and long events are written by the worker.
import type { Database } from './database';
import { ConflictError, GoneError, type Keeper, makeKeeper } from './keeper';
import { longEvents, type Scribe } from './scribe';
import { wait } from './wait';

/** Bringing books back must not keep the page from those that are there. */
const PATIENCE_MS = 10_000;
/** The page has other things to do first. */
const TIDY_AFTER_MS = 10_000;

/** Errors of the keeper are known by their class. */
function known(error: unknown): unknown {
  const { name } = error as { name?: unknown };
  if (name === 'GoneError') return new GoneError();
  return name === 'ConstraintError' ? new ConflictError() : error;
}

type Brought = (names: readonly string[]) => void;

/** Brings back what is missing in the database, and sees to the records later. */
async function bringBack(database: Database, scribe: Scribe, brought: Brought): Promise<void> {
  const isMissing = async (id: string): Promise<boolean> => (await database.books.get(id)) === undefined;
  const bring = scribe.revive(isMissing).then((names) => void (names.length > 0 && brought(names)));
  await Promise.race([bring.catch(() => undefined), wait(PATIENCE_MS)]);
  setTimeout(() => void scribe.tidy(), TIDY_AFTER_MS);
}

/** A keeper over a database and second records. `brought` hears the names of books that had to be brought back. */
export function makeRecordedKeeper(database: Database, scribe: Scribe, brought: Brought): Keeper {
  const opened = () => bringBack(database, scribe, brought);
  const keeper = makeKeeper(database, { opened, settle: scribe.settle });
  /** Second records follow the database, never the other way round. */
  const renewed = async (id: string, work: Promise<void>): Promise<void> => {
    await work;
    await scribe.renew(id);
  };
  return {
    ...keeper,
    create: async (id, name, book) => {
      const kept = await keeper.create(id, name, book);
      // a new book need not wait until the worker has started
      void scribe.renew(id);
      return kept;
    },
    append: async (id, name, events, after) => {
      const before = after.seq - events.length;
      const long = longEvents(events);
      if (long)
        return scribe.write(id, name, before, long).catch((error: unknown) => {
          throw known(error);
        });
      await keeper.append(id, name, events, after);
      await scribe.append(id, name, before, events);
    },
    replace: (id, ...rest) => renewed(id, keeper.replace(id, ...rest)),
    mend: (id) => scribe.mend(id).catch(() => false),
    remove: async (id) => {
      await keeper.remove(id);
      await scribe.drop(id);
    },
    restore: (id) => renewed(id, keeper.restore(id)),
  };
}
