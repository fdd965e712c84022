// What the page about storage shows, read anew whenever something about it has changed.
import { type Accessor, createResource } from 'solid-js';
import type { FolderState } from '../../store/backup-folder';
import { lastBackup } from '../../store/backup-notes';
import type { GuardedBook } from '../../store/device-books';
import type { DeviceFacts } from '../../store/device-facts';
import type { DeviceParts } from '../../store/device-parts';
import type { Persisting } from '../../store/device-watch';
import { useDevice, useSession } from '../context';

export interface StorageState {
  readonly parts: DeviceParts;
  readonly facts: DeviceFacts;
  readonly persisting: Persisting | undefined;
  readonly folder: FolderState;
  /** Undefined where the database cannot be read. */
  readonly books: readonly GuardedBook[] | undefined;
}

/** Reads it; undefined until it is read for the first time. */
export function useStorage(): Accessor<StorageState | undefined> {
  const device = useDevice();
  const session = useSession();
  const read = async (): Promise<StorageState> => {
    const parts = await device.parts();
    const [facts, persisting, books] = await Promise.all([
      parts.facts(),
      parts.persisting(),
      parts.books().catch(() => undefined),
    ]);
    return { parts, facts, persisting, books, folder: parts.folder.state() };
  };
  const [state] = createResource(() => [device.news(), session.version(), session.saved()], read);
  return () => state.latest;
}

/** Books that are not deleted. */
export const presentBooks = (state: StorageState): readonly GuardedBook[] =>
  (state.books ?? []).filter(({ record }) => record.deleted === undefined);

/** Changes of a book since its last backup. */
export const unsavedChanges = ({ record, notes }: GuardedBook): number =>
  Math.max(0, record.seq - (lastBackup(notes)?.seq ?? 0));
