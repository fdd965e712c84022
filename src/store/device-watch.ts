// Watches over the open book: copies at calm moments, lasting storage after the first saved input, the reminder, the folder.
import { isReminderDue } from '../book/backup-reminder';
import { rowCount } from '../book/book-difference';
import { type CopyReason, copyReason } from '../book/copy-reason';
import type { Step } from '../book/history';
import type { Book } from '../book/types';
import { backupNotes, lastBackup, noteBackup } from './backup-notes';
import type { Copies } from './copies';
import type { Database } from './database';
import { askToPersist } from './device-facts';
import { recall, remember } from './memory';

/** A state of the open book. */
export interface Seen {
  readonly id: string;
  readonly book: Book;
  /** Number of the last event in it. */
  readonly seq: number;
}

export interface WatchHost {
  readonly database: Database;
  readonly copies: Copies;
  /** The open book now; undefined where none is open, or where another window writes it. */
  readonly own: () => Seen | undefined;
  /** Resolves when every step so far is on the device; rejects where it does not get there. */
  readonly saved: () => Promise<void>;
  /** Tells how many changes have no backup, where that is worth a line. */
  readonly remind: (changes: number | undefined) => void;
  /** Writes books that have changed to the folder, where there is one. */
  readonly toFolder: (books: readonly string[]) => Promise<void>;
  /** Something that a page may show has changed. */
  readonly tell: () => void;
}

const BETWEEN_COPIES = 15 * 60 * 1000;
const PERSIST = 'persist';

/** What was answered when lasting storage was asked for. */
export interface Persisting {
  readonly at: number;
  readonly granted: boolean;
}

export const persisting = (database: Database): Promise<Persisting | undefined> => recall(database, PERSIST);

/** Asks for lasting storage and remembers the answer. */
export async function persistNow(database: Database): Promise<void> {
  const answer: Persisting = { at: Date.now(), granted: await askToPersist() };
  await remember(database, PERSIST, answer);
}

/** Resolves when the page has nothing better to do. */
const calm = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });

const isWorthCopying = ({ book, seq }: Seen): boolean => seq > 0 || rowCount(book) > 0;

function makeCopying({ copies, tell }: WatchHost) {
  const lastOf = async (id: string) => (await copies.list()).find(({ book }) => book === id);
  const copy = async ({ id, book, seq }: Seen, why: CopyReason): Promise<void> => {
    await calm();
    await copies.make({ book: id, name: book.settings.name ?? '', why, seq, state: book }, Date.now());
    tell();
  };
  let known: { readonly id: string; readonly at: number } | undefined;
  /** The time of the last copy, read once per book. */
  const since = async (id: string): Promise<number> => {
    if (known?.id !== id) known = { id, at: (await lastOf(id))?.at ?? 0 };
    return Date.now() - known.at;
  };
  return async (seen: Seen, why: CopyReason | undefined): Promise<void> => {
    const isDue = (why !== undefined && why !== 'leave') || (await since(seen.id)) >= BETWEEN_COPIES;
    if (!isDue || !isWorthCopying(seen)) return;
    known = { id: seen.id, at: Date.now() };
    await copy(seen, why ?? 'time');
  };
}

function makeReminding({ database, own, remind }: WatchHost) {
  return async (): Promise<void> => {
    const now = own();
    if (!now) return remind(undefined);
    const [record, notes] = await Promise.all([database.books.get(now.id), backupNotes(database, now.id)]);
    const backup = lastBackup(notes);
    const { putOff } = notes;
    const state = {
      seq: now.seq,
      created: record?.created ?? Date.now(),
      ...(backup && { backup }),
      ...(putOff && { putOff }),
    };
    const isDue = record !== undefined && isReminderDue(state, Date.now());
    if (own()?.id === now.id) remind(isDue ? now.seq - (backup?.seq ?? 0) : undefined);
  };
}

const FOLDER_REST = 15_000;
/** Who never rests must not wait for ever. */
const FOLDER_AT_LATEST = 120_000;

/** Hands books that were changed to `work` when the user has rested for a while; at once where the page is left. */
function makeRest(work: (books: readonly string[]) => Promise<void>) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = 0;
  const run = (): void => {
    clearTimeout(timer);
    const books = [...waiting];
    waiting.clear();
    timer = undefined;
    if (books.length > 0) void work(books);
  };
  return {
    wait: (book: string): void => {
      if (waiting.size === 0) began = Date.now();
      waiting.add(book);
      if (timer !== undefined && Date.now() - began > FOLDER_AT_LATEST) return;
      clearTimeout(timer);
      timer = setTimeout(run, FOLDER_REST);
    },
    now: run,
  };
}

/** The watch. None of its work ever fails a step of the user. */
export function makeWatch(host: WatchHost) {
  const { database, own, saved } = host;
  const copy = makeCopying(host);
  const reminder = makeReminding(host);
  const folder = makeRest(host.toFolder);
  const persist = async (): Promise<void> => {
    if ((await persisting(database)) !== undefined) return;
    await saved();
    await persistNow(database);
    host.tell();
  };
  const quietly = (work: Promise<void>): Promise<void> => work.catch(() => undefined);
  return {
    /** A book was opened. */
    entered: (): Promise<void> => quietly(calm().then(reminder)),
    /** A step was done here; `before` is the book without it. */
    changed: async (before: Seen, step: Step | undefined): Promise<void> => {
      if (!own()) return;
      folder.wait(before.id);
      await quietly(copy(before, step && copyReason(step)));
      await quietly(persist());
      await quietly(reminder());
    },
    /** The page is left or hidden. */
    left: async (): Promise<void> => {
      const now = own();
      folder.now();
      if (now) await quietly(copy(now, 'leave'));
    },
    reminder: (): Promise<void> => quietly(reminder()),
    putOff: async (): Promise<void> => {
      const now = own();
      if (now) await quietly(noteBackup(database, now.id, { putOff: { at: Date.now(), seq: now.seq } }));
      await quietly(reminder());
    },
  };
}

export type Watch = ReturnType<typeof makeWatch>;
