// Typing, pasting, inserting, deleting, renaming: what a command changes, and that undo takes all of it back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deleteRows,
  duplicateRows,
  type Edited,
  insertRows,
  removeOverride,
  replaceBook,
  setCells,
  setGrid,
  setOverride,
  setSetting,
} from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { emptyHistory, push, redo, undo } from '../../src/book/history';
import { applyPatch, invert } from '../../src/book/patch';
import { type Book, type Patch, ROW_SHEETS, type RowSheet } from '../../src/book/types';

const apply = (book: Book, patch: Patch | undefined): Book => (patch ? applyPatch(book, patch) : book);
const done = (book: Book, { patch }: Edited): Book => apply(book, patch);

/** Types a table of texts at the end of a sheet. */
function fill(book: Book, sheet: RowSheet, columns: string, ...rows: string[]): Book {
  const start = book.sheets[sheet].length;
  const edits = rows.flatMap((row, at) =>
    row.split(',').map((typed, n) => ({ row: start + at, column: columns.split(',')[n] ?? '', typed })),
  );
  return done(book, setGrid(book, sheet, edits));
}

const shown = (book: Book, sheet: RowSheet, columns: string): string[] =>
  book.sheets[sheet].map(({ cells }) =>
    columns
      .split(',')
      .map((id) => cells[id]?.text ?? '')
      .join(','),
  );

const idOf = (book: Book, sheet: RowSheet, at: number): number => book.sheets[sheet][at]?.id ?? -1;

function plants(): Book {
  let book = fill(emptyBook(), 'enterprises', 'enterprise,year,offsetUse', 'North,2024,held', 'South,2024,none');
  book = fill(
    book,
    'facilities',
    'enterprise,facility,year,scheme,sector',
    'North,U1,2024,national,power',
    'North,U2,2024,national,power',
    'South,U1,2024,guangdong,cement',
  );
  return fill(
    book,
    'streams',
    'enterprise,facility,year,stream,quantity',
    'North,U1,2024,coal,5',
    'North,U1,2024,gas,6',
    'North,U2,2024,coal,7',
    'South,U1,2024,coal,8',
  );
}

describe('typing into cells', () => {
  test('cleans, keeps what was typed, and tells what it did', () => {
    const book = plants();
    const row = idOf(book, 'facilities', 0);
    const edited = setCells(book, 'facilities', [
      { row, column: 'heatSupplied', typed: '12.5万' },
      { row, column: 'loadFactor', typed: '1,23' },
      { row, column: 'heatAllowance', typed: '5' },
      { row, column: 'quantity', typed: '5' },
    ]);
    expect(edited.told).toEqual([
      { edit: 0, row, column: 'heatSupplied', note: 'tenThousands' },
      { edit: 1, row, column: 'loadFactor', fault: { code: 'ambiguous', candidates: ['1.23', '123'] } },
      { edit: 2, row, column: 'heatAllowance', fault: { code: 'computed', candidates: [] } },
      { edit: 3, row, column: 'quantity', fault: { code: 'unknownColumn', candidates: [] } },
    ]);
    const cells = done(book, edited).sheets.facilities[0]?.cells;
    expect(cells?.heatSupplied).toEqual({ text: '125000', typed: '12.5万' });
    expect(cells?.loadFactor).toEqual({ text: '1,23' });
    expect(cells).not.toHaveProperty('heatAllowance');
  });

  test('what is there already changes nothing, and blank clears', () => {
    const book = plants();
    const row = idOf(book, 'streams', 0);
    expect(setCells(book, 'streams', [{ row, column: 'quantity', typed: ' 5.0 ' }]).patch).toBeUndefined();
    expect(setCells(book, 'streams', [{ row: 999, column: 'quantity', typed: '5' }]).patch).toBeUndefined();
    const cleared = done(book, setCells(book, 'streams', [{ row, column: 'quantity', typed: ' ' }]));
    expect(cleared.sheets.streams[0]?.cells).not.toHaveProperty('quantity');
  });

  test('leaves every other row and sheet as the very same objects', () => {
    const book = plants();
    const after = done(
      book,
      setCells(book, 'facilities', [{ row: idOf(book, 'facilities', 1), column: 'loadFactor', typed: '0.5' }]),
    );
    expect(after.sheets.streams).toBe(book.sheets.streams);
    expect(after.sheets.enterprises).toBe(book.sheets.enterprises);
    expect(after.sheets.facilities[0]).toBe(book.sheets.facilities[0]);
    expect(after.sheets.facilities[1]).not.toBe(book.sheets.facilities[1]);
  });
});

