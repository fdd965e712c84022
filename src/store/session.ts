// The state of the page: the open book with its results, what is selected, what is explained, what is saved.
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import type { History } from '../book/history';
import type { Book, Patch, RowSheet } from '../book/types';
import type { Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import type { BookEvent, BookRecord } from './database';
import { createExplaining, type Explaining } from './explaining';
import { happen, type Keeper, type Kept } from './keeper';
import type { Preferences, View } from './preferences';

/** `conflict`: another tab has changed the book; `failed`: the device did not take the change. */
export type Saved = 'saved' | 'saving' | 'failed' | 'conflict';

/** The selected cell. `row` is the id of a row of the book; enterprise and year hold for rows without one. */
export interface Focus {
  readonly sheet: RowSheet;
  readonly row: number | undefined;
  readonly enterprise: string;
  readonly year: string;
  readonly column: string;
}

export interface Session {
  readonly registry: Registry;
  readonly preferences: Preferences;
  readonly keeper: Keeper;
  readonly view: Accessor<View>;
  readonly show: (view: View) => void;
  readonly panel: Accessor<boolean>;
  readonly setPanel: (open: boolean) => void;
  readonly bookId: Accessor<string>;
  readonly book: Accessor<Book | undefined>;
  readonly history: Accessor<History>;
  /** Changes with every change of the book; read it before reading results of `computation`. */
  readonly version: Accessor<number>;
  readonly computation: Accessor<Computation>;
  readonly saved: Accessor<Saved>;
  /** Makes a book, opens it, and shows `view`. */
  readonly create: (name: string, book: Book, view: View) => Promise<void>;
  /** Opens a kept book; false where it is not there. */
  readonly open: (id: string, view: View) => Promise<boolean>;
  readonly close: () => void;
  readonly list: () => Promise<readonly BookRecord[]>;
  /** Does one undoable step; nothing where the patch is undefined. `label` is a code of the words. */
  readonly act: (patch: Patch | undefined, label: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly focus: Accessor<Focus | undefined>;
  readonly setFocus: (focus: Focus | undefined) => void;
  /** The enterprise position in view: that of the selected row, else the one last in view, else the first. */
  readonly position: Accessor<Row | undefined>;
  readonly choosePosition: (row: Row) => void;
  readonly explaining: Explaining;
  /** A cell some page wants the sheet to go to; the sheet takes it and clears it. */
  readonly goal: Accessor<Focus | undefined>;
  readonly goTo: (focus: Focus | undefined) => void;
}

const EMPTY_HISTORY: History = { done: [], undone: [] };

interface OpenBook {
  readonly id: string;
  readonly kept: Kept;
}

function nameOf(book: Book): string {
  return book.settings.name ?? '';
}

/** Writes events one after the other and tells how it stands. */
function createSaving(keeper: Keeper) {
  const [saved, setSaved] = createSignal<Saved>('saved');
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  const write = (open: OpenBook, event: BookEvent): void => {
    waiting += 1;
    setSaved((before) => (before === 'conflict' || before === 'failed' ? before : 'saving'));
    last = last.then(async () => {
      try {
        await keeper.append(open.id, nameOf(open.kept.book), event, open.kept);
        waiting -= 1;
        if (waiting === 0) setSaved((before) => (before === 'saving' ? 'saved' : before));
      } catch (error) {
        setSaved(error instanceof Error && error.name === 'ConstraintError' ? 'conflict' : 'failed');
      }
    });
  };
  const reset = (): void => {
    waiting = 0;
    last = Promise.resolve();
    setSaved('saved');
  };
  return { saved, write, reset };
}

function createPositionChoice(book: Accessor<OpenBook | undefined>, computation: Accessor<Computation>) {
  const [focus, setFocus] = createSignal<Focus>();
  const [chosen, setChosen] = createSignal<{ enterprise: string; year: string; scheme?: string }>();
  const position = createMemo<Row | undefined>(() => {
    if (!book()) return undefined;
    const wanted = chosen();
    const rows = computation().positions;
    const same = wanted && rows.filter((row) => refIn(row).enterprise === wanted.enterprise);
    const exact = same?.filter((row) => refIn(row).year === wanted?.year);
    return exact?.find((row) => refIn(row).scheme === wanted?.scheme) ?? exact?.[0] ?? same?.[0] ?? rows[0];
  });
  return {
    focus,
    position,
    setFocus: (next: Focus | undefined) => {
      setFocus(next);
      if (next && next.enterprise !== '') setChosen({ enterprise: next.enterprise, year: next.year });
    },
    choosePosition: (row: Row) => {
      const { enterprise, year, scheme } = refIn(row);
      setChosen({ enterprise, year, scheme });
    },
  };
}

/** The session of a page. Nothing is open at first; call `open` or `create`. */
export function createSession(registry: Registry, keeper: Keeper, preferences: Preferences): Session {
  const [open, setOpen] = createSignal<OpenBook>();
  const [version, setVersion] = createSignal(0);
  const [computation, setComputation] = createSignal(new Computation(registry));
  const [view, setView] = createSignal<View>('home');
  const [panel, setPanel] = createSignal(preferences.place().panel);
  const [goal, setGoal] = createSignal<Focus>();
  const saving = createSaving(keeper);
  const choice = createPositionChoice(open, computation);
  const explaining = createExplaining(version);

  const keepPlace = (): void => preferences.setPlace({ book: open()?.id ?? '', view: view(), panel: panel() });
  const show = (next: View): void => {
    setView(next);
    keepPlace();
  };
  const enter = (id: string, kept: Kept, next: View): void => {
    saving.reset();
    const fresh = new Computation(registry);
    fresh.sync(kept.book);
    batch(() => {
      setComputation(fresh);
      choice.setFocus(undefined);
      explaining.clear();
      setOpen({ id, kept });
      setVersion((n) => n + 1);
      show(next);
    });
  };
  const happened = (event: BookEvent): void => {
    const now = open();
    if (!now || saving.saved() === 'conflict') return;
    const next: OpenBook = { id: now.id, kept: happen(now.kept, event) };
    if (next.kept.book === now.kept.book && event.kind !== 'do') return;
    computation().sync(next.kept.book);
    batch(() => {
      setOpen(next);
      setVersion((n) => n + 1);
    });
    saving.write(next, event);
  };

  return {
    registry,
    preferences,
    keeper,
    view,
    show,
    panel,
    setPanel: (next) => {
      setPanel(next);
      keepPlace();
    },
    bookId: () => open()?.id ?? '',
    book: () => open()?.kept.book,
    history: () => open()?.kept.history ?? EMPTY_HISTORY,
    version,
    computation,
    saved: saving.saved,
    create: async (name, book, next) => {
      const id = crypto.randomUUID();
      enter(id, await keeper.create(id, name, book), next);
    },
    open: async (id, next) => {
      const kept = await keeper.open(id);
      if (kept) enter(id, kept, next);
      return kept !== undefined;
    },
    close: () => {
      batch(() => {
        setOpen(undefined);
        show('home');
      });
    },
    list: () => keeper.list(),
    act: (patch, label) => {
      if (patch) happened({ kind: 'do', step: { label, patch } });
    },
    undo: () => happened({ kind: 'undo' }),
    redo: () => happened({ kind: 'redo' }),
    ...choice,
    explaining,
    goal,
    goTo: setGoal,
  };
}
