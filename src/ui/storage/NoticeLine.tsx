// One bar under the header: what is wrong with the device, or that a backup is due. It never stands in the way.
import { createSignal, Match, onCleanup, Show, Switch } from 'solid-js';
import type { Brought } from '../../store/device';
import type { Trouble } from '../../store/device-guard';
import { isOutOfReach } from '../../store/reach';
import { useDevice, useSession, useWords } from '../context';
import { Bar } from '../shell/Bar';
import { STORAGE_WORDS } from '../words/storage';
import { saveFile } from './save-file';

function SaveButton() {
  const session = useSession();
  const device = useDevice();
  const words = useWords(STORAGE_WORDS);
  const [failed, setFailed] = createSignal(false);
  const save = async (): Promise<void> => {
    const name = await saveFile(await device.parts(), session.bookId());
    setFailed(name === undefined);
  };
  return (
    <>
      <button type="button" class="button small primary" data-testid="save-now" onClick={() => void save()}>
        {words().saveNow}
      </button>
      <Show when={failed()}>
        <span role="alert">{words().fileFailed}</span>
      </Show>
    </>
  );
}

function PageButton() {
  const session = useSession();
  const words = useWords(STORAGE_WORDS);
  return (
    <button type="button" class="button small" onClick={() => session.show('storage')}>
      {words().page}
    </button>
  );
}

/** Follows an element; when it goes away with the focus in it, the focus goes back to where it came from. */
function createWayBack(): (root: HTMLElement) => void {
  let from: EventTarget | null = null;
  return (root) => {
    root.addEventListener('focusin', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) from = relatedTarget;
    });
    onCleanup(() => {
      if (root.contains(document.activeElement) && from instanceof HTMLElement) from.focus();
    });
  };
}

function Reminder(props: { readonly changes: number }) {
  const session = useSession();
  const device = useDevice();
  const words = useWords(STORAGE_WORDS);
  const text = () =>
    props.changes >= session.seq() ? words().reminderNever(props.changes) : words().reminder(props.changes);
  const putOff = async (): Promise<void> => (await device.parts()).watch.putOff();
  return (
    <div ref={createWayBack()}>
      <Bar icon="backup" testId="backup-reminder">
        <span>{text()}</span>
        <SaveButton />
        <button type="button" class="button small" data-testid="put-off" onClick={() => void putOff()}>
          {words().later}
        </button>
        <PageButton />
      </Bar>
    </div>
  );
}

/** Books were missing or damaged, and are back. */
function BroughtBar(props: { readonly of: Brought }) {
  const { preferences } = useSession();
  const device = useDevice();
  const words = useWords(STORAGE_WORDS);
  const text = () =>
    props.of.names.map((name) => words().quoted(name || words().unnamed)).join(preferences.lang() === 'zh' ? '' : ', ');
  return (
    <Bar icon="backup" testId="brought-bar">
      <span>
        {props.of.from === 'damage' ? words().mended(text()) : words().brought(props.of.names.length, text())}
      </span>
      <button type="button" class="button small" data-testid="brought-known" onClick={() => device.forgetBrought()}>
        {words().gone.known}
      </button>
    </Bar>
  );
}

/** The line; nothing where all is well. */
export function NoticeLine() {
  const session = useSession();
  const device = useDevice();
  const words = useWords(STORAGE_WORDS);
  const { reach } = session.keeper;
  const isOpen = () => session.book() !== undefined && session.view() !== 'home';
  const trouble = (): Trouble | 'slow' | undefined => {
    if (session.saved() !== 'failed' && !isOutOfReach(reach())) return undefined;
    return device.trouble() ?? (reach() === 'slow' ? 'slow' : 'other');
  };
  return (
    <Switch>
      <Match when={device.brought()}>{(of) => <BroughtBar of={of()} />}</Match>
      <Match when={isOpen() && trouble()}>
        {(one) => (
          <Bar icon="alert" testId="storage-trouble" troubled>
            <span>{words().trouble[one()]}</span>
            <SaveButton />
            <PageButton />
          </Bar>
        )}
      </Match>
      <Match when={isOpen() && device.reminder()}>{(changes) => <Reminder changes={changes()} />}</Match>
    </Switch>
  );
}
