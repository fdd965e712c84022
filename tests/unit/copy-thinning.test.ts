// Which copies stay: never without the latest, few enough, dense for today and thin for last month.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COPY_LIMITS, type CopyMark, copiesForRoom, mostCopies, surplusCopies } from '../../src/book/copy-thinning';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 30, 12);

const mark = (id: number, at: number, book = 'a', size = 1000): CopyMark => ({ id, book, at, size });

const marks = fc
  .array(
    fc.record({
      book: fc.constantFrom('a', 'b', 'c'),
      at: fc.integer({ min: NOW - 200 * DAY, max: NOW + DAY }),
      size: fc.integer({ min: 500, max: 6_000_000 }),
    }),
    { maxLength: 120 },
  )
  .map((list) => list.map((one, id): CopyMark => ({ ...one, id })));

const stay = (list: readonly CopyMark[], now = NOW): readonly CopyMark[] => {
  const gone = new Set(surplusCopies(list, now));
  return list.filter(({ id }) => !gone.has(id));
};
const latest = (list: readonly CopyMark[], book: string): number =>
  Math.max(...list.filter((one) => one.book === book).map(({ at }) => at));

test('the latest copy of a book always stays', () => {
  fc.assert(
    fc.property(marks, (list) => {
      const staying = stay(list);
      for (const { book } of list) expect(latest(staying, book)).toBe(latest(list, book));
    }),
  );
});

test('copies of one book are never more than the limits say, and all of them never larger, unless only the latest are left', () => {
  fc.assert(
    fc.property(marks, (list) => {
      const staying = stay(list);
      const total = staying.reduce((sum, { size }) => sum + size, 0);
      const books = new Set(staying.map(({ book }) => book));
      for (const book of books)
        expect(staying.filter((one) => one.book === book).length).toBeLessThanOrEqual(mostCopies(COPY_LIMITS));
      if (staying.length > books.size) expect(total).toBeLessThanOrEqual(COPY_LIMITS.total);
    }),
  );
});

test('thinning twice drops nothing more, in whatever order the copies come', () => {
  fc.assert(
    fc.property(marks, (list) => {
      const once = stay(list);
      expect(stay(once)).toEqual(once);
      expect(new Set(stay([...list].reverse()).map(({ id }) => id))).toEqual(new Set(once.map(({ id }) => id)));
    }),
  );
});

test('a day of work keeps its latest twelve copies, older days one each, older weeks one each', () => {
  const today = Array.from({ length: 20 }, (_, n) => mark(n, NOW - n * HOUR));
  const days = Array.from({ length: 90 }, (_, n) => mark(100 + n, NOW - (n + 2) * (DAY / 2)));
  const staying = stay([...today, ...days]);
  expect(staying.filter(({ at }) => at > NOW - DAY).map(({ id }) => id)).toEqual(
    today.slice(0, 12).map(({ id }) => id),
  );
  const older = staying.filter(({ at }) => at <= NOW - DAY);
  expect(older.length).toBeLessThanOrEqual(COPY_LIMITS.days + COPY_LIMITS.weeks);
  const oldest = Math.min(...older.map(({ at }) => at));
  expect(NOW - oldest).toBeGreaterThan(30 * DAY);
});

test('where the device is full the oldest copies go first, and never the latest of a book', () => {
  const list = [mark(1, NOW - 9 * DAY), mark(2, NOW - 8 * DAY, 'b'), mark(3, NOW - 2 * DAY), mark(4, NOW)];
  expect(copiesForRoom(list)).toEqual([1]);
  fc.assert(
    fc.property(marks, (start) => {
      let list: readonly CopyMark[] = start;
      for (let gone = copiesForRoom(list); gone.length > 0; gone = copiesForRoom(list))
        list = list.filter(({ id }) => !gone.includes(id));
      expect(new Set(list.map(({ book }) => book))).toEqual(new Set(start.map(({ book }) => book)));
      for (const { book } of list) expect(latest(list, book)).toBe(latest(start, book));
    }),
  );
});
