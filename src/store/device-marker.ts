// A note beside the database of how many books it held: where it is found empty all the same, something has cleared it.
import type { BookRecord } from './database';

/** What was known about the books when they were last seen. */
export interface Marker {
  readonly count: number;
  /** When one of them was last changed. */
  readonly at: number;
  readonly names: readonly string[];
  /** The name of the folder for backups, where one was chosen. */
  readonly folder?: string;
}

const KEPT = 'tanbiao.books';
const GONE = 'tanbiao.gone';
const MOST_NAMES = 10;

function read(key: string): Marker | undefined {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const { count, at, names, folder } = parsed as Partial<Record<keyof Marker, unknown>>;
    if (typeof count !== 'number' || typeof at !== 'number' || !Array.isArray(names)) return undefined;
    const texts = names.filter((name): name is string => typeof name === 'string');
    return { count, at, names: texts, ...(typeof folder === 'string' && { folder }) };
  } catch {
    return undefined;
  }
}

function write(key: string, marker: Marker | undefined): void {
  try {
    if (marker) localStorage.setItem(key, JSON.stringify(marker));
    else localStorage.removeItem(key);
  } catch {
    // without this storage nothing can be told later, and nothing is worse than before
  }
}

/** Notes the books that are there now. */
export function noteBooks(records: readonly Pick<BookRecord, 'name' | 'updated'>[]): void {
  const { folder } = read(KEPT) ?? {};
  const names = records.slice(0, MOST_NAMES).map(({ name }) => name);
  const at = Math.max(0, ...records.map(({ updated }) => updated));
  write(KEPT, { count: records.length, at, names, ...(folder !== undefined && { folder }) });
}

/** Notes the folder that backups go to, so that its name is known even when the database is gone. */
export function noteFolder(folder: string | undefined): void {
  const { count, at, names } = read(KEPT) ?? { count: 0, at: 0, names: [] };
  write(KEPT, { count, at, names, ...(folder !== undefined && { folder }) });
}

/**
 * Compares the books that were found with what was noted. Where there are none although there were some, that is remembered
 * until `forgetGone`; answers with what is gone.
 */
export function compareWithNote(records: readonly BookRecord[]): Marker | undefined {
  const noted = read(KEPT);
  if (records.length > 0) noteBooks(records);
  else if (noted && noted.count > 0) {
    write(GONE, noted);
    write(KEPT, undefined);
  }
  return read(GONE);
}

/** The user has read that books are gone. */
export const forgetGone = (): void => write(GONE, undefined);
