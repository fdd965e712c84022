// What a step of the history is called on the screen.
import type { Step } from '../../book/history';
import { stepText } from '../../derive/step-text';
import { useSession, useWords } from '../context';
import { SHELL_WORDS } from '../words/shell';

/** Names steps in the language of the page. */
export function useStepName(): (step: Step) => string {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  return (step) => {
    const verbs: Readonly<Record<string, string>> = words().steps;
    return stepText(step, verbs[step.label] ?? step.label, session.registry, session.preferences.lang());
  };
}
