// Undo and redo, named after what they would take back or do again.
import type { Step } from '../../book/history';
import { useSession, useWords } from '../context';
import { SHELL_WORDS } from '../words/shell';

type StepWords = Readonly<Record<string, string>>;

function StepButton(props: {
  testId: string;
  icon: string;
  title: string;
  step: Step | undefined;
  onStep: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      data-testid={props.testId}
      disabled={!props.step}
      title={props.title}
      aria-label={props.title}
      onClick={() => props.onStep()}
    >
      {props.icon}
    </button>
  );
}

/** The two buttons; Ctrl+Z and Ctrl+Y work everywhere outside of text fields. */
export function StepButtons() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const last = () => session.history().done.at(-1);
  const next = () => session.history().undone.at(-1);
  const named = (step: Step) => (words().steps as StepWords)[step.label] ?? step.label;
  const undoTitle = (step = last()) => (step ? words().undoOf(named(step)) : words().undo);
  const redoTitle = (step = next()) => (step ? words().redoOf(named(step)) : words().redo);
  return (
    <>
      <StepButton testId="undo" icon="↶" title={undoTitle()} step={last()} onStep={() => session.undo()} />
      <StepButton testId="redo" icon="↷" title={redoTitle()} step={next()} onStep={() => session.redo()} />
    </>
  );
}
