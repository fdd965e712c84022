// Earlier editions of the packs, told backwards from the latest. Whoever changes a value or a formula of a released pack
// raises the version of that pack and says here what stood before, which years it touches, why, and by which source.
import type { Edition } from '../model/edition';
import type { Pack } from '../model/pack';

/** By pack, latest first. All packs are in their first edition: nothing stands before 2026.1. */
const PAST: Readonly<Record<string, readonly Edition[]>> = {};

/** A pack with the editions it had before. */
export const withPast = (pack: Pack): Pack => {
  const past = PAST[pack.id];
  return past ? { ...pack, past } : pack;
};
