// Whether a cell holds a sought text, and what it holds once that is replaced.
import { resolveEdit, showEdit } from './choices';
import type { GridCell, GridColumn } from './types';

export interface Search {
  readonly query: string;
  readonly matchCase: boolean;
  /** The whole cell must be the text. */
  readonly whole: boolean;
}

/** Whether a cell is a hit. */
export type Test = (cell: GridCell, column: GridColumn) => boolean;

/** The test of a search; undefined where there is nothing to look for. Full-width and half-width count as the same. */
export function makeTest({ query, matchCase, whole }: Search): Test | undefined {
  const fold = (text: string) => (matchCase ? text : text.normalize('NFKC').toLowerCase());
  const sought = fold(query);
  if (sought === '') return undefined;
  const isHit = (text: string) => text !== '' && (whole ? fold(text) === sought : fold(text).includes(sought));
  // what stands behind a choice is a code that nobody sees
  return (cell, column) => isHit(cell.text) || (column.kind !== 'choice' && isHit(cell.edit));
}

/**
 * What a cell's edit text becomes by replacing; undefined where it cannot be: results, hits only in how a number is
 * shown, and choices for which there is no such name.
 */
export function replacedText(search: Search, cell: GridCell, column: GridColumn, by: string): string | undefined {
  if (column.kind === 'result') return undefined;
  const before = showEdit(column, cell.edit);
  const pattern = new RegExp(search.query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), search.matchCase ? 'gu' : 'giu');
  const isWhole = search.whole && makeTest(search)?.(cell, column) === true;
  const after = isWhole ? by : before.replace(pattern, () => by);
  if (after === before) return undefined;
  if (column.kind !== 'choice') return after;
  const value = resolveEdit(column, after);
  return value === '' || column.choices?.some((choice) => choice.value === value) ? value : undefined;
}
