// Undo and redo, named after what they would take back or do again.
import type { Step } from '../../book/history';
import { useSession, useWords } from '../context';
import { SHELL_WORDS } from '../words/shell';
import { HistoryMenu } from './HistoryMenu';
import { Icon } from './Icon';
import { useStepName } from './step-words';

function StepButton(props: {
  testId: string;
  icon: 'undo' | 'redo';
  word: string;
  title: string;
  step: Step | undefined;
  onStep: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button with-word"
      data-testid={props.testId}
      disabled={!props.step}
      title={props.title}
      aria-label={props.title}
      onClick={() => props.onStep()}
    >
      <Icon name={props.icon} />
      <span class="step-word">{props.word}</span>
    </button>
  );
}

/** The two buttons and the list of all steps; Ctrl+Z and Ctrl+Y work everywhere outside of text fields. */
export function StepButtons() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const last = () => session.history().done.at(-1);
  const next = () => session.history().undone.at(-1);
  const named = useStepName();
  const undoTitle = (step = last()) => (step ? words().undoOf(named(step)) : words().undo);
  const redoTitle = (step = next()) => (step ? words().redoOf(named(step)) : words().redo);
  return (
    <>
      <StepButton
        testId="undo"
        icon="undo"
        word={words().undo}
        title={undoTitle()}
        step={last()}
        onStep={() => session.undo()}
      />
      <StepButton
        testId="redo"
        icon="redo"
        word={words().redo}
        title={redoTitle()}
        step={next()}
        onStep={() => session.redo()}
      />
      <HistoryMenu />
    </>
  );
}
