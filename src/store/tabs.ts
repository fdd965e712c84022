// One writer for each open book: the tab that holds the book's lock. Others read, follow what it writes, and may ask for the lock.
import { type Accessor, createSignal } from 'solid-js';
import { askFor, firstComer, lockName, type Seat } from './asking';
import { type Held, hold, type Locks } from './locks';

/** `reader`: the book is being edited in another tab; this one shows it and changes nothing. */
export type Role = 'writer' | 'reader';

/** `refused`: the other tab has changes that it could not save, and keeps the book until they are. */
export type Asking = 'no' | 'asking' | 'refused';

export type TabMessage =
  | { readonly kind: 'wrote'; readonly book: string; readonly seq: number }
  /** Asks the writer to save and let go; `heard` that it does, `kept` that it can not. */
  | { readonly kind: 'want' | 'heard' | 'kept'; readonly book: string };

/** What this module needs of the browser. What is missing is done without: then the numbers of events are the guard. */
export interface TabHost {
  readonly locks: Locks | undefined;
  readonly post: (message: TabMessage) => void;
  readonly listen: (hear: (message: TabMessage) => void) => void;
  readonly isVisible: () => boolean;
  /** Calls whenever the page comes to sight or goes out of it, and now and then while it is seen. */
  readonly onLook: (look: () => void) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The book that this tab was writing before it was loaded anew, '' where there is none. */
  readonly before: () => string;
  readonly remember: (book: string) => void;
}

/** What the open book does for the tabs. */
export interface Desk {
  /** Reads what other tabs have written; false where this version does not know what that is. */
  readonly catchUp: (book: string) => Promise<boolean>;
  /** Takes over what is being typed, at once, then writes all; false where that is not possible. */
  readonly finish: () => Promise<boolean>;
}

export interface Tabs {
  readonly role: Accessor<Role>;
  readonly asking: Accessor<Asking>;
  /** Before a book is read: resolves when it is known who writes it. */
  readonly enter: (book: string) => Promise<void>;
  readonly leave: () => void;
  readonly wrote: (book: string, seq: number) => void;
  /** Makes this tab the writer: the other one saves and lets go; one that does not answer loses the lock. */
  readonly editHere: () => Promise<void>;
}

/** Who only waits gives way for so long to a writer that is being reloaded. */
const SETTLE_MS = 1_500;
const BACK_MS = 500;

class Table {
  private seat: Seat = { book: '' };

  constructor(
    private readonly host: TabHost,
    private readonly desk: Desk,
    readonly role: Accessor<Role>,
    private readonly setRole: (role: Role) => void,
    readonly asking: Accessor<Asking>,
    private readonly setAsking: (asking: Asking) => void,
  ) {
    host.listen((message) => this.hear(message));
    host.onLook(() => this.look());
  }

  async enter(book: string): Promise<void> {
    const { locks } = this.host;
    if (this.seat.book === book && this.seat.held) return;
    this.leave();
    const seat: Seat = { book };
    this.seat = seat;
    if (!locks) return;
    const held = await firstComer(locks, book);
    if (held === 'unknown') return;
    if (held) return this.sit(seat, held);
    if (seat !== this.seat) return;
    this.setRole('reader');
    // a page that is loaded anew goes on writing; it need not be waited for
    if (this.host.before() === book) await Promise.race([this.editHere(), this.host.wait(SETTLE_MS)]);
    else this.stand(seat);
  }

  leave(): void {
    const { held } = this.seat;
    this.quit(this.seat);
    this.seat = { book: '' };
    this.setRole('writer');
    this.setAsking('no');
    if (!held) return;
    this.host.remember('');
    void this.desk.finish().finally(held.release);
  }

  async editHere(): Promise<void> {
    const { host, seat } = this;
    if (!host.locks || this.role() === 'writer' || this.asking() === 'asking') return;
    this.setAsking('asking');
    this.quit(seat);
    const held = await askFor(host, host.locks, seat).catch(() => undefined);
    if (seat !== this.seat) return held?.release();
    if (held) await this.claim(seat, held);
    else this.stand(seat);
    if (seat === this.seat) this.setAsking(held ? 'no' : 'refused');
  }

