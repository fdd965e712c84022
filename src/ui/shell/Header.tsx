// The top line: home, what belongs to the open book, language, appearance, whether everything is saved.
import { lazy, Show, Suspense } from 'solid-js';
import { THEMES } from '../../store/preferences';
import { useSession, useWords } from '../context';
import { useOpening } from '../files/opening';
import { SHELL_WORDS } from '../words/shell';
import { TABS_WORDS } from '../words/tabs';
import { Bars } from './Bars';
import { Icon } from './Icon';

const BookTools = lazy(async () => ({ default: (await import('./BookTools')).BookTools }));

function StateWords() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const sign = () => ({ saved: '✓ ', saving: '… ', failed: '⚠ ', conflict: '⚠ ' })[session.saved()];
  return (
    <>
      <span aria-hidden="true">{sign()}</span>
      <span class="saved-word">{words().saved[session.saved()]}</span>
    </>
  );
}

function SavedState() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const tabs = useWords(TABS_WORDS);
  const troubled = () => session.saved() === 'failed' || session.saved() === 'conflict';
  const isReader = () => session.role() === 'reader' && !troubled();
  const reload = (): void => {
    session.giveUp();
    location.reload();
  };
  return (
    <span
      class="saved"
      classList={{ troubled: troubled() }}
      data-testid="saved"
      data-state={session.saved()}
      role="status"
      data-role={session.role()}
    >
      <button
        type="button"
        class="saved-button"
        data-testid="to-storage"
        title={`${isReader() ? tabs().readOnlyHelp : words().savedHelp[session.saved()]} · ${words().toStorage}`}
        onClick={() => session.show('storage')}
      >
        <Show when={isReader()} fallback={<StateWords />}>
          <Icon name="lock" /> <span class="saved-word">{tabs().readOnly}</span>
        </Show>
      </button>
      <Show when={session.saved() === 'conflict'}>
        <button type="button" class="button small" onClick={reload}>
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
        class="icon-button is-sign"
        data-testid="theme"
        title={words().theme[preferences.theme()]}
        aria-label={words().theme[preferences.theme()]}
        onClick={() => preferences.setTheme(nextTheme())}
      >
        <Icon name={preferences.theme()} />
      </button>
    </>
  );
}

/** The header of every page, with the bars under it. */
export function Header() {
  return (
    <>
      <TopLine />
      <Bars />
    </>
  );
}

/** The parts of an open book appear with the book. */
function TopLine() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const opening = useOpening();
  const home = (): void => {
    opening.close();
    session.startImport(undefined);
    session.show('home');
  };
  return (
    <header class="header">
      <button type="button" class="brand" onClick={home} title={words().home}>
        <b>碳表</b>
        <span>Tanbiao</span>
      </button>
      <Show when={session.book() && session.view() !== 'home'}>
        <Suspense>
          <BookTools />
        </Suspense>
      </Show>
      <span class="spring" />
      <Show when={session.book() && session.view() !== 'home'}>
        <SavedState />
      </Show>
      <Switches />
    </header>
  );
}
