// What a user has chosen, kept in memory: English, light, tonnes, and the place where they were.
import type { Place, Preferences } from '../../src/store/preferences';

/** Preferences of a user who was nowhere yet. */
export function makePreferences(): Preferences {
  let place: Place = { book: '', view: 'home', panel: true };
  return {
    lang: () => 'en',
    setLang: () => undefined,
    theme: () => 'light',
    setTheme: () => undefined,
    display: () => ({ tonnes: 't' }),
    setDisplay: () => undefined,
    place: () => place,
    setPlace: (next) => {
      place = next;
    },
  };
}
