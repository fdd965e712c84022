// The file menu: new, open, the ways out, print, back to the home page.
import { Show } from 'solid-js';
import { TO_PASTE } from '../../store/importing';
import type { Session } from '../../store/session';
import { useDevice, useSession, useWords } from '../context';
import { FilePicker } from '../files/FilePicker';
import { openNew } from '../files/files';
import { useOpening } from '../files/opening';
import { POWER, type Start } from '../home/starting';
import { kindOf, printOnly } from '../print/printing';
import { saveFile } from '../storage/save-file';
import { HOME_WORDS } from '../words/home';
import { PRINT_WORDS } from '../words/print';
import { SHELL_WORDS } from '../words/shell';
import { createDropdown } from './dropdown';
import { Icon } from './Icon';

function Entry(props: { label: string; testId?: string; onPick: () => void }) {
  return (
    <button type="button" class="menu-entry" data-testid={props.testId} onClick={() => props.onPick()}>
      {props.label}
    </button>
  );
}

/** Market and sector of the first facility of the open book. */
function startOf(session: Session): Start {
  const cells = session.book()?.sheets.facilities[0]?.cells;
  const [scheme, sector] = [cells?.scheme?.text, cells?.sector?.text];
  return scheme && sector ? { scheme, sector } : POWER;
}

const loadHandingOut = () => import('../files/handing-out');

/** What the open book can be written as. */
function WaysOut(props: { onPick: () => void }) {
  const session = useSession();
  const device = useDevice();
  const opening = useOpening();
  const words = useWords(SHELL_WORDS);
  const out = (write: (files: Awaited<ReturnType<typeof loadHandingOut>>) => unknown) => async () => {
    props.onPick();
    write(await loadHandingOut());
  };
  const project = async (): Promise<void> => {
    props.onPick();
    await saveFile(await device.parts(), session.bookId());
  };
  return (
    <>
      <Entry label={words().exportProject} testId="export-project" onPick={project} />
      <Entry
        label={words().exportScenario}
        testId="export-scenario"
        onPick={out(({ exportScenario }) => exportScenario(session, opening))}
      />
      <Entry
        label={words().exportResults}
        testId="export-results"
        onPick={out(({ exportResults }) => exportResults(session, opening))}
      />
      <Entry
        label={words().template}
        testId="export-template"
        onPick={out(({ exportTemplate }) => exportTemplate(session, startOf(session)))}
      />
    </>
  );
}

function Entries(props: { onDone: () => void }) {
  const session = useSession();
  const opening = useOpening();
  const words = useWords(SHELL_WORDS);
  const home = useWords(HOME_WORDS);
  const paper = useWords(PRINT_WORDS);
  const done = (): void => {
    props.onDone();
    opening.close();
  };
  const pick = (run: () => unknown) => () => {
    done();
    void run();
  };
  return (
    <>
      <Entry label={words().newBook} onPick={pick(() => openNew(session))} />
      <FilePicker class="menu-entry" onChosen={props.onDone}>
        {words().openFile}
      </FilePicker>
      <Entry label={home().paste} testId="paste-table" onPick={pick(() => session.startImport(TO_PASTE))} />
      <WaysOut onPick={done} />
      <Entry label={words().sendLink} testId="send-link" onPick={pick(() => opening.wait({ kind: 'share' }))} />
      <Entry label={paper().print} testId="print" onPick={pick(() => printOnly(kindOf(session.view())))} />
      <Entry label={words().closeBook} onPick={pick(() => session.show('home'))} />
    </>
  );
}

/** A button with a list of actions. */
export function FileMenu() {
  const words = useWords(SHELL_WORDS);
  const dropdown = createDropdown();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from anywhere inside
    <div class="menu" ref={dropdown.attach} onKeyDown={dropdown.onKeyDown}>
      <button
        type="button"
        class="icon-button with-word is-menu"
        data-testid="file-menu"
        ref={dropdown.attachButton}
        aria-expanded={dropdown.open()}
        onClick={dropdown.toggle}
      >
        {words().file}
        <Icon name="down" />
      </button>
      <Show when={dropdown.open()}>
        <div class="menu-list">
          <Entries onDone={dropdown.close} />
        </div>
      </Show>
    </div>
  );
}
