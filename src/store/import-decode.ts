// The decoder of this browser, for texts of any encoding it knows.
import type { Decode } from '../book/import-text';

/** Decodes with the browser; undefined where it must be strict and the bytes do not fit. */
export const decode: Decode = (bytes, encoding, strict) => {
  try {
    return new TextDecoder(encoding, { fatal: strict, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};
