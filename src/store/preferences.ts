// What the page remembers of its user besides the books: language, theme, how figures are written, last place. Small, so in localStorage.
import { type Accessor, createSignal } from 'solid-js';
import { type Display, TONNES } from '../derive/numbers';
import { LANGS, type Lang } from '../model/text';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const VIEWS = [
  'home',
  'facilities',
  'streams',
  'enterprises',
  'prices',
  'position',
  'scenarios',
  'calendar',
  'orders',
  'offsets',
  'penalties',
  'auctions',
  'transfer',
  'balance',
  'storage',
  'rules',
] as const;
export type View = (typeof VIEWS)[number];

export interface Preferences {
  readonly lang: Accessor<Lang>;
  readonly setLang: (lang: Lang) => void;
  readonly theme: Accessor<Theme>;
  readonly setTheme: (theme: Theme) => void;
  /** How figures are written on this device. */
  readonly display: Accessor<Display>;
  readonly setDisplay: (display: Display) => void;
  /** Where the user was: the open book, the view, the panel. */
  readonly place: () => Place;
  readonly setPlace: (place: Place) => void;
}

export interface Place {
  readonly book: string;
  readonly view: View;
  readonly panel: boolean;
}

const KEY = 'tanbiao';
/** Where the panel would cover the sheet it starts closed. */
const roomy = (): boolean => matchMedia('(min-width: 1001px)').matches;
const nowhere = (): Place => ({ book: '', view: 'home', panel: roomy() });

interface Stored {
  lang?: unknown;
  theme?: unknown;
  tonnes?: unknown;
  place?: unknown;
}

/** What was stored, as far as it makes sense; private windows may forbid reading it. */
function readStored(): Stored {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

const oneOf = <T>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find((item) => item === value) ?? otherwise;

function readPlace(value: unknown): Place {
  if (typeof value !== 'object' || value === null) return nowhere();
  const { book, view, panel } = value as Partial<Record<keyof Place, unknown>>;
  return {
    book: typeof book === 'string' ? book : '',
    view: oneOf(VIEWS, view, 'home'),
    panel: panel !== false && roomy(),
  };
}

const browserLang = (): Lang => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

/** Reads the preferences and keeps every change of them. */
export function createPreferences(): Preferences {
  const stored = readStored();
  const [lang, setLang] = createSignal<Lang>(oneOf(LANGS, stored.lang, browserLang()));
  const [theme, setTheme] = createSignal<Theme>(oneOf(THEMES, stored.theme, 'system'));
  const [display, setDisplay] = createSignal<Display>({ tonnes: oneOf(TONNES, stored.tonnes, 't') });
  let place = readPlace(stored.place);
  const keep = (): void => {
    try {
      const { tonnes } = display();
      localStorage.setItem(KEY, JSON.stringify({ lang: lang(), theme: theme(), tonnes, place }));
    } catch {
      // nothing depends on it: the page then starts in the browser's language and at home
    }
  };
  return {
    lang,
    theme,
    display,
    setLang: (next) => {
      setLang(next);
      keep();
    },
    setTheme: (next) => {
      setTheme(next);
      keep();
    },
    setDisplay: (next) => {
      setDisplay(next);
      keep();
    },
    place: () => place,
    setPlace: (next) => {
      place = next;
      keep();
    },
  };
}
