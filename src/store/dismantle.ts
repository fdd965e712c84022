// Takes long lists out of a value, so that it can be handed to a worker slice by slice: the page never waits for all of it at once.

type Path = readonly (string | number)[];

/** A list that was taken out, and where it belongs. */
export interface TakenOut {
  readonly path: Path;
  readonly list: readonly unknown[];
}

export interface Dismantled {
  /** The value with empty lists in place of those taken out. */
  readonly frame: unknown;
  readonly lists: readonly TakenOut[];
}

/** Longer lists are handed over by themselves. */
export const LONG = 1000;

/** Takes the lists out that are longer than `LONG`; nothing within these is looked at. `value` is plain data and stays as it is. */
export function dismantle(value: unknown): Dismantled {
  const lists: TakenOut[] = [];
  const walk = (at: unknown, path: Path): unknown => {
    if (Array.isArray(at)) {
      if (at.length <= LONG) return at.map((item, index) => walk(item, [...path, index]));
      lists.push({ path, list: at });
      return [];
    }
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, item]) => [key, walk(item, [...path, key])]));
  };
  return { frame: walk(value, []), lists };
}

/** The list within a frame at a place; throws where there is none. */
export function listAt(frame: unknown, path: Path): unknown[] {
  let at = frame;
  for (const key of path) at = Object.getOwnPropertyDescriptor(at, key)?.value;
  if (!Array.isArray(at)) throw new TypeError(`no list at ${path.join('.')}`);
  return at;
}