describe('a new name or year', () => {
  const KEYS = 'enterprise,facility,year,stream';
  const rename = (book: Book, sheet: RowSheet, at: number, column: string, typed: string): Book =>
    done(book, setCells(book, sheet, [{ row: idOf(book, sheet, at), column, typed }]));

  test('of a facility takes its streams along', () => {
    const book = plants();
    expect(shown(rename(book, 'facilities', 0, 'facility', 'Unit one'), 'streams', KEYS)).toEqual([
      'North,Unit one,2024,coal',
      'North,Unit one,2024,gas',
      'North,U2,2024,coal',
      'South,U1,2024,coal',
    ]);
    expect(shown(rename(book, 'facilities', 2, 'year', '2025年'), 'streams', KEYS)[3]).toBe('South,U1,2025,coal');
    expect(
      shown(
        rename(rename(book, 'facilities', 0, 'facility', ''), 'facilities', 0, 'facility', 'X'),
        'streams',
        KEYS,
      )[0],
    ).toBe('North,X,2024,coal');
  });

  test('of an enterprise takes its facilities and their streams along', () => {
    const book = rename(plants(), 'enterprises', 0, 'enterprise', 'Norden');
    expect(shown(book, 'facilities', 'enterprise,facility')).toEqual(['Norden,U1', 'Norden,U2', 'South,U1']);
    expect(shown(book, 'streams', KEYS)).toEqual([
      'Norden,U1,2024,coal',
      'Norden,U1,2024,gas',
      'Norden,U2,2024,coal',
      'South,U1,2024,coal',
    ]);
  });

  test('of a duplicate takes nothing along', () => {
    const book = plants();
    const doubled = rename(
      apply(book, duplicateRows(book, 'facilities', [idOf(book, 'facilities', 0)])),
      'facilities',
      1,
      'facility',
      'U1',
    );
    expect(shown(rename(doubled, 'facilities', 1, 'year', '2025'), 'streams', KEYS)).toEqual(
      shown(book, 'streams', KEYS),
    );
  });

  test('that another facility has already does not mix the streams of the two', () => {
    const book = plants();
    expect(shown(rename(book, 'facilities', 0, 'facility', 'U2'), 'streams', KEYS)).toEqual(
      shown(book, 'streams', KEYS),
    );
  });

  test('swapped between two facilities swaps their streams', () => {
    const book = plants();
    const swapped = done(
      book,
      setCells(book, 'facilities', [
        { row: idOf(book, 'facilities', 0), column: 'facility', typed: 'U2' },
        { row: idOf(book, 'facilities', 1), column: 'facility', typed: 'U1' },
      ]),
    );
    expect(shown(swapped, 'streams', KEYS).slice(0, 3)).toEqual([
      'North,U2,2024,coal',
      'North,U2,2024,gas',
      'North,U1,2024,coal',
    ]);
  });

  test('is one patch: undo brings everything back', () => {
    const book = plants();
    const { patch } = setCells(book, 'enterprises', [
      { row: idOf(book, 'enterprises', 0), column: 'year', typed: '2025' },
    ]);
    expect(apply(apply(book, patch), patch && invert(patch))).toEqual(book);
  });
});

describe('pasting', () => {
  test('beyond the last row makes rows that inherit from the row above', () => {
    const book = fill(plants(), 'facilities', 'facility,heatSupplied', 'U2,5', 'U3,6');
    expect(shown(book, 'facilities', 'enterprise,facility,year,scheme,sector,heatSupplied').slice(3)).toEqual([
      'South,U2,2024,guangdong,cement,5',
      'South,U3,2024,guangdong,cement,6',
    ]);
    const streams = fill(book, 'streams', 'stream,quantity', 'gas,1');
    expect(shown(streams, 'streams', 'enterprise,facility,year,stream').at(-1)).toBe('South,U1,2024,gas');
  });

  test('into an empty sheet takes the defaults, and blank trailing lines make no rows', () => {
    const defaults = { enterprise: 'North', year: '2024', scheme: 'national', sector: 'power' };
    const edited = setGrid(
      emptyBook(),
      'facilities',
      [
        { row: 0, column: 'facility', typed: 'U1' },
        { row: 0, column: 'scheme', typed: '广东碳市场' },
        { row: 1, column: 'facility', typed: '' },
      ],
      defaults,
    );
    expect(shown(done(emptyBook(), edited), 'facilities', 'enterprise,facility,year,scheme,sector')).toEqual([
      'North,U1,2024,guangdong,power',
    ]);
  });

  test('over the last row and beyond lets new rows inherit what is pasted', () => {
    const book = plants();
    const after = done(
      book,
      setGrid(book, 'facilities', [
        { row: 2, column: 'enterprise', typed: 'East' },
        { row: 2, column: 'facility', typed: 'E1' },
        { row: 3, column: 'facility', typed: 'E2' },
      ]),
    );
    expect(shown(after, 'facilities', 'enterprise,facility').slice(2)).toEqual(['East,E1', 'East,E2']);
  });

  test('an enterprise below another inherits the year, but never the whole key', () => {
    const book = fill(plants(), 'enterprises', 'enterprise,bankedAllowances', 'West,5');
    expect(shown(book, 'enterprises', 'enterprise,year').at(-1)).toBe('West,2024');
    expect(shown(fill(book, 'enterprises', 'year', '2025'), 'enterprises', 'enterprise,year').at(-1)).toBe('West,2025');
    expect(shown(fill(book, 'enterprises', 'bankedAllowances', '6'), 'enterprises', 'enterprise,year').at(-1)).toBe(
      ',2024',
    );
  });
});

