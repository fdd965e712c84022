// The page's side of the scribe: hands over what is to be written down, and waits for it only so long.
import type { BookEvent } from './database';
import { type Dismantled, dismantle, LONG } from './dismantle';
import { hasFiles, idsOf, recordNames } from './journal-shelf';
import type { ScribeAnswer, ScribeRequest, ScribeTask } from './scribe-messages';
import { wait } from './wait';

/** Second records of books. Only `write` ever rejects: the others are a safety net, and hold nothing up. */
export interface Scribe {
  /** Writes down events that are in the database. */
  readonly append: (id: string, name: string, known: number, events: readonly BookEvent[]) => Promise<void>;
  /** Writes down a book as the database has it. */
  readonly renew: (id: string) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  /** Sees to it that every book has a record, and nothing else has. */
  readonly tidy: () => Promise<void>;
  /** Brings books back into the database that are missing there; answers with their names. */
  readonly revive: (isMissing: (id: string) => Promise<boolean>) => Promise<readonly string[]>;
  /** Puts a book that cannot be read back as its record has it; false where the record does not go as far as the database. */
  readonly mend: (id: string) => Promise<boolean>;
  /** Writes long events into the database and the record; rejects with the names of what went wrong. */
  readonly write: (id: string, name: string, known: number, events: Dismantled) => Promise<void>;
  /** Puts a book as a whole in place of its events. */
  readonly settle: (id: string) => void;
}

/** A file system that does not answer for so long is done without. */
const PATIENCE_MS = 5_000;

/** An error as the worker told it, with those within it. */
function faultOf([name = 'Error', ...within]: readonly string[], message: string): Error {
  const inner = within.length > 0 ? { cause: faultOf(within, message) } : undefined;
  return Object.assign(new Error(message, inner), { name });
}

/** Hands tasks to the worker, which is started with the first one, and hears its answers. */
function createDesk() {
  const waiting = new Map<number, { resolve: (answer: ScribeAnswer) => void; reject: (error: Error) => void }>();
  let worker: Worker | undefined;
  let isBroken = false;
  let next = 0;
  const giveUp = (): void => {
    isBroken = true;
    for (const { reject } of waiting.values()) reject(new Error('the worker that writes has stopped'));
    waiting.clear();
  };
  const start = (): Worker => {
    const made = new Worker(new URL('./scribe-worker.ts', import.meta.url), { type: 'module' });
    made.onerror = (event) => {
      event.preventDefault();
      giveUp();
    };
    made.onmessage = ({ data }: MessageEvent<ScribeAnswer>) => {
      const asked = waiting.get(data.number);
      waiting.delete(data.number);
      if (data.fault) asked?.reject(faultOf(data.fault.names, data.fault.message));
      else asked?.resolve(data);
    };
    return made;
  };
  const ask = (task: ScribeTask): Promise<ScribeAnswer> =>
    new Promise((resolve, reject) => {
      if (isBroken) return reject(new Error('the worker that writes has stopped'));
      worker ??= start();
      next += 1;
      waiting.set(next, { resolve, reject });
      worker.postMessage({ number: next, task } satisfies ScribeRequest);
    });
  return { ask, isBroken: () => isBroken };
}

type Ask = ReturnType<typeof createDesk>['ask'];

/** Hands long events over: the page draws between two slices. */
async function handOver(ask: Ask, { frame, lists }: Dismantled): Promise<void> {
  await ask({ kind: 'frame', frame });
  for (const { path, list } of lists)
    for (let at = 0; at < list.length; at += LONG) await ask({ kind: 'slice', path, items: list.slice(at, at + LONG) });
}

/** The scribe of a page. */
export function startScribe(): Scribe {
  const { ask, isBroken } = createDesk();
  let lastWrite: Promise<void> = Promise.resolve();
  const isAtWork = (): boolean => hasFiles() && !isBroken();
  const record = async (task: ScribeTask): Promise<void> => {
    if (isAtWork()) await Promise.race([ask(task).catch(() => undefined), wait(PATIENCE_MS)]);
  };
  return {
    append: (id, name, known, events) => record({ kind: 'append', id, name, known, events }),
    renew: (id) => record({ kind: 'renew', id }),
    drop: (id) => record({ kind: 'drop', id }),
    tidy: () => record({ kind: 'tidy' }),
    revive: async (isMissing) => {
      const ids: string[] = [];
      if (isAtWork()) for (const id of idsOf(await recordNames())) if (await isMissing(id)) ids.push(id);
      return ids.length > 0 ? ((await ask({ kind: 'revive', ids })).names ?? []) : [];
    },
    mend: async (id) => isAtWork() && ((await ask({ kind: 'mend', id })).names ?? []).length > 0,
    write: (id, name, known, events) => {
      // the worker puts the parts of one write together at a time, whatever books they are of
      const writing = lastWrite.then(async () => {
        await handOver(ask, events);
        await ask({ kind: 'write', id, name, known });
      });
      lastWrite = writing.catch(() => undefined);
      return writing;
    },
    settle: (id) => void ask({ kind: 'settle', id }).catch(() => undefined),
  };
}

/** Events that are too long to be written by the page itself; undefined for all others. */
export function longEvents(events: readonly BookEvent[]): Dismantled | undefined {
  const taken = dismantle(events);
  return taken.lists.length > 0 ? taken : undefined;
}
