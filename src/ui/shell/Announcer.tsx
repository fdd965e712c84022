// Tells screen readers, once the keys rest, which figures of the position in view an edit has changed.
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { useSession, useWords } from '../context';
import { DISPLAY_WORDS } from '../words/numbers';
import { figuresOf, useFigureText } from './figures';

const REST_MILLISECONDS = 900;

/** Reads the figures of the position in view, each as one text. */
function useFigures(): () => readonly string[] {
  const session = useSession();
  const figureText = useFigureText();
  const units = useWords(DISPLAY_WORDS);
  return () => {
    const row = session.position();
    if (!row) return [];
    const tonne = units().tonne[session.preferences.display().tonnes];
    return figuresOf(row).map((id) => {
      const { label, text } = figureText(row, id);
      return `${label} ${text} ${id === 'surrenderDeadline' ? '' : tonne}`.trim();
    });
  };
}

/** A live region that is heard and not seen. */
export function Announcer() {
  const session = useSession();
  const { lang, display } = session.preferences;
  const read = useFigures();
  const [said, setSaid] = createSignal('');
  let before: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const now = read();
    const changed = now.filter((line) => !before.includes(line));
    before = now;
    if (changed.length > 0) setSaid(changed.join(lang() === 'zh' ? '，' : ', '));
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST_MILLISECONDS);
  };
  onCleanup(() => clearTimeout(timer));
  // another position or language is not a change of results: it is the beginning of a new comparison
  createEffect(
    on([session.position, lang, display], () => {
      before = read();
    }),
  );
  createEffect(on(session.version, wait, { defer: true }));
  return (
    <div class="visually-hidden" aria-live="polite" data-testid="announcer">
      {said()}
    </div>
  );
}
