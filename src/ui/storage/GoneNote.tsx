// What the first page says where the books that were here are gone, and how to bring them back from backups.
import { createSignal, For, Show } from 'solid-js';
import { chooseFolder, hasFolders } from '../../store/backup-folder';
import type { Marker } from '../../store/device-marker';
import { projectFiles } from '../../store/folder-files';
import { useDevice, useSession, useWords } from '../context';
import { FilePicker } from '../files/FilePicker';
import { STORAGE_WORDS } from '../words/storage';
import { SmallButton } from './SmallButton';
import { timeText } from './times';

interface Files {
  readonly files: readonly File[];
  readonly onTake: (files: readonly File[]) => Promise<void>;
}

/** Backups in a folder the user has chosen. */
function FileList(props: Files) {
  const session = useSession();
  const words = useWords(STORAGE_WORDS);
  return (
    <Show when={props.files.length > 0} fallback={<p>{words().gone.foundNone}</p>}>
      <p>{words().gone.found(props.files.length)}</p>
      <ul class="st-list">
        <For each={props.files}>
          {(file) => (
            <li>
              <span>{file.name}</span>
              <time class="muted">{timeText(file.lastModified, session.preferences.lang())}</time>
              <SmallButton
                testId="take-one"
                label={words().bringBackOf(file.name)}
                word={words().bringBack}
                onPress={() => props.onTake([file])}
              />
            </li>
          )}
        </For>
      </ul>
      <div class="st-actions">
        <SmallButton
          testId="take-all"
          look="primary"
          word={words().gone.all}
          onPress={() => props.onTake(props.files)}
        />
      </div>
    </Show>
  );
}

/** The list, and how taking from it went. */
function FolderFiles(props: Pick<Files, 'files'>) {
  const session = useSession();
  const device = useDevice();
  const words = useWords(STORAGE_WORDS);
  const [told, setTold] = createSignal('');
  const take = async (files: readonly File[]): Promise<void> => {
    const { adopt } = await device.parts();
    const faulty: string[] = [];
    for (const file of files) if (!(await adopt(file).catch(() => false))) faulty.push(file.name);
    const names = faulty.join(session.preferences.lang() === 'zh' ? '、' : ', ');
    const taken = words().gone.taken(files.length - faulty.length);
    setTold(faulty.length > 0 ? `${taken} ${words().gone.faulty(names)}` : taken);
  };
  return (
    <>
      <FileList files={props.files} onTake={take} />
      <p role="status" data-testid="taken">
        {told()}
      </p>
    </>
  );
}

type Props = { readonly gone: Marker };

/** The ways back: a file, or a folder with backups. */
function Ways(props: Props) {
  const words = useWords(STORAGE_WORDS);
  const [files, setFiles] = createSignal<readonly File[]>();
  const pick = async (): Promise<void> => {
    const folder = await chooseFolder('read');
    if (folder) setFiles(await projectFiles(folder));
  };
  const folderWord = () =>
    props.gone.folder === undefined ? words().gone.folder : words().gone.folderNamed(props.gone.folder);
  return (
    <>
      <div class="st-actions">
        <FilePicker class="button small">{words().gone.file}</FilePicker>
        <Show when={hasFolders()}>
          <SmallButton testId="gone-folder" word={folderWord()} onPress={pick} />
        </Show>
      </div>
      <Show when={files()}>{(found) => <FolderFiles files={found()} />}</Show>
    </>
  );
}

/** The note; it stays until the user has said that it is read. */
export function GoneNote(props: Props) {
  const { preferences } = useSession();
  const device = useDevice();
  const words = useWords(STORAGE_WORDS);
  const names = () => props.gone.names.filter((name) => name !== '').join(preferences.lang() === 'zh' ? '、' : ', ');
  return (
    <section class="st-note" aria-labelledby="books-gone" data-testid="books-gone">
      <h2 id="books-gone">⚠ {words().gone.title(props.gone.count)}</h2>
      <p>{words().gone.what(timeText(props.gone.at, preferences.lang()))}</p>
      <Ways {...props} />
      <Show when={names()}>{(text) => <p>{words().gone.names(text())}</p>}</Show>
      <p>{words().gone.elsewhere}</p>
      <SmallButton testId="gone-known" word={words().gone.known} onPress={() => device.forgetGone()} />
    </section>
  );
}
