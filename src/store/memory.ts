// Small things remembered beside the books, by name.
import type { Database } from './database';

/** What is remembered under an id; undefined where nothing is. */
export async function recall<T>(database: Database, id: string): Promise<T | undefined> {
  const record = await database.memory.get(id);
  return record?.value as T | undefined;
}

/** Remembers a value under an id, in place of what was there. */
export const remember = async (database: Database, id: string, value: unknown): Promise<void> => {
  await database.memory.put({ id, value });
};

/** Forgets what is under an id. */
export const forget = (database: Database, id: string): Promise<void> => database.memory.delete(id);
