// Where Ctrl+arrow goes: to the edge of the block of filled cells, as in Excel.

/** The index that a jump from `from` in direction `step` arrives at, between 0 and `last`. */
export function jumpTarget(isBlank: (at: number) => boolean, from: number, step: 1 | -1, last: number): number {
  const edge = step > 0 ? last : 0;
  if (from === edge) return from;
  let at = from + step;
  if (!isBlank(from) && !isBlank(at)) {
    while (at !== edge && !isBlank(at + step)) at += step;
    return at;
  }
  while (at !== edge && isBlank(at)) at += step;
  return at;
}
