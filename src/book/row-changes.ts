// Which places of a sheet an edit of cells has changed, so that nobody compares ten thousand rows to find one.
import type { Row } from './types';

interface Known {
  // a sheet must not keep all its former versions alive
  readonly before: WeakRef<readonly Row[]>;
  readonly places: readonly number[];
}

const known = new WeakMap<readonly Row[], Known>();

/** Says that `rows` holds other rows than `before` at these places, each with the id it had, and nowhere else. */
export const changedAt = (rows: readonly Row[], before: readonly Row[], places: readonly number[]): void => {
  known.set(rows, { before: new WeakRef(before), places });
};

/** The places at which `rows` differs from `before`; undefined where that is not known, or the order is another one. */
export function changedPlaces(rows: readonly Row[], before: readonly Row[]): readonly number[] | undefined {
  const found = known.get(rows);
  return found?.before.deref() === before ? found.places : undefined;
}
