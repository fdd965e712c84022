// How a sheet is shown and in which order its rows stand: undone exactly, and of no influence on any result.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Computation } from '../../src/book/compute';
import { readScenario, writeScenario } from '../../src/book/csv';
import { lookOf, moveRows, orderRows, setLook, sortRows } from '../../src/book/look';
import { applyPatch, invert } from '../../src/book/patch';
import { type Book, type Look, type Patch, ROW_SHEETS, type RowSheet } from '../../src/book/types';
import { resultLines } from '../../src/derive/results';
import { apply, idOf, plants } from '../cases/plants';
import { computed } from '../cases/run';

const idsOf = (book: Book, sheet: RowSheet): readonly number[] => book.sheets[sheet].map(({ id }) => id);
const names = (book: Book): readonly string[] =>
  book.sheets.streams.map(({ cells }) => `${cells.facility?.text} ${cells.stream?.text}`);

const sheet = fc.constantFrom(...ROW_SHEETS);
const column = fc.constantFrom('facility', 'year', 'heatSupplied', 'emissions');
const filter = fc.oneof(
  fc.record({ kind: fc.constant('values' as const), values: fc.array(fc.string(), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('number' as const), low: fc.constantFrom('0', '-5.5', '1000') }),
);
const part: fc.Arbitrary<Look> = fc.oneof(
  fc.record({ widths: fc.dictionary(column, fc.integer({ min: 40, max: 900 })) }),
  fc.record({ hidden: fc.uniqueArray(column) }),
  fc.record({ folded: fc.uniqueArray(fc.constantFrom('production', 'fuel')) }),
  fc.record({ frozen: fc.oneof(column, fc.constant('')) }),
  fc.record({ filters: fc.dictionary(column, filter) }),
  fc.record({ sorted: fc.record({ column, descending: fc.boolean() }) }),
);

type Command = (book: Book) => Patch | undefined;
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(sheet, part).map(
    ([on, look]): Command =>
      (book) =>
        setLook(book, on, look),
  ),
  fc.tuple(sheet, fc.array(fc.nat(5)), column, fc.boolean()).map(
    ([on, places, id, descending]): Command =>
      (book) =>
        sortRows(
          book,
          on,
          places.map((at) => idOf(book, on, at)),
          { column: id, descending },
        ),
  ),
  fc.tuple(sheet, fc.uniqueArray(fc.nat(3)), fc.nat(5)).map(
    ([on, places, to]): Command =>
      (book) => {
        const ids = places.flatMap((at) => book.sheets[on][at]?.id ?? []);
        return moveRows(book, on, ids, book.sheets[on][to]?.id);
      },
  ),
);

describe('the look of a sheet', () => {
  test('is kept only as far as it differs from the first one', () => {
    const book = plants();
    const wide = apply(book, setLook(book, 'streams', { widths: { quantity: 200 }, hidden: [] }));
    expect(wide.looks).toEqual({ streams: { widths: { quantity: 200 } } });
    expect(setLook(wide, 'streams', { widths: { quantity: 200 } })).toBeUndefined();
    expect(lookOf(wide, 'facilities')).toEqual({});
    const narrow = apply(wide, setLook(wide, 'streams', { widths: undefined }));
    expect(narrow).toStrictEqual(book);
  });

  test('leaves the rows, and so the calculation, untouched', () => {
    const book = plants();
    const hidden = apply(book, setLook(book, 'facilities', { hidden: ['heatSupplied'], frozen: '' }));
    for (const name of ROW_SHEETS) expect(hidden.sheets[name]).toBe(book.sheets[name]);
  });

  test('is nothing that a file of the scenario carries', () => {
    const book = plants();
    const other = apply(book, setLook(book, 'facilities', { folded: ['fuel'], filters: {} }));
    expect(writeScenario(other)).toBe(writeScenario(book));
  });
});

