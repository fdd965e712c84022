// Whether a step is one before which the book is copied, and what the copy is called.
import type { Step } from './history';

/** Codes of the words: why a copy was made. */
export const COPY_REASONS = ['time', 'import', 'restore', 'replace', 'rules', 'delete', 'leave', 'migration'] as const;
export type CopyReason = (typeof COPY_REASONS)[number];

/** Steps that always are, by label. */
const BY_LABEL: Readonly<Record<string, CopyReason>> = {
  import: 'import',
  takeFile: 'import',
  restore: 'restore',
  rules: 'rules',
};

/** A step that removes so many rows may be a slip. */
const MANY_ROWS = 10;

/** Why the book should be copied as it was before this step; undefined where the step is an everyday one. */
export function copyReason({ label, patch }: Step): CopyReason | undefined {
  const isWhole = patch.changes.some(({ kind }) => kind === 'book');
  const named = BY_LABEL[label];
  if (named ?? isWhole) return named ?? 'replace';
  const removed = patch.changes.reduce(
    (count, change) => (change.kind === 'rows' ? count + change.removed.length - change.inserted.length : count),
    0,
  );
  return removed >= MANY_ROWS ? 'delete' : undefined;
}
