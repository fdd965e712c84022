// What the first row of a new book is about: a market and a sector, chosen on the home page.
import { createSignal } from 'solid-js';
import type { Registry } from '../../engine/registry';
import { versionIn } from '../../engine/registry';
import type { Pack } from '../../model/pack';

export interface Start {
  readonly scheme: string;
  readonly sector: string;
}

export const POWER: Start = { scheme: 'national', sector: 'power' };

const [starting, setStarting] = createSignal<Start>(POWER);

export { setStarting, starting };

/** A pack that serves every sector starts with none in particular. */
const sectorOf = (pack: Pack): string => (pack.sector === '*' ? 'other' : pack.sector);

/** Every market and sector that facilities can be computed for, in the order of the packs. */
export const startsOf = (registry: Registry): readonly Start[] =>
  registry.packs
    .filter((pack) => pack.quantities.some(({ level }) => level === 'facilities'))
    .map((pack) => ({ scheme: pack.scheme, sector: sectorOf(pack) }));

/** The year a first row starts with: the one wanted, or the last that its rules cover. */
export function startingYear(registry: Registry, { scheme, sector }: Start, wanted: number): number {
  const packs = registry.packs.filter(
    (pack) => pack.scheme === scheme && pack.sector !== '' && (pack.sector === sector || pack.sector === '*'),
  );
  if (packs.length === 0 || versionIn(packs, wanted)) return wanted;
  return Math.max(...packs.map((pack) => pack.to));
}