describe('the order of rows', () => {
  test('is that of the named ones, the others after them as they stood', () => {
    const book = plants();
    const [a, b, c, d] = idsOf(book, 'streams');
    const ordered = apply(book, orderRows(book, 'streams', [Number(d), Number(b), Number(d), 999]));
    expect(idsOf(ordered, 'streams')).toEqual([d, b, a, c]);
    expect(orderRows(book, 'streams', [Number(a), Number(b)])).toBeUndefined();
  });

  test('changes by hand before a row or to the end, and is then that of no column any more', () => {
    const book = plants();
    const [first, second, third, fourth] = idsOf(book, 'streams').map(Number);
    const up = apply(book, moveRows(book, 'streams', [Number(third), Number(fourth)], second));
    expect(names(up)).toEqual(['U1 coal', 'U2 coal', 'U1 coal', 'U1 gas']);
    const down = apply(book, moveRows(book, 'streams', [Number(first)], undefined));
    expect(names(down)).toEqual(['U1 gas', 'U2 coal', 'U1 coal', 'U1 coal']);
    // dropped among the moved rows themselves, they close up there
    const among = apply(book, moveRows(book, 'streams', [Number(first), Number(third)], third));
    expect(idsOf(among, 'streams')).toEqual([second, first, third, fourth]);
    expect(moveRows(book, 'streams', [Number(first)], second)).toBeUndefined();
    const sorted = apply(book, sortRows(book, 'streams', [Number(second)], { column: 'stream', descending: true }));
    expect(lookOf(sorted, 'streams').sorted).toEqual({ column: 'stream', descending: true });
    const moved = apply(sorted, moveRows(sorted, 'streams', [Number(first)], undefined));
    expect(lookOf(moved, 'streams').sorted).toBeUndefined();
  });

  test('of rows that the book does not have is refused', () => {
    const book = plants();
    const strange = (after: readonly number[]): Patch => ({
      changes: [{ kind: 'order', sheet: 'enterprises', before: idsOf(book, 'enterprises'), after }],
    });
    expect(() => applyPatch(book, strange([1, 99]))).toThrow(RangeError);
    expect(() => applyPatch(book, strange([1]))).toThrow(RangeError);
    expect(() => applyPatch(book, strange([1, 1]))).toThrow(RangeError);
  });
});

test('any series of looks, sorts and moves is taken back exactly', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
      const patches: Patch[] = [];
      let book = plants();
      const states = [book];
      for (const run of commands) {
        const patch = run(book);
        if (!patch) continue;
        patches.push(patch);
        book = applyPatch(book, patch);
        states.push(book);
      }
      for (const patch of patches.toReversed()) {
        expect(book).toStrictEqual(states.pop());
        book = applyPatch(book, invert(patch));
      }
      expect(book).toStrictEqual(plants());
      expect(writeScenario(book)).toBe(writeScenario(plants()));
    }),
  );
});

/** Results without the words about them: who is named first in a fault may well follow the order of the rows. */
const resultsOf = (book: Book, computation: Computation): readonly string[] =>
  resultLines(book, computation, 'en')
    .map(({ cite: _cite, ...line }) => JSON.stringify(line))
    .sort();

test.each(['one-plant-2019-2026', 'coal-gas-2024', 'two-markets-2023'])(
  'any order of the rows of %s gives the same results',
  (name) => {
    const read = readScenario(readFileSync(`public/examples/${name}.csv`, 'utf8'));
    if ('faults' in read) throw new Error(`${name} cannot be read`);
    const { book } = read;
    const followed = computed(book);
    const expected = resultsOf(book, followed);
    expect(expected.length).toBeGreaterThan(20);
    const orders = fc.tuple(
      ...ROW_SHEETS.map((on) => fc.shuffledSubarray([...idsOf(book, on)], { minLength: book.sheets[on].length })),
    );
    fc.assert(
      fc.property(orders, (shuffled) => {
        const changed = ROW_SHEETS.reduce((now, on, at) => apply(now, orderRows(now, on, shuffled[at] ?? [])), book);
        followed.sync(changed);
        expect(resultsOf(changed, followed)).toEqual(expected);
        expect(resultsOf(changed, computed(changed))).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  },
);
