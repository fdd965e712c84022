// Where columns stand after others have come or gone beside them.
import { clamp } from './range';
import type { GridColumn } from './types';

type Columns = readonly GridColumn[];

const placesOf = (columns: Columns): ReadonlyMap<string, number> =>
  new Map(columns.map(({ id }, at) => [id, at] as const));

/** The place of a column among others; where it is gone that of the next one still there, or else of the last one. */
export function columnAmong(before: Columns, now: Columns, at: number): number {
  const places = placesOf(now);
  const next = before.slice(clamp(at, 0, before.length)).find(({ id }) => places.has(id));
  return next ? (places.get(next.id) ?? 0) : Math.max(0, now.length - 1);
}

/** The places of what is left of a stretch of columns, whole rows staying whole; undefined where nothing is left. */
export function reachAmong(
  before: Columns,
  now: Columns,
  a: number,
  b: number,
): { readonly left: number; readonly right: number } | undefined {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  if (from === 0 && to >= before.length - 1) return { left: 0, right: Math.max(0, now.length - 1) };
  const places = placesOf(now);
  const kept = before.slice(from, to + 1).flatMap(({ id }) => places.get(id) ?? []);
  const [left] = kept;
  const right = kept.at(-1);
  return left === undefined || right === undefined ? undefined : { left, right };
}
