// The file menu: new, open, export, back to the home page.
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { useSession, useWords } from '../context';
import { FilePicker } from '../files/FilePicker';
import { exportResults, exportScenario, openNew, type Unopened } from '../files/files';
import { SHELL_WORDS } from '../words/shell';

function Entry(props: { label: string; testId?: string; onPick: () => void }) {
  return (
    <button type="button" class="menu-entry" data-testid={props.testId} onClick={() => props.onPick()}>
      {props.label}
    </button>
  );
}

function Entries(props: { onDone: () => void; onUnopened: (unopened: Unopened | undefined) => void }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const pick = (run: () => void | Promise<void>) => () => {
    props.onDone();
    void run();
  };
  const told = (unopened: Unopened | undefined): void => {
    props.onDone();
    props.onUnopened(unopened);
    if (unopened) session.show('home');
  };
  return (
    <>
      <Entry label={words().newBook} onPick={pick(() => openNew(session))} />
      <FilePicker class="menu-entry" onUnopened={told}>
        {words().openFile}
      </FilePicker>
      <Entry label={words().exportScenario} testId="export-scenario" onPick={pick(() => exportScenario(session))} />
      <Entry label={words().exportResults} testId="export-results" onPick={pick(() => exportResults(session))} />
      <Entry label={words().closeBook} onPick={pick(() => session.show('home'))} />
    </>
  );
}

/** A button with a list of actions; closes on Esc and on a click elsewhere. */
export function FileMenu(props: { onUnopened: (unopened: Unopened | undefined) => void }) {
  const words = useWords(SHELL_WORDS);
  const [open, setOpen] = createSignal(false);
  let root: HTMLDivElement | undefined;
  let button: HTMLButtonElement | undefined;
  const outside = (event: PointerEvent): void => {
    if (event.target instanceof Node && !root?.contains(event.target)) setOpen(false);
  };
  onMount(() => document.addEventListener('pointerdown', outside));
  onCleanup(() => document.removeEventListener('pointerdown', outside));
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open()) return;
    setOpen(false);
    button?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from anywhere inside
    <div class="menu" ref={root} onKeyDown={closeOnEscape}>
      <button
        type="button"
        class="icon-button"
        data-testid="file-menu"
        ref={button}
        aria-expanded={open()}
        onClick={() => setOpen(!open())}
      >
        {words().file} ▾
      </button>
      <Show when={open()}>
        <div class="menu-list">
          <Entries onDone={() => setOpen(false)} onUnopened={props.onUnopened} />
        </div>
      </Show>
    </div>
  );
}
