// The part of the top line that comes with a book: its name, the scenario in view, the file menu, undo and history.
import { setSetting } from '../../book/commands';
import { useSession, useWords } from '../context';
import { ScenarioMenu } from '../scenarios/ScenarioMenu';
import { HOME_WORDS } from '../words/home';
import { SHELL_WORDS } from '../words/shell';
import { FileMenu } from './FileMenu';
import { StepButtons } from './StepButtons';

function BookName() {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const shell = useWords(SHELL_WORDS);
  const rename = (typed: string): void => {
    const whole = session.whole();
    if (whole) session.actOnWhole(setSetting(whole, 'name', typed).patch, 'rename');
  };
  const isReader = () => session.role() === 'reader';
  return (
    <input
      class="book-name"
      aria-label={shell().bookName}
      value={session.whole()?.settings.name ?? ''}
      placeholder={words().unnamed}
      onChange={(event) => rename(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && event.currentTarget.blur()}
      readOnly={isReader()}
      onBeforeInput={() => isReader() && session.mayEdit()}
      spellcheck={false}
    />
  );
}

/** Loaded with the first book: what it needs to know of columns and words is no matter of the first page. */
export function BookTools() {
  return (
    <>
      <BookName />
      <ScenarioMenu />
      <FileMenu />
      <StepButtons />
    </>
  );
}
