// Backup to a folder: which one, how the last write went, and what the user can do about it.
import { Show } from 'solid-js';
import type { FolderState } from '../../store/backup-folder';
import { useSession, useWords } from '../context';
import { STORAGE_WORDS } from '../words/storage';
import { SmallButton } from './SmallButton';
import { timeText } from './times';
import { presentBooks, type StorageState } from './use-storage';

type Props = { readonly state: StorageState; readonly onTold: (text: string) => void };

function StateLine(props: { readonly folder: FolderState }) {
  const words = useWords(STORAGE_WORDS);
  const text = (): string => {
    const { state, name = '' } = props.folder;
    const said = words().folderState[state];
    return typeof said === 'string' ? said : said(name);
  };
  const fault = () => props.folder.fault;
  const isTroubled = () => props.folder.state === 'failed' || props.folder.state === 'ask';
  return (
    <p class="st-line" data-testid="folder-state" data-state={props.folder.state}>
      <span aria-hidden="true">{isTroubled() ? '⚠ ' : props.folder.state === 'ready' ? '✓ ' : ''}</span>
      {text()}
      <Show when={fault()}>{(one) => ` ${words().folderFault[one()]}`}</Show>
    </p>
  );
}

/** When the folder was last written, and how many books have changed since. */
function Written(props: { readonly state: StorageState }) {
  const { preferences } = useSession();
  const words = useWords(STORAGE_WORDS);
  const times = () => presentBooks(props.state).flatMap(({ notes }) => notes.folder?.at ?? []);
  const behind = () => presentBooks(props.state).filter(({ record, notes }) => notes.folder?.seq !== record.seq).length;
  return (
    <p class="st-line muted" data-testid="folder-written">
      <Show when={times().length > 0}>{words().folderLast(timeText(Math.max(...times()), preferences.lang()))} </Show>
      <Show when={behind() > 0}>{words().folderBehind(behind())}</Show>
    </p>
  );
}

/** What the buttons do. */
function useActions(props: Props) {
  const words = useWords(STORAGE_WORDS);
  const { folder, toFolder } = props.state.parts;
  const writeAll = async (anew: boolean): Promise<void> => {
    await toFolder.all(anew);
    props.onTold(folder.state().state === 'ready' ? words().wrote : words().notWritten);
  };
  return {
    writeAll,
    choose: async (): Promise<void> => {
      if (await folder.choose()) await writeAll(true);
    },
    allow: async (): Promise<void> => {
      if (await folder.allow()) await writeAll(false);
    },
    leave: async (): Promise<void> => {
      await folder.leave();
      props.onTold(words().folderState.none);
    },
  };
}

/** What can be done in the state the folder is in. */
function Actions(props: Props) {
  const words = useWords(STORAGE_WORDS);
  const { choose, allow, leave, writeAll } = useActions(props);
  const folder = () => props.state.parts.folder.state();
  const first = (): readonly [string, string, () => Promise<void>] | undefined => {
    switch (folder().state) {
      case 'none':
        return ['folder-choose', words().choose, choose];
      case 'ask':
        return ['folder-allow', words().allow, allow];
      case 'failed':
        return ['folder-again', words().again, () => writeAll(false)];
      case 'ready':
        return ['folder-write', words().writeAll, () => writeAll(true)];
      default:
        return undefined;
    }
  };
  return (
    <div class="st-actions">
      <Show when={first()}>
        {(one) => <SmallButton testId={one()[0]} word={one()[1]} onPress={() => one()[2]()} />}
      </Show>
      <Show when={folder().name}>
        <SmallButton testId="folder-other" word={words().chooseOther} onPress={choose} />
        <SmallButton testId="folder-leave" word={words().leave} onPress={leave} />
      </Show>
    </div>
  );
}

/** The section of the page. */
export function FolderPart(props: Props) {
  const words = useWords(STORAGE_WORDS);
  const folder = () => props.state.parts.folder.state();
  return (
    <section aria-labelledby="storage-folder">
      <h2 id="storage-folder">{words().folder}</h2>
      <p class="st-lead">{words().folderLead}</p>
      <StateLine folder={folder()} />
      <Show when={folder().name}>
        <Written state={props.state} />
      </Show>
      <Actions {...props} />
    </section>
  );
}
