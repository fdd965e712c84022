// Chance that can be repeated: the same seed gives the same numbers.

export interface Chance {
  /** A whole number from 0 up to but without `below`. */
  readonly int: (below: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
}

/** mulberry32: small, quick and even enough to spoil files with. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    one: (list) => {
      const chosen = list[int(list.length)];
      if (chosen === undefined) throw new RangeError('nothing to choose from');
      return chosen;
    },
  };
}