describe('rows', () => {
  test('inserted stand where they were put, with ids never used before', () => {
    const book = plants();
    const after = apply(book, insertRows(book, 'facilities', 1, 2));
    expect(shown(after, 'facilities', 'enterprise,facility')).toEqual([
      'North,U1',
      'North,',
      'North,',
      'North,U2',
      'South,U1',
    ]);
    expect(new Set(ROW_SHEETS.flatMap((sheet) => after.sheets[sheet].map(({ id }) => id))).size).toBe(11);
    expect(after.nextId).toBe(book.nextId + 2);
    expect(insertRows(book, 'facilities', 1, 0)).toBeUndefined();
  });

  test('of facilities deleted take their streams along, and undo brings them back to their places', () => {
    const book = plants();
    const patch = deleteRows(book, 'facilities', [idOf(book, 'facilities', 0), idOf(book, 'facilities', 2)]);
    const after = apply(book, patch);
    expect(shown(after, 'facilities', 'facility')).toEqual(['U2']);
    expect(shown(after, 'streams', 'facility,stream')).toEqual(['U2,coal']);
    expect(apply(after, patch && invert(patch))).toEqual(book);
    expect(deleteRows(book, 'facilities', [])).toBeUndefined();
  });

  test('of a duplicated facility deleted leave the streams to the other', () => {
    const book = fill(plants(), 'facilities', 'enterprise,facility,year', 'North,U1,2024');
    const after = apply(book, deleteRows(book, 'facilities', [idOf(book, 'facilities', 3)]));
    expect(after.sheets.streams).toBe(book.sheets.streams);
  });

  test('duplicated get fresh names', () => {
    const book = plants();
    const ids = [idOf(book, 'facilities', 0), idOf(book, 'facilities', 1)];
    const once = apply(book, duplicateRows(book, 'facilities', ids));
    expect(shown(once, 'facilities', 'facility')).toEqual(['U1', 'U2', 'U1 (2)', 'U2 (2)', 'U1']);
    expect(once.sheets.streams).toBe(book.sheets.streams);
    const twice = apply(
      once,
      duplicateRows(once, 'facilities', [idOf(once, 'facilities', 0), idOf(once, 'facilities', 2)]),
    );
    expect(shown(twice, 'facilities', 'facility')).toEqual(['U1', 'U2', 'U1 (2)', 'U1 (3)', 'U1 (4)', 'U2 (2)', 'U1']);
    expect(duplicateRows(book, 'facilities', [999])).toBeUndefined();
  });
});

describe('settings, overrides and whole books', () => {
  test('are set and cleared, and nothing happens where nothing changes', () => {
    const book = plants();
    const priced = done(book, setSetting(book, 'allowancePrice', '９７．４９'));
    expect(priced.settings).toEqual({ allowancePrice: '97.49' });
    expect(setSetting(priced, 'allowancePrice', '97.490').patch).toBeUndefined();
    expect(setSetting(book, '__proto__', 'x').patch).toBeUndefined();
    expect(done(priced, setSetting(priced, 'allowancePrice', '')).settings).toEqual({});
    const override = { parameter: 'b', key: 'gas', year: 2024, value: '0.4' };
    const set = apply(apply(book, setOverride(book, override)), undefined);
    expect(set.overrides).toEqual([override]);
    expect(setOverride(set, override)).toBeUndefined();
    const first = apply(set, setOverride(set, { ...override, parameter: 'a' }));
    expect(first.overrides.map(({ parameter }) => parameter)).toEqual(['a', 'b']);
    expect(apply(first, removeOverride(first, override)).overrides.map(({ parameter }) => parameter)).toEqual(['a']);
    expect(removeOverride(book, override)).toBeUndefined();
  });

  test('an import undone is the very book from before', () => {
    const before = plants();
    const patch = replaceBook(before, emptyBook());
    const after = apply(before, patch);
    expect(after).toEqual(emptyBook());
    expect(apply(after, patch && invert(patch))).toEqual(before);
    expect(replaceBook(before, before)).toBeUndefined();
  });

  test('a patch made for another book is refused', () => {
    const changes = [
      { kind: 'cell', sheet: 'streams', row: 99, column: 'quantity', before: null, after: null },
    ] as const;
    expect(() => applyPatch(emptyBook(), { changes })).toThrow(RangeError);
  });
});

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
