// How the database of this page stands towards other versions of the app that are open beside it.
import { type Accessor, createSignal } from 'solid-js';
import type { Database } from './database';

/**
 * `newer`: a newer version of the app has come in another tab; writing goes on, into the same data. `waiting`: this is
 * the newer one, and waits until an older one lets the database go. `deleted`: someone deletes the database.
 */
export type Standing = 'alone' | 'newer' | 'waiting' | 'deleted';

/** Follows a database. Dexie lets it go for another version by itself, and comes back to it with the next write. */
export function createStanding(database: Database): Accessor<Standing> {
  const [standing, setStanding] = createSignal<Standing>('alone');
  database.on('versionchange', (event: IDBVersionChangeEvent) => {
    setStanding(event.newVersion ? 'newer' : 'deleted');
  });
  database.on('blocked', () => {
    setStanding('waiting');
  });
  database.on('ready', () => void setStanding((before) => (before === 'waiting' ? 'alone' : before)), true);
  return standing;
}
