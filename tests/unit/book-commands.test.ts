import { describe, expect, test } from 'vitest';
import {
  deleteRows,
  duplicateRows,
  insertRows,
  removeOverride,
  replaceBook,
  setGrid,
  setOverride,
  setSetting,
} from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { applyPatch, invert } from '../../src/book/patch';
import { type Book, ROW_SHEETS } from '../../src/book/types';
import { apply, done, fill, idOf, plants, shown } from '../cases/plants';

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

  test('columns stay as they are arranged over an import, filters and sorting go with the rows', () => {
    const filters = { sector: { kind: 'values', values: ['power'] } } as const;
    const facilities = { hidden: ['year'], filters, sorted: { column: 'facility', descending: false } };
    const before: Book = { ...plants(), looks: { facilities, streams: { filters } } };
    const patch = replaceBook(before, emptyBook());
    const after = apply(before, patch);
    expect(after.looks).toEqual({ facilities: { hidden: ['year'] } });
    expect(apply(after, patch && invert(patch))).toEqual(before);
    const own = { ...emptyBook(), looks: { streams: { frozen: '' } } };
    expect(apply(before, replaceBook(before, own)).looks).toEqual(own.looks);
  });

  test('a patch made for another book is refused', () => {
    const changes = [
      { kind: 'cell', sheet: 'streams', row: 99, column: 'quantity', before: null, after: null },
    ] as const;
    expect(() => applyPatch(emptyBook(), { changes })).toThrow(RangeError);
  });
});