  /** Has the lock from here on. */
  private sit(seat: Seat, held: Held): void {
    if (seat !== this.seat) {
      held.release();
      return;
    }
    seat.held = held;
    this.host.remember(seat.book);
    this.setRole('writer');
    void held.stolen.then(() => {
      if (seat !== this.seat || seat.held !== held) return;
      seat.held = undefined;
      this.host.remember('');
      // what is being typed is still written, where the other tab has written nothing yet
      void this.desk.finish();
      this.setRole('reader');
      this.stand(seat);
    });
  }

  /** Has the lock; writes only after it has read what others wrote, and gives it back where it cannot read that. */
  private async claim(seat: Seat, held: Held): Promise<void> {
    const isKnown = await this.desk.catchUp(seat.book).catch(() => true);
    if (isKnown) this.sit(seat, held);
    else held.release();
  }

  /** Waits for the lock while the page is seen: a tab in the background takes nothing from one that is opened later. */
  private stand(seat: Seat): void {
    const { host } = this;
    if (!host.locks || seat !== this.seat || seat.book === '' || this.role() === 'writer') return;
    if (seat.line || this.asking() === 'asking' || !host.isVisible()) return;
    const line = new AbortController();
    seat.line = line;
    const wait = async (): Promise<void> => {
      const held = await hold(host.locks as Locks, lockName(seat.book), { signal: line.signal });
      if (!held) return;
      line.signal.addEventListener('abort', held.release);
      await host.wait(SETTLE_MS);
      if (line.signal.aborted) return held.release();
      seat.line = undefined;
      line.signal.removeEventListener('abort', held.release);
      await this.claim(seat, held);
    };
    void wait().catch(() => {
      if (seat.line === line) seat.line = undefined;
    });
  }

  /** Waits no more, and gives back what it may just have got. */
  private quit(seat: Seat): void {
    seat.line?.abort();
    seat.line = undefined;
  }

  private look(): void {
    const { seat, host } = this;
    if (seat.book === '') return;
    if (!host.isVisible()) {
      this.quit(seat);
      return;
    }
    // a writer as well: a tab with an older version knows nothing of locks
    void this.desk.catchUp(seat.book).catch(() => undefined);
    this.stand(seat);
  }

  private hear(message: TabMessage): void {
    const { seat } = this;
    if (message.book !== seat.book || seat.book === '') return;
    if (message.kind === 'wrote') void this.desk.catchUp(seat.book).catch(() => undefined);
    else if (message.kind === 'want') void this.letGo(seat);
    else seat.answer?.(message.kind);
  }

  private async letGo(seat: Seat): Promise<void> {
    const { host, desk } = this;
    const { held } = seat;
    this.quit(seat);
    if (held) {
      host.post({ kind: 'heard', book: seat.book });
      const finished = desk.finish();
      this.setRole('reader');
      const isDone = await finished.catch(() => false);
      if (seat !== this.seat || seat.held !== held) return;
      if (!isDone) {
        this.setRole('writer');
        return host.post({ kind: 'kept', book: seat.book });
      }
      seat.held = undefined;
      host.remember('');
      held.release();
    }
    await host.wait(BACK_MS);
    this.stand(seat);
  }
}

/** The place of this tab among those of the same user. */
export function createTabs(host: TabHost, desk: Desk): Tabs {
  const [role, setRole] = createSignal<Role>('writer');
  const [asking, setAsking] = createSignal<Asking>('no');
  const table = new Table(host, desk, role, setRole, asking, setAsking);
  return {
    role,
    asking,
    enter: (book) => table.enter(book),
    leave: () => table.leave(),
    wrote: (book, seq) => host.post({ kind: 'wrote', book, seq }),
    editHere: () => table.editHere(),
  };
}
