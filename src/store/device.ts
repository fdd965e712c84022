// What the first page knows of the device: is anything wrong with it, is a backup due. The rest is loaded when it is needed.
import { type Accessor, createEffect, createRoot, createSignal, on } from 'solid-js';
import type { Database } from './database';
import { type GuardNews, guardKeeper, type Trouble } from './device-guard';
import { forgetGone, type Marker } from './device-marker';
import type { DeviceParts } from './device-parts';
import type { Keeper } from './keeper';
import type { Session } from './session';

/** Names of books that were missing, or of one that was damaged, and are as they were again. */
export interface Brought {
  readonly from: 'missing' | 'damage';
  readonly names: readonly string[];
}

export interface Device {
  /** Why nothing gets onto the device just now; undefined where all is well. */
  readonly trouble: Accessor<Trouble | undefined>;
  /** Books that were here and are not any more, until the user has read it. */
  readonly gone: Accessor<Marker | undefined>;
  readonly forgetGone: () => void;
  /** Books that have been brought back by themselves, until the user has read it. */
  readonly brought: Accessor<Brought | undefined>;
  readonly forgetBrought: () => void;
  /** The id of a book that was to be opened and is damaged. */
  readonly damaged: Accessor<string | undefined>;
  readonly setDamaged: (book: string | undefined) => void;
  /** How many changes of the open book have no backup, where that is worth a line. */
  readonly reminder: Accessor<number | undefined>;
  /** Goes up whenever something about backups, copies or storage has changed. */
  readonly news: Accessor<number>;
  /** Everything else: copies, backups, facts about the storage. */
  readonly parts: () => Promise<DeviceParts>;
}

/** What the loaded parts tell this page. */
export interface DeviceSignals {
  readonly setReminder: (changes: number | undefined) => void;
  readonly tell: () => void;
}

/** Watches what is done to the open book; the work itself is loaded with the first change. */
function watch(session: Session, parts: () => Promise<DeviceParts>): void {
  let before = { id: '', book: session.whole(), seq: 0, steps: session.history().done };
  const look = (): void => {
    const last = before;
    const [id, book, seq, steps] = [session.bookId(), session.whole(), session.seq(), session.history().done];
    before = { id, book, seq, steps };
    if (!book || book === last.book) return;
    if (id !== last.id || !last.book) return void parts().then(({ watch }) => watch.entered());
    const seen = { id, book: last.book, seq: last.seq };
    const step =
      steps.length > 0 && steps !== last.steps && steps.at(-2) === last.steps.at(-1) ? steps.at(-1) : undefined;
    void parts().then(({ watch }) => watch.changed(seen, step));
  };
  createEffect(on([session.bookId, session.version], look));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && session.book()) void parts().then(({ watch }) => watch.left());
  });
}

function createSignals() {
  const [trouble, setTrouble] = createSignal<Trouble>();
  const [gone, setGone] = createSignal<Marker>();
  const [brought, setBrought] = createSignal<Brought>();
  const [damaged, setDamaged] = createSignal<string>();
  const [reminder, setReminder] = createSignal<number>();
  const [news, setNews] = createSignal(0);
  return {
    shown: {
      trouble,
      gone,
      brought,
      forgetBrought: (): void => void setBrought(undefined),
      damaged,
      setDamaged: (book: string | undefined): void => void setDamaged(book),
      reminder,
      news,
      forgetGone: (): void => {
        forgetGone();
        setGone(undefined);
      },
    },
    set: {
      trouble: setTrouble,
      gone: setGone,
      damaged: setDamaged,
      mended: (name: string): void => void setBrought({ from: 'damage', names: [name] }),
    },
    setBrought,
    signals: { setReminder, tell: () => void setNews((n) => n + 1) } satisfies DeviceSignals,
  };
}

/** The device as seen by a page: a guard for the keeper, and the watch over what is done to the open book. */
export function createDevice(database: Database, app: string) {
  const { shown, set, setBrought, signals } = createSignals();
  const load = () => import('./device-parts');
  const makeRoom = async (): Promise<boolean> => {
    const isMade = await (await load()).makeCopies(database).makeRoom();
    signals.tell();
    return isMade;
  };
  return {
    /** Books that were missing are back. */
    brought: (names: readonly string[]): void => {
      shown.forgetGone();
      setBrought({ from: 'missing', names });
      signals.tell();
    },
    guard: (keeper: Keeper): Keeper =>
      guardKeeper(keeper, { ...set, tell: signals.tell, makeRoom } satisfies GuardNews),
    /** The device of a session over the guarded keeper. */
    follow: (session: Session): Device => {
      let loaded: Promise<DeviceParts> | undefined;
      const parts = (): Promise<DeviceParts> => {
        loaded ??= load().then(({ makeParts }) => makeParts({ database, session, app, ...signals }));
        return loaded;
      };
      createRoot(() => watch(session, parts));
      return { ...shown, parts };
    },
  };
}
