// The folder that backups go to: chosen once, remembered, asked for again where the browser wants to be asked.
import { type Accessor, createSignal } from 'solid-js';
import type { Database } from './database';
import { isFull } from './device-guard';
import { noteFolder } from './device-marker';
import { forget, recall, remember } from './memory';

/** What the types of the browser do not know yet. */
type PermissionHandle = FileSystemDirectoryHandle & {
  queryPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
};
type Picker = (options: { id: string; mode: 'readwrite' | 'read' }) => Promise<FileSystemDirectoryHandle>;

/** Why the last backup did not get into the folder. */
export type FolderFault = 'missing' | 'refused' | 'full' | 'other';

export interface FolderState {
  /** `none`: not chosen; `ask`: the browser wants the user's word again. */
  readonly state: 'unsupported' | 'none' | 'ask' | 'ready' | 'failed';
  readonly name?: string;
  readonly fault?: FolderFault;
}

const MEMORY = 'folder';
const WANTED = { mode: 'readwrite' } as const;

const picker = (): Picker | undefined => {
  const found: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  return typeof found === 'function' ? (options) => Reflect.apply(found, globalThis, [options]) : undefined;
};

/** Whether this browser can be given a folder at all. */
export const hasFolders = (): boolean => picker() !== undefined;

/** Lets the user choose a folder; undefined where the dialogue was closed. Must follow a click. */
export async function chooseFolder(mode: 'readwrite' | 'read'): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await picker()?.({ id: 'tanbiao-backup', mode });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** What an error of a write into the folder means. */
export function folderFault(error: unknown): FolderFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError') return 'missing';
  if (name === 'NotAllowedError' || name === 'SecurityError' || name === 'NoModificationAllowedError') return 'refused';
  return isFull(error) ? 'full' : 'other';
}

async function permissionOf(handle: PermissionHandle): Promise<PermissionState> {
  return handle.queryPermission ? await handle.queryPermission(WANTED) : 'granted';
}

const nowhere = (): FolderState => ({ state: hasFolders() ? 'none' : 'unsupported' });

async function stateOf(handle: PermissionHandle | undefined): Promise<FolderState> {
  if (!handle) return nowhere();
  return { state: (await permissionOf(handle)) === 'granted' ? 'ready' : 'ask', name: handle.name };
}

export interface BackupFolder {
  readonly state: Accessor<FolderState>;
  /** The folder, where it may be written to now. */
  readonly open: () => Promise<FileSystemDirectoryHandle | undefined>;
  /** Lets the user choose; true where a folder was chosen. */
  readonly choose: () => Promise<boolean>;
  /** Asks the browser again; must follow a click. */
  readonly allow: () => Promise<boolean>;
  /** Stops backups to the folder; what lies in it stays. */
  readonly leave: () => Promise<void>;
  /** Tells how a write went. */
  readonly wrote: (error?: unknown) => void;
}

/** The folder as remembered in the database. */
export async function loadFolder(database: Database): Promise<BackupFolder> {
  let handle = await recall<PermissionHandle>(database, MEMORY).catch(() => undefined);
  const [state, setState] = createSignal<FolderState>(nowhere());
  const look = async (): Promise<void> => void setState(await stateOf(handle));
  await look();
  return {
    state,
    open: async () => {
      if (handle && (await permissionOf(handle)) === 'granted') return handle;
      await look();
      return undefined;
    },
    choose: async () => {
      const chosen = await chooseFolder('readwrite');
      if (!chosen) return false;
      await remember(database, MEMORY, chosen);
      handle = chosen;
      noteFolder(chosen.name);
      await look();
      return true;
    },
    allow: async () => {
      await handle?.requestPermission?.(WANTED);
      await look();
      return state().state === 'ready';
    },
    leave: async () => {
      await forget(database, MEMORY);
      handle = undefined;
      noteFolder(undefined);
      await look();
    },
    wrote: (error) => {
      if (!handle) return;
      const { name } = handle;
      setState(error === undefined ? { state: 'ready', name } : { state: 'failed', name, fault: folderFault(error) });
    },
  };
}
