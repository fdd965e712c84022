// Removing a book from the device with all that was kept beside it.
import { forgetBackups } from './backup-notes';
import type { Database } from './database';

/** Removes a book with everything that belongs to it; nothing can bring it back. */
export const removeForGood = (database: Database, id: string): Promise<void> =>
  database.transaction(
    'rw',
    [database.books, database.snapshots, database.events, database.copies, database.memory],
    async () => {
      await database.events.where('book').equals(id).delete();
      await database.snapshots.delete(id);
      await database.books.delete(id);
      await database.copies.where('book').equals(id).delete();
      await forgetBackups(database, id);
    },
  );
