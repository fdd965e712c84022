// Undo and redo: any series of commands can be taken back and done again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deleteRows,
  duplicateRows,
  insertRows,
  removeOverride,
  setCells,
  setGrid,
  setOverride,
  setSetting,
} from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { emptyHistory, push, redo, undo } from '../../src/book/history';
import { applyPatch, invert } from '../../src/book/patch';
import { type Book, type Patch, ROW_SHEETS, type RowSheet } from '../../src/book/types';
import { apply, done, idOf, plants } from '../cases/plants';

describe('the history', () => {
  test('goes back and forth, and forgets what was taken back once something new is done', () => {
    const step = (label: string) => ({ label, patch: { changes: [] } });
    const two = push(push(emptyHistory, step('a')), step('b'));
    const back = undo(two);
    expect(back?.step.label).toBe('b');
    expect(back && redo(back.history)?.history).toEqual(two);
    expect(back && redo(push(back.history, step('c')))).toBeFalsy();
    expect(undo(emptyHistory)).toBeUndefined();
    let long = emptyHistory;
    for (let n = 0; n < 1100; n += 1) long = push(long, step(`${n}`));
    expect([long.done.length, long.done[0]?.label]).toEqual([1000, '100']);
  });
});

describe('any series of commands', () => {
  const column = fc.constantFrom('enterprise', 'facility', 'year', 'stream', 'quantity', 'heatSupplied', 'offsetUse');
  const typed = fc.constantFrom('', 'North', 'U1', 'U2', '2024', '2025', 'held', '5', '12.5万', '1,23', 'x');
  const sheet = fc.constantFrom(...ROW_SHEETS);
  const at = fc.nat(6);
  const edits = fc.array(fc.record({ row: at, column, typed }), { minLength: 1, maxLength: 6 });
  type Command = (book: Book) => Patch | undefined;
  const ids = (book: Book, name: RowSheet, places: readonly number[]) => places.map((place) => idOf(book, name, place));
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.tuple(sheet, edits).map(
      ([name, list]): Command =>
        (book) =>
          setGrid(book, name, list).patch,
    ),
    fc.tuple(sheet, edits).map(
      ([name, list]): Command =>
        (book) =>
          setCells(
            book,
            name,
            list.map((edit) => ({ ...edit, row: idOf(book, name, edit.row) })),
          ).patch,
    ),
    fc.tuple(sheet, at, fc.nat(3)).map(
      ([name, place, count]): Command =>
        (book) =>
          insertRows(book, name, place, count),
    ),
    fc.tuple(sheet, fc.array(at)).map(
      ([name, places]): Command =>
        (book) =>
          deleteRows(book, name, ids(book, name, places)),
    ),
    fc.tuple(sheet, fc.array(at)).map(
      ([name, places]): Command =>
        (book) =>
          duplicateRows(book, name, ids(book, name, places)),
    ),
    fc.tuple(fc.constantFrom('name', 'offsetPrice'), typed).map(
      ([key, text]): Command =>
        (book) =>
          setSetting(book, key, text).patch,
    ),
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(2)).map(
      ([parameter, value]): Command =>
        (book) =>
          value === 0
            ? removeOverride(book, { parameter, key: '', year: 2024 })
            : setOverride(book, { parameter, key: '', year: 2024, value: `${value}` }),
    ),
  );

  test('is undone step by step to the book it began with, and redone to the one it ended with', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const start = plants();
        let book = start;
        let history = emptyHistory;
        for (const run of commands) {
          const patch = run(book);
          if (patch) history = push(history, { label: 'x', patch });
          book = apply(book, patch);
        }
        const end = book;
        for (let back = undo(history); back; back = undo(history)) {
          book = applyPatch(book, back.patch);
          history = back.history;
        }
        expect({ ...book, nextId: 0 }).toEqual({ ...start, nextId: 0 });
        for (let next = redo(history); next; next = redo(history)) {
          book = applyPatch(book, next.patch);
          history = next.history;
        }
        expect(book).toEqual(end);
      }),
      { numRuns: 500 },
    );
  });

  test('never gives two rows the same id', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const book = commands.reduce((before, run) => apply(before, run(before)), plants());
        const all = ROW_SHEETS.flatMap((name) => book.sheets[name].map(({ id }) => id));
        expect(new Set(all).size).toBe(all.length);
        expect(Math.max(...all, 0)).toBeLessThan(book.nextId);
      }),
    );
  });
});

test('ten thousand rows are pasted, renamed and taken back in well under a second each', () => {
  const rows = 10_000;
  const edits = Array.from({ length: rows }, (_, row) => [
    { row, column: 'facility', typed: `Unit ${row}` },
    { row, column: 'year', typed: '2024' },
    { row, column: 'heatSupplied', typed: '1,234.5' },
  ]).flat();
  const start = performance.now();
  const { patch } = setGrid(emptyBook(), 'facilities', edits, { enterprise: 'North' });
  const book = apply(emptyBook(), patch);
  const renamed = setCells(
    book,
    'facilities',
    book.sheets.facilities.map(({ id }) => ({ row: id, column: 'year', typed: '2025' })),
  );
  const after = done(book, renamed);
  expect(apply(after, renamed.patch && invert(renamed.patch))).toEqual(book);
  expect(performance.now() - start).toBeLessThan(3000);
});
