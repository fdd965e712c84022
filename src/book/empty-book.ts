// A book with nothing in it.
import type { Book } from './types';

/** A fresh book: no settings, rows, overrides or further scenarios. */
export const emptyBook = (): Book => ({
  settings: {},
  sheets: { enterprises: [], facilities: [], streams: [] },
  overrides: [],
  variants: [],
  nextId: 1,
});
