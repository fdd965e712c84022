// The state of the page: the open book with its results, what is selected, what is explained, what is saved.
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import type { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import { lockedBook } from '../book/lock';
import type { Book, RowSheet } from '../book/types';
import { makeRegistry, type Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import { type BookState, createBookState } from './book-state';
import type { BookRecord } from './database';
import { createExplaining, type Explaining } from './explaining';
import { createImporting, type Importing } from './importing';
import { freshKept, type Keeper, type Kept } from './keeper';
import type { Preferences, View } from './preferences';
import { isOutOfReach } from './reach';
import type { OpenBook, Pause } from './saving';
import { ALONE } from './tab-host';

/** The selected cell. `row` is the id of a row of the book; enterprise and year hold for rows without one. */
export interface Focus {
  readonly sheet: RowSheet;
  readonly row: number | undefined;
  readonly enterprise: string;
  readonly year: string;
  readonly column: string;
  /** Set where a new fuel row of this unit is wanted. */
  readonly facility?: string;
}

export interface Session extends BookState, Importing {
  /**
   * The rules in the editions that the open book keeps to, the latest ones without a book; none before the first book
   * is opened or `loadRules` has ended.
   */
  readonly registry: Registry;
  /** The latest edition of all rules. */
  readonly latestRules: Registry;
  readonly loadRules: () => Promise<Registry>;
  readonly preferences: Preferences;
  readonly keeper: Keeper;
  readonly view: Accessor<View>;
  readonly show: (view: View) => void;
  readonly panel: Accessor<boolean>;
  readonly setPanel: (open: boolean) => void;
  /** Makes a book, opens it, and shows `view`. It gets the id `origin` where that is free on this device, else a new one. */
  readonly create: (name: string, book: Book, view: View, origin?: string) => Promise<void>;
  /** Opens a kept book; false where it is not there. */
  readonly open: (id: string, view: View) => Promise<boolean>;
  readonly close: () => void;
  readonly list: () => Promise<readonly BookRecord[]>;
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

function createPositionChoice(book: Accessor<OpenBook | undefined>, computation: Accessor<Computation>) {
  const [focus, setFocus] = createSignal<Focus>();
  const [chosen, setChosen] = createSignal<{ enterprise: string; year: string; scheme?: string }>();
  const position = createMemo<Row | undefined>(() => {
    if (!book()) return undefined;
    const wanted = chosen();
    const rows = computation().positions;
    if (!wanted) return rows[0];
    const { enterprise, year, scheme } = wanted;
    const exact = computation().positionsOf(enterprise, year);
    const same = exact.find((row) => refIn(row).scheme === scheme) ?? exact[0];
    return same ?? rows.find((row) => refIn(row).enterprise === enterprise) ?? rows[0];
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

function createGoal(): Pick<Session, 'goal' | 'goTo'> {
  const [goal, goTo] = createSignal<Focus>();
  return { goal, goTo };
}

/** Where the page is: view and panel, remembered with the open book. */
function createPlace(preferences: Preferences, bookId: Accessor<string>, leave: () => void) {
  const [view, setView] = createSignal<View>('home');
  const [panel, setPanel] = createSignal(preferences.place().panel);
  const keep = (): void => preferences.setPlace({ book: bookId(), view: view(), panel: panel() });
  const show = (next: View): void => {
    setView(next);
    keep();
  };
  return {
    view,
    panel,
    show,
    close: (): void =>
      batch(() => {
        leave();
        show('home');
      }),
    setPanel: (next: boolean): void => {
      setPanel(next);
      keep();
    },
  };
}

/** An id nobody else has; `crypto.randomUUID` is missing where the page comes over plain http in a classroom. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const ID = /^[0-9a-f]{32}$/;

/** The id a book has elsewhere, where it is an id of ours and free here; else a new one. */
async function idFor(keeper: Keeper, origin = ''): Promise<string> {
  const isFree = ID.test(origin) && (await keeper.isFree(origin).catch(() => false));
  return isFree ? origin : newId();
}

/** Shows a book; `isKept` tells whether it is on the device. */
type Begin = (id: string, kept: Kept, view: View, isKept?: boolean) => void;

interface DoorParts {
  readonly keeper: Keeper;
  readonly begin: Begin;
  readonly bookId: Accessor<string>;
  /** Settles with other tabs who writes a book. */
  readonly reserve: (id: string) => Promise<void>;
  /** Brings a book to the disk; what could not be written of it otherwise. */
  readonly unsaved: (id: string) => Promise<Kept | undefined>;
  readonly known: ReturnType<typeof createBookState>['known'];
  readonly loadRules: () => Promise<Registry>;
}

/** Puts a new book onto the device; undefined where that is not possible or nobody knows how long it would take. */
async function keepNew(keeper: Keeper, name: string, book: Book, origin?: string) {
  if (isOutOfReach(keeper.reach())) return { id: newId(), kept: undefined };
  const id = await idFor(keeper, origin);
  return { id, kept: await keeper.create(id, name, book).catch(() => undefined) };
}

/**
 * Making, opening and closing books. Where nothing can be kept a book is open all the same, and said not to be saved.
 * Who asks for one book and then for another gets the other, however long each of them takes.
 */
function makeDoors(parts: DoorParts): Pick<Session, 'list' | 'create' | 'open'> {
  const { keeper, begin, bookId, reserve, unsaved, known, loadRules } = parts;
  let latest = 0;
  const turn = (): (() => boolean) => {
    latest += 1;
    const own = latest;
    return () => own === latest;
  };
  return {
    list: () => keeper.list(),
    create: async (name, book, view, origin) => {
      const isWanted = turn();
      const whole = lockedBook(book, await loadRules());
      const { id, kept } = await keepNew(keeper, name, whole, origin);
      if (!isWanted()) return;
      await reserve(id);
      if (isWanted()) begin(id, kept ?? freshKept(whole), view, kept !== undefined);
    },
    open: async (id, view) => {
      const isWanted = turn();
      const rest = await unsaved(id);
      const before = bookId();
      if (!isWanted()) return true;
      await reserve(id);
      const [kept] = await Promise.all([rest ?? known(keeper.open(id)), loadRules()]);
      const isThere = kept !== undefined && kept !== 'newer';
      if (!isWanted()) return isThere;
      if (isThere) begin(id, kept, view, !rest);
      else await reserve(before);
      return isThere;
    },
  };
}

/** The rules of the page, fetched once, when they are first needed: the first page is shown without them. */
function createRules(load: () => Promise<Registry>) {
  const [registry, setRegistry] = createSignal(makeRegistry([], []));
  let loaded: Promise<Registry> | undefined;
  const loadRules = (): Promise<Registry> => {
    loaded ??= load().then((rules) => setRegistry(() => rules));
    return loaded;
  };
  return { registry, loadRules };
}

type Load = () => Promise<Registry>;

const NO_PAUSE: Pause = () => Promise.resolve();

/**
 * The session of a page. Nothing is open at first; call `open` or `create`. Every write to the device waits for `pause`;
 * `host` leads to the other tabs.
 */
export function createSession(
  load: Load,
  keeper: Keeper,
  preferences: Preferences,
  pause = NO_PAUSE,
  host = ALONE,
): Session {
  const { registry, loadRules } = createRules(load);
  const { state, rules, open, enter, leave, ...sharing } = createBookState(registry, keeper, pause, host);
  const place = createPlace(preferences, state.bookId, leave);
  const choice = createPositionChoice(open, state.computation);
  const explaining = createExplaining(state.version);
  const begin: Begin = (id, kept, view, isKept = true) =>
    batch(() => {
      enter(id, kept, isKept);
      choice.setFocus(undefined);
      explaining.clear();
      place.show(view);
    });
  const doors = makeDoors({ keeper, begin, bookId: state.bookId, ...sharing, loadRules });
  return {
    get registry() {
      return rules();
    },
    get latestRules() {
      return registry();
    },
    loadRules,
    preferences,
    keeper,
    ...state,
    ...place,
    ...choice,
    ...createImporting(),
    explaining,
    ...createGoal(),
    ...doors,
  };
}
