// The open book among the tabs of one user: who writes it, following what others write, and saying why nothing may be changed.
import { type Accessor, createSignal, untrack } from 'solid-js';
import { finishTyping } from './finish-typing';
import { NewerError } from './happen';
import type { Keeper } from './keeper';
import type { OpenBook, Saving } from './saving';
import { type Asking, createTabs, type Role, type TabHost } from './tabs';

/** What the page knows and can do of it. */
export interface Shared {
  /** `reader` where another tab writes the open book. */
  readonly role: Accessor<Role>;
  readonly asking: Accessor<Asking>;
  /** Becomes the writer: the other tab saves what it has and lets go. */
  readonly editHere: () => Promise<void>;
  /** Whether the open book may be changed here. Where it may not, that is said: ask only when something is to be changed. */
  readonly mayEdit: () => boolean;
  /** Whether a newer version of the app has done something to a book that this one does not know. */
  readonly isNewer: Accessor<boolean>;
  /** How often a change was refused. */
  readonly refusals: Accessor<number>;
}

interface Parts {
  readonly open: Accessor<OpenBook | undefined>;
  /** Shows a later state of the open book. */
  readonly show: (next: OpenBook) => void;
  readonly keeper: Keeper;
  readonly saving: Saving;
}

/** Reads what other tabs wrote, one time after the other, as long as nothing of our own is on its way. */
function makeCatchUp({ open, show, keeper, saving }: Parts, known: Known) {
  const read = async (book: string): Promise<boolean> => {
    const before = untrack(open);
    if (before?.id !== book || !untrack(saving.isDone)) return true;
    const kept = await known(keeper.since(book, before.kept));
    if (kept === 'newer') return false;
    if (!kept || kept === before.kept) return true;
    // something was done here meanwhile, and be it another scenario that came into view
    if (untrack(open) !== before || !untrack(saving.isDone)) return read(book);
    saving.follow(kept.seq);
    show({ id: book, kept });
    return true;
  };
  let running: Promise<boolean> = Promise.resolve(true);
  let waiting = false;
  return (book: string): Promise<boolean> => {
    // one that has not begun yet will read everything
    if (waiting) return running;
    waiting = true;
    const next = () => {
      waiting = false;
      return read(book);
    };
    running = running.then(next, next);
    return running;
  };
}

/** Reads a book; `newer` where a newer version of the app has done something to it that this one does not know. */
type Known = <T>(reading: Promise<T>) => Promise<T | 'newer'>;

/** The tabs around the open book. */
export function createSharing(parts: Parts, host: TabHost) {
  const { saving } = parts;
  const [isNewer, setNewer] = createSignal(false);
  const known: Known = async (reading) => {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof NewerError)) throw error;
      setNewer(true);
      return 'newer';
    }
  };
  const finish = (): Promise<boolean> => {
    finishTyping();
    return saving.flush();
  };
  const tabs = createTabs(host, { catchUp: makeCatchUp(parts, known), finish });
  const [refusals, setRefusals] = createSignal(0);
  const mayEdit = (): boolean => {
    const may = untrack(tabs.role) === 'writer' && untrack(saving.saved) !== 'conflict';
    if (!may) setRefusals((n) => n + 1);
    return may;
  };
  const { role, asking, editHere } = tabs;
  const shared: Shared = { role, asking, editHere, mayEdit, refusals, isNewer };
  return { tabs, shared, known };
}
