// The top line: home, name of the book, file menu, undo, language, appearance, whether everything is saved.
import { Show } from 'solid-js';
import { setSetting } from '../../book/commands';
import { THEMES } from '../../store/preferences';
import { useSession, useWords } from '../context';
import type { Unopened } from '../files/files';
import { HOME_WORDS } from '../words/home';
import { SHELL_WORDS } from '../words/shell';
import { FileMenu } from './FileMenu';
import { StepButtons } from './StepButtons';

function BookName() {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const shell = useWords(SHELL_WORDS);
  const rename = (typed: string): void => {
    const book = session.book();
    if (book) session.act(setSetting(book, 'name', typed).patch, 'setting');
  };
  return (
    <input
      class="book-name"
      aria-label={shell().bookName}
      value={session.book()?.settings.name ?? ''}
      placeholder={words().unnamed}
      onChange={(event) => rename(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && event.currentTarget.blur()}
      spellcheck={false}
    />
  );
}

function SavedState() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const troubled = () => session.saved() === 'failed' || session.saved() === 'conflict';
  return (
    <span
      class="saved"
      classList={{ troubled: troubled() }}
      data-testid="saved"
      data-state={session.saved()}
      role="status"
      title={words().savedHelp[session.saved()]}
    >
      {troubled() ? '⚠ ' : session.saved() === 'saved' ? '✓ ' : '… '}
      <span class="saved-word">{words().saved[session.saved()]}</span>
      <Show when={session.saved() === 'conflict'}>
        <button type="button" class="button small" onClick={() => location.reload()}>
          {words().reload}
        </button>
      </Show>
    </span>
  );
}

function Switches() {
  const { preferences } = useSession();
  const words = useWords(SHELL_WORDS);
  const nextTheme = () => THEMES[(THEMES.indexOf(preferences.theme()) + 1) % THEMES.length] ?? 'system';
  return (
    <>
      <button
        type="button"
        class="icon-button"
        data-testid="language"
        lang={preferences.lang() === 'zh' ? 'en' : 'zh-CN'}
        title={words().languageHint}
        onClick={() => preferences.setLang(preferences.lang() === 'zh' ? 'en' : 'zh')}
      >
        <span class="wide">{words().language}</span>
        <span class="short">{words().languageShort}</span>
      </button>
      <button
        type="button"
        class="icon-button"
        data-testid="theme"
        title={words().theme[preferences.theme()]}
        aria-label={words().theme[preferences.theme()]}
        onClick={() => preferences.setTheme(nextTheme())}
      >
        {preferences.theme() === 'light' ? '☀' : preferences.theme() === 'dark' ? '☾' : '◐'}
      </button>
    </>
  );
}

/** The header of every page; the parts of an open book appear with the book. */
export function Header(props: { onUnopened: (unopened: Unopened | undefined) => void }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  return (
    <header class="header">
      <button type="button" class="brand" onClick={() => session.show('home')} title={words().home}>
        <b>碳表</b>
        <span>Tanbiao</span>
      </button>
      <Show when={session.book() && session.view() !== 'home'}>
        <BookName />
        <FileMenu onUnopened={props.onUnopened} />
        <StepButtons />
      </Show>
      <span class="spring" />
      <Show when={session.book() && session.view() !== 'home'}>
        <SavedState />
      </Show>
      <Switches />
    </header>
  );
}
