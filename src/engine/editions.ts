// Packs as they were: an earlier edition rebuilt from a later one, and all packs in the editions that a book keeps.
import type { Edition, Lock, PastChange } from '../model/edition';
import type { Pack, Quantity } from '../model/pack';
import { PackFault, type Registry } from './registry';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The list with one member changed; it goes where nothing is left of it. */
function changed<T>(list: readonly T[], is: (one: T) => boolean, what: string, change: (one: T) => T | null): T[] {
  if (!list.some(is)) throw new PackFault(`${what} is changed but not there`);
  return list.flatMap((one) => (is(one) ? (change(one) ?? []) : [one]));
}

function putBehind(quantities: readonly Quantity[], quantity: Quantity, after: string | undefined): Quantity[] {
  const at = quantities.findIndex(({ id, level }) => id === after && level === quantity.level);
  return quantities.toSpliced(at < 0 ? quantities.length : at + 1, 0, quantity);
}

/** Puts one part back as it stood. */
function putBack(pack: Mutable<Pack>, change: PastChange): void {
  switch (change.kind) {
    case 'parameter':
      pack.parameters = changed(
        pack.parameters,
        ({ id }) => id === change.id,
        `${pack.id}: parameter ${change.id}`,
        (one) => (change.before.length > 0 ? { ...one, versions: change.before } : null),
      );
      return;
    case 'formula':
      pack.quantities = changed(
        pack.quantities,
        ({ id, level }) => id === change.id && level === change.level,
        `${pack.id}: ${change.level}.${change.id}`,
        (one) =>
          change.before.length > 0
            ? { ...one, versions: change.before, ...(change.bindings && { bindings: change.bindings }) }
            : null,
      );
      return;
    case 'input': {
      const is = ({ id, level }: { id: string; level: string }): boolean => id === change.id && level === change.level;
      pack.inputs = pack.inputs.some(is)
        ? pack.inputs.flatMap((one) => (is(one) ? (change.before ?? []) : [one]))
        : [...pack.inputs, ...(change.before ? [change.before] : [])];
      return;
    }
    case 'withdrawnParameter':
      pack.parameters = [...pack.parameters, change.parameter];
      return;
    case 'withdrawnFormula':
      pack.quantities = putBehind(pack.quantities, change.quantity, change.after);
      return;
    case 'frame':
      Object.assign(pack, change.before);
  }
}

const rebuilt = new WeakMap<Pack, Pack>();

function before(pack: Pack, edition: Edition, earlier: readonly Edition[]): Pack {
  const known = rebuilt.get(pack);
  if (known) return known;
  const made: Mutable<Pack> = { ...pack, version: edition.version, past: earlier };
  for (const change of edition.changes) putBack(made, change);
  rebuilt.set(pack, made);
  return made;
}

/** Versions in which a pack can be had, latest first. */
export const versionsOf = (pack: Pack): readonly string[] => [
  pack.version,
  ...(pack.past ?? []).map(({ version }) => version),
];

/** A pack as it was in a version; the same object every time. Throws PackFault where that version is not known. */
export function packAt(pack: Pack, version: string): Pack {
  if (pack.version === version) return pack;
  const [latest, ...earlier] = pack.past ?? [];
  if (!latest) throw new PackFault(`${pack.id}: version ${version} is not known`);
  return packAt(before(pack, latest, earlier), version);
}

/** The versions of all packs of a registry. */
export const lockOf = ({ packs }: Registry): Lock => Object.fromEntries(packs.map(({ id, version }) => [id, version]));

/** The latest of every pack. */
export const latestOf = (registry: Registry): Registry => registry.latest ?? registry;

const versionIn = (lock: Lock, id: string): string | undefined => (Object.hasOwn(lock, id) ? lock[id] : undefined);

/** What a lock names that is not known here: versions of known packs, and packs as such. */
export function unknownIn(registry: Registry, lock: Lock = {}): ReadonlyMap<string, string> {
  const packs = new Map(latestOf(registry).packs.map((pack) => [pack.id, pack]));
  const isKnown = (id: string, version: string): boolean => {
    const pack = packs.get(id);
    return pack !== undefined && versionsOf(pack).includes(version);
  };
  return new Map(Object.entries(lock).filter(([id, version]) => !isKnown(id, version)));
}

/** Whether a lock names nothing but the latest of every pack. */
export const isLatest = (registry: Registry, lock: Lock): boolean =>
  latestOf(registry).packs.every(({ id, version }) => (versionIn(lock, id) ?? version) === version);

const variants = new WeakMap<Registry, Map<string, Registry>>();

/** A registry made once for a key, beside the latest. */
function variantOf(latest: Registry, key: string, make: () => Registry): Registry {
  const known = variants.get(latest) ?? new Map<string, Registry>();
  variants.set(latest, known);
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

/**
 * All packs in the editions that a lock names; a pack it does not name, in its latest. Of a version that is not known
 * the pack computes nothing, unless the user agreed that the latest stands in. The same object for the same versions.
 */
export function registryAt(registry: Registry, lock: Lock = {}): Registry {
  const latest = latestOf(registry);
  const { agreed = false } = registry;
  const unknown = unknownIn(latest, lock);
  const wanted = latest.packs.map((pack) => {
    const version = versionIn(lock, pack.id) ?? pack.version;
    return unknown.has(pack.id) ? pack : packAt(pack, version);
  });
  const refused = new Map([...unknown].filter(([id]) => !agreed && latest.packs.some((pack) => pack.id === id)));
  if (!agreed && refused.size === 0 && wanted.every((pack, at) => pack === latest.packs[at])) return latest;
  const key = JSON.stringify([agreed, wanted.map(({ version }) => version), [...refused]]);
  return variantOf(latest, key, () => ({ ...latest, packs: wanted, latest, unknown: refused, agreed }));
}

/** The registry after the user agreed that the latest edition stands in wherever one is not known. */
export const agreedTo = (registry: Registry): Registry => {
  const latest = latestOf(registry);
  return variantOf(latest, 'agreed', () => ({ ...latest, latest, agreed: true }));
};
