// What the scenarios of a book are called on the screen.
import type { Book, Variant } from '../../book/types';
import type { Lang } from '../../model/text';
import type { Session } from '../../store/session';
import { SCENARIO_WORDS } from '../words/scenarios';

/** The name of a further scenario; one without a name is counted, the base being the first. */
export function variantName(variant: Variant | undefined, index: number, lang: Lang): string {
  return variant?.settings.name || SCENARIO_WORDS[lang].numbered(index + 1);
}

/** Names of all scenarios of a book, the base first; those of one name are told apart by their place. */
export function scenarioNames(book: Book | undefined, lang: Lang): readonly string[] {
  const own = (book?.variants ?? []).map((variant, at) => variantName(variant, at + 1, lang));
  const names = [SCENARIO_WORDS[lang].base, ...own];
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name} (${at + 1})`));
}

/** The name of the scenario in view; '' for the base of a book that has no other. */
export function shownScenario(session: Session): string {
  const whole = session.whole();
  if (!whole || whole.variants.length === 0) return '';
  return scenarioNames(whole, session.preferences.lang())[session.scenario()] ?? '';
}

/** The book and its scenario in view, as figures are headed: "North Power · High price". */
export const bookTitle = (session: Session): string =>
  [session.whole()?.settings.name ?? '', shownScenario(session)].filter((part) => part !== '').join(' · ');
