// The open book with its results and its history, and whether every step of it is on the device.
import { type Accessor, batch, createSignal, untrack } from 'solid-js';
import { Computation } from '../book/compute';
import { emptyHistory, type History } from '../book/history';
import type { Book, Patch } from '../book/types';
import type { Registry } from '../engine/registry';
import type { BookEvent } from './database';
import { happen, type Keeper, type Kept, NEVER_KEPT } from './keeper';

/** `conflict`: another tab has changed the book; `failed`: the device did not take the latest change. */
export type Saved = 'saved' | 'saving' | 'failed' | 'conflict';

export interface OpenBook {
  readonly id: string;
  readonly kept: Kept;
}

export interface BookState {
  readonly bookId: Accessor<string>;
  readonly book: Accessor<Book | undefined>;
  readonly history: Accessor<History>;
  /** Changes with every change of the book; read it before reading results of `computation`. */
  readonly version: Accessor<number>;
  readonly computation: Accessor<Computation>;
  readonly saved: Accessor<Saved>;
  /** Does one undoable step; nothing where the patch is undefined. `label` is a code of the words. */
  readonly act: (patch: Patch | undefined, label: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const isConflict = (error: unknown): boolean => error instanceof Error && error.name === 'ConstraintError';

/** Where the writing of one opened book stands. `behind`: an event did not get onto the disk. */
interface Line {
  last: Promise<void>;
  waiting: number;
  onDisk: number;
  behind: boolean;
}

/**
 * Writes events one after the other and tells how it stands. After a failure the next write brings the whole book, so
 * that no step is missing in between. Writes of a book that was left are ended, but say nothing any more.
 */
function createSaving(keeper: Keeper) {
  const [saved, setSaved] = createSignal<Saved>('saved');
  const begin = (seq: number): Line => ({ last: Promise.resolve(), waiting: 0, onDisk: seq, behind: false });
  let line = begin(0);
  const put = async (own: Line, open: OpenBook, event: BookEvent): Promise<void> => {
    const name = open.kept.book.settings.name ?? '';
    if (own.behind) await keeper.replace(open.id, name, open.kept, own.onDisk);
    else await keeper.append(open.id, name, event, open.kept);
    own.behind = false;
    own.onDisk = open.kept.seq;
  };
  const write = (open: OpenBook, event: BookEvent): void => {
    const own = line;
    const say = (next: (before: Saved) => Saved): void => void (own === line && setSaved(next));
    own.waiting += 1;
    say((before) => (before === 'conflict' ? before : 'saving'));
    own.last = own.last.then(async () => {
      try {
        await put(own, open, event);
        if (own.waiting === 1) say((before) => (before === 'saving' ? 'saved' : before));
      } catch (error) {
        own.behind = true;
        say((before) => (before === 'conflict' || isConflict(error) ? 'conflict' : 'failed'));
      }
      own.waiting -= 1;
    });
  };
  const reset = (seq: number, isKept: boolean): void => {
    line = { ...begin(isKept ? seq : NEVER_KEPT), behind: !isKept };
    setSaved(isKept ? 'saved' : 'failed');
  };
  return { saved, write, reset };
}

/** The open book; `enter` and `leave` open and close it. The rules must be there before a book is entered. */
export function createBookState(registry: Accessor<Registry>, keeper: Keeper) {
  const [open, setOpen] = createSignal<OpenBook>();
  const [version, setVersion] = createSignal(0);
  const [computation, setComputation] = createSignal(new Computation(untrack(registry)));
  const saving = createSaving(keeper);
  const now = (next: OpenBook): void =>
    batch(() => {
      setOpen(next);
      setVersion((n) => n + 1);
    });
  const enter = (id: string, kept: Kept, isKept: boolean): void => {
    saving.reset(kept.seq, isKept);
    const fresh = new Computation(registry());
    fresh.sync(kept.book);
    batch(() => {
      setComputation(fresh);
      now({ id, kept });
    });
  };
  const happened = (event: BookEvent): void => {
    const before = open();
    if (!before || saving.saved() === 'conflict') return;
    const next: OpenBook = { id: before.id, kept: happen(before.kept, event) };
    if (next.kept.book === before.kept.book) return;
    computation().sync(next.kept.book);
    now(next);
    saving.write(next, event);
  };
  return {
    state: stateOf(open, version, computation, saving.saved, happened),
    open,
    enter,
    leave: () => setOpen(undefined),
  };
}

function stateOf(
  open: Accessor<OpenBook | undefined>,
  version: Accessor<number>,
  computation: Accessor<Computation>,
  saved: Accessor<Saved>,
  happened: (event: BookEvent) => void,
): BookState {
  return {
    bookId: () => open()?.id ?? '',
    book: () => open()?.kept.book,
    history: () => open()?.kept.history ?? emptyHistory,
    version,
    computation,
    saved,
    act: (patch, label) => {
      if (patch) happened({ kind: 'do', step: { label, patch } });
    },
    undo: () => happened({ kind: 'undo' }),
    redo: () => happened({ kind: 'redo' }),
  };
}
