// The state of the page: the open book with its results, what is selected, what is explained, what is saved.
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import type { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import type { Book, RowSheet } from '../book/types';
import { makeRegistry, type Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import { type BookState, createBookState, type OpenBook } from './book-state';
import type { BookRecord } from './database';
import { createExplaining, type Explaining } from './explaining';
import { freshKept, type Keeper, type Kept } from './keeper';
import type { Preferences, View } from './preferences';

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

export interface Session extends BookState {
  /** The rules; none before the first book is opened or `loadRules` has ended. */
  readonly registry: Registry;
  readonly loadRules: () => Promise<void>;
  readonly preferences: Preferences;
  readonly keeper: Keeper;
  readonly view: Accessor<View>;
  readonly show: (view: View) => void;
  readonly panel: Accessor<boolean>;
  readonly setPanel: (open: boolean) => void;
  /** Makes a book, opens it, and shows `view`. */
  readonly create: (name: string, book: Book, view: View) => Promise<void>;
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

/** Where the page is: view and panel, remembered with the open book. */
function createPlace(preferences: Preferences, bookId: Accessor<string>) {
  const [view, setView] = createSignal<View>('home');
  const [panel, setPanel] = createSignal(preferences.place().panel);
  const keep = (): void => preferences.setPlace({ book: bookId(), view: view(), panel: panel() });
  return {
    view,
    panel,
    show: (next: View): void => {
      setView(next);
      keep();
    },
    setPanel: (next: boolean): void => {
      setPanel(next);
      keep();
    },
  };
}

/** An id nobody else has; `crypto.randomUUID` is missing where the page comes over plain http in a classroom. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Shows a book; `isKept` tells whether it is on the device. */
type Begin = (id: string, kept: Kept, view: View, isKept?: boolean) => void;

/** Making, opening and closing books. Where nothing can be kept a book is open all the same, and said not to be saved. */
function makeDoors(
  keeper: Keeper,
  begin: Begin,
  close: () => void,
  loadRules: () => Promise<void>,
): Pick<Session, 'list' | 'create' | 'open' | 'close'> {
  return {
    list: () => keeper.list(),
    create: async (name, book, view) => {
      const id = newId();
      const [kept] = await Promise.all([keeper.create(id, name, book).catch(() => undefined), loadRules()]);
      begin(id, kept ?? freshKept(book), view, kept !== undefined);
    },
    open: async (id, view) => {
      const [kept] = await Promise.all([keeper.open(id), loadRules()]);
      if (kept) begin(id, kept, view);
      return kept !== undefined;
    },
    close,
  };
}

/** The rules of the page, fetched once, when they are first needed: the first page is shown without them. */
function createRules(load: () => Promise<Registry>) {
  const [registry, setRegistry] = createSignal(makeRegistry([], []));
  let loaded: Promise<void> | undefined;
  const loadRules = (): Promise<void> => {
    loaded ??= load().then((rules) => void setRegistry(rules));
    return loaded;
  };
  return { registry, loadRules };
}

/** The session of a page. Nothing is open at first; call `open` or `create`. */
export function createSession(load: () => Promise<Registry>, keeper: Keeper, preferences: Preferences): Session {
  const { registry, loadRules } = createRules(load);
  const { state, open, enter, leave } = createBookState(registry, keeper);
  const place = createPlace(preferences, state.bookId);
  const choice = createPositionChoice(open, state.computation);
  const explaining = createExplaining(state.version);
  const [goal, goTo] = createSignal<Focus>();
  const begin: Begin = (id, kept, view, isKept = true) =>
    batch(() => {
      enter(id, kept, isKept);
      choice.setFocus(undefined);
      explaining.clear();
      place.show(view);
    });
  const close = (): void =>
    batch(() => {
      leave();
      place.show('home');
    });
  const doors = makeDoors(keeper, begin, close, loadRules);
  return {
    get registry() {
      return registry();
    },
    loadRules,
    preferences,
    keeper,
    ...state,
    ...place,
    ...choice,
    explaining,
    goal,
    goTo,
    ...doors,
  };
}
