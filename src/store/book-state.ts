// The open book with its results and its history, and whether every step of it is on the device.
import { type Accessor, createMemo } from 'solid-js';
import type { Computation } from '../book/compute';
import { emptyHistory, type History } from '../book/history';
import { scenarioPatch } from '../book/scenario-step';
import { detailOf } from '../book/step-detail';
import type { Book, Patch } from '../book/types';
import type { Registry } from '../engine/registry';
import type { BookEvent } from './database';
import { withRules } from './editions';
import type { Keeper, Kept } from './keeper';
import { createShown, type ShownBook, stepOn } from './open-book';
import { createSaving, type OpenBook, type Pause, type Saving } from './saving';
import { createSharing, type Shared } from './sharing';
import type { TabHost } from './tabs';

export interface BookState extends Shared, Pick<Saving, 'saved' | 'failure' | 'flush' | 'isAllSaved' | 'giveUp'> {
  readonly bookId: Accessor<string>;
  /** The book as the scenario in view has it. */
  readonly book: Accessor<Book | undefined>;
  /** The book as it is kept: the base with all its scenarios. Files are written of it. */
  readonly whole: Accessor<Book | undefined>;
  /** The scenario in view: 0 is the base, 1 the first of the further ones. */
  readonly scenario: Accessor<number>;
  readonly showScenario: (index: number) => void;
  /** The base below the scenario in view: same rows under the same ids. */
  readonly base: Accessor<Book | undefined>;
  readonly history: Accessor<History>;
  /** Number of the last thing that happened to the open book, counted from its beginning. */
  readonly seq: Accessor<number>;
  /** Changes with every change of the book; read it before reading results of `computation`. */
  readonly version: Accessor<number>;
  readonly computation: Accessor<Computation>;
  /** Computes by the latest edition, until the book is closed, where the book wants one that is not known here. */
  readonly agreeToLatest: () => void;
  /** Does one undoable step; nothing where the patch is undefined or the book is read-only. `label` is a code of the words, `file` what an import came from. */
  readonly act: (patch: Patch | undefined, label: string, file?: string) => void;
  /** The same for a patch of the whole book, whatever scenario is in view. */
  readonly actOnWhole: (patch: Patch | undefined, label: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes to the state after the first `steps` steps of the history, done and taken back ones counted through. */
  readonly jump: (steps: number) => void;
}

/**
 * The open book; `enter` and `leave` open and close it, after `reserve` has told other tabs. The rules must be there
 * before a book is entered.
 */
export function createBookState(registry: Accessor<Registry>, keeper: Keeper, pause: Pause, host: TabHost) {
  const shown = createShown(registry);
  const { open, show } = shown;
  const saving = createSaving(keeper, pause, (id, seq) => tabs.wrote(id, seq));
  const { tabs, shared, known } = createSharing({ open, show, keeper, saving }, host);
  const happened = (...events: readonly BookEvent[]): void => {
    const before = open();
    if (!before || !shared.mayEdit()) return;
    const { index, ...next } = events.reduce(stepOn, { ...before, index: before.view.index });
    if (next.kept.book === before.kept.book) return;
    show(next, index);
    saving.write(next, events);
  };
  return {
    state: { ...stateOf(shown, happened), ...statusOf(saving), ...shared },
    rules: shown.editions.rules,
    open,
    reserve: tabs.enter,
    known,
    unsaved: saving.unsaved,
    enter: (id: string, found: Kept, isKept: boolean): void => {
      const next: OpenBook = { id, kept: withRules(id, found, registry(), keeper) };
      saving.reset(next, isKept);
      shown.begin(next);
    },
    leave: (): void => {
      tabs.leave();
      shown.end();
    },
  };
}

const statusOf = ({ saved, failure, flush, isAllSaved, giveUp }: Saving) => ({
  saved,
  failure,
  flush,
  isAllSaved,
  giveUp,
});

type Happened = (...events: readonly BookEvent[]) => void;

/** What the user does: `shown` is the patch as the book in view has it, for words; `patch` is what it does to the whole. */
function makeActing(open: Accessor<ShownBook | undefined>, happened: Happened): Pick<BookState, 'act' | 'actOnWhole'> {
  const step = (now: ShownBook, patch: Patch, shown: Patch, label: string, file?: string): void => {
    const { index, variant } = now.view;
    const touched = detailOf(now.view.book, shown, file);
    const detail = touched && {
      ...touched,
      ...(variant && patch !== shown && { scenario: variant.settings.name ?? '' }),
    };
    happened({
      kind: 'do',
      step: { label, patch, at: Date.now(), ...(detail && { detail }), ...(index > 0 && { scenario: index }) },
    });
  };
  return {
    act: (patch, label, file) => {
      const now = open();
      if (now && patch) step(now, scenarioPatch(now.kept.book, now.view.index, patch), patch, label, file);
    },
    actOnWhole: (patch, label) => {
      const now = open();
      if (now && patch) step(now, patch, patch, label);
    },
  };
}

function stateOf(
  { open, version, computation, editions, showScenario }: ReturnType<typeof createShown>,
  happened: Happened,
): Omit<BookState, keyof Shared | keyof ReturnType<typeof statusOf>> {
  return {
    // a memo: what depends on which book is open has nothing to do with its edits
    bookId: createMemo(() => open()?.id ?? ''),
    book: () => open()?.view.book,
    whole: () => open()?.kept.book,
    base: () => open()?.view.base,
    scenario: createMemo(() => open()?.view.index ?? 0),
    showScenario,
    history: () => open()?.kept.history ?? emptyHistory,
    seq: () => open()?.kept.seq ?? 0,
    version,
    computation,
    agreeToLatest: editions.agree,
    ...makeActing(open, happened),
    undo: () => happened({ kind: 'undo' }),
    redo: () => happened({ kind: 'redo' }),
    jump: (steps) => {
      const { done, undone } = open()?.kept.history ?? emptyHistory;
      const wanted = Math.max(0, Math.min(steps, done.length + undone.length));
      const kind = wanted < done.length ? 'undo' : 'redo';
      happened(...Array.from({ length: Math.abs(wanted - done.length) }, (): BookEvent => ({ kind })));
    },
  };
}
