// The hits of a search in the order of the sheet, while it still runs from some row on and round to it again.

export interface HitList {
  /** Adds a hit; within each of the two parts they come in order. */
  add(hit: number): void;
  size(): number;
  /** The place of a hit among all that are known, from 1; 0 where it is none. */
  placeOf(hit: number): number;
  /** The nearest hit after (or before) a position, going round at the end; undefined where there is none. */
  next(from: number, step: 1 | -1): number | undefined;
  all(): readonly number[];
}

/** The index of the first entry that is not below a value. */
function lowerBound(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An empty list of a search that begins at a position. */
export function makeHitList(start: number): HitList {
  const before: number[] = [];
  const after: number[] = [];
  const at = (index: number) => (index < before.length ? before[index] : after[index - before.length]);
  const size = () => before.length + after.length;
  const boundOf = (hit: number) => (hit < start ? lowerBound(before, hit) : before.length + lowerBound(after, hit));
  return {
    size,
    add: (hit) => void (hit < start ? before : after).push(hit),
    placeOf: (hit) => (at(boundOf(hit)) === hit ? boundOf(hit) + 1 : 0),
    next: (from, step) => {
      const count = size();
      if (count === 0) return undefined;
      const bound = boundOf(from);
      const index = step > 0 ? bound + (at(bound) === from ? 1 : 0) : bound - 1;
      return at((index + count) % count);
    },
    all: () => [...before, ...after],
  };
}
