// Which copies of books stay: many of the last day, one a day before that, one a week before that, within a size in all.

/** A copy as the list of copies knows it. */
export interface CopyMark {
  readonly id: number;
  readonly book: string;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** About so many bytes. */
  readonly size: number;
}

export interface CopyLimits {
  /** Copies of the last 24 hours. */
  readonly recent: number;
  readonly days: number;
  readonly weeks: number;
  /** Bytes of the copies of all books. */
  readonly total: number;
}

const MEGABYTE = 1024 * 1024;
export const COPY_LIMITS: CopyLimits = { recent: 12, days: 14, weeks: 8, total: 64 * MEGABYTE };

/** Copies of one book are at most so many after thinning. */
export const mostCopies = ({ recent, days, weeks }: CopyLimits): number => recent + days + weeks;

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

const latestFirst = (a: CopyMark, b: CopyMark): number => b.at - a.at || b.id - a.id;

/** The latest of each stretch of time, in the order given, for at most `most` stretches. */
function latestOfEach(marks: readonly CopyMark[], stretch: number, most: number): readonly CopyMark[] {
  const seen = new Map<number, CopyMark>();
  for (const mark of marks) {
    const place = Math.floor(mark.at / stretch);
    if (!seen.has(place)) seen.set(place, mark);
  }
  return [...seen.values()].slice(0, most);
}

/** Copies of one book that stay. A clock that was set back makes no copy old: the latest always stays. */
function stayingOf(marks: readonly CopyMark[], now: number, limits: CopyLimits): readonly CopyMark[] {
  const sorted = marks.toSorted(latestFirst);
  const recent = sorted.filter((mark) => mark.at > now - DAY).slice(0, limits.recent);
  const older = sorted.filter((mark) => mark.at <= now - DAY);
  const daily = latestOfEach(older, DAY, limits.days);
  const beyond = daily.at(-1)?.at ?? now;
  const weekly = latestOfEach(
    older.filter((mark) => mark.at < beyond),
    WEEK,
    limits.weeks,
  );
  const staying = new Set([...sorted.slice(0, 1), ...recent, ...daily, ...weekly]);
  return [...staying].toSorted(latestFirst);
}

function byBook(marks: readonly CopyMark[]): readonly (readonly CopyMark[])[] {
  const books = new Map<string, CopyMark[]>();
  for (const mark of marks) books.set(mark.book, [...(books.get(mark.book) ?? []), mark]);
  return [...books.values()];
}

/** All but the latest copy of each book, oldest first. */
const spare = (marks: readonly CopyMark[]): readonly CopyMark[] =>
  byBook(marks)
    .flatMap((own) => own.toSorted(latestFirst).slice(1))
    .toSorted((a, b) => latestFirst(b, a));

/**
 * Ids of copies to drop. The latest copy of a book is never among them; after that the copies are within the limits, except
 * that single copies of very many or very large books may together be larger than the total.
 */
export function surplusCopies(marks: readonly CopyMark[], now: number, limits = COPY_LIMITS): readonly number[] {
  const staying = byBook(marks).flatMap((own) => stayingOf(own, now, limits));
  const kept = new Set(staying.map(({ id }) => id));
  let total = staying.reduce((sum, { size }) => sum + size, 0);
  for (const { id, size } of spare(staying)) {
    if (total <= limits.total) break;
    kept.delete(id);
    total -= size;
  }
  return marks.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

const SHARE_DROPPED_FOR_ROOM = 3;

/** Ids of copies to drop where the device is full: the oldest third of what is not the latest of its book; none left: empty. */
export function copiesForRoom(marks: readonly CopyMark[]): readonly number[] {
  const loose = spare(marks);
  return loose.slice(0, Math.ceil(loose.length / SHARE_DROPPED_FOR_ROOM)).map(({ id }) => id);
}
