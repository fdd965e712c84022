// What the user does to scenarios as a whole, each one undoable step.
import { addScenario, freeName, removeScenario, renameScenario } from '../../book/scenario-commands';
import type { Session } from '../../store/session';
import { SCENARIO_WORDS } from '../words/scenarios';
import { scenarioNames } from './scenario-names';

/** Adds a scenario that is as the base, and shows it. */
export function addBlank(session: Session): void {
  const whole = session.whole();
  if (!whole || !session.mayEdit()) return;
  const lang = session.preferences.lang();
  const wanted = SCENARIO_WORDS[lang].numbered(whole.variants.length + 2);
  session.actOnWhole(addScenario(whole, 0, freeName(scenarioNames(whole, lang), wanted)), 'scenarioAdd');
}

/** Copies the scenario in view and shows the copy; of the base, a scenario that is as the base. */
export function duplicateShown(session: Session): void {
  const whole = session.whole();
  const index = session.scenario();
  if (!whole || !session.mayEdit()) return;
  const names = scenarioNames(whole, session.preferences.lang());
  if (index === 0) addBlank(session);
  else session.actOnWhole(addScenario(whole, index, freeName(names, names[index] ?? '')), 'scenarioAdd');
}

/** Deletes the scenario in view and shows the base. */
export function removeShown(session: Session): void {
  const whole = session.whole();
  if (whole && session.mayEdit()) session.actOnWhole(removeScenario(whole, session.scenario()), 'scenarioRemove');
}

/** Gives the scenario in view another name. */
export function renameShown(session: Session, typed: string): void {
  const whole = session.whole();
  const index = session.scenario();
  if (!whole || index === 0 || !session.mayEdit()) return;
  const others = scenarioNames(whole, session.preferences.lang()).toSpliced(index, 1);
  session.actOnWhole(renameScenario(whole, index, typed, others), 'scenarioRename');
}
