// Filters as the menu of a column asks for them: a condition on numbers in words, and back.
import type { GridFilter } from './types';

/** A condition as it is being typed. `high` counts only between two numbers. */
export interface Condition {
  readonly kind: 'none' | 'atLeast' | 'atMost' | 'between' | 'equals';
  readonly low: string;
  readonly high: string;
}

/** What the fields show for a filter. */
export function conditionOf(filter: GridFilter | undefined): Condition {
  if (filter?.kind !== 'number') return { kind: 'none', low: '', high: '' };
  const { low, high } = filter;
  if (high === undefined) return { kind: 'atLeast', low: low ?? '', high: '' };
  if (low === undefined) return { kind: 'atMost', low: high, high: '' };
  return low === high ? { kind: 'equals', low, high: '' } : { kind: 'between', low, high };
}

/** The filter that the fields ask for; undefined where a number cannot be read. */
export function filterOfNumbers(
  { kind, low, high }: Condition,
  read: (typed: string) => string | undefined,
): GridFilter | undefined {
  const first = read(low);
  const second = kind === 'between' ? read(high) : first;
  if (first === undefined || second === undefined) return undefined;
  if (kind === 'atLeast') return { kind: 'number', low: first };
  if (kind === 'atMost') return { kind: 'number', high: first };
  return { kind: 'number', low: first, high: second };
}

/** Which values are ticked at first: with a condition on numbers, or none, all. */
export function filterOf(filter: GridFilter | undefined): (value: string) => boolean {
  if (filter?.kind !== 'values') return () => true;
  const values = new Set(filter.values);
  return (value) => values.has(value) !== (filter.except === true);
}

/** The shortest filter that lets the ticked values through; undefined where all are ticked. */
export function filterOfValues(all: readonly string[], kept: ReadonlySet<string>): GridFilter | undefined {
  const gone = all.filter((value) => !kept.has(value));
  if (gone.length === 0) return undefined;
  const values = all.filter((value) => kept.has(value));
  return values.length <= gone.length ? { kind: 'values', values } : { kind: 'values', values: gone, except: true };
}
