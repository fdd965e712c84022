// What a patch makes of a book, where that was worked out ahead: applying it to a hundred thousand rows takes a while.
import type { Book, Patch } from './types';

interface Ready {
  readonly book: Book;
  readonly after: Book;
}

// kept until it is asked for and no longer: the history keeps patches, and would keep all these books with them
const ready = new WeakMap<Patch, Ready>();

export const keepReady = (book: Book, patch: Patch, after: Book): void => void ready.set(patch, { book, after });

/** What a patch makes of a book where that is known, once. */
export function takeReady(book: Book, patch: Patch): Book | undefined {
  const found = ready.get(patch);
  ready.delete(patch);
  return found?.book === book ? found.after : undefined;
}
