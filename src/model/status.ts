// How well a value of the law is founded; a result carries the weakest status it rests on.

/** Strongest first. The order is the meaning: a result is as weak as the weakest thing it used. */
export const STATUSES = ['official', 'published', 'secondary', 'derived', 'draft', 'assumed'] as const;
export type Status = (typeof STATUSES)[number];

/** Rank of a status, 0 = strongest. */
export const rankOf = (status: Status): number => STATUSES.indexOf(status);

/** The status of a rank; throws on a rank that does not exist. */
export function statusOf(rank: number): Status {
  const status = STATUSES[rank];
  if (!status) throw new RangeError(`no status has rank ${rank}`);
  return status;
}
