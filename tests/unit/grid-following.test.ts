// Where a selection stands after columns have come or gone beside it.
import { expect, test } from 'vitest';
import { columnAmong, reachAmong } from '../../src/ui/grid/following';
import type { GridColumn } from '../../src/ui/grid/types';

const columns = (ids: string): readonly GridColumn[] =>
  [...ids].map((id) => ({ id, header: id, unit: '', group: '', kind: 'number', width: 100 }));

test('the active cell stays in its column; where that is hidden, the next one shown takes its place', () => {
  expect(columnAmong(columns('abcd'), columns('acd'), 2)).toBe(1);
  expect(columnAmong(columns('abcd'), columns('acd'), 1)).toBe(1);
  expect(columnAmong(columns('abcd'), columns('abc'), 3)).toBe(2);
  expect(columnAmong(columns('acd'), columns('axbcd'), 1)).toBe(3);
});

test('a stretch of columns keeps what is left of it, and whole rows stay whole', () => {
  expect(reachAmong(columns('abcde'), columns('acde'), 1, 3)).toEqual({ left: 1, right: 2 });
  expect(reachAmong(columns('abcde'), columns('ade'), 2, 1)).toBeUndefined();
  expect(reachAmong(columns('abc'), columns('abxc'), 0, 2)).toEqual({ left: 0, right: 3 });
});
