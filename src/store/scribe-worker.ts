// The scribe: a worker that keeps the second record, brings books back from it, and writes what is too long for the page.
import { type BookEvent, openDatabase } from './database';
import { listAt } from './dismantle';
import { namesOf } from './error-names';
import { Journal } from './journal';
import { fileShelf, hasFiles, idsOf, recordNames } from './journal-shelf';
import { appendLong, bringBack, liveIds, mendBook, originalOf, settleBook } from './keeper-worker';
import type { ScribeAnswer, ScribeRequest, ScribeTask } from './scribe-messages';

const database = openDatabase();
const journal = new Journal(fileShelf, (id) => originalOf(database, id));

/** After a failure the record of a book is left alone for so long. */
const REST_MS = 60_000;
const resting = new Map<string, number>();

/** Two windows never write the record of a book at the same time. */
const alone = (id: string, work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(`tanbiao.journal.${id}`, work) : work();

/**
 * Works on the record of a book. It is a second one: where there is no room for it, it goes; where something else is wrong, it
 * stays as it is, and is found to be behind with the next event. Nothing else suffers.
 */
async function record(id: string, work: () => Promise<void>): Promise<void> {
  if (!hasFiles() || (resting.get(id) ?? 0) > Date.now()) return;
  await alone(id, async () => {
    try {
      await work();
    } catch (error) {
      resting.set(id, Date.now() + REST_MS);
      if (namesOf(error).includes('QuotaExceededError')) await journal.drop(id).catch(() => undefined);
    }
  });
}

/** Brings missing books back; answers with their names. */
async function revive(ids: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const id of ids) {
    const revived = await journal.revive(id).catch(() => undefined);
    if (revived && (await bringBack(database, revived))) names.push(revived.name);
  }
  return names;
}

/** Puts a book back that cannot be read; answers with its name, or none. */
async function mend(id: string): Promise<readonly string[]> {
  const revived = await journal.revive(id).catch(() => undefined);
  return revived && (await mendBook(database, revived)) ? [revived.name] : [];
}

/** Sees to it that every book has a record, and nothing else has. */
async function tidy(): Promise<void> {
  if (!hasFiles()) return;
  const recorded = new Set(idsOf(await recordNames()));
  const books = new Set(await liveIds(database));
  for (const id of books) if (!recorded.has(id)) await record(id, () => journal.renew(id));
  for (const id of recorded) if (!books.has(id)) await record(id, () => journal.drop(id));
}

let frame: unknown;

/** Writes the events whose parts have come, into the database and the record. */
async function writeLong({ id, name, known }: ScribeTask & { kind: 'write' }): Promise<void> {
  const events = frame as readonly BookEvent[];
  frame = undefined;
  await appendLong(database, id, name, events, known);
  await record(id, () => journal.append(id, name, known, events));
}

async function take(task: ScribeTask): Promise<readonly string[] | undefined> {
  switch (task.kind) {
    case 'append':
      await record(task.id, () => journal.append(task.id, task.name, task.known, task.events));
      return;
    case 'renew':
      return void (await record(task.id, () => journal.renew(task.id)));
    case 'drop':
      return void (await record(task.id, () => journal.drop(task.id)));
    case 'tidy':
      return void (await tidy().catch(() => undefined));
    case 'revive':
      return revive(task.ids);
    case 'mend':
      return mend(task.id);
    case 'frame':
      frame = task.frame;
      return;
    case 'slice': {
      const list = listAt(frame, task.path);
      for (const item of task.items) list.push(item);
      return;
    }
    case 'write':
      return void (await writeLong(task));
    case 'settle':
      return void (await settleBook(database, task.id));
  }
}

async function answer({ number, task }: ScribeRequest): Promise<void> {
  const reply = (rest: Omit<ScribeAnswer, 'number'>): void => postMessage({ number, ...rest } satisfies ScribeAnswer);
  try {
    const names = await take(task);
    reply(names ? { names } : {});
  } catch (error) {
    reply({ fault: { names: namesOf(error), message: String(error) } });
  }
}

// one after the other, in the order in which they came
let last = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<ScribeRequest>) => {
  last = last.then(() => answer(data));
});
