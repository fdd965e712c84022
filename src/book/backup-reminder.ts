// When a backup is worth a reminder: by how much was changed since the last one, sooner where that one is old.

/** How a book stands with its backups; `seq` is the number of the last event of the book at that time. */
export interface BackupState {
  /** The last event of the book now. */
  readonly seq: number;
  /** When the book came to be, for books that were never backed up. */
  readonly created: number;
  /** The last backup to a file or folder. */
  readonly backup?: { readonly at: number; readonly seq: number };
  /** When the reminder was last put off. */
  readonly putOff?: { readonly at: number; readonly seq: number };
}

export const MANY_CHANGES = 40;
export const SOME_CHANGES = 15;
const A_WEEK = 7 * 24 * 60 * 60 * 1000;

/** Changes since the last backup; since the beginning where there was none. */
export const changesSince = ({ seq, backup }: BackupState): number => Math.max(0, seq - (backup?.seq ?? 0));

/**
 * Is it time to offer a backup? After many changes, or after some where a week has gone by. Putting it off counts like a
 * backup: it comes again only after as much again.
 */
export function isReminderDue(state: BackupState, now: number): boolean {
  const { seq, created, backup, putOff } = state;
  const since = Math.max(backup?.seq ?? 0, putOff?.seq ?? 0);
  const at = Math.max(backup?.at ?? created, putOff?.at ?? 0);
  const changes = seq - since;
  return changes >= MANY_CHANGES || (changes >= SOME_CHANGES && now - at >= A_WEEK);
}
